"""A request as it is handed in, and as it is frozen: everything that identifies it is fixed before the first send."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from backend_client.person import Person

BACKDATED = timedelta(seconds=5)
"""A status may not be set in the server's future, not by a second: the counter's clock may be a little ahead."""


NO_AFGIFTE = "geen"
"""Recorded where there is no paper: nothing is told to the municipality about its delivery."""


@dataclass(frozen=True, slots=True)
class Bijlage:
    """A file that goes with a request, of any size. It is read while the request is accepted, and not after: whoever
    hands it in removes it then."""

    titel: str
    bestandsnaam: str
    formaat: str  # media type
    inhoud: Path


@dataclass(frozen=True, slots=True)
class Request:
    """What a visitor asked for. `identificatie` is ours, unique, at most 37 characters (documents add three; four where
    there are ten). `destination` names whom it is sent to; "" is the municipality's own ZGW. Without anything
    `on_paper` there is no delivery to wait for: the request is closed once it is sent."""

    identificatie: str
    product: str
    zaaktype: str
    omschrijving: str
    initiator: Person
    pdf: bytes
    data: dict[str, Any]
    counter: str
    payment_reference: str = ""
    bijlagen: tuple[Bijlage, ...] = ()
    destination: str = ""
    on_paper: bool = True

    def freeze(self, bronorganisatie: str, now: datetime) -> tuple[dict[str, Any], dict[str, bytes | Path]]:
        return freeze(self, bronorganisatie, now)


def freeze(request: Request, bronorganisatie: str, now: datetime) -> tuple[dict[str, Any], dict[str, bytes | Path]]:
    """The bodies without what only the server knows (addresses), and the content of the documents by identificatie:
    the application and its data, then the bijlagen in their order. Raises OSError where a bijlage cannot be seen."""
    today = now.astimezone().date().isoformat()  # a date in a register is a local one
    moment = (now - BACKDATED).isoformat()
    person = request.initiator
    zaak: dict[str, Any] = {
        "bronorganisatie": bronorganisatie,
        "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
        "identificatie": request.identificatie,
        "verantwoordelijkeOrganisatie": bronorganisatie,
        "registratiedatum": today,
        "startdatum": today,
        "omschrijving": cut(request.omschrijving, 80),
        "toelichting": cut(f"Aangevraagd aan {request.counter}", 1000),
        "communicatiekanaalNaam": "Balie",
    }
    if request.payment_reference:
        zaak |= {"betalingsindicatie": "geheel", "laatsteBetaaldatum": moment}
    identificatie, about = request.identificatie, f"Aanvraag {request.omschrijving}"
    data = json.dumps(request.data, ensure_ascii=False).encode()
    parts: list[tuple[str, str, str, bytes | Path]] = [
        (about, "aanvraag.pdf", "application/pdf", request.pdf),
        (f"{about}, gegevens", "aanvraag.json", "application/json", data),
        *((each.titel, each.bestandsnaam, each.formaat, each.inhoud) for each in request.bijlagen),
    ]
    documents = [
        document_body(
            bronorganisatie,
            now,
            f"{identificatie}-D{number}",
            titel,
            bestandsnaam,
            formaat,
            inhoud.stat().st_size if isinstance(inhoud, Path) else len(inhoud),
        )
        for number, (titel, bestandsnaam, formaat, inhoud) in enumerate(parts, 1)
    ]
    frozen = {
        "zaak": zaak,
        "rol": {
            "betrokkeneType": "natuurlijk_persoon",
            "roltoelichting": "Aanvrager aan de balie",
            "indicatieMachtiging": "",
            "betrokkeneIdentificatie": {
                "inpBsn": person.bsn,
                "voornamen": cut(person.given_names, 200),
                "voorvoegselGeslachtsnaam": cut(person.prefix, 10),
                "geslachtsnaam": cut(person.surname, 200),
            },
        },
        "documenten": documents,
        "status": {
            "datumStatusGezet": moment,
            "statustoelichting": "Ontvangen aan de doe-het-zelf-balie",
        },
    }
    return frozen, {f"{identificatie}-D{number}": part[3] for number, part in enumerate(parts, 1)}


def document_body(
    bronorganisatie: str,
    now: datetime,
    identificatie: str,
    titel: str,
    bestandsnaam: str,
    formaat: str,
    bestandsomvang: int,
) -> dict[str, Any]:
    """Of an enkelvoudiginformatieobject without its content. `formaat` is its media type."""
    return {
        "bronorganisatie": bronorganisatie,
        "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
        "identificatie": identificatie,
        "creatiedatum": now.astimezone().date().isoformat(),
        "titel": cut(titel, 200),
        "auteur": "Doe-het-zelf-balie",
        "taal": "nld",
        "bestandsnaam": cut(bestandsnaam, 255),
        "formaat": formaat,
        "bestandsomvang": bestandsomvang,
        "status": "definitief",
        "indicatieGebruiksrecht": False,
    }


def cut(text: str, longest: int) -> str:
    """No longer than the field, and without the spaces that the server would strip: it is compared later."""
    return text[:longest].strip()
