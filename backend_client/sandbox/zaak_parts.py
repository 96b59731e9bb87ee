"""The Zaken API: what hangs on a zaak. Rollen, statussen, eigenschappen, documents and the resultaat."""

from __future__ import annotations

from datetime import datetime

from starlette.responses import JSONResponse, Response

from backend_client.sandbox import clock, problems
from backend_client.sandbox.fields import Field, now
from backend_client.sandbox.part import ZAAK, Part, Reference, Values
from backend_client.sandbox.problems import NON_FIELD, Invalid
from backend_client.sandbox.seed import catalogue
from backend_client.sandbox.store import Document
from backend_client.sandbox.web import CATALOGI, DOCUMENTEN, ZAKEN, Call

KEEPING_YEARS = 10  # archiefactietermijn P10Y of the resultaattypen

PERSOON = ("inpBsn", "anpIdentificatie", "inpA_nummer", "geslachtsnaam", "voorvoegselGeslachtsnaam", "voorletters",
           "voornamen", "geslachtsaanduiding", "geboortedatum")  # fmt: skip


def current_status(call: Call, zaak: str) -> Document | None:
    return max(call.store.find("statussen", zaak=zaak), key=lambda each: each["datumStatusGezet"], default=None)


# --- rollen ----------------------------------------------------------------------------------------------------------


def _person_is_one(call: Call, rol: Values) -> Invalid | None:
    person = rol["betrokkeneIdentificatie"] or {}
    if not isinstance(person, dict):
        return Invalid("betrokkeneIdentificatie", "invalid", "Ongeldige data. Verwacht wordt een dictionary.")
    bsn = person.get("inpBsn") or ""
    if bsn and not (isinstance(bsn, str) and passes_elfproef(bsn)):
        return Invalid("betrokkeneIdentificatie.inpBsn", "invalid", "Onjuist BSN nummer")
    return None


def _one_initiator(call: Call, rol: Values) -> Invalid | None:
    if call.store.find("rollen", zaak=rol["zaak"], roltype=rol["roltype"]):
        return Invalid("roltype", "max-occurences", "De waarde `initiator` komt al 1 keer voor")
    return None


def passes_elfproef(bsn: str) -> bool:
    """Nine digits whose weighted sum (9 to 2, then -1) is a multiple of eleven (Logisch Ontwerp BRP)."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    ok = len(bsn) == 9 and bsn.isdigit() and bsn != "000000000"
    return ok and sum(weight * int(digit) for weight, digit in zip(weights, bsn, strict=True)) % 11 == 0


def _show_rol(call: Call, rol: Document) -> Document:
    roltype = catalogue(call.base)["roltypen"][rol["roltype"]]
    given = rol["betrokkeneIdentificatie"] or {}
    return {
        "url": call.url(ZAKEN, "rollen", rol["uuid"]),
        "uuid": rol["uuid"],
        "zaak": call.url(ZAKEN, "zaken", rol["zaak"]),
        "betrokkene": "",
        "betrokkeneType": rol["betrokkeneType"],
        "afwijkendeNaamBetrokkene": rol["afwijkendeNaamBetrokkene"],
        "roltype": roltype["url"],
        "omschrijving": roltype["omschrijving"],
        "omschrijvingGeneriek": roltype["omschrijvingGeneriek"],
        "roltoelichting": rol["roltoelichting"],
        "registratiedatum": rol["registratiedatum"],
        "indicatieMachtiging": rol["indicatieMachtiging"],
        "contactpersoonRol": {"emailadres": "", "functie": "", "telefoonnummer": "", "naam": ""},
        "statussen": [],
        "beginGeldigheid": None,
        "eindeGeldigheid": None,
        "betrokkeneIdentificatie": {
            **{name: given.get(name, "") for name in PERSOON},
            "verblijfsadres": None,
            "subVerblijfBuitenland": None,
        },
        "authenticatieContext": None,
    }


ROLLEN = Part(
    "rollen",
    (ZAAK, Reference("roltype", CATALOGI, "roltypen")),
    (
        Field("betrokkeneType", needed=True, choices=("natuurlijk_persoon",)),
        Field("afwijkendeNaamBetrokkene", longest=625),
        Field("roltoelichting", needed=True, longest=1000),
        Field("indicatieMachtiging", choices=("gemachtigde", "machtiginggever")),
        Field("betrokkeneIdentificatie", default=None, form="json"),
        Field("registratiedatum"),
    ),
    _show_rol,
    (_person_is_one, _one_initiator, lambda call, rol: rol.update(registratiedatum=now())),
)


# --- statussen -------------------------------------------------------------------------------------------------------


def _not_in_future(call: Call, status: Values) -> Invalid | None:
    if datetime.fromisoformat(status["datumStatusGezet"]) > clock.now():
        return Invalid("datumStatusGezet", "date-in-future", "Deze datum mag niet in de toekomst zijn")
    return None


def _is_end(call: Call, status: Values) -> bool:
    return bool(catalogue(call.base)["statustypen"][status["statustype"]]["isEindstatus"])


def _end_has_resultaat(call: Call, status: Values) -> Invalid | None:
    if _is_end(call, status) and not call.store.find("resultaten", zaak=status["zaak"]):
        return Invalid(NON_FIELD, "resultaat-does-not-exist", "Zaak has no resultaat.")
    return None


def _first_only(call: Call, status: Values) -> Response | None:
    """The scope with which the counter makes zaken lets it set the first status, no other."""
    if not call.may_set_status and call.store.find("statussen", zaak=status["zaak"]):
        detail = "Met de 'zaken.aanmaken' scope mag je slechts 1 status zetten"
        return problems.denied(call.base, detail=detail)
    return None


def _end_zaak(call: Call, status: Document) -> None:
    if _is_end(call, status):
        einddatum = status["datumStatusGezet"][:10]
        call.store.change(
            "zaken",
            status["zaak"],
            einddatum=einddatum,
            startdatumBewaartermijn=einddatum,
            archiefnominatie="vernietigen",
            archiefactiedatum=f"{int(einddatum[:4]) + KEEPING_YEARS:04}{einddatum[4:]}".replace("-02-29", "-02-28"),
        )


def _show_status(call: Call, status: Document) -> Document:
    current = current_status(call, status["zaak"])
    return {
        "url": call.url(ZAKEN, "statussen", status["uuid"]),
        "uuid": status["uuid"],
        "zaak": call.url(ZAKEN, "zaken", status["zaak"]),
        "statustype": call.url(CATALOGI, "statustypen", status["statustype"]),
        "datumStatusGezet": status["datumStatusGezet"],
        "statustoelichting": status["statustoelichting"],
        "indicatieLaatstGezetteStatus": current is not None and current["uuid"] == status["uuid"],
        "gezetdoor": None,
        "zaakinformatieobjecten": [],
    }


STATUSSEN = Part(
    "statussen",
    (ZAAK, Reference("statustype", CATALOGI, "statustypen")),
    (Field("datumStatusGezet", needed=True, form="moment"), Field("statustoelichting", longest=1000)),
    _show_status,
    (_not_in_future, _end_has_resultaat, _first_only),
    unique=lambda status: (
        (status["zaak"], status["datumStatusGezet"]),
        Invalid(NON_FIELD, "unique", "De velden zaak, datum_status_gezet moeten een unieke set zijn."),
    ),
    after=_end_zaak,
)


# --- resultaat, eigenschappen, documents -----------------------------------------------------------------------------

RESULTATEN = Part(
    "resultaten",
    (ZAAK, Reference("resultaattype", CATALOGI, "resultaattypen")),
    (Field("toelichting", longest=1000),),
    lambda call, resultaat: {
        "url": call.url(ZAKEN, "resultaten", resultaat["uuid"]),
        "uuid": resultaat["uuid"],
        "zaak": call.url(ZAKEN, "zaken", resultaat["zaak"]),
        "resultaattype": call.url(CATALOGI, "resultaattypen", resultaat["resultaattype"]),
        "toelichting": resultaat["toelichting"],
    },
    unique=lambda resultaat: ((resultaat["zaak"],), Invalid("zaak", "unique", "Dit veld moet uniek zijn.")),
)

ZAAKEIGENSCHAPPEN = Part(
    "zaakeigenschappen",
    (ZAAK, Reference("eigenschap", CATALOGI, "eigenschappen")),
    (Field("waarde", needed=True),),
    lambda call, eigenschap: {
        "url": f"{call.url(ZAKEN, 'zaken', eigenschap['zaak'])}/zaakeigenschappen/{eigenschap['uuid']}",
        "uuid": eigenschap["uuid"],
        "zaak": call.url(ZAKEN, "zaken", eigenschap["zaak"]),
        "eigenschap": call.url(CATALOGI, "eigenschappen", eigenschap["eigenschap"]),
        "naam": catalogue(call.base)["eigenschappen"][eigenschap["eigenschap"]]["naam"],
        "waarde": eigenschap["waarde"],
    },
    bare=True,
)


def eigenschappen_of_zaak(call: Call) -> Response:
    """GET zaken/{uuid}/zaakeigenschappen."""
    found = call.store.find("zaakeigenschappen", zaak=call.uuid)
    return JSONResponse([ZAAKEIGENSCHAPPEN.show(call, each) for each in found])


ZAAKINFORMATIEOBJECTEN = Part(
    "zaakinformatieobjecten",
    (ZAAK, Reference("informatieobject", DOCUMENTEN, "enkelvoudiginformatieobjecten")),
    (
        Field("titel", longest=200),
        Field("beschrijving"),
        Field("vernietigingsdatum", default=None, form="moment"),
        Field("registratiedatum"),
    ),
    lambda call, link: {
        "url": call.url(ZAKEN, "zaakinformatieobjecten", link["uuid"]),
        "uuid": link["uuid"],
        "informatieobject": call.url(DOCUMENTEN, "enkelvoudiginformatieobjecten", link["informatieobject"]),
        "zaak": call.url(ZAKEN, "zaken", link["zaak"]),
        "aardRelatieWeergave": "Hoort bij, omgekeerd: kent",
        "titel": link["titel"],
        "beschrijving": link["beschrijving"],
        "registratiedatum": link["registratiedatum"],
        "vernietigingsdatum": link["vernietigingsdatum"],
        "status": None,
    },
    (lambda call, link: link.update(registratiedatum=now()),),
    unique=lambda link: (
        (link["zaak"], link["informatieobject"]),
        Invalid(NON_FIELD, "unique", "De velden zaak, informatieobject moeten een unieke set zijn."),
    ),
    bare=True,
)

ALL = (ROLLEN, STATUSSEN, RESULTATEN, ZAAKEIGENSCHAPPEN, ZAAKINFORMATIEOBJECTEN)
