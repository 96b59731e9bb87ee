"""The last day in one picture: faults of each part as bars, starts of the counter as marks, visitors by the hour. Pure.

Places are parts of the width: 0 is the beginning of the picture, 1 is now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from hardware.device import DeviceClass
from kiosk.chronicle import Entry, Kind, Standing
from kiosk.chronicle.chronicle import ALIVE_S
from kiosk.technician.advice import name
from kiosk.technician.overview import Level, level
from kiosk.technician.words import lasted

DAY: Final = timedelta(hours=24)
SILENT_S: Final = 2.5 * ALIVE_S
"""A counter that runs says so each minute: after so long without a word it was off, or hung."""
NARROWEST: Final = 0.004
"""A fault of a minute can still be seen."""
DONE: Final = "done"


@dataclass(frozen=True, slots=True)
class Bar:
    begin: float
    end: float
    level: Level


@dataclass(frozen=True, slots=True)
class Lane:
    """A part that was ill at some time of the day, or the counter itself (""), in `words`. `minutes`: how long."""

    part: str
    words: str
    bars: tuple[Bar, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class Mark:
    """The counter began. `crashed`: because it had crashed, or was killed."""

    at: float
    crashed: bool


@dataclass(frozen=True, slots=True)
class Hour:
    """Visitors who ended in this hour; `served` are those who got what they came for."""

    begin: float
    end: float
    came: int
    served: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A line at a whole hour, and its name."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """`lanes`: the counter's own first where it was off, then the part that was ill longest. `most`: visitors in the
    busiest hour. `served`, `came`, `pages`, `receipts`: in the whole day; `starts` are those of the counter."""

    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    hours: tuple[Hour, ...]
    grid: tuple[Grid, ...]
    most: int
    served: int
    came: int
    pages: int
    receipts: int
    starts: int


def timeline(entries: Iterable[Entry], now: datetime) -> Timeline:
    """`entries`: in order, from before the day on where there are any, so that its beginning is known."""
    told = [entry for entry in entries if entry.at <= now.timestamp()]
    begin, end = (now - DAY).timestamp(), now.timestamp()
    off = list(_off(told, begin, end))
    lanes = [_lane("", off, begin, end, "Balie uit")] if off else []
    for part, ill in sorted(_ill(told, end).items(), key=lambda each: each[0]):
        if (lane := _lane(part, ill, begin, end, name(part))).bars:
            lanes.append(lane)
    lanes.sort(key=lambda lane: (lane.part != "", -lane.minutes, lane.words))
    day = [entry for entry in told if entry.at >= begin]
    hours = tuple(_hours(day, now))
    printed = Counter(entry.part for entry in day if entry.kind is Kind.PRINTED)
    marks = tuple(_marks(told, begin, end))
    return Timeline(
        lanes=tuple(lanes),
        marks=marks,
        hours=hours,
        grid=tuple(_grid(now)),
        most=max((hour.came for hour in hours), default=0),
        served=sum(hour.served for hour in hours),
        came=sum(hour.came for hour in hours),
        pages=sum(e.count for e in day if e.kind is Kind.PRINTED and e.part == DeviceClass.PAGE_PRINTER),
        receipts=printed[DeviceClass.RECEIPT_PRINTER],
        starts=len(marks),
    )


_Span = tuple[float, float, Level]


def _repeats(entry: Entry) -> bool:
    """It stands at the beginning of a page to say how things stood, and tells of no change."""
    return entry.kind is Kind.CHANGED and entry.since not in (0.0, entry.at)


def _ill(told: Iterable[Entry], end: float) -> Mapping[str, list[_Span]]:
    """When each part was not well. A counter that was off knows nothing of its parts."""
    found: dict[str, list[_Span]] = {}
    begun: dict[str, tuple[float, Level]] = {}

    def close(part: str, at: float) -> None:
        since, how = begun.pop(part, (at, Level.WELL))
        if since < at:
            found.setdefault(part, []).append((since, at, how))

    last = 0.0
    known: set[str] = set()
    for entry in told:
        if entry.kind in (Kind.BEGAN, Kind.ENDED):
            for part in list(begun):
                close(part, last if entry.kind is Kind.BEGAN else entry.at)
        elif entry.kind is Kind.CHANGED and not (_repeats(entry) and entry.part in known):
            how = level(Standing(entry.state, entry.codes))
            close(entry.part, entry.at)
            if how in (Level.WRONG, Level.ATTENTION):
                begun[entry.part] = entry.at, how
            known.add(entry.part)
        last = entry.at
    for part in list(begun):
        close(part, end)
    return found


def _off(told: Iterable[Entry], begin: float, end: float) -> Iterator[_Span]:
    """When the counter did not run, as far as it has a history."""
    said = [entry for entry in told if entry.kind is not Kind.USED and not _repeats(entry)]
    for before, after in pairwise(said):
        gone = before.kind is Kind.ENDED or after.at - before.at > SILENT_S
        if gone and before.at < after.at > begin:
            yield before.at, after.at, Level.WRONG
    if said and end - said[-1].at > SILENT_S:
        yield said[-1].at, end, Level.WRONG


def _marks(told: list[Entry], begin: float, end: float) -> Iterator[Mark]:
    for before, entry in pairwise([None, *told]):
        if entry and entry.kind is Kind.BEGAN and entry.at >= begin:
            well = before is None or (before.kind is Kind.ENDED and before.how == "stopped")
            yield Mark(_place(entry.at, begin, end), not well)


def _lane(part: str, spans: Iterable[_Span], begin: float, end: float, called: str) -> Lane:
    bars, seconds = [], 0.0
    for since, until, how in spans:
        if until <= begin:
            continue
        since = max(since, begin)
        seconds += until - since
        left = _place(since, begin, end)
        bars.append(Bar(min(left, 1 - NARROWEST), min(1.0, max(_place(until, begin, end), left + NARROWEST)), how))
    minutes = round(seconds / 60)
    return Lane(part, f"{called}: {lasted(minutes)}", tuple(bars), minutes)


def _hours(day: Iterable[Entry], now: datetime) -> Iterator[Hour]:
    """Whole hours of the clock, the first and the last as far as they lie in the picture."""
    begin, end = (now - DAY).timestamp(), now.timestamp()
    visits = [entry for entry in day if entry.kind is Kind.VISITED]
    edges = [begin, *(mark.timestamp() for mark in _whole_hours(now)), end]
    for left, right in pairwise(edges):
        here = [entry for entry in visits if left <= entry.at < right or right == end == entry.at]
        served = sum(entry.how == DONE for entry in here)
        yield Hour(_place(left, begin, end), _place(right, begin, end), len(here), served)


def _grid(now: datetime) -> Iterator[Grid]:
    begin, end = (now - DAY).timestamp(), now.timestamp()
    for hour in _whole_hours(now):
        if hour.hour % 3 == 0:
            yield Grid(_place(hour.timestamp(), begin, end), f"{hour.hour}")


def _whole_hours(now: datetime) -> Iterator[datetime]:
    """In the day before now, by the clock of the hall: also on a day on which that is changed."""
    at = (now - DAY).timestamp()
    at += 3600 - at % 3600
    while at < now.timestamp():
        yield datetime.fromtimestamp(at).astimezone()
        at += 3600


def _place(at: float, begin: float, end: float) -> float:
    return min(1.0, max(0.0, (at - begin) / (end - begin)))
