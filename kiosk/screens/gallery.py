"""The design system to look at: every component in every state, and pictures of every screen. Needs no display."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Property, QEventLoop, QObject, QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk import theme
from kiosk.journey.session import Preference
from kiosk.screens.build import compile_translations
from kiosk.screens.counter import plain
from kiosk.screens.languages import SOURCE_LANGUAGE, languages
from kiosk.screens.samples import samples
from kiosk.screens.views import Frame, GalleryView, View
from kiosk.screens.visitor_window import VisitorWindow, as_map

ORIENTATIONS = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
LOOKS: dict[str, tuple[str, ...]] = {
    "normal": (),
    "large": (Preference.LARGER_TEXT,),
    "contrast": (Preference.HIGH_CONTRAST,),
    "low": (Preference.LOW_POSITION,),
    "all": (Preference.HIGH_CONTRAST, Preference.LARGER_TEXT, Preference.LOW_POSITION),
}
PICTURED = ("nl", "ar")
"""The languages of the pictures, as far as the counter speaks them: its own, and one from right to left."""


class SampleCounter(QObject):
    """A counter that shows what it is given, and remembers what was touched."""

    viewChanged = Signal()  # noqa: N815
    frameChanged = Signal()  # noqa: N815

    def __init__(self, view: View, frame: Frame) -> None:
        super().__init__()
        self._view = as_map(view)
        self._frame = as_map(frame)
        self.acts: list[tuple[str, Any]] = []

    def show(self, view: View, frame: Frame) -> None:
        self._frame = as_map(frame)
        self.frameChanged.emit()
        self._view = as_map(view)
        self.viewChanged.emit()

    @Property("QVariantMap", notify=viewChanged)  # type: ignore[arg-type]
    def view(self) -> dict[str, Any]:
        return self._view

    @Property("QVariantMap", notify=frameChanged)  # type: ignore[arg-type]
    def frame(self) -> dict[str, Any]:
        return self._frame

    @Slot(str, "QVariant")
    def act(self, action: str, value: Any) -> None:
        value = plain(value)
        self.acts.append((action, value))
        self.felt(action, value)

    def felt(self, action: str, value: Any) -> None:
        """What follows from a touch: here nothing."""


class GalleryCounter(SampleCounter):
    """Shows the components, as the one who looks at them prefers."""

    def __init__(self) -> None:
        self._around = samples("nl")["start"][1]
        super().__init__(GalleryView(), self._around)

    def felt(self, action: str, value: Any) -> None:
        if action == "prefer":
            wanted = set(self._around.preferences) ^ {str(value)}
            self._around = replace(self._around, preferences=tuple(sorted(wanted)))
            self.show(GalleryView(), self._around)


def settle(window: VisitorWindow) -> None:
    """Let layouts and images catch up with the view; a data URL is decoded on a thread of Qt's."""
    deadline = time.monotonic() + 2
    while True:
        for _ in range(3):
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        if (
            not any(_loading(item) or _unjudged(item) for item in items(window.rootObject()))
            or time.monotonic() > deadline
        ):
            return
        time.sleep(0.005)


def _loading(item: QQuickItem) -> bool:
    return item.inherits("QQuickImage") and not item.property("source").isEmpty() and item.implicitWidth() == 0


def _unjudged(item: QQuickItem) -> bool:
    """A ScrollArea that has yet to find out whether it is too small for what it holds."""
    return item.objectName() == "scroll" and item.property("overflows") != item.property("needed")


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all that can be seen in it."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from items(child)


def unroll(window: VisitorWindow, most: int = 30_000) -> None:
    """Make the window as high as what is in it, so that nothing has to be scrolled to."""
    for area in [item for item in items(window.rootObject()) if item.objectName() == "scroll"]:
        while (lacks := area.property("length") - area.property("room")) > 0 and window.height() < most:
            window.resize(QSize(window.width(), window.height() + math.ceil(lacks)))
            settle(window)


def show(look: theme.Theme, size: tuple[int, int] = ORIENTATIONS["portrait"]) -> int:
    """Every component in every state, in a window. Answers the exit status."""
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    window = VisitorWindow(GalleryCounter(), look)
    window.resize(*size)
    window.show()
    status = application.exec()
    del window
    return status


def pictures(folder: Path, look: theme.Theme, only: str = "") -> int:
    """Leave `<language>-<orientation>-<look>/<sample>.png` of every sample, and of all components in one tall picture.
    Answers how many."""
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    compile_translations()
    counter = SampleCounter(*samples("nl")["start"])
    window = VisitorWindow(counter, look)
    window.show()
    made = 0
    spoken = [language for language in PICTURED if language in languages()]
    for language, (turn, (width, height)), (called, wanted) in product(spoken, ORIENTATIONS.items(), LOOKS.items()):
        window.speak(language)
        shown = samples(language)
        shown["components"] = (GalleryView(), shown["start"][1])
        into = folder / f"{language}-{turn}-{called}"
        into.mkdir(parents=True, exist_ok=True)
        for name, (view, frame) in shown.items():
            if name.startswith(only):
                window.resize(QSize(width, height))
                counter.show(*shown["start"])  # so that a screen comes as one that was not there before
                counter.show(view, replace(frame, preferences=tuple(wanted)))
                settle(window)
                if name == "components":
                    unroll(window)
                window.grabWindow().save(str(into / f"{name}.png"))
                made += 1
    made += _technicians(folder, window, only)
    window.close()
    del window, application
    return made


def _technicians(folder: Path, window: VisitorWindow, only: str) -> int:
    """`technician-<orientation>-<look>/<sample>.png`, in the one language that there is."""
    from kiosk.screens.technician.cover import Cover
    from kiosk.technician.samples import samples as of_technicians

    window.speak(SOURCE_LANGUAGE)
    made = 0
    cover = Cover(window, lambda action, value: None)
    for (turn, size), called in product(ORIENTATIONS.items(), ("normal", "contrast")):
        into = folder / f"technician-{turn}-{called}"
        into.mkdir(parents=True, exist_ok=True)
        window.resize(*size)
        for name, (view, content) in of_technicians().items():
            if name.startswith(only):
                cover.show(view, content, LOOKS[called])
                settle(window)
                window.grabWindow()  # what is laid out anew when it is painted comes second
                settle(window)
                window.grabWindow().save(str(into / f"{name}.png"))
                made += 1
    cover.close()
    return made
