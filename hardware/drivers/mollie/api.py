"""Requests to the API: what came of one, and whether it may have done something."""

from __future__ import annotations

import json
import ssl
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlsplit

from hardware.device import Fault
from hardware.drivers import http_post
from hardware.drivers.http_post import Answer, Asking, Lost, Request, Tls, Untrusted
from hardware.drivers.mollie import Options, messages

Json = dict[str, Any]

ANSWER_S: Final = 3.0


@dataclass(frozen=True, slots=True)
class Failed:
    """`acted`: the request may have done what it asked for. `pause_s` is what the service wants us to wait."""

    fault: Fault
    status: int = 0
    acted: bool = False
    pause_s: float = 0.0


class Api:
    def __init__(self, options: Options) -> None:
        self._base = options.url.rstrip("/") + "/v2/"
        url = urlsplit(options.url)
        self._port = url.port or (443 if url.scheme == "https" else 80)
        self._tls = Tls(ssl.create_default_context()) if url.scheme == "https" else None
        self._headers = {"Authorization": f"Bearer {options.api_key}", "Accept": "application/hal+json"}

    def get(self, path: str, timeout_s: float = ANSWER_S) -> Asking:
        return self._ask("GET", path, timeout_s)

    def delete(self, path: str) -> Asking:
        return self._ask("DELETE", path, ANSWER_S)

    def post(self, path: str, body: Json, key: str) -> Asking:
        headers = {"Content-Type": "application/json", "Idempotency-Key": key}
        return self._ask("POST", path, ANSWER_S, json.dumps(body).encode(), headers)

    def _ask(
        self, method: str, path: str, timeout_s: float, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Asking:
        url = urlsplit(self._base + quote(path, safe="/?=&_"))
        return http_post.ask(
            Request(method, url, self._port, timeout_s, body, {**self._headers, **(headers or {})}), self._tls
        )


def read(answer: Answer | Lost | Untrusted) -> Json | Failed:
    """The object in a success, or what came instead of one."""
    match answer:
        case Untrusted():
            return Failed(messages.NOT_TRUSTED)
        case Lost.NOT_SENT:
            return Failed(messages.NO_DEVICE)
        case Lost.UNANSWERED:
            return Failed(messages.MUTE, acted=True)
        case Answer(status, body, headers):
            if status >= 500:
                return Failed(messages.UNAVAILABLE, status, acted=True)
            found = messages.decode(body)
            if status < 300:
                return Failed(messages.GARBAGE, status, acted=True) if found is None else found
            # The service says no as an object with its own `status`; anything else came from somewhere in between.
            own = found is not None and found.get("status") == status
            # 409 to a repeated request: the first is still being worked on.
            unsure = not own or status == 409
            fault = messages.fault_of(status) if own or status == 429 else messages.GARBAGE
            return Failed(fault, status, acted=unsure and status != 429, pause_s=_pause(headers.get("retry-after", "")))


def _pause(retry_after: str) -> float:
    return min(float(retry_after), 30.0) if retry_after.isdecimal() else 0.0
