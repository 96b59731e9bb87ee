"""The one object that QML sees: what to show, and what the visitor did."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QJSValue

from kiosk.journey.events import Action, Touch
from kiosk.journey.session import Session
from kiosk.screens.present import frame, present
from kiosk.screens.visitor_window import as_map


def plain(value: Any) -> Any:
    """What QML handed over, as Python has it: an object of JavaScript is not made a dictionary by every PySide6."""
    return value.toVariant() if isinstance(value, QJSValue) else value


class Counter(QObject):
    """View model of the counter. `touched` is called with everything a visitor does; for the others see `present`."""

    viewChanged = Signal()  # noqa: N815  QML's spelling
    frameChanged = Signal()  # noqa: N815

    def __init__(
        self, touched: Callable[[Touch], None], follow_url: str, elsewhere: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        self._touched = touched
        self._follow_url = follow_url
        self._elsewhere = elsewhere
        self._view: dict[str, Any] = {}
        self._frame: dict[str, Any] = {}

    @Property("QVariantMap", notify=viewChanged)  # type: ignore[arg-type]
    def view(self) -> dict[str, Any]:
        return self._view

    @Property("QVariantMap", notify=frameChanged)  # type: ignore[arg-type]
    def frame(self) -> dict[str, Any]:
        return self._frame

    @Slot(str, "QVariant")
    def act(self, action: str, value: Any) -> None:
        """What a visitor did, in the names of `Action`; an answer comes as `{key, value}`."""
        value = plain(value)
        if isinstance(value, dict):
            value = f"{value['key']}={value['value']}"
        self._touched(Touch(Action(action), "" if value is None else str(value)))

    def follow(self, url: str) -> None:
        """Where requests can be followed from now on."""
        self._follow_url = url

    def show(self, session: Session) -> None:
        """Show this session; nothing is repainted that did not change."""
        new_frame, new_view = as_map(frame(session)), as_map(present(session, self._follow_url, self._elsewhere))
        if new_frame != self._frame:
            self._frame = new_frame
            self.frameChanged.emit()
        if new_view != self._view:
            self._view = new_view
            self.viewChanged.emit()
