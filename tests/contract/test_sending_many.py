"""Many requests, several destinations, servers that hang, drown or are gone: nobody waits for what is not theirs."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from backend_client.outbox import Outbox, Sender
from backend_client.outbox.ledger import Ledger
from backend_client.result import Problem, ProblemCode
from backend_client.zgw import Zgw
from tests.contract.sandbox_in_hand import SHARED, serving
from tests.contract.zgw_in_hand import SECRET
from tests.unit.request_in_hand import client, opened, request
from tests.unit.request_in_hand import sender as sender_to

if not SHARED.exists():
    pytest.skip("The recordings of the municipality are not beside this repository.", allow_module_level=True)

PATIENCE_S = 60.0
Odd = Callable[[httpx.Request], httpx.Response | None]


class Wire(httpx.BaseTransport):
    """`odd` may answer any request in the server's place, or not let it go on."""

    def __init__(self) -> None:
        self._real = httpx.HTTPTransport()
        self.odd: Odd = lambda _: None
        self.seen: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)
        return self.odd(request) or self._real.handle_request(request)

    def close(self) -> None:
        self._real.close()

    def zaken(self) -> list[str]:
        """The numbers of the zaken that were posted, in order."""
        return [json.loads(each.content)["identificatie"] for each in self.seen if _is_zaak(each)]

    def asked(self, api: str) -> int:
        return sum(each.url.path.startswith(f"/{api}/") for each in self.seen)


def _is_zaak(request: httpx.Request) -> bool:
    return request.method == "POST" and request.url.path.endswith("/zaken")


class Counter:
    """With the municipality and one other authority, each on a wire of its own."""

    def __init__(self, town: str, path: Path) -> None:
        self.path, self.outbox = path, opened(path)
        self.wires = {"": Wire(), "uwv": Wire()}
        self._zgw = {name: client(town, SECRET, wire) for name, wire in self.wires.items()}
        self.done: list[tuple[str, str]] = []
        self.sender = Sender(self.outbox, self, lambda identificatie, step: self.done.append((identificatie, step)))

    def zgw_of(self, name: str) -> Zgw:
        return self._zgw[name]

    def klantinteracties(self) -> Problem:
        return Problem(ProblemCode.DENIED, "not configured")

    def accept(self, *numbers: str, destination: str = "") -> None:
        for number in numbers:
            assert self.outbox.accept(replace(request(number), destination=destination)) is None

    def accept_now(self, number: str) -> None:
        self.accept(number)
        self.sender.accepted_now(number)

    def arrived(self) -> list[str]:
        return [identificatie for identificatie, step in self.done if step == "status"]

    def close(self) -> None:
        self.sender.stop()
        for zgw in self._zgw.values():
            zgw.close()
        self.outbox.close()


@pytest.fixture(scope="module")
def town() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture
def counter(town: str, tmp_path: Path) -> Iterator[Counter]:
    counter = Counter(town, tmp_path / "outbox.db")
    yield counter
    counter.close()


def until(true: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def gone(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("nobody there", request=request)


@pytest.fixture
def hang() -> Iterator[Callable[[str], Odd]]:
    """A server that does not answer any request in whose body a text is, until the test is over."""
    over = threading.Event()

    def hanging(what: str) -> Odd:
        def odd(request: httpx.Request) -> httpx.Response | None:
            if what.encode() not in request.content:
                return None
            over.wait(PATIENCE_S)
            return httpx.Response(503)

        return odd

    yield hanging
    over.set()


def test_everything_that_waited_arrives_in_order(counter: Counter) -> None:
    numbers = [f"ORDER-{number:02}" for number in range(12)]
    counter.accept(*numbers)
    counter.sender.start()
    until(lambda: len(counter.arrived()) == len(numbers))
    assert counter.wires[""].zaken() == counter.arrived() == numbers


def test_the_next_is_on_its_way_and_does_not_arrive_before_the_one_in_front(counter: Counter) -> None:
    """Its first document waits until all of the next is there but its status."""
    wire = counter.wires[""]

    def odd(request: httpx.Request) -> httpx.Response | None:
        if b"FRONT-D1" in request.content:
            until(lambda: ("NEXT", "link_2") in counter.done)
        return None

    wire.odd = odd
    counter.accept("FRONT", "NEXT", "THIRD", "FOURTH")
    counter.sender.start()
    until(lambda: len(counter.arrived()) == 4)
    assert wire.zaken() == counter.arrived() == ["FRONT", "NEXT", "THIRD", "FOURTH"]
    between = counter.done[: counter.done.index(("FRONT", "status"))]
    assert ("FOURTH", "zaak") not in between, "three at a time are enough"


def test_a_destination_that_hangs_holds_neither_another_nor_a_visitor(
    counter: Counter, hang: Callable[[str], Odd]
) -> None:
    counter.wires["uwv"].odd = hang("")
    counter.accept(*(f"HANGS-{number}" for number in range(6)), destination="uwv")
    counter.accept("BEHIND-1", "BEHIND-2")
    counter.sender.start()
    until(lambda: counter.wires["uwv"].seen)
    counter.accept_now("VISITOR-1")
    until(lambda: {"BEHIND-1", "BEHIND-2", "VISITOR-1"} <= set(counter.arrived()))


def test_a_request_that_hangs_holds_no_visitor_and_for_a_moment_only_those_behind_it(
    counter: Counter, hang: Callable[[str], Odd]
) -> None:
    counter.wires[""].odd = hang("STUCK")
    counter.accept("STUCK", "BEHIND-3")
    counter.sender.start()
    until(lambda: "STUCK" in counter.wires[""].zaken())
    counter.accept_now("VISITOR-2")
    until(lambda: "VISITOR-2" in counter.arrived())
    until(lambda: "BEHIND-3" in counter.arrived())


def test_one_sender_a_request(counter: Counter) -> None:
    """However often it is said that there is something new."""
    counter.sender.start()
    for number in range(8):
        counter.accept_now(f"ONCE-{number}")
        for _ in range(20):
            counter.sender.wake()
    until(lambda: len(counter.arrived()) == 8)
    assert sorted(counter.wires[""].zaken()) == [f"ONCE-{number}" for number in range(8)]


def test_a_server_that_is_gone_is_asked_by_few_and_gets_all_in_order(counter: Counter) -> None:
    numbers = [f"GONE-{number:02}" for number in range(10)]
    wire = counter.wires[""]
    wire.odd = gone
    counter.accept(*numbers)
    counter.sender.start()
    until(lambda: counter.sender._circuits.next_probe() is not None)
    tried = len(wire.seen)
    assert tried < len(numbers)
    until(lambda: len(wire.seen) > tried)  # a probe
    wire.odd = lambda _: None
    until(lambda: len(counter.arrived()) == len(numbers))
    assert counter.arrived() == numbers


def test_documents_that_are_gone_are_not_tried_one_by_one(counter: Counter) -> None:
    """What can be done without them is done; those who need them wait, and the visitor of now tries."""
    wire = counter.wires[""]
    wire.odd = lambda request: gone(request) if request.url.path.startswith("/documenten/") else None
    numbers = [f"DOCS-{number:02}" for number in range(8)]
    counter.accept(*numbers)
    counter.sender.start()
    until(lambda: len([1 for _, step in counter.done if step == "rol"]) == len(numbers))
    assert wire.asked("documenten") < len(numbers)
    wire.odd = lambda _: None
    until(lambda: len(counter.arrived()) == len(numbers))
    assert counter.wires[""].zaken() == numbers


def test_a_visitor_finds_out_that_a_server_is_back(counter: Counter) -> None:
    wire = counter.wires[""]
    wire.odd = gone
    counter.accept("WAITS-1", "WAITS-2", "WAITS-3")
    counter.sender.start()
    until(lambda: counter.sender._circuits.next_probe() is not None)
    for _ in range(8):  # nobody would try again for a minute
        counter.sender._circuits.failed(f" {catalogi(counter)}", "x", time.monotonic() + 1000, None, busy=False)
    wire.odd = lambda _: None
    counter.accept_now("VISITOR-3")
    until(lambda: len(counter.arrived()) == 4)
    assert counter.arrived()[0] == "VISITOR-3"


def catalogi(counter: Counter) -> str:
    return counter.zgw_of("").settings.catalogi_url


def test_who_asks_us_to_come_back_later_is_left_alone_and_nobody_else(counter: Counter) -> None:
    wire = counter.wires[""]
    wire.odd = lambda _: httpx.Response(429, headers={"Retry-After": "9" * 30})
    counter.accept("BUSY-1", "BUSY-2")
    counter.sender.start()
    until(lambda: counter.outbox.queue.tries("BUSY-1"))
    counter.accept_now("VISITOR-4")
    counter.accept("ELSEWHERE", destination="uwv")
    counter.sender.wake()
    until(lambda: counter.arrived() == ["ELSEWHERE"])
    assert len(wire.seen) == 1
    assert counter.outbox.state_of("ELSEWHERE") == ("closed", ""), "another authority hands out no paper here"


def test_credentials_that_are_refused_are_not_tried_by_everybody(counter: Counter) -> None:
    refused = {"code": "invalid-jwt-signature", "status": 403}
    wire = counter.wires[""]
    wire.odd = lambda _: httpx.Response(403, json=refused)
    counter.accept(*(f"SECRET-{number}" for number in range(10)))
    counter.sender.start()
    until(lambda: counter.sender._circuits.next_probe() is not None)
    assert len(wire.seen) < 10
    wire.odd = lambda _: None
    until(lambda: len(counter.arrived()) == 10)


def test_somebody_else_retries_what_was_parked_while_the_counter_runs(counter: Counter) -> None:
    wire = counter.wires[""]
    reason = "zaak: 400 invalid, toelichting: max_length"
    refusal = {"code": "invalid", "invalidParams": [{"name": "toelichting", "code": "max_length"}]}
    wire.odd = lambda request: httpx.Response(400, json=refusal) if _is_zaak(request) else None
    counter.accept("PARKED-1", "PARKED-2")
    counter.sender.start()
    until(lambda: {counter.outbox.state_of(f"PARKED-{each}") for each in (1, 2)} == {("parked", reason)})
    wire.odd = lambda _: None
    ledger = Ledger.open(counter.path)
    assert isinstance(ledger, Ledger), ledger
    assert ledger.retry("PARKED-2") is True
    ledger.close()
    until(lambda: counter.arrived() == ["PARKED-2"])
    assert counter.outbox.state_of("PARKED-1") == ("parked", reason)


def test_a_destination_that_nobody_configured_waits_and_costs_nothing(town: str, tmp_path: Path) -> None:
    from backend_client.destinations import Destinations
    from backend_client.server_clock import ServerClock

    outbox = opened(tmp_path / "outbox.db")
    sender = Sender(outbox, Destinations({}, ServerClock()), lambda *_: None)
    for number in range(20):
        assert outbox.accept(replace(request(f"NOWHERE-{number:02}"), destination="nowhere")) is None
    sender.start()
    until(lambda: outbox.queue.tries("NOWHERE-00"))
    sender.stop()
    assert sum(outbox.queue.tries(f"NOWHERE-{number:02}") > 0 for number in range(20)) < 20
    assert outbox.state_of("NOWHERE-00") == ("accepted", "")
    outbox.close()


def test_ten_thousand_in_the_queue_weigh_as_much_as_one(tmp_path: Path) -> None:
    """What the sender holds of them, in Python objects."""
    import tracemalloc

    from sqlalchemy import text

    outbox: Outbox = opened(tmp_path / "outbox.db")
    assert outbox.accept(request("MANY")) is None
    with outbox.queue._engine.begin() as connection:
        columns = "product, zaaktype, frozen, state, reason, afgifte, destination, key_id, data_key"
        numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
        rows = f"SELECT 'MANY-' || i, accepted_at || i, {columns} FROM request, n WHERE identificatie = 'MANY'"
        connection.execute(text(f"{numbers} INSERT INTO request (identificatie, accepted_at, {columns}) {rows}"))
    sender = sender_to(outbox, client("http://127.0.0.1:9", SECRET))
    sender._take(for_visitors=False, now=time.monotonic())
    tracemalloc.start()
    for number in range(40):
        sender._take(for_visitors=False, now=time.monotonic() + number * 10)
        sender._flying.clear()
        sender._wait(for_visitors=False, now=time.monotonic())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    outbox.close()
    assert peak < 1_000_000
