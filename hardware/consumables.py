"""Paper and toner: how much is left, how fast it goes, and whether it lasts until the desk can act.

Pure: no clock and no files. Times are seconds since the epoch, so everything here can be stored as JSON as it is. The
rate is per hour of opening, because a counter uses nothing at night; the calendar of opening comes from the caller.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import exp, expm1, log
from typing import Final

from hardware.commands import DocumentPrinted, ReceiptPrinted
from hardware.device import Completion, DeviceClass, Outcome, Status

HALF_LIFE_H: Final = 24.0  # of opening: what was used three days ago counts half
ENOUGH_H: Final = 1.0  # of opening, before a rate is believed
KEPT: Final = 1000  # readings a kind: some weeks
_H: Final = 3600.0
_DECAY: Final = log(2) / HALF_LIFE_H


class Kind(StrEnum):
    """What is used up, in its unit."""

    PAPER_SHEETS = "paper_sheets"
    RECEIPT_MM = "receipt_mm"
    TONER_PERCENT = "toner_percent"


# A cartridge's level is measured, and trembles; sheets and millimetres are counted, and every rise is a refill.
_TREMBLE: Final = {Kind.PAPER_SHEETS: 0.0, Kind.RECEIPT_MM: 0.0, Kind.TONER_PERCENT: 4.0}


@dataclass(frozen=True, slots=True)
class Reading:
    """So much of it was left. Also what a person says who refills."""

    at: float
    kind: Kind
    left: float


@dataclass(frozen=True, slots=True)
class Opening:
    """The counter serves from `opens` until `closes`."""

    opens: float
    closes: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """`runs_out_at` is None when it is not to be foreseen: nothing is used, too little is known, or it lasts longer
    than the calendar that was given. `before_closing` is about the next closing time, `before_tomorrow_closing` about
    that and the one after it, whatever days lie between."""

    left: float
    runs_out_at: float | None
    before_closing: bool
    before_tomorrow_closing: bool


@dataclass(frozen=True, slots=True)
class Shortage:
    """A warning for the desk: this will not last."""

    kind: Kind
    forecast: Forecast


def hours_open(opening: Iterable[Opening], start: float, end: float) -> float:
    """Hours between two moments in which the counter serves."""
    return sum(max(min(end, period.closes) - max(start, period.opens), 0.0) for period in opening) / _H


def rate(readings: Sequence[Reading], now: float, opening: Sequence[Opening]) -> float | None:
    """Use per hour of opening, in which recent hours count more; None when too little is known.

    `readings` are of one kind, oldest first. A rise is a refill, which tells nothing of use. `opening` reaches back to
    the first reading.
    """
    if not readings:
        return None
    tremble = _TREMBLE[readings[0].kind]
    used = hours = 0.0
    last = Reading(max(now, readings[-1].at), readings[-1].kind, readings[-1].left)
    for before, after in pairwise((*readings, last)):
        if after.left > before.left + tremble:
            continue
        ago, lasted = hours_open(opening, after.at, now), hours_open(opening, before.at, after.at)
        weighed = _weighed(ago, lasted)
        used += (before.left - after.left) * (weighed / lasted if lasted else exp(-ago * _DECAY))
        hours += weighed
    return max(used, 0.0) / hours if hours >= ENOUGH_H else None


def _weighed(ago: float, lasted: float) -> float:
    """Hours that ended so many hours ago, each counting half of what one a half-life later does."""
    return exp(-ago * _DECAY) * -expm1(-lasted * _DECAY) / _DECAY


def forecast(readings: Sequence[Reading], now: float, opening: Sequence[Opening]) -> Forecast | None:
    """Of one kind, readings oldest first, `opening` in order and without overlap; None without any reading."""
    if not readings:
        return None
    left = max(readings[-1].left, 0.0)
    runs_out_at = _runs_out(left, rate(readings, now, opening), now, opening)
    closings = [period.closes for period in opening if period.closes > now][:2]
    before = [runs_out_at is not None and runs_out_at < closing for closing in closings]
    return Forecast(left, runs_out_at, any(before[:1]), any(before))


def _runs_out(left: float, per_hour: float | None, now: float, opening: Sequence[Opening]) -> float | None:
    if left <= 0:
        return now
    if not per_hour:
        return None
    seconds = left / per_hour * _H
    for period in opening:
        start = max(period.opens, now)
        lasts = period.closes - start
        if lasts > 0 and seconds <= lasts:
            return start + seconds
        seconds -= max(lasts, 0.0)
    return None


class Consumables:
    """Learns from what devices say and do. A ledger keeps `readings()` and gives them back at the next start."""

    def __init__(self, readings: Iterable[Reading] = ()) -> None:
        self._readings: dict[Kind, deque[Reading]] = {kind: deque(maxlen=KEPT) for kind in Kind}
        self._told: set[Kind] = set()  # the device counts these itself
        for reading in sorted(readings, key=lambda reading: reading.at):
            self._readings[reading.kind].append(reading)

    def readings(self) -> tuple[Reading, ...]:
        return tuple(reading for kept in self._readings.values() for reading in kept)

    def refilled(self, kind: Kind, left: float, at: float) -> Reading:
        """A person says how much there is now."""
        return self._note(Reading(at, kind, max(left, 0.0)))

    def status(self, device: DeviceClass, status: Status, at: float) -> tuple[Reading, ...]:
        """What the device itself tells; answers the new readings, if it is news."""
        if device is not DeviceClass.PAGE_PRINTER:
            return ()
        new = []
        for part, kind in (("sheets_left", Kind.PAPER_SHEETS), ("toner_percent", Kind.TONER_PERCENT)):
            said = status.parts.get(part, "")
            if said.isascii() and said.isdigit():
                self._told.add(kind)
                if self._left(kind) != float(said):
                    new.append(self._note(Reading(at, kind, float(said))))
        return tuple(new)

    def outcome(self, device: DeviceClass, outcome: Outcome, at: float) -> tuple[Reading, ...]:
        """What a command used of what the device does not count. A sheet that may have come out counts as one."""
        paper_counts_itself = Kind.PAPER_SHEETS in self._told
        match outcome:
            case Outcome(Completion.SUCCESS, ReceiptPrinted(length_mm=length)):
                return self.used(Kind.RECEIPT_MM, length, at)
            case Outcome(Completion.SUCCESS, DocumentPrinted(pages=pages)) if not paper_counts_itself:
                return self.used(Kind.PAPER_SHEETS, max(pages, 1), at)
            case Outcome(Completion.OUTCOME_UNKNOWN):
                if device is DeviceClass.PAGE_PRINTER and not paper_counts_itself:
                    return self.used(Kind.PAPER_SHEETS, 1, at)
        return ()

    def used(self, kind: Kind, amount: float, at: float) -> tuple[Reading, ...]:
        """So much less of it; nothing is noted before a person said how much there was."""
        left = self._left(kind)
        return () if left is None else (self._note(Reading(at, kind, max(left - amount, 0.0))),)

    def forecast(self, kind: Kind, now: float, opening: Sequence[Opening]) -> Forecast | None:
        return forecast(tuple(self._readings[kind]), now, opening)

    def shortages(self, now: float, opening: Sequence[Opening]) -> tuple[Shortage, ...]:
        """What will not last until the closing time after the next one."""
        foreseen = ((kind, self.forecast(kind, now, opening)) for kind in Kind)
        return tuple(Shortage(kind, seen) for kind, seen in foreseen if seen and seen.before_tomorrow_closing)

    def _left(self, kind: Kind) -> float | None:
        kept = self._readings[kind]
        return kept[-1].left if kept else None

    def _note(self, reading: Reading) -> Reading:
        self._readings[reading.kind].append(reading)
        return reading
