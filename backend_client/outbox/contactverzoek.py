"""A contactverzoek as it is handed in, and as it is frozen: a question that an employee answers, by phone or e-mail.

Nobody need say who they are to ask something: then no partij is made, and no BSN is sent.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from backend_client.klantinteracties import LONGEST
from backend_client.outbox.request import cut, document_body
from backend_client.person import Person

KLANTINTERACTIES = "Klantinteracties"
"""The destination of every contactverzoek: no name that kiosk.toml can give to another."""
NUMBERS = 3
"""So many numbers are ours to try: of ten digits, chosen by chance, some are another's already."""
REST = "\n[…] De hele vraag staat in de bijlage."


@dataclass(frozen=True, slots=True)
class Contactverzoek:
    """What a visitor asks. `identificatie` is ours and unique; at most 37 characters, as of any request. At least one
    of `email` and `telefoonnummer`; `taal` is that of ISO 639-2 in which the visitor wants to be answered. Who did not
    say who they are has no `initiator`, and a `naam` only where they gave one."""

    identificatie: str
    product: str
    onderwerp: str
    vraag: str
    counter: str
    email: str = ""
    telefoonnummer: str = ""
    naam: str = ""
    taal: str = "nld"
    initiator: Person | None = None

    zaaktype: ClassVar[str] = ""
    payment_reference: ClassVar[str] = ""
    destination: ClassVar[str] = KLANTINTERACTIES

    def freeze(self, bronorganisatie: str, now: datetime) -> tuple[dict[str, Any], dict[str, bytes | Path]]:
        """The bodies without what only the server or the configuration knows, and the content of the document, if the
        question is too long for a klantcontact. Raises ValueError, with words without personal data, for a question
        that nobody could answer."""
        vraag, adressen = self.vraag.strip(), self._adressen()
        if not vraag:
            raise ValueError("no question")
        if not adressen:
            raise ValueError("neither an e-mail address nor a telephone number")
        if any(len(each["adres"]) > LONGEST["adres"] for each in adressen):
            raise ValueError(f"an address of more than {LONGEST['adres']} characters")
        fits = len(vraag) <= LONGEST["inhoud"]
        inhoud = vraag if fits else cut(vraag, LONGEST["inhoud"] - len(REST)) + REST
        document = vraag.encode()
        number = f"{self.identificatie}-D1"
        toelichting = f"Achtergelaten aan {self.counter}. Nummer van de aanvraag: {self.identificatie}."
        frozen = {
            **({"partij": self._partij(self.initiator)} if self.initiator else {}),
            "referentienummers": referentienummers(self.identificatie),
            "klantcontact": {
                "onderwerp": cut(self.onderwerp, LONGEST["onderwerp"]),
                "inhoud": inhoud,
                "taal": self.taal,
                "vertrouwelijk": True,
                "plaatsgevondenOp": now.isoformat(),
                "metadata": {"aanvraag": self.identificatie, "balie": cut(self.counter, LONGEST["metadata"])},
            },
            "betrokkene": {
                "rol": "klant",
                "initiator": True,
                "organisatienaam": "",
                "contactnaam": self._contactnaam(),
            },
            "digitaleAdressen": adressen,
            "documenten": []
            if fits
            else [
                document_body(
                    bronorganisatie, now, number, f"Vraag {self.onderwerp}", "vraag.txt", "text/plain", len(document)
                )
            ],
            "internetaak": {
                "gevraagdeHandeling": "Beantwoord de vraag van de bezoeker",
                "toelichting": cut(toelichting, LONGEST["toelichting"]),
                "status": "te_verwerken",
            },
        }
        return frozen, {} if fits else {number: document}

    def _adressen(self) -> list[dict[str, str]]:
        telefoonnummer = re.sub(r"[\s().-]", "", self.telefoonnummer)
        given = (("email", "e-mail", self.email.strip()), ("telefoonnummer", "telefoon", telefoonnummer))
        return [
            {"soortDigitaalAdres": soort, "omschrijving": omschrijving, "adres": adres}
            for soort, omschrijving, adres in given
            if adres
        ]

    def _contactnaam(self) -> dict[str, str]:
        person, longest = self.initiator, LONGEST["achternaam"]
        return {
            "voorletters": "",
            "voornaam": cut(person.given_names, longest) if person else "",
            "voorvoegselAchternaam": cut(person.prefix, 10) if person else "",
            "achternaam": cut(person.surname if person else self.naam, longest),
        }

    def _partij(self, person: Person) -> dict[str, Any]:
        identificator = {
            "codeObjecttype": "natuurlijk_persoon",
            "codeSoortObjectId": "bsn",
            "objectId": person.bsn,
            "codeRegister": "brp",
        }
        return {
            "soortPartij": "persoon",
            "indicatieActief": True,
            "indicatieGeheimhouding": person.secret,
            "voorkeurstaal": self.taal,
            "digitaleAdressen": [],
            "voorkeursDigitaalAdres": None,
            "rekeningnummers": [],
            "voorkeursRekeningnummer": None,
            "partijIdentificatie": {"contactnaam": self._contactnaam()},
            "partijIdentificatoren": [{"partijIdentificator": identificator}],
        }


def referentienummers(identificatie: str) -> list[str]:
    """Ten digits each, none with a leading zero. The same again for the same request."""
    seeds = (hashlib.sha256(f"{identificatie}#{nth}".encode()).digest() for nth in range(NUMBERS))
    return [str(10**9 + int.from_bytes(seed[:8]) % (9 * 10**9)) for seed in seeds]
