"""A receipt printer: what it says of itself is asked, never assumed."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Final

import serial

from hardware.commands import Command, Observation, PrintReceipt
from hardware.device import Completion, Fault, Outcome, State, Status
from hardware.driver import Beat
from hardware.drivers import printer_faults
from hardware.drivers.escpos import Options
from hardware.drivers.escpos.answers import (
    ASB_ON,
    ASK,
    CLEAR_BUFFERS,
    PRINTED,
    AnswerStream,
    Changed,
    Printed,
    Realtime,
    realtime_codes,
)
from hardware.drivers.printer_faults import MUTE, NO_DEVICE

MUTE_S: Final = 2.0  # without an answer for so long, nothing is known of the printer
PRINT_S: Final = 15.0  # the longest receipt, with the cut
_ASK_S: Final = 0.5
_READ_S: Final = 0.1
_WRITE_S: Final = 0.4
_CHUNK: Final = 128  # bytes; what a slow port takes between two beats


class EscposDriver:
    def __init__(self, options: Options) -> None:
        self._options = options
        self._port: serial.Serial | None = None
        self._lost: Fault = NO_DEVICE
        self._forget()

    def _forget(self) -> None:
        self._stream = AnswerStream()
        self._replies: list[int] = []
        self._codes: frozenset[str] | None = None
        self._heard = self._asked = time.monotonic()
        self._printed = False

    def open(self) -> Fault | None:
        self.close()
        try:
            self._port = serial.Serial(
                self._options.port,
                self._options.baudrate,
                timeout=_READ_S,
                write_timeout=_WRITE_S,
                exclusive=True,
            )
            self._forget()
            self._port.write(ASB_ON)
            self._ask()
        except OSError as error:
            self._lose(error)
            return self._lost
        return None

    def poll(self) -> Sequence[Observation]:
        if self._port is None:
            return ()
        try:
            self._listen()
            if time.monotonic() - self._asked > _ASK_S:
                self._ask()
        except OSError as error:
            self._lose(error)
        return ()

    def status(self) -> Status:
        if self._port is None:
            return Status(State.NO_DEVICE, (self._lost,))
        if time.monotonic() - self._heard > MUTE_S:
            return Status(State.UNKNOWN, (MUTE,))
        if self._codes is None:
            return Status(State.STARTING)
        faults = tuple(printer_faults.fault(code) for code in sorted(self._codes))
        paper = "out" if "paper_out" in self._codes else "low" if "paper_low" in self._codes else "full"
        cover = "open" if "cover_open" in self._codes else "closed"
        return Status(printer_faults.state(faults), faults, {"paper": paper, "cover": cover})

    def run(self, command: Command, beat: Beat) -> Outcome:
        if not isinstance(command, PrintReceipt):
            return Outcome(Completion.UNSUPPORTED)
        # python-escpos brings pictures and fonts, 9 MB that a printer at rest need not carry.
        from hardware.drivers.escpos.layout import receipt

        data = receipt(command, self._options.width_dots) + PRINTED
        sent = 0
        try:
            why_not = self._not_ready(beat)
            if why_not or not beat():
                return Outcome(Completion.DEVICE_NOT_READY if why_not else Completion.CANCELED, fault=why_not)
            for start in range(0, len(data), _CHUNK):
                beat()
                sent = start + 1  # counted before the write: one that fails may have sent a part
                self._write(data[start : start + _CHUNK])
            return self._end(beat)
        except serial.SerialTimeoutException:
            return Outcome(Completion.OUTCOME_UNKNOWN if sent else Completion.DEVICE_NOT_READY, fault=MUTE)
        except OSError as error:
            self._lose(error)
            return Outcome(Completion.OUTCOME_UNKNOWN if sent else Completion.DEVICE_NOT_READY, fault=self._lost)

    def reset(self) -> bool:
        return False

    def close(self) -> None:
        if self._port is not None:
            self._port.close()
            self._port = None

    def _not_ready(self, beat: Beat) -> Fault | None:
        """Asks anew: what was true at the last poll may not be true now."""
        if self._port is None and (fault := self.open()):
            return fault
        self._printed = False
        started = time.monotonic()
        self._ask()
        while self._heard < started:
            if time.monotonic() - started > MUTE_S:
                return MUTE
            self._listen()
            self._ask_again(beat)
        return printer_faults.blocking(self.status().faults)

    def _end(self, beat: Beat) -> Outcome:
        """Waits until the printer has said how it ended."""
        started = self._heard = time.monotonic()
        while time.monotonic() - started < PRINT_S:
            self._listen()
            if self._printed:
                return Outcome(Completion.SUCCESS)
            status = self.status()
            if status.state is State.UNKNOWN:
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=MUTE)
            if fault := printer_faults.blocking(status.faults):
                # Or the rest would come out for the next visitor, once somebody has put paper in.
                self._write(CLEAR_BUFFERS)
                return Outcome(Completion.HARDWARE_ERROR, fault=fault)
            self._ask_again(beat)
        return Outcome(Completion.OUTCOME_UNKNOWN)

    def _ask_again(self, beat: Beat) -> None:
        beat()
        if time.monotonic() - self._asked > _ASK_S:
            self._ask()

    def _ask(self) -> None:
        self._replies.clear()
        self._asked = time.monotonic()
        self._write(b"".join(ASK))

    def _listen(self) -> None:
        assert self._port is not None
        data = self._port.read(1)
        if data:
            data += self._port.read(self._port.in_waiting)
        for answer in self._stream.feed(data):
            match answer:
                case Changed(codes):
                    self._learn(codes)
                case Realtime(byte):
                    self._replies.append(byte)
                case Printed():
                    self._printed = True
        if len(self._replies) == len(ASK):
            first, second, third, fourth = self._replies
            self._learn(realtime_codes((first, second, third, fourth)))
            self._replies.clear()

    def _learn(self, codes: frozenset[str]) -> None:
        self._codes = codes
        self._heard = time.monotonic()

    def _write(self, data: bytes) -> None:
        assert self._port is not None
        self._port.write(data)

    def _lose(self, error: OSError) -> None:
        self.close()
        self._lost = Fault(NO_DEVICE.code, NO_DEVICE.kind, NO_DEVICE.acts, error.strerror or type(error).__name__)
