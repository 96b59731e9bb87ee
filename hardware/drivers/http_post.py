"""One HTTP POST in a thread of its own, so that a driver can beat while a device thinks."""

from __future__ import annotations

import http.client
import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final
from urllib.parse import SplitResult

_CONNECT_S: Final = 1.5
_MAX_BODY: Final = 4 << 20  # bytes; no device has more to say


class Lost(Enum):
    NOT_SENT = auto()  # no connection: the device knows nothing of it
    UNANSWERED = auto()  # it may have arrived


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes


Posting = Future[Answer | Lost]


def post(url: SplitResult, port: int, content_type: str, body: bytes, timeout_s: float) -> Posting:
    """Begins to send `body`. The future never raises what the network does; `timeout_s` bounds each silence."""
    posting: Posting = Future()

    def work() -> None:
        try:
            posting.set_result(_exchange(url, port, content_type, body, timeout_s))
        except BaseException as error:
            posting.set_exception(error)
            raise

    threading.Thread(target=work, name="post", daemon=True).start()
    return posting


def within(posting: Posting, seconds: float) -> Answer | Lost | None:
    """The answer, or None when it is not there within so many seconds."""
    try:
        return posting.result(seconds)
    except NotYet:
        return None


def _exchange(url: SplitResult, port: int, content_type: str, body: bytes, timeout_s: float) -> Answer | Lost:
    connection = http.client.HTTPConnection(url.hostname or "", port, timeout=_CONNECT_S)
    try:
        connection.connect()
    except OSError:
        return Lost.NOT_SENT
    try:
        connection.sock.settimeout(timeout_s)
        path = f"{url.path or '/'}?{url.query}" if url.query else url.path or "/"
        connection.request("POST", path, body, {"Content-Type": content_type})
        response = connection.getresponse()
        return Answer(response.status, response.read(_MAX_BODY))
    except (OSError, http.client.HTTPException):
        return Lost.UNANSWERED
    finally:
        connection.close()
