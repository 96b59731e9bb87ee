"""What the page of the technician's tests shows. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import Final

from hardware.device import DeviceClass
from kiosk.technician.checks.check import Check, Group, number
from kiosk.technician.checks.runner import Run, State
from kiosk.technician.overview import Trouble, trouble
from kiosk.technician.words import counted, moment

GROUPS: Final[Mapping[Group, str]] = {
    Group.DEVICES: "Apparaten",
    Group.NETWORK: "Netwerk en systemen",
    Group.STORAGE: "Schijf en database",
}
STATES: Final[Mapping[State, tuple[str, str, str]]] = {
    State.WAITING: ("", "clock", "Wacht"),
    State.RUNNING: ("attention", "clock", "Bezig"),
    State.WELL: ("well", "check", "Goed"),
    State.WRONG: ("wrong", "warning", "Niet goed"),
    State.STOPPED: ("", "stop", "Gestopt"),
}
"""Level, icon, words."""
PICTURES: Final[Mapping[str, str]] = {
    DeviceClass.DOCUMENT_SCANNER: "illustrations/identify-lay",
    DeviceClass.CHIP_READER: "illustrations/identify-reading",
    DeviceClass.PAYMENT_TERMINAL: "illustrations/pay-present",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A test. `level` is that of the overview, "" for neither well nor ill; `state` says the same in words, `at` when
    that was found."""

    check: str
    name: str
    level: str
    icon: str
    state: str
    at: str


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """`goes`: it waits or runs. Then `words` say what goes on or is to be done, `question` is to be answered, `left`
    says how long is waited. `seen` is what the last run saw, `trouble` what to do about it. `picture` shows what is
    to be done: folder/name in assets, or ""."""

    row: Row
    about: str
    goes: bool
    words: str
    question: str
    left: str
    ended: str
    seen: tuple[str, ...]
    trouble: Trouble | None
    picture: str


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Aim:
    """`felt`: where the ones before were touched."""

    x: float
    y: float
    words: str
    felt: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class View:
    """`said` is how far it is with all that was begun; `alone`: so many need nobody. `aim` covers the screen."""

    sections: tuple[Section, ...]
    said: str
    alone: int
    busy: bool
    detail: Detail | None
    aim: Aim | None


def view(checks: Iterable[Check], runs: Mapping[str, Run], opened: str, now: datetime) -> View:
    known = {check.id: check for check in checks}
    rows = {check.id: _row(check, runs.get(check.id), now) for check in known.values()}
    sections = (
        Section(title, tuple(rows[check.id] for check in known.values() if check.group is group))
        for group, title in GROUPS.items()
    )
    going = next((run for run in runs.values() if run.state is State.RUNNING), None)
    aim = None
    if going and going.aim:
        aim = Aim(going.aim.x, going.aim.y, going.words, tuple(Point(*each) for each in going.aim.felt))
    detail = _detail(known[opened], runs.get(opened), rows[opened], now) if opened in known else None
    return View(
        sections=tuple(section for section in sections if section.rows),
        said=_said(runs),
        alone=sum(not check.hands for check in known.values()),
        busy=going is not None,
        detail=detail,
        aim=aim,
    )


def _row(check: Check, run: Run | None, now: datetime) -> Row:
    if run is None:
        return Row(check.id, check.name, "", "hand" if check.hands else "retry", "", "")
    level, icon, state = STATES[run.state]
    return Row(check.id, check.name, level, icon, state, moment(run.at, now))


def _detail(check: Check, run: Run | None, row: Row, now: datetime) -> Detail:
    run = run or Run(State.STOPPED)
    goes = run.state in (State.WAITING, State.RUNNING)
    return Detail(
        row=row,
        about=check.about,
        goes=goes,
        words=run.words or (STATES[run.state][2] + "." if goes else ""),
        question=run.question,
        left="" if run.left_s is None else f"Nog {counted(ceil(run.left_s), 'seconde', 'seconden')}",
        ended=f"Gedaan om {moment(run.at, now)}, in {_took(run.took_s)}." if run.at else "",
        seen=run.finding.seen,
        trouble=trouble(check.part, run.finding.code) if run.finding.code else None,
        picture="" if run.at else PICTURES.get(check.id, ""),
    )


def _took(seconds: float) -> str:
    return f"{number(seconds, 1)} s" if seconds < 10 else f"{number(seconds)} s"


def _said(runs: Mapping[str, Run]) -> str:
    """The sum of what was done, in a sentence."""
    states = [run.state for run in runs.values()]
    if not states:
        return "Er is nog niets getest. Bij een hand moet u zelf iets doen."
    wrong, well = states.count(State.WRONG), states.count(State.WELL)
    left = states.count(State.WAITING) + states.count(State.RUNNING)
    parts = (
        f"{wrong} niet goed" if wrong else "",
        f"{well} goed" if well else "",
        f"nog {left} te gaan" if left else "",
    )
    return f"{', '.join(filter(None, parts)) or 'gestopt'}.".capitalize()
