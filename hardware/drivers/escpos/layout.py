"""A receipt as ESC/POS bytes."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator
from typing import Final

from escpos.constants import QR_ECLEVEL_M
from escpos.printer import Dummy

from hardware.commands import PrintReceipt, ReceiptLine

FONT_A_DOTS: Final = 12  # width of a character of font A at 203 dpi

# West (with the euro sign), Central Europe, Turkish and Greek: the alphabets of nearly all names in a Dutch register.
_CODE_PAGES: Final = ("cp858", "cp852", "cp857", "cp737")
_QR_MODULE_DOTS: Final = 8  # 1 mm: phones read it from a hand's distance


def receipt(command: PrintReceipt, width_dots: int) -> bytes:
    """Everything for one receipt: from initialising the printer to a partial cut, so that it does not fall."""
    printer = Dummy()
    printer.hw("INIT")
    _lines(printer, command.lines, width_dots)
    if command.qr:
        printer.set(align="center")
        printer.text("\n")
        printer.qr(command.qr, ec=QR_ECLEVEL_M, size=_QR_MODULE_DOTS, native=True)
        printer.text("\n")
    _lines(printer, command.footer, width_dots)
    printer.cut(mode="PART")
    built: bytes = printer.output
    return built


def _lines(printer: Dummy, lines: tuple[ReceiptLine, ...], width_dots: int) -> None:
    for line in lines:
        printer.set_with_default(
            align="center" if line.centred else "left",
            bold=line.bold,
            double_width=line.large,
            double_height=line.large,
        )
        columns = width_dots // FONT_A_DOTS // (2 if line.large else 1)
        for row in wrap(line.text, columns):
            for page, run in runs(row):
                printer.charcode(page.upper())
                printer.text(run)
            printer.text("\n")


def wrap(text: str, columns: int) -> list[str]:
    """Rows of at most this many characters, broken at words; spaces that align columns stay as they are."""
    rows: list[str] = []
    for line in text.splitlines() or [""]:
        fits = len(line.rstrip()) <= columns
        rows += [line.rstrip()] if fits else textwrap.wrap(line, columns) or [""]
    return rows


def runs(text: str) -> Iterator[tuple[str, str]]:
    """(code page, characters) in the order of the text; what is on no page loses its diacritics, or becomes `?`."""
    page, run = _CODE_PAGES[0], ""
    for character in _printable(text):
        if not _on_page(character, page):
            if run:
                yield page, run
            page = next(other for other in _CODE_PAGES if _on_page(character, other))
            run = ""
        run += character
    if run:
        yield page, run


def _printable(text: str) -> Iterator[str]:
    for character in unicodedata.normalize("NFC", text):
        if not character.isprintable():
            continue
        if any(_on_page(character, page) for page in _CODE_PAGES):
            yield character
        else:
            plain = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
            yield from plain or "?"


def _on_page(character: str, page: str) -> bool:
    try:
        character.encode(page)
    except UnicodeEncodeError:
        return False
    return True
