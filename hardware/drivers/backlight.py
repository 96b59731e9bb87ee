"""The light of the display, as Linux offers it (Documentation/ABI/stable/sysfs-class-backlight)."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from hardware.commands import Command, Observation, SetDisplay
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome, State, Status
from hardware.driver import Beat
from hardware.options import told

CLASS: Final = Path("/sys/class/backlight")
_ON, _OFF = 0, 4  # FB_BLANK_UNBLANK, FB_BLANK_POWERDOWN
_WAIT_S: Final = 0.1
_LOOK_S: Final = 0.5
_LONGEST: Final = 32  # bytes; an attribute holds one number

NOT_TAKEN: Final = Fault("not_taken", FaultKind.HARDWARE, Acts.RESET)
WRONG_DEVICE: Final = Fault("wrong_device", FaultKind.HARDWARE, Acts.CONFIGURATION)


@dataclass(frozen=True, slots=True)
class Options:
    """The kiosk must be allowed to write `brightness` and `bl_power` in the folder, which a udev rule gives."""

    path: str = field(
        default="",
        metadata=told(
            "Folder of the backlight; the first one that is there when left out.",
            "/sys/class/backlight/intel_backlight",
        ),
    )


def create(options: Options) -> BacklightDriver:
    return BacklightDriver(options)


class BacklightDriver:
    def __init__(self, options: Options) -> None:
        self._options = options
        self._folder: Path | None = None
        self._status = Status(State.UNKNOWN)
        self._looked = 0.0
        self._stuck = False

    def open(self) -> Fault | None:
        self.close()
        given = self._options.path
        self._folder = Path(given) if given else min(CLASS.glob("*"), default=None)
        return self._look()

    def poll(self) -> Sequence[Observation]:
        time.sleep(_WAIT_S)
        if self._folder and time.monotonic() - self._looked > _LOOK_S:
            self._look()
        return ()

    def status(self) -> Status:
        return self._status

    def run(self, command: Command, beat: Beat) -> Outcome:
        if not isinstance(command, SetDisplay):
            return Outcome(Completion.UNSUPPORTED)
        if not 0 <= command.brightness <= 100:
            return Outcome(Completion.INVALID_DATA)
        if (self._folder is None and (fault := self.open())) or (fault := self._look()):
            return Outcome(Completion.DEVICE_NOT_READY, fault=fault)
        assert self._folder is not None
        try:
            taken = self._set(self._folder, command)
        except (OSError, ValueError) as error:
            return Outcome(Completion.HARDWARE_ERROR, fault=self._fail(_fault(error)))
        self._stuck = not taken
        self._look()
        return Outcome(Completion.SUCCESS) if taken else Outcome(Completion.HARDWARE_ERROR, fault=NOT_TAKEN)

    def reset(self) -> bool:
        return False

    def close(self) -> None:
        self._folder = None
        self._stuck = False
        self._status = Status(State.UNKNOWN)

    def _set(self, folder: Path, command: SetDisplay) -> bool:
        """Brightness first, so that the display does not flash at the old one."""
        most = _read(folder / "max_brightness")
        wanted = round(most * command.brightness / 100)
        if command.brightness:
            wanted = max(wanted, 1)
        power = _ON if command.on else _OFF
        _write(folder / "brightness", wanted)
        _write(folder / "bl_power", power)
        return (_read(folder / "brightness"), _read(folder / "bl_power")) == (wanted, power)

    def _look(self) -> Fault | None:
        self._looked = time.monotonic()
        if self._folder is None:
            return self._fail(_fault(OSError(errno.ENODEV, "")))
        try:
            most, now = _read(self._folder / "max_brightness"), _read(self._folder / "brightness")
            power = _read(self._folder / "bl_power")
            if most == 0:
                return self._fail(WRONG_DEVICE)
        except (OSError, ValueError) as error:
            return self._fail(_fault(error))
        if not all(os.access(self._folder / name, os.W_OK) for name in ("brightness", "bl_power")):
            return self._fail(_fault(PermissionError(errno.EACCES, "")))
        parts = {"light": "on" if power == _ON else "off", "brightness": str(round(100 * now / most))}
        self._status = Status(State.HARDWARE_ERROR, (NOT_TAKEN,)) if self._stuck else Status(State.ONLINE, parts=parts)
        return None

    def _fail(self, fault: Fault) -> Fault:
        states = {"no_device": State.NO_DEVICE, NOT_TAKEN.code: State.HARDWARE_ERROR}
        self._status = Status(states.get(fault.code, State.OFFLINE), (fault,))
        return fault


def _read(file: Path) -> int:
    """ValueError: it holds something else than a number."""
    with file.open("rb", buffering=0) as attribute:
        number = int((attribute.read(_LONGEST) or b"").decode("ascii"))
    if number < 0:
        raise ValueError("no backlight has less than nothing")
    return number


def _write(file: Path, number: int) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_TRUNC | os.O_CLOEXEC)
    try:
        os.write(descriptor, b"%d\n" % number)
    finally:
        os.close(descriptor)


def _fault(error: OSError | ValueError) -> Fault:
    if isinstance(error, ValueError):
        return WRONG_DEVICE
    name = errno.errorcode.get(error.errno or 0, "")
    match error.errno:
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return Fault("no_permission", FaultKind.SOFTWARE, Acts.CONFIGURATION, name)
        case errno.ENOENT | errno.ENODEV | errno.ENXIO | errno.ENOTDIR:
            return Fault("no_device", FaultKind.HARDWARE, Acts.MAINTENANCE, name)
        case _:
            return Fault("not_taken", FaultKind.HARDWARE, Acts.RESET, name)
