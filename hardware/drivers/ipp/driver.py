"""A page printer: the document goes straight to it, and it is asked until the sheet is out or never will be."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Final

from hardware.commands import Command, DocumentPrinted, Observation, PrintDocument
from hardware.device import Completion, Fault, Outcome, State, Status
from hardware.driver import Beat
from hardware.drivers import http_post, printer_faults
from hardware.drivers.http_post import Lost, Posting
from hardware.drivers.ipp import Options, answers
from hardware.drivers.ipp.answers import Job, JobState, Printer, PrinterState
from hardware.drivers.ipp.client import ANSWER_S, PRINT_ANSWER_S, IppClient
from hardware.drivers.ipp.codec import JOB_GROUP, Message
from hardware.drivers.printer_faults import MUTE, NO_DEVICE

POLL_S: Final = 0.5
MUTE_S: Final = 4.0  # a printer that wakes from sleep takes its time
CANCEL_S: Final = 15.0  # a sheet on its way is let out first
_JOB_POLL_S: Final = 0.25
_BEAT_S: Final = 0.1
_AT_ONCE_S: Final = 0.4


class IppDriver:
    _absent = NO_DEVICE  # what it means that nothing listens

    def __init__(self, options: Options) -> None:
        self._options = options
        self._client = IppClient(options.url)
        self._asking: Posting | None = None
        self._asked = 0.0
        self._heard = 0.0
        self._trouble: Fault | None = None
        self._busy = False
        self._printer: Printer | None = None

    def open(self) -> Fault | None:
        self._heard = self._heard or time.monotonic()
        if self._asking is None:
            self._ask()
        self._learn(_AT_ONCE_S)
        return self._trouble

    def poll(self) -> Sequence[Observation]:
        if self._asking is None and time.monotonic() - self._asked >= POLL_S:
            self._ask()
        if self._asking:
            self._learn(_BEAT_S)
        else:
            time.sleep(_BEAT_S)
        return ()

    def status(self) -> Status:
        if self._trouble == NO_DEVICE:
            return Status(State.NO_DEVICE, (NO_DEVICE,))
        if time.monotonic() - self._heard > MUTE_S:
            return Status(State.UNKNOWN, (MUTE,))
        if self._trouble:
            return Status(printer_faults.state((self._trouble,)), (self._trouble,))
        if self._printer is None:
            return Status(State.BUSY if self._busy else State.STARTING)
        state = printer_faults.state(self._printer.faults)
        if state is State.ONLINE and (self._busy or self._printer.state == PrinterState.PROCESSING):
            state = State.BUSY
        return Status(state, self._printer.faults, self._printer.parts)

    def run(self, command: Command, beat: Beat) -> Outcome:
        if not isinstance(command, PrintDocument):
            return Outcome(Completion.UNSUPPORTED)
        if why_not := self._not_ready(beat):
            return Outcome(Completion.DEVICE_NOT_READY, fault=why_not)
        answer = self._send(command, beat)
        match answer:
            case Outcome():
                return answer
            case Lost.NOT_SENT:
                self._trouble = self._absent
                return Outcome(Completion.DEVICE_NOT_READY, fault=self._absent)
            case Lost.UNANSWERED:
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=MUTE)
            case Fault(code="not_authorised"):
                return Outcome(Completion.DEVICE_NOT_READY, fault=answer)
            case Fault():
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=answer)
            case Message(code=answers.FORMAT_NOT_SUPPORTED):
                return Outcome(Completion.UNSUPPORTED)
            case Message(code=code) if not answers.succeeded(code):
                why_not = answers.refused(code)
                return Outcome(Completion.DEVICE_NOT_READY if why_not else Completion.INVALID_DATA, fault=why_not)
        job_id = answer.number(JOB_GROUP, "job-id")
        if job_id is None:
            return Outcome(Completion.OUTCOME_UNKNOWN, fault=self._trouble or MUTE)
        return self._follow(job_id, "".join(answer.texts(JOB_GROUP, "job-uuid")), beat)

    def reset(self) -> bool:
        """Resume-Printer and Enable-Printer (RFC 8011, 4.2.8; RFC 3998, 3.1), where the printer lets us."""
        codes = {fault.code for fault in self.status().faults}
        began = time.monotonic()
        done = []
        for cured, operation in (
            ({"paused", "printer_error"}, self._client.resume),
            ({"not_accepting"}, self._client.enable),
        ):
            if codes & cured:
                left = _AT_ONCE_S - (time.monotonic() - began)
                answer = http_post.within(operation(), max(left, 0))
                said = answers.message(answer) if answer else None
                done.append(isinstance(said, Message) and answers.succeeded(said.code))
        return bool(done) and all(done)

    def close(self) -> None:
        """A question on its way is left there: who takes longer to answer than open() waits is heard then."""

    def _not_ready(self, beat: Beat) -> Fault | None:
        """Asks anew: what was true at the last poll may not be true now."""
        started = time.monotonic()
        self._ask()
        while self._asking and time.monotonic() - started < MUTE_S:
            self._learn(_BEAT_S)
            beat()
        if self._trouble:
            return self._trouble
        if self._heard < started:
            return MUTE
        return printer_faults.blocking(self._printer.faults) if self._printer else None

    def _send(self, document: PrintDocument, beat: Beat) -> Message | Lost | Fault | Outcome:
        """A busy printer has not taken the document (RFC 8011, B.1.5.8): it is offered again."""
        give_up = time.monotonic() + self._options.stuck_s
        while beat():
            answer = _wait(self._client.print(document), beat, PRINT_ANSWER_S)
            if not isinstance(answer, Message) or answer.code != answers.SERVER_ERROR_BUSY:
                return answer
            if time.monotonic() > give_up:
                return Outcome(Completion.DEVICE_NOT_READY)
            time.sleep(_JOB_POLL_S)
        return Outcome(Completion.CANCELED)

    def _follow(self, job_id: int, uuid: str, beat: Beat) -> Outcome:
        heard = moved = time.monotonic()
        cancelled_at: float | None = None
        ending = Completion.CANCELED
        while True:
            wanted = beat()
            now = time.monotonic()
            if now - heard > self._options.lost_s or (cancelled_at and now - cancelled_at > CANCEL_S):
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=self._trouble or MUTE)
            if cancelled_at is None and (not wanted or now - moved > self._options.stuck_s):
                # Or the sheet would come out for the next visitor, once somebody has put paper in.
                ending = Completion.TIMEOUT if wanted else Completion.CANCELED
                cancelled_at = now
                _wait(self._client.cancel(job_id), beat, self._options.lost_s)
            self._watch_printer()
            fault = self._trouble or (printer_faults.blocking(self._printer.faults) if self._printer else None)
            answer = _wait(self._client.job(job_id), beat, self._options.lost_s)
            if isinstance(answer, Message) and answer.code == answers.NOT_FOUND:
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=fault or self._absent)  # it was off in between
            job = answers.job(answer) if isinstance(answer, Message) else None
            if job:
                heard = time.monotonic()
                if uuid and job.uuid != uuid:
                    return Outcome(Completion.OUTCOME_UNKNOWN, fault=fault or self._absent)
                uuid = job.uuid  # not every printer tells it when it takes the job
                if outcome := self._ended(job, ending, fault):
                    return outcome
                if not fault and job.state != JobState.PROCESSING_STOPPED:
                    moved = heard
            time.sleep(_JOB_POLL_S)

    def _ended(self, job: Job, cancelled: Completion, fault: Fault | None) -> Outcome | None:
        """How a job ended that ended."""
        match job.state:
            case JobState.COMPLETED if "job-completed-with-errors" in job.reasons:
                return Outcome(Completion.HARDWARE_ERROR, fault=fault)
            case JobState.COMPLETED:
                return Outcome(Completion.SUCCESS, DocumentPrinted(job.pages_out))
            case JobState.CANCELED | JobState.ABORTED if job.pages_out:
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=fault)  # paper came out all the same
            case JobState.CANCELED:
                return Outcome(cancelled, fault=fault)
            case JobState.ABORTED:
                return Outcome(Completion.HARDWARE_ERROR, fault=fault)
        return None

    def _told(self, printer: Printer) -> None:
        self._trouble, self._printer = None, printer

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
            if time.monotonic() - self._asked > ANSWER_S:
                self._asking = None  # an answer that comes octet by octet is none
            return
        self._asking = None
        match answers.message(answer):
            case Lost.NOT_SENT:
                self._trouble = self._absent
            case Lost():
                pass
            case Fault() as strange:
                self._heard, self._trouble = time.monotonic(), strange
            case Message(code=answers.SERVER_ERROR_BUSY):
                self._heard, self._trouble, self._busy = time.monotonic(), None, True
            case told:
                printer = answers.printer(told)
                self._heard, self._busy = time.monotonic(), False
                if isinstance(printer, Fault):
                    self._trouble = printer
                    return
                self._told(printer)


def _wait(posting: Posting, beat: Beat, seconds: float) -> Message | Lost | Fault:
    """What was answered within so many seconds."""
    give_up = time.monotonic() + seconds
    while (answer := http_post.within(posting, _BEAT_S)) is None:
        beat()
        if time.monotonic() > give_up:
            return Lost.UNANSWERED
    return answers.message(answer)
