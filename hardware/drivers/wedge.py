"""Code scanners that pretend to be a keyboard ("wedge"): a fall-back where a scanner has no serial mode.

It cannot report its own health: `online` says only that its device node is there.
"""

from __future__ import annotations

import errno
import fcntl
import os
import select
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from hardware import finding
from hardware.commands import Command, Observation
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome, State, Status
from hardware.driver import Beat, Driver
from hardware.drivers.input_events import EVENT, InputEvents, KeyEvent
from hardware.drivers.serial_code import Codes
from hardware.drivers.serial_frames import Broken, Scan, Why
from hardware.drivers.us_keys import ENTERS, PLAIN, SHIFTED, SHIFTS
from hardware.options import told

WAIT_S: Final = 0.1
GAP_S: Final = 0.25  # a scanner types faster than that
EVIOCGRAB: Final = 0x40044590  # linux/input.h: _IOW('E', 0x90, int)

_NO_DEVICE: Final = Fault("no_device", FaultKind.HARDWARE, Acts.MAINTENANCE)


@dataclass(frozen=True, slots=True)
class Options:
    """The scanner is set to the US layout and to end each code with Enter."""

    port: str = field(metadata=told(f"The scanner: {finding.NAMED}, or `name:` and its name.", "name:Honeywell 3320G"))
    max_length: int = field(default=512, metadata=told("Longest code, in characters.", 512))
    debounce_s: float = field(
        default=1.5, metadata=told("How long a code must have been gone to count as shown again, in seconds.", 1.5)
    )

    def __post_init__(self) -> None:
        finding.check(self.port, "port")


def create(options: Options) -> Driver:
    return WedgeDriver(options)


class Typing:
    """Makes scans of keys. Holds at most `longest` characters."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._held = ""
        self._why: Why | None = None  # why what is being typed is no scan
        self._shifts: set[int] = set()

    def key(self, event: KeyEvent) -> Scan | Broken | None:
        if event.repeated:
            return None
        if event.code in SHIFTS:
            (self._shifts.add if event.pressed else self._shifts.discard)(event.code)
            return None
        if not event.pressed:
            return None
        if event.code in ENTERS:
            return self._cut(Scan(self._held) if self._held else None)
        character = (SHIFTED if self._shifts else PLAIN).get(event.code)
        if character is None:
            self._why = Why.NOT_TEXT
        elif len(self._held) == self._longest:
            self._why = self._why or Why.TOO_LONG
        else:
            self._held += character
        return None

    def silence(self) -> Broken | None:
        heard = self._cut(Broken(Why.HALF) if self._held else None)
        assert not isinstance(heard, Scan)
        return heard

    def lost(self) -> None:
        """Keys are missing from what is being typed, the release of a shift perhaps."""
        self._why = Why.NOT_TEXT
        self._shifts.clear()

    def _cut(self, heard: Scan | Broken | None) -> Scan | Broken | None:
        why, self._held, self._why = self._why, "", None
        return Broken(why) if why else heard


class WedgeDriver:
    """The device is grabbed where it can be, so that a code is not typed into the screen as well."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._codes = Codes(options.max_length, options.debounce_s)
        self._device: int | None = None
        self._status = Status(State.UNKNOWN)

    def open(self) -> Fault | None:
        self.close()
        path = finding.input_device(self._options.port)
        if path is None:
            return self._lose(_NO_DEVICE)
        try:
            self._device = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            self._grab(self._device)
        except OSError as error:
            return self._lose(_fault(error))
        self._events, self._typing = InputEvents(), Typing(self._options.max_length)
        self._last_key = time.monotonic()
        self._status = Status(State.ONLINE)
        return None

    def poll(self) -> Sequence[Observation]:
        if self._device is None:
            time.sleep(WAIT_S)
            return ()
        try:
            ready, _, _ = select.select([self._device], [], [], WAIT_S)
            data = os.read(self._device, 64 * EVENT.size) if ready else None
        except OSError as error:
            self._lose(_fault(error))
            return ()
        if data == b"":
            self._lose(_NO_DEVICE)
            return ()
        observations = [self._codes.observe(one) for one in self._hear(data) if one is not None]
        return [one for one in observations if one is not None]

    def status(self) -> Status:
        return self._status

    def run(self, command: Command, beat: Beat) -> Outcome:
        return Outcome(Completion.UNSUPPORTED)

    def reset(self) -> bool:
        return False

    def close(self) -> None:
        if self._device is not None:
            os.close(self._device)  # lets go of the grab too
            self._device = None
        self._status = Status(State.UNKNOWN)

    def _hear(self, data: bytes | None) -> list[Scan | Broken | None]:
        if data is None:
            return [self._typing.silence() if time.monotonic() - self._last_key > GAP_S else None]
        self._last_key = time.monotonic()
        heard: list[Scan | Broken | None] = []
        for start in range(0, len(data), EVENT.size):  # one by one: a loss spoils what is typed then, not another code
            dropped = self._events.dropped
            heard += [self._typing.key(key) for key in self._events.feed(data[start : start + EVENT.size])]
            if self._events.dropped > dropped:
                self._typing.lost()
        return heard

    def _grab(self, device: int) -> None:
        try:
            fcntl.ioctl(device, EVIOCGRAB, 1)
        except OSError as error:
            if error.errno not in (errno.ENOTTY, errno.EINVAL):  # no input device of the kernel: nobody else hears it
                raise

    def _lose(self, fault: Fault) -> Fault:
        self.close()
        self._status = Status(State.NO_DEVICE if fault.code == _NO_DEVICE.code else State.OFFLINE, (fault,))
        return fault


def _fault(error: OSError) -> Fault:
    name = errno.errorcode.get(error.errno or 0, "")
    if error.errno in (errno.EACCES, errno.EPERM):
        return Fault("no_permission", FaultKind.SOFTWARE, Acts.CONFIGURATION, name)
    if error.errno == errno.EBUSY:
        return Fault("in_use", FaultKind.SOFTWARE, Acts.CONFIGURATION, name)
    return Fault(_NO_DEVICE.code, _NO_DEVICE.kind, _NO_DEVICE.acts, name)
