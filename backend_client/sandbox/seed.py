"""The catalogue: one zaaktype and what belongs to it, with addresses that stay the same over restarts."""

from __future__ import annotations

import uuid
from functools import lru_cache
from typing import Any

from backend_client.sandbox.web import CATALOGI

Resource = dict[str, Any]
Catalogue = dict[str, dict[str, Resource]]  # resource → uuid → body

RSIN = "002220647"
ZAAKTYPE = "UITTREKSEL-BRP"
STATUSTYPEN = ("Ontvangen", "In behandeling", "Afgehandeld")
INFORMATIEOBJECTTYPEN = {"Aanvraag": "inkomend", "Uittreksel": "uitgaand"}
RESULTAATTYPEN = {"balie": "Verstrekt aan de balie", "post": "Verstrekt per post"}
"""Of each way in which the paper reaches the visitor, the omschrijving of the resultaattype."""
BEGIN = "2026-01-01"
SELECTIELIJST = "https://selectielijst.openzaak.nl/api/v1"

_NO_VALIDITY = {"beginGeldigheid": None, "eindeGeldigheid": None, "beginObject": None, "eindeObject": None}


def uuid_of(resource: str, name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{CATALOGI}/{resource}#{name}"))


@lru_cache(maxsize=8)
def catalogue(base: str) -> Catalogue:
    """Every resource of the catalogue, with addresses that begin with `base`. Do not change what it answers."""

    def url(resource: str, name: str) -> str:
        return f"{base}{CATALOGI}/{resource}/{uuid_of(resource, name)}"

    catalogus, zaaktype = url("catalogussen", "TILBU"), url("zaaktypen", ZAAKTYPE)
    of_zaaktype = {"zaaktype": zaaktype, "zaaktypeIdentificatie": ZAAKTYPE}
    statustypen = {
        name: _statustype(name, number, number == len(STATUSTYPEN)) | of_zaaktype
        for number, name in enumerate(STATUSTYPEN, start=1)
    }
    resources: Catalogue = {
        "zaaktypen": {ZAAKTYPE: _zaaktype()},
        "statustypen": statustypen,
        "roltypen": {
            "Aanvrager": of_zaaktype | {"omschrijving": "Aanvrager", "omschrijvingGeneriek": "initiator"} | _NO_VALIDITY
        },
        "eigenschappen": {"afgifte": _eigenschap() | of_zaaktype},
        "informatieobjecttypen": {
            name: _informatieobjecttype(name) | {"zaaktypen": [zaaktype]} for name in INFORMATIEOBJECTTYPEN
        },
        "resultaattypen": {name: _resultaattype(name) | of_zaaktype for name in RESULTAATTYPEN.values()},
        "zaaktype-informatieobjecttypen": {
            name: of_zaaktype
            | {
                "informatieobjecttype": url("informatieobjecttypen", name),
                "volgnummer": number,
                "richting": richting,
                "statustype": None,
            }
            for number, (name, richting) in enumerate(INFORMATIEOBJECTTYPEN.items(), start=1)
        },
    }
    for parts in ("statustypen", "resultaattypen", "eigenschappen", "informatieobjecttypen", "roltypen"):
        resources["zaaktypen"][ZAAKTYPE][parts] = [url(parts, name) for name in reversed(resources[parts])]
    return {
        resource: {
            uuid_of(resource, name): {"url": url(resource, name), **body, "catalogus": catalogus}
            for name, body in reversed(named.items())  # the real server shows the newest first
        }
        for resource, named in resources.items()
    }


def _zaaktype() -> Resource:
    return {
        "identificatie": ZAAKTYPE,
        "omschrijving": "Uittreksel BRP",
        "omschrijvingGeneriek": "",
        "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
        "doel": "Verstrekken uittreksel uit de BRP",
        "aanleiding": "Aanvraag van een inwoner",
        "toelichting": "",
        "indicatieInternOfExtern": "extern",
        "handelingInitiator": "aanvragen",
        "onderwerp": "Uittreksel BRP",
        "handelingBehandelaar": "verstrekken",
        "doorlooptijd": "P5D",
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
        "referentieproces": {"naam": "Uittreksel", "link": ""},
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


def _eigenschap() -> Resource:
    waarden = list(RESULTAATTYPEN)
    return {
        "naam": "afgifte",
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
