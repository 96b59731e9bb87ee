"""Thirty days without a network, with restarts and a clock that jumps; then all arrive once, in order, and no faster
than the server allows. The days are those of the clock that the outbox is given: nothing here waits for them."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backend_client.outbox import Outbox, Sender
from backend_client.outbox.flights import MOST_TO_ONE
from backend_client.zgw import Zgw
from tests.fault_proxy import Call, Fault, FaultProxy, busy_for_a_second, request_dropped
from tests.histories.counter import SECRET, Hasty
from tests.histories.town import Town, town
from tests.unit.request_in_hand import KEYRING, RSIN, client, request, sender

DAYS = 30
RESTARTS = range(0, DAYS, 7)
JUMPS = {9: timedelta(days=3), 11: timedelta(), 17: -timedelta(days=400), 19: timedelta()}
"""Days at which the wall clock is set, and how far it is ahead from then on."""
MOST = 60
"""Calls that an API takes before it asks to stay away for a second."""
ENDS_S = 120.0


@dataclass
class Line:
    """What lies between the counter and the municipality: first nothing, then a server that limits each of its APIs.
    `impatient` counts calls that came while they were not wanted, the one that was told so not among them."""

    is_up: bool = False
    calls: int = 0
    asked: int = 0
    impatient: int = 0
    _taken: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _closed_until: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def choose(self, call: Call) -> Fault | None:
        self.calls += 1
        if not self.is_up:
            return request_dropped
        api, now = call.path.split("/")[1], time.monotonic()
        if now < self._closed_until[api]:
            self.impatient += 1
            return busy_for_a_second
        self._taken[api] += 1
        if self._taken[api] <= MOST:
            return None
        self._taken[api], self._closed_until[api] = 0, now + 1.0
        self.asked += 1
        return busy_for_a_second


@dataclass
class Clock:
    """The wall clock of the counter, which was set wrong by so much."""

    now: datetime
    ahead: timedelta = timedelta()

    def __call__(self) -> datetime:
        return self.now + self.ahead


@dataclass
class Counter:
    """What there is of a counter between two restarts."""

    outbox: Outbox
    zgw: Zgw
    sender: Sender

    def stop(self) -> None:
        self.sender.stop()
        self.zgw.close()
        self.outbox.close()


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with town(tmp_path_factory.mktemp("municipality")) as running:
        yield running


def test_thirty_days_without_a_network(there: Town, tmp_path: Path) -> None:
    line = Line()
    proxy = FaultProxy(there.port, line.choose)
    begin = datetime.now(UTC) - timedelta(days=DAYS)
    clock = Clock(begin)

    def started() -> Counter:
        outbox = Outbox.open(tmp_path / "outbox.db", RSIN, clock, keyring=KEYRING)
        assert isinstance(outbox, Outbox), outbox
        outbox.adopt_orphans()
        zgw = client(proxy.url, SECRET, Hasty())
        made = Counter(outbox, zgw, sender(outbox, zgw))
        made.sender.start()
        return made

    counter = started()
    numbers = [f"DAY-{day:02}" for day in range(DAYS)]
    for day, number in enumerate(numbers):
        clock.now = begin + timedelta(days=day)
        clock.ahead = JUMPS.get(day, clock.ahead)
        if day in RESTARTS:
            counter.stop()
            counter = started()
        before = line.calls
        assert counter.outbox.accept(request(number)) is None
        counter.sender.accepted_now(number)
        assert counter.outbox.record_delivery(number, "balie") is None
        wait_for(lambda before=before: line.calls > before)
    assert there.received("DAY-") == []
    counter.stop()
    clock.now = datetime.now(UTC)
    line.is_up = True
    counter = started()
    wait_for(lambda: all(counter.outbox.state_of(number) == ("closed", "") for number in numbers))
    counter.stop()
    proxy.close()

    received = there.received("DAY-")
    assert [each["zaak"]["identificatie"] for each in received] == numbers
    for each in received:
        counts = [len(each[part]) for part in ("rollen", "documenten", "statussen")]
        assert (counts, each["eigenschappen"]) == ([1, 2, 1], {"afgifte": "balie"})
    assert line.asked > 3
    assert line.impatient <= line.asked * (MOST_TO_ONE - 1), "only who was on the way already"


def wait_for(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + ENDS_S
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)
