"""The print head of a receipt printer: obeys the commands that put something on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hardware.simulators.escpos_parser import Command
from hardware.simulators.receipt_type import CELL, Style

if TYPE_CHECKING:
    from hardware.simulators.receipt_paper import Paper

DPI: Final = 203
_DEFAULT_SPACING: Final = CELL[1] + 6
_PAGES: Final = {
    0: "cp437",
    2: "cp850",
    3: "cp860",
    4: "cp863",
    5: "cp865",
    13: "cp857",
    14: "cp737",
    16: "cp1252",
    17: "cp866",
    18: "cp852",
    19: "cp858",
    45: "cp1250",
    46: "cp1251",
}
_WITHOUT_EFFECT: Final = {
    *(b"\x1bG", b"\x1bM", b"\x1bR", b"\x1b{", b"\x1b ", b"\x1dB", b"\x1db", b"\x1dH", b"\x1dh", b"\x1dw", b"\x1df"),
    *(b"\x1c.", b"\x1c&", b"\x1c-", b"\x1c!", b"\x1cS", b"\x1cC", b"\x1c(", b"\r", b"\x00"),
}


class Head:
    def __init__(self, width_dots: int) -> None:
        self._width = width_dots
        self.unknown: set[bytes] = set()
        self._loaded: Paper | None = None
        self.power_up()

    def power_up(self) -> None:
        self._qr_module, self._qr_level, self._qr_text = 3, 48, ""
        self._picture = (0, 0, b"")
        self.initialise()

    def initialise(self) -> None:
        """ESC @: all settings as at power-up, and what was to be printed in this row is gone."""
        self._row: list[tuple[str, Style]] = []
        self._style, self._align, self._page = Style(), 0, "cp437"
        self._unit, self._spacing = DPI, _DEFAULT_SPACING
        self._margin, self._area = 0, self._width

    @property
    def dots(self) -> int:
        """Length of the paper since the last cut."""
        return self._loaded.length if self._loaded else 0

    def take_paper(self) -> Paper | None:
        """What is cut or torn off."""
        paper, self._loaded = self._loaded, None
        return paper

    def obey(self, command: Command) -> None:
        argument = command.argument
        first = argument[0] if argument else 0
        match command.name:
            case b"\n":
                self._paper().row(self._row, self._align, self._spacing, (self._margin, self._area))
                self._row = []
            case b"\x1b@":
                self.initialise()
            case b"\x1b!":
                self._style = Style(bool(first & 8), 2 if first & 32 else 1, 2 if first & 16 else 1, bool(first & 128))
            case b"\x1bE":
                self._style = replace(self._style, bold=bool(first & 1))
            case b"\x1b-":
                self._style = replace(self._style, underline=first not in (0, 48))
            case b"\x1d!":
                self._style = replace(self._style, width=(first >> 4) + 1, height=(first & 7) + 1)
            case b"\x1ba":
                self._align = first % 48 % 3
            case b"\x1bt" if first in _PAGES:
                self._page = _PAGES[first]
            case b"\x1bd":
                self._paper().feed(first * self._spacing)
            case b"\x1bJ":
                self._paper().feed(self._dots(first))
            case b"\x1b2":
                self._spacing = _DEFAULT_SPACING
            case b"\x1b3":
                self._spacing = self._dots(first)
            case b"\x1dP":
                self._unit = argument[1] or DPI
            case b"\x1dL":
                self._margin = _word(argument)
            case b"\x1dW":
                self._area = min(_word(argument), self._width - self._margin)
            case b"\x1b$" | b"\x1b\\":
                self._move(_word(argument), relative=command.name == b"\x1b\\")
            case b"\x1d(" if argument[:1] == b"k":
                self._two_dimensional(argument[3:])
            case b"\x1d(" if argument[:1] == b"L":
                self._graphics(argument[3:])
            case b"\x1d8" if argument[:1] == b"L":
                self._graphics(argument[5:])
            case b"\x1dv":
                self._raster(_word(argument[2:]), _word(argument[4:]), argument[6:])
            case name if len(name) == 1 and name[0] >= 0x20:
                self._row.append((name.decode(self._page, "replace"), self._style))
            case name if name not in _WITHOUT_EFFECT:
                self.unknown.add(name)

    def _paper(self) -> Paper:
        if self._loaded is None:
            # Its pictures weigh a third of all simulators, and most days begin without a receipt.
            from hardware.simulators.receipt_paper import Paper

            self._loaded = Paper(self._width)
        return self._loaded

    def _dots(self, units: int) -> int:
        return units * DPI // self._unit

    def _move(self, dots: int, relative: bool) -> None:
        """To a column, which is as near as the characters of this paper come."""
        used = sum(style.width for _, style in self._row)
        column = dots // CELL[0] + (used if relative else 0)
        self._row += [(" ", Style())] * (column - used)

    def _raster(self, width_bytes: int, height: int, data: bytes) -> None:
        if width_bytes and height:
            self._paper().raster(width_bytes, height, data, self._align)

    def _graphics(self, argument: bytes) -> None:
        match argument[1:2]:
            case b"\x70" if len(argument) >= 10:
                width_bytes, height = (_word(argument[6:]) + 7) // 8, _word(argument[8:])
                self._picture = (width_bytes, height, argument[10 : 10 + width_bytes * height])
            case b"\x32" | b"\x02":
                self._raster(*self._picture)
            case _:
                self.unknown.add(b"\x1d(L" + argument[:2])

    def _two_dimensional(self, argument: bytes) -> None:
        kind, function, rest = argument[0], argument[1], argument[2:]
        match kind, function:
            case 49, 67:
                self._qr_module = rest[0]
            case 49, 69:
                self._qr_level = rest[0]
            case 49, 80:
                self._qr_text = rest[1:].decode()
            case 49, 81:
                self._paper().qr(self._qr_text, self._qr_module, self._qr_level, self._align)
            case 49, 65:
                pass  # model 2 is the only one still in use
            case _:
                self.unknown.add(b"\x1d(k" + argument[:2])


def _word(argument: bytes) -> int:
    return int.from_bytes(argument[:2], "little")
