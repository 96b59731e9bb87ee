"""Pictures for a printer: what it has no letters for, and the logo. Needs Pillow, so import this late.

A picture is sent in bands (`GS v 0`), so that neither end ever holds all of it.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from PIL import Image, ImageDraw, ImageFont, UnidentifiedImageError

from hardware.drivers.escpos.pages import wrap

BAND_DOTS: Final = 48
LOGO_DOTS: Final = 240  # 30 mm
_BASELINE: Final = 22  # of a row of 30 dots
_SIZE: Final = 20  # at which a letter of the first font is as wide as one of the printer's own
_FONTS: Final = (("DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"), ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"))
# A real-time command is obeyed wherever its bytes stand (Epson, DLE EOT): one dot more keeps a picture from being one.
_HARMLESS: Final = tuple((bytes([0x10, n]), bytes([0x18, n])) for n in (0x04, 0x05, 0x14))


class UnprintableLogoError(ValueError):
    """The logo is no picture that can be read."""


def rows(text: str, columns: int, row_dots: int, bold: bool) -> Iterator[tuple[Image.Image, bool]]:
    """A picture of each row of a text, and whether it is read from right to left. Letters are joined and ordered."""
    large = row_dots // 30
    fonts = [_font(pair[bold], _SIZE * large) for pair in (reversed(_FONTS) if _joined(text) else _FONTS)]
    font = next((font for font in fonts if all(_has(font, character) for character in text)), fonts[-1])
    text = "".join(character if _has(font, character) else _plain(character) for character in text)
    width = columns * 12 * large
    fitting = next((n for n in range(columns, 0, -1) if _widest(wrap(text, n), font) <= width), 1)
    for row in wrap(text, fitting):
        picture = Image.new("1", (max(1, min(width, int(font.getlength(row)) + 1)), row_dots), 0)
        ImageDraw.Draw(picture).text((0, _BASELINE * large), row, 1, font, "ls")
        yield picture, _right_to_left(row)


def logo(png: bytes, width_dots: int) -> Image.Image:
    """Black dots are 1. What does not fit is made smaller; grey becomes a pattern of dots."""
    try:
        with Image.open(io.BytesIO(png), formats=("PNG",)) as opened:
            coloured = opened.convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnprintableLogoError(type(error).__name__) from error
    coloured.thumbnail((width_dots, LOGO_DOTS))
    paper = Image.new("RGBA", coloured.size, "white")
    paper.alpha_composite(coloured)
    grey = paper.convert("L")
    return Image.eval(grey, lambda value: 255 - value).convert("1")


def bands(picture: Image.Image) -> Iterator[tuple[bytes, int]]:
    """The picture as commands, each with how many dots of paper it takes."""
    width_bytes = (picture.width + 7) // 8
    for top in range(0, picture.height, BAND_DOTS):
        height = min(BAND_DOTS, picture.height - top)
        dots = picture.crop((0, top, picture.width, top + height)).tobytes()
        for command, harmless in _HARMLESS:
            dots = dots.replace(command, harmless)
        yield b"\x1dv0\x00" + width_bytes.to_bytes(2, "little") + height.to_bytes(2, "little") + dots, height


def _widest(texts: list[str], font: ImageFont.FreeTypeFont) -> float:
    return max(font.getlength(text) for text in texts)


@lru_cache(maxsize=8)
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(name, size)


def _has(font: ImageFont.FreeTypeFont, character: str) -> bool:
    """A font draws the same box for every character that it has not."""
    return character.isspace() or bytes(font.getmask(character)) != bytes(font.getmask("\U0010ffff"))


def _plain(character: str) -> str:
    return unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode() or "?"


def _joined(text: str) -> bool:
    """Letters that are joined want their own widths; the others stand in columns."""
    return any(unicodedata.bidirectional(character) == "AL" for character in text)


def _right_to_left(text: str) -> bool:
    """By the first letter that has a direction (Unicode Standard Annex 9, P2)."""
    return next((kind != "L" for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")), False)
