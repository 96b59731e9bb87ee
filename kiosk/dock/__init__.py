"""The dock: a small window beside the counter with the hands at what is simulated. For developers; never in a hall."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtQuick import QQuickView

from kiosk import ASSETS
from kiosk.dock.dock import Dock
from kiosk.dock.machines import documents

RESIDENTS = ASSETS / "demo" / "residents.toml"


def open_dock(control: Path, sandbox_url: str, residents: Path = RESIDENTS) -> QQuickView:
    """Show the dock of the simulators behind the socket `control` and the embedded municipality at `sandbox_url`.

    Keep what it answers as long as the window is wanted. It may open before the simulators listen.
    """
    view = QQuickView()
    view.setTitle("Dock")
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    dock = Dock(control, sandbox_url, documents(residents), parent=view)
    view.visibleChanged.connect(dock.watch)
    view.setInitialProperties({"dock": dock})
    view.setSource(QUrl.fromLocalFile(str(Path(__file__).with_name("Dock.qml"))))
    if view.status() != QQuickView.Status.Ready:
        raise RuntimeError("; ".join(error.toString() for error in view.errors()))
    view.setFlags(Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
    view.setPosition(view.screen().availableGeometry().right() + 1 - view.width(), 0)
    view.show()
    return view
