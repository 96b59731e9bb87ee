"""How the counter is, part by part, for who looks once: the worst first. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Final

from hardware.device import Acts, State
from kiosk import ASSETS
from kiosk.chronicle import Entry, Kind, Standing
from kiosk.technician.advice import IN_WORDS, advise, name
from kiosk.technician.words import RUNGS, STATES, counted, moment

SHOWN: Final = 6
"""Of what was tried on a device, the last so many are told."""


class Level(StrEnum):
    """How bad it is, worst first."""

    WRONG = "wrong"  # it cannot be used
    ATTENTION = "attention"  # it works, and something has to be done
    STARTING = "starting"  # nothing is known yet
    WELL = "well"


ICONS: Final[Mapping[Level, str]] = {
    Level.WRONG: "closed",
    Level.ATTENTION: "warning",
    Level.STARTING: "clock",
    Level.WELL: "check",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A part. `said` is what is the matter, in a sentence, "" where it is well. `since` and `used`, the last time that
    it did what it is for, are moments in words. `visitors`: what it means for them."""

    part: str
    name: str
    level: Level
    icon: str
    state: str
    said: str
    since: str
    used: str
    visitors: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that is the matter. `picture`: folder/name in assets, or ""."""

    what: str
    steps: tuple[str, ...]
    picture: str
    who: str


@dataclass(frozen=True, slots=True)
class Detail:
    """All about one part. `heard`: what the device says itself; `tried`: what the counter did about it."""

    row: Row
    troubles: tuple[Trouble, ...]
    heard: tuple[str, ...]
    tried: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    level: Level
    icon: str
    title: str
    text: str


def level(known: Standing) -> Level:
    if known.state == State.STARTING:
        return Level.STARTING
    if not known.usable:
        return Level.WRONG
    return Level.ATTENTION if known.codes else Level.WELL


def rows(parts: Mapping[str, Standing], now: datetime, closes: Mapping[str, int]) -> tuple[Row, ...]:
    """The worst first; of those that do not work, the one that `closes` most products; then by name."""

    def place(each: Row) -> tuple[int, int, str]:
        return list(Level).index(each.level), -closes.get(each.part, 0) if each.level is Level.WRONG else 0, each.name

    return tuple(sorted((row(part, known, now) for part, known in parts.items()), key=place))


def row(part: str, known: Standing, now: datetime) -> Row:
    how = level(known)
    ill = how in (Level.WRONG, Level.ATTENTION)
    advice = advise(part, _codes(known)[0]) if ill else None
    return Row(
        part=part,
        name=name(part),
        level=how,
        icon=ICONS[how],
        state=STATES.get(known.state, known.state),
        said=advice.what if advice else "",
        since=moment(known.since, now),
        used=moment(known.last_use, now),
        visitors=advice.visitors if advice else "",
    )


def detail(
    part: str,
    known: Standing,
    now: datetime,
    acts: Mapping[str, Acts],
    heard: Iterable[str],
    happened: Iterable[Entry],
) -> Detail:
    """`acts`: who can cure a fault, by code, where the device says so; `happened`: entries of the last day."""
    shown = row(part, known, now)
    ill = shown.level in (Level.WRONG, Level.ATTENTION)
    troubles = tuple(trouble(part, code, acts.get(code)) for code in _codes(known)) if ill else ()
    rungs = [entry for entry in happened if entry.part == part and entry.kind is Kind.HEALED]
    tried = tuple(f"{moment(entry.at, now)}: {RUNGS.get(entry.how, entry.how)}" for entry in rungs[-SHOWN:])
    more = len(rungs) - len(tried)
    before = (f"Daarvoor nog {counted(more, 'poging', 'pogingen')}.",) if more else ()
    return Detail(shown, troubles, tuple(dict.fromkeys(filter(None, heard))), (*before, *tried))


def summary(found: Iterable[Row], *, closed: str, barren: bool) -> Summary:
    """In one sentence. `closed`: how long the counter was taken out of service, in words; "" where it was not.
    `barren`: no product can be had."""
    levels = [each.level for each in found]
    wrong, attention = levels.count(Level.WRONG), levels.count(Level.ATTENTION)
    faults, notes = counted(wrong, "storing", "storingen"), f"{attention} × let op"
    count = ", ".join(words for words, many in ((faults, wrong), (notes, attention)) if many)
    if closed:
        return Summary(Level.ATTENTION, "closed", f"Buiten dienst {closed}", count or "Alle onderdelen werken.")
    if barren:
        return Summary(Level.WRONG, "closed", "Niemand kan hier iets doen", count or "De balie wacht op onderdelen.")
    if wrong:
        return Summary(Level.WRONG, "warning", faults[:1].upper() + faults[1:], "Het ergste staat bovenaan.")
    if attention:
        return Summary(Level.ATTENTION, "warning", "De balie werkt", f"{notes}.")
    if unknown := levels.count(Level.STARTING):
        return Summary(Level.STARTING, "clock", "De balie begint net", f"Van {unknown} onderdelen is nog niets bekend.")
    return Summary(Level.WELL, "check", "Alles werkt", "Er is niets te doen.")


def _codes(known: Standing) -> tuple[str, ...]:
    return known.codes or (known.state,)


def trouble(part: str, code: str, acts: Acts | None = None) -> Trouble:
    advice = advise(part, code, acts)
    return Trouble(advice.what, advice.steps, _found(advice.picture), IN_WORDS[advice.who])


@cache
def _found(picture: str) -> str:
    folders = ("illustrations", "icons")
    return next((f"{each}/{picture}" for each in folders if (ASSETS / each / f"{picture}.svg").exists()), "")
