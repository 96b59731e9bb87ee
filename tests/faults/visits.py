"""The fault matrix at the level of visits, as data: what befalls a part of the counter, and at which screen.

How a mishap is brought about is what the rigs of the devices say (matrix/); here stands what it means to a visitor.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from hardware.device import DeviceClass
from kiosk.journey.session import Trouble
from tests.faults.matrix.bench import RIGS
from tests.faults.matrix.cells import Mishap, Moment, Way

BLOCKED_S: Final = 0.05
"""Longer than this the thread of the screen never stands still."""

OWN: Final = frozenset({Mishap.HANGS, Mishap.CRASHES})
"""Mishaps of our own process of a device."""


@dataclass(frozen=True, slots=True)
class Part:
    """A device in a visit. `places`: at which screen it befalls the device before, during and after its step; between
    visits (idle) it is the start screen. `troubles`: what a visitor may be told; none where the visit goes on without.
    `unreadable`: what makes that a document cannot be read, though the reader can.
    """

    places: Mapping[Moment, str]
    troubles: frozenset[Trouble]
    senseless: Mapping[Mishap, str] = field(default_factory=dict)
    unreadable: frozenset[Mishap] = frozenset()


def _places(before: str, during: str, after: str) -> Mapping[Moment, str]:
    return {Moment.BEFORE: before, Moment.DURING: during, Moment.AFTER: after}


PARTS: Final[Mapping[DeviceClass, Part]] = {
    DeviceClass.DOCUMENT_SCANNER: Part(
        _places("privacy", "identify:lay", "form"),
        frozenset({Trouble.READER_DOWN}),
        {Mishap.MUTE: "sends lines, and is not to be told from one that rests"},
        frozenset({Mishap.HALF, Mishap.WRONG}),
    ),
    DeviceClass.CHIP_READER: Part(
        _places("privacy", "identify:reading", "form"),
        frozenset({Trouble.READER_DOWN, Trouble.DOCUMENT_UNREADABLE}),
    ),
    DeviceClass.PAYMENT_TERMINAL: Part(
        _places("review", "pay:present", "progress"),
        frozenset({Trouble.TERMINAL_DOWN, Trouble.PAYMENT_UNKNOWN, Trouble.PAYMENT_CANCELLED}),
    ),
    DeviceClass.PAGE_PRINTER: Part(_places("pay:present", "progress", "finish"), frozenset({Trouble.PAPER_UNKNOWN})),
    DeviceClass.RECEIPT_PRINTER: Part(_places("pay:present", "progress", "finish"), frozenset()),
}


@cache
def _ways(device: DeviceClass) -> Mapping[Mishap, Way | str]:
    """Of each mishap of it how it is brought about, or why it makes no sense."""
    rig = RIGS[device](Path("/nowhere"))
    return {mishap: rig.sense(mishap, Moment.IDLE) for mishap in Mishap} | PARTS[device].senseless


@dataclass(frozen=True, slots=True)
class Cell:
    device: DeviceClass
    mishap: Mishap
    moment: Moment

    def __str__(self) -> str:
        return f"{self.device}-{self.mishap.replace(' ', '_')}-{self.moment}"

    @property
    def senseless(self) -> str:
        """Why it makes no sense, or nothing."""
        way = _ways(self.device)[self.mishap]
        return way if isinstance(way, str) else ""

    @property
    def way(self) -> Way:
        way = _ways(self.device)[self.mishap]
        assert isinstance(way, Way)
        return way

    @property
    def of_a_document(self) -> bool:
        """It is the document on the chip reader that is ill, not the reader."""
        reader_s_own = OWN | {Mishap.UNPLUGGED, Mishap.COMES_BACK}
        return self.device is DeviceClass.CHIP_READER and self.mishap not in reader_s_own

    @property
    def trouble_allowed(self) -> frozenset[Trouble]:
        """What is not needed any more is no trouble."""
        if self.moment is Moment.AFTER:
            return frozenset()
        part = PARTS[self.device]
        return part.troubles | ({Trouble.DOCUMENT_UNREADABLE} if self.mishap in part.unreadable else frozenset())

    @property
    def undo(self) -> tuple[str, ...]:
        """A wrong scanner is not cured by waiting: the right one is plugged in."""
        is_replaced = self.device is DeviceClass.DOCUMENT_SCANNER and self.mishap is Mishap.WRONG
        return ("unplug", "plug") if is_replaced else self.way.undo


@dataclass(slots=True)
class Account:
    """What came of it. `told`: what the start screen said, the trouble shown, or how the visit ended. `late` are limits
    of time that were exceeded."""

    cell: Cell
    told: str = ""
    blocked_s: float = 0.0
    wrong: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)
