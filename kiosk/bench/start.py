"""`kiosk bench start`: how soon the counter answers a touch, and what it weighs."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from subprocess import Popen
from typing import IO, Any

import click

from kiosk.bench.beside import WATCHED, Shown, browser, counter, looks, shown
from kiosk.bench.processes import pss_mb, tree
from kiosk.bench.x_display import Colours, XDisplay, looking_at
from kiosk.display import COUNTER, unseen

DEADLINE_S = 30
EMBEDDED = ("hardware.simulators", "backend_client.sandbox")
SETTLED_S = 3.0
"""Memory is read this long after a product can be had: every device process and the outbox are there by then."""


def bench(times: int) -> dict[str, Any]:
    """Medians of so many starts, and of as many more for the memory.

    `usable_s`: process start to a start screen that answered a touch. `available_s`: to a product that can be had, with
    all devices and services found. `pss_mb` and `processes`: all our processes together. `embedded_pss_mb`: the part of
    it that stands in for what is outside the counter, simulated devices and embedded municipality.
    """
    with tempfile.TemporaryDirectory() as data:
        _start(data)  # warm: the files are in the cache, the database is made
        with click.progressbar(range(times), label="Starts", file=sys.stderr) as bar:
            runs = [_start(data) | _weigh(data) for _ in bar]
    return {
        "usable_s": round(statistics.median(run["usable_s"] for run in runs), 3),
        "available_s": round(statistics.median(run["available_s"] for run in runs), 3),
        "pss_mb": round(statistics.median(run["pss_mb"] for run in runs), 1),
        "processes": runs[-1]["processes"],
        "embedded_pss_mb": round(statistics.median(run["embedded_pss_mb"] for run in runs), 1),
        "runs": times,
    }


def beside_chromium(times: int) -> dict[str, Any]:
    """Both on one virtual display, judged by what is seen there, with a start screen of the same content: medians.

    `seen_s`: process start to the start screen, painted. `answers_s`: to the painted answer to a touch. `pss_mb`: all
    processes of each. Raises kiosk.bench.beside.MissingError, or kiosk.display.NoDisplayError.
    """
    runs: dict[str, list[dict[str, float]]] = {"counter": [], "chromium": []}
    with tempfile.TemporaryDirectory() as folder, unseen(*COUNTER) as name, looking_at(name) as display:
        ours, theirs = Path(folder) / "counter", Path(folder) / "chromium"
        with counter(ours, name) as process:  # warm, as in bench()
            start = shown(process)
            watched = looks(display, start.middle)
        with browser(theirs, name, start):
            if looks(display, start.middle) != watched:
                raise RuntimeError("the page of the browser is not our start screen")
        with click.progressbar(range(times), label="Starts", file=sys.stderr) as bar:
            for _ in bar:
                runs["counter"].append(_seen(display, start, watched, counter(ours, name)))
                runs["chromium"].append(_seen(display, start, watched, browser(theirs, name, start)))
    return {
        f"{each}_{what}": round(statistics.median(run[what] for run in of), 3)
        for each, of in runs.items()
        for what in of[0]
    }


def _seen(
    display: XDisplay, start: Shown, watched: tuple[Colours, Colours], program: AbstractContextManager[Popen[str]]
) -> dict[str, float]:
    """Of one start."""
    began = time.perf_counter()
    with program as process:
        seen = display.until(watched[0], WATCHED, DEADLINE_S)
        display.click(start.middle)
        answered = display.until(watched[1], WATCHED, DEADLINE_S)
        if seen is None or answered is None:
            raise RuntimeError("the start screen did not come, or did not answer")
        time.sleep(SETTLED_S)
        weight = sum(map(pss_mb, tree(process.pid)))
    return {"seen_s": seen - began, "answers_s": answered - began, "pss_mb": weight}


def _start(data: str) -> dict[str, Any]:
    started = time.monotonic()
    with _probe(data, "touch") as (_, said):
        usable = json.loads(said.readline())["usable"] - started
        available = json.loads(said.readline())["available"] - started
    return {"usable_s": usable, "available_s": available}


def _weigh(data: str) -> dict[str, Any]:
    with _probe(data, "weigh") as (process, said):
        said.readline()
        time.sleep(SETTLED_S)
        each = [(pss_mb(pid), command) for pid, command in sorted(tree(process).items())]
    return {
        "pss_mb": sum(weight for weight, _ in each),
        "embedded_pss_mb": sum(weight for weight, command in each if _is_embedded(command)),
        "processes": len(each),
    }


@contextmanager
def _probe(data: str, how: str) -> Iterator[tuple[int, IO[str]]]:
    """A counter that was just started, and what it says."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk.bench.probe", data, how],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        text=True,
    )
    assert process.stdout
    try:
        yield process.pid, process.stdout
    finally:
        process.terminate()
        process.wait(DEADLINE_S)


def _is_embedded(command: str) -> bool:
    return any(name in command for name in EMBEDDED)
