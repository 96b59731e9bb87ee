"""One HTTP request in a thread of its own, so that a driver can beat while a device thinks."""

from __future__ import annotations

import http.client
import ssl
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Final, TypeVar
from urllib.parse import SplitResult

_CONNECT_S: Final = 1.5
_MAX_BODY: Final = 4 << 20  # bytes; no device has more to say

Heard = TypeVar("Heard")


class Lost(Enum):
    NOT_SENT = auto()  # no connection: the device knows nothing of it
    UNANSWERED = auto()  # it may have arrived


class Untrusted(Enum):
    """What answered could not prove to be who it should be; nothing was sent to it."""

    CERTIFICATE = auto()


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case


@dataclass(frozen=True, slots=True)
class Tls:
    """How a peer proves who it is: by the authorities in `context`, and by a common name that `accepts` takes.

    `accepts` is None where the context checks the host's name itself.
    """

    context: ssl.SSLContext
    accepts: Callable[[str], bool] | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """`timeout_s` bounds each silence of the device."""

    method: str
    url: SplitResult
    port: int
    timeout_s: float
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


Posting = Future[Answer | Lost]
Asking = Future[Answer | Lost | Untrusted]


def post(url: SplitResult, port: int, content_type: str, body: bytes, timeout_s: float) -> Posting:
    """Begins to send `body` in the clear. The future never raises what the network does."""
    request = Request("POST", url, port, timeout_s, body, {"Content-Type": content_type})
    posting: Posting = Future()
    _in_a_thread(posting, lambda: _exchange(request, http.client.HTTPConnection(url.hostname or "", port)))
    return posting


def ask(request: Request, tls: Tls | None) -> Asking:
    """Begins a request, over TLS where there is a `tls`. The future never raises what the network does."""
    asking: Asking = Future()
    _in_a_thread(asking, lambda: _ask(request, tls))
    return asking


def within(posting: Future[Heard], seconds: float) -> Heard | None:
    """The answer, or None when it is not there within so many seconds."""
    try:
        return posting.result(seconds)
    except NotYet:
        return None


def _in_a_thread(future: Future[Heard], exchange: Callable[[], Heard]) -> None:
    def work() -> None:
        try:
            future.set_result(exchange())
        except BaseException as error:
            future.set_exception(error)
            raise

    threading.Thread(target=work, name="post", daemon=True).start()


def _ask(request: Request, tls: Tls | None) -> Answer | Lost | Untrusted:
    host = request.url.hostname or ""
    if tls is None:
        return _exchange(request, http.client.HTTPConnection(host, request.port))
    connection = http.client.HTTPSConnection(host, request.port, context=tls.context)
    try:
        return _exchange(request, connection, tls.accepts)
    except ssl.SSLCertVerificationError:
        return Untrusted.CERTIFICATE


def _exchange(
    request: Request, connection: http.client.HTTPConnection, accepts: Callable[[str], bool] | None = None
) -> Answer | Lost:
    connection.timeout = _CONNECT_S
    try:
        connection.connect()
    except ssl.SSLCertVerificationError:
        raise
    except OSError:
        connection.close()
        return Lost.NOT_SENT
    try:
        if accepts and not (isinstance(connection.sock, ssl.SSLSocket) and accepts(_common_name(connection.sock))):
            raise ssl.SSLCertVerificationError
        connection.sock.settimeout(request.timeout_s)
        path = f"{request.url.path or '/'}?{request.url.query}" if request.url.query else request.url.path or "/"
        connection.request(request.method, path, request.body or None, dict(request.headers))
        response = connection.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, response.read(_MAX_BODY), headers)
    except ssl.SSLCertVerificationError:
        raise
    except (OSError, http.client.HTTPException):
        return Lost.UNANSWERED
    finally:
        connection.close()


def _common_name(connection: ssl.SSLSocket) -> str:
    subject: Any = (connection.getpeercert() or {}).get("subject", ())
    names = [value for part in subject for key, value in part if key == "commonName"]
    return str(names[0]) if names else ""
