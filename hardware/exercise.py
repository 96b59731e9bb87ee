"""What an exercise of a device asks for, and what comes of it.

An exercise is a generator: it yields a wish and is sent the answer. So the command line and the technician's screen
carry out the same ones, each in its own way, and neither waits in them.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, Final

from hardware.commands import Command, Observation
from hardware.device import Completion, DeviceClass, Outcome

HAND_S: Final = 30.0
"""What a person gets to do something at the device."""


@dataclass(frozen=True, slots=True)
class Say:
    """Tell the technician; no answer."""

    words: str


@dataclass(frozen=True, slots=True)
class Look:
    """How is this device now? Answered with its Status."""

    device: DeviceClass


@dataclass(frozen=True, slots=True)
class Do:
    """Carry out a command; answered with its Outcome."""

    device: DeviceClass
    command: Command
    within_s: float = HAND_S


@dataclass(frozen=True, slots=True)
class See:
    """Answered with the next observation of one of these kinds, or None."""

    device: DeviceClass
    kinds: tuple[type[Observation], ...]
    within_s: float = HAND_S


@dataclass(frozen=True, slots=True)
class Change:
    """Answered with whether a part of the status becomes another than it is now."""

    device: DeviceClass
    part: str
    within_s: float = HAND_S


@dataclass(frozen=True, slots=True)
class Judge:
    """Only a person can tell; answered with True or False."""

    question: str


@dataclass(frozen=True, slots=True)
class Pause:
    """Answered with None, after this."""

    seconds: float


Wish = Say | Look | Do | See | Change | Judge | Pause


@dataclass(frozen=True, slots=True)
class Finding:
    """How it ended. `seen`: sentences in Dutch, for a technician, with nothing of a person in them; what is wrong comes
    first. `code` is stable and says what is wrong; "" where all is well."""

    seen: tuple[str, ...]
    code: str = ""


Exercise = Generator[Wish, Any, Finding]

NOTHING_SEEN: Final = "nothing_seen"
NOT_DONE: Final = "not_done"
JUDGED_BAD: Final = "judged_bad"


def failed(outcome: Outcome) -> str:
    """The code of how a command ended; "" where it did what was asked."""
    if outcome.completion is Completion.SUCCESS:
        return ""
    return outcome.fault.code if outcome.fault else NOT_DONE
