"""Ours and Chromium with the same start screen, full screen on one virtual display and without a graphics card."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from kiosk.bench.page import page
from kiosk.bench.x_display import Colours, Point, XDisplay
from kiosk.display import COUNTER

WATCHED: tuple[Point, ...] = ((4, 4), (4, COUNTER[1] // 2), (4, COUNTER[1] - 4))
"""The bar at the top, the ground and the bar at the bottom: painted is when all three are."""
PATIENCE_S = 30.0
CHROMIUM = (
    *("chromium", "--kiosk", "--window-position=0,0", f"--window-size={COUNTER[0]},{COUNTER[1]}", "--disable-gpu"),
    *("--no-first-run", "--no-default-browser-check", "--password-store=basic"),
    *("--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
SETTLED_S = 1.0


class MissingError(Exception):
    """What is measured is not installed; the text says what to do."""


class Shown(NamedTuple):
    """Our start screen, and where the button is that changes the contrast: left, top, width and height in pixels."""

    view: dict[str, Any]
    button: tuple[float, float, float, float]

    @property
    def middle(self) -> Point:
        left, top, width, height = self.button
        return round(left + width / 2), round(top + height / 2)


@contextmanager
def counter(data: Path, display: str) -> Iterator[subprocess.Popen[str]]:
    """Ours, as `kiosk run` starts it; shown() waits until all that it offers can be had."""
    ours = [sys.executable, "-m", "kiosk.bench.probe", str(data), "show"]
    with _started(ours, display, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software") as process:
        yield process


def shown(process: subprocess.Popen[str]) -> Shown:
    assert process.stdout
    process.stdout.readline()
    return Shown(**json.loads(process.stdout.readline()))


@contextmanager
def browser(folder: Path, display: str, start: Shown) -> Iterator[subprocess.Popen[str]]:
    """Chromium in its kiosk mode with the same start screen. Raises MissingError."""
    if shutil.which(CHROMIUM[0]) is None:
        raise MissingError("Chromium is not installed: `apt-get install chromium` as root.")
    folder.mkdir(exist_ok=True)
    document = folder / "page.html"
    document.write_text(page(start.view, start.button), "utf-8")
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    command = [*CHROMIUM, *as_root, f"--user-data-dir={folder / 'profile'}", document.as_uri()]
    with _started(command, display) as process:
        yield process


def looks(display: XDisplay, button: Point) -> tuple[Colours, Colours]:
    """What is watched as it is, and after the button was touched, which is how it is left. RuntimeError: it does not
    change."""
    plain = _settled(display, ())
    display.click(button)
    high = _settled(display, plain)
    if any(one == other for one, other in zip(plain, high, strict=True)):
        raise RuntimeError(f"not all that is watched was painted anew: {plain} became {high}")
    return plain, high


def _settled(display: XDisplay, but: Colours) -> Colours:
    """What is seen once it stays as it is, and is neither one colour nor what was seen before."""
    deadline = time.monotonic() + PATIENCE_S
    seen, since = display.colours(WATCHED), time.monotonic()
    while time.monotonic() - since < SETTLED_S or seen == but or len(set(seen)) == 1:
        if time.monotonic() > deadline:
            raise RuntimeError(f"the start screen did not come: {seen}")
        time.sleep(0.02)
        now = display.colours(WATCHED)
        if now != seen:
            seen, since = now, time.monotonic()
    return seen


@contextmanager
def _started(command: list[str], display: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"DISPLAY": display} | environment,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
