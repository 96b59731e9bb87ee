"""An A4 printer on the network that speaks IPP; what it printed lies in a folder as PDF."""

from __future__ import annotations

import re
import threading
import time
import uuid
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from hardware.drivers.ipp import codec
from hardware.drivers.ipp.answers import (
    FORMAT_NOT_SUPPORTED,
    NOT_FOUND,
    PDF,
    SERVER_ERROR_BUSY,
    JobState,
    PrinterState,
)
from hardware.drivers.ipp.client import Operation
from hardware.drivers.ipp.codec import JOB_GROUP, OPERATION_GROUP, PRINTER_GROUP, Attribute, Group, Message, Value
from hardware.simulators import page_printer_model as model
from hardware.simulators.http_server import HttpServer, Manner

_OK: Final = 0x0000
_BAD_REQUEST: Final = 0x0400
_NOT_POSSIBLE: Final = 0x0404
_NOT_SUPPORTED: Final = 0x0501
_ENDED: Final = (JobState.CANCELED, JobState.ABORTED, JobState.COMPLETED)
_TICK_S: Final = 0.02
_SHEETS: Final = 250  # that its tray holds
_SHEETS_LOW: Final = 20
_TONER_LOW: Final = 10  # per cent
_TONER_A_PAGE: Final = 0.5  # per cent: a small cartridge, so that it can be seen
_FAULTS: Final = {  # action → (reason, whether it is there from now on)
    "jam": ("media-jam", True),
    "clear": ("media-jam", False),
    "cover_open": ("cover-open", True),
    "cover_close": ("cover-open", False),
    "pause": ("paused", True),
    "resume": ("paused", False),
}


@dataclass(slots=True)
class _Job:
    id: int
    name: str
    pdf: bytes
    state: JobState = JobState.PENDING
    reason: str = "none"
    pages: int = 1
    pages_out: int = 0
    printed_s: float = 0.0
    uuid: str = field(default_factory=lambda: uuid.uuid4().urn)


class PagePrinterSimulator:
    """Documents appear as `out/page-N.pdf` when they are printed. `port` 0 takes any free one.

    Hands: paper_out, paper_in, paper_low, sheets N, toner_out, toner_in, toner_low, toner N (per cent), jam, clear,
    cover_open, cover_close, pause, resume, off, on, die_mid_job, take.
    Manners: busy, refuse_pdf, and those of http_server.Manner; `well` ends them all.
    """

    def __init__(self, port: int, out: Path, seconds_per_job: float = 1.5) -> None:
        self._http = HttpServer(port, "application/ipp", self._answer)
        self._out, self._seconds_per_page = out, seconds_per_job
        self._lock = threading.Lock()
        self._running = False
        self._thread: threading.Thread | None = None
        self._jobs: list[_Job] = []
        self._reasons: set[str] = set()
        self._sheets, self._toner = _SHEETS, 100.0
        self._busy = self._refuse_pdf = self._die_mid_job = False
        self._printed = self._pages = 0
        self._tray: list[str] = []

    @property
    def url(self) -> str:
        return f"ipp://127.0.0.1:{self._http.port}/ipp/print"

    def start(self) -> None:
        self._out.mkdir(parents=True, exist_ok=True)
        self._printed = len(list(self._out.glob("page-*.pdf")))
        self._http.start()
        self._running = True
        self._thread = threading.Thread(target=self._work, name="page printer", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._running = False
        if self._thread:
            self._thread.join()
        self._http.stop()

    def do(self, action: str, argument: str = "") -> None:
        if action == "on":
            self._http.start()
            return
        with self._lock:
            match action:
                case "off":
                    self._jobs.clear()
                case "die_mid_job":
                    self._die_mid_job = True
                case "take":
                    self._tray.clear()
                case "paper_out" | "paper_low" | "paper_in":
                    self._sheets = {"paper_out": 0, "paper_low": _SHEETS_LOW, "paper_in": _SHEETS}[action]
                case "sheets":
                    self._sheets = min(max(int(argument), 0), _SHEETS)
                case "toner_out" | "toner_low" | "toner_in":
                    self._toner = {"toner_out": 0.0, "toner_low": float(_TONER_LOW), "toner_in": 100.0}[action]
                case "toner":
                    self._toner = min(max(float(argument), 0.0), 100.0)
                case "busy":
                    self._busy = True
                case "refuse_pdf":
                    self._refuse_pdf = True
                case _ if action in _FAULTS:
                    reason, there = _FAULTS[action]
                    (self._reasons.add if there else self._reasons.discard)(reason)
                case _ if action in set(Manner):
                    self._http.manner = Manner(action)
                    if action == Manner.WELL:
                        self._busy = self._refuse_pdf = False
                case _:
                    raise ValueError(f"a page printer has no {action!r}")
        if action == "off":
            self._http.stop()

    def state(self) -> dict[str, Any]:
        with self._lock:
            return {
                "on": self._http.on,
                "faults": sorted(self._faults()),
                "warnings": sorted(self._warnings()),
                "manner": "busy" if self._busy else "refuse_pdf" if self._refuse_pdf else str(self._http.manner),
                "printing": [job.name for job in self._jobs if job.state not in _ENDED],
                "printed": self._printed,
                "sheets": self._sheets,
                "toner_percent": int(self._toner),
                "tray": list(self._tray),
            }

    def _faults(self) -> set[str]:
        empty = (("media-empty", not self._sheets), ("toner-empty", not self._toner))
        return self._reasons | {reason for reason, there in empty if there}

    def _warnings(self) -> set[str]:
        paper, toner = 0 < self._sheets <= _SHEETS_LOW, 0 < self._toner <= _TONER_LOW
        return {reason for reason, there in (("media-low", paper), ("toner-low", toner)) if there}

    def _work(self) -> None:
        while self._running:
            time.sleep(_TICK_S)
            with self._lock:
                died = self._print()
            if died:
                self.do("off")

    def _print(self) -> bool:
        """One tick of the engine; True when it dies in the middle of a sheet."""
        job = next((job for job in self._jobs if job.state not in _ENDED), None)
        if job is None or not self._http.on:
            return False
        if self._faults():
            job.state, job.reason = JobState.PROCESSING_STOPPED, "printer-stopped"
            return False
        job.state, job.reason = JobState.PROCESSING, "job-printing"
        job.printed_s += _TICK_S
        if self._die_mid_job and job.printed_s > self._seconds_per_page / 2:
            self._die_mid_job = False
            return True
        if job.printed_s > self._seconds_per_page:
            job.printed_s = 0
            job.pages_out += 1
            self._pages += 1
            self._sheets -= 1
            self._toner = max(self._toner - _TONER_A_PAGE, 0)
        if job.pages_out == job.pages:
            self._printed += 1
            sheet = self._out / f"page-{self._printed}.pdf"
            sheet.write_bytes(job.pdf)
            self._tray.append(str(sheet))
            job.state, job.reason = JobState.COMPLETED, "job-completed-successfully"
        return False

    def _answer(self, body: bytes) -> bytes | None:
        try:
            request = codec.decode(body)
        except codec.MalformedError:
            return codec.encode(model.response(_BAD_REQUEST, 0))
        with self._lock:
            if not self._http.on:
                return None
            return codec.encode(replace(self._obey(request), version=request.version))

    def _obey(self, request: Message) -> Message:
        match request.code:
            case Operation.GET_PRINTER_ATTRIBUTES:
                return model.response(_OK, request.request_id, Group(PRINTER_GROUP, self._printer()))
            case Operation.PRINT_JOB:
                return model.response(SERVER_ERROR_BUSY, request.request_id) if self._busy else self._accept(request)
            case Operation.RESUME_PRINTER:
                self._reasons.discard("paused")
                return model.response(_OK, request.request_id)
            case Operation.GET_JOB_ATTRIBUTES | Operation.CANCEL_JOB:
                job_id = request.number(OPERATION_GROUP, "job-id")
                job = next((job for job in self._jobs if job.id == job_id), None)
                if job is None:
                    return model.response(NOT_FOUND, request.request_id)
                if request.code == Operation.GET_JOB_ATTRIBUTES:
                    return model.response(_OK, request.request_id, Group(JOB_GROUP, self._job(job)))
                if job.state in _ENDED:
                    return model.response(_NOT_POSSIBLE, request.request_id)
                job.state, job.reason = JobState.CANCELED, "job-canceled-by-user"
                return model.response(_OK, request.request_id)
        return model.response(_NOT_SUPPORTED, request.request_id)

    def _accept(self, request: Message) -> Message:
        formats = request.texts(OPERATION_GROUP, "document-format")
        if self._refuse_pdf or any(format_ not in (PDF, "application/octet-stream") for format_ in formats):
            return model.response(FORMAT_NOT_SUPPORTED, request.request_id)
        name = "".join(request.texts(OPERATION_GROUP, "job-name")) or "untitled"
        job = _Job(max((job.id for job in self._jobs), default=0) + 1, name, request.data)
        job.pages = len(re.findall(rb"/Type\s*/Page\b", request.data)) or 1
        if not request.data.startswith(b"%PDF-"):
            job.state, job.reason = JobState.ABORTED, "document-format-error"
        self._jobs.append(job)
        told = tuple(attribute for attribute in self._job(job) if attribute.name != "job-uuid")
        return model.response(_OK, request.request_id, Group(JOB_GROUP, told))

    def _job(self, job: _Job) -> tuple[Attribute, ...]:
        return (
            codec.number("job-id", job.id),
            codec.text("job-uri", codec.URI, f"{self.url}/{job.id}"),
            codec.text("job-uuid", codec.URI, job.uuid),
            codec.text("job-name", codec.NAME, job.name),
            codec.number("job-state", job.state, codec.ENUM),
            codec.number("job-impressions-completed", job.pages_out),
            codec.text("job-state-reasons", codec.KEYWORD, job.reason),
        )

    def _printer(self) -> tuple[Attribute, ...]:
        working = any(job.state not in _ENDED for job in self._jobs)
        faults = self._faults()
        state = PrinterState.PROCESSING if working or self._busy else PrinterState.IDLE
        if faults and (working or "paused" in faults):
            state = PrinterState.STOPPED
        severity = "error" if working else "report"
        reasons = [f"{reason}-{severity}" for reason in sorted(faults)]
        reasons += [f"{reason}-warning" for reason in sorted(self._warnings())]
        tray = f"type=sheetFeedAutoRemovableTray;maxcapacity={_SHEETS};level={self._sheets};status=0;name=main;"
        return (
            *model.unchanging(self.url),
            *(model.LOADED if self._sheets else ()),
            codec.number("printer-state", state, codec.ENUM),
            codec.text("printer-state-reasons", codec.KEYWORD, *(reasons or ["none"])),
            codec.boolean("printer-is-accepting-jobs", True),
            Attribute("printer-input-tray", (Value(codec.OCTETS, tray.encode()),)),
            codec.text("marker-names", codec.NAME, "Black"),
            codec.text("marker-types", codec.KEYWORD, "toner"),
            codec.numbers("marker-levels", int(self._toner)),
            codec.numbers("marker-low-levels", _TONER_LOW),
            codec.numbers("marker-high-levels", 100),
            codec.number("printer-impressions-completed", self._pages),
            codec.number("queued-job-count", sum(job.state not in _ENDED for job in self._jobs)),
            codec.number("printer-up-time", int(time.monotonic()) + 1),
        )
