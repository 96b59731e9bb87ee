"""The IPP operations that a counter needs (RFC 8011, section 4), and the words in which printers answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final
from urllib.parse import urlsplit

from hardware.commands import PrintDocument
from hardware.device import Fault
from hardware.drivers import http_post, printer_faults
from hardware.drivers.http_post import Lost, Posting
from hardware.drivers.ipp import codec
from hardware.drivers.ipp.codec import JOB_GROUP, OPERATION_GROUP, PRINTER_GROUP, Attribute, Group, Message

PORT: Final = 631
ANSWER_S: Final = 5.0
PRINT_ANSWER_S: Final = 30.0  # some printers answer Print-Job only once they have rendered the document
PAPER: Final = "iso_a4_210x297mm"
USER: Final = "kiosk"


class Operation(IntEnum):
    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_PRINTER_ATTRIBUTES = 0x000B


class JobState(IntEnum):
    PENDING = 3
    PENDING_HELD = 4
    PROCESSING = 5
    PROCESSING_STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


class PrinterState(IntEnum):
    IDLE = 3
    PROCESSING = 4
    STOPPED = 5


NOT_FOUND: Final = 0x0406
FORMAT_NOT_SUPPORTED: Final = 0x040A
_NOT_NOW: Final = range(0x0500, 0x0600)

# RFC 8011, 5.4.12 and PWG 5100.9: the keyword without its severity. The severity tells how the printer feels about it
# at this moment (a printer without paper says `-report` while it has nothing to print), not whether it can print.
_REASONS: Final = {
    "media-empty": "paper_out",
    "media-needed": "paper_out",
    "media-low": "paper_low",
    "media-jam": "paper_jam",
    "cover-open": "cover_open",
    "door-open": "cover_open",
    "interlock-open": "cover_open",
    "input-tray-missing": "tray_missing",
    "output-tray-missing": "tray_missing",
    "output-area-full": "output_full",
    "toner-low": "toner_low",
    "marker-supply-low": "toner_low",
    "toner-empty": "toner_empty",
    "marker-supply-empty": "toner_empty",
    "marker-waste-full": "waste_full",
    "paused": "paused",
}


@dataclass(frozen=True, slots=True)
class Printer:
    """What Get-Printer-Attributes told."""

    state: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """What Get-Job-Attributes told. Ids start again when a printer does, so only `uuid` says which job it is."""

    uuid: str
    state: int
    reasons: tuple[str, ...]
    pages_out: int  # as far as the printer counts them


class IppClient:
    def __init__(self, url: str) -> None:
        self._url = url
        self._parts = urlsplit(url)
        self._request_id = 0

    def printer(self) -> Posting:
        wanted = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
        return self._post(Operation.GET_PRINTER_ATTRIBUTES, (_requested(*wanted),))

    def print(self, document: PrintDocument) -> Posting:
        operation = (
            codec.text("job-name", codec.NAME, document.job),
            codec.text("document-format", codec.MIME_MEDIA_TYPE, "application/pdf"),
        )
        job = (
            codec.number("copies", 1),
            codec.text("sides", codec.KEYWORD, "one-sided"),
            codec.text("media", codec.KEYWORD, PAPER),
        )
        return self._post(Operation.PRINT_JOB, operation, job, document.pdf, PRINT_ANSWER_S)

    def job(self, job_id: int) -> Posting:
        wanted = ("job-uuid", "job-state", "job-state-reasons", "job-impressions-completed")
        return self._post(Operation.GET_JOB_ATTRIBUTES, (codec.number("job-id", job_id), _requested(*wanted)))

    def cancel(self, job_id: int) -> Posting:
        return self._post(Operation.CANCEL_JOB, (codec.number("job-id", job_id),))

    def _post(
        self,
        operation: Operation,
        attributes: tuple[Attribute, ...],
        job: tuple[Attribute, ...] = (),
        data: bytes = b"",
        timeout_s: float = ANSWER_S,
    ) -> Posting:
        self._request_id += 1
        first = (
            codec.text("attributes-charset", codec.CHARSET, "utf-8"),
            codec.text("attributes-natural-language", codec.NATURAL_LANGUAGE, "en"),
            codec.text("printer-uri", codec.URI, self._url),
        )
        # RFC 8011, 4.1.5: the target (printer-uri, then job-id) comes before everything else.
        target = tuple(attribute for attribute in attributes if attribute.name == "job-id")
        others = tuple(attribute for attribute in attributes if attribute.name != "job-id")
        user = codec.text("requesting-user-name", codec.NAME, USER)
        groups = [Group(OPERATION_GROUP, (*first, *target, user, *others))]
        if job:
            groups.append(Group(JOB_GROUP, job))
        body = codec.encode(Message(operation, self._request_id, tuple(groups), data))
        return http_post.post(self._parts, self._parts.port or PORT, "application/ipp", body, timeout_s)


def _requested(*names: str) -> Attribute:
    return codec.text("requested-attributes", codec.KEYWORD, *names)


def message(answer: http_post.Answer | Lost) -> Message | Lost:
    """The IPP message in an answer; what is none counts as no answer."""
    if isinstance(answer, Lost):
        return answer
    try:
        return codec.decode(answer.body) if answer.status == 200 else Lost.UNANSWERED
    except codec.MalformedError:
        return Lost.UNANSWERED


def succeeded(code: int) -> bool:
    return code < 0x0100  # RFC 8011, B.1.2


def busy(code: int) -> bool:
    """The server errors: nothing is wrong with the document."""
    return code in _NOT_NOW


def printer(answer: Message) -> Printer | None:
    state = answer.number(PRINTER_GROUP, "printer-state")
    if state is None or not succeeded(answer.code):
        return None
    faults: dict[str, Fault] = {}
    for reason in answer.texts(PRINTER_GROUP, "printer-state-reasons"):
        keyword = reason.removesuffix("-report").removesuffix("-warning").removesuffix("-error")
        if code := _REASONS.get(keyword):
            faults.setdefault(code, printer_faults.fault(code, reason))
    if not answer.number(PRINTER_GROUP, "printer-is-accepting-jobs"):
        faults["not_accepting"] = printer_faults.fault("not_accepting")
    if state == PrinterState.STOPPED and not printer_faults.blocking(faults.values()):
        reasons = " ".join(answer.texts(PRINTER_GROUP, "printer-state-reasons"))
        faults["printer_error"] = printer_faults.fault("printer_error", reasons)
    return Printer(state, tuple(faults.values()))


def job(answer: Message) -> Job | None:
    state = answer.number(JOB_GROUP, "job-state")
    if state is None or not succeeded(answer.code):
        return None
    uuid = "".join(answer.texts(JOB_GROUP, "job-uuid"))
    pages = answer.number(JOB_GROUP, "job-impressions-completed") or 0
    return Job(uuid, state, answer.texts(JOB_GROUP, "job-state-reasons"), pages)
