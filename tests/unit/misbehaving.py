"""A driver that misbehaves on demand, for the tests of its host: what is tested is the process around it."""

from __future__ import annotations

import os
import signal
import socket
import stat
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hardware.commands import Command, DocumentSeen, Observation, PaymentStatus, PrintDocument
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome, State, Status
from hardware.driver import Beat


@dataclass(frozen=True, slots=True)
class Options:
    """Files in `folder` say what to do: `gone` no device, `die` crash, `see` observe a document, `hang` hang,
    `stammer` stop within a word to the supervisor.

    `mute-until-<reset|open|restart|never>`: answers nothing until that was done to it.
    """

    folder: str


class Misbehaving:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._status = Status(State.STARTING)
        self._was_open = False

    def open(self) -> Fault | None:
        fault = Fault("no_device", FaultKind.HARDWARE, Acts.MAINTENANCE)
        self._take(f"mute-until-{'open' if self._was_open else 'restart'}")
        self._was_open = True
        gone = (self._folder / "gone").exists()
        self._status = Status(State.NO_DEVICE, (fault,)) if gone else Status(State.ONLINE)
        return fault if gone else None

    def poll(self) -> Sequence[Observation]:
        time.sleep(0.02)
        if self._take("die"):
            os.kill(os.getpid(), signal.SIGSEGV)
        if self._take("hang"):
            time.sleep(3600)
        if self._take("stammer"):
            _to_the_supervisor().send((1000).to_bytes(4, "big") + b"half")  # as multiprocessing frames a message
            time.sleep(3600)
        if (self._folder / "gone").exists():
            self.open()
        return [DocumentSeen("P", "SPECI2014", "851201", "310309")] if self._take("see") else []

    def status(self) -> Status:
        if self._status.usable and any(self._folder.glob("mute-until-*")):
            return Status(State.UNKNOWN, (Fault("mute", FaultKind.HARDWARE, Acts.RESET),))
        return self._status

    def run(self, command: Command, beat: Beat) -> Outcome:
        job = command.job if isinstance(command, PrintDocument) else "ask"
        (self._folder / f"ran-{job}-{time.monotonic_ns()}").touch()
        if job == "hang":
            time.sleep(3600)
        if job == "crash":
            os.kill(os.getpid(), signal.SIGKILL)
        if job == "wait":
            while beat():
                time.sleep(0.02)
            return Outcome(Completion.CANCELED)
        return Outcome(Completion.SUCCESS, value=isinstance(command, PaymentStatus))

    def reset(self) -> bool:
        return self._take("mute-until-reset")

    def close(self) -> None: ...

    def _take(self, name: str) -> bool:
        try:
            (self._folder / name).unlink()
        except FileNotFoundError:
            return False
        return True


def _to_the_supervisor() -> socket.socket:
    """The one socket that a host has."""
    descriptors = (int(entry.name) for entry in Path("/proc/self/fd").iterdir())
    return next(socket.socket(fileno=os.dup(fd)) for fd in descriptors if stat.S_ISSOCK(os.fstat(fd).st_mode))


def create(options: Options) -> Misbehaving:
    return Misbehaving(Path(options.folder))
