"""The type of a receipt printer: its character cell and how a character can be set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

CELL: Final = (12, 24)  # dots of a character of font A


@dataclass(frozen=True, slots=True)
class Style:
    bold: bool = False
    width: int = 1  # times the width of a character
    height: int = 1
    underline: bool = False
