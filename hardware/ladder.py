"""The ladder that heals a device, rung by rung, while a fault stands that a reset may cure.

Pure: it is told the state of a device and the time, and answers what to do now. Whoever climbs it logs each rung.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from hardware.device import Acts, Status


class Rung(StrEnum):
    """In the order in which they are climbed."""

    RETRY = "retry"  # wait for the next look: most faults of a line pass by themselves
    RESET = "reset"  # a command of the device's own
    REOPEN = "reopen"
    RESTART = "restart"  # a new process
    USB_RESET = "usb_reset"
    FAULT = "fault"  # the counter can do no more: who maintains it must come


Rungs = tuple[tuple[float, Rung], ...]
LADDER: Final[Rungs] = (
    (0.0, Rung.RETRY),
    (1.0, Rung.RESET),
    (2.0, Rung.REOPEN),
    (4.0, Rung.RESTART),
    (7.0, Rung.USB_RESET),
    (12.0, Rung.FAULT),
)
"""Seconds of one illness after which a rung is due."""
AGAIN_S: Final = 60.0
"""At the top it is still tried now and then: all rungs but the last, one after the other, so far apart."""
CALM_S: Final = 30.0
"""An illness that comes back sooner than this is the same one."""


def ill(status: Status) -> bool:
    """The device cannot be used, and a reset may cure it."""
    return not status.usable and any(fault.acts is Acts.RESET for fault in status.faults)


class Ladder:
    """How far the healing of one device has come. Times are in seconds of a clock that never goes back."""

    def __init__(self, rungs: Rungs = LADDER) -> None:
        self._rungs = rungs
        self._climbed = 0
        self._tried_again = 0
        self._since: float | None = None
        self._well_since: float | None = None

    @property
    def given_up(self) -> bool:
        return self._climbed == len(self._rungs)

    def look(self, status: Status, now: float) -> Rung | None:
        """The rung to climb now, each once; None: wait."""
        if status.usable:
            self._since = None
            if self._well_since is None:
                self._well_since = now
            elif now - self._well_since > CALM_S:
                self._climbed = self._tried_again = 0
            return None
        self._well_since = None
        if status.faults and not ill(status):
            self._since = None  # told apart by now: paper, a plug, a setting; somebody must act
            return None
        if self._since is None:
            if not ill(status):
                return None
            self._since = now - (self._rungs[self._climbed][0] if self._climbed < len(self._rungs) else 0.0)
        if self.given_up:
            return self._try_again(now)
        due, rung = self._rungs[self._climbed]
        if now - self._since < due:
            return None
        self._climbed += 1
        return rung

    def _try_again(self, now: float) -> Rung | None:
        assert self._since is not None
        if now - self._since < self._rungs[-1][0] + AGAIN_S * (self._tried_again + 1):
            return None
        self._tried_again += 1
        return self._rungs[self._tried_again % (len(self._rungs) - 1)][1]
