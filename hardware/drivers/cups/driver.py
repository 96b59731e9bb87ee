"""A page printer behind CUPS: the protocol of `ipp`, read with the mistrust that the package's docstring explains."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Final
from urllib.parse import quote

from hardware.commands import DocumentPrinted, PrintDocument
from hardware.device import Completion, Fault, Outcome
from hardware.driver import Beat
from hardware.drivers import ipp, printer_faults
from hardware.drivers.cups import Options, presence
from hardware.drivers.http_post import Lost
from hardware.drivers.ipp.answers import Job, JobState, Printer, PrinterState
from hardware.drivers.ipp.codec import Message
from hardware.drivers.ipp.driver import IppDriver
from hardware.drivers.printer_faults import NO_DEVICE

SETTLE_S: Final = 1.0
BELIEVED_S: Final = 120.0
_OF_THE_QUEUE: Final = ("paused", "not_accepting", "printer_error")  # these CUPS knows by itself, at any time
_HARMLESS: Final = ("none", "connecting-to-device", "media-low", "toner-low", "marker-supply-low")
_FORGOT_THE_JOB: Final = "cups-ipp-missing-job-history"


class CupsDriver(IppDriver):
    _absent = printer_faults.fault("no_print_server")

    def __init__(self, options: Options) -> None:
        url = f"{options.url}/printers/{quote(options.queue, safe='')}"
        super().__init__(ipp.Options(url, options.stuck_s, options.lost_s))
        self._trace: str | None = ""
        self._misses = 0
        self._reasons: frozenset[str] = frozenset()
        self._doubts: set[str] = set()  # what happened to the printer since the document was sent
        self._active = time.monotonic()
        self._completed: float | None = None

    def _send(self, document: PrintDocument, beat: Beat) -> Message | Lost | Fault | Outcome:
        self._doubts.clear()
        self._completed = None
        return super()._send(document, beat)

    def _told(self, printer: Printer) -> None:
        now = time.monotonic()
        if printer.state != PrinterState.IDLE:
            self._active = now
        believed = now - self._active < BELIEVED_S
        faults = tuple(
            fault
            for fault in printer.faults
            if fault.code in _OF_THE_QUEUE or (believed and fault.code != "wrong_paper")
        )
        counters = {name: said for name, said in printer.parts.items() if name not in ("paper", "toner", "cover")}
        parts = printer.parts if believed else dict.fromkeys(("paper", "toner", "cover"), "unknown") | counters
        super()._told(replace(printer, faults=faults, parts=parts))
        self._doubts |= {reason for reason in printer.reasons - self._reasons if _doubtful(reason)}
        self._reasons = printer.reasons
        trace = presence.look(printer.device_uri)
        self._misses = 0 if trace is not None else self._misses + 1
        if self._misses == 1:
            trace = self._trace  # one lost packet is no lost printer
        if trace != self._trace:
            self._doubts.add("gone")
        self._trace = trace
        if trace is None:
            self._trouble = NO_DEVICE

    def _ended(self, job: Job, cancelled: Completion, fault: Fault | None) -> Outcome | None:
        match job.state:
            case JobState.COMPLETED:
                self._completed = self._completed or time.monotonic()
                settled = self._asked > self._completed + SETTLE_S and self._heard > self._asked
                if self._doubts or (settled and fault):
                    return Outcome(Completion.OUTCOME_UNKNOWN, fault=fault)
                return Outcome(Completion.SUCCESS, DocumentPrinted(0)) if settled else None
            case JobState.CANCELED | JobState.ABORTED if job.begun:
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=fault)
        return super()._ended(job, cancelled, fault)


def _doubtful(reason: str) -> bool:
    """What CUPS says of the printer's manners says nothing of the sheet, but that the printer forgot it."""
    return reason == _FORGOT_THE_JOB or (not reason.startswith("cups-") and reason not in _HARMLESS)
