"""One device on the dock: how it stands there, and how the counter sees it. Each tells its own changes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from PySide6.QtCore import Property, QObject, Signal

from hardware.device import DeviceClass
from kiosk.dock.machines import TITLES, Seen, seen
from kiosk.dock.words import Machine

NOTHING = Machine("")


class Device(QObject):
    """What is shown is made anew with every signal, and a button must not vanish under a finger without reason."""

    nowChanged = Signal()  # noqa: N815  QML's spelling
    seenChanged = Signal()  # noqa: N815

    def __init__(self, device: DeviceClass, parent: QObject) -> None:
        super().__init__(parent)
        self._device = device
        self._now = NOTHING
        self._seen = seen(None)

    @Property(str, constant=True)
    def name(self) -> str:
        return str(self._device)

    @Property(str, constant=True)
    def title(self) -> str:
        return TITLES[self._device]

    @Property(dict, notify=nowChanged)
    def now(self) -> dict[str, Any]:
        # A tuple crosses into JavaScript as nothing.
        now = self._now
        return {**asdict(now), "actions": [*map(asdict, now.actions)], "more": [*map(asdict, now.more)]}

    @Property(dict, notify=seenChanged)
    def seen(self) -> dict[str, Any]:
        return asdict(self._seen)

    def stands(self, now: Machine) -> None:
        if now != self._now:
            self._now = now
            self.nowChanged.emit()

    def is_seen(self, seen_now: Seen) -> None:
        if seen_now != self._seen:
            self._seen = seen_now
            self.seenChanged.emit()
