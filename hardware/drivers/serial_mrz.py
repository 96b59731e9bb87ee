"""Scanners that send the MRZ over a serial port (or USB as one) as soon as a document is laid on them."""

from __future__ import annotations

import errno
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hardware.commands import Command, DocumentSeen, DocumentUnreadable, Observation
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome, State, Status
from hardware.driver import Beat, Driver
from hardware.mrz import LENGTHS, Mrz, parse

if TYPE_CHECKING:
    import serial

STX, ETX = b"\x02", b"\x03"
_LONGEST = 256  # bytes; the longest MRZ with its line ends has 96
_WAIT_S = 0.2
_LINE_ENDS = b"\r\n"


@dataclass(frozen=True, slots=True)
class Options:
    """`framing`: `line` where each line of the MRZ ends with CR or LF, `stx_etx` where STX and ETX enclose it."""

    port: str
    baudrate: int = 9600
    framing: Literal["line", "stx_etx"] = "line"


def create(options: Options) -> Driver:
    return SerialMrzDriver(options)


class Framer:
    """Cuts a stream of bytes into scans. Holds at most 256 bytes, whatever arrives."""

    def __init__(self, framing: Literal["line", "stx_etx"]) -> None:
        self._framing = framing
        self._held = b""

    def push(self, data: bytes) -> list[bytes]:
        """The scans that these bytes complete. More than a scan can hold comes back as one that is none."""
        scans = []
        for position in range(len(data)):
            scan = self._push(data[position : position + 1])
            if scan is not None:
                scans.append(scan)
        return scans

    def silence(self) -> list[bytes]:
        """No byte came for a while: the part of a scan that is held, as lines have no end of their own."""
        scan, self._held = self._held.strip(STX + _LINE_ENDS), b""
        return [scan] if scan else []

    def _push(self, byte: bytes) -> bytes | None:
        if self._framing == "stx_etx":
            if byte == STX:
                self._held = STX
                return None
            if not self._held:
                return None
        self._held += byte
        if self._complete(byte) or len(self._held) >= _LONGEST:
            scan, self._held = self._held, b""
            return scan.strip(STX + ETX)
        return None

    def _complete(self, byte: bytes) -> bool:
        if self._framing == "stx_etx":
            return byte == ETX
        return byte in _LINE_ENDS and len(b"".join(self._held.split())) in LENGTHS


class SerialMrzDriver:
    """Silence is normal: a scanner speaks only when a document lies on it, so an open port is `online`."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._port: serial.Serial | None = None
        self._framer = Framer(options.framing)
        self._status = Status(State.UNKNOWN)

    def open(self) -> Fault | None:
        import serial

        self.close()
        try:
            self._port = serial.Serial(
                self._options.port, self._options.baudrate, timeout=_WAIT_S, write_timeout=_WAIT_S, exclusive=True
            )
        except (OSError, termios.error) as error:
            fault = _fault(error)
            self._status = Status(State.OFFLINE if fault.code != "no_device" else State.NO_DEVICE, (fault,))
            return fault
        self._framer = Framer(self._options.framing)
        self._status = Status(State.ONLINE)
        return None

    def poll(self) -> Sequence[Observation]:
        if self._port is None:
            time.sleep(_WAIT_S)
            return ()
        try:
            data = self._port.read(1)
            data += self._port.read(self._port.in_waiting) if data else b""
        except (OSError, termios.error) as error:
            # Unplugged: `is_open` stays true, so the port is closed here and found again by open().
            self.close()
            self._status = Status(State.NO_DEVICE, (_no_device(error),))
            return ()
        return [_observation(scan) for scan in (self._framer.push(data) if data else self._framer.silence())]

    def status(self) -> Status:
        return self._status

    def run(self, command: Command, beat: Beat) -> Outcome:
        return Outcome(Completion.UNSUPPORTED)

    def reset(self) -> bool:
        return False

    def close(self) -> None:
        if self._port is not None:
            self._port.close()
            self._port = None
        self._status = Status(State.UNKNOWN)


def _observation(scan: bytes) -> Observation:
    mrz = parse(scan.decode("ascii", errors="replace"))
    if not isinstance(mrz, Mrz):
        return DocumentUnreadable(mrz.value)
    return DocumentSeen(mrz.document_code, mrz.document_number, mrz.date_of_birth, mrz.date_of_expiry)


def _fault(error: OSError | termios.error) -> Fault:
    if isinstance(error, OSError) and error.errno in (errno.EACCES, errno.EPERM):
        return Fault("no_permission", FaultKind.SOFTWARE, Acts.CONFIGURATION, errno.errorcode[error.errno])
    if isinstance(error, OSError) and error.errno in (errno.EAGAIN, errno.EBUSY):
        return Fault("in_use", FaultKind.SOFTWARE, Acts.CONFIGURATION, errno.errorcode[error.errno])
    return _no_device(error)


def _no_device(error: OSError | termios.error) -> Fault:
    code = error.errno if isinstance(error, OSError) else error.args[0]
    return Fault("no_device", FaultKind.HARDWARE, Acts.MAINTENANCE, errno.errorcode.get(code or 0, ""))
