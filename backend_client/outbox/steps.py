"""The steps in which a request is sent. Each can look for what it made before, so that repeating it does no harm.

The order is that of the ZGW APIs: the status last, because a zaak with a status is whole. `afgifte` follows when it is
known how the paper reached the visitor, where there is paper.
"""

from __future__ import annotations

from backend_client.outbox.contact_steps import INTERNETAAK, steps_of_contact
from backend_client.outbox.contactverzoek import KLANTINTERACTIES
from backend_client.outbox.documents import steps_of_document
from backend_client.outbox.outbox import Pending
from backend_client.outbox.request import NO_AFGIFTE
from backend_client.outbox.step import Sending, Step, compared, pick, same
from backend_client.result import Problem, ProblemCode
from backend_client.zgw import AFGIFTE

__all__ = ["LAST", "Sending", "Step", "state_after", "steps_of"]


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
    found = pick(rollen, lambda rol: rol["roltype"] == sending.catalogus.initiator)
    bsn = {"inpBsn": sending.request.frozen["rol"]["betrokkeneIdentificatie"]["inpBsn"]}
    return compared(found, {"betrokkeneIdentificatie": bsn})


# --- status and afgifte ----------------------------------------------------------------------------------------------


def _make_status(sending: Sending) -> str | Problem:
    statustype = sending.catalogus.eerste_statustype
    body = {**sending.request.frozen["status"], "zaak": sending.zaak, "statustype": statustype}
    return sending.zgw.create(f"{sending.zgw.settings.zaken_url}/statussen", body)


def _find_status(sending: Sending) -> str | Problem:
    gezet = sending.request.frozen["status"]["datumStatusGezet"]
    found = pick(sending.zgw.statussen(sending.zaak), lambda each: same(each["datumStatusGezet"], gezet))
    return compared(found, {"statustype": sending.catalogus.eerste_statustype})


def _make_afgifte(sending: Sending) -> str | Problem:
    eigenschap = sending.catalogus.eigenschappen.get(AFGIFTE)
    if eigenschap is None:
        return Problem(ProblemCode.NOT_FOUND, f"the zaaktype has no eigenschap {AFGIFTE!r}")
    body = {"zaak": sending.zaak, "eigenschap": eigenschap, "waarde": sending.request.afgifte}
    return sending.zgw.create(f"{sending.zaak}/zaakeigenschappen", body)


def _find_afgifte(sending: Sending) -> str | Problem:
    eigenschap = sending.catalogus.eigenschappen.get(AFGIFTE)
    found = pick(sending.zgw.zaakeigenschappen(sending.zaak), lambda each: each["eigenschap"] == eigenschap)
    return compared(found, {"waarde": sending.request.afgifte})


BEFORE_DOCUMENTS = (
    Step("zaak", _make_zaak, _find_zaak, ("identificatie-niet-uniek",)),
    Step("rol", _make_rol, _find_rol, ("max-occurences",)),
)
STATUS = Step("status", _make_status, _find_status, ("unique",))
BEGUN = frozenset({"zaak"})
"""The step after which the next request to the same destination may begin. None of a question: where several come
together Open Klant fails to number them."""
WHOLE = frozenset({STATUS.name, INTERNETAAK})
"""The steps after which the municipality has all of a request."""
LAST = Step("afgifte", _make_afgifte, _find_afgifte)


def state_after(step: str, request: Pending) -> str:
    """The state of a request that follows from this step, "" where none does. Without paper to hand out here, as at
    another authority, it is done once it is whole."""
    if step == STATUS.name:
        return "closed" if request.destination or request.afgifte == NO_AFGIFTE else "sent"
    return "closed" if step in (LAST.name, INTERNETAAK) else ""


def steps_of(request: Pending) -> tuple[Step, ...]:
    """All steps of a request, those that are done among them; of a zaak `afgifte` only when it is known."""
    if request.destination == KLANTINTERACTIES:
        return steps_of_contact(request)
    documents = (
        step
        for number, document in enumerate(request.frozen["documenten"], start=1)
        for step in steps_of_document(number, document["bestandsomvang"])
    )
    delivered = request.afgifte not in ("", NO_AFGIFTE)
    return (*BEFORE_DOCUMENTS, *documents, STATUS, *((LAST,) if delivered else ()))
