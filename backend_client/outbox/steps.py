"""The steps in which a request is sent. Each can look for what it made before, so that repeating it does no harm.

The order is that of the ZGW APIs: the status last, because a zaak with a status is whole. `afgifte` follows when it is
known how the paper reached the visitor.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from backend_client.outbox.outbox import Outbox, Pending
from backend_client.result import Problem, ProblemCode
from backend_client.zgw import AANVRAAG, AFGIFTE, Catalogus, Zgw

Found = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """`make` posts; `find` looks for what was made and checks that it is ours. Both answer its address.

    `exists` are the codes with which the server says that it has it already.
    """

    name: str
    make: Callable[[Sending], str | Problem]
    find: Callable[[Sending], str | Problem]
    exists: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sending:
    """One request on its way."""

    zgw: Zgw
    outbox: Outbox
    catalogus: Catalogus
    request: Pending

    @property
    def zaak(self) -> str:
        return self.request.urls["zaak"]


def compared(found: Found | Problem, sent: Mapping[str, Any]) -> str | Problem:
    """The address of what was found, or CONFLICT where it does not hold what was sent."""
    if isinstance(found, Problem):
        return found
    other = sorted(name for name, value in sent.items() if not _same(found.get(name), value))
    if other:
        return Problem(ProblemCode.CONFLICT, f"there already, with other content: {', '.join(other)}")
    return str(found["url"])


def _same(found: Any, sent: Any) -> bool:
    if isinstance(sent, dict) and isinstance(found, dict):
        return all(_same(found.get(name), value) for name, value in sent.items())
    if isinstance(sent, str) and isinstance(found, str) and found != sent:
        try:  # the server writes the same moment its own way (Z, microseconds)
            return datetime.fromisoformat(found) == datetime.fromisoformat(sent)
        except (ValueError, TypeError):
            return False
    return bool(found == sent)


def _pick(found: list[Found] | Problem, mine: Callable[[Found], bool]) -> Found | Problem:
    if isinstance(found, Problem):
        return found
    return next((each for each in found if mine(each)), Problem(ProblemCode.NOT_FOUND))


# --- zaak ------------------------------------------------------------------------------------------------------------


def _make_zaak(sending: Sending) -> str | Problem:
    body = {**sending.request.frozen["zaak"], "zaaktype": sending.catalogus.zaaktype}
    return sending.zgw.create(f"{sending.zgw.settings.zaken_url}/zaken", body)


def _find_zaak(sending: Sending) -> str | Problem:
    return compared(sending.zgw.zaak(sending.request.identificatie), sending.request.frozen["zaak"])


# --- initiator ---------------------------------------------------------------------------------------------------


def _make_rol(sending: Sending) -> str | Problem:
    body = {**sending.request.frozen["rol"], "zaak": sending.zaak, "roltype": sending.catalogus.initiator}
    return sending.zgw.create(f"{sending.zgw.settings.zaken_url}/rollen", body)


def _find_rol(sending: Sending) -> str | Problem:
    rollen = sending.zgw.rollen(sending.zaak)
    found = _pick(rollen, lambda rol: rol["roltype"] == sending.catalogus.initiator)
    bsn = {"inpBsn": sending.request.frozen["rol"]["betrokkeneIdentificatie"]["inpBsn"]}
    return compared(found, {"betrokkeneIdentificatie": bsn})


# --- documents -------------------------------------------------------------------------------------------------------


def _document(number: int) -> tuple[Step, Step]:
    """The document and its link to the zaak, two steps."""

    def make(sending: Sending) -> str | Problem:
        frozen = sending.request.frozen["documenten"][number]
        aanvraag = sending.catalogus.informatieobjecttypen.get(AANVRAAG)
        if aanvraag is None:
            return Problem(ProblemCode.NOT_FOUND, f"the zaaktype has no informatieobjecttype {AANVRAAG!r}")
        inhoud = base64.b64encode(sending.outbox.inhoud(frozen["identificatie"])).decode()
        body = {**frozen, "informatieobjecttype": aanvraag, "inhoud": inhoud}
        return sending.zgw.create(f"{sending.zgw.settings.documenten_url}/enkelvoudiginformatieobjecten", body)

    def find(sending: Sending) -> str | Problem:
        frozen = sending.request.frozen["documenten"][number]
        return compared(sending.zgw.document(frozen["identificatie"]), frozen)

    def link(sending: Sending) -> str | Problem:
        body = {"zaak": sending.zaak, "informatieobject": sending.request.urls[f"document_{number + 1}"]}
        return sending.zgw.create(f"{sending.zgw.settings.zaken_url}/zaakinformatieobjecten", body)

    def find_link(sending: Sending) -> str | Problem:
        document = sending.request.urls[f"document_{number + 1}"]
        links = sending.zgw.zaakinformatieobjecten(sending.zaak)
        return compared(_pick(links, lambda each: each["informatieobject"] == document), {})

    return (
        Step(f"document_{number + 1}", make, find, ("identificatie-niet-uniek",)),
        Step(f"link_{number + 1}", link, find_link, ("unique",)),
    )


# --- status and afgifte ----------------------------------------------------------------------------------------------


def _make_status(sending: Sending) -> str | Problem:
    statustype = sending.catalogus.eerste_statustype
    body = {**sending.request.frozen["status"], "zaak": sending.zaak, "statustype": statustype}
    return sending.zgw.create(f"{sending.zgw.settings.zaken_url}/statussen", body)


def _find_status(sending: Sending) -> str | Problem:
    gezet = sending.request.frozen["status"]["datumStatusGezet"]
    found = _pick(sending.zgw.statussen(sending.zaak), lambda each: _same(each["datumStatusGezet"], gezet))
    return compared(found, {"statustype": sending.catalogus.eerste_statustype})


def _make_afgifte(sending: Sending) -> str | Problem:
    eigenschap = sending.catalogus.eigenschappen.get(AFGIFTE)
    if eigenschap is None:
        return Problem(ProblemCode.NOT_FOUND, f"the zaaktype has no eigenschap {AFGIFTE!r}")
    body = {"zaak": sending.zaak, "eigenschap": eigenschap, "waarde": sending.request.afgifte}
    return sending.zgw.create(f"{sending.zaak}/zaakeigenschappen", body)


def _find_afgifte(sending: Sending) -> str | Problem:
    eigenschap = sending.catalogus.eigenschappen.get(AFGIFTE)
    found = _pick(sending.zgw.zaakeigenschappen(sending.zaak), lambda each: each["eigenschap"] == eigenschap)
    return compared(found, {"waarde": sending.request.afgifte})


STEPS = (
    Step("zaak", _make_zaak, _find_zaak, ("identificatie-niet-uniek",)),
    Step("rol", _make_rol, _find_rol, ("max-occurences",)),
    *_document(0),
    *_document(1),
    Step("status", _make_status, _find_status, ("unique",)),
)
LAST = Step("afgifte", _make_afgifte, _find_afgifte)
