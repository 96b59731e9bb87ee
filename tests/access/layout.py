"""Whether a screen can be read and touched where it stands, judged by where its parts are."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtQuick import QQuickItem

from tests.access.parts import Kind, Node, Part, above, within
from tests.stage import SMALLEST_TEXT, Stage, in_scene

TOUCH_MM = 15
NAMELESS = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane})
_ROUNDING = 4.0  # px: letters that are shaped together are measured in fractions; no padding is as small
_LEADING = 0.15
"""Of a line, above and below its letters."""


def unnamed(stage: Stage, tree: Sequence[Node], painted: Sequence[Part]) -> Iterator[str]:
    """What assistive technology does not find, or finds and cannot say (EN 301 549, 11.5.2.5; WCAG 4.1.2, 1.1.1)."""
    for node in tree:
        if node.role in NAMELESS:
            yield f"{node}: no role"
        if not node.name.strip():
            yield f"{node.item.metaObject().className()} {node}: no name"
        if node.role is QAccessible.Role.Button and "checkable" in node.words:
            yield f"{node}: says nothing of its state"
    known = {node.item for node in tree}
    asked = any(node.role is QAccessible.Role.Dialog for node in tree)  # what is below it cannot be touched
    for item in stage.items():
        if (
            item.inherits("QQuickAbstractButton")
            and item.isEnabled()
            and item.opacity()
            and not asked | (item in known)
        ):
            yield f"{item.objectName()}: can be touched, and is not in the tree"
    for part in painted:
        if part.kind is Kind.TEXT and not part.words.isdigit() and not _said(part, tree):  # a number counts down
            yield f"{part.words!r}: can be read, and is not in the tree"


def _said(part: Part, tree: Sequence[Node]) -> bool:
    """By itself, by what it lies in, or, where it belongs to a field, by the field. A key says more than is on it."""
    words = part.words.strip().rstrip(".")
    groups = list(above(part.item))[:4]
    return any(
        node.item is part.item
        or (node.key and within(part.item, node.item))
        or (
            (words in node.words or node.name.startswith(words))
            and (node.item in groups or any(within(node.item, group) for group in groups))
        )
        for node in tree
    )


def small(tree: Sequence[Node], size: tuple[int, int], inches: float) -> Iterator[str]:
    """What a finger that shakes does not hit."""
    finger = TOUCH_MM * math.hypot(*size) / (inches * 25.4)
    for node in tree:
        if node.touched and min(node.target.width(), node.target.height()) < finger - 0.5:
            millimetres = min(node.target.width(), node.target.height()) / finger * TOUCH_MM
            yield f"{node}: {millimetres:.1f} mm, must be {TOUCH_MM}"


def cut(painted: Sequence[Part], smallest: float) -> Iterator[str]:
    """Text that is not there whole: too long for its place, or over the edge of its card."""
    for part in painted:
        if part.kind is not Kind.TEXT:
            continue
        item, words = part.item, part.words
        font = item.property("font")
        assert isinstance(font, QFont)
        if item.property("truncated") or item.property("contentWidth") > item.width() + _ROUNDING:
            yield f"{words!r}: too long for its place"
        if item.property("contentHeight") > item.height() + _ROUNDING:
            yield f"{words!r}: too high for its place"
        if font.pixelSize() < round(smallest):
            yield f"{words!r}: {font.pixelSize()} px, must be {smallest:.0f}"
        card = next((outer for outer in above(item) if outer.clip() or _bounds(outer)), None)
        if card is not None and not card.clip() and not _holds(in_scene(card), _letters(part.place)):
            yield f"{words!r}: over the edge of its card"
        if part.shown.width() < part.place.width() - _ROUNDING and part.shown.height() > 0:
            yield f"{words!r}: cut off at the side"


def overlapping(painted: Sequence[Part]) -> Iterator[str]:
    for one, other in combinations([part for part in painted if not part.shown.isEmpty()], 2):
        if not one.shown.intersects(other.shown) or _belong(one, other):
            continue
        common = one.shown.intersected(other.shown)
        if common.width() > _ROUNDING and common.height() > _LEADING * min(one.shown.height(), other.shown.height()):
            yield f"{one.words!r} lies over {other.words!r}"


def outside(painted: Sequence[Part], reach: QRectF) -> Iterator[str]:
    """What is not where everybody can see and touch it; what is in a scroll area can be brought there."""
    for part in painted:
        if not part.shown.isEmpty() and not _holds(reach, part.shown):
            yield f"{part.words!r}: outside {reach.getRect()}"
        scrolled = any(outer.objectName() == "scroll" and outer.property("overflows") for outer in above(part.item))
        if not scrolled and not part.whole:
            yield f"{part.words!r}: cut off, and nothing scrolls"


def unmended(stage: Stage, painted: Sequence[Part]) -> Iterator[str]:
    """A field that is typed in, and what is wrong with it, stand in sight; of a long answer the line that is typed in.

    A remark that is higher than its place begins in sight.
    """
    field = stage.window.activeFocusItem()
    if field is None or not field.inherits("QQuickTextEdit"):
        return
    for part in painted:
        if part.item == field and part.kind is Kind.TARGET and not part.whole and field.property("lineCount") == 1:
            yield f"{part.words!r} is typed in, and not seen whole"
    question = next(outer for outer in above(field) if outer.metaObject().className().startswith("TextField"))
    wrong = [part for part in painted if _about(part, question)]
    if wrong and wrong[0].shown.height() < min(wrong[0].place.height(), 2 * SMALLEST_TEXT):
        yield f"{wrong[0].words!r}: what is wrong is not seen where it is typed"


def _about(part: Part, question: QQuickItem) -> bool:
    """Says what is wrong with what is typed at the question."""
    notice = next((outer for outer in above(part.item) if outer.metaObject().className().startswith("Notice")), None)
    return part.kind is Kind.TEXT and notice is not None and within(notice, question)


def misread(order: Sequence[tuple[str, QRectF]], *, right_to_left: bool) -> Iterator[str]:
    """What comes next is below, or further on in the direction of reading (WCAG 1.3.2, 2.4.3)."""
    for (before, one), (after, other) in pairwise(order):
        if one.isEmpty() or other.isEmpty():
            continue
        beside = other.right() <= one.left() + _ROUNDING if right_to_left else other.left() >= one.right() - _ROUNDING
        if not beside and other.top() < one.bottom() - _ROUNDING:
            yield f"{after!r} comes after {before!r}, and stands before it"


def _belong(one: Part, other: Part) -> bool:
    if Kind.TARGET not in (one.kind, other.kind):
        return False
    target, inner = (one, other) if one.kind is Kind.TARGET else (other, one)
    frame = target.item.parentItem() if target.item.inherits("QQuickTextEdit") else target.item
    return within(inner.item, frame)


def _bounds(item: object) -> bool:
    """A card or a button: what is in it must not stick out of it."""
    if item.inherits("QQuickAbstractButton"):  # type: ignore[attr-defined]
        return True
    return item.inherits("QQuickRectangle") and item.property("color").alpha() > 0  # type: ignore[attr-defined]


def _letters(line: QRectF) -> QRectF:
    return line.adjusted(0, _LEADING * line.height(), 0, -_LEADING * line.height())


def _holds(outer: QRectF, inner: QRectF) -> bool:
    return outer.adjusted(-_ROUNDING, -_ROUNDING, _ROUNDING, _ROUNDING).contains(inner)
