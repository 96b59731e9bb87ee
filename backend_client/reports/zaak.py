"""Incidents as zaken: a zaak for each, a status for each revision, and the end status with a resultaat when it is over.

Needs a zaaktype of its own with at least two statustypen and a resultaattype, and a client that may make zaken of it
and change them (zaken.aanmaken, zaken.lezen, zaken.bijwerken, zaken.statussen.toevoegen).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from backend_client.outbox.request import BACKDATED, cut
from backend_client.outbox.step import pick, same
from backend_client.reports.report import Known, Report
from backend_client.result import Problem, ProblemCode
from backend_client.transport import Refusal
from backend_client.zgw import Zgw

TOELICHTING: Final = 1000
"""Characters of `toelichting` and `statustoelichting`."""
MAY_PASS: Final = ("date-in-future",)


@dataclass(frozen=True, slots=True)
class ZaakSettings:
    """`zaaktype` is its identificatie. `resultaattype`: its omschrijving; "" where the zaaktype has only one."""

    zaaktype: str
    resultaattype: str = ""


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Addresses of what belongs to the zaaktype; `under_way` are statustypen in their order, without the last."""

    zaaktype: str
    under_way: tuple[str, ...]
    end: str
    resultaattype: str


class Zaken:
    """A target of reports. See backend_client.reports.report."""

    name = "zgw"
    opens_whole = False

    def __init__(self, settings: ZaakSettings, zgw: Zgw) -> None:
        self._settings = settings
        self._zgw = zgw

    def close(self) -> None:
        self._zgw.close()

    def check(self) -> Problem | None:
        kinds = self._kinds(self._settings.zaaktype)
        if isinstance(kinds, Problem):
            return kinds
        there = self._zgw.zaak("KIOSK-CHECK")
        return there if isinstance(there, Problem) and not _is_absent(there) else None

    def find(self, report: Report) -> Known | Problem | None:
        zaak = self._zgw.zaak(report.number)
        if isinstance(zaak, Problem):
            return None if _is_absent(zaak) else zaak
        return Known(zaak["url"], report.number)

    def open(self, report: Report) -> Known | Problem:
        kinds = self._kinds(self._settings.zaaktype)
        if isinstance(kinds, Problem):
            return kinds
        bronorganisatie = self._zgw.settings.bronorganisatie
        made = self._zgw.create(
            f"{self._zgw.settings.zaken_url}/zaken",
            {
                "identificatie": report.number,
                "bronorganisatie": bronorganisatie,
                "verantwoordelijkeOrganisatie": bronorganisatie,
                "zaaktype": kinds.zaaktype,
                "startdatum": report.opened.astimezone().date().isoformat(),
                "registratiedatum": report.changed.astimezone().date().isoformat(),
                "omschrijving": cut(report.title, 80),
                "toelichting": cut(report.text, TOELICHTING),
                "vertrouwelijkheidaanduiding": "intern",
            },
        )
        if isinstance(made, Refusal) and made.says("identificatie-niet-uniek"):
            return self.find(report) or made
        return _passing(made) if isinstance(made, Problem) else Known(made, report.number)

    def tell(self, report: Report, known: Known, *, again: bool) -> Problem | None:
        """A status has the date of its revision, which is frozen: so it is looked for each time."""
        gezet = (report.changed - BACKDATED).isoformat()
        statussen = self._zgw.statussen(known.id)
        if isinstance(statussen, Problem):
            return statussen
        if any(same(each["datumStatusGezet"], gezet) for each in statussen):
            return None
        zaak = self._zgw.read(known.id)  # all that hangs on a zaak is of the version of the zaaktype that it has
        if isinstance(zaak, Problem):
            return zaak
        kinds = self._kinds_of(str(zaak.get("zaaktype")))
        if isinstance(kinds, Problem):
            return kinds
        if zaak.get("einddatum"):  # people closed it: what is new is for a zaak that is open
            return None
        if report.is_closed and (problem := self._resultaat(known.id, kinds, report)):
            return problem
        under_way = kinds.under_way[min(len(statussen), len(kinds.under_way) - 1)]
        made = self._create(
            "statussen",
            zaak=known.id,
            statustype=kinds.end if report.is_closed else under_way,
            datumStatusGezet=gezet,
            statustoelichting=cut(report.text, TOELICHTING),
        )
        return made

    def _resultaat(self, zaak: str, kinds: _Kinds, report: Report) -> Problem | None:
        made = self._create(
            "resultaten", zaak=zaak, resultaattype=kinds.resultaattype, toelichting=cut(report.text, TOELICHTING)
        )
        return None if isinstance(made, Refusal) and made.says("unique") else made  # a zaak has one at most

    def _create(self, collection: str, **body: str) -> Problem | None:
        made = self._zgw.create(f"{self._zgw.settings.zaken_url}/{collection}", body)
        return _passing(made) if isinstance(made, Problem) else None

    def _kinds(self, identificatie: str) -> _Kinds | Problem:
        zaaktype = self._zgw.zaaktype(identificatie)
        if isinstance(zaaktype, Problem):
            missing = f"there is no zaaktype {identificatie!r}"
            return Problem(ProblemCode.NOT_FOUND, missing) if _is_absent(zaaktype) else zaaktype
        return self._kinds_of(zaaktype)

    def _kinds_of(self, zaaktype: str) -> _Kinds | Problem:
        statustypen = self._zgw.of_zaaktype("statustypen", {"volgnummer": int}, zaaktype)
        resultaattypen = self._zgw.of_zaaktype("resultaattypen", {"omschrijving": str}, zaaktype)
        if isinstance(statustypen, Problem):
            return statustypen
        if isinstance(resultaattypen, Problem):
            return resultaattypen
        if len(statustypen) < 2:
            return Problem(ProblemCode.NOT_FOUND, "the zaaktype needs two statustypen or more")
        *under_way, end = sorted(statustypen, key=lambda each: each["volgnummer"])
        wanted = self._settings.resultaattype
        resultaattype = pick(resultaattypen, lambda each: each["omschrijving"] == (wanted or each["omschrijving"]))
        if isinstance(resultaattype, Problem):
            return Problem(ProblemCode.NOT_FOUND, f"the zaaktype has no resultaattype {wanted!r}")
        return _Kinds(zaaktype, tuple(each["url"] for each in under_way), end["url"], resultaattype["url"])


def _is_absent(problem: Problem) -> bool:
    """Nothing was found; a 404 says that the place to look is not there."""
    return problem.code is ProblemCode.NOT_FOUND and not isinstance(problem, Refusal)


def _passing(problem: Problem) -> Problem:
    """Clocks meet: what is dated too early for the server is taken later."""
    if isinstance(problem, Refusal) and any(map(problem.says, MAY_PASS)):
        return Problem(ProblemCode.BUSY, problem.detail, at=problem.at)
    return problem
