"""The power supply: asked twice a second over one connection."""

from __future__ import annotations

import contextlib
import errno
import select
import socket
import time
from collections.abc import Sequence
from typing import Final

from hardware.commands import Command, Observation
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome, State, Status
from hardware.driver import Beat
from hardware.drivers.nut import Options, meaning
from hardware.drivers.nut.answers import AnswerReader, Refused, Strange, Variables, question

MUTE_S: Final = 1.5  # a question without its answer for so long: nothing is known
_ASK_S: Final = 0.5
_CONNECT_S: Final = 0.2
_WAIT_S: Final = 0.1
_READ: Final = 16384  # bytes; a list of variables has some 3 kB


class NutDriver:
    """A connection that is lost is made anew; what was told last stays told until upsd has answered again."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._socket: socket.socket | None = None
        self._status = Status(State.UNKNOWN)
        self._answers = AnswerReader()
        self._understood = self._waiting = False
        self._asked = self._tried = 0.0

    def open(self) -> Fault | None:
        self._hang_up()
        self._tried = time.monotonic()
        try:
            self._socket = socket.create_connection((self._options.host, self._options.port), _CONNECT_S)
            self._answers = AnswerReader()
            self._understood = False
            if not self._status.faults:
                self._status = Status(State.STARTING)
            self._ask()
        except OSError as error:
            return self._lose(error)
        return None

    def poll(self) -> Sequence[Observation]:
        if self._socket is None:
            if time.monotonic() - self._tried < _ASK_S:
                time.sleep(_WAIT_S)
            else:
                self.open()
            return ()
        try:
            if select.select([self._socket], [], [], _WAIT_S)[0]:
                self._hear(self._socket.recv(_READ))
            self._ask_when_due()
        except OSError as error:
            self._lose(error)
        return ()

    def status(self) -> Status:
        return self._status

    def run(self, command: Command, beat: Beat) -> Outcome:
        return Outcome(Completion.UNSUPPORTED)

    def reset(self) -> bool:
        return False

    def close(self) -> None:
        self._hang_up()
        self._status = Status(State.UNKNOWN)

    def _ask_when_due(self) -> None:
        since = time.monotonic() - self._asked
        overdue = self._waiting and since > MUTE_S
        if overdue and not self._strange():
            self._status = Status(State.UNKNOWN, (meaning.MUTE,))
        elif overdue or (not self._waiting and since >= _ASK_S):
            self._ask()

    def _ask(self) -> None:
        assert self._socket is not None
        self._asked, self._waiting = time.monotonic(), True
        self._socket.sendall(question(self._options.ups))

    def _hear(self, data: bytes) -> None:
        if not data:
            raise ConnectionResetError(errno.ECONNRESET, "hung up")
        for answer in self._answers.feed(data):
            match answer:
                case Variables(values):
                    self._status = meaning.status(values)
                case Refused(code):
                    self._status = meaning.refused(code)
                case Strange() if self._understood:
                    self._status = Status(State.UNKNOWN, (meaning.GARBLED,))
                case Strange():
                    self._status = Status(State.OFFLINE, (meaning.WRONG_DEVICE,))
            if not isinstance(answer, Strange):
                self._understood, self._waiting = True, False

    def _strange(self) -> bool:
        return any(fault.code in (meaning.GARBLED.code, meaning.WRONG_DEVICE.code) for fault in self._status.faults)

    def _lose(self, error: OSError) -> Fault:
        self._hang_up()
        name = errno.errorcode.get(error.errno or 0, type(error).__name__)
        fault = Fault("no_service", FaultKind.SOFTWARE, Acts.RESET, name)
        if not self._strange():  # a web server, say, hangs up after it said that it did not understand
            self._status = Status(State.OFFLINE, (fault,))
        return fault

    def _hang_up(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.close()
            self._socket = None
