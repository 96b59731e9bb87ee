"""Visits since this counter started, counted for who draws lines of them."""

from __future__ import annotations

from collections import Counter
from typing import Final

STEPS_S: Final = (30, 60, 120, 180, 300, 600)
"""Upper bounds of the lengths of visits that are told apart, in seconds."""


class Visits:
    """`ended`: how many, by product and how they ended. `within`: how many took at most so many seconds, all of them
    under infinity; `seconds`: what they took together."""

    def __init__(self) -> None:
        self.ended: Counter[tuple[str, str]] = Counter()
        self.within: dict[float, int] = dict.fromkeys((*STEPS_S, float("inf")), 0)
        self.seconds = 0

    def add(self, product: str, how: str, seconds: int) -> None:
        self.ended[product, how] += 1
        self.seconds += seconds
        for bound in self.within:
            self.within[bound] += seconds <= bound
