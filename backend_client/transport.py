"""HTTP to one API of the municipality: every call ends in an answer or in a named Problem, never in an exception.

What is logged of a call: method, path, status, the server's API version and the time it took. Never a body or a query.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import structlog

from backend_client.result import Problem, ProblemCode

TIMEOUT = httpx.Timeout(10.0, connect=3.0)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Answer:
    """A 2xx answer. `json` is None where the body is not JSON (a download)."""

    status: int
    json: Any
    content: bytes


@dataclass(frozen=True, slots=True)
class Refusal(Problem):
    """A 4xx with a reason. `reasons` are the codes of the problem body: its own, then those of `invalidParams`."""

    status: int = 0
    reasons: tuple[tuple[str, str], ...] = ()  # (name of the parameter or "", code)

    def says(self, code: str) -> bool:
        return any(reason == code for _, reason in self.reasons)


class Transport:
    """`headers` is asked for each call anew: a token is minted for one request."""

    def __init__(self, headers: Callable[[], Mapping[str, str]], transport: httpx.BaseTransport | None = None) -> None:
        self._headers = headers
        self._client = httpx.Client(timeout=TIMEOUT, transport=transport)

    def get(self, url: str, params: Mapping[str, str] | None = None, **headers: str) -> Answer | Problem:
        return self._call("GET", url, params=params, headers=headers)

    def post(self, url: str, body: Mapping[str, Any], **headers: str) -> Answer | Problem:
        return self._call("POST", url, json=body, headers=headers)

    def close(self) -> None:
        self._client.close()

    def _call(self, method: str, url: str, *, headers: Mapping[str, str], **arguments: Any) -> Answer | Problem:
        started = time.monotonic()
        sent = {"Accept": "application/json", **self._headers(), **{k.replace("_", "-"): v for k, v in headers.items()}}
        try:
            response = self._client.request(method, url, headers=sent, **arguments)
        except (httpx.TransportError, httpx.DecodingError) as error:
            problem = Problem(ProblemCode.UNREACHABLE, type(error).__name__)
            log.warning("http.failed", method=method, path=httpx.URL(url).path, error=problem.detail)
            return problem
        log.info(
            "http",
            method=method,
            path=httpx.URL(url).path,
            status=response.status_code,
            version=response.headers.get("API-version", ""),
            ms=round((time.monotonic() - started) * 1000),
        )
        return _read(response)


def _read(response: httpx.Response) -> Answer | Problem:
    status = response.status_code
    is_json = "json" in response.headers.get("content-type", "")
    try:
        body = response.json() if is_json else None
    except ValueError:
        return Problem(ProblemCode.UNREACHABLE, f"{status}: half a JSON body")
    if response.is_success:
        return Answer(status, body, response.content)
    if status == 429:
        return Problem(ProblemCode.BUSY, "429", _seconds(response.headers.get("Retry-After", "")))
    if status >= 500:
        retry = _seconds(response.headers.get("Retry-After", ""))
        return Problem(ProblemCode.UNREACHABLE, str(status), retry)
    if not isinstance(body, dict) or status < 400:
        return Problem(ProblemCode.UNREACHABLE, f"{status} without a reason")
    reasons = [("", str(body.get("code", "")))]
    for invalid in body.get("invalidParams") or ():
        reasons.append((str(invalid.get("name", "")), str(invalid.get("code", ""))))
    codes = {401: ProblemCode.DENIED, 403: ProblemCode.DENIED, 404: ProblemCode.NOT_FOUND}
    detail = f"{status} " + ", ".join(f"{name}: {code}" if name else code for name, code in reasons)
    return Refusal(codes.get(status, ProblemCode.REFUSED), detail, None, status, tuple(reasons))


def _seconds(retry_after: str) -> float | None:
    return float(retry_after) if retry_after.isdigit() else None
