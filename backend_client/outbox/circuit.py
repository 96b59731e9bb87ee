"""A circuit for each API: one that does not answer is not asked by everybody in turn, but by one now and then."""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field

OPENS_AT = 3
"""So many different requests that failed one after another: a single one may be the cause itself."""
FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 60.0
LONGEST_ASKED_S = 600.0
"""However long a server asks us to stay away: it may not take its word back."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Circuit:
    pause_s: float
    failing: set[str] = field(default_factory=set)  # requests; those that came while it was open are not kept
    until: float | None = None  # None: closed
    asked_away: bool = False  # the server itself said when to come back
    probe: str = ""  # the request that finds out


class Circuits:
    """By the name of the API. Times are seconds on any steady clock. Safe to use from several threads."""

    def __init__(self) -> None:
        self._circuits: dict[str, _Circuit] = {}
        self._lock = threading.Lock()

    def failed(self, api: str, identificatie: str, now: float, asked_s: float | None, *, busy: bool) -> bool:
        """This request got no answer of use there; `busy`: it was asked to come back later. Is it open now?"""
        with self._lock:
            circuit = self._circuits.setdefault(api, _Circuit(FIRST_PAUSE_S))
            was_open = circuit.until is not None
            if circuit.until is not None and now < circuit.until and not busy:
                return True  # a straggler from before it opened, or a visitor's try
            circuit.failing.add(identificatie)
            if not (was_open or busy or len(circuit.failing) >= OPENS_AT):
                return False
            own = circuit.pause_s * random.uniform(0.7, 1.3)  # noqa: S311  jitter
            circuit.until = now + min(own if asked_s is None else asked_s, LONGEST_ASKED_S)
            circuit.asked_away = busy
            circuit.pause_s = min(circuit.pause_s * 2, LONGEST_PAUSE_S)
            circuit.failing.clear()
        if not was_open:
            log.warning("circuit.open", extra={"api": api, "busy": busy})
        return True

    def worked(self, api: str) -> bool:
        """It answered. Was it open?"""
        with self._lock:
            circuit = self._circuits.pop(api, None)
        if circuit is None or circuit.until is None:
            return False
        log.info("circuit.closed", extra={"api": api})
        return True

    def closed_off(self, now: float, *, besides: str = "") -> set[str]:
        """APIs that may not be asked now: their pause is not over, or a request (`besides` this one) finds out."""
        with self._lock:
            return {
                api
                for api, each in self._circuits.items()
                if each.until is not None and (now < each.until or each.probe not in ("", besides))
            }

    def asked_away(self, now: float) -> set[str]:
        """APIs that said themselves when to come back: that holds for everybody."""
        with self._lock:
            return {
                api
                for api, each in self._circuits.items()
                if each.until is not None and each.asked_away and now < each.until
            }

    def probing(self, apis: Iterable[str], identificatie: str) -> None:
        """This request goes now, and finds out about those of these that are open."""
        with self._lock:
            for api in apis:
                circuit = self._circuits.get(api)
                if circuit and circuit.until is not None and not circuit.probe:
                    circuit.probe = identificatie

    def ended(self, identificatie: str) -> None:
        """A try of this request is over, however."""
        with self._lock:
            for circuit in self._circuits.values():
                if circuit.probe == identificatie:
                    circuit.probe = ""

    def next_probe(self) -> float | None:
        """When the first pause ends."""
        with self._lock:
            return min((each.until for each in self._circuits.values() if each.until is not None), default=None)
