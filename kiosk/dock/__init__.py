"""The dock: a small window beside the counter with the hands at what is simulated. For developers; never in a hall."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtQuick import QQuickView

from kiosk import ASSETS
from kiosk.dock.dock import Dock, Look

RESIDENTS = ASSETS / "demo" / "residents.toml"


def open_dock(control: Path, sandbox_url: str, look: Look = dict, residents: Path = RESIDENTS) -> QQuickView:
    """Show the dock of the simulators behind the socket `control` and the embedded municipality at `sandbox_url`.

    `look` answers what the counter knows of its devices. Keep what this answers as long as the window is wanted. It
    may open before the simulators listen.
    """
    view = QQuickView()
    view.setTitle("Dock")
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    dock = Dock(control, sandbox_url, residents, look, parent=view)
    view.visibleChanged.connect(dock.watch)
    view.setInitialProperties({"dock": dock})
    view.setSource(QUrl.fromLocalFile(str(Path(__file__).with_name("Dock.qml"))))
    if view.status() != QQuickView.Status.Ready:
        raise RuntimeError("; ".join(error.toString() for error in view.errors()))
    room = view.screen().availableGeometry()
    view.setFlags(Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
    view.setGeometry(room.right() + 1 - view.width(), room.top(), view.width(), room.height())
    view.show()
    return view
