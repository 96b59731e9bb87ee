"""What a soak weighs and counts now and then, and whether it grows."""

from __future__ import annotations

import json
import os
import statistics
import time
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from kiosk.app import App
from kiosk.bench.processes import fds, own_mb, pss_mb, threads, tree
from kiosk.embedded import Embedded

MOST_MB = 1.0
"""That the counter, or one device's process, may gain of memory of its own in 1000 sessions."""
MOST_MORE = 2.0
"""File descriptors, threads or processes that there may be more at the end than at the start."""
SETTLED = 150
"""Sessions after which a process has come to know what it does again and again, and filled what it keeps of that."""
COUNTER_SETTLED = 500
"""The same of the counter, whose heaps find their size in two steps of 2 MB: after some 200 sessions and some 500."""
ENOUGH = 20
"""Fewer samples from then on say more of chance than of growth."""
LOOKS, BETWEEN_S = 3, 0.05


class Point(NamedTuple):
    """`life` is the process that was looked at: what its successor starts with is no growth."""

    life: int
    sessions: int
    value: float


@dataclass(slots=True)
class Series:
    unit: str  # "mb", or "" for what is counted
    judged: bool
    settled: int = SETTLED
    points: list[Point] = field(default_factory=list)

    def per_1000(self) -> float:
        """Growth in 1000 sessions: the median of the slopes between all samples of one life (after Theil and Sen), from
        when it has settled."""
        born: dict[int, int] = {}
        settled = [
            point
            for point in self.points
            if point.sessions - born.setdefault(point.life, point.sessions) >= self.settled
        ]
        slopes = [
            (later.value - earlier.value) / (later.sessions - earlier.sessions)
            for earlier, later in combinations(settled, 2)
            if later.life == earlier.life
        ]
        return 1000 * statistics.median(slopes) if slopes else 0.0

    def ends(self) -> tuple[float, float]:
        """Medians of the first and of the last quarter."""
        values = [point.value for point in self.points]
        quarter = max(1, len(values) // 4)
        return statistics.median(values[:quarter]), statistics.median(values[-quarter:])

    @property
    def enough(self) -> bool:
        return sum(point.sessions - self.points[0].sessions >= self.settled for point in self.points) >= ENOUGH

    @property
    def grows(self) -> bool:
        start, end = self.ends()
        return self.judged and (self.per_1000() > MOST_MB if self.unit else end - start > MOST_MORE)


class Scales:
    """Looks at all processes between two sessions, and keeps in a file what it saw: a soak takes hours."""

    def __init__(self, app: App, peers: Embedded, file: Path) -> None:
        self._app = app
        self._peers = peers
        self._file = file
        self._kinds: dict[str, Series] = {}
        self._seen: dict[str, array[float]] = {}  # flat: they lie in the process that is weighed

    def look(self, sessions: int) -> None:
        counter, hosts = os.getpid(), self._app.supervisor.pids()
        stand_ins = {pid for root in self._peers.pids.values() for pid in tree(root)}
        self._note("counter_pss", sessions, pss_mb(counter), "mb", judged=False)
        self._note("counter_own", sessions, own_mb(counter), "mb", settled=COUNTER_SETTLED)
        self._note("counter_fds", sessions, fds(counter))
        self._note("counter_threads", sessions, threads(counter))
        for device, pid in hosts.items():
            self._note(f"{device}_own", sessions, own_mb(pid), "mb", life=pid)
        self._note("devices_pss", sessions, sum(map(pss_mb, hosts.values())), "mb", judged=False)
        self._note("devices_fds", sessions, sum(map(fds, hosts.values())))
        self._note("devices_threads", sessions, sum(map(threads, hosts.values())))
        self._note("processes", sessions, self._processes(stand_ins))
        for name, pid in self._peers.pids.items():
            self._note(f"{name}_pss", sessions, pss_mb(pid), "mb", judged=False)
            self._note(f"{name}_fds", sessions, fds(pid), judged=False)
            self._note(f"{name}_threads", sessions, threads(pid), judged=False)
        self._file.write_text(json.dumps({name: series.points for name, series in self._series()}))

    def report(self) -> dict[str, dict[str, float]]:
        """Of each series its start, its end, and the growth in 1000 sessions."""
        told = {}
        for name, series in self._series():
            start, end = series.ends()
            figures = {"start": start, "end": end, "per_1000": series.per_1000()}
            told["_".join(filter(None, (name, series.unit)))] = {key: round(each, 2) for key, each in figures.items()}
        return told

    def growing(self) -> list[str]:
        return [name for name, series in self._series() if series.enough and series.grows]

    def _note(
        self,
        name: str,
        sessions: int,
        value: float,
        unit: str = "",
        *,
        judged: bool = True,
        settled: int = SETTLED,
        life: int = 0,
    ) -> None:
        self._kinds.setdefault(name, Series(unit, judged, settled))
        self._seen.setdefault(name, array("d")).extend((life, sessions, value))

    def _series(self) -> Iterator[tuple[str, Series]]:
        for name, kind in self._kinds.items():
            flat = iter(self._seen[name])
            points = [
                Point(int(life), int(sessions), value) for life, sessions, value in zip(flat, flat, flat, strict=True)
            ]
            yield name, replace(kind, points=points)

    @staticmethod
    def _processes(but: Iterable[int]) -> int:
        """Our own ones: the fewest of some looks, as a document is set in a process that lives for a moment."""
        looks = []
        for _ in range(LOOKS):
            looks.append(len(tree(os.getpid()).keys() - set(but)))
            time.sleep(BETWEEN_S)
        return min(looks)
