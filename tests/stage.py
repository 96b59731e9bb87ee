"""The visitor's window with any view in it, truly rendered, and what Qt complained of."""

from __future__ import annotations

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QPointF, QRectF, QtMsgType, qInstallMessageHandler
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.screens import views as v
from kiosk.screens.build import compile_translations
from kiosk.screens.gallery import SampleCounter, items, settle
from kiosk.screens.samples import samples
from kiosk.screens.visitor_window import VisitorWindow

PORTRAIT = (1080, 1920)
SMALLEST_TEXT = 28  # px
compile_translations()
SAMPLES = {language: samples(language) for language in ("nl", "en")}


class Stage:
    """The window with a sample in it, and what Qt complained of."""

    def __init__(self) -> None:
        self.complaints: list[str] = []
        qInstallMessageHandler(self._hear)
        self.counter = SampleCounter(*SAMPLES["nl"]["start"])
        self.window = VisitorWindow(self.counter)
        self.window.show()
        self.finger = QTest.createTouchDevice()

    def _hear(self, kind: QtMsgType, _context: object, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg:
            self.complaints.append(message)

    def show(self, language: str, name: str, size: tuple[int, int] = PORTRAIT) -> None:
        self.show_view(*SAMPLES[language][name], size=size)

    def show_view(self, view: v.View, frame: v.Frame, size: tuple[int, int] = PORTRAIT) -> None:
        self.window.resize(*size)
        self.window.speak(frame.language)
        self.counter.acts.clear()
        self.complaints.clear()
        self.counter.show(view, frame)
        # Rendering is what makes layouts final, and an idle offscreen window may wait with it.
        before, now = None, self._places()
        deadline = time.monotonic() + 3
        while (before != now or self._wakes()) and time.monotonic() < deadline:
            settle(self.window)
            self.window.grabWindow()
            settle(self.window)
            before, now = now, self._places()
        self.window.grabWindow()

    @property
    def alone(self) -> bool:
        """It is a screen at which nobody is."""
        return bool(self.window.rootObject().property("alone"))

    def _wakes(self) -> bool:
        """The screen before was one at which nobody is: touches do nothing for a moment."""
        waking = any(item.objectName() == "waking" for item in self.items())
        return waking and not self.alone

    def _places(self) -> list[tuple[float, ...]]:
        return [(item.x(), item.y(), item.width(), item.height()) for item in self.items()]

    def items(self) -> list[QQuickItem]:
        return list(items(self.window.rootObject()))

    def buttons(self) -> dict[str, QQuickItem]:
        return {item.objectName(): item for item in self.items() if item.objectName().startswith("action:")}

    def texts(self) -> list[QQuickItem]:
        return [item for item in self.items() if item.inherits("QQuickText") and item.property("text")]

    def touch(self, name: str) -> None:
        self.press(self.buttons()[name])

    def press(self, button: QQuickItem) -> None:
        point = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
        QTest.touchEvent(self.window, self.finger).press(0, point, self.window).commit()
        QTest.touchEvent(self.window, self.finger).release(0, point, self.window).commit()
        settle(self.window)

    def wait(self, milliseconds: int) -> None:
        QTest.qWait(milliseconds)


def in_scene(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def in_scroll(item: QQuickItem) -> bool:
    parent = item.parentItem()
    return parent is not None and (parent.objectName() == "scroll" or in_scroll(parent))


def readable(stage: Stage) -> None:
    """Everything that the stage shows can be read: nothing clipped, too small, or off the screen."""
    assert stage.complaints == []
    for text in stage.texts():
        words = text.property("text")
        assert not text.property("truncated"), words
        assert text.property("contentWidth") <= text.width() + 1, words
        assert text.property("contentHeight") <= text.height() + 1, words
        assert text.property("font").pixelSize() >= SMALLEST_TEXT, words
        where = in_scene(text)
        assert where.left() >= 0, words
        assert where.right() <= PORTRAIT[0], words
        assert in_scroll(text) or where.bottom() <= PORTRAIT[1], words


def fits(stage: Stage) -> None:
    """The page need not be scrolled. What is read from across the room cannot be: `readable` judges that."""
    if stage.alone:
        return
    scrolls = [item for item in stage.items() if item.objectName() == "scroll"]
    assert len(scrolls) == 1
    assert not scrolls[0].property("overflows")
