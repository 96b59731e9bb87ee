"""How long the thread of the screen stood still: it is asked to answer every few milliseconds, and its delay taken."""

from __future__ import annotations

import ctypes
import threading
import time
from collections import deque
from pathlib import Path
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
    """What this machine itself was late is not counted: the kernel tells how long the thread of the screen waited for a
    processor (schedstat), and a second, plain thread how long it did."""

    def __init__(self, app: App) -> None:
        spare_the_constants()
        self._waits = Path(f"/proc/self/task/{threading.main_thread().native_id}/schedstat")
        self._post = app.post
        self._answers: deque[tuple[float, float, float]] = deque(maxlen=_KEPT)  # asked at, delay, of it waited
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
        return max((_own(*answer, stalls) for answer in list(self._answers) if answer[0] >= since), default=0.0)

    def _ask(self) -> None:
        while not self._over.wait(_EVERY_S):
            asked, waited_s = time.monotonic(), self._waited_s()

            def answer(asked: float = asked, waited_s: float = waited_s) -> None:
                delay_s = time.monotonic() - asked
                self._answers.append((asked, delay_s, self._waited_s() - waited_s))

            self._post(answer)

    def _waited_s(self) -> float:
        """How long the thread of the screen ever was ready to run, while others did (proc(5), sched-stats)."""
        return int(self._waits.read_text().split()[1]) / 1e9

    def _rest(self) -> None:
        while True:
            asleep = time.monotonic()
            if self._over.wait(_EVERY_S):
                return
            awake = time.monotonic()
            self._machine.append((awake, awake - asleep - _EVERY_S))


def _own(asked: float, delay: float, waited: float, stalls: list[tuple[float, float, float]]) -> float:
    """The two may tell of the same time: the longer counts."""
    answered = asked + delay
    machine = sum(max(min(end, answered) - max(begin, asked), 0.0) for begin, end, _ in stalls)
    return max(delay - max(machine, waited), 0.0)
