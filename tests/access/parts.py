"""What a screen consists of, read from the items that are painted and from Qt's accessibility tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from tests.stage import Stage, in_scene

TOUCHED = frozenset(
    {QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox, QAccessible.Role.EditableText}
)


class Kind(StrEnum):
    TEXT = "text"
    PICTURE = "picture"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Part:
    """Something painted. `place`: where, whole; `shown`: what of that no scroll area cuts off. In px of the window."""

    item: QQuickItem
    kind: Kind
    words: str
    place: QRectF
    shown: QRectF

    @property
    def whole(self) -> bool:
        return self.shown == self.place


@dataclass(frozen=True, slots=True)
class Node:
    """An element of the accessibility tree; `words` are all that it says, `target` where it can be touched."""

    item: QQuickItem
    role: QAccessible.Role
    name: str
    words: str
    shown: QRectF
    target: QRectF
    called: str
    enabled: bool
    leaf: bool

    @property
    def touched(self) -> bool:
        return self.role in TOUCHED

    @property
    def key(self) -> bool:
        return self.called.startswith("key:")

    def __str__(self) -> str:
        return self.called


def nodes(stage: Stage) -> list[Node]:
    """Everything that can be perceived, in the order of the tree; below a dialog, nothing but the dialog."""
    found = [_node(each) for each in _walk(QAccessible.queryAccessibleInterface(stage.window))]
    dialog = next((each.item for each in found if each.role is QAccessible.Role.Dialog), None)
    return [each for each in found if dialog is None or within(each.item, dialog)]


def parts(stage: Stage, tree: list[Node]) -> list[Part]:
    """What is painted, and what of it can be touched; below a dialog, nothing but the dialog."""
    dialog = next((each.item for each in tree if each.role is QAccessible.Role.Dialog), None)
    found = [part for item in stage.items() for part in _painted(item)]
    found += [Part(each.item, Kind.TARGET, str(each), each.target, each.shown) for each in tree if each.touched]
    return [each for each in found if dialog is None or within(each.item, dialog)]


def within(item: QQuickItem | None, outer: QQuickItem) -> bool:
    while item is not None:
        if item == outer:
            return True
        item = item.parentItem()
    return False


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    """What it lies in, from near to far."""
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def shown(item: QQuickItem, place: QRectF) -> QRectF:
    for outer in above(item):
        if outer.clip():
            place = place.intersected(in_scene(outer))
    return place


def _walk(parent: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(parent.childCount()):
        child = parent.child(place)
        if child is not None and not child.state().invisible:  # type: ignore[attr-defined]
            yield child
            yield from _walk(child)


def _node(found: QAccessibleInterface) -> Node:
    item = found.object()
    assert isinstance(item, QQuickItem)
    name, role = found.text(QAccessible.Text.Name), found.role()
    said = f"{name} {found.text(QAccessible.Text.Description)} {found.text(QAccessible.Text.Value)}"
    outline = item.parentItem() if role is QAccessible.Role.EditableText else item  # a field is touched at its frame
    target = in_scene(outline)
    return Node(
        item=item,
        role=role,
        name=name,
        words=said,
        shown=shown(outline, target),
        target=target,
        called=item.objectName() or name,
        enabled=item.isEnabled(),
        leaf=found.childCount() == 0,
    )


def _painted(item: QQuickItem) -> Iterator[Part]:
    if _opacity(item) == 0:
        return
    if item.inherits("QQuickText") or item.inherits("QQuickTextEdit"):
        if words := str(item.property("text")):
            place = _ink(item)
            yield Part(item, Kind.TEXT, words, place, shown(item, place))
    elif item.inherits("QQuickImage") and (source := item.property("source").toString()) and "/woven/" not in source:
        place = _in_the_middle(item, item.property("paintedWidth"), item.property("paintedHeight"))
        yield Part(item, Kind.PICTURE, source, place, shown(item, place))


def _opacity(item: QQuickItem) -> float:
    opacity = item.opacity()
    for outer in above(item):
        opacity *= outer.opacity()
    return opacity


def _in_the_middle(item: QQuickItem, width: float, height: float) -> QRectF:
    corner = item.mapToScene(QPointF((item.width() - width) / 2, (item.height() - height) / 2))
    return QRectF(corner.x(), corner.y(), width, height)


def _ink(item: QQuickItem) -> QRectF:
    """Where the letters are in the place of a text."""
    width, height = item.property("contentWidth"), item.property("contentHeight")
    middle = _in_the_middle(item, width, height)
    # PySide reads no enumerations of Qt Quick's own.
    aligned, _ = QQmlExpression(
        qmlContext(item), item, "[+effectiveHorizontalAlignment, +verticalAlignment]"
    ).evaluate()
    across, down = aligned.toVariant()
    place, corner = in_scene(item), middle.topLeft()
    if across != Qt.AlignmentFlag.AlignHCenter:
        corner.setX(place.left() if across == Qt.AlignmentFlag.AlignLeft else place.right() - width)
    if down != Qt.AlignmentFlag.AlignVCenter:
        corner.setY(place.top())
    return QRectF(corner, middle.size())
