"""The test of the touch screen: crosses to touch, and how far from each it is felt."""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import fmean
from typing import Final

from hardware.exercise import Finding, Say
from kiosk.technician.checks.check import Aim, Script, number

TARGETS: Final = tuple((x, y) for y in (0.06, 0.5, 0.94) for x in (0.08, 0.5, 0.92))
"""In parts of the width and the height: corners and edges are where a calibration that is off shows most."""
OFF_MM: Final = 5.0
"""What is touched is at least 15 mm: further from its middle than this, fingers begin to land beside it."""
MISSED_MM: Final = 30.0
"""Whoever touches so far away touched something else."""


def grid(size_mm: Callable[[], tuple[float, float]]) -> Script:
    """`size_mm`: how wide and high the screen is."""
    width, height = size_mm()
    felt: list[tuple[float, float]] = []
    found: list[tuple[float, float]] = []
    for done, (x, y) in enumerate(TARGETS):
        yield Say(f"Raak het midden van het kruis aan. Nog {len(TARGETS) - done} te gaan.")
        at: tuple[float, float] | None = yield Aim(x, y, tuple(felt))
        if at:
            felt.append(at)
        if at and math.hypot(off := (at[0] - x) * width, down := (at[1] - y) * height) < MISSED_MM:
            found.append((off, down))
    missed = len(TARGETS) - len(found)
    if not found:
        return Finding(("Geen enkel kruis is geraakt.",), "touch_missed")
    off, down = (fmean(each) for each in zip(*found, strict=True))
    worst = max(math.hypot(*each) for each in found)
    seen = (
        f"Gemiddeld {_mm(off, 'links', 'rechts')} en {_mm(down, 'boven', 'onder')} van het midden.",
        f"Het verst ernaast: {number(worst, 1)} mm.",
    )
    if missed:
        return Finding((f"Gemist: {missed} van de {len(TARGETS)} kruizen.", *seen), "touch_missed")
    return Finding(seen, "touch_off" if worst > OFF_MM else "")


def _mm(by: float, before: str, after: str) -> str:
    return f"{number(abs(by), 1)} mm {before if by < 0 else after}"
