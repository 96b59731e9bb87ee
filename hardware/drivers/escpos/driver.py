"""A receipt printer: what it says of itself is asked, never assumed."""

from __future__ import annotations

import errno
import time
from collections.abc import Sequence
from typing import Final

from hardware.commands import Command, Observation, PrintReceipt, ReceiptPrinted
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome, State, Status
from hardware.driver import Beat
from hardware.drivers import printer_faults
from hardware.drivers.escpos import Options
from hardware.drivers.escpos.answers import CLEAR_BUFFERS, INITIALISE, PRINTED, RECOVER
from hardware.drivers.escpos.dialogue import Dialogue
from hardware.drivers.escpos.layout import TORN_OFF, Piece, length_mm, receipt
from hardware.drivers.escpos.wire import Wire, open_wire
from hardware.drivers.printer_faults import GARBLED, MUTE, NO_DEVICE, WRONG_DEVICE

MUTE_S: Final = 0.9  # an idle printer without an answer for so long: nothing is known of it
QUIET_S: Final = 2.5  # the same for one that prints, which takes its time
WRONG_S: Final = 5.0  # nonsense for so long is not a bad moment of the line
BUSY_S: Final = 6.0  # offline without a cause for so long is a hang
PRINT_S: Final = 15.0  # the longest receipt, with the cut, from its last byte
CLEAR_S: Final = 0.2  # for the answer to CLEAR_BUFFERS, which not every make gives
_READ_S: Final = 0.1
_CHUNK: Final = 128  # bytes; what a slow port takes between two beats


class EscposDriver:
    def __init__(self, options: Options) -> None:
        self._options = options
        self._wire: Wire | None = None
        self._lost: Fault = NO_DEVICE
        self._said = Dialogue()
        self._half_out = False  # part of a receipt hangs in the printer, and must not come out with the next

    def open(self) -> Fault | None:
        self.close()
        try:
            self._wire = open_wire(self._options.port, self._options.baudrate)
            self._said.begin()
            # What a driver before this one left there is not for the next visitor.
            self._write(CLEAR_BUFFERS)
            self._write(self._said.ask())
        except OSError as error:
            self._lose(error)
            return self._lost
        return None

    def poll(self) -> Sequence[Observation]:
        if self._wire is None:
            return ()
        try:
            self._listen(_READ_S)
            self._ask_when_due()
        except OSError as error:
            self._lose(error)
        return ()

    def status(self) -> Status:
        if self._wire is None:
            offline = self._lost.acts is Acts.CONFIGURATION
            return Status(State.OFFLINE if offline else State.NO_DEVICE, (self._lost,))
        if self._said.silent_s() > MUTE_S:
            return Status(State.UNKNOWN, (self._silence(),))
        codes = self._said.codes
        if codes is None:
            return Status(State.STARTING)
        faults = tuple(printer_faults.fault(code) for code in sorted(codes))
        paper = next((word for code, word in _PAPER if code in codes), "full")
        parts = {"paper": paper, "cover": "open" if "cover_open" in codes else "closed"}
        if self._said.offline_s() > BUSY_S:
            faults += (printer_faults.fault("busy"),)
        elif self._said.offline_s() > 0:
            return Status(State.BUSY, faults, parts)
        return Status(printer_faults.state(faults), faults, parts)

    def run(self, command: Command, beat: Beat) -> Outcome:
        if not isinstance(command, PrintReceipt):
            return Outcome(Completion.UNSUPPORTED)
        try:
            pieces = receipt(command, self._options.width_dots, self._options.code_pages)
        except ValueError:
            return Outcome(Completion.INVALID_DATA)
        begun = False
        try:
            why_not = self._not_ready(beat)
            if why_not or not beat():
                return Outcome(Completion.DEVICE_NOT_READY if why_not else Completion.CANCELED, fault=why_not)
            # Known to have begun before the first byte: a write that fails may have sent a part.
            begun, pieces = True, [*self._torn_off(), *pieces]
            self._half_out = True
            stopped = self._send([*pieces, Piece(PRINTED)], beat) or self._end(beat)
        except OSError as error:
            self._lose(error)
            return Outcome(Completion.OUTCOME_UNKNOWN if begun else Completion.DEVICE_NOT_READY, fault=self._lost)
        if stopped:
            return stopped
        self._half_out = False
        return Outcome(Completion.SUCCESS, ReceiptPrinted(length_mm(pieces)))

    def reset(self) -> bool:
        """Out of an error, with empty buffers and default settings (Epson, DLE ENQ 2 with ESC @, and DLE DC4)."""
        try:
            self._write(RECOVER)
            self._clear()
            self._write(INITIALISE)
            self._write(self._said.ask())
        except OSError as error:
            self._lose(error)
        return True

    def close(self) -> None:
        if self._wire is not None:
            self._wire.close()
            self._wire = None

    def _silence(self) -> Fault:
        nonsense_s = self._said.nonsense_s()
        return MUTE if nonsense_s is None else WRONG_DEVICE if nonsense_s > WRONG_S else GARBLED

    def _torn_off(self) -> list[Piece]:
        """Cuts off what hangs out of the printer, and drops what is in it still, the answer about its end too."""
        if not self._half_out:
            return []
        self._clear()
        return [TORN_OFF]

    def _clear(self) -> None:
        self._said.cleared = False
        self._write(CLEAR_BUFFERS)
        until = time.monotonic() + CLEAR_S
        while not self._said.cleared and time.monotonic() < until:
            self._listen(0.05)

    def _not_ready(self, beat: Beat) -> Fault | None:
        """Asks anew: what was true at the last poll may not be true now."""
        if self._wire is None and (fault := self.open()):
            return fault
        started, asked = time.monotonic(), False
        while beat():
            self._listen(_READ_S)
            if asked and self._said.answered and self._said.offline_s() == 0:
                return printer_faults.blocking(self.status().faults)
            waited = time.monotonic() - started
            if min(waited, self._said.silent_s()) > MUTE_S:
                return self._silence()
            if waited > BUSY_S:
                return printer_faults.fault("busy") if self._said.offline_s() > 0 else self._silence()
            # Only behind the answers to what was asked before, or those would be taken for the new ones.
            if self._said.answered and not asked:
                self._write(self._said.ask())
                asked = True
            else:
                self._ask_when_due()
        return None

    def _send(self, pieces: list[Piece], beat: Beat) -> Outcome | None:
        """None: the printer took it all. Only between pieces may it be asked: within a command that would be data."""
        taken = time.monotonic()
        self._said.expect_end(False)
        for piece in pieces:
            data = piece.data
            while data:
                assert self._wire is not None
                count = self._wire.write(data[:_CHUNK])
                data = data[count:]
                taken = time.monotonic() if count else taken
                self._listen(0)
                if stopped := self._stopped(taken):
                    return stopped
                beat()
            self._ask_when_due()
        return None

    def _end(self, beat: Beat) -> Outcome | None:
        """Waits for the printer to say that all is printed, and then how it is. None: it did."""
        started = time.monotonic()
        self._said.expect_end(True)
        self._write(self._said.ask())
        while time.monotonic() - started < PRINT_S:
            self._listen(_READ_S)
            if self._said.ended:
                return None
            if stopped := self._stopped(started):
                return stopped
            self._ask_when_due()
            beat()
        return Outcome(Completion.OUTCOME_UNKNOWN)

    def _stopped(self, taken: float) -> Outcome | None:
        now = time.monotonic()
        fault = printer_faults.blocking(printer_faults.fault(code) for code in self._said.codes or ())
        if fault and not self._said.printed:
            # Or the rest would come out for the next visitor, once somebody has put paper in.
            self._write(CLEAR_BUFFERS)
            return Outcome(Completion.HARDWARE_ERROR, fault=fault)
        if now - max(taken, self._said.heard) > QUIET_S:
            return Outcome(Completion.OUTCOME_UNKNOWN, fault=self._silence())
        return None

    def _ask_when_due(self) -> None:
        if self._said.question_due(MUTE_S):
            self._write(self._said.ask())

    def _listen(self, wait_s: float) -> None:
        if self._wire is not None and (data := self._wire.read(wait_s)):
            self._said.hear(data)

    def _write(self, data: bytes) -> None:
        """What a printer does not take within a moment it does not get: its silence will tell."""
        while self._wire is not None and data and (count := self._wire.write(data)):
            data = data[count:]

    def _lose(self, error: OSError) -> None:
        self.close()
        code, acts = _CAUSES.get(error.errno or 0, (NO_DEVICE.code, NO_DEVICE.acts))
        kind = FaultKind.SOFTWARE if acts is Acts.CONFIGURATION else FaultKind.HARDWARE
        self._lost = Fault(code, kind, acts, errno.errorcode.get(error.errno or 0, type(error).__name__))


_PAPER: Final = (("paper_out", "out"), ("paper_jam", "jammed"), ("paper_low", "low"))
_CAUSES: Final = {
    errno.EACCES: ("no_permission", Acts.CONFIGURATION),
    errno.EPERM: ("no_permission", Acts.CONFIGURATION),
    errno.EBUSY: ("in_use", Acts.CONFIGURATION),
    errno.EAGAIN: ("in_use", Acts.CONFIGURATION),
    errno.ENOTTY: ("wrong_device", Acts.CONFIGURATION),
}
