"""Lives a history, and holds the books of the counter against those of the municipality."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from itertools import chain, count, repeat
from pathlib import Path
from select import select
from typing import Any

from tests.fault_proxy import Call, Fault, FaultProxy
from tests.histories.books import Book, check
from tests.histories.counter import FINISHED, SECRET, WAITS, Folder, Hasty, begin
from tests.histories.plan import ARRIVES_TWICE, FAULTS, KILLED, KILLED_AFTER_ACTING, History, Life
from tests.histories.town import Town, town
from tests.unit import request_in_hand

MEMORY = Path("/dev/shm")
"""A killed process loses nothing that it wrote, on whatever disk; what a power cut loses is not shown here."""


@dataclass
class Figures:
    """Of all histories together."""

    histories: int = 0
    lives: int = 0
    kills: int = 0
    calls: int = 0
    requests: int = 0
    accepted: int = 0
    faults: Counter[str] = field(default_factory=Counter)

    def told(self) -> dict[str, Any]:
        return {**vars(self), "faults": dict(self.faults.most_common())}


class Histories:
    """One municipality, one proxy before it, and counters that live and die."""

    def __init__(self, at: Path, there: Town, proxy: FaultProxy) -> None:
        self.after: Callable[[], None] = lambda: None  # called after each
        self.figures = Figures()
        self._at, self._there, self._proxy = at, there, proxy
        self._numbers = count()
        self._victim: int | None = None  # a pidfd
        self._lock = threading.Lock()
        self._new = at / "new"
        self._new.mkdir()
        request_in_hand.opened(self._new / "outbox.db").close()  # migrated once
        with closing(request_in_hand.client(proxy.url, SECRET, Hasty())) as zgw:
            zgw.zaak("none")  # what this loads need not be loaded by each counter

    def live(self, history: History) -> None:
        """AssertionError: it does not add up."""
        prefix = f"H{next(self._numbers)}-"
        before, book, twice = self._there.counts(), Book(), set[str]()
        self._proxy.choose = self._chooser(history.script, twice)
        folder = Folder(self._at / prefix, self._proxy.url)
        shutil.copytree(self._new, folder.path)
        for turn, life in enumerate(chain(history.lives, repeat(Life((), None)))):
            assert turn <= len(history.lives) + len(history.faults), f"never over: {book.states}"
            known, numbers = list(book.visits), [f"{prefix}{len(book.visits) + nth}" for nth in range(len(life.visits))]
            book.visits.update(zip(numbers, life.visits, strict=True))
            status = self._live(folder, life, numbers, known, book)
            assert status in (-signal.SIGKILL, FINISHED, WAITS), (status, book.states)
            self.figures.lives += 1
            self.figures.kills += status == -signal.SIGKILL
            if turn >= len(history.lives) - 1 and status == FINISHED:
                break
        self._proxy.wait()
        shutil.rmtree(folder.path)
        self.figures.histories += 1
        self.figures.requests += len(book.visits)
        self.figures.accepted += len(book.kept)
        check(book, self._there.received(prefix), before, self._there.counts(), twice)
        self.after()

    def _live(self, folder: Folder, life: Life, numbers: list[str], known: list[str], book: Book) -> int:
        """One life of the counter; answers how it ended."""
        pid, reading = begin(folder, life, numbers, known)
        victim = os.pidfd_open(pid)
        with self._lock:
            self._victim = victim
        if life.death and life.death.at == "moment" and not select([victim], [], [], life.death.nth / 1000)[0]:
            self._kill()
        with os.fdopen(reading) as said:
            book.heard(said.read())
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        with self._lock:
            self._victim = None
            os.close(victim)
        return status

    def _kill(self) -> None:
        with self._lock, suppress(ProcessLookupError):
            if self._victim is not None:
                signal.pidfd_send_signal(self._victim, signal.SIGKILL)

    def _chooser(self, script: dict[int, str], twice: set[str]) -> Callable[[Call], Fault | None]:
        async def killed(_: Call) -> None:
            self._kill()

        async def killed_after_acting(call: Call) -> None:
            await call.act()
            self._kill()

        faults = {**FAULTS, KILLED: killed, KILLED_AFTER_ACTING: killed_after_acting}
        numbers = count()

        def choose(call: Call) -> Fault | None:
            self.figures.calls += 1
            name = script.get(next(numbers))
            if name is None:
                return None
            self.figures.faults[name] += 1
            if name in ARRIVES_TWICE and call.method == "POST" and call.path.endswith("/zaakeigenschappen"):
                twice.add(call.path)
            return faults[name]

        return choose


@contextmanager
def histories() -> Iterator[Histories]:
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.exists() else None) as folder:
        at = Path(folder)
        with town(at / "municipality") as there:
            proxy = FaultProxy(there.port)
            try:
                yield Histories(at, there, proxy)
            finally:
                proxy.close()
