"""`kiosk bench soak`: visit after visit at the real counter, each with something going wrong or not."""

from __future__ import annotations

import math
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from array import array
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import click

from hardware.simulators.documents import load
from kiosk import demo, logs, shell
from kiosk import embedded as peers_of_a_counter
from kiosk.app import App
from kiosk.bench.books import Books
from kiosk.bench.growth import Scales
from kiosk.bench.mischief import Mischiefs
from kiosk.bench.regular import Regular
from kiosk.demo import turn
from kiosk.embedded import RESIDENTS, Embedded, embedded

WARM_UP = 50
EVERY = 25
ANY_DOCUMENT = 0.2
"""Share of the visits with any resident's document: some are withdrawn, expired, or not in the register."""
SETTLING_S = 90.0
WELL_S = 15.0


def bench(sessions: int, seed: int, out: Path | None = None, minutes: float = math.inf) -> dict[str, Any]:
    """So many whole visits at one counter, half of them with something going wrong; then the books are checked.

    `wrong` is empty where all is well. It holds visits that did not end, exceptions nobody expected, requests and
    payments that do not add up (see books.py), and what grows (see growth.py): after a warm-up of 50 sessions a sample
    is taken every 25; the counter and each device's process may gain 1 MB of memory of their own in 1000 sessions,
    and have 2 more file descriptors, threads or processes at the end than at the start. PSS moves with what else runs
    on the machine, and stand-ins for what is outside the counter keep what they get: both are told, but not judged.
    What has not yet settled and then been seen 20 times (700 sessions, the counter 1050) is not judged. With `out`,
    log, databases and samples stay there. After `minutes` no new visitor comes: `sessions` of those `asked` came.
    """
    dice = random.Random(seed)
    began = time.monotonic()
    ended: Counter[str] = Counter()
    befell: Counter[str] = Counter()
    took = array("d")
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as temporary, _counter(out or Path(temporary), wrong) as (app, peers):
        scales = Scales(app, peers, (out or Path(temporary)) / "growth.json")
        mischiefs = Mischiefs(app, peers, dice)
        visitor = Regular(app, peers, app.shell.session.products[0].id, "", dice=dice)
        documents = list(load(RESIDENTS))
        with click.progressbar(range(1, sessions + 1), label="Sessions", file=sys.stderr) as bar:
            for session in bar:
                mischief, visit_began = mischiefs.draw(), time.monotonic()
                document = dice.choice(documents) if dice.random() < ANY_DOCUMENT else documents[0]
                end = visitor.visit(document, mischief)
                took.append(time.monotonic() - visit_began)
                ended[end] += 1
                befell[mischief.name] += 1
                if end == "stuck":
                    now = app.shell.session
                    where = f"{visitor.seen[-1]} ({now.stage}, {now.trouble}, {now.stage_s} s)"
                    wrong.append(f"session {session}, {mischief.name} at {mischief.place}: stuck at {where}")
                if wrong:
                    break  # in the hall this counter would be started anew; here it is what was looked for
                if time.monotonic() - began > minutes * 60:
                    break
                _take_home(peers.out)
                if session >= WARM_UP and session % EVERY == 0:
                    _until_well(app)
                    scales.look(session)
        books = _settled(peers, 0.0 if wrong else SETTLING_S)
        mischiefs.close()
    if not wrong:  # else they were left in the middle of something
        wrong += books.wrong()
    wrong += [f"{name} grows" for name in scales.growing()]
    return {
        "sessions": len(took),
        "asked": sessions,
        "seed": seed,
        "seconds": round(time.monotonic() - began, 1),
        "visit_s": {"median": round(statistics.median(took), 2), "mean": round(statistics.fmean(took), 2)},
        "ended": dict(ended.most_common()),
        "befell": dict(befell.most_common()),
        **books.summary(),
        "growth": scales.report(),
        "wrong": wrong,
    }


@contextmanager
def _counter(folder: Path, wrong: list[str]) -> Iterator[tuple[App, Embedded]]:
    """A counter in a hurry; exceptions that nobody expected go to `wrong`."""
    folder.mkdir(parents=True, exist_ok=True)

    def note(kind: type[BaseException], error: BaseException | None, where: Any) -> None:
        traceback.print_exception(kind, error, where)
        wrong.append(f"unexpected: {kind.__name__}")

    with (
        (folder / "kiosk.log").open("w", encoding="utf-8") as log,
        in_a_hurry(),
        embedded(folder, robot_delay_s=0.0) as peers,
        patch.object(sys, "excepthook", note),
        patch.object(threading, "excepthook", lambda args: note(*args[:3])),
    ):
        logs.configure(log)
        peers.wait()
        app = App(peers.config, windowed=True)
        try:
            yield app, peers
        finally:
            app.stop()
            logs.flush()


@contextmanager
def in_a_hurry() -> Iterator[None]:
    """Visitor and counter look often, and printers take no time: the rest of a visit is what it is."""
    start_peer = peers_of_a_counter.peer

    def start_quick(module: str, *arguments: str) -> AbstractContextManager[subprocess.Popen[bytes]]:
        return start_peer(module.replace("hardware.simulators", "kiosk.bench.quick_simulators"), *arguments)

    with (
        patch.object(demo, "LOOK_MS", 10),
        patch.object(shell, "LOOK_EVERY_S", 0.05),
        patch.object(peers_of_a_counter, "peer", start_quick),
    ):
        yield


def _take_home(out: Path) -> None:
    for paper in out.iterdir():
        paper.unlink(missing_ok=True)


def _until_well(app: App) -> None:
    """Until every device can be used again, so that each sample is of the same counter."""
    deadline = time.monotonic() + WELL_S
    while not all(each.status.usable for each in app.supervisor.known().values()) and time.monotonic() < deadline:
        turn(50)


def _settled(peers: Embedded, within_s: float) -> Books:
    """What is under way gets the time that it needs."""
    deadline = time.monotonic() + within_s
    outbox = peers.config.counter.data / "outbox.db"
    while True:
        books = Books.read(outbox, peers)
        if books.settled() or time.monotonic() > deadline:
            return books
        turn(1000)
