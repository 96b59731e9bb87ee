"""Where the keys of a keyboard lead: everything is reached, in the order of reading, and nothing holds the focus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtQuick import QQuickItem

from tests.access.layout import misread
from tests.access.parts import Node, nodes
from tests.stage import Stage, settle

MOST = 40
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


def press(stage: Stage, key: Qt.Key) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(stage.window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def ring(stage: Stage, key: Qt.Key = Qt.Key.Key_Tab) -> list[QQuickItem]:
    """What is focused one after another, from the first until it comes round; at most MOST."""
    press(stage, key)
    seen: list[QQuickItem] = []
    for _ in range(MOST):
        item = stage.window.activeFocusItem()
        if item in seen:
            return seen[seen.index(item) :]
        seen.append(item)
        press(stage, key)
    return seen


def lost(stage: Stage, tree: Sequence[Node], *, right_to_left: bool) -> Iterator[str]:
    """By Tab and back (WCAG 2.1.1, 2.1.2, 2.4.3)."""
    wanted = [node for node in tree if node.touched and node.enabled and not node.key and not _moves(node)]
    there = ring(stage)
    yield from (f"{node}: the focus does not get there" for node in wanted if node.item not in there)
    known = {node.item: node for node in tree}
    yield from (f"{item.objectName()}: focused, and not in the tree" for item in there if item not in _known(stage))
    places = [known[item] for item in there if item in known]
    first = next((n for n, node in enumerate(places) if node.item is wanted[0].item), 0) if wanted else 0
    order = [node for node in (*places[first:], *places[:first]) if not _moves(node)]
    in_tree = [node for node in wanted if node.item in there]
    if [str(each) for each in order] != [str(each) for each in in_tree]:
        yield f"the focus goes {[str(each) for each in order]}, reading {[str(each) for each in in_tree]}"
    yield from misread([(str(node), node.shown) for node in order], right_to_left=right_to_left)
    back = [item for item in ring(stage, Qt.Key.Key_Backtab) if item in known and not _moves(known[item])]
    if {item.objectName() for item in back} != {str(node) for node in order}:
        yield f"back the focus goes {[item.objectName() for item in back]}"


def caught(stage: Stage, tree: Sequence[Node]) -> Iterator[str]:
    """On the keyboard of the screen: by arrows to every key, and out of it on both sides."""
    fields = [node.item for node in tree if node.role is QAccessible.Role.EditableText]
    for field in fields:
        reached, left, names = _keys(stage, field)
        yield from (f"{field.objectName()}: {key} is not reached" for key in names if key not in reached)
        yield from (f"{field.objectName()}: no way out by {key.name}" for key in ARROWS[:2] if key not in left)


def _keys(stage: Stage, field: QQuickItem) -> tuple[set[str], set[Qt.Key], set[str]]:
    field.forceActiveFocus()
    settle(stage.window)
    press(stage, Qt.Key.Key_Select)
    settle(stage.window)
    waiting, reached, left = [stage.window.activeFocusItem().objectName()], set[str](), set[Qt.Key]()
    keys = {node.item.objectName(): node.item for node in nodes(stage) if node.key and node.enabled}
    while waiting:
        name = waiting.pop()
        if name in reached or name not in keys:
            continue
        reached.add(name)
        for arrow in ARROWS:
            keys[name].forceActiveFocus()
            press(stage, arrow)
            there = stage.window.activeFocusItem().objectName()
            if there in keys:
                waiting.append(there)
            else:
                left.add(arrow)
                field.forceActiveFocus()
                settle(stage.window)
                keys = {node.item.objectName(): node.item for node in nodes(stage) if node.key and node.enabled}
    return reached, left, set(keys)


def _known(stage: Stage) -> set[QQuickItem]:
    return {node.item for node in nodes(stage)}


def _moves(node: Node) -> bool:
    """A way through a scroll area comes and goes with where one is in it."""
    return node.called.startswith("scroll:")
