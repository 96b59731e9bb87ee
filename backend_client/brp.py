"""Haal Centraal: the BSN of a travel document (Reisdocumenten bevragen 2) and a person (BRP bevragen 2).

Only the fields that the counter needs are asked for. A BSN or document number is never in a URL or a log.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import httpx

from backend_client.person import Child, Parent, Person
from backend_client.result import Problem, ProblemCode
from backend_client.transport import Transport

REISDOCUMENT_FIELDS = ["datumEindeGeldigheid", "inhoudingOfVermissing", "houder"]
PERSON_FIELDS = [
    "burgerservicenummer",
    "naam",
    "geboorte",
    "adressering",
    "verblijfplaats",
    "gemeenteVanInschrijving",
    "nationaliteiten",
    "ouders",
    "kinderen",
    "gezag",
    "geheimhoudingPersoonsgegevens",
    "opschortingBijhouding",
]
ADULT = 18


@dataclass(frozen=True, slots=True)
class BrpSettings:
    personen_url: str  # ends before /personen
    reisdocumenten_url: str  # ends before /reisdocumenten
    api_key: str


class Brp:
    """The two registers behind one key."""

    def __init__(self, settings: BrpSettings, transport: httpx.BaseTransport | None = None) -> None:
        self._settings = settings
        self._http = Transport(lambda: {"X-API-KEY": settings.api_key}, transport)

    def close(self) -> None:
        self._http.close()

    def bsn_of_document(self, number: str) -> str | Problem:
        """The BSN of the holder. Not found: NOT_FOUND; reported missing or expired: REFUSED with that as detail."""
        answer = self._http.post(
            f"{self._settings.reisdocumenten_url}/reisdocumenten",
            {
                "type": "RaadpleegMetReisdocumentnummer",
                "reisdocumentnummer": [number],
                "fields": REISDOCUMENT_FIELDS,
            },
        )
        if isinstance(answer, Problem):
            return answer
        documents = answer.json.get("reisdocumenten") or []
        if not documents:
            return Problem(ProblemCode.NOT_FOUND)
        document = documents[0]
        if document.get("inhoudingOfVermissing"):
            return Problem(ProblemCode.REFUSED, "document_withdrawn")
        ends = iso(document.get("datumEindeGeldigheid"))
        if ends and ends < date.today().isoformat()[: len(ends)]:  # noqa: DTZ011  a date on a document has no zone
            return Problem(ProblemCode.REFUSED, "document_expired")
        bsn = document.get("houder", {}).get("burgerservicenummer")
        return str(bsn) if bsn else Problem(ProblemCode.NOT_FOUND)

    def person(self, bsn: str) -> Person | Problem:
        """The person with this BSN, and the minor children over whom this person has parental authority."""
        found = self._raadpleeg([bsn], PERSON_FIELDS)
        if isinstance(found, Problem):
            return found
        return _person(found[0]) if found else Problem(ProblemCode.NOT_FOUND)

    def _raadpleeg(self, bsns: list[str], fields: list[str]) -> list[dict[str, Any]] | Problem:
        answer = self._http.post(
            f"{self._settings.personen_url}/personen",
            {"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": bsns, "fields": fields},
        )
        if isinstance(answer, Problem):
            return answer
        return list(answer.json.get("personen") or [])


def iso(datum: dict[str, Any] | None) -> str:
    """A date of the register as ISO 8601, as far as it is known: `1985-12-01`, `1985-12`, `1985` or ""."""
    match datum or {}:
        case {"type": "Datum", "datum": str() as full}:
            return full
        case {"type": "JaarMaandDatum", "jaar": int() as year, "maand": int() as month}:
            return f"{year:04}-{month:02}"
        case {"type": "JaarDatum", "jaar": int() as year}:
            return f"{year:04}"
    return ""


def _person(found: dict[str, Any]) -> Person:
    name, birth = found.get("naam", {}), found.get("geboorte", {})
    bsn = str(found["burgerservicenummer"])
    return Person(
        bsn=bsn,
        full_name=name.get("volledigeNaam", "") or _full_name(name),
        given_names=name.get("voornamen", ""),
        surname=name.get("geslachtsnaam", ""),
        prefix=name.get("voorvoegsel", ""),
        date_of_birth=iso(birth.get("datum")),
        place_of_birth=birth.get("plaats", {}).get("omschrijving", ""),
        address_lines=_address_lines(found),
        municipality=found.get("gemeenteVanInschrijving", {}).get("omschrijving", ""),
        nationalities=tuple(
            known["nationaliteit"]["omschrijving"]
            for known in found.get("nationaliteiten", ())
            if "nationaliteit" in known
        ),
        secret=bool(found.get("geheimhoudingPersoonsgegevens")),
        suspended=found.get("opschortingBijhouding", {}).get("reden", {}).get("omschrijving", ""),
        parents=tuple(
            Parent(_full_name(parent.get("naam", {})), iso(parent.get("geboorte", {}).get("datum")))
            for parent in found.get("ouders", ())
        ),
        children=tuple(
            Child(
                child["burgerservicenummer"],
                _full_name(child.get("naam", {})),
                iso(child.get("geboorte", {}).get("datum")),
            )
            for child in found.get("kinderen", ())
            if child.get("burgerservicenummer") in _minors_of(bsn, found)
        ),
    )


def _full_name(name: dict[str, Any]) -> str:
    return " ".join(filter(None, (name.get("voornamen"), name.get("voorvoegsel"), name.get("geslachtsnaam"))))


def _address_lines(found: dict[str, Any]) -> tuple[str, ...]:
    """As on an envelope. A person without a known address has none: the register says so by leaving it out."""
    lines = found.get("adressering", {})
    country = lines.get("land", {}).get("omschrijving")
    return tuple(filter(None, (lines.get("adresregel1"), lines.get("adresregel2"), lines.get("adresregel3"), country)))


def _minors_of(bsn: str, found: dict[str, Any]) -> set[str]:
    """Those over whom this person has parental authority (gezag); whatever is not certain does not count."""
    minors = set()
    for relation in found.get("gezag", ()):
        holders = {
            "EenhoofdigOuderlijkGezag": [relation.get("ouder", {})],
            "GezamenlijkOuderlijkGezag": relation.get("ouders", []),
            "GezamenlijkGezag": [relation.get("ouder", {})],
        }.get(relation.get("type"), [])
        if any(holder.get("burgerservicenummer") == bsn for holder in holders):
            minors.add(relation["minderjarige"]["burgerservicenummer"])
    return minors
