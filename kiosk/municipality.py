"""Everything behind the counter, built from its configuration: registers, outbox, sender, till, health.

Imported and built in the background, after the first picture is there: it loads the database and network libraries.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import structlog

from backend_client.brp import Brp, BrpSettings
from backend_client.health import Reach
from backend_client.outbox import Outbox, Request, Sender
from backend_client.result import Problem
from backend_client.zgw import Zgw, ZgwSettings
from hardware.commands import PrintReceipt
from kiosk import request as documents
from kiosk.config import Config
from kiosk.health import Health, Probe
from kiosk.journey.effects import Delivery, Submit
from kiosk.journey.product import Need
from kiosk.journey.session import Session
from kiosk.plumbing import Plumbing, Post
from kiosk.till import Till

if TYPE_CHECKING:
    from kiosk.shell import Shell

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Municipality:
    """The parts that the shell hands its effects to."""

    config: Config
    brp: Brp
    zgw: Zgw
    outbox: Outbox
    sender: Sender
    till: Till
    health: Health
    reach: Reach

    def request(self, wanted: Submit, identificatie: str, paid: str) -> Request:
        counter = self.config.counter
        return documents.request(wanted, identificatie, counter.name, counter.municipality, paid)

    def receipt(self, session: Session, delivery: Delivery) -> PrintReceipt:
        counter = self.config.counter
        return documents.receipt(session, delivery, self.till.slip, counter.municipality, counter.follow_url)

    def stop(self) -> None:
        self.health.stop()
        self.sender.stop()
        self.brp.close()
        self.zgw.close()
        self.reach.close()
        self.outbox.close()
