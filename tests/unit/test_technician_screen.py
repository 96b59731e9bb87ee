"""The technician's screen in every state, judged by rule: all can be read, all can be touched, nothing is missing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk import theme
from kiosk.journey.session import Preference
from kiosk.screens.gallery import ORIENTATIONS, SampleCounter, items, settle
from kiosk.screens.technician.cover import Cover
from kiosk.screens.visitor_window import VisitorWindow
from kiosk.technician.samples import samples
from tests.stage import SAMPLES, SMALLEST_TEXT, in_scene, in_scroll

MADE = samples()
MM = 15
INCHES = 27.0
PLAIN, STRONG = (QColor(of["ground"]) for of in (theme.load().colours, theme.load().high_contrast))


class Screen:
    def __init__(self) -> None:
        self.complaints: list[str] = []
        self.acts: list[tuple[str, str]] = []
        qInstallMessageHandler(lambda kind, context, message: self.complaints.append(message))
        self.window = VisitorWindow(SampleCounter(*SAMPLES["nl"]["start"]), screen_inches=INCHES)
        self.window.show()
        self.cover = Cover(self.window, lambda action, value: self.acts.append((action, value)))

    def show(self, name: str, size: tuple[int, int], *, strong: bool = False) -> None:
        self.window.resize(*size)
        self.complaints.clear()
        self.cover.show(*MADE[name], (Preference.HIGH_CONTRAST,) if strong else ())
        for _ in range(3):
            settle(self.window)
            self.window.grabWindow()

    def items(self) -> list[QQuickItem]:
        root = next(i for i in self.window.contentItem().childItems() if i.objectName() == "technician")
        return list(items(root))


@pytest.fixture(scope="module")
def screen(qapp: QGuiApplication) -> Iterator[Screen]:
    made = Screen()
    yield made
    made.cover.close()
    made.window.close()
    qInstallMessageHandler(None)


@pytest.mark.parametrize("turn", ORIENTATIONS)
@pytest.mark.parametrize("name", MADE)
def test_all_can_be_read_and_touched(screen: Screen, name: str, turn: str) -> None:
    width, height = ORIENTATIONS[turn]
    screen.show(name, (width, height))
    assert screen.complaints == []
    per_mm = (width**2 + height**2) ** 0.5 / (INCHES * 25.4)
    texts = [item for item in screen.items() if item.inherits("QQuickText") and item.property("text")]
    assert texts
    for text in texts:
        words, where = text.property("text"), in_scene(text)
        assert not text.property("truncated"), words
        assert text.property("contentWidth") <= text.width() + 1, words
        assert text.property("contentHeight") <= text.height() + 1, words
        assert text.property("font").pixelSize() >= SMALLEST_TEXT, words
        assert where.left() >= 0, words
        assert where.right() <= width + 1, words
        assert in_scroll(text) or where.bottom() <= height + 1, words
    for target in (item for item in screen.items() if item.objectName().startswith("technician:")):
        if target.inherits("QQuickAbstractButton"):
            size = in_scene(target)
            assert min(size.width(), size.height()) >= MM * per_mm - 1, target.objectName()
            assert target.property("text") or target.objectName() in ("technician:erase", "technician:send")


def test_what_lies_over_each_other_is_told_apart(screen: Screen) -> None:
    """No two buttons share a place, in any state that has buttons side by side."""
    for name in MADE:
        screen.show(name, ORIENTATIONS["portrait"])
        buttons = [
            in_scene(item)
            for item in screen.items()
            if item.inherits("QQuickAbstractButton") and not in_scroll(item) and item.isEnabled()
        ]
        for place, one in enumerate(buttons):
            for other in buttons[place + 1 :]:
                shared = one.intersected(other)
                assert shared.width() <= 1 or shared.height() <= 1, name


def test_high_contrast_is_another_look_and_goes_with_the_screen(screen: Screen, qtbot: QtBot) -> None:
    def ground() -> QColor:
        picture = screen.window.grabWindow()
        return picture.pixelColor(1, picture.height() // 2)

    screen.show("overview-faults", ORIENTATIONS["portrait"])
    qtbot.waitUntil(lambda: ground() == PLAIN)
    screen.show("overview-faults", ORIENTATIONS["portrait"], strong=True)
    qtbot.waitUntil(lambda: ground() == STRONG)
    screen.show("overview-faults", ORIENTATIONS["portrait"])
    qtbot.waitUntil(lambda: ground() == PLAIN)
