"""What became of a person's requests, asked of the embedded municipality and of what Open Zaak answered."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from backend_client.own_requests import MOST, requests_of
from backend_client.request_status import Overview
from backend_client.result import Problem, ProblemCode
from backend_client.sandbox.seed import RSIN, catalogue, uuid_of
from backend_client.sandbox.web import CATALOGI
from backend_client.zgw import Zgw
from tests.contract.sandbox_in_hand import RECORDED, RECORDINGS, SECRETS, SHARED, serving
from tests.unit.request_in_hand import client

if not SHARED.exists():
    pytest.skip("The recordings of the municipality are not beside this repository.", allow_module_level=True)

BSN = "999993653"
OTHER = "999992806"


class Seen(httpx.BaseTransport):
    """What is asked of the municipality."""

    def __init__(self) -> None:
        self._real = httpx.HTTPTransport()
        self.addresses: list[str] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.addresses.append(str(request.url))
        return self._real.handle_request(request)

    def close(self) -> None:
        self._real.close()


@pytest.fixture
def town() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def zgw(town: str, seen: Seen) -> Iterator[Zgw]:
    made = client(town, SECRETS["kiosk"], seen)
    yield made
    made.close()


def of(kind: str, town: str, name: str) -> str:
    url: str = catalogue(town)[kind][uuid_of(kind, name)]["url"]
    assert url.startswith(f"{town}{CATALOGI}")
    return url


def handed_in(zgw: Zgw, town: str, day: int, bsn: str = BSN, roltype: str = "Aanvrager") -> str:
    """A zaak of this person, begun on that day of the month; answers its identificatie."""
    identificatie = f"Z{day:02}-{secrets.token_hex(4)}"
    base = zgw.settings.zaken_url
    began = f"2026-01-{day:02}"
    body: dict[str, Any] = {
        "identificatie": identificatie,
        "bronorganisatie": RSIN,
        "verantwoordelijkeOrganisatie": RSIN,
        "zaaktype": of("zaaktypen", town, "UITTREKSEL-BRP"),
        "startdatum": began,
        "omschrijving": "" if day % 2 else "Uittreksel",
    }
    zaak = zgw.create(f"{base}/zaken", body)
    assert isinstance(zaak, str)
    rol = {
        "zaak": zaak,
        "roltype": of("roltypen", town, roltype),
        "betrokkeneType": "natuurlijk_persoon",
        "roltoelichting": "Aanvrager",
        "betrokkeneIdentificatie": {"inpBsn": bsn},
    }
    assert isinstance(zgw.create(f"{base}/rollen", rol), str)
    if day % 3:
        status = {"zaak": zaak, "statustype": of("statustypen", town, "Ontvangen")}
        assert isinstance(zgw.create(f"{base}/statussen", {**status, "datumStatusGezet": f"{began}T12:00:00Z"}), str)
    return identificatie


def test_the_newest_come_first_and_of_nobody_else(zgw: Zgw, town: str, seen: Seen) -> None:
    made = [handed_in(zgw, town, day) for day in (3, 10, 5)]
    handed_in(zgw, town, 20, OTHER)
    seen.addresses.clear()
    overview = requests_of(zgw, BSN)
    assert isinstance(overview, Overview)
    assert [each.identificatie for each in overview.requests] == [made[1], made[2], made[0]]
    assert [each.status for each in overview.requests] == ["Ontvangen", "Ontvangen", ""]
    assert [each.title for each in overview.requests] == ["Uittreksel", "Uittreksel BRP", "Uittreksel BRP"]
    assert {(each.result, each.ended_on) for each in overview.requests} == {("", "")}
    assert not overview.more
    assert not [address for address in seen.addresses if BSN in address]


@pytest.mark.parametrize("count", [0, MOST, MOST + 1])
def test_so_many_are_looked_into_and_older_ones_are_told_of(zgw: Zgw, town: str, count: int) -> None:
    for day in range(1, count + 1):
        handed_in(zgw, town, day)
    overview = requests_of(zgw, BSN)
    assert isinstance(overview, Overview)
    assert len(overview.requests) == min(count, MOST)
    assert overview.more == (count > MOST)
    assert [each.asked_on for each in overview.requests] == sorted(
        (each.asked_on for each in overview.requests), reverse=True
    )


def test_pages_of_a_search_are_followed_by_post(zgw: Zgw, town: str) -> None:
    for each in range(101):
        handed_in(zgw, town, 1 + each % 28)
    zaken = zgw.zoek_zaken(BSN)
    assert isinstance(zaken, list)
    assert len({zaak["identificatie"] for zaak in zaken}) == 101


def test_who_is_in_a_zaak_otherwise_than_as_initiator_is_shown_nothing() -> None:
    found = json.loads((RECORDINGS / "openzaak-errors" / "29-zaken-zoek-post-bsn.json").read_text())["response"]["body"]
    assert found["results"]

    def answer(generiek: str, bsn: str) -> Overview | Problem:
        def recorded(request: httpx.Request) -> httpx.Response:
            if request.url.path.endswith("/_zoek"):
                return httpx.Response(200, json=found)
            if request.url.path.endswith("/rollen"):
                rol = {"url": f"{RECORDED}/zaken/api/v1/rollen/1", "roltype": "x", "omschrijvingGeneriek": generiek}
                return httpx.Response(
                    200, json={"next": None, "results": [{**rol, "betrokkeneIdentificatie": {"inpBsn": bsn}}]}
                )
            return httpx.Response(200, json={"url": str(request.url), "omschrijving": "Ontvangen"})

        zgw = client(RECORDED, SECRETS["kiosk"], httpx.MockTransport(recorded))
        overview = requests_of(zgw, BSN)
        zgw.close()
        return overview

    mine = answer("initiator", BSN)
    assert isinstance(mine, Overview)
    assert len(mine.requests) == len(found["results"])
    assert answer("belanghebbende", BSN) == Overview((), more=False)
    assert answer("initiator", OTHER) == Overview((), more=False)


def test_a_municipality_that_is_down_is_a_problem(town: str, zgw: Zgw) -> None:
    httpx.post(f"{town}/_sandbox/faults", json={"api": "zaken", "mode": "down"}).raise_for_status()
    problem = requests_of(zgw, BSN)
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.UNREACHABLE
