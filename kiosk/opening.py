"""When the hall is open, and the display that is lit then."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from hardware.commands import SetDisplay
from hardware.device import Completion, DeviceClass, Outcome
from kiosk.plumbing import Plumbing

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
READY: Final = timedelta(minutes=10)
"""The display is lit this long before the doors open."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Hours:
    """From and until, on the clock of the hall."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Opening:
    """The hours of a week, Monday first; None: closed that day."""

    week: tuple[Hours | None, ...]

    def lit(self, now: datetime) -> bool:
        """Open, or nearly."""
        return self._open(now) or self._open(now + READY)

    def closes(self, now: datetime) -> datetime:
        """The end of this opening day, or of the next when it is over. ValueError: there is none in a week."""
        for days in range(8):
            day = now + timedelta(days=days)
            hours = self.week[day.weekday()]
            if hours and (end := datetime.combine(day.date(), hours.closes, now.tzinfo)) > now:
                return end
        raise ValueError("closed all week")

    def periods(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        """From and until of every opening day between two moments, those that begin or end outside it whole."""
        day = start
        while day.date() <= end.date():
            if hours := self.week[day.weekday()]:
                opens, closes = (datetime.combine(day.date(), at, start.tzinfo) for at in (hours.opens, hours.closes))
                yield opens, closes
            day += timedelta(days=1)

    def _open(self, now: datetime) -> bool:
        hours = self.week[now.weekday()]
        return hours is not None and hours.opens <= now.time() < hours.closes


ALWAYS: Final = Opening((Hours(time.min, time.max),) * 7)


def opening(days: Mapping[str, str]) -> Opening:
    """From `{"monday": "09:00-17:00", ...}`; a day that is left out is closed. ValueError names what is wrong."""
    if unknown := sorted(set(days) - set(DAYS)):
        raise ValueError(f"{unknown[0]} is not a day; days are: {', '.join(DAYS)}")
    if not days:
        raise ValueError("name at least one day, or leave [opening] out: then it is always open")
    return Opening(tuple(_hours(day, days[day]) if day in days else None for day in DAYS))


def _hours(day: str, text: str) -> Hours:
    found = re.fullmatch(r"(\d\d:\d\d)-(\d\d:\d\d)", text)
    try:
        opens, closes = (time.fromisoformat(part) for part in found.groups()) if found else (time.max, time.min)
    except ValueError:
        opens, closes = time.max, time.min
    if opens >= closes:
        raise ValueError(f'{day}: write hours as "09:00-17:00"')
    return Hours(opens, closes)


class Lights:
    """Has the display lit by opening hours. Called on the thread of the session."""

    def __init__(self, opening: Opening, plumbing: Plumbing) -> None:
        self._opening = opening
        self._plumbing = plumbing
        self._lit: bool | None = None

    def look(self, now: datetime, *, visited: bool) -> None:
        """Light the display or put it out, if it is time. It never goes out before the eyes of a visitor."""
        wanted = self._opening.lit(now)
        if wanted == self._lit or (visited and not wanted):
            return
        self._lit = wanted
        self._plumbing.run(DeviceClass.DISPLAY, SetDisplay(on=wanted), 5, self._ended)

    def again(self) -> None:
        """The display came back: it may have forgotten."""
        self._lit = None

    def _ended(self, outcome: Outcome) -> None:
        if outcome.completion is Completion.SUCCESS:
            log.info("display.lit" if self._lit else "display.dark")
        else:  # its state says why; it is asked again at the next look
            self._lit = None
