"""The municipality's robot, at work on what the counter's own client handed in, and dying at every point of it."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from backend_client.outbox import Outbox, Request, Sender
from backend_client.person import Person
from backend_client.result import Problem
from backend_client.sandbox import robot as robots
from backend_client.sandbox.__main__ import RESIDENTS
from backend_client.sandbox.app import Municipality
from backend_client.sandbox.residents import load
from backend_client.sandbox.robot import FIELDS, Robot, extract_of
from backend_client.transport import Transport
from backend_client.zgw import Zgw, ZgwSettings
from tests.contract.sandbox_in_hand import SECRETS, municipality, serving
from tests.unit.request_in_hand import KEYRING, Only, queued

IDENTIFICATIE = "BALIE1-7F3A"
PERSON = load(RESIDENTS).persons["999990032"]
SUZANNE = Person(
    "999993653",
    "Suzanne Moulin",
    "Suzanne",
    "Moulin",
    "",
    "vrouw",
    "1985-12-01",
    "Thann",
    "Frankrijk",
    (),
    "",
    (),
    False,
    "",
)


class Town:
    """A municipality, a counter's client, and what arrived."""

    def __init__(self, served: Municipality, url: str, tmp_path: Path) -> None:
        self.served = served
        self.url = url
        apis = (f"{url}/{api}/api/v1" for api in ("zaken", "catalogi", "documenten"))
        self.zgw = Zgw(ZgwSettings(*apis, "kiosk", SECRETS["kiosk"], "002220647"))
        outbox = Outbox.open(tmp_path / "outbox.sqlite", "002220647", keyring=KEYRING)
        assert not isinstance(outbox, Problem)
        self.outbox = outbox
        self.sender = Sender(outbox, Only(self.zgw), lambda *_: None)

    def hand_in(self, child: str = "999990032", **data: Any) -> None:
        asked = {"betreft": {"bsn": child}, "soort": "ouders", "taal": "nl", **data}
        request = Request(
            IDENTIFICATIE, "uittreksel-brp", "UITTREKSEL-BRP", "Uittreksel", SUZANNE, b"%PDF-", asked, "balie 1"
        )
        assert self.outbox.accept(request) is None
        self.send()

    def deliver(self, afgifte: str) -> None:
        assert self.outbox.record_delivery(IDENTIFICATIE, afgifte) is None
        self.send()

    def send(self) -> None:
        for pending in queued(self.outbox):
            assert self.sender.send(pending) is None

    def robot(self) -> Robot:
        return Robot(self.served, self.url, delay_s=0)

    @property
    def received(self) -> Any:
        (zaak,) = httpx.get(f"{self.url}/_sandbox/received").json()
        return zaak


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    served = municipality()
    with serving(served) as url:
        town = Town(served, url, tmp_path)
        yield town
        town.zgw.close()
        town.outbox.close()


def extracts(received: Any) -> list[Any]:
    return [each for each in received["documenten"] if each["identificatie"] == f"{IDENTIFICATIE}-UIT"]


@pytest.mark.parametrize(
    ("afgifte", "resultaat"), [("balie", "Verstrekt aan de balie"), ("post", "Verstrekt per post")]
)
def test_from_request_to_end(town: Town, afgifte: str, resultaat: str) -> None:
    town.hand_in()
    robot = town.robot()
    robot.look()
    pdf = town.zgw.extract(IDENTIFICATIE)
    assert isinstance(pdf, bytes)
    text = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert "Noor Elise van der Heijden" in text
    assert "Daan van der Heijden" in text
    assert town.received["resultaat"] is None
    town.deliver(afgifte)
    robot.look()
    robot.close()
    received = town.received
    assert httpx.get(received["resultaat"]["resultaattype"], headers=headers(town)).json()["omschrijving"] == resultaat
    assert received["zaak"]["einddatum"] is not None
    assert len(received["statussen"]) == 3


def headers(town: Town) -> dict[str, str]:
    return town.zgw._headers()


class Killed(Exception):
    pass


class DyingTransport(Transport):
    """Dies when the answer to the n-th POST would come: it was carried out, and the robot never knew."""

    def __init__(self, robot: Robot, survives: int) -> None:
        super().__init__(robot._token)
        self.survives = survives

    def post(self, url: str, body: Any, **headers: str) -> Any:
        answer = super().post(url, body, **headers)
        if self.survives == 0:
            raise Killed
        self.survives -= 1
        return answer


def test_killed_after_every_post_it_does_nothing_twice(town: Town) -> None:
    town.hand_in()
    town.deliver("balie")
    deaths = 0
    while True:
        robot = town.robot()
        robot._zgw.close()
        robot._zgw = DyingTransport(robot, survives=0)
        try:
            robot.look()
        except Killed:
            deaths += 1
            continue
        finally:
            robot.close()
        break
    received = town.received
    assert deaths == 5  # extract, link, status, resultaat, status
    assert len(received["documenten"]) == 3
    assert len(extracts(received)) == 1
    assert [len(received[part]) for part in ("rollen", "statussen")] == [1, 3]
    assert received["zaak"]["einddatum"] is not None


def test_a_zaak_without_a_status_is_left_alone(town: Town) -> None:
    town.sender.send = lambda _: None  # type: ignore[method-assign,assignment]
    town.hand_in()
    catalogus = town.zgw.catalogus("UITTREKSEL-BRP")
    assert not isinstance(catalogus, Problem)
    body = {**queued(town.outbox)[0].frozen["zaak"], "zaaktype": catalogus.zaaktype}
    assert isinstance(town.zgw.create(f"{town.url}/zaken/api/v1/zaken", body), str)
    robot = town.robot()
    robot.look()
    robot.close()
    assert town.received["documenten"] == []


@pytest.mark.parametrize("asked", [{"soort": 5}, {"betreft": {}}, {"betreft": {"bsn": "999991334"}}])
def test_a_request_it_cannot_fulfil_stops_nothing(town: Town, asked: Any) -> None:
    town.hand_in(**asked)
    robot = town.robot()
    robot.look()
    robot.close()
    assert town.zgw.extract(IDENTIFICATIE) is None


def test_an_outage_of_the_register_passes(town: Town) -> None:
    town.hand_in()
    httpx.post(f"{town.url}/_sandbox/faults", json={"api": "personen", "mode": "down"}).raise_for_status()
    robot = town.robot()
    robot.look()
    robot.close()
    assert extracts(town.received) == []
    httpx.post(f"{town.url}/_sandbox/faults", json={"api": "personen", "mode": ""}).raise_for_status()
    robot = town.robot()
    robot.look()
    robot.close()
    assert len(extracts(town.received)) == 1


def test_what_it_cannot_serve_it_tries_less_and_less(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    town.hand_in(soort=5)
    clock = [1000.0]
    monkeypatch.setattr(robots, "time", SimpleNamespace(monotonic=lambda: clock[0], time=time.time))
    robot = town.robot()
    tried = []
    for second in range(300):
        clock[0] = 1000.0 + second
        before = caplog.messages.count("robot.failed")
        robot.look()
        if caplog.messages.count("robot.failed") > before:
            tried.append(second)
    robot.close()
    assert tried == [0, 2, 6, 14, 30, 62, 122, 182, 242]


def test_who_is_hardly_known_gets_an_extract_as_well(town: Town) -> None:
    person = town.served.register.persons["999990032"]
    for part in ("geslacht", "geboorte", "gemeenteVanInschrijving", "nationaliteiten", "adressering", "ouders"):
        del person[part]
    person["naam"] = {"geslachtsnaam": "Heijden"}
    town.hand_in()
    robot = town.robot()
    robot.look()
    robot.close()
    pdf = town.zgw.extract(IDENTIFICATIE)
    assert isinstance(pdf, bytes)
    assert "Heijden" in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


def less_of(known: Any) -> st.SearchStrategy[Any]:
    """What is left of an answer where the register knows less: any part may be missing, at any depth."""
    if isinstance(known, dict):
        return st.fixed_dictionaries({}, optional={name: less_of(value) for name, value in known.items()})
    if isinstance(known, list):
        return st.tuples(*(less_of(each) for each in known)).map(list)
    return st.just(known)


@given(less_of({name: PERSON[name] for name in FIELDS}))
def test_what_is_not_known_of_a_person_is_left_empty(person: Any) -> None:
    extract = extract_of(person)
    whole = extract_of(PERSON)
    assert extract.keys() == whole.keys()
    for name in ("given_names", "surname", "sex", "date_of_birth", "place_of_birth", "municipality"):
        assert extract[name] in (whole[name], "")
