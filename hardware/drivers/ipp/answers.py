"""The words in which printers answer, and what they mean (RFC 8011; PWG 5100.9 and 5100.13)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from hardware.device import Fault
from hardware.drivers import printer_faults
from hardware.drivers.http_post import Answer, Lost
from hardware.drivers.ipp import codec, supplies
from hardware.drivers.ipp.codec import JOB_GROUP, PRINTER_GROUP, Message

PDF: Final = "application/pdf"
NOT_FOUND: Final = 0x0406
FORMAT_NOT_SUPPORTED: Final = 0x040A
SERVER_ERROR_BUSY: Final = 0x0507
_NOT_AUTHORISED: Final = (0x0401, 0x0402, 0x0403)
_HTTP_NOT_AUTHORISED: Final = (401, 403)
_CLIENT_ERRORS: Final = range(0x0400, 0x0500)
_NOT_NOW: Final = range(0x0500, 0x0600)
_HEAD: Final = 8  # octets
_LONGEST: Final = 1 << 16  # octets: ten times what any printer answers to what we ask

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
    "offline": "offline",
    "timed-out": "offline",
    "connecting-to-device": "offline",
}


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


@dataclass(frozen=True, slots=True)
class Printer:
    """What Get-Printer-Attributes told. `reasons` are without their severity; `parts` are those of Status."""

    state: int
    faults: tuple[Fault, ...]
    reasons: frozenset[str]
    parts: dict[str, str]
    device_uri: str = ""  # of a print server: where it reaches the printer


@dataclass(frozen=True, slots=True)
class Job:
    """What Get-Job-Attributes told. Ids start again when a printer does, so only `uuid` says which job it is."""

    uuid: str
    state: int
    reasons: tuple[str, ...]
    pages_out: int  # as far as the printer counts them
    begun: bool  # the printer, or a print server, has left the queue with it


def message(answer: Answer | Lost) -> Message | Lost | Fault:
    """The IPP message in an answer, or what stands in its place: text of another device, or octets of none."""
    if isinstance(answer, Lost):
        return answer
    if answer.status in _HTTP_NOT_AUTHORISED:
        return printer_faults.fault("not_authorised", f"HTTP {answer.status}")
    if answer.status != 200:
        return printer_faults.fault("garbled" if answer.status >= 500 else "wrong_device", f"HTTP {answer.status}")
    if len(answer.body) > _LONGEST:
        return printer_faults.fault("garbled", "an endless answer")
    try:
        return codec.decode(answer.body)
    except codec.MalformedError as error:
        other = answer.body[:_HEAD].isascii() and b"\0" not in answer.body[:_HEAD]  # no message is without a zero
        return printer_faults.fault("wrong_device" if other else "garbled", str(error))


def succeeded(code: int) -> bool:
    return code < 0x0100  # RFC 8011, B.1.2


def refused(code: int) -> Fault | None:
    """Why a printer with this status code can print nothing at all (RFC 8011, B.1.4 and B.1.5); None when it can."""
    if code in _NOT_AUTHORISED:
        return printer_faults.fault("not_authorised", f"IPP {code:04x}")
    if code in _NOT_NOW:
        return printer_faults.fault("not_accepting", f"IPP {code:04x}")
    return None


def printer(answer: Message) -> Printer | Fault:
    """A fault: what answers is no printer that a counter can use."""
    state = answer.number(PRINTER_GROUP, "printer-state")
    if state is None or not succeeded(answer.code):
        wrong = "wrong_device" if answer.code in _CLIENT_ERRORS else "garbled"
        return refused(answer.code) or printer_faults.fault(wrong, f"IPP {answer.code:04x}")
    formats = answer.texts(PRINTER_GROUP, "document-format-supported")
    if formats and PDF not in formats:
        return printer_faults.fault("wrong_device", "no PDF")
    said = answer.texts(PRINTER_GROUP, "printer-state-reasons")
    faults: dict[str, Fault] = {}
    for reason in said:
        if code := _REASONS.get(keyword(reason)):
            faults.setdefault(code, printer_faults.fault(code, reason))
    left = supplies.read(answer)
    for code in left.warnings:
        if not (code == "toner_low" and "toner_empty" in faults):
            faults.setdefault(code, printer_faults.fault(code))
    if not answer.number(PRINTER_GROUP, "printer-is-accepting-jobs"):
        faults["not_accepting"] = printer_faults.fault("not_accepting")
    if state == PrinterState.STOPPED and not printer_faults.blocking(faults.values()):
        faults["printer_error"] = printer_faults.fault("printer_error", " ".join(said))
    counters = {
        "toner_percent": left.toner_percent,
        "sheets_left": left.sheets_left,
        "pages_printed": answer.number(PRINTER_GROUP, "printer-impressions-completed"),
    }
    parts = {
        "paper": _level(faults, paper_jam="jammed", paper_out="out", paper_low="low"),
        "toner": _level(faults, toner_empty="out", toner_low="low"),
        "cover": "open" if "cover_open" in faults else "closed",
    } | {name: str(count) for name, count in counters.items() if count is not None}
    device = "".join(answer.texts(PRINTER_GROUP, "device-uri"))
    return Printer(state, tuple(faults.values()), frozenset(map(keyword, said)), parts, device)


def keyword(reason: str) -> str:
    return reason.removesuffix("-report").removesuffix("-warning").removesuffix("-error")


def job(answer: Message) -> Job | None:
    state = answer.number(JOB_GROUP, "job-state")
    if state is None or not succeeded(answer.code):
        return None
    uuid = "".join(answer.texts(JOB_GROUP, "job-uuid"))
    pages = answer.number(JOB_GROUP, "job-impressions-completed") or 0
    begun = answer.number(JOB_GROUP, "time-at-processing") is not None
    return Job(uuid, state, answer.texts(JOB_GROUP, "job-state-reasons"), pages, begun)


def _level(faults: dict[str, Fault], **words: str) -> str:
    """The word of the first of these faults that is there, worst first."""
    return next((word for code, word in words.items() if code in faults), "full")
