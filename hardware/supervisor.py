"""Keeps the device processes alive and is their only door for the rest of the program.

One thread watches every host: what it says, whether it beats, whether a command overran its deadline. A host that falls
silent is killed and replaced; a command it was carrying out ends at once, as `outcome_unknown` where something may have
happened in the world.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import random
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection, wait

from msgspec import Struct, field
from msgspec.structs import replace

from hardware.commands import Command, Observation, Pay, PrintDocument, PrintReceipt, Reverse
from hardware.device import Acts, Completion, DeviceClass, Fault, FaultKind, Outcome, State, Status
from hardware.host import Alive, Cancel, Done, DriverSpec, FromHost, Reopen, Reset, Run
from hardware.ladder import LADDER, Ladder, Rung, Rungs, ill
from hardware.usb import reset_port

SILENCE_S = 2.0
"""A host that says nothing for this long hangs: eight beats."""
STARTING_S = 6.0
"""The same before its first word: it may be looking for its device."""
NURSERY_S = 5.0
"""What the nursery gets to fork a host; it needs a few milliseconds."""
NURSERY_STARTING_S = 30.0
"""The same for its first, which comes after all drivers are loaded: while a counter starts much else does too."""
GRACE_S = 10.0
"""What a cancelled command gets to end by itself: a terminal must be able to abort a payment."""
RESTARTS_BEFORE_ERROR = 5
BACKOFF_S = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)
CALM_S = 30.0
"""A host that lived this long starts its back-off anew."""

ACTS_ON_THE_WORLD = (Pay, Reverse, PrintDocument, PrintReceipt)


class StatusChanged(Struct, frozen=True):
    device: DeviceClass
    status: Status


class Observed(Struct, frozen=True):
    device: DeviceClass
    observation: Observation


class Completed(Struct, frozen=True):
    device: DeviceClass
    command_id: int
    outcome: Outcome


class Climbed(Struct, frozen=True):
    """A rung of the ladder was tried on a device that is ill."""

    device: DeviceClass
    rung: Rung


Report = StatusChanged | Observed | Completed | Climbed


class Known(Struct, frozen=True):
    """What is known of a device: its status, since when it is so, and of when that knowledge is (Unix time)."""

    status: Status
    since: float
    as_of: float
    deaths: int  # of its processes, since it was last calm
    pid: int | None
    told: bool = True  # that process has looked at its device


class _Hosted(Struct):
    """One device as the supervisor sees it."""

    spec: DriverSpec
    ladder: Ladder
    status: Status = field(default_factory=lambda: Status(State.STARTING))
    told: Status = field(default_factory=lambda: Status(State.STARTING))  # by its process, before we gave it up
    connection: Connection | None = None
    pid: int = 0
    born: float = 0.0
    last_word: float = 0.0
    spoke: bool = False
    deaths: int = 0
    next_start: float = 0.0
    waiting: deque[tuple[Run, float]] = field(default_factory=deque)
    running: Run | None = None
    deadline: float = 0.0
    deadline_s: float = 0.0
    cancelled: bool = False
    since: float = field(default_factory=time.time)
    as_of: float = field(default_factory=time.time)


def _given_up(status: Status) -> Status:
    """The counter tried all it can: now somebody else must act."""
    faults = tuple(replace(fault, acts=Acts.MAINTENANCE) for fault in status.faults)
    return replace(status, state=State.HARDWARE_ERROR, faults=faults)


class Supervisor:
    """Devices of one counter.

    `report` is called from the supervisor's own thread, once for each change: marshal it to where it is needed.
    Nothing here blocks its caller.
    """

    def __init__(
        self, specs: Mapping[DeviceClass, DriverSpec], report: Callable[[Report], None], rungs: Rungs = LADDER
    ) -> None:
        self._hosts = {device: _Hosted(spec, ladder=Ladder(rungs)) for device, spec in specs.items()}
        self._report = report
        self._rungs = rungs
        self._nursery: subprocess.Popen[bytes] | None = None
        self._nursery_control: socket.socket | None = None
        self._inbox: deque[Callable[[], None]] = deque()
        self._wake_r, self._wake_w = os.pipe()
        os.set_blocking(self._wake_w, False)
        self._next_id = 0
        self._stopping = False
        self._thread = threading.Thread(target=self._watch, name="devices", daemon=True)

    def start(self) -> None:
        self._start_nursery()
        self._thread.start()

    def stop(self) -> None:
        """End every device process. Takes well under a second."""
        self._stopping = True
        self._wake()
        if self._thread.is_alive():
            self._thread.join(5)
        if self._nursery_control:
            self._nursery_control.close()
        if self._nursery:
            try:
                self._nursery.wait(5)
            except subprocess.TimeoutExpired:
                self._nursery.kill()
                self._nursery.wait()
        os.close(self._wake_r)
        os.close(self._wake_w)

    def run(self, device: DeviceClass, command: Command, deadline_s: float) -> int:
        """Ask for a command; its one end comes as Completed with the id answered here.

        After `deadline_s` it is cancelled, GRACE_S later its process is killed. Commands to one device queue.
        """
        self._next_id += 1
        run = Run(self._next_id, command)
        self._post(lambda: self._enqueue(device, run, deadline_s))
        return run.id

    def cancel(self, device: DeviceClass, command_id: int) -> None:
        """Ask the device to stop; the command still ends in its own true completion."""
        self._post(lambda: self._cancel(device, command_id))

    def restart(self, device: DeviceClass) -> None:
        """Give it a new process at once, and every rung of the ladder anew: somebody may have mended the cause.

        A command that it was carrying out ends as when its process dies.
        """
        self._post(lambda: self._begin_anew(device))

    def pids(self) -> dict[DeviceClass, int]:
        return {device: host.pid for device, host in self._hosts.items() if host.connection}

    def known(self) -> dict[DeviceClass, Known]:
        """The state of every device, for who wants to look at all of them."""
        return {
            device: Known(
                host.status,
                host.since,
                host.as_of,
                host.deaths,
                host.pid if host.connection else None,
                host.told.state is not State.STARTING,
            )
            for device, host in self._hosts.items()
        }

    def status(self, device: DeviceClass) -> Status:
        """How a device is; `no_device` where none is configured."""
        host = self._hosts.get(device)
        return host.status if host else Status(State.NO_DEVICE)

    # --- below: the supervisor's thread ------------------------------------------------------------------------

    def _post(self, work: Callable[[], None]) -> None:
        self._inbox.append(work)
        self._wake()

    def _wake(self) -> None:
        with contextlib.suppress(BlockingIOError):  # the pipe is full of wake-ups already
            os.write(self._wake_w, b"!")

    def _watch(self) -> None:
        while not self._stopping:
            self._keep_alive()
            connections = {host.connection: device for device, host in self._hosts.items() if host.connection}
            for ready in wait([*connections, self._wake_r], timeout=0.1):
                if ready == self._wake_r:
                    os.read(self._wake_r, 4096)
                elif isinstance(ready, Connection):
                    self._hear(connections[ready])
            while self._inbox:
                self._inbox.popleft()()
        for device in self._hosts:
            self._bury(device)

    def _keep_alive(self) -> None:
        now = time.monotonic()
        if self._nursery is None or self._nursery.poll() is not None:
            self._start_nursery()
        for device, host in self._hosts.items():
            if host.connection is None:
                if now >= host.next_start:
                    self._give_birth(device)
                continue
            silent = now - host.last_word > (SILENCE_S if host.spoke else STARTING_S)
            late = host.running is not None and now > host.deadline
            if (silent or late) and host.connection.poll():
                continue  # it did speak, and it was we who did not listen: first what it says
            if silent:
                self._lost(device, "hang")
            elif host.running is None and (rung := host.ladder.look(host.told, now)):
                self._climb(device, rung)
            elif host.running and late and host.cancelled:
                self._lost(device, "overran")
            elif host.running and late:
                self._cancel(device, host.running.id)
            elif host.deaths and now - host.born > CALM_S:
                host.deaths = 0

    def _start_nursery(self) -> None:
        ours, theirs = socket.socketpair()
        self._nursery = subprocess.Popen(
            [sys.executable, "-m", "hardware.nursery", str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            process_group=0,  # a signal to the counter's group is not for its devices
        )
        theirs.close()
        ours.settimeout(NURSERY_STARTING_S)
        if self._nursery_control:
            self._nursery_control.close()
        self._nursery_control = ours

    def _give_birth(self, device: DeviceClass) -> None:
        host = self._hosts[device]
        assert self._nursery_control
        ours, theirs = socket.socketpair()
        # A host that does not read, or stops within a word, must not hold up the others: it counts as a crash.
        for way in (socket.SO_SNDTIMEO, socket.SO_RCVTIMEO):
            ours.setsockopt(socket.SOL_SOCKET, way, struct.pack("ll", 1, 0))
        try:
            socket.send_fds(self._nursery_control, [pickle.dumps((str(device), host.spec))], [theirs.fileno()])
            host.pid = int.from_bytes(self._nursery_control.recv(4), "big")
            self._nursery_control.settimeout(NURSERY_S)
        except OSError:  # also when it takes too long: a nursery that hangs is of no use
            host.pid = 0
            if self._nursery:
                self._nursery.kill()
        theirs.close()
        if not host.pid:  # the nursery is dying; _keep_alive makes another
            ours.close()
            host.next_start = time.monotonic() + BACKOFF_S[0]
            return
        host.connection = Connection(ours.detach())
        host.born = host.last_word = time.monotonic()
        host.spoke = False

    def _hear(self, device: DeviceClass) -> None:
        host = self._hosts[device]
        assert host.connection
        try:
            message: FromHost = host.connection.recv()
        except (EOFError, OSError):
            self._lost(device, "crash")
            return
        host.last_word = time.monotonic()
        host.as_of = time.time()
        host.spoke = True
        match message:
            case Alive():
                pass
            case Status():
                host.told = message
                self._judge(device)
            case Done():
                if host.running and host.running.id == message.id:
                    host.running = None
                    self._report(Completed(device, message.id, message.outcome))
                    self._next(device)
            case _:
                self._report(Observed(device, message))

    def _judge(self, device: DeviceClass) -> None:
        host = self._hosts[device]
        if host.told.state is State.STARTING and host.status.faults:
            return  # its successor has not looked yet: the fault stands
        self._set_status(device, _given_up(host.told) if host.ladder.given_up and ill(host.told) else host.told)

    def _set_status(self, device: DeviceClass, status: Status) -> None:
        host = self._hosts[device]
        if status != host.status:
            if (status.state, status.faults) != (host.status.state, host.status.faults):
                host.since = host.as_of = time.time()
            host.status = status
            self._report(StatusChanged(device, status))

    def _climb(self, device: DeviceClass, rung: Rung) -> None:
        host = self._hosts[device]
        assert host.connection
        self._report(Climbed(device, rung))
        try:
            match rung:
                case Rung.RETRY:
                    pass
                case Rung.RESET:
                    host.connection.send(Reset())
                case Rung.REOPEN:
                    host.connection.send(Reopen())
                case Rung.RESTART:
                    self._bury(device)
                    host.next_start = 0.0
                case Rung.USB_RESET:  # may take a second, and the kernel needs nobody to wait for it
                    threading.Thread(target=reset_port, args=(host.spec.port,), daemon=True).start()
                case Rung.FAULT:
                    self._judge(device)
        except OSError:
            self._lost(device, "crash")

    def _enqueue(self, device: DeviceClass, run: Run, deadline_s: float) -> None:
        host = self._hosts.get(device)
        if host is None or host.connection is None:
            fault = host.status.faults[0] if host and host.status.faults else None
            self._report(Completed(device, run.id, Outcome(Completion.DEVICE_NOT_READY, fault=fault)))
            return
        host.waiting.append((run, deadline_s))
        self._next(device)

    def _next(self, device: DeviceClass) -> None:
        host = self._hosts[device]
        if host.running or not host.waiting or not host.connection:
            return
        host.running, deadline_s = host.waiting.popleft()
        host.deadline = time.monotonic() + deadline_s
        host.cancelled = False
        try:
            host.connection.send(host.running)
        except OSError:
            self._lost(device, "crash")

    def _cancel(self, device: DeviceClass, command_id: int) -> None:
        host = self._hosts.get(device)
        if host is None:
            return
        for waiting in host.waiting:
            if waiting[0].id == command_id:
                host.waiting.remove(waiting)
                self._report(Completed(device, command_id, Outcome(Completion.CANCELED)))
                return
        if host.running and host.running.id == command_id and host.connection:
            host.cancelled = True
            host.deadline = time.monotonic() + GRACE_S
            try:
                host.connection.send(Cancel(command_id))
            except OSError:
                self._lost(device, "crash")

    def _begin_anew(self, device: DeviceClass) -> None:
        host = self._hosts.get(device)
        if host is None:
            return
        self._bury(device)
        host.ladder, host.deaths, host.next_start = Ladder(self._rungs), 0, 0.0
        host.told = Status(State.STARTING)
        if not host.status.faults:  # else they stand until its successor has looked
            self._set_status(device, host.told)
        self._end_commands(device, None)

    def _lost(self, device: DeviceClass, code: str) -> None:
        """The host is gone or useless: end it, end its command truthfully, plan its successor."""
        host = self._hosts[device]
        fault = Fault(code, FaultKind.SOFTWARE, Acts.RESET)
        self._bury(device)
        host.told = Status(State.STARTING)
        host.deaths += 1
        pause = BACKOFF_S[min(host.deaths, len(BACKOFF_S)) - 1]
        host.next_start = time.monotonic() + pause * random.uniform(0.8, 1.2)  # noqa: S311
        if host.deaths > RESTARTS_BEFORE_ERROR:
            self._set_status(device, _given_up(Status(State.UNKNOWN, (fault,))))
        else:
            self._set_status(device, Status(State.UNKNOWN, (fault,)))
        self._end_commands(device, fault)

    def _end_commands(self, device: DeviceClass, fault: Fault | None) -> None:
        """Truthfully: of what was running something may have happened in the world, the rest was never begun."""
        host = self._hosts[device]
        if host.running:
            run, host.running = host.running, None
            unseen = isinstance(run.command, ACTS_ON_THE_WORLD)
            completion = Completion.OUTCOME_UNKNOWN if unseen else Completion.HARDWARE_ERROR
            self._report(Completed(device, run.id, Outcome(completion, fault=fault)))
        while host.waiting:
            run, _ = host.waiting.popleft()
            self._report(Completed(device, run.id, Outcome(Completion.DEVICE_NOT_READY, fault=fault)))

    def _bury(self, device: DeviceClass) -> None:
        host = self._hosts[device]
        if host.connection is None:
            return
        with contextlib.suppress(ProcessLookupError):  # it went by itself
            os.kill(host.pid, signal.SIGKILL)
        host.connection.close()
        host.connection = None
