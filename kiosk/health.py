"""What the counter can do right now: devices as they report, services and storage as they answer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from hardware.device import Status
from kiosk.journey.product import Need

PAUSE_S = 5.0
"""Between two looks when all is well; when something is not, four times as often."""

Probe = Callable[[], str]
"""Answers "" when a need is met, else the code of what is wrong."""


class Health:
    """Keeps the capabilities and tells every change. `changed` is called from any thread and must not wait."""

    def __init__(self, needs: Mapping[Need, Probe], changed: Callable[[Mapping[Need, str]], None]) -> None:
        self._probes = needs
        self._changed = changed
        self._lock = threading.Lock()
        self._capabilities: dict[Need, str] = dict.fromkeys(Need, "starting")
        self._asking = threading.Lock()
        self._over = threading.Event()
        self._soon = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="health", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._soon.set()
        if self._thread.is_alive():
            self._thread.join(5)

    def look_soon(self) -> None:
        """Something just failed: look again now instead of at the next turn."""
        self._soon.set()

    def ask(self, need: Need) -> None:
        """Ask for one of them now. Waits for the answer: not on the thread of the screen."""
        if probe := self._probes.get(need):
            with self._asking:
                wrong = probe()
            self._set(need, wrong)

    def device(self, need: Need, status: Status) -> None:
        """A device reported."""
        wrong = status.faults[0].code if status.faults else str(status.state)
        self._set(need, "" if status.usable else wrong)

    def _set(self, need: Need, wrong: str) -> None:
        with self._lock:
            if self._capabilities[need] == wrong:
                return
            self._capabilities[need] = wrong
            self._changed(dict(self._capabilities))  # within the lock: an older state must not come after a newer

    def _watch(self) -> None:
        while not self._over.is_set():
            self._soon.clear()
            well = True
            for need, probe in self._probes.items():
                with self._asking:
                    wrong = probe()
                well = well and not wrong
                self._set(need, wrong)
            self._soon.wait(PAUSE_S if well else PAUSE_S / 4)
