"""Decides who goes next: a few workers, one sender a request, a circuit for each API.

The request of the visitor who stands at the counter goes first, on a worker that does nothing else. What waits behind
goes oldest first. The next to the same destination begins when the one before is known there, or takes so long that it
is large or hanging; MOST_TO_ONE at a time. Each is made whole after the one before: all arrive in that order.
"""

from __future__ import annotations

import logging
import random
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.exc import SQLAlchemyError

from backend_client.destinations import MUNICIPALITY
from backend_client.klantinteracties import Klantinteracties
from backend_client.outbox.circuit import LONGEST_ASKED_S, Circuits
from backend_client.outbox.contactverzoek import KLANTINTERACTIES
from backend_client.outbox.courier import Courier
from backend_client.outbox.flights import Flight, held_until, taken
from backend_client.outbox.outbox import Outbox, Pending
from backend_client.outbox.place import Place
from backend_client.outbox.queue import Waits
from backend_client.outbox.steps import BEGUN, WHOLE, state_after
from backend_client.result import Problem, ProblemCode
from backend_client.transport import Refusal
from backend_client.zgw import Zgw

FOR_VISITORS, FOR_THE_REST = 1, 4
"""Workers."""
LOOK_S = 2.0
"""A technician may have changed the database from another process."""
FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 60.0
PARKS = (ProblemCode.REFUSED, ProblemCode.CONFLICT)
"""What repeating cannot cure. Refused credentials and a missing zaaktype can be mended by the municipality."""
CURABLE = ("date-in-future", "does_not_exist")
"""But for these: clocks meet, and what the catalogue withdrew or forbade us to read is looked up anew."""

log = logging.getLogger(__name__)


class Places(Protocol):
    def zgw_of(self, name: str) -> Zgw | Problem: ...

    def klantinteracties(self) -> Klantinteracties | Problem: ...


@dataclass(frozen=True, slots=True)
class _Idle:
    """Nothing was due while these had to wait: the workers need not each look for themselves."""

    destinations: Collection[str] = ()
    circuits: Collection[str] = ()
    until: float = 0.0

    def covers(self, waits: Waits, now: float) -> bool:
        return now < self.until and all(
            set(fewer) <= set(more)
            for fewer, more in ((self.destinations, waits.destinations), (self.circuits, waits.circuits))
        )


class Sender:
    """`progress(identificatie, step)` is called from the threads of the sender after each step that was done."""

    def __init__(self, outbox: Outbox, places: Places, progress: Callable[[str, str], None]) -> None:
        self._outbox = outbox
        self._queue = outbox.queue
        self._places = places
        self._progress = progress
        self._courier = Courier(outbox)
        self._circuits = Circuits()
        self._turn = threading.Condition()
        self._over = False
        self._fresh: deque[str] = deque()  # accepted just now, and not tried yet
        self._flying: dict[str, Flight] = {}
        self._needs: dict[str, frozenset[str]] = {}  # of a destination: what each request to it needs
        self._no_storage_until = 0.0
        self._idle = _Idle()
        self._workers = [
            threading.Thread(target=self._work, args=(number < FOR_VISITORS,), name=f"sender-{number}", daemon=True)
            for number in range(FOR_VISITORS + FOR_THE_REST)
        ]

    def start(self) -> None:
        """Raises sqlalchemy.exc.SQLAlchemyError where the database cannot be written."""
        self._queue.begin()
        for worker in self._workers:
            worker.start()

    def wake(self) -> None:
        """Something new is in the outbox."""
        with self._turn:
            self._no_storage_until = 0.0
            self._idle = _Idle()
            self._turn.notify_all()

    def accepted_now(self, identificatie: str) -> None:
        """This request was accepted by this process: nothing of it can be at the municipality yet."""
        self._courier.accepted_now(identificatie)
        with self._turn:
            self._fresh.append(identificatie)
        self.wake()

    def stop(self) -> None:
        with self._turn:
            self._over = True
            self._turn.notify_all()
        until = time.monotonic() + 15
        for worker in self._workers:
            if worker.is_alive():
                worker.join(max(0.0, until - time.monotonic()))

    # --- who goes next -------------------------------------------------------------------------------------------

    def _work(self, for_visitors: bool) -> None:
        while True:
            with self._turn:
                try:
                    found = None if self._over else self._take(for_visitors, time.monotonic())
                    wait = self._wait(for_visitors, time.monotonic())
                except SQLAlchemyError as error:
                    found, wait = None, self._no_storage(error)
                if self._over:
                    return
                if found is None and self._outbox.forgets_in() > 0:
                    self._turn.wait(min(wait, self._outbox.forgets_in()))
                    continue
            if found is None:
                self._forget()
                continue
            try:
                request = self._outbox.load(found)
                if request:
                    self.send(request)
            except (SQLAlchemyError, sqlite3.Error) as error:
                self._no_storage(error)
            finally:
                self._circuits.ended(found)
                with self._turn:
                    del self._flying[found]
                    self._turn.notify_all()

    def _forget(self) -> None:
        try:
            self._outbox.forget()
        except SQLAlchemyError as error:
            self._no_storage(error)

    def _no_storage(self, error: Exception) -> float:
        log.error("sending.storage", extra={"error": type(error).__name__})
        self._no_storage_until = time.monotonic() + LONGEST_PAUSE_S
        return LONGEST_PAUSE_S

    def _take(self, for_visitors: bool, now: float) -> str | None:
        if now < self._no_storage_until:
            return None
        away = self._circuits.asked_away(now)
        while self._fresh:
            identificatie = self._fresh.popleft()
            destination = self._outbox.destination_of(identificatie)
            if destination is None or identificatie in self._flying or away & self._needed(destination):
                continue  # it waits with the others
            self._flying[identificatie] = Flight(destination, now, of_visitor=True)
            return identificatie
        waits = self._waits(now)
        if for_visitors or self._idle.covers(waits, now):
            return None
        found = self._queue.next(now, waits)
        if found is None:
            moments = (now + LOOK_S, self._queue.next_due(waits), self._circuits.next_probe())
            until = min(each for each in moments if each is not None and each > now)
            self._idle = _Idle(set(waits.destinations), set(waits.circuits), until)
            return None
        identificatie, destination, waits_for = found
        self._circuits.probing({*self._needed(destination), waits_for}, identificatie)
        self._flying[identificatie] = Flight(destination, now, of_visitor=False)
        return identificatie

    def _waits(self, now: float) -> Waits:
        closed = self._circuits.closed_off(now)
        shut = {destination for destination, needs in self._needs.items() if needs & closed}
        return Waits(tuple(self._flying), tuple(taken(self._flying, now) | shut), tuple(closed))

    def _wait(self, for_visitors: bool, now: float) -> float:
        """Seconds until there may be something to do, if nobody says so before."""
        if now < self._no_storage_until:
            return self._no_storage_until - now
        return LONGEST_PAUSE_S if for_visitors else max(0.05, self._idle.until - now)

    def _needed(self, destination: str) -> frozenset[str]:
        """Circuits without which nothing can be done for a request to it; that of Documenten is needed later."""
        if len(self._needs.get(destination, ())) <= 1:
            place = self._place(destination)
            apis = () if isinstance(place, Problem) else place.needed
            self._needs[destination] = frozenset(_circuit(destination, api) for api in ("", *apis))
        return self._needs[destination]

    def _place(self, destination: str) -> Place | Problem:
        if destination != KLANTINTERACTIES:
            zgw = self._places.zgw_of(destination)
            return zgw if isinstance(zgw, Problem) else Place(zgw)
        zgw, klant = self._places.zgw_of(MUNICIPALITY), self._places.klantinteracties()
        if isinstance(zgw, Problem):
            return zgw
        return klant if isinstance(klant, Problem) else Place(zgw, klant)

    # --- one try -------------------------------------------------------------------------------------------------

    def send(self, request: Pending) -> Problem | None:
        """Carry out the steps that are left, until one does not succeed."""
        identificatie, destination = request.identificatie, request.destination
        place = self._place(destination)
        if isinstance(place, Problem):
            return self._failed(request, "destination", place, _circuit(destination), "")
        flight = self._flying.get(identificatie)

        def circuit(at: str) -> str:
            api = next((each for each in place.apis if f"{at}/".startswith(f"{each}/")), "")
            return _circuit(destination, api) if api else ""

        def may_ask(api: str) -> bool:
            now = time.monotonic()
            if flight is None or flight.of_visitor:
                return flight is None or circuit(api) not in self._circuits.asked_away(now)
            return circuit(api) not in self._circuits.closed_off(now, besides=identificatie)

        def in_turn() -> None:
            if flight:
                self._await_those_before(identificatie)

        self._works(_circuit(destination))
        if not BEGUN.isdisjoint(request.urls):
            self._arrives(flight, is_whole=not WHOLE.isdisjoint(request.urls))
        for step, outcome in self._courier.carry(request, place, may_ask, in_turn):
            if isinstance(outcome, Problem):
                return self._failed(request, step, outcome, circuit(outcome.at), place.fingerprint)
            state = state_after(step, request)
            self._outbox.done(identificatie, step, outcome, state)
            self._works(circuit(outcome))
            if not place.klant:
                self._works(circuit(place.zgw.settings.catalogi_url))
            if state == "closed":
                self._courier.forget(identificatie)
            self._progress(identificatie, step)
            if step in BEGUN | WHOLE:
                self._arrives(flight, is_whole=step in WHOLE)
        return None

    def _arrives(self, flight: Flight | None, *, is_whole: bool) -> None:
        if flight:
            with self._turn:
                flight.is_begun, flight.is_whole = True, is_whole
                self._turn.notify_all()

    def _await_those_before(self, identificatie: str) -> None:
        """Requests become whole in the order in which they were begun; one that is slow loses its place."""
        with self._turn:
            while (left := held_until(self._flying, identificatie) - time.monotonic()) > 0:
                self._turn.wait(left)

    def _works(self, circuit: str) -> None:
        if self._circuits.worked(circuit):
            self._queue.release(circuit)
            self.wake()

    def _failed(self, request: Pending, step: str, problem: Problem, circuit: str, under: str) -> Problem:
        """`circuit` is that of the API that said so, "" where that is not known; `under` the settings with which it was
        tried."""
        identificatie, now = request.identificatie, time.monotonic()
        failure = {"identificatie": identificatie, "step": step, "code": problem.code, "detail": problem.detail}
        log.warning("sending.failed", extra={**failure, "destination": request.destination})
        asked_s = problem.retry_after_s
        busy = problem.code is ProblemCode.BUSY or asked_s is not None or step == "destination"
        is_open = False
        if circuit and _is_outage(problem):
            is_open = self._circuits.failed(circuit, identificatie, now, asked_s, busy=busy)
        else:
            self._works(circuit)
        curable = isinstance(problem, Refusal) and any(problem.says(code) for code in CURABLE)
        if problem.code in PARKS and not curable:
            self._queue.park(identificatie, f"{step}: {problem.detail}", under)
            self._courier.forget(identificatie)
            return problem
        own = FIRST_PAUSE_S * 2.0 ** min(self._queue.tries(identificatie), 20)
        pause = min(own, LONGEST_PAUSE_S) * random.uniform(0.7, 1.3)  # noqa: S311  jitter
        pause = pause if asked_s is None else min(asked_s, LONGEST_ASKED_S)
        # What the circuit holds keeps its place in the order; but of an answer the request may be the cause.
        held = is_open and (busy or not problem.reached)
        due = 0.0 if held else now + pause
        self._queue.failed(identificatie, f"{step}: {problem.detail}", due, circuit if is_open else "")
        return problem


def _is_outage(problem: Problem) -> bool:
    """Would any other request fare as this one did? A permission can be missing for one kind of zaak."""
    if problem.code is ProblemCode.DENIED:
        return not (isinstance(problem, Refusal) and problem.says("permission_denied"))
    return problem.may_pass


def _circuit(destination: str, api: str = "") -> str:
    """Of an API on the way to this destination; without one, of a destination that kiosk.toml lacks."""
    return f"{destination} {api}"
