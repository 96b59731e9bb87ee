"""A sign of life to a dead man's switch, so that silence is an alarm as well."""

from __future__ import annotations

import threading
from typing import Final

import httpx

from kiosk.monitoring.watched import Watched

EVERY_S: Final = 60.0
TIMEOUT_S: Final = 10.0


def beat_out(watched: Watched, over: threading.Event, every_s: float = EVERY_S) -> None:
    """Until `over`. Nothing is sent of a counter that hangs; what does not arrive is what the switch is for."""
    while not over.wait(every_s if watched.alive else min(every_s, 1.0)):
        if watched.alive:
            try:
                httpx.get(watched.settings.heartbeat, timeout=TIMEOUT_S)
            except httpx.TransportError:
                continue
