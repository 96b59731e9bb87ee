"""What every driver is: one open device, used from one thread of a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from hardware.commands import Command, Observation
from hardware.device import Fault, Outcome, Status

Beat = Callable[[], bool]
"""Called by a working driver at least every 0.5 s: "I am alive". Answers False once the command is cancelled."""


class Driver(Protocol):
    """The same five calls for every device class.

    A driver may block, but never longer than 0.5 s without a beat: its host is killed and replaced when it
    stays silent. What the world does to a device comes back as a value (Fault, Status, Outcome); an exception is a
    programming error and costs the process.
    """

    def open(self) -> Fault | None:
        """Find and open the device. A fault says why not; it is tried again later. Callable again after close()."""

    def poll(self) -> Sequence[Observation]:
        """Look at the idle device for at most 0.2 s (waiting for its bytes is how a driver idles)."""

    def status(self) -> Status:
        """What the last open, poll or run taught. Costs nothing."""

    def run(self, command: Command, beat: Beat) -> Outcome:
        """Carry out one command to its one end."""

    def reset(self) -> bool:
        """Reset the open device by a command of its own, within 0.5 s. False: it knows none."""

    def close(self) -> None:
        """Let go of the device. Never fails."""
