"""Opening hours, and the display that is lit by them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.commands import Command, SetDisplay
from hardware.device import Completion, DeviceClass, Outcome
from kiosk.opening import ALWAYS, DAYS, Lights, opening

WORKDAYS = opening(dict.fromkeys(DAYS[:5], "09:00-17:00"))
MONDAY = datetime(2026, 11, 23)  # noqa: DTZ001  the hall's own clock


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


@pytest.mark.parametrize(
    ("now", "lit"),
    [(at(0, 8, 49), False), (at(0, 8, 50), True), (at(4, 16, 59), True), (at(4, 17), False), (at(5, 12), False)],
)
def test_the_display_is_lit_from_a_little_before_the_doors_open(now: datetime, lit: bool) -> None:
    assert WORKDAYS.lit(now) is lit


def test_the_next_closing_time_skips_closed_days() -> None:
    assert WORKDAYS.closes(at(4, 12)) == at(4, 17)
    assert WORKDAYS.closes(at(4, 17)) == at(7, 17)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1)))  # noqa: DTZ001
def test_closing_lies_ahead_and_is_dark(now: datetime) -> None:
    end = WORKDAYS.closes(now)
    assert now < end <= now + timedelta(days=7)
    assert not WORKDAYS.lit(end)
    assert WORKDAYS.lit(end - timedelta(seconds=1))
    assert ALWAYS.lit(now)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (["9-17"], "write hours"),
        (["17:00-09:00"], "write hours"),
        (["09:00-25:00"], "write hours"),
        (["09:00-17:00", "25 december"], "write a day"),
        (["09:00-17:00", "2026-12-25 9-13"], "write a day"),
        (["09:00-17:00", "2026-02-30"], "write a day"),
    ],
)
def test_what_is_no_week_is_said(days: list[str], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        opening({"monday": days[0]}, days[1:])


def test_on_a_holiday_it_is_otherwise() -> None:
    week = opening(
        dict.fromkeys(DAYS[:5], "09:00-17:00"), ["2026-11-24", "2026-11-25 09:00-13:00", "2026-11-28 10:00-12:00"]
    )
    assert not week.lit(at(1, 12))
    assert week.lit(at(2, 12))
    assert not week.lit(at(2, 14))
    assert week.lit(at(5, 11))
    assert week.closes(at(0, 18)) == at(2, 13)
    assert [begins.day for begins, _ in week.periods(at(0, 0), at(6, 0))] == [23, 25, 26, 27, 28]


class Wire:
    """Plumbing with a display at its end."""

    def __init__(self) -> None:
        self.asked: list[tuple[DeviceClass, Command]] = []
        self.ends = Completion.SUCCESS

    def run(self, device: DeviceClass, command: Command, deadline_s: float, ended: Callable[[Outcome], None]) -> int:
        self.asked.append((device, command))
        ended(Outcome(self.ends))
        return len(self.asked)

    def lit(self) -> list[bool]:
        return [command.on for _, command in self.asked if isinstance(command, SetDisplay)]


def test_the_display_is_asked_once_a_change_and_never_darkened_before_a_visitor() -> None:
    wire = Wire()
    lights = Lights(WORKDAYS, wire)  # type: ignore[arg-type]
    for now, visited in ((at(0, 12), False), (at(0, 13), True), (at(0, 17), True), (at(0, 17, 5), False)):
        lights.look(now, needed=visited)
    assert wire.lit() == [True, False]


def test_so_bright_as_was_chosen() -> None:
    wire = Wire()
    lights = Lights(WORKDAYS, wire)  # type: ignore[arg-type]
    lights.dim(60)
    lights.look(at(0, 12), needed=False)
    lights.dim(60)
    lights.look(at(0, 12), needed=False)
    lights.dim(40)
    lights.look(at(0, 12), needed=False)
    asked = [command for _, command in wire.asked if isinstance(command, SetDisplay)]
    assert [(command.on, command.brightness) for command in asked] == [(True, 60), (True, 40)]


def test_a_display_that_refused_or_came_back_is_asked_again() -> None:
    wire = Wire()
    lights = Lights(WORKDAYS, wire)  # type: ignore[arg-type]
    wire.ends = Completion.DEVICE_NOT_READY
    lights.look(at(0, 12), needed=False)
    wire.ends = Completion.SUCCESS
    lights.look(at(0, 12), needed=False)
    lights.look(at(0, 12), needed=False)
    lights.again()
    lights.look(at(0, 12), needed=False)
    assert wire.lit() == [True, True, True]
