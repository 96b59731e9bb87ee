"""The sending side of a counter as a process that can be killed, and what it says on a pipe before it is."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import Engine, Pool, event

from backend_client.outbox import Bijlage, Outbox, Request, circuit, sender
from backend_client.transport import tls
from tests.fault_proxy import CLIENT_S
from tests.histories.plan import LIMIT, Death, Life, Visit
from tests.unit import request_in_hand

SECRET = "the secret of the kiosk, long enough"
ENDS_S = 60.0
FINISHED, WAITS, STUCK = 0, 3, 4
"""How a life ends that is not killed. WAITS: for paper that nobody was seen to take, which the next life settles."""


@cache
def bytes_of(size: int) -> bytes:
    """The content of a bijlage of this size."""
    return random.Random(size).randbytes(size)


@dataclass(frozen=True, slots=True)
class Folder:
    """What a counter has on its disk, and where it sends to."""

    path: Path
    url: str

    def bijlage(self, size: int) -> Bijlage:
        path = self.path / f"{size}.pdf"
        path.write_bytes(bytes_of(size))
        return Bijlage("Scan", "scan.pdf", "application/pdf", path)

    def request(self, identificatie: str, visit: Visit) -> Request:
        paid = f"P-{identificatie}" if visit.paid else ""
        made = request_in_hand.request(identificatie, paid)
        return replace(made, bijlagen=tuple(self.bijlage(size) for size in visit.bijlagen))


class Hasty(httpx.HTTPTransport):
    """Gives up soon."""

    def __init__(self) -> None:
        super().__init__(verify=tls())

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions = {
            **request.extensions,
            "timeout": dict.fromkeys(("connect", "read", "write", "pool"), CLIENT_S),
        }
        return super().handle_request(request)


def begin(folder: Folder, life: Life, numbers: Sequence[str], known: Sequence[str]) -> tuple[int, int]:
    """Fork a counter that accepts the visits of this life under these numbers, and sends them and all `known` ones.

    Answers its pid and a descriptor to read from. It says, a line each: `accepted N`, `handed N`, and at its end of
    each request `N state reason`, with no state where it is not in the outbox.
    """
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    status = 1
    try:
        os.close(reading)
        status = _live(folder, life, numbers, known, writing)
    finally:
        if sys.exc_info()[0]:
            traceback.print_exc()
        os._exit(status)  # never back into the tests of the parent


def _live(folder: Folder, life: Life, numbers: Sequence[str], known: Sequence[str], tell: int) -> int:
    def say(*words: str) -> None:
        os.write(tell, f"{' '.join(words)}\n".encode())

    for module in (sender, circuit):
        module.FIRST_PAUSE_S, module.LONGEST_PAUSE_S = 0.01, 0.2
    _die(life.death)
    outbox = request_in_hand.opened(folder.path / "outbox.db")
    outbox.adopt_orphans()
    with closing(request_in_hand.client(folder.url, SECRET, Hasty())) as zgw:
        zgw.inline_limit = LIMIT
        sending = request_in_hand.sender(outbox, zgw)
        sending.start()
        for identificatie, visit in zip(numbers, life.visits, strict=True):
            if visit.paid:
                request_in_hand.pay(outbox, identificatie, f"P-{identificatie}")
            problem = outbox.accept(folder.request(identificatie, visit))
            assert problem is None, problem
            say("accepted", identificatie)
            sending.accepted_now(identificatie)
            if visit.handed:
                outbox.record_delivery(identificatie, "balie")
                sending.wake()
                say("handed", identificatie)
        waiting = {each for each, visit in zip(numbers, life.visits, strict=True) if not visit.handed}
        return _until_sent(outbox, [*known, *numbers], waiting, say)


def _until_sent(outbox: Outbox, numbers: Sequence[str], waiting: set[str], say: Any) -> int:
    deadline = time.monotonic() + ENDS_S
    while True:
        states = {each: outbox.state_of(each) or ("", "") for each in numbers}
        left = [each for each, (state, _) in states.items() if state not in ("", "closed", "parked")]
        over = all(states[each][0] == "sent" and each in waiting for each in left)
        if over or time.monotonic() > deadline:
            for identificatie, state in states.items():
                say(identificatie, *state)
            return STUCK if not over else WAITS if left else FINISHED
        time.sleep(0.05)


def _die(death: Death | None) -> None:
    """Be killed at the nth commit of this process."""
    if death is None or death.at == "moment":
        return
    left, now = death.nth, False

    def commit(_: Any) -> None:
        nonlocal left, now
        left -= 1
        now = left < 0
        if now and death.at == "commit":
            os.kill(os.getpid(), signal.SIGKILL)

    def checkin(*_: Any) -> None:
        if now:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "commit", commit)
    event.listen(Pool, "checkin", checkin)
