"""What became of the requests of one person, asked of the ZGW APIs. The BSN goes in a body, never in an address."""

from __future__ import annotations

from typing import Any

from backend_client.request_status import Overview, RequestStatus
from backend_client.result import Problem
from backend_client.zgw import Zgw

MOST = 12
"""Requests that are looked into: each takes a few calls, while a visitor stands and waits."""


def requests_of(zgw: Zgw, bsn: str) -> Overview | Problem:
    """The newest of the zaken in which this person is the initiator. Somebody can be in a zaak otherwise, as one who
    is reported for example; of those nothing is shown."""
    zaken = zgw.zoek_zaken(bsn)
    if isinstance(zaken, Problem):
        return zaken
    newest = sorted(zaken, key=lambda zaak: (_text(zaak, "startdatum"), _text(zaak, "identificatie")), reverse=True)
    seen: dict[str, dict[str, Any] | Problem] = {}
    own: list[RequestStatus] = []
    for zaak in newest:
        is_own = _is_initiator(zgw, zaak, bsn)
        if isinstance(is_own, Problem):
            return is_own
        if is_own and len(own) == MOST:
            return Overview(tuple(own), more=True)
        if is_own:
            status = _status(zgw, zaak, seen)
            if isinstance(status, Problem):
                return status
            own.append(status)
    return Overview(tuple(own), more=False)


def _is_initiator(zgw: Zgw, zaak: dict[str, Any], bsn: str) -> bool | Problem:
    rollen = zgw.rollen(zaak["url"])
    if isinstance(rollen, Problem):
        return rollen
    return any(
        rol.get("omschrijvingGeneriek") == "initiator"
        and (rol.get("betrokkeneIdentificatie") or {}).get("inpBsn") == bsn
        for rol in rollen
    )


def _status(zgw: Zgw, zaak: dict[str, Any], seen: dict[str, dict[str, Any] | Problem]) -> RequestStatus | Problem:
    """`seen`: what was read before, by address: zaken share their types."""

    def read(holder: dict[str, Any] | Problem, name: str) -> dict[str, Any] | Problem:
        """What an address in another resource leads to; empty where there is none."""
        if isinstance(holder, Problem):
            return holder
        url = _text(holder, name)
        if url and url not in seen:
            seen[url] = zgw.read(url)
        return seen[url] if url else {}

    statustype = read(read(zaak, "status"), "statustype")
    resultaattype = read(read(zaak, "resultaat"), "resultaattype")
    zaaktype = {} if _text(zaak, "omschrijving") else read(zaak, "zaaktype")
    for part in (statustype, resultaattype, zaaktype):
        if isinstance(part, Problem):
            return part
    return RequestStatus(
        identificatie=_text(zaak, "identificatie"),
        title=_text(zaak, "omschrijving") or _text(zaaktype, "omschrijving"),
        asked_on=_text(zaak, "startdatum"),
        status=_text(statustype, "omschrijving"),
        result=_text(resultaattype, "omschrijving"),
        ended_on=_text(zaak, "einddatum"),
    )


def _text(resource: dict[str, Any] | Problem, name: str) -> str:
    found = resource.get(name) if isinstance(resource, dict) else None
    return found if isinstance(found, str) else ""
