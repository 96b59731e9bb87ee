"""`kiosk bench start`: how soon the counter answers a touch, and what it weighs."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Any

import click

from kiosk.bench.processes import pss_mb, tree

DEADLINE_S = 30
EMBEDDED = ("hardware.simulators", "backend_client.sandbox")
SETTLED_S = 3.0
"""Memory is read this long after the first touch: every device process and the outbox are there by then."""


def bench(times: int) -> dict[str, Any]:
    """Medians of so many starts.

    `usable_s`: process start to a start screen that answered a touch. `available_s`: to a product that can be had, with
    all devices and services found. `pss_mb` and `processes`: all our processes together. `embedded_pss_mb`: the part of
    it that stands in for what is outside the counter, simulated devices and embedded municipality.
    """
    with tempfile.TemporaryDirectory() as data:
        _once(data)  # warm: the files are in the cache, the database is made
        with click.progressbar(range(times), label="Starts", file=sys.stderr) as bar:
            runs = [_once(data) for _ in bar]
    return {
        "usable_s": round(statistics.median(run["usable_s"] for run in runs), 3),
        "available_s": round(statistics.median(run["available_s"] for run in runs), 3),
        "pss_mb": round(statistics.median(run["pss_mb"] for run in runs), 1),
        "processes": runs[-1]["processes"],
        "embedded_pss_mb": round(statistics.median(run["embedded_pss_mb"] for run in runs), 1),
        "runs": times,
    }


def _once(data: str) -> dict[str, Any]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk.bench.probe", data],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
    )
    assert process.stdout
    try:
        usable = json.loads(process.stdout.readline())["usable"] - started
        available = json.loads(process.stdout.readline())["available"] - started
        time.sleep(SETTLED_S)
        each = [(pss_mb(pid), command) for pid, command in sorted(tree(process.pid).items())]
    finally:
        process.terminate()
        process.wait(DEADLINE_S)
    return {
        "usable_s": usable,
        "available_s": available,
        "pss_mb": sum(weight for weight, _ in each),
        "embedded_pss_mb": sum(weight for weight, command in each if _is_embedded(command)),
        "processes": len(each),
    }


def _is_embedded(command: str) -> bool:
    return any(name in command for name in EMBEDDED)
