"""A receipt as ESC/POS bytes, in pieces of whole commands, and how much paper each piece takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hardware.commands import PrintReceipt, ReceiptLine
from hardware.drivers.escpos.answers import ASB_ON, INITIALISE
from hardware.drivers.escpos.pages import encoded, printable, wrap

if TYPE_CHECKING:
    from PIL.Image import Image

DPI: Final = 203
FONT_A_DOTS: Final = 12  # width of a character of font A
ROW_DOTS: Final = 30
_FEED_DOTS: Final = 120  # from the head to the cutter
_QR_MODULE_DOTS: Final = 8  # 1 mm: phones read it from a hand's distance
# Bytes in a QR code of version 1, 2, ... at error correction M (ISO/IEC 18004, table 7).
_QR_BYTES: Final = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666)

# GS P: distances are in dots of 203 to the inch, whatever the printer's own unit is.
BEGIN: Final = INITIALISE + ASB_ON + bytes([0x1D, 0x50, DPI, DPI])
CUT: Final = bytes([0x1B, 0x4A, _FEED_DOTS]) + b"\x1dV\x01"  # partial, so that it does not fall


@dataclass(frozen=True, slots=True)
class Piece:
    """`dots` are of the roll's length."""

    data: bytes
    dots: int = 0


TORN_OFF: Final = Piece(BEGIN + CUT, _FEED_DOTS)
"""In front of a receipt, where half of another still hangs out."""


def receipt(command: PrintReceipt, width_dots: int, pages: Mapping[int, str]) -> list[Piece]:
    """Everything for one receipt, up to the cut. ValueError: a logo or a QR text that no printer can print."""
    pieces = [Piece(BEGIN)]
    if command.logo:
        # Pillow brings 6 MB that a printer at rest, and most receipts, need not carry.
        from hardware.drivers.escpos import picture

        pieces.append(Piece(_align(1)))
        pieces += _picture(picture.logo(command.logo, width_dots))
        pieces.append(_feed(ROW_DOTS))
    for line in command.lines:
        pieces += _line(line, width_dots, pages)
    if command.qr:
        pieces += [_feed(ROW_DOTS), _qr(command.qr, width_dots), _feed(ROW_DOTS)]
    for line in command.footer:
        pieces += _line(line, width_dots, pages)
    return [*pieces, Piece(CUT, _FEED_DOTS)]


def length_mm(pieces: list[Piece]) -> int:
    return round(sum(piece.dots for piece in pieces) * 25.4 / DPI)


def _line(line: ReceiptLine, width_dots: int, pages: Mapping[int, str]) -> Iterator[Piece]:
    times = 2 if line.large else 1
    row_dots, columns = ROW_DOTS * times, width_dots // FONT_A_DOTS // times
    style = bytes([0x1B, 0x45, line.bold, 0x1D, 0x21, 0x11 if line.large else 0, 0x1B, 0x33, row_dots])
    for text in line.text.splitlines() or [""]:
        text = printable(text)
        rows = [encoded(row, pages) for row in wrap(text, columns)]
        if None not in rows:
            for row in rows:
                yield Piece(style + _align(line.centred) + (row or b"") + b"\n", row_dots)
            continue
        from hardware.drivers.escpos import picture

        for drawn, right_to_left in picture.rows(text, columns, row_dots, line.bold):
            yield Piece(_align(1 if line.centred else 2 if right_to_left else 0))
            yield from _picture(drawn)


def _picture(drawn: Image) -> Iterator[Piece]:
    from hardware.drivers.escpos.picture import bands

    return (Piece(data, dots) for data, dots in bands(drawn))


def _align(side: int) -> bytes:
    """0 left, 1 centre, 2 right."""
    return bytes([0x1B, 0x61, side])


def _feed(dots: int) -> Piece:
    return Piece(bytes([0x1B, 0x4A, dots]), dots)


def _qr(text: str, width_dots: int) -> Piece:
    data = text.encode()
    version = next((n for n, room in enumerate(_QR_BYTES, 1) if len(data) <= room), None)
    if version is None:
        raise ValueError("too long for a QR code")
    side = 17 + 4 * version
    module = min(_QR_MODULE_DOTS, width_dots // side)
    functions = (b"\x41\x32\x00", bytes([0x43, module]), b"\x45\x31", b"\x50\x30" + data, b"\x51\x30")
    commands = (b"\x1d(k" + (len(rest) + 1).to_bytes(2, "little") + b"\x31" + rest for rest in functions)
    return Piece(_align(1) + b"".join(commands), side * module)
