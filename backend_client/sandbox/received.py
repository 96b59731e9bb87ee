"""Everything that arrived, by zaak, as the APIs show it."""

from __future__ import annotations

import hashlib
from typing import Any

from backend_client.sandbox import documenten, zaak_parts, zaken
from backend_client.sandbox.part import Part
from backend_client.sandbox.store import Document
from backend_client.sandbox.web import Call


def received(call: Call) -> list[dict[str, Any]]:
    """Per zaak, oldest first: zaak, rollen, eigenschappen (naam → waarde), documenten, statussen, resultaat.

    Of all, or of those whose identificatie `begins` so.
    """
    begins = call.query.get("begins", "")
    zaken_here = (zaak for zaak in call.store.find("zaken") if zaak["identificatie"].startswith(begins))
    return [_of_zaak(call, zaak) for zaak in reversed(list(zaken_here))]


def _of_zaak(call: Call, zaak: Document) -> dict[str, Any]:
    def parts(part: Part) -> list[dict[str, Any]]:
        return [part.show(call, each) for each in reversed(call.store.find(part.collection, zaak=zaak["uuid"]))]

    links = reversed(call.store.find("zaakinformatieobjecten", zaak=zaak["uuid"]))
    return {
        "zaak": zaken.show(call, zaak),
        "rollen": parts(zaak_parts.ROLLEN),
        "eigenschappen": {each["naam"]: each["waarde"] for each in parts(zaak_parts.ZAAKEIGENSCHAPPEN)},
        "documenten": [_document(call, link["informatieobject"]) for link in links],
        "statussen": parts(zaak_parts.STATUSSEN),
        "resultaat": next(iter(parts(zaak_parts.RESULTATEN)), None),
    }


def _document(call: Call, uuid: str) -> dict[str, Any]:
    document = call.store.get(documenten.RESOURCE, uuid)
    assert document
    content = hashlib.sha256()
    for piece in call.store.content(uuid):
        content.update(piece)
    whole = call.store.has_content(uuid)
    return documenten.show(call, document) | {"sha256": content.hexdigest() if whole else None}
