"""A counter whose clock is wrong: noticed, and nothing is lost or refused for it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from backend_client.destinations import MUNICIPALITY, Destination, Destinations
from backend_client.health import Reach
from backend_client.outbox import Outbox
from backend_client.result import Problem, ProblemCode
from backend_client.server_clock import ServerClock
from backend_client.zgw import Zgw
from tests.contract.sandbox_in_hand import SHARED, serving
from tests.contract.test_destinations import received, settings
from tests.unit.request_in_hand import KEYRING, RSIN, request, send, sender

if not SHARED.exists():
    pytest.skip("The recordings of the municipality are not beside this repository.", allow_module_level=True)

YEARS = 2 * 365 * 86_400.0


@pytest.fixture(scope="module")
def running() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture
def town(running: str) -> Iterator[str]:
    yield running
    its_clock(running, 0)


def its_clock(town: str, ahead_s: float) -> None:
    httpx.post(f"{town}/_sandbox/clock", json={"ahead_s": ahead_s}).raise_for_status()


class Counter:
    """Its wall clock is ahead of the machine's by `off_s`; `passed` seconds more have gone by for it."""

    def __init__(self, town: str, path: Path, off_s: float) -> None:
        self.passed = 0.0
        self.clock = ServerClock(lambda: time.time() + off_s + self.passed, lambda: time.monotonic() + self.passed)
        outbox = Outbox.open(path / "outbox.db", RSIN, self.clock.now, keyring=KEYRING)
        assert isinstance(outbox, Outbox), outbox
        self.outbox = outbox
        self.destinations = Destinations({MUNICIPALITY: Destination(settings(town))}, self.clock)
        zgw = self.destinations.zgw_of(MUNICIPALITY)
        assert isinstance(zgw, Zgw)
        self.zgw = zgw
        self.sender = sender(self.outbox, zgw)

    def close(self) -> None:
        self.destinations.close()
        self.outbox.close()

    def look_around(self, town: str) -> None:
        """As the counter does every few seconds, before a product can be had."""
        reach = Reach(self.clock)
        assert reach.failure(f"{town}/zaken/api/v1/zaken") == ""
        reach.close()


@contextmanager
def counter(town: str, path: Path, off_s: float) -> Iterator[Counter]:
    made = Counter(town, path, off_s)
    try:
        yield made
    finally:
        made.close()


@pytest.mark.parametrize("off_s", [0.0, 1.0, -1.0, 3600.0, -3600.0, YEARS, -YEARS])
def test_a_request_is_dated_by_the_servers_and_arrives(town: str, tmp_path: Path, off_s: float) -> None:
    identificatie = f"CLOCK-{off_s:.0f}"
    with counter(town, tmp_path, off_s) as here:
        here.look_around(town)
        assert (here.clock.ahead_s is not None) == (abs(off_s) > 2)
        assert here.outbox.accept(request(identificatie)) is None
        assert send(here.sender, here.outbox, identificatie) is None
    [found] = received(town, identificatie)
    zaak = found["zaak"]
    assert isinstance(zaak, dict)
    now = datetime.now(UTC)
    assert zaak["registratiedatum"] in {(now - timedelta(minutes=m)).astimezone().date().isoformat() for m in (0, 1)}
    [status] = found["statussen"]  # type: ignore[misc]
    gezet = datetime.fromisoformat(status["datumStatusGezet"])
    assert now - timedelta(seconds=30) < gezet <= now


def test_a_server_years_ahead_is_the_one_that_judges(town: str, tmp_path: Path) -> None:
    its_clock(town, YEARS)
    with counter(town, tmp_path, 0) as here:
        here.look_around(town)
        assert here.outbox.accept(request("CLOCK-AHEAD")) is None
        assert send(here.sender, here.outbox, "CLOCK-AHEAD") is None


def test_a_token_is_refused_once_at_most(town: str, tmp_path: Path) -> None:
    """Of a counter that heard nobody yet, and thinks it is two years ago: the refusal itself tells the time."""
    with counter(town, tmp_path, -YEARS) as here:
        refused = here.zgw.zaak("K")
        assert isinstance(refused, Problem)
        assert refused.code is ProblemCode.DENIED
        assert "jwt-expired" in refused.detail
        absent = here.zgw.zaak("K")
        assert isinstance(absent, Problem)
        assert absent.code is ProblemCode.NOT_FOUND


def test_what_was_dated_ahead_waits_for_its_time_and_arrives_once(town: str, tmp_path: Path) -> None:
    """Accepted before anybody was heard, an hour ahead. What is frozen stays as it is."""
    with counter(town, tmp_path, 3600.0) as here:
        assert here.outbox.accept(request("CLOCK-WAITS")) is None
        problem = send(here.sender, here.outbox, "CLOCK-WAITS")
        assert problem
        assert "date-in-future" in problem.detail
        state = here.outbox.state_of("CLOCK-WAITS")
        assert state
        assert state[0] == "accepted"
        its_clock(town, 3601.0)
        here.passed = 3601.0
        assert send(here.sender, here.outbox, "CLOCK-WAITS") is None
    [found] = received(town, "CLOCK-WAITS")
    assert len(found["statussen"]) == 1  # type: ignore[arg-type]
