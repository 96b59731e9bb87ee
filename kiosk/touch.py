"""A finger on the real screen: finds what can be touched by its name and touches it, as a visitor would."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest


class Finger:
    """One finger on one window."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._device: QPointingDevice = QTest.createTouchDevice()

    def find(self, name: str) -> QQuickItem | None:
        """The item with this name that can be seen and used now."""
        return next((item for item in _items(self._window.contentItem()) if item.objectName() == name), None)

    def names(self) -> list[str]:
        """Everything that can be touched now."""
        return [item.objectName() for item in _items(self._window.contentItem()) if item.objectName()]

    def type(self, text: str) -> bool:
        """Touch the keys of the keyboard on the screen; False: a key is not there (the rest is not typed)."""
        for char in text:
            names = ("space",) if char == " " else (char, char.lower(), char.upper())
            if not any(self.touch(f"key:{name}") for name in names):
                return False
        return True

    def touch(self, name: str) -> bool:
        """Touch the middle of an item; False: it is not there."""
        self._window.grabWindow()  # a layout moves what is in it when it is painted: the finger goes where it then is
        item = self.find(name)
        if item is None:
            return False
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        point = QPoint(round(middle.x()), round(middle.y()))
        QTest.touchEvent(self._window, self._device).press(0, point, self._window).commit()
        QTest.touchEvent(self._window, self._device).release(0, point, self._window).commit()
        return True


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or not item.isEnabled():
        return
    yield item
    for child in item.childItems():
        yield from _items(child)
