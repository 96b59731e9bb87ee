"""The panel: it is asked all the time, because a board that says nothing may be a board that is gone."""

from __future__ import annotations

import errno
import termios
import time
from collections.abc import Sequence
from typing import Final

import serial

from hardware import finding
from hardware.commands import Command, Observation
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome, State, Status
from hardware.driver import Beat
from hardware.drivers.io_board import Options
from hardware.drivers.io_board.inputs import Debounce, Readings, Switch, TamperLatch, read
from hardware.drivers.io_board.lines import KIND, Identity, LineReader, line

MUTE_S: Final = 1.5  # three pings without an answer
STRANGE_S: Final = 0.8  # a board that said who it is by then does not exist; only what is none talks on
_PING_S: Final = 0.5
_READ_S: Final = 0.1
_WRITE_S: Final = 0.2

_HARDWARE, _SOFTWARE = FaultKind.HARDWARE, FaultKind.SOFTWARE
TAMPERED: Final = Fault("tampered", FaultKind.FRAUD, Acts.MAINTENANCE)
DOOR_OPEN: Final = Fault("door_open", FaultKind.USER, Acts.CLEAR)
SWITCH_ERROR: Final = Fault("switch_error", _HARDWARE, Acts.MAINTENANCE)
LATCH_NOT_KEPT: Final = Fault("latch_not_kept", _SOFTWARE, Acts.CONFIGURATION)
MUTE: Final = Fault("mute", _HARDWARE, Acts.RESET)


class IoBoardDriver:
    def __init__(self, options: Options) -> None:
        self._options = options
        self._port: serial.Serial | None = None
        self._lost: Fault | None = None
        self._latch = TamperLatch(options.latch_file)
        self._forget()

    def _forget(self) -> None:
        self._lines = LineReader()
        self._debounce = Debounce()
        self._kind = ""
        self._garbled_before = 0
        self._heard = self._asked = time.monotonic()
        self._readings: Readings | None = None

    def open(self) -> Fault | None:
        self.close()
        path = finding.serial_port(self._options.port)
        if path is None:
            return self._lose(OSError(errno.ENODEV, ""))
        try:
            self._port = serial.Serial(
                path, self._options.baudrate, timeout=_READ_S, write_timeout=_WRITE_S, exclusive=True
            )
            self._port.reset_input_buffer()
            self._forget()
            self._ask()
        except (OSError, termios.error) as error:
            return self._lose(error)
        return None

    def poll(self) -> Sequence[Observation]:
        if self._port is None:
            time.sleep(_READ_S)
            return ()
        try:
            data = self._port.read(1)
            if data:
                data += self._port.read(self._port.in_waiting)
            self._hear(data)
            if time.monotonic() - self._asked >= _PING_S:
                self._ask()
        except (OSError, termios.error) as error:
            self._lose(error)
        return ()

    def status(self) -> Status:
        if self._port is None:
            return self._told(State.UNKNOWN) if self._lost is None else self._told(_lost_state(self._lost), self._lost)
        silence = time.monotonic() - self._heard
        garbled = self._lines.garbled - self._garbled_before
        if self._kind not in ("", KIND):
            return self._told(State.OFFLINE, _wrong_device(self._kind))
        if not self._kind and garbled and silence > STRANGE_S:
            return self._told(State.OFFLINE, _wrong_device(_roughly(garbled)))
        if silence > MUTE_S:
            return self._told(State.UNKNOWN, _garbled(garbled) if garbled else MUTE)
        if not self._kind or self._readings is None:
            return self._told(State.STARTING)
        return self._well(self._readings)

    def run(self, command: Command, beat: Beat) -> Outcome:
        return Outcome(Completion.UNSUPPORTED)

    def reset(self) -> bool:
        if self._port is None:
            return False
        try:
            self._write("RESET")
        except (OSError, termios.error) as error:
            self._lose(error)
            return False
        self._kind = ""
        return True

    def close(self) -> None:
        if self._port is not None:
            self._port.close()
            self._port = None
        self._lost = None

    def _hear(self, data: bytes) -> None:
        now = time.monotonic()
        for message in self._lines.feed(data):
            if isinstance(message, Identity):
                self._kind = message.kind
            else:
                self._debounce.see(message.bits, now)
            self._heard, self._garbled_before = now, self._lines.garbled
        levels = self._debounce.settled(now)
        if levels is not None and self._kind == KIND:
            self._readings = read(self._options, levels)
            self._latch.look(self._readings)

    def _ask(self) -> None:
        self._asked = time.monotonic()
        if self._kind != KIND:
            self._write("ID?")
        self._write("IN?")

    def _write(self, words: str) -> None:
        assert self._port is not None
        try:
            self._port.write(line(words))
        except serial.SerialTimeoutException:
            self._port.reset_output_buffer()  # nobody takes it, which the silence will tell

    def _well(self, readings: Readings) -> Status:
        faults = []
        if readings.door and readings.switch in (None, Switch.RUN):
            faults.append(DOOR_OPEN)
        state = State.USER_ERROR if faults else State.ONLINE
        if readings.switch_broken:
            faults.append(SWITCH_ERROR)
        if self._latch.is_set:
            state = State.POTENTIAL_FRAUD
        return self._told(state, *faults, parts=_parts(readings, self._latch.is_set))

    def _told(self, state: State, *faults: Fault, parts: dict[str, str] | None = None) -> Status:
        """What was forced stays told, also when the board can say no more."""
        if self._latch.is_set:
            faults = (*faults, TAMPERED)
        if not self._latch.kept:
            faults = (*faults, LATCH_NOT_KEPT)
        return Status(state, faults, parts or {})

    def _lose(self, error: OSError | termios.error) -> Fault:
        self.close()
        self._lost = _fault(error)
        return self._lost


def _parts(readings: Readings, tampered: bool) -> dict[str, str]:
    parts = {}
    for name, there in (("headset", readings.headset), ("presence", readings.presence)):
        if there is not None:
            parts[name] = "present" if there else "not_present"
    if tampered:
        parts["door"] = "tampered"
    elif readings.door is not None:
        parts["door"] = "open" if readings.door else "locked" if readings.lock else "closed"
    if readings.switch is not None:
        parts["switch"] = readings.switch.value
    return parts


def _lost_state(fault: Fault) -> State:
    return State.NO_DEVICE if fault.code == "no_device" else State.OFFLINE


def _wrong_device(said: str) -> Fault:
    return Fault("wrong_device", _HARDWARE, Acts.CONFIGURATION, said)


def _garbled(lines: int) -> Fault:
    return Fault("garbled", _HARDWARE, Acts.RESET, _roughly(lines))


def _roughly(lines: int) -> str:
    """The order of magnitude: a status that changed with every bad line would itself be noise."""
    return f"{10 ** (len(str(lines)) - 1)} or more bad lines"


def _fault(error: OSError | termios.error) -> Fault:
    code = error.errno if isinstance(error, OSError) else error.args[0]
    name = errno.errorcode.get(code or 0, "")
    match code:
        case errno.EACCES | errno.EPERM:
            return Fault("no_permission", _SOFTWARE, Acts.CONFIGURATION, name)
        case errno.EAGAIN | errno.EBUSY:
            return Fault("in_use", _SOFTWARE, Acts.CONFIGURATION, name)
        case _:
            return Fault("no_device", _HARDWARE, Acts.MAINTENANCE, name)
