"""Whether a request can be stored, and soon enough, asked before a visitor types anything."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue

from backend_client.result import Problem

SLOW_S = 2.0
"""A commit that takes longer keeps a visitor waiting for a screen that says it is saved. A good disk takes 20 ms."""
STAYS = 2
"""So many looks one after the other have to be slow before products are closed: once may be a disk that woke up."""

log = logging.getLogger(__name__)


class StorageProbe:
    """`look` writes for real, and may hang with the disk: each look has a thread, that lives as long as it takes."""

    def __init__(self, look: Callable[[], Problem | None], slow_s: float = SLOW_S) -> None:
        self._look = look
        self._slow_s = slow_s
        self._looking = False
        self._answers: SimpleQueue[tuple[Problem | None, float]] = SimpleQueue()
        self._slow = 0
        self._said = ""

    def settle(self, slow_s: float) -> None:
        """Another patience from now on."""
        self._slow_s = slow_s

    def __call__(self) -> str:
        """ "" where it can be stored, else the code of what is wrong; "slow" where it takes too long."""
        if not self._looking:
            self._looking = True
            threading.Thread(target=self._time, name="storage", daemon=True).start()
        try:
            problem, took_s = self._answers.get(timeout=self._slow_s)
            self._looking = False
        except Empty:
            problem, took_s = None, self._slow_s
        self._slow = self._slow + 1 if took_s >= self._slow_s else 0
        self._tell(problem.detail if problem else "slow" if self._slow else "")
        return str(problem.code) if problem else "slow" if self._slow >= STAYS else ""

    def _time(self) -> None:
        began = time.monotonic()
        problem = self._look()
        self._answers.put((problem, time.monotonic() - began))

    def _tell(self, what: str) -> None:
        if what != self._said:
            self._said = what
            log.log(logging.WARNING if what else logging.INFO, "storage.probe", extra={"wrong": what})
