"""A page printer: the document goes straight to it, and it is asked until the sheet is out or never will be."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Final

from hardware.commands import Command, Observation, PrintDocument
from hardware.device import Completion, Fault, Outcome, State, Status
from hardware.driver import Beat
from hardware.drivers import http_post, printer_faults
from hardware.drivers.http_post import Lost, Posting
from hardware.drivers.ipp import Options, client
from hardware.drivers.ipp.client import IppClient, Job, JobState, Printer, PrinterState
from hardware.drivers.ipp.codec import JOB_GROUP, Message
from hardware.drivers.printer_faults import MUTE, NO_DEVICE

POLL_S: Final = 1.0
MUTE_S: Final = 4.0  # a printer that wakes from sleep takes its time
CANCEL_S: Final = 15.0  # a sheet on its way is let out first
_JOB_POLL_S: Final = 0.25
_BEAT_S: Final = 0.2


class IppDriver:
    def __init__(self, options: Options) -> None:
        self._options = options
        self._client = IppClient(options.url)
        self._asking: Posting | None = None
        self._asked = 0.0
        self._heard = 0.0
        self._reachable = False
        self._printer: Printer | None = None

    def open(self) -> Fault | None:
        self._asking, self._printer = None, None
        self._reachable = True
        self._heard = time.monotonic()
        self._ask()
        self._learn(0.4)
        return None if self._reachable else NO_DEVICE

    def poll(self) -> Sequence[Observation]:
        if self._asking is None and time.monotonic() - self._asked >= POLL_S:
            self._ask()
        if self._asking:
            self._learn(_BEAT_S)
        else:
            time.sleep(_BEAT_S)
        return ()

    def status(self) -> Status:
        if not self._reachable:
            return Status(State.NO_DEVICE, (NO_DEVICE,))
        if time.monotonic() - self._heard > MUTE_S:
            return Status(State.UNKNOWN, (MUTE,))
        if self._printer is None:
            return Status(State.STARTING)
        faults = self._printer.faults
        codes = {fault.code for fault in faults}
        state = printer_faults.state(faults)
        if state is State.ONLINE and self._printer.state == PrinterState.PROCESSING:
            state = State.BUSY
        parts = {
            "paper": _level(codes, paper_jam="jammed", paper_out="out", paper_low="low"),
            "toner": _level(codes, toner_empty="out", toner_low="low"),
            "cover": "open" if "cover_open" in codes else "closed",
        }
        return Status(state, faults, parts)

    def run(self, command: Command, beat: Beat) -> Outcome:
        if not isinstance(command, PrintDocument):
            return Outcome(Completion.UNSUPPORTED)
        if why_not := self._not_ready(beat):
            return Outcome(Completion.DEVICE_NOT_READY, fault=why_not)
        if not beat():
            return Outcome(Completion.CANCELED)
        answer = _wait(self._client.print(command), beat)
        match answer:
            case Lost.NOT_SENT:
                self._reachable = False
                return Outcome(Completion.DEVICE_NOT_READY, fault=NO_DEVICE)
            case Lost.UNANSWERED:
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=MUTE)
            case Message(code=code) if client.busy(code):
                return Outcome(Completion.DEVICE_NOT_READY, fault=printer_faults.fault("not_accepting"))
            case Message(code=client.FORMAT_NOT_SUPPORTED):
                return Outcome(Completion.UNSUPPORTED)
            case Message(code=code) if not client.succeeded(code):
                return Outcome(Completion.INVALID_DATA)
        job_id = answer.number(JOB_GROUP, "job-id")
        if job_id is None:
            return Outcome(Completion.OUTCOME_UNKNOWN)
        return self._follow(job_id, "".join(answer.texts(JOB_GROUP, "job-uuid")), beat)

    def reset(self) -> bool:
        return False

    def close(self) -> None:
        self._asking = None

    def _not_ready(self, beat: Beat) -> Fault | None:
        """Asks anew: what was true at the last poll may not be true now."""
        started = time.monotonic()
        self._ask()
        while self._asking and time.monotonic() - started < MUTE_S:
            self._learn(_BEAT_S)
            beat()
        if not self._reachable:
            return NO_DEVICE
        if self._heard < started or self._printer is None:
            return MUTE
        return printer_faults.blocking(self._printer.faults)

    def _follow(self, job_id: int, uuid: str, beat: Beat) -> Outcome:
        heard = moved = time.monotonic()
        cancelled_at: float | None = None
        ending = Completion.CANCELED
        while True:
            wanted = beat()
            now = time.monotonic()
            if now - heard > self._options.lost_s or (cancelled_at and now - cancelled_at > CANCEL_S):
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=MUTE)
            if cancelled_at is None and (not wanted or now - moved > self._options.stuck_s):
                # Or the sheet would come out for the next visitor, once somebody has put paper in.
                ending = Completion.TIMEOUT if wanted else Completion.CANCELED
                cancelled_at = now
                _wait(self._client.cancel(job_id), beat)
            self._watch_printer()
            fault = printer_faults.blocking(self._printer.faults) if self._printer else None
            answer = _wait(self._client.job(job_id), beat)
            if isinstance(answer, Message) and answer.code == client.NOT_FOUND:
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=fault)
            job = client.job(answer) if isinstance(answer, Message) else None
            if job:
                heard = time.monotonic()
                if uuid and job.uuid != uuid:
                    return Outcome(Completion.OUTCOME_UNKNOWN, fault=fault)
                uuid = job.uuid  # not every printer tells it when it takes the job
                if outcome := _ended(job, ending, fault):
                    return outcome
                if not fault and job.state != JobState.PROCESSING_STOPPED:
                    moved = heard
            time.sleep(_JOB_POLL_S)

    def _watch_printer(self) -> None:
        if self._asking is None and time.monotonic() - self._asked >= _JOB_POLL_S:
            self._ask()
        self._learn(0)

    def _ask(self) -> None:
        self._asked = time.monotonic()
        self._asking = self._client.printer()

    def _learn(self, seconds: float) -> None:
        answer = http_post.within(self._asking, seconds) if self._asking else None
        if answer is None:
            return
        self._asking = None
        match client.message(answer):
            case Lost.NOT_SENT:
                self._reachable = False
            case Message() as told if printer := client.printer(told):
                self._reachable, self._printer, self._heard = True, printer, time.monotonic()


def _level(codes: set[str], **words: str) -> str:
    """The word of the first of these faults that is there, worst first."""
    return next((word for code, word in words.items() if code in codes), "full")


def _wait(posting: Posting, beat: Beat) -> Message | Lost:
    """An answer, or that there is none, whichever takes how long."""
    while (answer := http_post.within(posting, _BEAT_S)) is None:
        beat()
    return client.message(answer)


def _ended(job: Job, cancelled: Completion, fault: Fault | None) -> Outcome | None:
    match job.state:
        case JobState.COMPLETED if "job-completed-with-errors" in job.reasons:
            return Outcome(Completion.HARDWARE_ERROR, fault=fault)
        case JobState.COMPLETED:
            return Outcome(Completion.SUCCESS)
        case JobState.CANCELED if job.pages_out:
            return Outcome(Completion.OUTCOME_UNKNOWN, fault=fault)  # too late: paper came out all the same
        case JobState.CANCELED:
            return Outcome(cancelled, fault=fault)
        case JobState.ABORTED:
            return Outcome(Completion.HARDWARE_ERROR, fault=fault)
    return None
