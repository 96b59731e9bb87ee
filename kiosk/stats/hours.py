"""The time that the hall was open, on its own clock, which is put forward and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import accumulate

from kiosk.opening import Opening

Period = tuple[float, float]
"""From and until, Unix time."""


def midnight(day: date, zone: tzinfo | None) -> float:
    """The beginning of a day on the clock of the hall; None is that of this machine. A day has 23, 24 or 25 hours."""
    return datetime.combine(day, time.min, zone).timestamp()


def open_periods(opening: Opening, begin: float, end: float, zone: tzinfo | None) -> list[Period]:
    """When the hall was open between two moments, in order."""
    day, last = (datetime.fromtimestamp(at, zone).date() for at in (begin, end))
    found: list[Period] = []
    while day <= last:
        if hours := opening.hours(day):
            opens = datetime.combine(day, hours.opens, zone).timestamp()
            until_midnight = hours.closes == time.max
            closes = (
                midnight(day + timedelta(days=1), zone)
                if until_midnight
                else datetime.combine(day, hours.closes, zone).timestamp()
            )
            if (opens := max(opens, begin)) < (closes := min(closes, end)):
                found.append((opens, closes))
        day += timedelta(days=1)
    return found


class Measure:
    """How much of a stretch of time lies in these periods, in seconds."""

    def __init__(self, periods: Iterable[Period]) -> None:
        self._periods = tuple(periods)
        self._opens = tuple(opens for opens, _ in self._periods)
        self._before = (0.0, *accumulate(closes - opens for opens, closes in self._periods))

    @property
    def whole(self) -> float:
        return self._before[-1]

    def of(self, begin: float, end: float) -> float:
        return self._until(end) - self._until(begin)

    def _until(self, moment: float) -> float:
        begun = bisect_right(self._opens, moment)
        if not begun:
            return 0.0
        opens, closes = self._periods[begun - 1]
        return self._before[begun - 1] + min(moment, closes) - opens
