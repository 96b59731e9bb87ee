"""Sends what the outbox holds: one thread, one step at a time; what fails waits, and lets others go first."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from sqlalchemy.exc import SQLAlchemyError

from backend_client.klantinteracties import Klantinteracties
from backend_client.outbox.outbox import Outbox, Pending
from backend_client.outbox.steps import Sending, Step, is_contactverzoek, steps_of
from backend_client.result import Problem, ProblemCode
from backend_client.transport import Refusal
from backend_client.zgw import Catalogus, Zgw

FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 60.0
LONGEST_ASKED_S = 600.0
"""However long a server asks us to stay away: it may not take its word back."""
PARKS = (ProblemCode.REFUSED, ProblemCode.CONFLICT)
"""What repeating cannot cure. Refused credentials and a missing zaaktype can be mended by the municipality."""
CURABLE = ("date-in-future", "does_not_exist")
"""But for these: clocks meet, and what the catalogue withdrew or forbade us to read is looked up anew."""

log = logging.getLogger(__name__)


class Sender:
    """`progress(identificatie, step)` is called from the sender's thread after each step that was done."""

    def __init__(
        self,
        outbox: Outbox,
        zgw: Zgw,
        progress: Callable[[str, str], None],
        klant: Klantinteracties | None = None,
    ) -> None:
        self._outbox = outbox
        self._zgw = zgw
        self._klant = klant
        self._progress = progress
        self._wake = threading.Event()
        self._over = threading.Event()
        self._tried: dict[str, set[str]] = {}  # of requests accepted by this process: the steps that were tried
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
        self._tried[identificatie] = set()
        self.wake()

    def stop(self) -> None:
        self._over.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(15)

    def _run(self) -> None:
        while not self._over.is_set():
            self._wake.clear()
            try:
                wait = self._send_next()
            except SQLAlchemyError as error:
                log.error("sending.storage", extra={"error": type(error).__name__})
                wait = LONGEST_PAUSE_S
            self._wake.wait(wait)

    def _send_next(self) -> float | None:
        """Send what is due first; answers for how long there is nothing to do (None: until something is accepted)."""
        pending = self._outbox.pending()
        if not pending:
            return None
        # What failed before comes after what did not: an outage must not keep the visitor of now waiting.
        request = min(pending, key=lambda each: self._not_before.get(each.identificatie, 0.0))
        wait = self._not_before.get(request.identificatie, 0.0) - time.monotonic()
        if wait > 0:
            return wait
        self.send(request)
        return 0.0

    def send(self, request: Pending) -> Problem | None:
        """Carry out the steps that are left, until one does not succeed."""
        if is_contactverzoek(request):
            catalogus, klant = None, self._klant
            if klant is None:
                return self._failed(request, "destination", Problem(ProblemCode.DENIED, "no klantinteracties"))
        else:
            catalogus, klant = self._catalogus(request), None
        for step in steps_of(request):
            if step.name in request.urls:
                continue
            if isinstance(catalogus, Problem):
                return self._failed(request, "catalogus", catalogus)
            url = self._carry_out(step, Sending(self._zgw, self._outbox, request, catalogus, klant))
            if isinstance(url, Problem):
                return self._failed(request, step.name, url)
            state = {"status": "sent", "afgifte": "closed", "internetaak": "closed"}.get(step.name, "")
            self._outbox.done(request.identificatie, step.name, url, state)
            request = replace(request, urls={**request.urls, step.name: url})
            self._pause.pop(request.identificatie, None)
            self._not_before.pop(request.identificatie, None)
            self._progress(request.identificatie, step.name)
            if state == "closed":
                self._tried.pop(request.identificatie, None)
            if step.name == "zaak":
                catalogus = self._catalogus(request)
        return None

    def _catalogus(self, request: Pending) -> Catalogus | Problem:
        """Of today for a new zaak; of the zaak itself once there is one, for a new version may have begun since."""
        zaak = request.urls.get("zaak")
        return self._zgw.catalogus_of_zaak(zaak) if zaak else self._zgw.catalogus(request.zaaktype)

    def _carry_out(self, step: Step, sending: Sending) -> str | Problem:
        """Look first where this step may have been tried before, then post; what is there already is looked up."""
        tried = self._tried.get(sending.request.identificatie)
        if tried is None or step.name in tried:
            found = step.find(sending)
            absent = isinstance(found, Problem) and found.code is ProblemCode.NOT_FOUND
            if not absent or isinstance(found, Refusal):  # a 404 says that the place to look is not there
                return found
        if tried is not None:
            tried.add(step.name)
        made = step.make(sending)
        if isinstance(made, Refusal) and any(made.says(code) for code in step.exists):
            return step.find(sending)
        return made

    def _failed(self, request: Pending, step: str, problem: Problem) -> Problem:
        failure = {"identificatie": request.identificatie, "step": step, "code": problem.code, "detail": problem.detail}
        log.warning("sending.failed", extra=failure)
        curable = isinstance(problem, Refusal) and any(problem.says(code) for code in CURABLE)
        if problem.code in PARKS and not curable:
            self._outbox.park(request.identificatie, f"{step}: {problem.detail}")
            self._tried.pop(request.identificatie, None)
            return problem
        pause = self._pause.get(request.identificatie, FIRST_PAUSE_S)
        self._pause[request.identificatie] = min(pause * 2, LONGEST_PAUSE_S)
        own = pause * random.uniform(0.7, 1.3)  # noqa: S311  jitter
        wait = min(problem.retry_after_s or own, LONGEST_ASKED_S)
        self._not_before[request.identificatie] = time.monotonic() + wait
        return problem
