"""The catalogue: zaaktypen and what belongs to them, with addresses that stay the same over restarts.

The extract is made by the robot; what people handle (`ADRESWIJZIGING`, `STORING`) stays as it came in, for there are
none here.
"""

from __future__ import annotations

import uuid
from functools import lru_cache
from typing import Any, NamedTuple

from backend_client.sandbox.web import CATALOGI

Resource = dict[str, Any]
Catalogue = dict[str, dict[str, Resource]]  # resource → uuid → body

RSIN = "002220647"
ZAAKTYPE = "UITTREKSEL-BRP"
STATUSTYPEN = ("Ontvangen", "In behandeling", "Afgehandeld")
INFORMATIEOBJECTTYPEN = {"Aanvraag": "inkomend", "Uittreksel": "uitgaand"}
RESULTAATTYPEN = {"balie": "Verstrekt aan de balie", "post": "Verstrekt per post"}
"""Of each way in which the paper reaches the visitor, the omschrijving of the resultaattype."""
ADRESWIJZIGING = "ADRESWIJZIGING"
STORING = "STORING-BALIE"
BEGIN = "2026-01-01"
SELECTIELIJST = "https://selectielijst.openzaak.nl/api/v1"

_NO_VALIDITY = {"beginGeldigheid": None, "eindeGeldigheid": None, "beginObject": None, "eindeObject": None}


class Zaaktype(NamedTuple):
    """What is said of a zaaktype, and the names of its parts. `doorlooptijd`: ISO 8601."""

    identificatie: str
    omschrijving: str
    doel: str
    aanleiding: str
    handeling_initiator: str
    handeling_behandelaar: str
    doorlooptijd: str
    resultaattypen: tuple[str, ...]
    informatieobjecttypen: tuple[str, ...]
    eigenschappen: tuple[str, ...] = ()

    def name_of(self, part: str) -> str:
        """A name of a part that no other zaaktype has."""
        return part if self.identificatie == ZAAKTYPE else f"{self.identificatie} {part}"


ZAAKTYPEN = (
    Zaaktype(
        ZAAKTYPE,
        "Uittreksel BRP",
        "Verstrekken uittreksel uit de BRP",
        "Aanvraag van een inwoner",
        "aanvragen",
        "verstrekken",
        "P5D",
        tuple(RESULTAATTYPEN.values()),
        tuple(INFORMATIEOBJECTTYPEN),
        ("afgifte",),
    ),
    Zaaktype(
        ADRESWIJZIGING,
        "Adreswijziging",
        "Bijwerken van het adres in de BRP",
        "Aangifte van een inwoner",
        "aangeven",
        "verwerken",
        "P5D",
        ("Verwerkt", "Niet verwerkt"),
        ("Aanvraag",),
    ),
    Zaaktype(
        STORING,
        "Storing aan een balie",
        "Verhelpen van een storing aan een balie",
        "Melding van de balie zelf",
        "melden",
        "verhelpen",
        "P5D",
        ("Opgelost",),
        (),
    ),
)


def uuid_of(resource: str, name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{CATALOGI}/{resource}#{name}"))


@lru_cache(maxsize=8)
def catalogue(base: str) -> Catalogue:
    """Every resource of the catalogue, with addresses that begin with `base`. Do not change what it answers."""

    def url(resource: str, name: str) -> str:
        return f"{base}{CATALOGI}/{resource}/{uuid_of(resource, name)}"

    resources: Catalogue = {
        "zaaktypen": {},
        "statustypen": {},
        "roltypen": {},
        "eigenschappen": {},
        "informatieobjecttypen": {name: _informatieobjecttype(name) for name in INFORMATIEOBJECTTYPEN},
        "resultaattypen": {},
        "zaaktype-informatieobjecttypen": {},
    }
    for kind in ZAAKTYPEN:
        zaaktype = url("zaaktypen", kind.identificatie)
        of_zaaktype = {"zaaktype": zaaktype, "zaaktypeIdentificatie": kind.identificatie}
        parts = _parts(kind)
        parts["zaaktype-informatieobjecttypen"] = {
            name: {
                "informatieobjecttype": url("informatieobjecttypen", name),
                "volgnummer": number,
                "richting": INFORMATIEOBJECTTYPEN[name],
                "statustype": None,
            }
            for number, name in enumerate(kind.informatieobjecttypen, start=1)
        }
        for resource, named in parts.items():
            resources[resource] |= {kind.name_of(name): body | of_zaaktype for name, body in named.items()}
        for name in kind.informatieobjecttypen:
            resources["informatieobjecttypen"][name]["zaaktypen"].append(zaaktype)
        del parts["zaaktype-informatieobjecttypen"]
        own = {resource: [kind.name_of(name) for name in named] for resource, named in parts.items()}
        own["informatieobjecttypen"] = list(kind.informatieobjecttypen)
        resources["zaaktypen"][kind.identificatie] = _zaaktype(kind) | {
            resource: [url(resource, name) for name in reversed(names)] for resource, names in own.items()
        }
    catalogus = url("catalogussen", "TILBU")
    return {
        resource: {
            uuid_of(resource, name): {"url": url(resource, name), **body, "catalogus": catalogus}
            for name, body in reversed(named.items())  # the real server shows the newest first
        }
        for resource, named in resources.items()
    }


def _parts(kind: Zaaktype) -> Catalogue:
    """What only this zaaktype has, by resource and name."""
    return {
        "statustypen": {
            name: _statustype(name, number, number == len(STATUSTYPEN))
            for number, name in enumerate(STATUSTYPEN, start=1)
        },
        "roltypen": {"Aanvrager": {"omschrijving": "Aanvrager", "omschrijvingGeneriek": "initiator"} | _NO_VALIDITY},
        "eigenschappen": {name: _eigenschap(name) for name in kind.eigenschappen},
        "resultaattypen": {name: _resultaattype(name) for name in kind.resultaattypen},
    }


def _zaaktype(kind: Zaaktype) -> Resource:
    return {
        "identificatie": kind.identificatie,
        "omschrijving": kind.omschrijving,
        "omschrijvingGeneriek": "",
        "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
        "doel": kind.doel,
        "aanleiding": kind.aanleiding,
        "toelichting": "",
        "indicatieInternOfExtern": "extern",
        "handelingInitiator": kind.handeling_initiator,
        "onderwerp": kind.omschrijving,
        "handelingBehandelaar": kind.handeling_behandelaar,
        "doorlooptijd": kind.doorlooptijd,
        "servicenorm": None,
        "opschortingEnAanhoudingMogelijk": False,
        "verlengingMogelijk": False,
        "verlengingstermijn": None,
        "trefwoorden": [],
        "publicatieIndicatie": False,
        "publicatietekst": "",
        "verantwoordingsrelatie": [],
        "productenOfDiensten": [],
        "selectielijstProcestype": f"{SELECTIELIJST}/procestypen/e1b73b12-b2f6-4c4e-8929-94f84dd2a57d",
        "referentieproces": {"naam": kind.omschrijving.split()[0], "link": ""},
        "concept": False,
        "verantwoordelijke": RSIN,
        "broncatalogus": {"url": "", "domein": "", "rsin": ""},
        "bronzaaktype": {"url": "", "identificatie": "", "omschrijving": ""},
        "beginGeldigheid": BEGIN,
        "eindeGeldigheid": None,
        "versiedatum": BEGIN,
        "beginObject": BEGIN,
        "eindeObject": None,
        "besluittypen": [],
        "deelzaaktypen": [],
        "gerelateerdeZaaktypen": [],
        "zaakobjecttypen": [],
    }


def _statustype(name: str, number: int, last: bool) -> Resource:
    return {
        "omschrijving": name,
        "omschrijvingGeneriek": "",
        "statustekst": "",
        "volgnummer": number,
        "isEindstatus": last,
        "informeren": False,
        "doorlooptijd": None,
        "toelichting": None,
        "checklistitemStatustype": [],
        "eigenschappen": [],
        "zaakobjecttypen": [],
        **_NO_VALIDITY,
    }


def _eigenschap(naam: str) -> Resource:
    waarden = list(RESULTAATTYPEN)
    return {
        "naam": naam,
        "definitie": "Hoe het uittreksel de aanvrager bereikt",
        "specificatie": {
            "groep": "",
            "formaat": "tekst",
            "lengte": "5",
            "kardinaliteit": "1",
            "waardenverzameling": waarden,
        },
        "toelichting": "",
        "statustype": None,
        **_NO_VALIDITY,
    }


def _informatieobjecttype(name: str) -> Resource:
    generiek = ("informatieobjecttype", "definitie", "herkomst", "hierarchie", "opmerking")
    return {
        "omschrijving": name,
        "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
        "beginGeldigheid": BEGIN,
        "eindeGeldigheid": None,
        "concept": False,
        "besluittypen": [],
        "informatieobjectcategorie": name.lower(),
        "trefwoord": [],
        "omschrijvingGeneriek": {
            f"{part}{'' if part == 'informatieobjecttype' else 'Informatieobjecttype'}OmschrijvingGeneriek": ""
            for part in generiek
        },
        "beginObject": BEGIN,
        "eindeObject": None,
        "zaaktypen": [],
    }


def _resultaattype(name: str) -> Resource:
    return {
        "omschrijving": name,
        "resultaattypeomschrijving": (
            f"{SELECTIELIJST}/resultaattypeomschrijvingen/fb65d251-1518-4185-865f-b8bdcfad07b1"
        ),
        "omschrijvingGeneriek": "Toegekend",
        "selectielijstklasse": f"{SELECTIELIJST}/resultaten/cc5ae4e3-a9e6-4386-bcee-46be4986a829",
        "toelichting": "",
        "archiefnominatie": "vernietigen",
        "archiefactietermijn": "P10Y",
        "brondatumArchiefprocedure": {
            "afleidingswijze": "afgehandeld",
            "datumkenmerk": "",
            "einddatumBekend": False,
            "objecttype": "",
            "registratie": "",
            "procestermijn": None,
        },
        "procesobjectaard": "",
        "indicatieSpecifiek": None,
        "procestermijn": None,
        "besluittypen": [],
        "besluittypeOmschrijving": [],
        "informatieobjecttypen": [],
        "informatieobjecttypeOmschrijving": [],
        **_NO_VALIDITY,
    }
