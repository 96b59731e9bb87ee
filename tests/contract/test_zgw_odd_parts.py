"""A large document whose parts, lock or number are not what they were a moment ago: each has a named end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from backend_client.outbox.steps import Sending, steps_of
from backend_client.result import Problem, ProblemCode
from backend_client.sandbox.app import Municipality
from backend_client.zgw import Catalogus
from tests.contract.large_in_hand import (
    EIO,
    LINKS,
    PART,
    Act,
    Large,
    at,
    edited,
    half_uploaded,
    instead,
    is_about,
    large,
    never_arrived,
)
from tests.contract.sandbox_in_hand import SHARED, municipality, serving, token
from tests.contract.zgw_in_hand import recorded
from tests.unit.request_in_hand import pending

if not SHARED.exists():
    pytest.skip("The recordings of the municipality are not beside this repository.", allow_module_level=True)


@pytest.fixture(scope="module")
def here() -> Municipality:
    town = municipality()
    town.part_size = PART
    return town


@pytest.fixture(scope="module")
def town(here: Municipality) -> Iterator[str]:
    with serving(here) as url:
        yield url


@pytest.fixture
def counter(town: str) -> Iterator[Large]:
    with large(town) as made:
        yield made


# --- locks and parts that are not what they were ---------------------------------------------------------------------


def force_unlock(document: str) -> None:
    answer = httpx.post(f"{document}/unlock", json={}, headers={"Authorization": f"Bearer {token('robot')}"})
    assert answer.status_code == recorded("openzaak-idempotency/29-eio-kwijt-geforceerd-unlock").status_code


def test_unlocked_by_force_half_way(counter: Large) -> None:
    force_unlock(half_uploaded(counter))
    assert counter.send() is None
    assert counter.is_complete()
    assert len(counter.wire.sent("POST", "/lock")) == 1


def test_locked_by_somebody_else_meanwhile(counter: Large) -> None:
    force_unlock(half_uploaded(counter))
    counter.wire.odd = at(1, "POST", "/lock", instead("openzaak-idempotency/27-eio-kwijt-lock-opnieuw"))
    assert counter.send() == Problem(ProblemCode.BUSY, "locked by somebody else")
    assert counter.send() is None
    assert counter.is_complete()


def test_a_lock_that_is_not_shown_is_somebody_elses(counter: Large) -> None:
    document = half_uploaded(counter)

    def hide(body: Any) -> None:
        body["bestandsdelen"] = [each | {"lock": ""} for each in body["bestandsdelen"]]

    # The first look is whether all parts are there, the second begins to send them.
    counter.wire.odd = at(2, "GET", httpx.URL(document).path, edited(hide))
    assert counter.send() == Problem(ProblemCode.BUSY, "locked by somebody else")
    assert counter.outbox.state_of(counter.identificatie) == ("accepted", "")
    assert counter.send() is None
    assert counter.is_complete()


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        (
            "openzaak-journey/14-bestandsdeel-1-verkeerde-maat",
            Problem(ProblemCode.UNREACHABLE, "its parts changed while it was uploaded"),
        ),
        (
            "openzaak-journey/15-bestandsdeel-1-verkeerd-lock",
            Problem(ProblemCode.BUSY, "its lock changed while it was uploaded"),
        ),
    ],
)
def test_parts_that_changed_are_looked_at_again(counter: Large, name: str, problem: Problem) -> None:
    counter.wire.odd = at(2, "PUT", "/bestandsdelen", instead(name))
    assert counter.send() == problem
    assert counter.outbox.state_of(counter.identificatie) == ("accepted", "")
    assert counter.send() is None
    assert counter.is_complete()


def test_parts_that_do_not_add_up_are_for_people(counter: Large) -> None:
    document = half_uploaded(counter)
    counter.wire.odd = at(1, "GET", httpx.URL(document).path, edited(lambda body: body["bestandsdelen"].pop()))
    problem = counter.send()
    assert problem
    assert problem.code is ProblemCode.CONFLICT
    reason = "upload_3: the parts that the server wants are not those of this document"
    assert counter.outbox.state_of(counter.identificatie) == ("parked", reason)


def test_a_part_that_the_server_lost_is_sent_again_before_unlocking(counter: Large) -> None:
    counter.wire.odd = at(1, "POST", "/unlock", never_arrived)
    assert counter.send()
    assert "upload_3" in counter.done()
    document = counter.wire.sent("POST", "/unlock")[0].url.path.removesuffix("/unlock")
    counter.wire.odd = at(2, "GET", document, edited(lambda body: body["bestandsdelen"][1].update(voltooid=False)))
    assert counter.send() is None
    assert counter.is_complete()
    assert len(counter.wire.sent("PUT", "/bestandsdelen")) == 5


# --- unlocking -------------------------------------------------------------------------------------------------------


def test_the_server_finds_incomplete_what_it_called_complete(counter: Large) -> None:
    counter.wire.odd = at(1, "POST", "/unlock", instead("openzaak-journey/11-eio-unlock-te-vroeg"))
    problem = counter.send()
    assert problem
    assert problem.code is ProblemCode.CONFLICT
    reason = "unlock_3: every part is there, and the server finds the document incomplete"
    assert counter.outbox.state_of(counter.identificatie) == ("parked", reason)
    assert len(counter.wire.sent("POST", LINKS)) == 2, "it was not linked"


def test_it_was_unlocked_already(counter: Large) -> None:
    def acted(request: httpx.Request, act: Act) -> httpx.Response:
        assert act().is_success
        return recorded("openzaak-journey/19-eio-unlock-nogmaals")

    counter.wire.odd = at(1, "POST", "/unlock", acted)
    assert counter.send() is None
    assert counter.is_complete()


def test_unlocked_is_not_yet_whole(counter: Large) -> None:
    """Recorded with a client of every scope, whose early unlock was taken."""
    counter.wire.odd = at(1, "POST", "/unlock", lambda _, __: httpx.Response(204))
    assert counter.send() == Problem(ProblemCode.UNREACHABLE, "unlocked, and not whole")
    assert "link_3" not in counter.done()
    assert counter.send() is None
    assert counter.is_complete()


# --- two with one number ---------------------------------------------------------------------------------------------


def test_of_two_documents_the_oldest_whole_one_is_linked(counter: Large, caplog: pytest.LogCaptureFixture) -> None:
    """A post that was late and its repetition, both taken, as a real server may when they come together."""
    earlier: dict[str, Any] = {}

    def both(request: httpx.Request, act: Act) -> httpx.Response:
        """The server takes it, and has another, a second older, as if the first post arrived now."""
        made = act()
        body = json.loads(request.content) | {"identificatie": f"{counter.identificatie}-X"}
        headers = {name: request.headers[name] for name in ("Authorization", "Accept-Crs", "Content-Crs")}
        other = httpx.post(request.url, json=body, headers=headers).json()
        older = {"identificatie": json.loads(made.content)["identificatie"], "beginRegistratie": "2026-01-01T00:00:00Z"}
        earlier.update(other | older)
        return made

    late = [True]

    def odd(request: httpx.Request, act: Act) -> httpx.Response | None:
        if is_about(request, "POST", EIO) and request.content.count(b"-D1"):
            if late:
                late.pop()
                raise httpx.ReadTimeout("late", request=request)
            return both(request, act)
        if is_about(request, "GET", EIO) and earlier and "-D1" in str(request.url):
            return edited(lambda body: body["results"].append(earlier))(request, act)
        return None

    counter.wire.odd = odd
    assert counter.send()
    with caplog.at_level("WARNING"):
        assert counter.send() is None
    documents = [each["url"] for each in counter.received()[0]["documenten"]]
    assert len(documents) == 3
    assert documents[0] == earlier["url"]
    (said,) = (each for each in caplog.records if each.message == "sending.duplicate")
    assert vars(said)["kept"] == earlier["url"]
    assert vars(said)["other"] not in documents


def test_one_that_is_whole_goes_before_one_that_is_older(counter: Large) -> None:
    document = half_uploaded(counter)
    half = httpx.get(document, headers={"Authorization": f"Bearer {token()}"}).json()
    whole = half | {"url": f"{document}-other", "inhoud": f"{document}-other/download", "beginRegistratie": "2999"}
    pages = httpx.Response(200, json={"results": [half, whole], "next": None})
    counter.wire.odd = lambda request, _: pages if is_about(request, "GET", EIO) else None
    request = pending(counter.outbox, counter.identificatie)
    assert request
    catalogus = counter.zgw.catalogus("UITTREKSEL-BRP")
    assert isinstance(catalogus, Catalogus)
    step = next(each for each in steps_of(request) if each.name == "document_3")
    assert step.find(Sending(counter.zgw, counter.outbox, request, catalogus)) == whole["url"]
