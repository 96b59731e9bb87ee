"""A request as the counter hands it in, for tests of the outbox and of what is sent from it."""

from __future__ import annotations

import math
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from backend_client.klantinteracties import Klantinteracties
from backend_client.outbox import Outbox, Request, Sender
from backend_client.outbox.keys import Key, Keyring
from backend_client.outbox.outbox import Pending
from backend_client.outbox.queue import Waits
from backend_client.person import Person
from backend_client.result import Problem, ProblemCode
from backend_client.zgw import Zgw, ZgwSettings

RSIN = "002220647"
BSN = "999993653"
PERSON = Person(
    bsn=BSN,
    full_name="Suzanne Moulin",
    given_names="Suzanne",
    surname="Moulin",
    prefix="",
    sex="vrouw",
    date_of_birth="1985-12-01",
    place_of_birth="Thann",
    country_of_birth="Frankrijk",
    address_lines=("Stationsstraat 1", "5038 EA TILBURG"),
    municipality="Tilburg",
    nationalities=("Franse",),
    secret=False,
    suspended="",
)
KEYRING = Keyring(Key(bytes(range(32))))
NAMES = ("zaak", "rol", "document_1", "link_1", "document_2", "link_2", "status", "afgifte")
"""The steps of this request."""
PDF = b"%PDF-1.7\n" + BSN.encode() + bytes(range(256)) * 40


def request(identificatie: str, payment_reference: str = "") -> Request:
    return Request(
        identificatie=identificatie,
        product="uittreksel-brp",
        zaaktype="UITTREKSEL-BRP",
        omschrijving="Uittreksel uit het bevolkingsregister",
        initiator=PERSON,
        pdf=PDF,
        data={"aanvrager": {"bsn": BSN}, "betreft": {"bsn": BSN}, "soort": "standaard", "taal": "nl"},
        counter="Balie 7",
        payment_reference=payment_reference,
    )


def pay(outbox: Outbox, identificatie: str, reference: str) -> str:
    """The terminal approved a payment for this request; answers its reference."""
    outbox.journal.intent(reference, 1530, identificatie)
    outbox.journal.mark(reference, "approved")
    return reference


def opened(path: Path) -> Outbox:
    outbox = Outbox.open(path, RSIN, keyring=KEYRING)
    assert isinstance(outbox, Outbox), outbox
    return outbox


def client(url: str, secret: str, transport: httpx.BaseTransport | None = None) -> Zgw:
    zaken, catalogi, documenten = (f"{url}/{api}/api/v1" for api in ("zaken", "catalogi", "documenten"))
    return Zgw(ZgwSettings(zaken, catalogi, documenten, "kiosk", secret, RSIN), transport)


class Only:
    """Everything goes to one place."""

    def __init__(self, zgw: Zgw, klant: Klantinteracties | None = None) -> None:
        self._zgw = zgw
        self._klant = klant

    def zgw_of(self, name: str) -> Zgw:
        return self._zgw

    def klantinteracties(self) -> Klantinteracties | Problem:
        return self._klant or Problem(ProblemCode.DENIED, "not configured")


def sender(outbox: Outbox, zgw: Zgw) -> Sender:
    return Sender(outbox, Only(zgw), lambda identificatie, step: None)


def queued(outbox: Outbox) -> list[Pending]:
    """All that there is to send, oldest first, each as it is sent."""
    found: list[Pending] = []
    while following := outbox.queue.next(math.inf, Waits([each.identificatie for each in found])):
        request = outbox.load(following[0])
        if request:  # else it was parked
            found.append(request)
    return found


def pending(outbox: Outbox, identificatie: str) -> Pending | None:
    return next((each for each in queued(outbox) if each.identificatie == identificatie), None)


def send(sending: Sender, outbox: Outbox, identificatie: str) -> Problem | None:
    """One try. It has to have something to do."""
    found = pending(outbox, identificatie)
    assert found, outbox.state_of(identificatie)
    return sending.send(found)


@contextmanager
def files_cannot_grow() -> Iterator[None]:
    """The kernel refuses to lengthen a file of this process (EFBIG), as it does on a full disk (ENOSPC)."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
