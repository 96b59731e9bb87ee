"""What a test of the technician is, and what it asks for beside what an exercise of a device does."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from hardware.exercise import Finding, Wish


@dataclass(frozen=True, slots=True)
class Wait:
    """Work that waits for the network or the disk, done elsewhere; answered with what it answers."""

    work: Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Begin:
    """Something that ends by calling back; answered with what it is called with."""

    begin: Callable[[Callable[[Any], None]], None]


@dataclass(frozen=True, slots=True)
class Aim:
    """A target to touch, in parts of the width and the height of the screen (0 to 1); `felt` is where those before it
    were. Answered with where it was touched, or None."""

    x: float
    y: float
    felt: tuple[tuple[float, float], ...] = ()
    within_s: float = 10.0


Script = Generator[Wish | Wait | Begin | Aim, Any, Finding]


class Group(StrEnum):
    DEVICES = "devices"
    NETWORK = "network"
    STORAGE = "storage"


@dataclass(frozen=True, slots=True)
class Check:
    """`id` is stable, for the audit log and the command line. `part` is that of the advice about what is found.
    `about` says in a sentence what is done. `hands`: somebody has to do or judge something at the counter."""

    id: str
    group: Group
    part: str
    name: str
    about: str
    script: Callable[[], Script]
    hands: bool = False


def number(value: float, digits: int = 0) -> str:
    """As it is written in Dutch."""
    return f"{value:.{digits}f}".replace(".", ",")
