"""Everything behind the counter, built from its configuration: registers, outbox, sender, till, health.

Imported and built in the background, after the first picture is there: it loads the database and network libraries.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from backend_client.brp import Brp, BrpSettings
from backend_client.destinations import MUNICIPALITY, Destination, Destinations, FscSettings
from backend_client.health import Reach
from backend_client.klantinteracties import KlantinteractiesSettings
from backend_client.outbox import KLANTINTERACTIES, WHOLE, Contactverzoek, Outbox, Request, Sender
from backend_client.outbox.probe import StorageProbe
from backend_client.own_requests import requests_of
from backend_client.request_status import Overview
from backend_client.result import Problem, ProblemCode
from backend_client.server_clock import ServerClock
from backend_client.typeset import TypesetError
from backend_client.zgw import Zgw, ZgwSettings
from hardware.commands import PrintReceipt
from hardware.device import DeviceClass
from kiosk import request as documents
from kiosk.config import Config, DestinationSection
from kiosk.desk_slip import DeskSlip
from kiosk.health import Health, Probe
from kiosk.journey.effects import Delivery, Submit
from kiosk.journey.events import PaymentAnswered, PaymentAsked
from kiosk.journey.product import Need
from kiosk.journey.session import Session
from kiosk.plumbing import Plumbing
from kiosk.supplies import Supplies
from kiosk.till import Till

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Municipality:
    """The parts that the shell hands its effects to."""

    config: Config
    brp: Brp
    destinations: Destinations
    zgw: Zgw
    clock: ServerClock
    outbox: Outbox
    sender: Sender
    till: Till
    health: Health
    reach: Reach
    supplies: Supplies
    storage: StorageProbe

    def settle(self, config: Config) -> None:
        """Other settings from now on, as far as they can be changed at run time."""
        self.config = config
        self.supplies.settle(config.opening, config.counter.receipt_roll_m)
        self.storage.settle(config.storage.slow_s)

    def request(self, wanted: Submit, identificatie: str, paid: str) -> Request | Contactverzoek | Problem:
        counter = self.config.counter
        if wanted.product.kind == "contactverzoek":
            return documents.question(wanted, identificatie, counter.name)
        try:
            return documents.request(wanted, identificatie, counter.name, counter.municipality, paid)
        except TypesetError as error:  # its text holds no personal data
            return Problem(ProblemCode.REFUSED, f"the request cannot be put on paper: {error}")

    def requests_of(self, bsn: str) -> Overview | Problem:
        return requests_of(self.zgw, bsn)

    def receipt(self, session: Session, delivery: Delivery | None) -> PrintReceipt:
        counter = self.config.counter
        return documents.receipt(session, delivery, self.till.slip, counter.municipality, counter.follow_url)

    def stop(self) -> None:
        self.health.stop()
        self.sender.stop()
        self.brp.close()
        self.destinations.close()
        self.reach.close()
        self.outbox.close()


def connect(
    config: Config,
    outbox: Outbox,
    clock: ServerClock,
    plumbing: Plumbing,
    answer: Callable[[PaymentAsked | PaymentAnswered], None],
    handed_to_desk: Callable[[DeskSlip], None],
    sent: Callable[[str], None],
    equipped: Callable[[Mapping[Need, str]], None],
) -> Municipality:
    """Build it all. `sent` (a request is whole at the municipality) and `equipped` are called from other threads.

    Raises OSError where the outbox cannot be written: without it nothing may be accepted.
    """
    adopted = outbox.adopt_orphans()
    if isinstance(adopted, Problem):
        raise OSError(f"the outbox cannot be written: {adopted.detail}")
    log.info("outbox.open", extra={"by_post": adopted})
    brp = Brp(BrpSettings(**config.brp.model_dump()), listener=clock)
    settings = destinations_of(config)
    questions = KlantinteractiesSettings(**config.klantinteracties.model_dump()) if config.klantinteracties else None
    destinations = Destinations(settings, clock, questions)
    zgw = destinations.zgw_of(MUNICIPALITY)
    if isinstance(zgw, Problem):
        raise OSError(f"the municipality cannot be reached: {zgw.detail}")
    fingerprints = {name: destination.zgw.fingerprint for name, destination in settings.items()}
    if questions:
        fingerprints[KLANTINTERACTIES] = questions.fingerprint
    for name, fingerprint in fingerprints.items():
        if retried := outbox.queue.reconfigured(name, fingerprint):
            log.info("outbox.reconfigured", extra={"destination": name, "retried": retried})
    sender = Sender(outbox, destinations, lambda identificatie, step: sent(identificatie) if step in WHOLE else None)
    sender.start()
    reach = Reach(clock)

    def service(url: str) -> Probe:
        return lambda: reach.failure(url)

    storage = StorageProbe(outbox.writable, config.storage.slow_s)
    probes: dict[Need, Probe] = {
        Need.STORAGE: storage,
        Need.PERSONEN: service(f"{config.brp.personen_url}/personen"),
        Need.REISDOCUMENTEN: service(f"{config.brp.reisdocumenten_url}/reisdocumenten"),
        Need.ZAKEN: service(f"{config.zgw.zaken_url}/zaken"),
    }
    if questions:
        probes[Need.KLANTINTERACTIES] = service(f"{questions.url}/klantcontacten")
    terminal = config.devices.get(DeviceClass.PAYMENT_TERMINAL)
    return Municipality(
        config=config,
        brp=brp,
        destinations=destinations,
        zgw=zgw,
        clock=clock,
        outbox=outbox,
        sender=sender,
        till=Till(
            outbox.journal,
            plumbing,
            answer,
            terminal=terminal.name if terminal else "",
            handed_to_desk=handed_to_desk,
        ),
        health=Health(probes, equipped),
        reach=reach,
        supplies=Supplies(config.counter.data, config.opening, config.counter.receipt_roll_m, plumbing),
        storage=storage,
    )


def destinations_of(config: Config) -> dict[str, Destination]:
    """By name; the municipality's own APIs among them."""
    sections = {MUNICIPALITY: config.zgw, **config.destinations}
    return {name: _destination(section, config.zgw.bronorganisatie) for name, section in sections.items()}


def _destination(section: DestinationSection, bronorganisatie: str) -> Destination:
    zgw = ZgwSettings(
        zaken_url=section.zaken_url,
        catalogi_url=section.catalogi_url,
        documenten_url=section.documenten_url,
        client_id=section.client_id,
        secret=section.secret,
        bronorganisatie=bronorganisatie,
    )
    fsc = FscSettings(**section.fsc.model_dump()) if section.fsc else None
    return Destination(zgw, section.certificate, fsc)
