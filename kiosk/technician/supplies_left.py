"""Paper and toner as the technician's screen has them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from hardware.consumables import Kind

NAMES: Final = {
    Kind.PAPER_SHEETS: "A4-papier",
    Kind.RECEIPT_MM: "Bonrol",
    Kind.TONER_PERCENT: "Toner",
}


@dataclass(frozen=True, slots=True)
class Left:
    """How much there is of something, in words; not `known`: nobody said, and no device counts it."""

    kind: str
    name: str
    left: str
    known: bool


def supplies_left(known: Mapping[str, float]) -> tuple[Left, ...]:
    return tuple(_left(kind, known.get(kind)) for kind in Kind)


def _left(kind: Kind, amount: float | None) -> Left:
    if amount is None:
        return Left(kind, NAMES[kind], "niet bekend", False)
    words = {
        Kind.PAPER_SHEETS: f"{amount:.0f} vel",
        Kind.RECEIPT_MM: f"{amount / 1000:.0f} meter",
        Kind.TONER_PERCENT: f"{amount:.0f} %",
    }
    return Left(kind, NAMES[kind], words[kind], True)
