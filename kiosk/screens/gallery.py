"""Pictures of every screen in every state: `python -m kiosk.screens.gallery FOLDER`. Needs no display."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from PySide6.QtCore import Property, QEventLoop, QObject, QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.screens.build import compile_translations
from kiosk.screens.counter import plain
from kiosk.screens.samples import samples
from kiosk.screens.views import Frame, View
from kiosk.screens.visitor_window import VisitorWindow, as_map


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
        self.acts.append((action, plain(value)))


def settle(window: VisitorWindow) -> None:
    """Let layouts and images catch up with the view; a data URL is decoded on a thread of Qt's."""
    deadline = time.monotonic() + 2
    while True:
        for _ in range(3):
            QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        if not any(_loading(item) for item in items(window.rootObject())) or time.monotonic() > deadline:
            return
        time.sleep(0.005)


def _loading(item: QQuickItem) -> bool:
    return item.inherits("QQuickImage") and not item.property("source").isEmpty() and item.implicitWidth() == 0


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all that can be seen in it."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from items(child)


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--language", default="nl", show_default=True)
@click.option("--size", type=(int, int), default=(1080, 1920), show_default=True)
@click.option("--only", default="", help="Only samples whose name starts with this.")
def main(folder: Path, language: str, size: tuple[int, int], only: str) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    application = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    compile_translations()
    shown = samples(language)
    counter = SampleCounter(*shown["start"])
    window = VisitorWindow(counter)
    window.speak(language)
    window.resize(QSize(*size))
    window.show()
    for name, (view, frame) in shown.items():
        if name.startswith(only):
            counter.show(view, frame)
            settle(window)
            window.grabWindow().save(str(folder / f"{name}.png"))
    window.close()
    del window, application


if __name__ == "__main__":
    main()
