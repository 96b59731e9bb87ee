"""When the hall is open, and the display that is lit then."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from msgspec import Struct, field

from hardware.commands import SetDisplay
from hardware.device import Completion, DeviceClass, Outcome
from kiosk.plumbing import Plumbing

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
READY: Final = timedelta(minutes=10)
"""The display is lit this long before the doors open."""
_FORESEEN: Final = 60
"""Days in which a hall that is not closed for good opens again."""

log = logging.getLogger(__name__)


class Hours(Struct, frozen=True):
    """From and until, on the clock of the hall."""

    opens: time
    closes: time


class Opening(Struct, frozen=True):
    """The hours of a week, Monday first, and of days on which it is otherwise; None: closed that day."""

    week: tuple[Hours | None, ...]
    holidays: Mapping[date, Hours | None] = field(default_factory=dict)

    def lit(self, now: datetime) -> bool:
        """Open, or nearly."""
        return self.open(now) or self.open(now + READY)

    def open(self, now: datetime) -> bool:
        hours = self.hours(now.date())
        return hours is not None and hours.opens <= now.time() < hours.closes

    def hours(self, day: date) -> Hours | None:
        return self.holidays[day] if day in self.holidays else self.week[day.weekday()]

    def opens(self, now: datetime) -> datetime | None:
        """The next time that the doors open; None: not for two months."""
        for days in range(_FORESEEN):
            day = now.date() + timedelta(days=days)
            hours = self.hours(day)
            if hours and (begin := datetime.combine(day, hours.opens, now.tzinfo)) > now:
                return begin
        return None

    def closes(self, now: datetime) -> datetime:
        """The end of this opening day, or of the next when it is over. ValueError: there is none for two months."""
        for days in range(_FORESEEN):
            day = now.date() + timedelta(days=days)
            hours = self.hours(day)
            if hours and (end := datetime.combine(day, hours.closes, now.tzinfo)) > now:
                return end
        raise ValueError("closed for two months")

    def periods(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        """From and until of every opening day between two moments, those that begin or end outside it whole."""
        day = start.date()
        while day <= end.date():
            if hours := self.hours(day):
                opens, closes = (datetime.combine(day, at, start.tzinfo) for at in (hours.opens, hours.closes))
                yield opens, closes
            day += timedelta(days=1)


ALWAYS: Final = Opening((Hours(time.min, time.max),) * 7)


def opening(days: Mapping[str, str], holidays: Iterable[str] = ()) -> Opening:
    """From `{"monday": "09:00-17:00", ...}` and `["2026-12-25", ...]`; a day that is left out is closed. ValueError."""
    week = tuple(hours(days[day]) if day in days else None for day in DAYS)
    return Opening(week, dict(map(holiday, holidays)))


def hours(text: str) -> Hours:
    """From `09:00-17:00`. ValueError."""
    found = re.fullmatch(r"(\d\d:\d\d)-(\d\d:\d\d)", text)
    try:
        opens, closes = (time.fromisoformat(part) for part in found.groups()) if found else (time.max, time.min)
    except ValueError:
        opens, closes = time.max, time.min
    if opens >= closes:
        raise ValueError('write hours as "09:00-17:00"')
    return Hours(opens, closes)


def holiday(text: str) -> tuple[date, Hours | None]:
    """From `2026-12-25`, closed all day, or `2026-12-24 09:00-13:00`. ValueError."""
    day, _, hours_of_it = text.partition(" ")
    try:
        return date.fromisoformat(day), hours(hours_of_it) if hours_of_it else None
    except ValueError:
        raise ValueError('write a day as "2026-12-25", or "2026-12-24 09:00-13:00" where it is open') from None


class Lights:
    """Has the display lit by opening hours. Called on the thread of the session."""

    def __init__(self, opening: Opening, plumbing: Plumbing) -> None:
        self._opening = opening
        self._plumbing = plumbing
        self._lit: bool | None = None
        self._brightness = 100

    def settle(self, opening: Opening) -> None:
        """Other hours from now on."""
        self._opening = opening

    def dim(self, brightness: int) -> None:
        """So bright from the next look on, in per cent, while it is lit."""
        if brightness != self._brightness:
            self._brightness, self._lit = brightness, None

    def look(self, now: datetime, *, needed: bool) -> None:
        """Light the display or put it out, if it is time. `needed`: somebody looks at it, at whatever time."""
        wanted = self._opening.lit(now) or needed
        if wanted == self._lit:
            return
        self._lit = wanted
        self._plumbing.run(DeviceClass.DISPLAY, SetDisplay(wanted, self._brightness), 5, self._ended)

    def again(self) -> None:
        """The display came back: it may have forgotten."""
        self._lit = None

    def _ended(self, outcome: Outcome) -> None:
        if outcome.completion is Completion.SUCCESS:
            log.info("display.lit" if self._lit else "display.dark")
        else:  # its state says why; it is asked again at the next look
            self._lit = None
