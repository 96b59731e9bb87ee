"""From the levels of an I/O board to what they mean: bounces taken out, tampering kept."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from hardware.drivers.io_board import Options

HOLD_S: Final = 0.05
"""A level counts when it stood for so long. Jacks and switches bounce for 5 to 20 ms; no hand opens a door faster."""


class Switch(StrEnum):
    RUN = "run"
    MAINTENANCE = "maintenance"
    SUPERVISOR = "supervisor"


class Debounce:
    """Each input by itself, so that one loose contact does not hold up the others."""

    def __init__(self) -> None:
        self._seen = 0
        self._settled: int | None = None
        self._since: dict[int, float] = {}

    def see(self, levels: int, now: float) -> None:
        """The first levels count at once: there is nothing that they bounce from."""
        if self._settled is None:
            self._settled = levels
        else:
            for bit in range(32):
                if (levels ^ self._seen) >> bit & 1:
                    self._since[bit] = now
        self._seen = levels

    def settled(self, now: float) -> int | None:
        """The levels that count now; None before the first."""
        if self._settled is not None:
            for bit, since in self._since.items():
                if now - since >= HOLD_S:
                    self._settled = self._settled & ~(1 << bit) | self._seen & (1 << bit)
        return self._settled


@dataclass(frozen=True, slots=True)
class Readings:
    """What the inputs say; None where nothing is wired. `switch_broken`: both of its contacts at once cannot be."""

    headset: bool | None
    presence: bool | None
    door: bool | None
    lock: bool | None
    tamper: bool
    switch: Switch | None
    switch_broken: bool = False


def read(options: Options, levels: int) -> Readings:
    def active(name: str, offset: int = 0) -> bool | None:
        if name not in options.inputs:
            return None
        return bool(levels >> (options.inputs[name] + offset) & 1) != (name in options.inverted)

    maintenance, supervisor = active("operator_switch"), active("operator_switch", 1)
    switch = Switch.RUN if maintenance is not None else None
    if maintenance != supervisor:
        switch = Switch.MAINTENANCE if maintenance else Switch.SUPERVISOR
    return Readings(
        headset=active("headset"),
        presence=active("presence"),
        door=active("door"),
        lock=active("lock"),
        tamper=bool(active("tamper")),
        switch=switch,
        switch_broken=bool(maintenance and supervisor),
    )


class TamperLatch:
    """Stays set until somebody with the key of the operator switch came to look.

    Who forced the housing can close it again, pull the plug or cut the cable; none of that says that nothing happened.
    While the switch is turned it is not set: then the housing is open because it is being looked at.
    """

    def __init__(self, file: str) -> None:
        self._file = Path(file) if file else None
        self.kept = self._writable()
        """False: the latch would not survive this process."""
        self.is_set = self._file is not None and self.kept and self._file.exists()

    def look(self, readings: Readings) -> None:
        at_work = readings.switch in (Switch.MAINTENANCE, Switch.SUPERVISOR)
        wanted = not at_work and (self.is_set or readings.tamper)
        if wanted != self.is_set or not self.kept:
            self.is_set = wanted
            self._keep()

    def _keep(self) -> None:
        if self._file is None:
            return
        with contextlib.suppress(OSError):  # looked at below, and told as a fault of its own
            if self.is_set:
                self._file.touch()
            else:
                self._file.unlink(missing_ok=True)
        self.kept = self._writable() and self._file.exists() == self.is_set

    def _writable(self) -> bool:
        return self._file is None or os.access(self._file.parent, os.W_OK | os.X_OK)
