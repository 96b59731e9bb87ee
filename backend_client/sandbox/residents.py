"""The people of the register, from residents.toml, as BRP bevragen 2 and Reisdocumenten bevragen 2 show them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

Resident = dict[str, Any]
Body = dict[str, Any]

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
SEXES = {"F": ("V", "vrouw"), "M": ("M", "man"), "X": ("O", "onbekend")}
MUNICIPALITIES = {"0855": "Tilburg", "0758": "Breda", "1999": "Registratie Niet Ingezetenen (RNI)"}
COUNTRIES = {
    "Nederland": "6030",
    "België": "5010",
    "Frankrijk": "5002",
    "Marokko": "5022",
    "Turkije": "6043",
    "Suriname": "5007",
}
NATIONALITIES = {"Nederlandse": "0001", "Franse": "0057", "Marokkaanse": "0063", "Turkse": "0339"}
SUSPENSIONS = {"overlijden": "O", "emigratie": "E"}
DOCUMENTS = {"P": ("PN", "nationaal paspoort"), "I": ("NI", "Nederlandse identiteitskaart")}
ADULT = 18


@dataclass(frozen=True, slots=True)
class Register:
    """Persons by BSN, travel documents by number."""

    persons: dict[str, Body]
    documents: dict[str, Body]


def load(path: Path) -> Register:
    residents: list[Resident] = tomllib.loads(path.read_text())["resident"]
    known = {each["bsn"]: each for each in residents if each["document"].get("holder", True)}
    return Register(
        persons={bsn: _person(each, known) for bsn, each in known.items()},
        documents={each["document"]["number"]: _document(each) for each in known.values()},
    )


def datum(iso: str) -> Body:
    """A date as far as it is known (`1985-12-01`, `1985-12`, `1985`)."""
    year, *rest = (int(part) for part in iso.split("-"))
    match rest:
        case [month, day]:
            return {"type": "Datum", "datum": iso, "langFormaat": f"{day} {MONTHS[month - 1]} {year}"}
        case [month]:
            return {
                "type": "JaarMaandDatum",
                "jaar": year,
                "maand": month,
                "langFormaat": f"{MONTHS[month - 1]} {year}",
            }
    return {"type": "JaarDatum", "jaar": year, "langFormaat": str(year)}


def iso(known: Body | None) -> str:
    """The opposite of datum(); "" where nothing is known."""
    match known or {}:
        case {"datum": str() as full}:
            return full
        case {"jaar": int() as year, "maand": int() as month}:
            return f"{year:04}-{month:02}"
        case {"jaar": int() as year}:
            return f"{year:04}"
    return ""


def age(iso: str, today: date) -> int:
    """In whole years; where day or month is unknown, the least it can be."""
    full = f"{iso}-12-31"[:10] if len(iso) == 4 else f"{iso}-28"[:10]
    year, month, day = (int(part) for part in full.split("-"))
    return today.year - year - ((today.month, today.day) < (month, day))


def _table(code: str, omschrijving: str) -> Body:
    return {"code": code, "omschrijving": omschrijving}


def _full_name(each: Resident) -> str:
    return " ".join(filter(None, (each["given_names"], each["prefix"], each["surname"])))


def _name(each: Resident) -> Body:
    name = {
        "voornamen": each["given_names"],
        "voorletters": "".join(f"{part[0]}." for part in each["given_names"].split()),
        "geslachtsnaam": each["surname"],
    }
    return name | ({"voorvoegsel": each["prefix"]} if each["prefix"] else {})


def _birth(each: Resident) -> Body:
    country = each.get("country_of_birth", "Nederland")
    place = each["place_of_birth"]
    return {
        "datum": datum(each["date_of_birth"]),
        "plaats": {"omschrijving": place},
        "land": _table(COUNTRIES[country], country),
    }


def _person(each: Resident, known: dict[str, Resident]) -> Body:
    code, sex = SEXES[each["sex"]]
    person = {
        "burgerservicenummer": each["bsn"],
        "geslacht": _table(code, sex),
        "leeftijd": age(each["date_of_birth"], _today()),
        "naam": {**_name(each), "volledigeNaam": _full_name(each)},
        "geboorte": _birth(each),
        "gemeenteVanInschrijving": _table(each["municipality_code"], MUNICIPALITIES[each["municipality_code"]]),
        "nationaliteiten": [
            {"type": "Nationaliteit", "nationaliteit": _table(NATIONALITIES[name], name)}
            for name in each["nationalities"]
        ],
        **_address(each),
        "ouders": [_parent(parent, number) for number, parent in enumerate(each["parents"], start=1)],
        "kinderen": [
            {"burgerservicenummer": bsn, "naam": _name(known[bsn]), "geboorte": _birth(known[bsn])}
            for bsn in each["children"]
        ],
        "gezag": [_authority(minor, known) for minor in known.values() if _concerns(each, minor)],
    }
    if each["secret"]:
        person["geheimhoudingPersoonsgegevens"] = True
    if each["suspended"]:
        person["opschortingBijhouding"] = {"reden": _table(SUSPENSIONS[each["suspended"]], each["suspended"])}
    return person


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def _address(each: Resident) -> Body:
    if "abroad" in each:
        *lines, country = each["abroad"]
        land = _table(COUNTRIES[country], country)
        numbered = list(enumerate(lines, start=1))
        return {
            "verblijfplaats": {
                "type": "VerblijfplaatsBuitenland",
                "verblijfadres": {**{f"regel{number}": line for number, line in numbered}, "land": land},
            },
            "adressering": {**{f"adresregel{number}": line for number, line in numbered}, "land": land},
        }
    letter, addition = each.get("house_letter", ""), each.get("house_number_addition", "")
    number = f"{each['house_number']}{letter}{'-' if addition else ''}{addition}"
    postcode = each["postcode"]
    lived = {
        "officieleStraatnaam": each["street"],
        "korteStraatnaam": each["street"],
        "huisnummer": each["house_number"],
        "postcode": postcode,
        "woonplaats": each["town"],
    }
    if letter:
        lived["huisletter"] = letter
    if addition:
        lived["huisnummertoevoeging"] = addition
    return {
        "verblijfplaats": {"type": "Adres", "functieAdres": _table("W", "woonadres"), "verblijfadres": lived},
        "adressering": {
            "adresregel1": f"{each['street']} {number}",
            "adresregel2": f"{postcode[:4]} {postcode[4:]}  {each['town'].upper()}",  # as PostNL wants it
        },
    }


def _parent(parent: dict[str, str], number: int) -> Body:
    given, prefix, surname = split_name(parent["name"])
    return {
        "ouderAanduiding": str(number),
        "naam": {"voornamen": given, "geslachtsnaam": surname} | ({"voorvoegsel": prefix} if prefix else {}),
        "geboorte": {"datum": datum(parent["date_of_birth"])},
    }


def split_name(name: str) -> tuple[str, str, str]:
    """Given names, prefix and surname of a whole name, which is all that residents.toml has of a parent.

    A prefix is in small letters; `tot` stands inside a surname (`Müller tot Ærendonck`).
    """
    words = name.split()
    small = [not word[0].isupper() and word != "tot" for word in words]
    end = words.index("tot") if "tot" in words else len(words)
    begin = small.index(True) if True in small else end - 1
    surname = next(index for index in range(begin, len(words)) if not small[index])
    return " ".join(words[:begin]), " ".join(words[begin:surname]), " ".join(words[surname:])


def _concerns(each: Resident, minor: Resident) -> bool:
    """Whether the authority over this minor is shown with this person: to the minor and to those who have it."""
    if age(minor["date_of_birth"], _today()) >= ADULT:
        return False
    return each is minor or each["bsn"] in minor.get("authority", ())


def _authority(minor: Resident, known: dict[str, Resident]) -> Body:
    """Gezagsrelatie, from `authority`: one parent, two, or not to be determined."""
    who = [
        {"burgerservicenummer": bsn, "naam": {"volledigeNaam": _full_name(known[bsn])}}
        for bsn in minor.get("authority", ())
    ]
    over = {
        "minderjarige": {
            "burgerservicenummer": minor["bsn"],
            "naam": {"volledigeNaam": _full_name(minor)},
            "leeftijd": age(minor["date_of_birth"], _today()),
        }
    }
    match who:
        case [ouder]:
            return {"type": "EenhoofdigOuderlijkGezag", **over, "ouder": ouder}
        case [_, _]:
            return {"type": "GezamenlijkOuderlijkGezag", **over, "ouders": who}
    return {"type": "GezagNietTeBepalen", **over, "toelichting": "Het gezag is niet te bepalen."}


def _document(each: Resident) -> Body:
    document = each["document"]
    body = {
        "reisdocumentnummer": document["number"],
        "soort": _table(*DOCUMENTS[document["code"]]),
        "datumEindeGeldigheid": datum(document["date_of_expiry"]),
        "houder": {"burgerservicenummer": each["bsn"]},
    }
    if document.get("withdrawn"):
        body["inhoudingOfVermissing"] = {"datum": datum("2026-09-01"), "aanduiding": _table("V", "vermist")}
    return body
