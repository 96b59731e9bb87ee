"""A part is tried again because somebody asked for it, and the true result of that."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from hardware.device import DeviceClass, State
from kiosk.journey.product import Need
from kiosk.technician.overview import Level, Row
from kiosk.technician.room import Room

PATIENCE_S: Final = 20.0
"""A device that was started again has looked at itself by then, and a service has answered or will not."""
SETTLED_S: Final = 1.0
"""A first word of a device may be a short one: what it says a second later counts."""


class Again:
    """One part at a time, on the thread of the session."""

    def __init__(self, room: Room, changed: Callable[[], None]) -> None:
        self._room = room
        self._changed = changed
        self._part = ""
        self._asked = 0
        self._until = 0.0
        self._looked_at = 0.0
        self._device: DeviceClass | None = None
        self._process: int | None = None
        self.running = False

    def start(self, part: str) -> None:
        """A device gets a new process, a service is asked now."""
        self._part, self.running = part, True
        self._asked = asked = self._asked + 1
        self._until, self._looked_at, self._device = time.monotonic() + PATIENCE_S, 0.0, None

        def looked() -> None:
            if asked == self._asked and not self._looked_at:
                self._looked_at = time.monotonic()

        behind, plumbing = self._room.shell.behind, self._room.plumbing
        if part in set(DeviceClass):
            self._device = DeviceClass(part)
            known = self._room.supervisor.known().get(self._device)
            self._process = known.pid if known else None
            self._room.supervisor.restart(self._device)
        elif part in set(Need) and behind:
            plumbing.by_service(lambda: behind.health.ask(Need(part)), lambda _: looked())
        elif part == "speech":
            self._room.ear.find_voice(looked)
        elif part == "audit":
            self._room.monitoring.rounds.look_at_audit(looked)
        elif behind:
            behind.sender.wake()
            self._room.monitoring.rounds.again(behind, looked)

    def tick(self) -> None:
        """A second went by."""
        if not self.running:
            return
        now = time.monotonic()
        if self._device and not self._looked_at:
            known = self._room.supervisor.known()[self._device]
            anew = known.pid not in (None, self._process)
            if anew and known.told and known.status.state not in (State.STARTING, State.UNKNOWN):
                self._looked_at = now
        if (self._looked_at and now - self._looked_at >= SETTLED_S) or now >= self._until:
            self.running = False
            self._changed()

    def forget(self) -> None:
        self._part, self.running = "", False
        self._asked += 1

    def result(self, row: Row) -> tuple[str, bool]:
        """How it ended, in words, and whether well; "" while it runs, or where it was not tried."""
        if self.running or row.part != self._part:
            return "", False
        if not self._looked_at:  # how well it was before is no answer
            return f"Geen antwoord binnen {PATIENCE_S:.0f} seconden. {row.said}".strip(), False
        if row.level is Level.WRONG:
            return f"Nog niet goed. {row.said}", False
        if row.level is Level.STARTING:
            return "Nog niet klaar met starten.", False
        return ("Het werkt weer." if row.level is Level.WELL else f"Het werkt. Let op: {row.said}"), True
