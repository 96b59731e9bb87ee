"""What the dock's cards are made of: a device as it stands there, and what a hand can do to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Now = Mapping[str, Any]
"""What a simulator tells of itself."""
Tone = Literal["calm", "asks", "wrong"]
"""`asks`: somebody has to do something."""

_MANNERS = {
    "busy": "Refuses as busy",
    "garbage": "Answers garbage",
    "half": "Half an answer",
    "hang": "Takes, never answers",
    "mute": "Mute",
    "refuse_pdf": "Refuses PDF",
    "slow": "Slow",
    "stranger": "Another terminal",
    "web_page": "A web page",
    "wrong": "Another device",
}


@dataclass(frozen=True, slots=True)
class Action:
    """A button. `do` and `argument` in the words of the simulators' control socket; `strong` is what comes next."""

    label: str
    do: str
    argument: str = ""
    enabled: bool = True
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A line to type an argument of `do` on."""

    label: str
    do: str
    placeholder: str


@dataclass(frozen=True, slots=True)
class Machine:
    """One device as somebody beside it sees it; what is seldom done to it is in `more`."""

    here: str
    actions: tuple[Action, ...] = ()
    more: tuple[Action, ...] = ()
    entry: Entry | None = None
    picture: str = ""  # path of what hangs out of it


def toggle(there: bool, undo_label: str, undo: str, label: str, do: str) -> Action:
    return Action(undo_label, undo, strong=True) if there else Action(label, do)


def plug(plugged: bool) -> Action:
    return toggle(not plugged, "Plug in", "plug", "Unplug", "unplug")


def manners(current: str, well: str, *names: str) -> tuple[Action, ...]:
    """One of several ways to answer badly, or none: the one that is on leads back to `well`."""
    return tuple(
        Action(_MANNERS[name], well, strong=True) if name == current else Action(_MANNERS[name], name) for name in names
    )


def told(*parts: tuple[bool, str], otherwise: str) -> str:
    """Of the parts those that hold, as one phrase."""
    return ", ".join(text for there, text in parts if there).capitalize() or otherwise
