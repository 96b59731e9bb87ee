"""Accessible keypads that are a USB keyboard (Storm's AudioNav, the EZ-Key): keys of a Linux input device."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import select
import stat
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from hardware import finding
from hardware.commands import Command, Key, KeyPressed, Observation
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome, State, Status
from hardware.driver import Beat
from hardware.drivers.input_events import EVENT, InputEvents, KeyEvent
from hardware.options import OptionError, told

CODES: Final[Mapping[str, int]] = MappingProxyType(
    {
        Key.UP: 103,  # KEY_UP
        Key.DOWN: 108,  # KEY_DOWN
        Key.LEFT: 105,  # KEY_LEFT
        Key.RIGHT: 106,  # KEY_RIGHT
        Key.SELECT: 28,  # KEY_ENTER
        Key.BACK: 1,  # KEY_ESC
        Key.REPEAT: 57,  # KEY_SPACE
        Key.VOLUME_UP: 115,  # KEY_VOLUMEUP
        Key.VOLUME_DOWN: 114,  # KEY_VOLUMEDOWN
        Key.HELP: 59,  # KEY_F1
    }
)
"""What a keypad is set to that sends ordinary keys, as linux/input-event-codes.h numbers them."""

_HELD: Final = frozenset((Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT, Key.VOLUME_UP, Key.VOLUME_DOWN))
"""Keys that may repeat while held. Of the others one press is one act: a hand that trembles must not pay twice."""
_WAIT_S: Final = 0.1
_READ: Final = EVENT.size * 64  # bytes; what fingers do in one look, and far more
_INPUT_MAJOR: Final = 13  # Linux: Documentation/admin-guide/devices.txt
_EVIOCGRAB: Final = 0x40044590  # linux/input.h


@dataclass(frozen=True, slots=True)
class Options:
    """Makes differ in what their keys send, and most can be set; `evtest` shows what one sends."""

    device: str = field(metadata=told(f"The keypad: {finding.NAMED}, or `name:` and its name.", "name:Storm"))
    codes: dict[str, int] = field(
        default_factory=dict,
        metadata=told("Linux key codes of the keys that this keypad sends otherwise than usual.", {"help": 59}),
    )

    def __post_init__(self) -> None:
        finding.check(self.device, "device")
        if unknown := sorted(set(self.codes) - set(Key)):
            raise OptionError("codes", f"no keys: {', '.join(unknown)} (known are: {', '.join(Key)})")
        table = {**CODES, **self.codes}
        if len(set(table.values())) < len(table):
            raise OptionError("codes", "two keys have the same code")


def create(options: Options) -> HidKeypadDriver:
    return HidKeypadDriver(options)


class HidKeypadDriver:
    """Silence is normal: a keypad speaks only when it is touched, so an open device is `online`."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._keys = {code: Key(key) for key, code in {**CODES, **options.codes}.items()}
        self._fd: int | None = None
        self._events = InputEvents()
        self._status = Status(State.UNKNOWN)

    def open(self) -> Fault | None:
        self.close()
        path = finding.input_device(self._options.device)
        if path is None:
            return self._fail(OSError(errno.ENODEV, ""))
        try:
            self._fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
            _grab(self._fd)
        except OSError as error:
            return self._fail(error)
        self._events = InputEvents()
        self._status = Status(State.ONLINE)
        return None

    def poll(self) -> Sequence[Observation]:
        if self._fd is None:
            time.sleep(_WAIT_S)
            return ()
        try:
            if not select.select([self._fd], [], [], _WAIT_S)[0]:
                self._events = InputEvents()  # the kernel writes whole events: a part that was left is none
                return ()
            data = os.read(self._fd, _READ)
        except OSError as error:
            self._fail(error)
            return ()
        if not data:
            self._fail(OSError(errno.ENODEV, ""))
        return [KeyPressed(key) for event in self._events.feed(data) if (key := self._pressed(event))]

    def status(self) -> Status:
        return self._status

    def run(self, command: Command, beat: Beat) -> Outcome:
        return Outcome(Completion.UNSUPPORTED)

    def reset(self) -> bool:
        return False

    def close(self) -> None:
        if self._fd is not None:
            with contextlib.suppress(OSError):  # the device is gone; the number is free again all the same
                os.close(self._fd)
            self._fd = None
        self._status = Status(State.UNKNOWN)

    def _pressed(self, event: KeyEvent) -> Key | None:
        key = self._keys.get(event.code)
        if key is None or not event.pressed or (event.repeated and key not in _HELD):
            return None
        return key

    def _fail(self, error: OSError) -> Fault:
        self.close()
        fault = _fault(error)
        self._status = Status(State.NO_DEVICE if fault.code == "no_device" else State.OFFLINE, (fault,))
        return fault


def _grab(fd: int) -> None:
    """Keys are for the counter alone: they must not also reach a console or a desktop. Only input devices know this."""
    about = os.fstat(fd)
    if stat.S_ISCHR(about.st_mode) and os.major(about.st_rdev) == _INPUT_MAJOR:
        fcntl.ioctl(fd, _EVIOCGRAB, 1)


def _fault(error: OSError) -> Fault:
    name = errno.errorcode.get(error.errno or 0, "")
    match error.errno:
        case errno.EACCES | errno.EPERM:
            return Fault("no_permission", FaultKind.SOFTWARE, Acts.CONFIGURATION, name)
        case errno.EBUSY:
            return Fault("in_use", FaultKind.SOFTWARE, Acts.CONFIGURATION, name)
        case _:
            return Fault("no_device", FaultKind.HARDWARE, Acts.MAINTENANCE, name)
