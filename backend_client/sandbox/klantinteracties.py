"""The Klantinteracties API as Open Klant (0.9.0) answers, as far as a contactverzoek of the counter needs it.

Of the identificatoren of a partij the first is kept, of a partij or betrokkene no postal address: the counter gives
one of the former and none of the latter.
"""

from __future__ import annotations

import re
import uuid as uuids
from typing import Any

from starlette.responses import JSONResponse, Response

from backend_client.sandbox import problems
from backend_client.sandbox.fields import Field, now
from backend_client.sandbox.klant_resource import REFUSED, Group, Link, Resource, Values, group_of, number, ref, refs
from backend_client.sandbox.problems import NON_FIELD, Invalid
from backend_client.sandbox.store import Document, Store
from backend_client.sandbox.web import KLANTINTERACTIES, Call, Handler

KCC = str(uuids.uuid5(uuids.NAMESPACE_URL, f"{KLANTINTERACTIES}/actoren#kcc"))
"""The actor that is there from the start: who answers questions."""

CONTACTNAAM = (
    Field("voorletters", longest=10),
    Field("voornaam", longest=200),
    Field("voorvoegselAchternaam", longest=10),
    Field("achternaam", longest=200),
)
IDENTIFICATOR = tuple(
    Field(name, longest=200) for name in ("objectId", "codeObjecttype", "codeRegister", "codeSoortObjectId")
)
_ADRES: Document = {
    **dict.fromkeys(("nummeraanduidingId", "straatnaam", "huisnummertoevoeging", "postcode", "stad"), ""),
    **dict.fromkeys(("adresregel1", "adresregel2", "adresregel3", "land"), ""),
    "huisnummer": None,
}
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_TELEFOON = re.compile(r"0[1-9][0-9]{8}|\+[0-9]{9,15}|00[0-9]{7,13}")


def _bool(name: str, values: Values, *, nullable: bool = False) -> list[Invalid]:
    value = values[name]
    ok = isinstance(value, bool) or (nullable and value is None)
    return [] if ok else [Invalid(name, "invalid", "Moet een geldige boolean zijn.")]


def _needed(name: str) -> Field:
    return Field(name, default=None, needed=True, form="json")


def _volledige_naam(naam: Values) -> str:
    return " ".join(filter(None, (naam["voornaam"], naam["voorvoegselAchternaam"], naam["achternaam"])))


# --- actoren and partijen --------------------------------------------------------------------------------------------

ACTOREN = Resource(
    "actoren",
    (
        Field("naam", needed=True, longest=200),
        Field("soortActor", needed=True, choices=("medewerker", "geautomatiseerde_actor", "organisatorische_eenheid")),
        Field("indicatieActief", default=True),
    ),
    groups=(
        Group("actoridentificator", IDENTIFICATOR),
        Group(
            "actorIdentificatie",
            (
                Field("omschrijving", longest=200),
                Field("emailadres", longest=254),
                Field("faxnummer", longest=20),
                Field("telefoonnummer", longest=20),
            ),
        ),
    ),
    filters={"naam": "naam", "soortActor": "soortActor", "actoridentificatorObjectId": "actoridentificator.objectId"},
)


def _check_partij(_: Call, partij: Values) -> list[Invalid]:
    given, identificatie = partij["partijIdentificatoren"] or [], partij["partijIdentificatie"] or {}
    wrong = _bool("indicatieActief", partij) + _bool("indicatieGeheimhouding", partij, nullable=True)
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        return [*wrong, Invalid("partijIdentificatoren", "not_a_list", "Verwachtte een lijst met items.")]
    if not isinstance(identificatie, dict):
        return [*wrong, Invalid("partijIdentificatie", "invalid", "Ongeldige data. Verwacht wordt een dictionary.")]
    naam, wrong_naam = group_of(identificatie.get("contactnaam"), CONTACTNAAM, "partijIdentificatie.contactnaam")
    partij["partijIdentificatie"] = {"contactnaam": naam}
    kept = []
    for index, each in enumerate(given[:1]):
        under = f"partijIdentificatoren.{index}.partijIdentificator"
        identificator, wrong_there = group_of(each.get("partijIdentificator"), IDENTIFICATOR, under)
        kept.append({"uuid": str(uuids.uuid4()), "partijIdentificator": identificator})
        wrong += wrong_there
    partij["partijIdentificatoren"] = kept
    return wrong + wrong_naam


def _unique_partij(partij: Values) -> tuple[tuple[str, ...], Invalid] | None:
    reason = "`PartijIdentificator` moet uniek zijn, er bestaat er al een met deze gegevenscombinatie."
    taken = Invalid("__all__", "invalid", reason)
    given = [each["partijIdentificator"] for each in partij["partijIdentificatoren"]]
    return (tuple(given[0][field.name] for field in IDENTIFICATOR), taken) if given else None


def _more_of_partij(call: Call, partij: Document) -> Document:
    naam = partij["partijIdentificatie"]["contactnaam"]
    return {
        "nummer": None,
        "betrokkenen": refs(call, "betrokkenen", wasPartij=partij["uuid"]),
        "digitaleAdressen": refs(call, "digitaleadressen", verstrektDoorPartij=partij["uuid"]),
        **{name: [] for name in ("categorieRelaties", "vertegenwoordigden", "rekeningnummers")},
        "voorkeursDigitaalAdres": None,
        "voorkeursRekeningnummer": None,
        "bezoekadres": _ADRES,
        "correspondentieadres": _ADRES,
        "partijIdentificatie": {"contactnaam": naam, "volledigeNaam": _volledige_naam(naam)},
        "partijIdentificatoren": [
            {
                **each,
                "url": call.url(KLANTINTERACTIES, "partij-identificatoren", each["uuid"]),
                "identificeerdePartij": ref(call, "partijen", partij["uuid"]),
                "anderePartijIdentificator": "",
                "subIdentificatorVan": None,
            }
            for each in partij["partijIdentificatoren"]
        ],
    }


PARTIJEN = Resource(
    "partijen",
    (
        Field("soortPartij", needed=True, choices=("persoon",)),
        _needed("indicatieActief"),
        Field("indicatieGeheimhouding", default=None, form="json"),
        Field("voorkeurstaal", longest=3),
        Field("interneNotitie", longest=1000),
        Field("partijIdentificatie", default=None, form="json"),
        Field("partijIdentificatoren", default=None, form="json"),
    ),
    filters={
        "soortPartij": "soortPartij",
        **{
            f"partijIdentificator__{field.name}": f"partijIdentificatoren[0].partijIdentificator.{field.name}"
            for field in IDENTIFICATOR
        },
    },
    check=_check_partij,
    unique=_unique_partij,
    more=_more_of_partij,
    expands={},
)

# --- what was said, by whom, and how to reach them -------------------------------------------------------------------

ONDERWERPOBJECTEN = Resource(
    "onderwerpobjecten",
    (),
    links=(Link("klantcontact", "klantcontacten"), Link("wasKlantcontact", "klantcontacten")),
    groups=(Group("onderwerpobjectidentificator", IDENTIFICATOR),),
)
BETROKKENEN = Resource(
    "betrokkenen",
    (
        Field("rol", needed=True, choices=("vertegenwoordiger", "klant")),
        Field("organisatienaam", longest=200),
        _needed("initiator"),
    ),
    links=(Link("wasPartij", "partijen"), Link("hadKlantcontact", "klantcontacten", needed=True)),
    groups=(Group("contactnaam", CONTACTNAAM),),
    filters={"hadKlantcontact__uuid": "hadKlantcontact", "wasPartij__uuid": "wasPartij"},
    check=lambda _, betrokkene: _bool("initiator", betrokkene),
    more=lambda call, betrokkene: {
        "digitaleAdressen": refs(call, "digitaleadressen", verstrektDoorBetrokkene=betrokkene["uuid"]),
        "bezoekadres": _ADRES,
        "correspondentieadres": _ADRES,
        "volledigeNaam": _volledige_naam(betrokkene["contactnaam"]),
    },
    expands={},
)


def _check_adres(_: Call, adres: Values) -> list[Invalid]:
    match adres["soortDigitaalAdres"]:
        case "email" if not _EMAIL.fullmatch(adres["adres"]):
            return [Invalid("adres", "invalid", "Voer een geldig e-mailadres in.")]
        case "telefoonnummer" if not _TELEFOON.fullmatch(adres["adres"]):
            return [Invalid("adres", "invalid", "Het opgegeven telefoonnummer is ongeldig.")]
    return []


def _unique_adres(adres: Values) -> tuple[tuple[str, ...], Invalid] | None:
    """Only of a partij: one betrokkene can get the same address twice."""
    if not (adres["verstrektDoorPartij"] and adres["referentie"]):
        return None
    names = "['verstrekt_door_partij', 'referentie', 'soort_digitaal_adres']"
    key = (adres["verstrektDoorPartij"], adres["referentie"], adres["soortDigitaalAdres"])
    return key, Invalid(NON_FIELD, "unique", f"De velden {names} moeten een unieke set zijn.")


DIGITALEADRESSEN = Resource(
    "digitaleadressen",
    (
        Field("adres", needed=True, longest=80),
        Field("soortDigitaalAdres", needed=True, choices=("email", "telefoonnummer", "overig")),
        Field("isStandaardAdres", default=False),
        Field("omschrijving", longest=40),
        Field("referentie", longest=50),
    ),
    links=(Link("verstrektDoorBetrokkene", "betrokkenen"), Link("verstrektDoorPartij", "partijen")),
    filters={
        "adres": "adres",
        "soortDigitaalAdres": "soortDigitaalAdres",
        "verstrektDoorBetrokkene__uuid": "verstrektDoorBetrokkene",
        "verstrektDoorPartij__uuid": "verstrektDoorPartij",
    },
    check=_check_adres,
    unique=_unique_adres,
    more=lambda call, adres: {"verificatieDatum": None},
    expands={},
)
ACTORKLANTCONTACTEN = Resource(
    "actorklantcontacten",
    (),
    links=(Link("actor", "actoren", needed=True), Link("klantcontact", "klantcontacten", needed=True)),
    filters={"actor__uuid": "actor", "klantcontact__uuid": "klantcontact"},
    unique=lambda each: (
        (each["actor"], each["klantcontact"]),
        Invalid(NON_FIELD, "unique", "De velden actor, klantcontact moeten een unieke set zijn."),
    ),
)
BIJLAGEN = Resource(
    "bijlagen",
    (),
    links=(Link("wasBijlageVanKlantcontact", "klantcontacten"),),
    groups=(Group("bijlageidentificator", IDENTIFICATOR),),
    filters={
        "klantcontact__uuid": "wasBijlageVanKlantcontact",
        "bijlageidentificatorObjectId": "bijlageidentificator.objectId",
    },
)


def _check_taak(_: Call, taak: Values) -> list[Invalid]:
    taak |= {"toegewezenOp": now(), "afgehandeldOp": None}
    return number("referentienummer", taak["referentienummer"])


INTERNETAKEN = Resource(
    "internetaken",
    (
        Field("referentienummer", default=None, form="json"),
        Field("gevraagdeHandeling", needed=True, longest=200),
        Field("toelichting", longest=1000),
        Field("status", needed=True, choices=("te_verwerken", "verwerkt")),
    ),
    links=(
        Link("aanleidinggevendKlantcontact", "klantcontacten", needed=True),
        Link("toegewezenAanActoren", "actoren", needed=True, many=True),
    ),
    filters={
        "referentienummer": "referentienummer",
        "status": "status",
        "aanleidinggevendKlantcontact__uuid": "aanleidinggevendKlantcontact",
    },
    check=_check_taak,
    unique=lambda taak: _unique_number(taak, "een interne taak"),
    more=lambda call, taak: {
        "nummer": None,
        "toegewezenAanActor": ref(call, "actoren", taak["toegewezenAanActoren"][0]),
        "toegewezenOp": taak["toegewezenOp"],
        "afgehandeldOp": taak["afgehandeldOp"],
    },
)


def finish_taak(call: Call) -> Response:
    """PATCH internetaken/{uuid}, as far as an employee sets its status."""
    if call.store.get("internetaken", call.uuid) is None:
        return problems.not_found(call.base)
    status = call.body.get("status")
    if status not in ("te_verwerken", "verwerkt"):
        wrong = Invalid("status", "invalid_choice", f'"{status}" is een ongeldige keuze.')
        return problems.invalid(call.base, [wrong], REFUSED)
    call.store.change("internetaken", call.uuid, status=status, afgehandeldOp=now() if status == "verwerkt" else None)
    return INTERNETAKEN.detail(call)


def _unique_number(values: Values, what: str) -> tuple[tuple[str, ...], Invalid] | None:
    own = values["referentienummer"]
    reason = f"Er bestaat al {what} met eenzelfde referentienummer."
    return ((own,), Invalid("referentienummer", "unique", reason)) if own else None


# --- klantcontacten --------------------------------------------------------------------------------------------------


def _check_klantcontact(_: Call, klantcontact: Values) -> list[Invalid]:
    klantcontact["plaatsgevondenOp"] = klantcontact["plaatsgevondenOp"] or now()
    metadata = klantcontact["metadata"]
    texts = isinstance(metadata, dict) and all(isinstance(each, str) for each in metadata.values())
    return [
        *number("referentienummer", klantcontact["referentienummer"]),
        *_bool("vertrouwelijk", klantcontact),
        *_bool("indicatieContactGelukt", klantcontact, nullable=True),
        *([] if texts else [Invalid("metadata", "invalid", "Alleen teksten zijn toegestaan.")]),
    ]


def _more_of_klantcontact(call: Call, klantcontact: Document) -> Document:
    uuid = klantcontact["uuid"]
    links = reversed(call.store.find("actorklantcontacten", klantcontact=uuid))
    actoren = [call.store.get("actoren", link["actor"]) for link in links]
    return {
        "nummer": None,
        "gingOverOnderwerpobjecten": refs(call, "onderwerpobjecten", klantcontact=uuid),
        "hadBetrokkenActoren": [ACTOREN.show(call, actor) for actor in actoren if actor],
        "omvatteBijlagen": refs(call, "bijlagen", wasBijlageVanKlantcontact=uuid),
        "hadBetrokkenen": refs(call, "betrokkenen", hadKlantcontact=uuid),
        "leiddeTotInterneTaken": refs(call, "internetaken", aanleidinggevendKlantcontact=uuid),
    }


KLANTCONTACTEN = Resource(
    "klantcontacten",
    (
        Field("referentienummer", default=None, form="json"),
        Field("kanaal", needed=True, longest=50),
        Field("onderwerp", needed=True, longest=200),
        Field("inhoud", longest=1000),
        Field("reactie", longest=4000),
        Field("indicatieContactGelukt", default=None, form="json"),
        Field("hoofdOnderwerpType", longest=200),
        Field("verdereActieOndernomen", default=False),
        Field("taal", needed=True, longest=3),
        _needed("vertrouwelijk"),
        Field("plaatsgevondenOp", form="moment"),
        Field("metadata", default={}, form="json"),
    ),
    filters={"referentienummer": "referentienummer", "kanaal": "kanaal", "onderwerp": "onderwerp"},
    check=_check_klantcontact,
    unique=lambda klantcontact: _unique_number(klantcontact, "een klantcontact"),
    more=_more_of_klantcontact,
    expands={"hadBetrokkenen": BETROKKENEN, "leiddeTotInterneTaken": INTERNETAKEN, "omvatteBijlagen": BIJLAGEN},
)


def maak_klantcontact(call: Call) -> Response:
    """POST maak-klantcontact: a klantcontact with its betrokkene and onderwerpobject, all of them or none."""
    given = call.body.get("klantcontact")
    values = KLANTCONTACTEN.read(call, given if isinstance(given, dict) else {}, "klantcontact.")
    if isinstance(values, list):
        return problems.invalid(call.base, values, REFUSED)
    klantcontact = KLANTCONTACTEN.add(call, values)
    parts: dict[str, Any] = {}
    for name, resource, link in (
        ("betrokkene", BETROKKENEN, "hadKlantcontact"),
        ("onderwerpobject", ONDERWERPOBJECTEN, "klantcontact"),
    ):
        parts[name], body = None, call.body.get(name)
        if body is None:
            continue
        body = (body if isinstance(body, dict) else {}) | {link: {"uuid": klantcontact["uuid"]}}
        values = resource.read(call, body, f"{name}.")
        if isinstance(values, list):
            return problems.invalid(call.base, values, REFUSED)
        parts[name] = resource.show(call, resource.add(call, values))
    return JSONResponse({"klantcontact": KLANTCONTACTEN.show(call, klantcontact), **parts}, 201)


# --- all of it -------------------------------------------------------------------------------------------------------

ALL = (
    ACTOREN,
    PARTIJEN,
    BETROKKENEN,
    DIGITALEADRESSEN,
    ACTORKLANTCONTACTEN,
    BIJLAGEN,
    INTERNETAKEN,
    KLANTCONTACTEN,
)


def routes() -> dict[str, dict[str, Handler]]:
    """By path below the API, the handler of each method."""
    found: dict[str, dict[str, Handler]] = {"maak-klantcontact": {"POST": maak_klantcontact}}
    for resource in ALL:
        found[resource.collection] = {"GET": resource.listing, "POST": resource.create}
        found[f"{resource.collection}/{{uuid}}"] = {"GET": resource.detail}
    found["internetaken/{uuid}"]["PATCH"] = finish_taak
    return found


def seed(store: Store) -> None:
    """The actor that answers questions, once."""
    identificator = {"objectId": "kcc", "codeObjecttype": "orgeh", "codeRegister": "handmatig"}
    body = {
        "naam": "KCC Tilburg",
        "soortActor": "organisatorische_eenheid",
        "indicatieActief": True,
        "actoridentificator": {**identificator, "codeSoortObjectId": "idf"},
        "actorIdentificatie": {
            "omschrijving": "Klantcontactcentrum",
            **dict.fromkeys(("emailadres", "faxnummer", "telefoonnummer"), ""),
        },
    }
    store.add("actoren", body, ("kcc",), KCC)
    store.commit()


def received(call: Call) -> list[Document]:
    """Every klantcontact, oldest first, with all that hangs on it."""
    return [_of_klantcontact(call, each) for each in reversed(call.store.find("klantcontacten"))]


def _of_klantcontact(call: Call, klantcontact: Document) -> Document:
    uuid = klantcontact["uuid"]

    def parts(resource: Resource, **equal: Any) -> list[Document]:
        return [resource.show(call, each) for each in reversed(call.store.find(resource.collection, **equal))]

    betrokkenen = parts(BETROKKENEN, hadKlantcontact=uuid)
    return {
        "klantcontact": KLANTCONTACTEN.show(call, klantcontact),
        "betrokkenen": betrokkenen,
        "digitaleAdressen": [
            adres for each in betrokkenen for adres in parts(DIGITALEADRESSEN, verstrektDoorBetrokkene=each["uuid"])
        ],
        "bijlagen": parts(BIJLAGEN, wasBijlageVanKlantcontact=uuid),
        "internetaken": parts(INTERNETAKEN, aanleidinggevendKlantcontact=uuid),
    }
