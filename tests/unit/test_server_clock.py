"""The servers' time, whatever this machine's clock says, and whatever one server says."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_client.server_clock import FINE_S, ServerClock

TRUE = datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC).timestamp()
YEARS = 2 * 365 * 86_400.0
OFFSETS = st.one_of(
    st.sampled_from([0.0, 1.0, -1.0, 3600.0, -3600.0, YEARS, -YEARS]),
    st.floats(-10 * YEARS, 10 * YEARS, allow_nan=False),
)
SLOW = st.floats(0.0, 9.0)


class Machine:
    """A machine whose wall clock is off; `passed` seconds have gone by in truth."""

    def __init__(self, off_s: float) -> None:
        self.off_s = off_s
        self.passed = 0.0
        self.clock = ServerClock(lambda: TRUE + self.passed + self.off_s, lambda: 500.0 + self.passed)

    def hear(self, server: str, off_s: float = 0.0, took_s: float = 0.02, read_at: float = 0.5) -> None:
        """The server is asked, and writes its date when `read_at` of the time has gone by."""
        asked = self.clock.steady
        says = TRUE + self.passed + took_s * read_at + off_s
        self.passed += took_s
        self.clock.heard(server, format_datetime(datetime.fromtimestamp(int(says), UTC), usegmt=True), asked)

    @property
    def wrong_s(self) -> float:
        """How far from the truth the clock's answer is."""
        return self.clock.time() - (TRUE + self.passed)


@contextmanager
def said(caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    caplog.clear()
    caplog.set_level(logging.INFO, "backend_client.server_clock")
    lines: list[str] = []
    yield lines
    lines += [record.message for record in caplog.records]


@given(OFFSETS, st.lists(st.tuples(st.sampled_from("abc"), SLOW, st.floats(0, 1)), min_size=1, max_size=30))
def test_the_servers_are_followed_however_wrong_the_clock_and_however_slow_the_answers(
    off_s: float, answers: list[tuple[str, float, float]]
) -> None:
    machine = Machine(off_s)
    for server, took_s, read_at in answers:
        machine.hear(server, took_s=took_s, read_at=read_at)
    bound = max(took_s for _, took_s, _ in answers) / 2 + 0.5
    assert abs(machine.wrong_s) <= max(bound, FINE_S + bound) + 0.01
    if len({server for server, *_ in answers}) % 2 and abs(off_s) > FINE_S + 2 * bound:
        assert abs(machine.wrong_s) <= bound + 0.01


@pytest.mark.parametrize("off_s", [0.0, 1.0, -1.0, 3600.0, YEARS, -YEARS])
def test_a_clock_that_is_off_is_put_right_and_one_that_is_not_is_left_alone(off_s: float) -> None:
    machine = Machine(off_s)
    assert machine.wrong_s == pytest.approx(off_s)  # nobody was heard yet
    machine.hear("zaken")
    fine = abs(off_s) <= FINE_S
    assert (machine.clock.ahead_s is None) == fine
    assert machine.wrong_s == pytest.approx(off_s if fine else 0.0, abs=0.6)
    assert machine.clock.now().tzinfo is UTC


@given(OFFSETS, st.sampled_from([3600.0, -3600.0, YEARS]))
def test_one_lying_server_of_three_moves_nothing(off_s: float, lie: float) -> None:
    machine = Machine(off_s)
    for _ in range(3):
        machine.hear("honest")
        machine.hear("other")
        machine.hear("liar", lie)
    assert abs(machine.wrong_s) <= FINE_S + 0.6


@given(st.floats(-1, 1), st.sampled_from([3600.0, -3600.0, YEARS]))
def test_of_two_servers_the_own_clock_tells_which_one_lies(off_s: float, lie: float) -> None:
    machine = Machine(off_s)
    machine.hear("liar", lie)
    machine.hear("honest")
    assert abs(machine.wrong_s) <= FINE_S


def test_a_server_that_answered_wrongly_once_is_outvoted_by_its_other_answers() -> None:
    machine = Machine(0.0)
    for off_s in (0.0, 0.0, 7200.0, 0.0, 0.0):
        machine.hear("zaken", off_s)
    assert machine.clock.ahead_s is None


def test_the_wall_clock_may_be_set_while_the_counter_runs(caplog: pytest.LogCaptureFixture) -> None:
    machine = Machine(0.0)
    machine.hear("zaken")
    with said(caplog) as lines:
        machine.off_s = -YEARS
        assert machine.wrong_s == pytest.approx(0.0, abs=0.6)  # at once: what was heard does not hang on it
        machine.clock.look()
        machine.clock.look()
    assert lines == ["clock.jumped", "clock.off"]
    assert caplog.records[-1].ahead_s == pytest.approx(-YEARS, abs=1)  # type: ignore[attr-defined]
    with said(caplog) as lines:
        machine.off_s = 0.0
        machine.clock.look()
    assert lines == ["clock.jumped", "clock.right"]


def test_a_clock_that_is_off_is_reported_once(caplog: pytest.LogCaptureFixture) -> None:
    machine = Machine(3600.0)
    with said(caplog) as lines:
        for _ in range(20):
            machine.hear("zaken")
    assert lines == ["clock.off"]


def test_what_is_heard_is_believed_for_a_month_without_a_network() -> None:
    machine = Machine(YEARS)
    machine.hear("zaken")
    machine.passed += 30 * 86_400
    assert abs(machine.wrong_s) < 1
    right = Machine(0.0)
    right.hear("zaken")
    right.passed += 30 * 86_400
    right.off_s = -100.0  # as a bad quartz goes in a month: that is not called wrong
    assert right.clock.ahead_s is None


def test_what_a_host_says_without_proof_is_reported_and_corrects_nothing(caplog: pytest.LogCaptureFixture) -> None:
    machine = Machine(YEARS)
    with said(caplog) as lines:
        for _ in range(3):
            machine.clock.unproven("Tue, 24 Nov 2026 12:00:00 GMT")
            machine.clock.look()
    assert lines == ["clock.off"]
    assert machine.wrong_s == pytest.approx(YEARS)


@given(st.one_of(st.text(max_size=60), st.sampled_from(["", "Tue, 24 Nov 99999 12:00:00 GMT", "0", "a, b, c"])))
def test_what_is_no_date_is_not_heard(text: str) -> None:
    machine = Machine(0.0)
    machine.clock.heard("zaken", text, machine.clock.steady)
    machine.clock.unproven(text)
    assert isinstance(machine.clock.now(), datetime)
