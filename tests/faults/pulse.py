"""How long the thread of the screen stood still: it is asked to answer every few milliseconds, and its delay taken."""

from __future__ import annotations

import ctypes
import threading
import time
from collections import deque
from typing import Final

from kiosk.app import App

_EVERY_S: Final = 0.005
_KEPT: Final = 100_000


def spare_the_constants() -> None:
    """PySide6 6.12 gives True back once too often at each emit, and None at some calls.

    Python 3.12 forgives that (PEP 683); 3.11 counts, and aborts when nothing is left after some thousand. So they get
    more references than can be lost.
    """
    for constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(constant)).value += 1 << 40


class Pulse:
    """A second, plain thread tells what this machine itself was late: that is not counted."""

    def __init__(self, app: App) -> None:
        spare_the_constants()
        self._post = app.post
        self._answers: deque[tuple[float, float]] = deque(maxlen=_KEPT)  # asked at, delay
        self._machine: deque[tuple[float, float]] = deque(maxlen=_KEPT)  # woke at, too late by
        self._over = threading.Event()
        self._threads = [threading.Thread(target=beat, daemon=True) for beat in (self._ask, self._rest)]

    def __enter__(self) -> Pulse:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def worst_s(self, since: float) -> float:
        """The longest block since then (time.monotonic()), without what the machine itself was late meanwhile."""
        stalls = [(at - late, at, late) for at, late in list(self._machine) if at >= since and late > _EVERY_S]
        return max((_own(asked, delay, stalls) for asked, delay in list(self._answers) if asked >= since), default=0.0)

    def _ask(self) -> None:
        while not self._over.wait(_EVERY_S):
            asked = time.monotonic()
            self._post(lambda asked=asked: self._answers.append((asked, time.monotonic() - asked)))  # type: ignore[misc]

    def _rest(self) -> None:
        while True:
            asleep = time.monotonic()
            if self._over.wait(_EVERY_S):
                return
            awake = time.monotonic()
            self._machine.append((awake, awake - asleep - _EVERY_S))


def _own(asked: float, delay: float, stalls: list[tuple[float, float, float]]) -> float:
    answered = asked + delay
    machine = sum(max(min(end, answered) - max(begin, asked), 0.0) for begin, end, _ in stalls)
    return max(delay - machine, 0.0)
