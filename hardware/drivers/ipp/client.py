"""The IPP operations that a counter needs (RFC 8011, section 4; RFC 3998)."""

from __future__ import annotations

from enum import IntEnum
from typing import Final
from urllib.parse import urlsplit

from hardware.commands import PrintDocument
from hardware.drivers import http_post
from hardware.drivers.http_post import Posting
from hardware.drivers.ipp import codec, supplies
from hardware.drivers.ipp.answers import PDF
from hardware.drivers.ipp.codec import JOB_GROUP, OPERATION_GROUP, Attribute, Group, Message

PORT: Final = 631
ANSWER_S: Final = 5.0
PRINT_ANSWER_S: Final = 30.0  # some printers answer Print-Job only once they have rendered the document
USER: Final = "kiosk"
_STATE: Final = (
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "printer-impressions-completed",
    "document-format-supported",
    "device-uri",
)
_JOB: Final = ("job-uuid", "job-state", "job-state-reasons", "job-impressions-completed", "time-at-processing")


class Operation(IntEnum):
    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_PRINTER_ATTRIBUTES = 0x000B
    RESUME_PRINTER = 0x0011
    ENABLE_PRINTER = 0x0022


class IppClient:
    def __init__(self, url: str) -> None:
        self._url = url
        self._parts = urlsplit(url)
        self._request_id = 0

    def printer(self) -> Posting:
        return self._post(Operation.GET_PRINTER_ATTRIBUTES, (_requested(*_STATE, *supplies.ATTRIBUTES),))

    def print(self, document: PrintDocument) -> Posting:
        operation = (
            codec.text("job-name", codec.NAME, document.job),
            codec.text("document-format", codec.MIME_MEDIA_TYPE, PDF),
        )
        job = (
            codec.number("copies", 1),
            codec.text("sides", codec.KEYWORD, "one-sided"),
            codec.text("media", codec.KEYWORD, supplies.PAPER),
        )
        return self._post(Operation.PRINT_JOB, operation, job, document.pdf, PRINT_ANSWER_S)

    def job(self, job_id: int) -> Posting:
        return self._post(Operation.GET_JOB_ATTRIBUTES, (codec.number("job-id", job_id), _requested(*_JOB)))

    def cancel(self, job_id: int) -> Posting:
        return self._post(Operation.CANCEL_JOB, (codec.number("job-id", job_id),))

    def resume(self) -> Posting:
        return self._post(Operation.RESUME_PRINTER)

    def enable(self) -> Posting:
        return self._post(Operation.ENABLE_PRINTER)

    def _post(
        self,
        operation: Operation,
        attributes: tuple[Attribute, ...] = (),
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
