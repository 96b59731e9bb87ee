"""`kiosk bench touch`: from a touch to the painted frame, ours beside Chromium's with a page of the same content.

Both are full screen on the same virtual display, in turns, without a graphics card. A finger (XTEST) touches the button
that changes the contrast, so that everything on the screen is painted anew, and an eye looks at the display itself, not
at what the program says of it. Ours goes the whole way: Qt, the session, the view, QML.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import click

from kiosk.bench.beside import WATCHED, browser, counter, looks, shown
from kiosk.bench.x_display import Point, XDisplay, looking_at
from kiosk.display import COUNTER, unseen

TURN = 250
PATIENCE_S = 5.0
PAUSE_S = (0.1, 0.2)
"""Between two touches: nothing of the last is under way, and no clock keeps time with the finger."""


def bench(touches: int, *, beside_chromium: bool = True) -> dict[str, Any]:
    """Milliseconds from touch to painted frame: `p50_ms`, `p99_ms` of ours, `chromium_p50_ms`, `chromium_p99_ms`.

    Raises kiosk.bench.beside.MissingError, or kiosk.display.NoDisplayError.
    """
    ours: list[float] = []
    chromium: list[float] = []
    turns = [min(TURN, touches - begin) for begin in range(0, touches, TURN)]
    with (
        tempfile.TemporaryDirectory() as folder,
        unseen(*COUNTER) as name,
        looking_at(name) as display,
        click.progressbar(turns, label="Turns", file=sys.stderr) as bar,
    ):
        for size in bar:
            with counter(Path(folder) / "counter", name) as process:
                start = shown(process)
                ours += _touched(display, start.middle, size)
            if beside_chromium:
                with browser(Path(folder) / "chromium", name, start):
                    chromium += _touched(display, start.middle, size)
    return {"touches": touches, **_percentiles("", ours), **_percentiles("chromium_", chromium)}


def _touched(display: XDisplay, at: Point, touches: int) -> list[float]:
    """Milliseconds of each."""
    plain, high = looks(display, at)
    took = []
    for number in range(touches):
        time.sleep(random.uniform(*PAUSE_S))
        wanted = plain if number % 2 == 0 else high
        pressed = display.click(at)
        painted = display.until(wanted, WATCHED, PATIENCE_S)
        if painted is None:
            raise RuntimeError(f"touch {number} was not answered in {PATIENCE_S} s")
        took.append((painted - pressed) * 1000)
    return took


def _percentiles(prefix: str, times: list[float]) -> dict[str, float]:
    if len(times) < 2:
        return {}
    cuts = statistics.quantiles(times, n=100, method="inclusive")
    return {f"{prefix}p50_ms": round(cuts[49], 2), f"{prefix}p99_ms": round(cuts[98], 2)}
