"""The steps in which a contactverzoek is sent: the internetaak last, for then there is all that its employee needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from backend_client.klantinteracties import ref, uuid_of
from backend_client.outbox.documents import steps_of_content
from backend_client.outbox.outbox import Pending
from backend_client.outbox.step import Found, Sending, Step, compared, pick
from backend_client.result import Problem, ProblemCode
from backend_client.transport import Refusal

INTERNETAAK = "internetaak"
"""The last step."""


# --- partij ----------------------------------------------------------------------------------------------------------


def _make_partij(sending: Sending) -> str | Problem:
    return sending.klant.maak_partij(sending.request.frozen["partij"])


# --- under a number of ours ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Numbered:
    """What has a unique referentienummer: under the first of ours that is not another's already. `post` makes it with
    this number; `is_ours` tells whose it is that has one of our numbers."""

    collection: str
    body: Callable[[Sending], Found]
    post: Callable[[Sending, Found], str | Problem]
    is_ours: Callable[[Sending, Found], bool]

    def make(self, sending: Sending) -> str | Problem:
        first = sending.request.frozen["referentienummers"][0]
        made = self._post(sending, first)
        if not (isinstance(made, Refusal) and made.says("unique")):
            return made
        there = self._look(sending)
        return self._post(sending, there) if isinstance(there, str) else self._compared(sending, there)

    def find(self, sending: Sending) -> str | Problem:
        there = self._look(sending)
        return Problem(ProblemCode.NOT_FOUND) if isinstance(there, str) else self._compared(sending, there)

    def _look(self, sending: Sending) -> Found | str | Problem:
        """Ours, or the first number that is free."""
        for number in sending.request.frozen["referentienummers"]:
            found = sending.klant.find(self.collection, {"referentienummer": number})
            there = pick(found, lambda each, number=number: each.get("referentienummer") == number)  # type: ignore[misc]
            if isinstance(there, Problem):
                return number if there.code is ProblemCode.NOT_FOUND and not isinstance(there, Refusal) else there
            if self.is_ours(sending, there):
                return there
        return Problem(ProblemCode.CONFLICT, "all its numbers are another's already")

    def _post(self, sending: Sending, number: str) -> str | Problem:
        return self.post(sending, {**self.body(sending), "referentienummer": number})

    def _compared(self, sending: Sending, there: Found | Problem) -> str | Problem:
        return compared(there, {name: value for name, value in self.body(sending).items() if name != "status"})


def _post_klantcontact(sending: Sending, body: Found) -> str | Problem:
    return sending.klant.maak_klantcontact({**body, "kanaal": sending.klant.settings.kanaal}, _betrokkene(sending))


_KLANTCONTACT = _Numbered(
    "klantcontacten",
    lambda sending: sending.request.frozen["klantcontact"],
    _post_klantcontact,
    lambda sending, found: (found.get("metadata") or {}).get("aanvraag") == sending.request.identificatie,
)


def _post_internetaak(sending: Sending, body: Found) -> str | Problem:
    actor = {"uuid": sending.klant.settings.actor}
    return sending.klant.make("internetaken", {**body, "toegewezenAanActoren": [actor]})


_INTERNETAAK = _Numbered(
    "internetaken",
    lambda sending: {**sending.request.frozen["internetaak"], "aanleidinggevendKlantcontact": _klantcontact(sending)},
    _post_internetaak,
    lambda sending, found: (found.get("aanleidinggevendKlantcontact") or {}).get("uuid") == _uuid(sending),
)
"""Compared without its status and its actor: somebody may have taken it up already."""


# --- betrokkene and how to reach them --------------------------------------------------------------------------------


def _betrokkene(sending: Sending) -> Found:
    partij = sending.request.urls.get("partij")
    return {**sending.request.frozen["betrokkene"], "wasPartij": ref(partij) if partij else None}


def _make_betrokkene(sending: Sending) -> str | Problem:
    """It was made with the klantcontact. Looked for first: the server takes any number of them."""
    found = _find_betrokkene(sending)
    if not (isinstance(found, Problem) and found.code is ProblemCode.NOT_FOUND):
        return found
    return sending.klant.make("betrokkenen", {**_betrokkene(sending), "hadKlantcontact": _klantcontact(sending)})


def _find_betrokkene(sending: Sending) -> str | Problem:
    found = sending.klant.find("betrokkenen", {"hadKlantcontact__uuid": _uuid(sending)})
    return compared(pick(found, lambda each: each.get("initiator") is True), _betrokkene(sending))


@dataclass(frozen=True, slots=True)
class _Adres:
    """Of the betrokkene, not of the partij: it was given for this question."""

    number: int  # from 1

    def make(self, sending: Sending) -> str | Problem:
        """One that the server takes for no e-mail address or telephone number is kept as it was given: an employee may
        know what to do with it, and the question must not be lost over it."""
        body = {**self._frozen(sending), "verstrektDoorBetrokkene": ref(sending.request.urls["betrokkene"])}
        body["verstrektDoorPartij"] = None
        made = sending.klant.make("digitaleadressen", body)
        if isinstance(made, Refusal) and made.names("adres"):
            return sending.klant.make("digitaleadressen", {**body, "soortDigitaalAdres": "overig"})
        return made

    def find(self, sending: Sending) -> str | Problem:
        frozen, betrokkene = self._frozen(sending), uuid_of(sending.request.urls["betrokkene"])
        found = sending.klant.find("digitaleadressen", {"verstrektDoorBetrokkene__uuid": betrokkene})
        ours = pick(found, lambda each: each.get("omschrijving") == frozen["omschrijving"])
        return compared(ours, {"adres": frozen["adres"]})

    def _frozen(self, sending: Sending) -> Found:
        frozen: Found = sending.request.frozen["digitaleAdressen"][self.number - 1]
        return frozen


# --- actor and bijlage -----------------------------------------------------------------------------------------------


def _make_actor(sending: Sending) -> str | Problem:
    body = {"actor": {"uuid": sending.klant.settings.actor}, "klantcontact": _klantcontact(sending)}
    return sending.klant.make("actorklantcontacten", body)


def _find_actor(sending: Sending) -> str | Problem:
    filters = {"actor__uuid": sending.klant.settings.actor, "klantcontact__uuid": _uuid(sending)}
    return compared(pick(sending.klant.find("actorklantcontacten", filters), lambda _: True), {})


def _bijlage(sending: Sending) -> Found:
    return {
        "objectId": uuid_of(sending.request.urls["document_1"]),
        "codeObjecttype": "zgw-Enkelvoudiginformatieobject",
        "codeRegister": "openzaak",
        "codeSoortObjectId": "uuid",
    }


def _make_bijlage(sending: Sending) -> str | Problem:
    body = {"wasBijlageVanKlantcontact": _klantcontact(sending), "bijlageidentificator": _bijlage(sending)}
    return sending.klant.make("bijlagen", body)


def _find_bijlage(sending: Sending) -> str | Problem:
    filters = {"klantcontact__uuid": _uuid(sending), "bijlageidentificatorObjectId": _bijlage(sending)["objectId"]}
    found = pick(sending.klant.find("bijlagen", filters), lambda _: True)
    return compared(found, {"bijlageidentificator": _bijlage(sending)})


def _uuid(sending: Sending) -> str:
    return uuid_of(sending.request.urls["klantcontact"])


def _klantcontact(sending: Sending) -> dict[str, str]:
    return ref(sending.request.urls["klantcontact"])


def steps_of_contact(request: Pending) -> tuple[Step, ...]:
    """All steps of a contactverzoek, those that are done among them."""
    # To post a partij again does no harm, and keeps the BSN out of an address.
    partij = (Step("partij", _make_partij, _make_partij),) if "partij" in request.frozen else ()
    adressen = [_Adres(number) for number, _ in enumerate(request.frozen["digitaleAdressen"], start=1)]
    documents = [
        step
        for number, document in enumerate(request.frozen["documenten"], start=1)
        for step in steps_of_content(number, document["bestandsomvang"])
    ]
    bijlage = (Step("bijlage", _make_bijlage, _find_bijlage),) if documents else ()
    return (
        *partij,
        Step("klantcontact", _KLANTCONTACT.make, _KLANTCONTACT.find),
        Step("betrokkene", _make_betrokkene, _find_betrokkene),
        *(Step(f"adres_{adres.number}", adres.make, adres.find) for adres in adressen),
        *documents,
        *bijlage,
        Step("actor", _make_actor, _find_actor, ("unique",)),
        Step(INTERNETAAK, _INTERNETAAK.make, _INTERNETAAK.find),
    )
