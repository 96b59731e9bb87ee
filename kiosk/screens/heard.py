"""What is on the screen for who does not see it: Qt's accessibility tree as plain data, in reading order.

What is spoken and what assistive technology would find are so the same thing. Nothing of it is kept between two looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow


class Role(StrEnum):
    TEXT = "text"
    HEADING = "heading"
    BUTTON = "button"
    CHOICE = "choice"  # one of several
    TICK = "tick"  # yes or no
    FIELD = "field"
    KEY = "key"  # of the keyboard on the screen


@dataclass(frozen=True, slots=True)
class Element:
    """One thing on the screen. `identity` stays while it changes; `place` is its number among `of` choices.

    `aloud`: what a loudspeaker says instead of name and description. `secret`: what is typed here must not be spoken
    on one. `alert`: it says that something is wrong. `tools`: the name of the group of tools that it is in, which are
    heard when one goes there.
    """

    role: Role
    name: str
    description: str = ""
    identity: str = ""
    chosen: bool | None = None
    enabled: bool = True
    focused: bool = False
    value: str = ""
    aloud: str = ""
    secret: bool = False
    alert: bool = False
    tools: str = ""
    place: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything that can be perceived now; of a dialog that lies over a screen, the dialog alone."""

    elements: tuple[Element, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(each.name for each in self.elements if each.role is Role.HEADING)

    @property
    def focused(self) -> Element | None:
        return next((each for each in self.elements if each.focused), None)


_ROLES = {
    QAccessible.Role.StaticText: Role.TEXT,
    QAccessible.Role.Graphic: Role.TEXT,
    QAccessible.Role.Animation: Role.TEXT,
    QAccessible.Role.Heading: Role.HEADING,
    QAccessible.Role.Button: Role.BUTTON,
    QAccessible.Role.RadioButton: Role.CHOICE,
    QAccessible.Role.CheckBox: Role.TICK,
    QAccessible.Role.EditableText: Role.FIELD,
}
_COUNTED = (Role.CHOICE, Role.TICK)


def look(window: QQuickWindow) -> Shown:
    """What `window` shows."""
    root = QAccessible.queryAccessibleInterface(window)
    found = list(_walk(root, ""))
    dialogs = [parts for name, parts in found if name]
    return Shown(_counted(dialogs or [part for _, part in found]))


def _walk(parent: QAccessibleInterface, tools: str, dialog: str = "") -> Iterator[tuple[str, Element]]:
    """Each element with the dialog that it is in."""
    for place in range(parent.childCount()):
        child = parent.child(place)
        if child is None or child.state().invisible:
            continue
        role, name = child.role(), child.text(QAccessible.Text.Name)
        if role is QAccessible.Role.ToolBar:
            yield from _walk(child, name, dialog)
        elif role is QAccessible.Role.Dialog:
            yield from _walk(child, tools, name)
        elif role in _ROLES:
            if name:
                yield dialog, _element(child, _ROLES[role], name, tools)
        else:
            yield from _walk(child, tools, dialog)


def _element(found: QAccessibleInterface, role: Role, name: str, tools: str) -> Element:
    item = found.object()
    assert isinstance(item, QQuickItem)
    state: Any = found.state()
    identity = item.objectName() or name
    return Element(
        role=Role.KEY if identity.startswith("key:") else role,
        name=name,
        description=found.text(QAccessible.Text.Description),
        identity=identity,
        chosen=bool(state.checked) if state.checkable else None,
        enabled=not state.disabled,
        focused=item.hasActiveFocus(),
        value=str(item.property("text") or "") if role is Role.FIELD else "",
        aloud=str(_told(item, "aloud") or ""),
        secret=_told(item, "secret") is True,
        alert=_told(item, "tone") == "critical",
        tools=tools,
    )


def _told(item: QQuickItem | None, name: str) -> object:
    """What the nearest item says of itself that says anything: a text by the notice that it is in."""
    while item is not None:
        if value := item.property(name):
            return value
        item = item.parentItem()
    return None


def _counted(elements: list[Element]) -> tuple[Element, ...]:
    """With the place of each among choices of one kind that stand together."""
    counted: list[Element] = []
    run: list[Element] = []
    for each in elements:
        if run and not (each.role is run[0].role in _COUNTED and each.tools == run[0].tools):
            counted += _numbered(run)
            run = []
        run.append(each)
    return (*counted, *_numbered(run))


def _numbered(run: list[Element]) -> list[Element]:
    if len(run) < 2 or run[0].role not in _COUNTED or run[0].tools:
        return run
    return [replace(each, place=place, of=len(run)) for place, each in enumerate(run, start=1)]
