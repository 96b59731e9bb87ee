"""Haal Centraal: the BSN of a travel document (Reisdocumenten bevragen 2) and a person (BRP bevragen 2).

Only the fields that the counter needs are asked for. A BSN or document number is never in a URL or a log.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import httpx
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.alias_generators import to_camel

from backend_client.person import Child, Parent, Person
from backend_client.result import Problem, ProblemCode
from backend_client.server_clock import ServerClock
from backend_client.transport import Answer, Refusal, Transport

REISDOCUMENT_FIELDS = ["datumEindeGeldigheid", "inhoudingOfVermissing", "houder.burgerservicenummer"]
PERSON_FIELDS = [
    "burgerservicenummer",
    "naam",
    "geslacht",
    "geboorte",
    "adressering",
    "gemeenteVanInschrijving",
    "nationaliteiten",
    "ouders",
    "kinderen",
    "gezag",
]
"""`geheimhoudingPersoonsgegevens` and `opschortingBijhouding` come by themselves; asking for them is refused."""


@dataclass(frozen=True, slots=True)
class BrpSettings:
    personen_url: str  # ends before /personen
    reisdocumenten_url: str  # ends before /reisdocumenten
    api_key: str


class _Part(BaseModel):
    """A piece of an answer. The register leaves out what it does not know."""

    model_config = ConfigDict(alias_generator=to_camel, frozen=True)


class _Waarde(_Part):
    code: str = ""
    omschrijving: str = ""


class _Datum(_Part):
    """Datum, JaarMaandDatum, JaarDatum or DatumOnbekend: what is known of it is there."""

    datum: str = ""
    jaar: int | None = None
    maand: int | None = None

    @property
    def iso(self) -> str:
        """As ISO 8601, as far as it is known: `1985-12-01`, `1985-12`, `1985` or ""."""
        if self.datum or self.jaar is None:
            return self.datum
        return f"{self.jaar:04}" if self.maand is None else f"{self.jaar:04}-{self.maand:02}"


class _Naam(_Part):
    voornamen: str = ""
    voorvoegsel: str = ""
    geslachtsnaam: str = ""
    volledige_naam: str = ""

    @property
    def full(self) -> str:
        return self.volledige_naam or " ".join(filter(None, (self.voornamen, self.voorvoegsel, self.geslachtsnaam)))


class _Geboorte(_Part):
    datum: _Datum = _Datum()
    plaats: _Waarde = _Waarde()
    land: _Waarde = _Waarde()


class _Adressering(_Part):
    adresregel1: str = ""
    adresregel2: str = ""
    adresregel3: str = ""
    land: _Waarde = _Waarde()


class _Verwant(_Part):
    """A parent or a child."""

    burgerservicenummer: str = ""
    naam: _Naam = _Naam()
    geboorte: _Geboorte = _Geboorte()


class _Nationaliteit(_Part):
    nationaliteit: _Waarde = _Waarde()


class _Bsn(_Part):
    burgerservicenummer: str = ""


class _Gezag(_Part):
    type: str
    minderjarige: _Bsn
    ouder: _Bsn = _Bsn()
    ouders: tuple[_Bsn, ...] = ()
    in_onderzoek: bool = False

    def held_by(self, bsn: str) -> bool:
        """Whether this is certain: guardianship (Voogdij), an enquiry and all that is undetermined are for a clerk."""
        if self.in_onderzoek:
            return False
        if self.type == "GezamenlijkOuderlijkGezag":
            return any(ouder.burgerservicenummer == bsn for ouder in self.ouders)
        return self.type in ("EenhoofdigOuderlijkGezag", "GezamenlijkGezag") and self.ouder.burgerservicenummer == bsn


class _Opschorting(_Part):
    reden: _Waarde = _Waarde()


class _Persoon(_Part):
    burgerservicenummer: str
    naam: _Naam = _Naam()
    geslacht: _Waarde = _Waarde()
    geboorte: _Geboorte = _Geboorte()
    adressering: _Adressering = _Adressering()
    gemeente_van_inschrijving: _Waarde = _Waarde()
    nationaliteiten: tuple[_Nationaliteit, ...] = ()
    ouders: tuple[_Verwant, ...] = ()
    kinderen: tuple[_Verwant, ...] = ()
    gezag: tuple[_Gezag, ...] = ()
    geheimhouding_persoonsgegevens: bool = False
    opschorting_bijhouding: _Opschorting | None = None

    @property
    def suspended(self) -> str:
        """Also where the register gives no words for it: whoever is suspended must not pass for active."""
        if self.opschorting_bijhouding is None:
            return ""
        reden = self.opschorting_bijhouding.reden
        return reden.omschrijving or reden.code or "onbekend"


class _Personen(_Part):
    personen: tuple[_Persoon, ...]


class _Reisdocument(_Part):
    datum_einde_geldigheid: _Datum = _Datum()
    inhouding_of_vermissing: _Part | None = None
    houder: _Bsn = _Bsn()


class _Reisdocumenten(_Part):
    reisdocumenten: tuple[_Reisdocument, ...]


class Brp:
    """The two registers behind one key."""

    def __init__(
        self,
        settings: BrpSettings,
        transport: httpx.BaseTransport | None = None,
        listener: ServerClock | None = None,
    ) -> None:
        self._settings = settings
        self._http = Transport(lambda: {"X-API-KEY": settings.api_key}, transport, listener)

    def close(self) -> None:
        self._http.close()

    def personen_know_us(self) -> Problem | None:
        """None where Personen takes our key. It is asked about nobody: a question without one is refused (400), and
        the key is looked at before that."""
        return _taken(self._http.post(f"{self._settings.personen_url}/personen", {}))

    def reisdocumenten_know_us(self) -> Problem | None:
        """The same of Reisdocumenten."""
        return _taken(self._http.post(f"{self._settings.reisdocumenten_url}/reisdocumenten", {}))

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
        found = _understood(answer, _Reisdocumenten)
        if isinstance(found, Problem):
            return found
        if not found.reisdocumenten:
            return Problem(ProblemCode.NOT_FOUND)
        document = found.reisdocumenten[0]
        if document.inhouding_of_vermissing is not None:
            return Problem(ProblemCode.REFUSED, "document_withdrawn")
        ends = document.datum_einde_geldigheid.iso
        if ends and ends < date.today().isoformat()[: len(ends)]:  # noqa: DTZ011  a date on a document has no zone
            return Problem(ProblemCode.REFUSED, "document_expired")
        return document.houder.burgerservicenummer or Problem(ProblemCode.NOT_FOUND)

    def person(self, bsn: str) -> Person | Problem:
        """The person with this BSN, and the minor children over whom this person has parental authority."""
        answer = self._http.post(
            f"{self._settings.personen_url}/personen",
            {"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": [bsn], "fields": PERSON_FIELDS},
        )
        found = _understood(answer, _Personen)
        if isinstance(found, Problem):
            return found
        return _person(found.personen[0]) if found.personen else Problem(ProblemCode.NOT_FOUND)


def _taken(answer: Answer | Problem) -> Problem | None:
    return None if isinstance(answer, Answer) or (isinstance(answer, Refusal) and answer.status == 400) else answer


_Shape = TypeVar("_Shape", bound=_Part)


def _understood(answer: Answer | Problem, shape: type[_Shape]) -> _Shape | Problem:
    """A body of another shape than promised is no answer. What is wrong with it is not told: it would quote it."""
    if isinstance(answer, Problem):
        return answer
    try:
        return shape.model_validate(answer.json)
    except ValidationError as error:
        return Problem(ProblemCode.UNREACHABLE, f"{answer.status} with {error.error_count()} fields of another form")


def _person(found: _Persoon) -> Person:
    lines = found.adressering
    minors = {
        gezag.minderjarige.burgerservicenummer for gezag in found.gezag if gezag.held_by(found.burgerservicenummer)
    }
    return Person(
        bsn=found.burgerservicenummer,
        full_name=found.naam.full,
        given_names=found.naam.voornamen,
        surname=found.naam.geslachtsnaam,
        prefix=found.naam.voorvoegsel,
        sex=found.geslacht.omschrijving,
        date_of_birth=found.geboorte.datum.iso,
        place_of_birth=found.geboorte.plaats.omschrijving,
        country_of_birth=found.geboorte.land.omschrijving,
        # A person without a known address has none: the register says so by leaving it out.
        address_lines=tuple(
            filter(None, (lines.adresregel1, lines.adresregel2, lines.adresregel3, lines.land.omschrijving))
        ),
        municipality=found.gemeente_van_inschrijving.omschrijving,
        nationalities=tuple(
            each.nationaliteit.omschrijving for each in found.nationaliteiten if each.nationaliteit.omschrijving
        ),
        secret=found.geheimhouding_persoonsgegevens,
        suspended=found.suspended,
        parents=tuple(Parent(each.naam.full, each.geboorte.datum.iso) for each in found.ouders),
        children=tuple(
            Child(each.burgerservicenummer, each.naam.full, each.geboorte.datum.iso)
            for each in found.kinderen
            if each.burgerservicenummer and each.burgerservicenummer in minors
        ),
    )
