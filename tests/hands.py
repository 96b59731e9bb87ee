"""A technician at the real counter: who may in, and the hands that touch its screen and turn its switch."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app import App
from kiosk.audit import audit_of
from kiosk.demo import turn
from kiosk.journey.availability import missing
from kiosk.screens.counter import plain
from kiosk.screens.gallery import items
from kiosk.technician import people, pin
from kiosk.technician.doors import Corner
from kiosk.touch import Finger

PATIENCE_MS: Final = 30_000
NAME: Final = "Jan de Vries"
GOOD: Final = "730194"
UID: Final = "04A2B3C4D5E680"
ROW: Final = "technician:part:"


@cache
def _hashed() -> str:
    return pin.hashed(GOOD)


def admit(folder: Path) -> None:
    """The counter with this data knows NAME, with a PIN and a card."""
    folder.mkdir(parents=True, exist_ok=True)
    people.save(folder, people.People("5a" * 16, {}).plus(NAME, _hashed(), UID))


class Hands:
    """`hand(device, do, argument)` does something at the devices."""

    def __init__(self, app: App, hand: Callable[[str, str, str], Any], qtbot: QtBot) -> None:
        self.app, self.hand, self._qtbot = app, hand, qtbot
        self.finger = Finger(app.window)

    def until(self, holds: Callable[[], object]) -> None:
        """What it waits for in vain is told with what stands on the screen instead."""
        try:
            self._qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE_MS)
        except self._qtbot.TimeoutError as error:
            raise AssertionError(f"not within {PATIENCE_MS} ms; on the screen: {self.texts()}") from error

    def sees(self, name: str) -> bool:
        return self.finger.find(name) is not None

    def touch(self, name: str) -> None:
        self.until(lambda: self._bring(name) and self.finger.touch(name))
        turn(20)

    def pattern(self) -> None:
        self.until(lambda: self.app.technician)  # once the start screen stands there
        device = QTest.createTouchDevice()
        size = self.app.window.size()
        for corner in self.app._config.technician.pattern:
            x = 20 if corner in (Corner.TOP_LEFT, Corner.BOTTOM_LEFT) else size.width() - 20
            y = 20 if corner in (Corner.TOP_LEFT, Corner.TOP_RIGHT) else size.height() - 20
            QTest.touchEvent(self.app.window, device).press(0, QPoint(x, y), self.app.window).commit()
            QTest.touchEvent(self.app.window, device).release(0, QPoint(x, y), self.app.window).commit()
            turn(20)

    def switch(self, way: str) -> None:
        self.hand("panel", "turn_switch", way)

    def give(self, digits: str) -> None:
        for digit in digits:
            self.touch(f"technician:digit:{digit}")
        self.touch("technician:send")

    def come(self, knock: Callable[[], None] | None = None) -> None:
        """In, by the switch or by another knock, once a visitor could have come."""
        self.until(lambda: missing(self.app.shell.session, self.app.shell.session.products[0]) is None)
        (knock or (lambda: self.switch("maintenance")))()
        self.touch(f"technician:choose:{NAME}")
        self.give(GOOD)
        self.until(lambda: self.sees("technician:page:overview"))

    def said(self, name: str) -> str:
        found = [item for item in items(self.app.window.contentItem()) if item.objectName() == name]
        return str(found[0].property("text")) if found else ""

    def texts(self) -> list[str]:
        """All that can be read, from above to below in the tree of items."""
        found = (item.property("text") for item in items(self.app.window.contentItem()) if item.inherits("QQuickText"))
        return [str(text) for text in found if text]

    def row(self, part: str) -> dict[str, Any]:
        """What the row of a part shows; nothing where it is not there."""
        found = self.finger.find(f"{ROW}{part}")
        return dict(plain(found.property("row"))) if found else {}

    def rows(self) -> list[dict[str, Any]]:
        """Of all parts, the highest on the screen first."""
        found = [item for item in items(self.app.window.contentItem()) if item.objectName().startswith(ROW)]
        return [dict(plain(item.property("row"))) for item in sorted(found, key=_top)]

    def audited(self) -> list[tuple[str, str]]:
        lines = audit_of(self.app._config).lines()
        return [(line.action, line.what) for line in lines if line.actor == NAME]

    def _bring(self, name: str) -> bool:
        """Whether it is in sight; else what holds it is moved towards it by its buttons."""
        item = self.finger.find(name)
        holder = _holder(item) if item else None
        if item is None or holder is None:
            return True
        middle = _top(item) + item.height() / 2
        above, below = middle < _top(holder), middle > _top(holder) + holder.height()
        if above or below:
            self.finger.touch("scroll:up" if above else "scroll:down")
        return not (above or below)


def _top(item: QQuickItem) -> float:
    return float(item.mapToScene(QPointF(0, 0)).y())


def _holder(item: QQuickItem) -> QQuickItem | None:
    parent = item.parentItem()
    while parent and not parent.inherits("QQuickFlickable"):
        parent = parent.parentItem()
    return parent
