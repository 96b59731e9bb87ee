"""Sends what the outbox holds: one thread, one step at a time, no request waiting for another."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace

import structlog

from backend_client.outbox.outbox import Outbox, Pending
from backend_client.outbox.steps import LAST, STEPS, Sending, Step
from backend_client.result import Problem, ProblemCode
from backend_client.transport import Refusal
from backend_client.zgw import Zgw

FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 60.0
PARKS = (ProblemCode.REFUSED, ProblemCode.CONFLICT)
"""What repeating cannot cure. Refused credentials and a missing zaaktype can be mended by the municipality."""

log = structlog.get_logger()


class Sender:
    """`progress(identificatie, step)` is called from the sender's thread after each step that was done."""

    def __init__(self, outbox: Outbox, zgw: Zgw, progress: Callable[[str, str], None]) -> None:
        self._outbox = outbox
        self._zgw = zgw
        self._progress = progress
        self._wake = threading.Event()
        self._over = threading.Event()
        self._tried: set[tuple[str, str]] = set()
        self._mine: set[str] = set()  # accepted by this process
        self._pause: dict[str, float] = {}
        self._not_before: dict[str, float] = {}
        self._thread = threading.Thread(target=self._run, name="sender", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        """Something new is in the outbox."""
        self._wake.set()

    def accepted_now(self, identificatie: str) -> None:
        """This request was accepted by this process: nothing of it can be at the municipality yet."""
        self._mine.add(identificatie)
        self.wake()

    def stop(self) -> None:
        self._over.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(15)

    def _run(self) -> None:
        while not self._over.is_set():
            self._wake.clear()
            pending = self._outbox.pending()
            for request in pending:
                if self._over.is_set():
                    return
                if time.monotonic() >= self._not_before.get(request.identificatie, 0):
                    self.send(request)
            due = [self._not_before.get(request.identificatie, 0.0) for request in self._outbox.pending()]
            self._wake.wait(max(0.0, min(due) - time.monotonic()) if due else None)

    def send(self, request: Pending) -> Problem | None:
        """Carry out the steps that are left, until one does not succeed."""
        catalogus = self._zgw.catalogus(request.zaaktype)
        if isinstance(catalogus, Problem):
            return self._failed(request, "catalogus", catalogus)
        steps = [*STEPS, *([LAST] if request.afgifte else [])]
        for step in steps:
            if step.name in request.urls:
                continue
            url = self._carry_out(step, Sending(self._zgw, self._outbox, catalogus, request))
            if isinstance(url, Problem):
                return self._failed(request, step.name, url)
            state = {"status": "sent", "afgifte": "closed"}.get(step.name, "")
            self._outbox.done(request.identificatie, step.name, url, state)
            request = replace(request, urls={**request.urls, step.name: url})
            self._pause.pop(request.identificatie, None)
            self._not_before.pop(request.identificatie, None)
            self._progress(request.identificatie, step.name)
        return None

    def _carry_out(self, step: Step, sending: Sending) -> str | Problem:
        """Look first where this step may have been tried before, then post; what is there already is looked up."""
        key = (sending.request.identificatie, step.name)
        fresh = sending.request.identificatie in self._mine and key not in self._tried
        if not fresh:
            found = step.find(sending)
            if not (isinstance(found, Problem) and found.code is ProblemCode.NOT_FOUND):
                return found
        self._tried.add(key)
        made = step.make(sending)
        if isinstance(made, Refusal) and any(made.says(code) for code in step.exists):
            return step.find(sending)
        return made

    def _failed(self, request: Pending, step: str, problem: Problem) -> Problem:
        failure = {"step": step, "code": problem.code, "detail": problem.detail}
        log.warning("sending.failed", identificatie=request.identificatie, **failure)
        if problem.code in PARKS and not (isinstance(problem, Refusal) and problem.says("date-in-future")):
            self._outbox.park(request.identificatie, f"{step}: {problem.detail}")
            return problem
        pause = self._pause.get(request.identificatie, FIRST_PAUSE_S)
        self._pause[request.identificatie] = min(pause * 2, LONGEST_PAUSE_S)
        wait = problem.retry_after_s or pause * random.uniform(0.7, 1.3)  # noqa: S311  jitter
        self._not_before[request.identificatie] = time.monotonic() + wait
        return problem
