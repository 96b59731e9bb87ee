"""One operating-system process per device: the loop in which a driver lives.

A host is forked off the nursery (see nursery.py), talks to the supervisor over one socket, and does nothing but
look at its device, carry out one command at a time, and say that it is alive. It ends when the supervisor's end of
the socket does, so no driver outlives the counter.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import signal
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection

from msgspec import Struct

from hardware.commands import Command, Observation
from hardware.device import Completion, Outcome, State, Status
from hardware.driver import Driver

BEAT_S = 0.25
REOPEN_S = 0.5
PR_SET_PDEATHSIG = 1
PR_SET_NAME = 15


@dataclass(frozen=True, slots=True)
class DriverSpec:
    """Which driver serves a device, with its options (the module's own frozen `Options`)."""

    module: str
    options: object

    @property
    def name(self) -> str:
        """The device's own name where its protocol has one: a terminal is known by it after another took its place."""
        return str(getattr(self.options, "poiid", getattr(self.options, "terminal_id", "")))

    @property
    def port(self) -> str:
        """What the options name it by, where it hangs on a wire of its own."""
        return str(getattr(self.options, "port", getattr(self.options, "device", "")))


class Run(Struct, frozen=True):
    id: int
    command: Command


class Cancel(Struct, frozen=True):
    id: int


class Reset(Struct, frozen=True):
    """Have the driver reset its device by command; where it knows none, nothing happens."""


class Reopen(Struct, frozen=True):
    """Close the device and open it anew."""


class Alive(Struct, frozen=True):
    pass


class Done(Struct, frozen=True):
    id: int
    outcome: Outcome


ToHost = Run | Cancel | Reset | Reopen
FromHost = Alive | Status | Done | Observation


class Host:
    """Runs one driver until the supervisor hangs up. Single-threaded: a driver that hangs stops the beat."""

    def __init__(self, driver: Driver, supervisor: Connection) -> None:
        self._driver = driver
        self._supervisor = supervisor
        self._open = False
        self._next_open = 0.0
        self._last_beat = 0.0
        self._last_status: Status | None = None
        self._cancelled: set[int] = set()
        self._waiting: list[Run] = []
        self._heal: Reset | Reopen | None = None

    def serve(self) -> None:
        try:
            while True:
                self._listen()
                if self._heal:
                    self._climb(self._heal)
                if self._waiting:
                    self._carry_out(self._waiting.pop(0))
                elif self._ready():
                    for observation in self._driver.poll():
                        self._say(observation)
                    self._report()
                else:
                    time.sleep(0.05)
                self._beat()
        except (EOFError, BrokenPipeError, ConnectionResetError):
            self._driver.close()

    def _ready(self) -> bool:
        if self._open and self._driver.status().state in (State.NO_DEVICE, State.POWER_OFF):
            self._driver.close()
            self._open = False
        if not self._open and time.monotonic() >= self._next_open:
            self._next_open = time.monotonic() + REOPEN_S
            self._open = self._driver.open() is None
            self._report()
        return self._open

    def _climb(self, rung: Reset | Reopen) -> None:
        self._heal = None
        if not self._open:
            return
        if isinstance(rung, Reset):
            self._driver.reset()
            self._report()
        else:  # what it is after closing nobody knows; it is told once it was opened
            self._driver.close()
            self._open, self._next_open = False, 0.0

    def _carry_out(self, run: Run) -> None:
        if not self._ready():
            faults = self._last_status.faults if self._last_status else ()  # a driver that was closed forgot its own
            self._say(Done(run.id, Outcome(Completion.DEVICE_NOT_READY, fault=faults[0] if faults else None)))
            return

        def beat() -> bool:
            self._listen()
            self._report()
            self._beat()
            return run.id not in self._cancelled

        never_begun = run.id in self._cancelled
        outcome = Outcome(Completion.CANCELED) if never_begun else self._driver.run(run.command, beat)
        self._cancelled.intersection_update(each.id for each in self._waiting)  # what came too late goes as well
        self._report()
        self._say(Done(run.id, outcome))

    def _listen(self) -> None:
        while self._supervisor.poll():
            message: ToHost = self._supervisor.recv()
            match message:
                case Run():
                    self._waiting.append(message)
                case Cancel():
                    self._cancelled.add(message.id)
                case Reset() | Reopen():
                    self._heal = message

    def _beat(self) -> None:
        if time.monotonic() - self._last_beat >= BEAT_S:
            self._say(Alive())

    def _report(self) -> None:
        status = self._driver.status()
        if status != self._last_status:
            self._last_status = status
            self._say(status)

    def _say(self, message: FromHost) -> None:
        self._supervisor.send(message)
        self._last_beat = time.monotonic()


def serve(spec: DriverSpec, supervisor: Connection) -> None:
    """Make the driver and serve it; returns when the supervisor is gone."""
    Host(importlib.import_module(spec.module).create(spec.options), supervisor).serve()


def be_called(name: str) -> None:
    """Show this process under a name of its own in `ps` and `top`: the first 15 characters (prctl(2))."""
    ctypes.CDLL(None).prctl(PR_SET_NAME, name.encode())


def die_with(parent: int) -> None:
    """Have the kernel kill this process when its parent dies, however that happens (prctl(2))."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
