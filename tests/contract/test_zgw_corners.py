"""Corners of Open Zaak that FINDINGS names and no other file here holds: each with the answer that was recorded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from backend_client.result import Problem, ProblemCode
from backend_client.transport import Refusal
from tests.contract.large_in_hand import Act, Wire, answer_lost, at, is_about
from tests.contract.sandbox_in_hand import RECORDINGS, SHARED, serving
from tests.contract.zgw_in_hand import Counter, recorded
from tests.unit.request_in_hand import NAMES, sender

if not SHARED.exists():
    pytest.skip("The recordings of the municipality are not beside this repository.", allow_module_level=True)


class Odder(Counter):
    """A counter on a wire that can do odd things to any request."""

    def __init__(self, town: str, path: Path) -> None:
        self.wire = Wire()
        super().__init__(town, path, self.wire)

    def posted(self, end: str) -> int:
        return len(self.wire.sent("POST", end))


@pytest.fixture(scope="module")
def town() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture
def counter(town: str, tmp_path: Path) -> Iterator[Odder]:
    counter = Odder(town, tmp_path / "outbox.db")
    yield counter
    counter.zgw.close()
    counter.outbox.close()


def lost_zaak(counter: Odder) -> None:
    """The zaak was made, its answer was lost: what follows looks before it posts."""
    counter.wire.odd = at(1, "POST", "/zaken", answer_lost)
    assert counter.send() == Problem(ProblemCode.UNREACHABLE, "ReadTimeout")


# --- looking ---------------------------------------------------------------------------------------------------------


def test_a_page_that_is_not_there_does_not_say_that_the_zaak_is_not(counter: Odder) -> None:
    lost_zaak(counter)

    def pages(request: httpx.Request, act: Act) -> httpx.Response | None:
        if request.method != "GET" or not request.url.path.endswith("/zaken"):
            return None
        if "page" in request.url.params:
            return recorded("openzaak-errors/25-zaken-pagina-999")
        following = str(request.url.copy_merge_params({"page": "999"}))
        return httpx.Response(200, json={"count": 1, "next": following, "previous": None, "results": []})

    counter.wire.odd = pages
    problem = counter.send()
    assert isinstance(problem, Refusal)
    assert (problem.code, problem.status) == (ProblemCode.NOT_FOUND, 404)
    assert counter.posted("/zaken") == 1, "it was not looked for to the end"
    counter.wire.odd = lambda _, __: None
    assert counter.send() is None
    assert counter.is_whole()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("openzaak-errors/27-zaken-onbekend-filter", "400 invalid, nonFieldErrors: unknown-parameters"),
        ("openzaak-errors/15-zaken-lees-zonder-crs", "412 precondition_failed"),
    ],
)
def test_a_look_that_the_server_does_not_understand_is_for_people(counter: Odder, name: str, reason: str) -> None:
    """A server of another version. Posting without having looked could make it twice."""
    lost_zaak(counter)
    counter.wire.odd = at(1, "GET", "/zaken", lambda _, __: recorded(name))
    assert counter.send()
    assert counter.outbox.state_of(counter.identificatie) == ("parked", f"zaak: {reason}")
    assert counter.posted("/zaken") == 1


# --- posting ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("end", "step", "name", "reason"),
    [
        ("/zaken", "zaak", "19-zaak-zaaktype-andere-host", "400 invalid, zaaktype: unknown-service"),
        (
            "/enkelvoudiginformatieobjecten",
            "document_1",
            "33-eio-geen-base64",
            "400 invalid, inhoud: invalid-base64",
        ),
        (
            "/statussen",
            "status",
            "37-status-eind-zonder-resultaat",
            "400 invalid, nonFieldErrors: resultaat-does-not-exist",
        ),
        ("/zaken", "zaak", "36-zaak-put-405", "405 method_not_allowed"),
    ],
)
def test_a_refusal_with_a_reason_is_parked_with_it(counter: Odder, end: str, step: str, name: str, reason: str) -> None:
    said = recorded(f"openzaak-errors/{name}")
    counter.wire.odd = lambda request, _: said if is_about(request, "POST", end) else None
    problem = counter.send()
    assert problem
    assert problem.code is ProblemCode.REFUSED
    assert counter.outbox.state_of(counter.identificatie) == ("parked", f"{step}: {reason}")


@pytest.mark.parametrize("name", ["24-status-toekomst", "40-status-klok-5s-voor", "41-status-klok-2s-voor"])
def test_a_date_that_is_still_to_come_waits(counter: Odder, name: str) -> None:
    counter.wire.odd = at(1, "POST", "/statussen", lambda _, __: recorded(f"openzaak-errors/{name}"))
    problem = counter.send()
    assert isinstance(problem, Refusal)
    assert problem.says("date-in-future")
    assert counter.outbox.state_of(counter.identificatie) == ("accepted", "")
    assert counter.send() is None
    assert counter.is_whole()


def test_an_iat_in_time_that_is_old_whatever_exp_says(counter: Odder) -> None:
    counter.wire.odd = at(1, "POST", "/zaken", lambda _, __: recorded("openzaak-errors/04-jwt-iat-61min-oud-exp-vers"))
    assert counter.send() == Refusal(ProblemCode.DENIED, "403 jwt-expired", None, 403, (("", "jwt-expired"),))
    assert counter.outbox.state_of(counter.identificatie) == ("accepted", "")
    assert counter.send() is None
    assert counter.is_whole()


# --- repeats and races -----------------------------------------------------------------------------------------------

LOSERS = [
    (f"openzaak-idempotency/race-zaak-{race}", nth)
    for race in range(3)
    for nth, answer in enumerate(
        json.loads((RECORDINGS / "openzaak-idempotency" / f"race-zaak-{race}.json").read_text())
    )
    if answer["status"] != 201
]


def test_losers_of_races_were_told_400_and_500() -> None:
    seen = {recorded(name, nth).status_code for name, nth in LOSERS}
    assert seen == {400, 500}


@pytest.mark.parametrize(("name", "nth"), LOSERS)
def test_whoever_lost_a_race_against_himself_goes_on(counter: Odder, name: str, nth: int) -> None:
    def lost(_: httpx.Request, act: Act) -> httpx.Response:
        assert act().is_success
        return recorded(name, nth)

    counter.wire.odd = at(1, "POST", "/zaken", lost)
    tries = 1
    while counter.send():
        tries += 1
        assert tries < 3
    assert counter.is_whole()
    assert counter.posted("/zaken") == 1


def test_a_zaakeigenschap_is_looked_for_because_the_server_takes_it_twice(counter: Odder) -> None:
    again = recorded("openzaak-idempotency/12-zaakeigenschap-dubbel")
    assert again.status_code == 201, "it does not protect itself"
    counter.wire.odd = at(1, "POST", "/zaakeigenschappen", answer_lost)
    assert counter.send() == Problem(ProblemCode.UNREACHABLE, "ReadTimeout")
    counter.wire.odd = lambda _, __: None
    counter.sender = sender(counter.outbox, counter.zgw)  # a restart
    assert counter.send() is None
    assert counter.posted("/zaakeigenschappen") == 1
    assert counter.is_whole()


def test_the_status_comes_last_and_a_document_is_linked_after_it_is_there(counter: Odder) -> None:
    assert counter.send() is None
    paths = [each.url.path.rsplit("/", 1)[1] for each in counter.wire.seen if each.method == "POST"]
    document = ["enkelvoudiginformatieobjecten", "zaakinformatieobjecten"]
    assert paths == ["zaken", "rollen", *document, *document, "statussen", "zaakeigenschappen"]
    assert len(paths) == len(NAMES)
