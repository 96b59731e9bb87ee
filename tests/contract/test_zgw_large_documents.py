"""Documents of any size: in parts where they are large, resumed where it broke off, linked once they are whole."""

from __future__ import annotations

import hashlib
import json
import random
import tempfile
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend_client.outbox.request import Bijlage
from backend_client.outbox.steps import Sending, steps_of
from backend_client.result import Problem, ProblemCode
from backend_client.sandbox.app import Municipality
from backend_client.zgw import Catalogus
from tests.contract.sandbox_in_hand import SHARED, municipality, serving, token
from tests.contract.zgw_in_hand import SECRET, Between, Counter, recorded
from tests.unit.request_in_hand import pending, sender
from tests.unit.test_sandbox_process import KEY, start

if not SHARED.exists():
    pytest.skip("The recordings of the municipality are not beside this repository.", allow_module_level=True)

SIZE, PART, LIMIT = 350_000, 100_000, 200_000
EIO, LINKS = "/enkelvoudiginformatieobjecten", "/zaakinformatieobjecten"
Act = Callable[[], httpx.Response]
Odd = Callable[[httpx.Request, Act], httpx.Response | None]


class Wire(Between):
    """Between the client and the municipality: `odd` may answer any request in its place."""

    def __init__(self) -> None:
        super().__init__()
        self.odd: Odd = lambda _, __: None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)

        def act() -> httpx.Response:
            answer = self._real.handle_request(request)
            answer.read()
            return answer

        return self.odd(request, act) or act()

    def sent(self, method: str, end: str) -> list[httpx.Request]:
        return [each for each in self.seen if is_about(each, method, end)]


def is_about(request: httpx.Request, method: str, end: str) -> bool:
    path = request.url.path
    return request.method == method and (path.endswith(end) or (end == "/bestandsdelen" and end in path))


def is_large(request: httpx.Request) -> bool:
    """The creation of a document above the limit, inline or in parts."""
    return is_about(request, "POST", EIO) and json.loads(request.content)["bestandsomvang"] > LIMIT


def at(nth: int, method: str, end: str, answer: Callable[[httpx.Request, Act], httpx.Response]) -> Odd:
    """Something odd with the nth such request (from 1), once."""
    left = [nth]

    def odd(request: httpx.Request, act: Act) -> httpx.Response | None:
        if not is_about(request, method, end) or (end == EIO and method == "POST" and not is_large(request)):
            return None
        left[0] -= 1
        return answer(request, act) if left[0] == 0 else None

    return odd


def instead(name: str) -> Callable[[httpx.Request, Act], httpx.Response]:
    return lambda _, __: recorded(name)


def never_arrived(request: httpx.Request, act: Act) -> httpx.Response:
    raise httpx.ConnectError("gone", request=request)


def answer_lost(request: httpx.Request, act: Act) -> httpx.Response:
    assert act().is_success
    raise httpx.ReadTimeout("no answer", request=request)


def edited(edit: Callable[[Any], None]) -> Callable[[httpx.Request, Act], httpx.Response]:
    """The real answer, but for this."""

    def answer(request: httpx.Request, act: Act) -> httpx.Response:
        body = json.loads(act().content)
        edit(body)
        return httpx.Response(200, json=body)

    return answer


@pytest.fixture(scope="module")
def here() -> Municipality:
    town = municipality()
    town.part_size = PART
    return town


@pytest.fixture(scope="module")
def town(here: Municipality) -> Iterator[str]:
    with serving(here) as url:
        yield url


def scan(path: Path, size: int) -> Bijlage:
    path.write_bytes(random.Random(size).randbytes(size))
    return Bijlage("Scan", "scan.pdf", "application/pdf", path)


class Large(Counter):
    """A request with one document above the limit, its third, and others where asked for."""

    def __init__(self, town: str, folder: Path, *sizes: int) -> None:
        self.wire = Wire()
        self.contents = [scan(folder / f"{number}.pdf", size) for number, size in enumerate(sizes or (SIZE,))]
        super().__init__(town, folder / "outbox.db", self.wire, *self.contents)
        self.zgw.inline_limit = LIMIT

    def restart(self) -> None:
        """As after a crash: nothing is known but what the database holds."""
        self.sender = sender(self.outbox, self.zgw)

    def close(self) -> None:
        self.zgw.close()
        self.outbox.close()

    def done(self) -> set[str]:
        found = pending(self.outbox, self.identificatie)
        assert found
        return set(found.urls)

    def is_complete(self) -> bool:
        """Everything is there once, and every byte of it."""
        if not self.is_whole(2 + len(self.contents)):
            return False
        arrived = [each["sha256"] for each in self.received()[0]["documenten"]]
        return arrived[2:] == [hashlib.sha256(each.inhoud.read_bytes()).hexdigest() for each in self.contents]


@contextmanager
def large(town: str, *sizes: int) -> Iterator[Large]:
    with tempfile.TemporaryDirectory() as folder:
        counter = Large(town, Path(folder), *sizes)
        try:
            yield counter
        finally:
            counter.close()


@pytest.fixture
def counter(town: str) -> Iterator[Large]:
    with large(town) as made:
        yield made


# --- as it goes ------------------------------------------------------------------------------------------------------


def test_a_large_document_goes_in_parts_and_is_linked_once_whole(counter: Large) -> None:
    request = pending(counter.outbox, counter.identificatie)
    assert request
    names = [step.name for step in steps_of(request)]
    assert names[6:10] == ["document_3", "upload_3", "unlock_3", "link_3"]
    assert counter.send() is None
    assert counter.is_complete()
    posted = [json.loads(each.content) for each in counter.wire.sent("POST", EIO)]
    assert [each["inhoud"] is None for each in posted] == [False, False, True]
    parts = counter.wire.sent("PUT", "/bestandsdelen")
    assert len(parts) == 4
    for part in parts:
        assert int(part.headers["Content-Length"]) <= PART + 1000
        assert "Transfer-Encoding" not in part.headers
    link = counter.wire.sent("POST", LINKS)[-1]
    assert counter.wire.seen.index(counter.wire.sent("POST", "/unlock")[0]) < counter.wire.seen.index(link)


@pytest.mark.parametrize(
    "sizes", [(LIMIT,), (LIMIT + 1,), (PART * 3,), (1,), (64 * 1024,), (64 * 1024 + 1,), (SIZE, 10, SIZE + 1)]
)
def test_any_number_of_documents_of_any_size(town: str, sizes: tuple[int, ...]) -> None:
    with large(town, *sizes) as counter:
        assert counter.send() is None
        assert counter.is_complete()
        in_parts = [json.loads(each.content)["inhoud"] is None for each in counter.wire.sent("POST", EIO)]
        assert in_parts[2:] == [size > LIMIT for size in sizes]


# --- broken off ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("again", ["in the same process", "after a crash"])
@pytest.mark.parametrize("fault", [never_arrived, answer_lost])
@pytest.mark.parametrize(
    ("method", "end", "nth"),
    [
        ("POST", EIO, 1),
        ("PUT", "/bestandsdelen", 1),
        ("PUT", "/bestandsdelen", 2),
        ("PUT", "/bestandsdelen", 4),
        ("POST", "/unlock", 1),
        ("POST", LINKS, 3),
    ],
)
def test_resumed_where_it_broke_off(
    counter: Large,
    method: str,
    end: str,
    nth: int,
    fault: Callable[[httpx.Request, Act], httpx.Response],
    again: str,
) -> None:
    counter.wire.odd = at(nth, method, end, fault)
    problem = counter.send()
    assert problem
    assert problem.code is ProblemCode.UNREACHABLE
    if again == "after a crash":
        counter.restart()
    assert counter.send() is None
    assert counter.is_complete()
    repeated = fault is never_arrived and method == "PUT"
    assert len(counter.wire.sent("PUT", "/bestandsdelen")) == 4 + repeated, "what the server has is not sent again"


@settings(max_examples=25, deadline=None)
@given(
    size=st.integers(65_537, 400_000),
    part=st.integers(30_000, 500_000),
    faults=st.lists(st.tuples(st.integers(0, 12), st.sampled_from([never_arrived, answer_lost])), max_size=4),
    crashes=st.booleans(),
)
def test_whatever_breaks_every_byte_arrives_once(
    here: Municipality,
    town: str,
    size: int,
    part: int,
    faults: list[tuple[int, Callable[[httpx.Request, Act], httpx.Response]]],
    crashes: bool,
) -> None:
    here.part_size = part
    with large(town, size) as counter:
        counter.zgw.inline_limit = 0
        plan = iter(faults)
        left = [next(plan, None)]

        def odd(request: httpx.Request, act: Act) -> httpx.Response | None:
            if left[0] is None or "/catalogi/" in request.url.path:
                return None
            after, fault = left[0]
            if after:
                left[0] = (after - 1, fault)
                return None
            left[0] = next(plan, None)
            return never_arrived(request, act) if request.method == "GET" else fault(request, act)

        counter.wire.odd = odd
        tries = 0
        while (problem := counter.send()) and tries <= len(faults):
            assert problem.code is ProblemCode.UNREACHABLE
            tries += 1
            if crashes:
                counter.restart()
        assert problem is None
        assert counter.is_complete()
    here.part_size = PART


# --- locks and parts that are not what they were ---------------------------------------------------------------------


def half_uploaded(counter: Large) -> str:
    """Broken off before its third part; answers its address."""
    counter.wire.odd = at(3, "PUT", "/bestandsdelen", never_arrived)
    assert counter.send()
    counter.wire.odd = lambda _, __: None
    found = pending(counter.outbox, counter.identificatie)
    assert found
    return found.urls["document_3"]


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


# --- too large a body ------------------------------------------------------------------------------------------------


def test_a_refused_body_goes_in_parts_and_so_do_the_next(town: str) -> None:
    with large(town, SIZE, SIZE + 1, 70_000) as counter:
        counter.zgw.inline_limit = 1_000_000
        inline: list[int] = []

        def proxy(request: httpx.Request, act: Act) -> httpx.Response | None:
            if is_large(request) and json.loads(request.content)["inhoud"] is not None:
                inline.append(len(request.content))
                return httpx.Response(413, html="<h1>413 Request Entity Too Large</h1>")
            return None

        counter.wire.odd = proxy
        assert counter.send() is None
        assert counter.is_complete()
        assert len(inline) == 1
        assert counter.zgw.inline_limit == SIZE - 1


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
    assert step.find(Sending(counter.zgw, counter.outbox, catalogus, request)) == whole["url"]


# --- memory ----------------------------------------------------------------------------------------------------------


def test_a_large_document_is_never_whole_in_memory(tmp_path: Path) -> None:
    """20 MB: neither the sender nor the municipality's process grows by half of it."""
    size, bound = 20_000_000, 10_000_000
    with start(tmp_path, "--no-robot", "--part-size=2000000", KIOSK_ZGW_SECRET=SECRET, KIOSK_BRP_KEY=KEY) as process:
        try:
            assert process.stdout
            url = f"http://127.0.0.1:{json.loads(process.stdout.readline())['port']}"
            with large(url, 300_000) as warm:
                assert warm.send() is None
            with large(url, size) as counter:
                Path(f"/proc/{process.pid}/clear_refs").write_text("5")  # forgets the peak (proc(5))
                before = peak(process.pid)
                tracemalloc.start()
                assert counter.send() is None
                own = tracemalloc.get_traced_memory()[1]
                tracemalloc.stop()
                assert own < bound
                assert peak(process.pid) - before < bound
                assert len(counter.wire.sent("PUT", "/bestandsdelen")) == 10
                assert counter.is_complete()
        finally:
            process.kill()


def peak(pid: int) -> int:
    """The most memory that a process has had, in bytes (VmHWM)."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) * 1024
