"""Contrast as it is painted, in pixels of a picture of the screen (WCAG 2.2: 1.4.3, 1.4.6, 1.4.11)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage

from kiosk import theme
from tests.access.parts import Kind, Part, above
from tests.stage import Stage, in_scene

FADE = 40  # px at the end of a scroll area, where it fades out


def picture(stage: Stage) -> QImage:
    return stage.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)


def faint(shot: QImage, painted: Sequence[Part], bar: float) -> Iterator[str]:
    """Words below `bar`, icons below 3."""
    for part in painted:
        if part.kind is Kind.TARGET or not part.whole or _fading(part) or "/illustrations/" in part.words:
            continue
        if part.words.startswith("data:"):
            continue
        wanted = theme.MARK if part.kind is Kind.PICTURE else bar
        found = _within(shot, part.place)
        if found < wanted:
            yield f"{part.words!r}: contrast {found:.2f}, must be {wanted}"


def _within(shot: QImage, place: QRectF) -> float:
    """Between the colour that there is most of and the one that is furthest from it: letters have soft edges."""
    rectangle = QRect(round(place.left()), round(place.top()), round(place.width()), round(place.height()))
    part = shot.copy(rectangle)
    colours = Counter(memoryview(part.constBits()).cast("I"))
    ground = max(colours, key=lambda colour: colours[colour])
    return max(_ratio(ground, colour) for colour in colours)


def _fading(part: Part) -> bool:
    for outer in above(part.item):
        if outer.objectName() == "scroll" and outer.property("overflows"):
            return part.place.bottom() > in_scene(outer).bottom() - 4 * FADE
    return False


@lru_cache(100_000)
def _ratio(one: int, other: int) -> float:
    return theme.contrast(_colour(one), _colour(other))


def _colour(pixel: int) -> theme.Colour:
    return (pixel >> 16 & 255) / 255, (pixel >> 8 & 255) / 255, (pixel & 255) / 255, 1.0
