"""What time it is at the servers: learned from the `Date` of every answer (RFC 9110, 6.6.1), whatever this clock says.

The estimate is held against the machine's steady clock, which nobody can set: a wall clock that is put right, or wrong,
while the counter runs changes nothing in it.
"""

from __future__ import annotations

import logging
import statistics
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

FINE_S = 2.0
"""A wall clock that is off by no more than this is believed: a `Date` tells whole seconds, and answers take time."""
DRIFT = 1e-4
"""Seconds a second that an unheard server and a steady clock may have grown apart (a bad quartz: 100 ppm)."""
KEPT = 9
"""Answers of one server that count: a restart or a stray proxy is outvoted, a clock that was mended is followed."""

log = logging.getLogger(__name__)


def _steady() -> float:
    """Seconds since the machine started, its sleep included."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


@dataclass(frozen=True, slots=True)
class Reading:
    """`ahead_s`: the server's time less the steady clock's, give or take `error_s`."""

    ahead_s: float
    error_s: float


class ServerClock:
    """Safe to use from several threads. `wall` and `steady` answer seconds, as time.time and CLOCK_BOOTTIME do."""

    def __init__(self, wall: Callable[[], float] = time.time, steady: Callable[[], float] = _steady) -> None:
        self._wall = wall
        self._steady = steady
        self._lock = threading.Lock()
        self._readings: dict[str, deque[Reading]] = {}
        self._heard_at = 0.0
        self._drawn = wall() - steady()  # what the wall clock was ahead of the steady one when it was last looked at
        self._reported = False
        self._told_without_proof = False
        self._suspected: float | None = None

    def time(self) -> float:
        """Seconds since 1970 by the servers' clocks: for `iat` of a token. The wall clock's where that is right."""
        ahead = self.ahead_s
        return self._wall() - (ahead or 0.0)

    def now(self) -> datetime:
        """The same as a moment in UTC: for everything that is dated before it is sent."""
        return datetime.fromtimestamp(self.time(), UTC)

    @property
    def steady(self) -> float:
        """The moment to measure how long an answer took; see heard()."""
        return self._steady()

    @property
    def ahead_s(self) -> float | None:
        """How far the wall clock is ahead of the servers' (negative: behind). None: right, or nobody was heard."""
        with self._lock:
            wall, steady = self._wall(), self._steady()
            estimate = self._estimate(wall - steady)
            if estimate is None:
                return None
            ahead = wall - steady - estimate
            return ahead if abs(ahead) > FINE_S + max(0.0, steady - self._heard_at) * DRIFT else None

    @property
    def off_s(self) -> float:
        """How far the wall clock seems to be ahead, for who is to mend it: proven, or said without a proof."""
        return self.ahead_s or self._suspected or 0.0

    def heard(self, server: str, date: str, asked: float) -> None:
        """An answer of `server` (host and port) with this `Date` has come, to what was asked at this steady moment.

        The server wrote its date somewhere between asking and answering, and cut off the part of a second.
        """
        theirs = _seconds(date)
        if theirs is None:
            return
        answered = self._steady()
        reading = Reading(theirs - (asked + answered) / 2, (answered - asked) / 2 + 0.5)
        with self._lock:
            self._readings.setdefault(server, deque(maxlen=KEPT)).append(reading)
            self._heard_at = answered
        self._suspected = None  # whoever proved who it is has the last word
        self.look()

    def look(self) -> None:
        """Notice a wall clock that is off or that jumped, and say each once. Called at each answer and now and then."""
        with self._lock:
            drawn = self._wall() - self._steady()
            jump, self._drawn = drawn - self._drawn, drawn
        if abs(jump) > FINE_S:
            log.warning("clock.jumped", extra={"by_s": round(jump, 1)})
        ahead = self.ahead_s
        if (ahead is not None) != self._reported or (ahead is not None and abs(jump) > FINE_S):
            self._reported = ahead is not None
            if ahead is None:
                log.info("clock.right")
            else:
                log.error("clock.off", extra={"ahead_s": round(ahead, 1)})

    def unproven(self, date: str) -> None:
        """A host that could not prove who it is says this: report a clock that is off by it, and correct nothing."""
        theirs = _seconds(date)
        ahead = self._wall() - theirs if theirs is not None else 0.0
        self._suspected = ahead if abs(ahead) > FINE_S else None
        if abs(ahead) > FINE_S and not (self._reported or self._told_without_proof):
            self._told_without_proof = True
            log.error("clock.off", extra={"ahead_s": round(ahead, 1), "proven": False})

    def _estimate(self, own: float) -> float | None:
        """The servers' time less the steady clock's: the median over servers, each with the median of its answers.

        Of an even number of servers the counter's own clock is the one in between, so that one liar of two is found;
        a server that is alone is believed, because it is the one that judges our dates.
        """
        servers = [_median(list(readings)) for readings in self._readings.values()]
        if len(servers) > 1 and len(servers) % 2 == 0:
            servers.append(own)
        return statistics.median(servers) if servers else None


def _seconds(date: str) -> float | None:
    """Of a Date in the middle of its second; None: it is no date, or beyond all calendars."""
    try:
        said = parsedate_to_datetime(date)
        return said.replace(tzinfo=said.tzinfo or UTC).timestamp() + 0.5
    except (ValueError, OverflowError):
        return None


def _median(readings: list[Reading]) -> float:
    """Of the better half, by their error: a slow answer says little."""
    better = sorted(readings, key=lambda each: each.error_s)[: (len(readings) + 1) // 2]
    return statistics.median(each.ahead_s for each in better)
