"""`kiosk bench journey`: our share of the time in each step of a visit."""

from __future__ import annotations

import io
import os
import statistics
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import click
from PySide6.QtCore import Qt

from hardware.simulators.documents import load as load_documents
from kiosk import logs
from kiosk import request as documents
from kiosk.app import App
from kiosk.bench.processes import pss_mb, tree
from kiosk.demo import Visitor
from kiosk.embedded import RESIDENTS, embedded

Made = TypeVar("Made")


class Stopwatch:
    """Adds up, for each step, the time in which our own code worked."""

    def __init__(self, step: Callable[[], str]) -> None:
        self._step = step
        self._lock = threading.Lock()
        self._paint_began = 0.0
        self.own: defaultdict[str, float] = defaultdict(float)

    def timed(self, work: Callable[..., Made]) -> Callable[..., Made]:
        def measured(*arguments: Any, **named: Any) -> Made:
            step, began = self._step(), time.perf_counter()
            try:
                return work(*arguments, **named)
            finally:
                self.add(step, time.perf_counter() - began)

        return measured

    def add(self, step: str, seconds: float) -> None:
        with self._lock:
            self.own[step] += seconds

    def paint_begins(self) -> None:
        self._paint_began = time.perf_counter()

    def paint_ends(self) -> None:
        self.add(self._step(), time.perf_counter() - self._paint_began)


def watch_app(app: App) -> Stopwatch:
    """Have everything timed that is our own work: moving the session, painting, making documents, committing."""
    watch = Stopwatch(lambda: str(app.shell.session.kind or "start"))
    on_disk = app.plumbing.on_disk
    app.shell.handle = watch.timed(app.shell.handle)  # type: ignore[method-assign]
    app.plumbing.on_disk = lambda work, then: on_disk(watch.timed(work), then)  # type: ignore[method-assign]
    documents.request = watch.timed(documents.request)
    app.window.beforeSynchronizing.connect(watch.paint_begins, Qt.ConnectionType.DirectConnection)
    app.window.afterRendering.connect(watch.paint_ends, Qt.ConnectionType.DirectConnection)
    return watch


def bench(times: int = 3) -> dict[str, Any]:
    """`own_ms`: for each step the time in which our own code worked, median of so many visits.

    Not in it: the visitor, devices, services. `pss_mb`: all our processes together after the visits, when everything
    that is loaded at first use has been used.
    """
    visits: list[dict[str, float]] = []
    logs.configure(io.StringIO())
    with tempfile.TemporaryDirectory() as data, embedded(Path(data), robot_delay_s=0.0) as peers:
        peers.wait()
        app = App(peers.config, windowed=True)
        watch = watch_app(app)
        try:
            with click.progressbar(range(times), label="Visits", file=sys.stderr) as bar:
                for _ in bar:
                    visitor = Visitor(app, peers, "uittreksel-brp", next(iter(load_documents(RESIDENTS))))
                    if not visitor.walk():
                        raise RuntimeError(f"the visit did not end: {visitor.seen}")
                    visits.append(dict(watch.own))
                    watch.own.clear()
            pss = sum(pss_mb(pid) for pid in tree(os.getpid()))
        finally:
            app.stop()
    own = {step: round(statistics.median(visit[step] for visit in visits) * 1000, 1) for step in visits[-1]}
    return {"own_ms": own, "own_total_ms": round(sum(own.values()), 1), "pss_mb": round(pss, 1), "visits": times}
