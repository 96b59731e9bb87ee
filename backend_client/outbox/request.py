"""A request as it is handed in, and as it is frozen: everything that identifies it is fixed before the first send."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from backend_client.person import Person

BACKDATED = timedelta(seconds=5)
"""A status may not be set in the server's future, not by a second: the counter's clock may be a little ahead."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a visitor asked for. `identificatie` is ours, unique, at most 37 characters (documents add three)."""

    identificatie: str
    product: str
    zaaktype: str
    omschrijving: str
    initiator: Person
    pdf: bytes
    data: dict[str, Any]
    counter: str
    payment_reference: str = ""


def freeze(request: Request, bronorganisatie: str, now: datetime) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The bodies without what only the server knows (addresses), and the content of the documents by identificatie."""
    today = now.astimezone().date().isoformat()  # a date in a register is a local one
    moment = (now - BACKDATED).isoformat()
    person = request.initiator
    common = {"bronorganisatie": bronorganisatie, "vertrouwelijkheidaanduiding": "zaakvertrouwelijk"}
    zaak: dict[str, Any] = {
        **common,
        "identificatie": request.identificatie,
        "verantwoordelijkeOrganisatie": bronorganisatie,
        "registratiedatum": today,
        "startdatum": today,
        "omschrijving": _cut(request.omschrijving, 80),
        "toelichting": _cut(f"Aangevraagd aan {request.counter}", 1000),
        "communicatiekanaalNaam": "Balie",
    }
    if request.payment_reference:
        zaak |= {"betalingsindicatie": "geheel", "laatsteBetaaldatum": moment}
    contents = {
        f"{request.identificatie}-D1": request.pdf,
        f"{request.identificatie}-D2": json.dumps(request.data, ensure_ascii=False).encode(),
    }
    about = (
        (_cut(f"Aanvraag {request.omschrijving}", 200), "aanvraag.pdf", "application/pdf"),
        (_cut(f"Aanvraag {request.omschrijving}, gegevens", 200), "aanvraag.json", "application/json"),
    )
    documents = [
        {
            **common,
            "identificatie": identificatie,
            "creatiedatum": today,
            "titel": titel,
            "auteur": "Doe-het-zelf-balie",
            "taal": "nld",
            "bestandsnaam": bestandsnaam,
            "formaat": formaat,
            "bestandsomvang": len(inhoud),
            "status": "definitief",
            "indicatieGebruiksrecht": False,
        }
        for (identificatie, inhoud), (titel, bestandsnaam, formaat) in zip(contents.items(), about, strict=True)
    ]
    frozen = {
        "zaak": zaak,
        "rol": {
            "betrokkeneType": "natuurlijk_persoon",
            "roltoelichting": "Aanvrager aan de balie",
            "indicatieMachtiging": "",
            "betrokkeneIdentificatie": {
                "inpBsn": person.bsn,
                "voornamen": _cut(person.given_names, 200),
                "voorvoegselGeslachtsnaam": _cut(person.prefix, 10),
                "geslachtsnaam": _cut(person.surname, 200),
            },
        },
        "documenten": documents,
        "status": {
            "datumStatusGezet": moment,
            "statustoelichting": "Ontvangen aan de doe-het-zelf-balie",
        },
    }
    return frozen, contents


def _cut(text: str, longest: int) -> str:
    """No longer than the field, and without the spaces that the server would strip: it is compared later."""
    return text[:longest].strip()
