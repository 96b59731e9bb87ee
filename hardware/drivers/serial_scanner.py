"""Any scanner on a serial port: found, opened, listened to; what its scans mean is the business of each driver."""

from __future__ import annotations

import errno
import termios
import time
from collections.abc import Callable, Sequence
from typing import Final

import serial

from hardware import finding
from hardware.commands import Command, Observation
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome, State, Status
from hardware.driver import Beat
from hardware.drivers.serial_frames import Broken, Framer, Framing, Heard, LineFramer, Reply, Scan, StxEtxFramer, Why
from hardware.drivers.ssi import SsiFramer

WAIT_S: Final = 0.1
GAP_S: Final = 0.25  # a longer pause is no pause within a scan, even at 300 baud
ASK_S: Final = 1.5  # a scanner that can be asked is asked after this long without a word,
ASK_AGAIN_S: Final = 1.0
MUTE_S: Final = 4.0  # and is mute when it has not answered for this long
NOISE: Final = 3  # noise so many times and for so long, without one scan between, is no accident,
NOISE_S: Final = 0.5
FORGET_S: Final = 30.0  # until it has been quiet for so long

NO_DEVICE: Final = Fault("no_device", FaultKind.HARDWARE, Acts.MAINTENANCE)
MUTE: Final = Fault("mute", FaultKind.HARDWARE, Acts.RESET)
BAD_BAUDRATE: Final = Fault("bad_baudrate", FaultKind.SOFTWARE, Acts.CONFIGURATION)
GARBLED: Final = Fault("garbled", FaultKind.SOFTWARE, Acts.CONFIGURATION)


def framer(framing: Framing, longest: int, whole: Callable[[str], bool] = lambda lines: True) -> Framer:
    """The framer of a profile. `longest` in bytes; `whole` says when lines are a scan (LineFramer)."""
    match framing:
        case "line":
            return LineFramer(longest, whole)
        case "stx_etx":
            return StxEtxFramer(longest)
        case "ack_nak":
            return SsiFramer()


class SerialScanner:
    """A scanner speaks only when something is shown to it, so where its profile has no question to ask it an open port
    is `online`: a dead scanner behind a living port cannot be told from an idle one. With a question (`ack_nak`)
    silence is seen: `starting` until the first answer, `unknown` with the fault `mute` after 4 s without one.
    """

    def __init__(
        self,
        port: str,
        baudrate: int,
        make_framer: Callable[[], Framer],
        observe: Callable[[Scan | Broken], Observation | None],
        *,
        heartbeat: bool = True,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wanted = port
        self._baudrate = baudrate
        self._make_framer = make_framer
        self._observe = observe
        self._heartbeat = heartbeat
        self._clock = clock
        self._port: serial.Serial | None = None
        self._closed = Status(State.UNKNOWN)

    def open(self) -> Fault | None:
        self.close()
        path = finding.serial_port(self._wanted)
        if path is None:
            return self._lose(NO_DEVICE)
        try:
            self._port = serial.Serial(path, self._baudrate, timeout=WAIT_S, write_timeout=WAIT_S, exclusive=True)
        except (OSError, termios.error) as error:
            return self._lose(_fault(error))
        except ValueError:  # how pyserial says that the port cannot be set to this speed
            return self._lose(BAD_BAUDRATE)
        self._framer = self._make_framer()
        self._query = self._framer.query() if self._heartbeat else b""
        now = self._clock()
        self._last_byte = self._last_answer = self._first_noise = self._last_noise = now
        self._last_ask = now - ASK_AGAIN_S
        self._has_answered = not self._query
        self._noise = 0
        return None

    def poll(self) -> Sequence[Observation]:
        if self._port is None:
            time.sleep(WAIT_S)
            return ()
        try:
            heard = self._listen(self._port)
            self._speak(self._port)
        except (OSError, termios.error) as error:
            # Unplugged: `is_open` stays true, so the port is closed here and found again by open().
            self._lose(_no_device(error))
            return ()
        observations = [self._take(one) for one in heard]
        return [one for one in observations if one is not None]

    def status(self) -> Status:
        if self._port is None:
            return self._closed
        if self._noise >= NOISE and self._last_noise - self._first_noise >= NOISE_S:
            return Status(State.HARDWARE_ERROR, (GARBLED,))
        if self._query and self._clock() - self._last_answer > MUTE_S:
            return Status(State.UNKNOWN, (MUTE,))
        return Status(State.ONLINE if self._has_answered else State.STARTING)

    def run(self, command: Command, beat: Beat) -> Outcome:
        return Outcome(Completion.UNSUPPORTED)

    def reset(self) -> bool:
        return False

    def close(self) -> None:
        if self._port is not None:
            self._port.close()
            self._port = None
        self._closed = Status(State.UNKNOWN)

    def _listen(self, port: serial.Serial) -> list[Heard]:
        data = port.read(1)
        now = self._clock()
        if self._noise and now - self._last_noise > FORGET_S:
            self._noise = 0
        if data:
            self._last_byte = now
            return self._framer.feed(data + port.read(port.in_waiting))
        return self._framer.silence() if now - self._last_byte > GAP_S else []

    def _speak(self, port: serial.Serial) -> None:
        now = self._clock()
        saying = self._framer.answers()
        is_quiet = not self._has_answered or now - self._last_answer > ASK_S
        if self._query and is_quiet and now - self._last_ask >= ASK_AGAIN_S:
            self._last_ask = now
            saying += self._query
        if saying:
            try:
                port.write(saying)
            except serial.SerialTimeoutException:
                port.reset_output_buffer()  # it takes nothing, so it will not answer: that is how it is found mute

    def _take(self, heard: Heard) -> Observation | None:
        now = self._clock()
        if isinstance(heard, Reply):
            self._has_answered, self._last_answer = True, now
            return None
        if isinstance(heard, Scan):
            self._has_answered, self._last_answer, self._noise = True, now, 0
        elif heard.why in (Why.NOISE, Why.CHECKSUM):
            self._noise, self._last_noise = self._noise + 1, now
            self._first_noise = now if self._noise == 1 else self._first_noise
        return self._observe(heard)

    def _lose(self, fault: Fault) -> Fault:
        self.close()
        self._closed = Status(State.NO_DEVICE if fault.code == NO_DEVICE.code else State.OFFLINE, (fault,))
        return fault


def _fault(error: OSError | termios.error) -> Fault:
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.EACCES, errno.EPERM):
        return Fault("no_permission", FaultKind.SOFTWARE, Acts.CONFIGURATION, errno.errorcode[code])
    if code in (errno.EAGAIN, errno.EBUSY):
        return Fault("in_use", FaultKind.SOFTWARE, Acts.CONFIGURATION, errno.errorcode[code])
    return _no_device(error)


def _no_device(error: OSError | termios.error) -> Fault:
    code = error.errno if isinstance(error, OSError) else error.args[0]
    return Fault(NO_DEVICE.code, NO_DEVICE.kind, NO_DEVICE.acts, errno.errorcode.get(code or 0, ""))
