"""Documents of any size: in parts where they are large, resumed where it broke off, linked once they are whole."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend_client.outbox.steps import steps_of
from backend_client.result import ProblemCode
from backend_client.sandbox.app import Municipality
from tests.contract.large_in_hand import (
    EIO,
    LIMIT,
    LINKS,
    PART,
    SIZE,
    Act,
    Large,
    answer_lost,
    at,
    is_large,
    large,
    never_arrived,
)
from tests.contract.sandbox_in_hand import SHARED, municipality, serving
from tests.contract.zgw_in_hand import SECRET
from tests.unit.request_in_hand import pending
from tests.unit.test_sandbox_process import KEY, start

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


@settings(max_examples=25)
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
