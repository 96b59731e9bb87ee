"""A register that says what a test puts in its mouth, if its API documents allow that."""

from __future__ import annotations

from typing import Any

import httpx

from backend_client.brp import Brp, BrpSettings
from backend_client.person import Parent, Person
from backend_client.result import Problem
from tests.contract.sandbox_in_hand import SHARED, document, schema_of, strayings

PERSONEN = SHARED / "specs" / "brp" / "brp-bevragen-v2-resolved.yaml"
REISDOCUMENTEN = SHARED / "specs" / "brp" / "reisdocumenten-bevragen-v2.yaml"
BSN, CHILD, OTHER = "999993653", "999992223", "999995492"
NUMBER = "NW5M0L1N3"
URL = "https://register.example/haalcentraal/api"

DATE = {"type": "Datum", "datum": "1985-12-01", "langFormaat": "1 december 1985"}
PERSON: dict[str, Any] = {
    "burgerservicenummer": BSN,
    "naam": {
        "voornamen": "Suzanne",
        "voorvoegsel": "de",
        "geslachtsnaam": "Moulin",
        "volledigeNaam": "Suzanne de Moulin",
    },
    "geslacht": {"code": "V", "omschrijving": "vrouw"},
    "geboorte": {
        "datum": DATE,
        "plaats": {"code": "0999", "omschrijving": "Thann"},
        "land": {"code": "5002", "omschrijving": "Frankrijk"},
    },
    "adressering": {"adresregel1": "Stationsstraat 1", "adresregel2": "5038 EA  TILBURG"},
    "gemeenteVanInschrijving": {"code": "0855", "omschrijving": "Tilburg"},
    "nationaliteiten": [{"type": "Nationaliteit", "nationaliteit": {"code": "0057", "omschrijving": "Franse"}}],
    "ouders": [{"ouderAanduiding": "1", "naam": {"voornamen": "Ann", "geslachtsnaam": "Moulin"}}],
}
READ = Person(
    bsn=BSN,
    full_name="Suzanne de Moulin",
    given_names="Suzanne",
    surname="Moulin",
    prefix="de",
    sex="vrouw",
    date_of_birth="1985-12-01",
    place_of_birth="Thann",
    country_of_birth="Frankrijk",
    address_lines=("Stationsstraat 1", "5038 EA  TILBURG"),
    municipality="Tilburg",
    nationalities=("Franse",),
    secret=False,
    suspended="",
    parents=(Parent("Ann Moulin", ""),),
)


class Register(httpx.BaseTransport):
    """Says this, whatever it is asked. A 2xx has to be what the API document allows."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer, self.asked = answer, list[httpx.Request]()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        return self.answer


def brp(register: Register) -> Brp:
    return Brp(BrpSettings(f"{URL}/brp", f"{URL}/reisdocumenten", "the key"), register)


def person(**changes: Any) -> Person:
    """What is read from PERSON with these changes; None leaves a field out."""
    found = {name: value for name, value in (PERSON | changes).items() if value is not None}
    said = {"type": "RaadpleegMetBurgerservicenummer", "personen": [found]}
    spec = document(PERSONEN)
    assert strayings(spec, schema_of(spec, "post", "/personen", 200), said) == {}
    read = brp(Register(httpx.Response(200, json=said))).person(BSN)
    assert isinstance(read, Person)
    return read


def reisdocument(**fields: Any) -> str | Problem:
    said = {"type": "RaadpleegMetReisdocumentnummer", "reisdocumenten": [fields]}
    spec = document(REISDOCUMENTEN)
    assert strayings(spec, schema_of(spec, "post", "/reisdocumenten", 200), said) == {}
    return brp(Register(httpx.Response(200, json=said))).bsn_of_document(NUMBER)
