"""HTTP to one API of the municipality: every call ends in an answer or in a named Problem, never in an exception.

What is logged of a call: method, path, status, the server's API version and the time it took. Never a body or a query.
"""

from __future__ import annotations

import logging
import ssl
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import httpx

from backend_client import fsc, multipart
from backend_client.deadline import bounded, within
from backend_client.result import Problem, ProblemCode
from backend_client.server_clock import ServerClock

TIMEOUT = httpx.Timeout(10.0, connect=3.0)
WHOLE_S = 30.0
SLOWEST = 16 * 1024
"""A call and its whole answer may take WHOLE_S, and a second more for each so many bytes that it sends."""
NOT_REACHED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """A 2xx answer. `json` is None where the body is not JSON (a download)."""

    status: int
    json: Any
    content: bytes
    url: str = ""


@dataclass(frozen=True, slots=True)
class Refusal(Problem):
    """A 4xx with a reason. `reasons` are the codes of the problem body: its own, then those of `invalidParams`."""

    status: int = 0
    reasons: tuple[tuple[str, str], ...] = ()  # (name of the parameter or "", code)

    def says(self, code: str) -> bool:
        return any(reason == code for _, reason in self.reasons)

    def names(self, parameter: str) -> bool:
        return any(name == parameter for name, _ in self.reasons)


@cache
def tls() -> ssl.SSLContext:
    """One for all clients: each of its own would read every certificate authority again (20 ms, 1 MB)."""
    return httpx.create_ssl_context()


class Transport:
    """`headers` is asked for each call anew: a token is minted for one request. `clock` hears when each answer came.
    `read` tells what an answer means, where its refusals have no problem body."""

    def __init__(
        self,
        headers: Callable[[], Mapping[str, str]],
        transport: httpx.BaseTransport | None = None,
        clock: ServerClock | None = None,
        read: Callable[[httpx.Response], Answer | Problem] | None = None,
    ) -> None:
        self._headers = headers
        self._clock = clock
        self._read = read or read_answer
        self._client = httpx.Client(timeout=TIMEOUT, transport=transport, verify=tls())
        for carrier in (self._client._transport, *self._client._mounts.values()):  # those of proxies too
            if isinstance(carrier, httpx.HTTPTransport):
                bounded(carrier)

    def get(self, url: str, params: Mapping[str, str] | None = None, **headers: str) -> Answer | Problem:
        return self._call("GET", url, params=params, headers=headers)

    def post(self, url: str, body: Mapping[str, Any], **headers: str) -> Answer | Problem:
        return self._call("POST", url, json=body, headers=headers)

    def patch(self, url: str, body: Mapping[str, Any], **headers: str) -> Answer | Problem:
        return self._call("PATCH", url, json=body, headers=headers)

    def put_file(self, url: str, fields: Mapping[str, str], content: Iterable[bytes], size: int) -> Answer | Problem:
        """PUT a form with these fields and a file `inhoud` of exactly `size` bytes, sent as it is read."""
        kind, length, body = multipart.form(fields, "inhoud", content, size)
        headers = {"Content-Type": kind, "Content-Length": str(length)}
        return self._call("PUT", url, content=body, headers=headers)

    def close(self) -> None:
        self._client.close()

    def _call(self, method: str, url: str, *, headers: Mapping[str, str], **arguments: Any) -> Answer | Problem:
        started, asked = time.monotonic(), self._clock.steady if self._clock else 0.0
        sent = {"Accept": "application/json", **self._headers(), **{k.replace("_", "-"): v for k, v in headers.items()}}
        at = url.partition("?")[0]
        try:
            request = self._client.build_request(method, url, headers=sent, **arguments)
            with within(WHOLE_S + int(request.headers.get("Content-Length", 0)) / SLOWEST):
                response = self._client.send(request)
        except (httpx.HTTPError, httpx.InvalidURL) as error:  # an address may come from an answer
            failure = named(error)
            log.warning("http.failed", extra={"method": method, "path": _path(url), "error": failure})
            return Problem(ProblemCode.UNREACHABLE, failure, at=at, reached=not isinstance(error, NOT_REACHED))
        if self._clock:
            hear(self._clock, response, asked)
        log.info(
            "http",
            extra={
                "method": method,
                "path": _path(url),
                "status": response.status_code,
                "version": response.headers.get("API-version", ""),
                "ms": round((time.monotonic() - started) * 1000),
            },
        )
        read = self._read(response)
        return replace(read, at=at) if isinstance(read, Problem) else replace(read, url=at)


def hear(clock: ServerClock, response: httpx.Response, asked: float) -> None:
    """The date of an answer, unless it was kept on the way (RFC 9111, 5.1)."""
    if "Age" not in response.headers:
        clock.heard(response.url.netloc.decode(), response.headers.get("Date", ""), asked)


def named(error: Exception) -> str:
    """What went wrong, for technicians. Of a certificate its own reason: "not yet valid" may be a clock that is off."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"certificate: {cause.verify_message}"
        cause = cause.__cause__ or cause.__context__
    return type(error).__name__


def _path(url: str) -> str:
    """For the log: any text, also one that is no URL, without its query."""
    return "/" + url.partition("?")[0].partition("://")[2].partition("/")[2]


def read_answer(response: httpx.Response) -> Answer | Problem:
    status = response.status_code
    if status >= 400 and fsc.ERROR_CODE in response.headers:
        return fsc.problem(status, response.headers[fsc.ERROR_CODE])
    if status == 413:  # also where a proxy says it: the same body is as large the next time
        return _refusal(ProblemCode.REFUSED, status, None)
    is_json = "json" in response.headers.get("content-type", "")
    try:
        body = response.json() if is_json else None
    except (ValueError, RecursionError):
        return Problem(ProblemCode.UNREACHABLE, f"{status}: half a JSON body")
    if response.is_success:
        return Answer(status, body, response.content)
    if status == 429:
        return Problem(ProblemCode.BUSY, "429", _seconds(response.headers.get("Retry-After", "")))
    if status >= 500:
        return Problem(ProblemCode.UNREACHABLE, str(status), _seconds(response.headers.get("Retry-After", "")))
    if status in (401, 403):
        return _refusal(ProblemCode.DENIED, status, body)
    if status < 400 or not isinstance(body, dict):  # a proxy speaking, not the API
        return Problem(ProblemCode.UNREACHABLE, f"{status} without a reason")
    return _refusal(ProblemCode.NOT_FOUND if status == 404 else ProblemCode.REFUSED, status, body)


def _refusal(code: ProblemCode, status: int, body: Any) -> Refusal:
    """From a problem body (RFC 7807, with the `invalidParams` of the Dutch API strategy), as far as it is one."""
    said = body if isinstance(body, dict) else {}
    invalid = said.get("invalidParams")
    parts = [part for part in invalid if isinstance(part, dict)] if isinstance(invalid, list) else []
    reasons = [("", str(said.get("code", ""))), *((str(p.get("name", "")), str(p.get("code", ""))) for p in parts)]
    detail = ", ".join(f"{name}: {reason}" if name else reason for name, reason in reasons)
    return Refusal(code, f"{status} {detail}".rstrip(), None, status, tuple(reasons))


def _seconds(retry_after: str) -> float | None:
    """Of a Retry-After in seconds; the other form, a date, would need clocks that agree (RFC 9110, 10.2.3)."""
    return float(retry_after) if retry_after.isdecimal() else None
