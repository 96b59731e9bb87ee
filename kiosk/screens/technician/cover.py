"""The technician's screen on the visitor's window: made when somebody comes, gone when they leave."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.screens.counter import plain
from kiosk.screens.visitor_window import VisitorWindow, as_map

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

ROOT = Path(__file__).with_name("TechnicianScreen.qml")


class Cover(QObject):
    """View model and root of the technician's screen. `touched` is called with everything done on it."""

    viewChanged = Signal()  # noqa: N815  QML's spelling
    contentChanged = Signal()  # noqa: N815

    def __init__(self, window: VisitorWindow, touched: Callable[[str, str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._touched = touched
        self._view: dict[str, Any] = {}
        self._content: dict[str, Any] = {}
        self._root: QQuickItem | None = None

    @Property("QVariantMap", notify=viewChanged)  # type: ignore[arg-type]
    def view(self) -> dict[str, Any]:
        return self._view

    @Property("QVariantMap", notify=contentChanged)  # type: ignore[arg-type]
    def content(self) -> dict[str, Any]:
        """Of the page that is open."""
        return self._content

    @Slot(str, "QVariant")
    def act(self, action: str, value: Any) -> None:
        value = plain(value)
        self._touched(action, "" if value is None else str(value))

    def show(self, view: DataclassInstance, content: DataclassInstance | None, wishes: tuple[str, ...]) -> None:
        """Show a page; nothing is repainted that did not change. The first time it comes over the visitor's screen."""
        before = self._view, self._content
        self._view, self._content = as_map(view), as_map(content) if content else {}
        self._window.attend(True, wishes)
        if self._view != before[0]:  # first which page it is, then what stands on it
            self.viewChanged.emit()
        if self._content != before[1]:
            self.contentChanged.emit()
        if self._root is None:
            self._make()

    def close(self) -> None:
        """The visitor's screen is there again."""
        self._window.attend(False)
        if self._root:
            self._root.setVisible(False)
            self._root.deleteLater()
            self._root = None
        self.deleteLater()

    def _make(self) -> None:
        engine = self._window.engine()
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(ROOT)))
        root = component.createWithInitialProperties({"technician": self}, engine.rootContext())
        if not isinstance(root, QQuickItem):
            raise RuntimeError("; ".join(error.toString() for error in component.errors()))
        self._root = root
        root.setParent(self._window)
        root.setParentItem(self._window.contentItem())
