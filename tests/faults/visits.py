"""The fault matrix at the level of visits, as data: a part fails while a visitor stands there, or before one comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from hardware.device import DeviceClass
from kiosk.journey.session import Trouble
from tests.faults.matrix.cells import Mishap, Moment

MISHAPS: Final = (Mishap.UNPLUGGED, Mishap.HANGS, Mishap.CRASHES, Mishap.MUTE)
MOMENTS: Final = (Moment.BEFORE, Moment.DURING)
BLOCKED_S: Final = 0.05
"""Longer than this the thread of the screen never stands still."""

Hands = tuple[str, str]  # at the simulated device: what is done, and how it is undone


@dataclass(frozen=True, slots=True)
class Part:
    """A device in a visit. `troubles`: what a visitor at its step may be told; none where the visit goes on without."""

    place: str  # where its step is shown
    unplug: Hands
    mute: Hands | str  # or why it makes no sense
    troubles: frozenset[Trouble]


PARTS: Final[Mapping[DeviceClass, Part]] = {
    DeviceClass.DOCUMENT_SCANNER: Part(
        "identify:lay", ("unplug", "plug"), "not to be told from one that rests", frozenset({Trouble.READER_DOWN})
    ),
    DeviceClass.CHIP_READER: Part(
        "identify:reading",
        ("unplug", "plug"),
        ("mute", "take"),
        frozenset({Trouble.READER_DOWN, Trouble.DOCUMENT_UNREADABLE}),
    ),
    DeviceClass.PAYMENT_TERMINAL: Part(
        "pay:present",
        ("off", "on"),
        ("hang", "mend"),
        frozenset({Trouble.TERMINAL_DOWN, Trouble.PAYMENT_UNKNOWN, Trouble.PAYMENT_CANCELLED}),
    ),
    DeviceClass.PAGE_PRINTER: Part("progress", ("off", "on"), ("hang", "well"), frozenset({Trouble.PAPER_UNKNOWN})),
    DeviceClass.RECEIPT_PRINTER: Part("progress", ("unplug", "plug"), ("mute", "well"), frozenset()),
}


@dataclass(frozen=True, slots=True)
class Cell:
    device: DeviceClass
    mishap: Mishap
    moment: Moment

    def __str__(self) -> str:
        return f"{self.device}-{self.mishap}-{self.moment}"

    @property
    def senseless(self) -> str:
        """Why it makes no sense, or nothing."""
        part = PARTS[self.device]
        if self.mishap is not Mishap.MUTE:
            return ""
        if isinstance(part.mute, str):
            return part.mute
        chip_at_rest = self.device is DeviceClass.CHIP_READER and self.moment is Moment.BEFORE
        return "it is the document that is mute" if chip_at_rest else ""


@dataclass(slots=True)
class Account:
    """What came of it. `told`: what the start screen said, the trouble shown, or how the visit ended."""

    cell: Cell
    told: str = ""
    blocked_s: float = 0.0
    wrong: list[str] = field(default_factory=list)
