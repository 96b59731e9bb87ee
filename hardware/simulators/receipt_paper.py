"""The paper of a receipt printer: rows of characters, pictures and QR codes, black on white at 203 dpi."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import qrcode
from PIL import Image, ImageDraw, ImageFont

from hardware.simulators.receipt_type import CELL, Style

_ROW_GAP: Final = 6
_TOP: Final = 48
_MARGIN: Final = 32  # paper of 80 mm is 640 dots wide, of which 576 can be printed
_HEAD_TO_CUTTER: Final = 110  # the cut falls above what was fed last
_FONTS: Final = {  # bold → files and sizes, best first; a proportional one stands in cells of equal width all the same
    False: (("DejaVuSansMono.ttf", 20), ("Inter-Medium.otf", 17)),
    True: (("DejaVuSansMono-Bold.ttf", 20), ("Inter-ExtraBold.otf", 17)),
}
_EC: Final = {
    48: qrcode.ERROR_CORRECT_L,
    49: qrcode.ERROR_CORRECT_M,
    50: qrcode.ERROR_CORRECT_Q,
    51: qrcode.ERROR_CORRECT_H,
}

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


class Paper:
    def __init__(self, width: int) -> None:
        self._width = width
        self._image = Image.new("L", (width, 400), 255)
        self._y = _TOP
        self._inked = False
        self._area = (0, width)
        self._fonts: dict[tuple[bool, int], Font] = {}
        self.rows: list[str] = []

    @property
    def blank(self) -> bool:
        """Nothing but white, however long."""
        return not self._inked

    @property
    def length(self) -> int:
        """In dots."""
        return self._y - _TOP

    def row(self, characters: list[tuple[str, Style]], align: int, spacing: int, area: tuple[int, int]) -> None:
        """Prints one row in the area (left, width); characters which do not fit go to the next, as in a printer."""
        self._area = area
        while True:
            used, x = 0, 0
            for _, style in characters:
                if used and x + CELL[0] * style.width > area[1]:
                    break
                x += CELL[0] * style.width
                used += 1
            self._print_row(characters[:used], x, align, spacing)
            characters = characters[used:]
            if not characters:
                return

    def feed(self, dots: int) -> None:
        self._room(dots)
        self._y += dots

    def feed_to_cutter(self) -> None:
        self.feed(_HEAD_TO_CUTTER)

    def qr(self, text: str, module: int, level: int, align: int) -> None:
        code = qrcode.QRCode(error_correction=_EC[level], box_size=module, border=0)
        code.add_data(text)
        matrix = code.get_matrix()
        side = len(matrix)
        picture = Image.new("L", (side, side), 255)
        picture.putdata([0 if dark else 255 for line in matrix for dark in line])
        self.picture(picture.resize((side * module, side * module), Image.Resampling.NEAREST), align)

    def raster(self, width_bytes: int, height: int, data: bytes, align: int) -> None:
        bits = Image.frombytes("1", (width_bytes * 8, height), bytes(255 - byte for byte in data))
        self.picture(bits.convert("L"), align)

    def picture(self, picture: Image.Image, align: int) -> None:
        self._room(picture.height)
        self._image.paste(picture, (self._left(picture.width, align), self._y))
        self._y += picture.height
        self._inked = True

    def save(self, path: Path) -> None:
        sheet = Image.new("L", (self._width + 2 * _MARGIN, max(_TOP, self._y - _HEAD_TO_CUTTER)), 255)
        sheet.paste(self._image, (_MARGIN, 0))
        sheet.save(path)

    def _print_row(self, characters: list[tuple[str, Style]], width: int, align: int, spacing: int) -> None:
        tallest = max((style.height for _, style in characters), default=0) * CELL[1]
        height = max(tallest, spacing)
        self._room(height)
        draw = ImageDraw.Draw(self._image)
        x = self._left(width, align)
        baseline = self._y + min(height, tallest + _ROW_GAP // 2) - 5
        for character, style in characters:
            self._character(draw, character, style, x, baseline)
            x += CELL[0] * style.width
        self._y += height
        self._inked = self._inked or bool(characters)
        self.rows.append("".join(character for character, _ in characters))

    def _character(self, draw: ImageDraw.ImageDraw, character: str, style: Style, x: int, baseline: int) -> None:
        width = CELL[0] * style.width
        font = self._font(style.bold, style.height)
        if character == "─":  # must join its neighbours, which it does not in every font
            draw.line((x, baseline - 7, x + width - 1, baseline - 7), 0, 2)
        elif style.width == style.height:
            draw.text((x + width / 2, baseline), character, 0, font, "ms")
        else:  # only one way double: draw it square, then stretch
            tall = CELL[1] * style.height
            square = Image.new("L", (CELL[0] * style.height, tall), 255)
            ImageDraw.Draw(square).text((square.width / 2, tall - 5), character, 0, font, "ms")
            self._image.paste(square.resize((width, tall)), (x, baseline + 5 - tall))
        if style.underline:
            draw.line((x, baseline + 3, x + width - 1, baseline + 3), 0, 2)

    def _left(self, width: int, align: int) -> int:
        left, room = self._area
        return left + max(0, (room - width) * align // 2)

    def _room(self, dots: int) -> None:
        if self._y + dots > self._image.height:
            longer = Image.new("L", (self._width, self._y + dots + 400), 255)
            longer.paste(self._image)
            self._image = longer

    def _font(self, bold: bool, times: int) -> Font:
        if (bold, times) not in self._fonts:
            self._fonts[bold, times] = _load(bold, times)
        return self._fonts[bold, times]


def _load(bold: bool, times: int) -> Font:
    for name, size in _FONTS[bold]:
        try:
            return ImageFont.truetype(name, size * times)
        except OSError:
            continue  # not installed
    return ImageFont.load_default(17 * times)
