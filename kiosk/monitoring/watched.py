"""What the watching process knows of the counter: its last beat, and how long ago that was."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Settings:
    """`certificate` is a path; empty is none. See kiosk.config.watching for the rest."""

    counter: str
    version: str
    host: str
    port: int
    stale_s: float
    token: str = ""
    certificate: str = ""
    otlp: str = ""
    otlp_token: str = ""
    heartbeat: str = ""


class Watched:
    """Safe to use from several threads."""

    def __init__(self, settings: Settings, steady: Callable[[], float] = time.monotonic) -> None:
        self.settings = settings
        self._steady = steady
        self._lock = threading.Lock()
        self._beat: dict[str, Any] = {}
        self._at: float | None = None
        self._gone = False

    def hear(self, beat: dict[str, Any]) -> None:
        with self._lock:
            self._beat, self._at = beat, self._steady()

    def lose(self) -> None:
        """The counter is no more: it will not be heard again."""
        with self._lock:
            self._gone = True

    @property
    def last(self) -> dict[str, Any]:
        return self._beat

    @property
    def age_s(self) -> float | None:
        """Since the last beat; None before the first."""
        with self._lock:
            return None if self._at is None else self._steady() - self._at

    @property
    def state(self) -> str:
        """`alive`, `starting`, `hangs` or `gone`."""
        age = self.age_s
        if self._gone:
            return "gone"
        if age is None:
            return "starting"
        return "alive" if age < self.settings.stale_s else "hangs"

    @property
    def alive(self) -> bool:
        return self.state == "alive"

    @property
    def ready(self) -> bool:
        """Somebody who comes now gets at least one product."""
        return self.alive and bool(self._beat.get("ready"))
