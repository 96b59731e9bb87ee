"""Turns what is seen of the counter into incidents and has them delivered, on threads of its own.

It needs neither the screen nor the storage of the visitors: that either is ill is what it has to tell.
"""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections.abc import Iterator
from typing import Final

from backend_client.reports import (
    Book,
    Delivery,
    Mail,
    MailSettings,
    Target,
    Topdesk,
    TopdeskSettings,
    ZaakSettings,
    Zaken,
)
from backend_client.result import ProblemCode
from backend_client.server_clock import ServerClock
from backend_client.zgw import Zgw, ZgwSettings
from kiosk.config import Config
from kiosk.config.reporting import ReportsSection
from kiosk.reports.incidents import Incident, Incidents
from kiosk.reports.troubles import Seen, wrong
from kiosk.reports.words import remembered, report

LOOK_S: Final = 0.5
STARTING_S = 10.0
"""While a counter starts, its devices and its network may still do so too: what passes by then is nobody's."""
AGAIN_S: Final = 2.0
"""Until the book is tried again that another counter still has."""
ENDS_S: Final = 8.0
SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Of a number: those that nobody takes for another."""
CODES: Final = {ProblemCode.DENIED: "denied", ProblemCode.NOT_FOUND: "not_found", ProblemCode.REFUSED: "refused"}
UNREACHABLE: Final = "unreachable"

log = logging.getLogger(__name__)


class Reporter:
    def __init__(self, config: Config, section: ReportsSection, clock: ServerClock) -> None:
        self._counter = config.counter.name
        self._folder = config.counter.data
        self._section = section
        self._clock = clock
        self._targets = targets(config, section, clock)
        self._deliveries: tuple[Delivery, ...] = ()
        self._seen: Seen | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="reports", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        if self._thread.is_alive():
            self._thread.join(ENDS_S)

    def see(self, seen: Seen) -> None:
        """How the counter is now; from any thread, and never waits."""
        self._seen = seen

    def codes(self) -> tuple[str, ...]:
        """Why reports do not arrive, one for each target where they do not."""
        problems = [delivery.problem for delivery in self._deliveries]
        return tuple(CODES.get(problem, UNREACHABLE) for problem in problems if problem)

    @property
    def silent(self) -> bool:
        """They arrive nowhere."""
        return bool(self._deliveries) and all(delivery.problem for delivery in self._deliveries)

    def _run(self) -> None:
        book = self._open()
        if book is None:
            return
        section = self._section
        after_s = section.mail.after_minutes * 60.0 if section.mail and len(self._targets) > 1 else None
        self._deliveries = tuple(
            Delivery(target, book, after_s if target.name == Mail.name else None, self._clock.time)
            for target in self._targets
        )
        for delivery in self._deliveries:
            delivery.start()
        incidents = Incidents(section.after_s, section.calm_s, self._number, _remembered(book))
        began = time.monotonic()
        while not self._over.wait(LOOK_S):
            if self._seen and time.monotonic() - began >= STARTING_S:
                self._look(incidents, book, self._seen)
        for delivery in self._deliveries:
            delivery.stop()
        book.close()

    def _look(self, incidents: Incidents, book: Book, seen: Seen) -> None:
        found = wrong(seen, self._section.leave_out)
        for part in incidents.open_parts():  # of one that the counter has no more nothing will ever be heard
            if part not in seen.needed:
                found[part] = {}
        changed = incidents.look(found, time.monotonic(), self._clock.time())
        for incident in changed:
            book.save(report(incident, self._counter))
            codes = [each.code for each in incident.faults]
            log.warning("incident", extra={"number": incident.number, "part": incident.part, "codes": codes})
        if changed:
            for delivery in self._deliveries:
                delivery.wake()

    def _open(self) -> Book | None:
        names = tuple(target.name for target in self._targets)
        while not self._over.is_set():
            try:
                return Book.open(self._folder, names)
            except BlockingIOError:
                self._over.wait(AGAIN_S)
        return None

    def _number(self) -> str:
        return f"{self._counter}-S-{''.join(secrets.choice(SIGNS) for _ in range(7))}"


def _remembered(book: Book) -> Iterator[Incident]:
    """Those of a life before this, as far as this program reads what that one kept."""
    for kept in book.open_reports():
        try:
            yield remembered(kept)
        except (ValueError, KeyError, TypeError) as error:
            log.error("incident.unreadable", extra={"number": kept.number, "why": type(error).__name__})


def targets(config: Config, section: ReportsSection, clock: ServerClock) -> tuple[Target, ...]:
    """Those that kiosk.toml names, the last resort last."""
    made: list[Target] = []
    if topdesk := section.topdesk:
        named = topdesk.model_dump(include=set(TopdeskSettings.__slots__))
        named["caller_name"] = topdesk.caller_name or f"Balie {config.counter.name}"
        made.append(Topdesk(TopdeskSettings(**named, groups=topdesk.groups), listener=clock))
    if zgw := section.zgw:
        settings = ZgwSettings(
            zaken_url=config.zgw.zaken_url,
            catalogi_url=config.zgw.catalogi_url,
            documenten_url=config.zgw.documenten_url,
            client_id=zgw.client_id,
            secret=zgw.secret,
            bronorganisatie=config.zgw.bronorganisatie,
        )
        client = Zgw(settings, clock=clock.time, listener=clock)
        made.append(Zaken(ZaakSettings(zgw.zaaktype, zgw.resultaattype), client))
    if mail := section.mail:
        made.append(Mail(MailSettings(**mail.model_dump(exclude={"after_minutes"}))))
    return tuple(made)
