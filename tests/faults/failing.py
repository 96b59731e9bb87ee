"""A process that dies, and a network that fails, at a given call."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from itertools import count
from pathlib import Path

import httpx

from tests.unit.request_in_hand import opened

SECRET = "the secret of the kiosk, long enough"
NEVER = 1000

Fault = Callable[[httpx.Request, Callable[[], httpx.Response]], httpx.Response]
"""Answers a request, or raises; may let the server act."""


class Dies(httpx.HTTPTransport):
    """Kills its process at the nth POST (from 0): before it is sent, or when the server has acted."""

    def __init__(self, nth: int, acted: bool) -> None:
        super().__init__()
        self._left, self._acted = nth, acted

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._left -= request.method == "POST"
        now = request.method == "POST" and self._left < 0
        if now and not self._acted:
            die()
        response = super().handle_request(request)
        if now:
            response.read()
            die()
        return response


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def state(path: Path, identificatie: str) -> str:
    outbox = opened(path)
    found = outbox.state_of(identificatie)
    outbox.close()
    return found[0] if found else ""


def lost_on_the_way(request: httpx.Request, _: Callable[[], httpx.Response]) -> httpx.Response:
    raise httpx.ConnectError("no route", request=request)


def answer_lost(request: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
    act()
    raise httpx.ReadTimeout("no answer", request=request)


def busy(_: httpx.Request, __: Callable[[], httpx.Response]) -> httpx.Response:
    return httpx.Response(429, headers={"Retry-After": "1"}, json={"code": "throttled", "status": 429})


def error(_: httpx.Request, __: Callable[[], httpx.Response]) -> httpx.Response:
    return httpx.Response(500, json={"code": "error", "status": 500})


def error_after_acting(_: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
    act()
    return httpx.Response(500, json={"code": "error", "status": 500})


def gateway_after_acting(_: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
    act()
    return httpx.Response(502, html="<html><h1>502 Bad Gateway</h1></html>")


def cut_short(_: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
    whole = act()
    return httpx.Response(
        whole.status_code,
        headers={"Content-Type": "application/json"},
        content=whole.content[: len(whole.content) // 2],
    )


def sign_in_page(_: httpx.Request, act: Callable[[], httpx.Response]) -> httpx.Response:
    act()
    return httpx.Response(200, html="<html><form>Inloggen</form></html>")


FAULTS: list[Fault] = [
    lost_on_the_way,
    answer_lost,
    busy,
    error,
    error_after_acting,
    gateway_after_acting,
    cut_short,
    sign_in_page,
]


class Fails(httpx.BaseTransport):
    """`faults` by the number of the call; without failures a request takes fourteen."""

    def __init__(self, faults: dict[int, Fault], real: httpx.BaseTransport) -> None:
        self._faults, self._real, self._calls = faults, real, count()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        def act() -> httpx.Response:
            response = self._real.handle_request(request)
            response.read()
            return response

        fault = self._faults.get(next(self._calls))
        return fault(request, act) if fault else act()
