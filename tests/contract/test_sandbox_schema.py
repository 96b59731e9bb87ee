"""Answers of the embedded municipality against the official OpenAPI documents.

Where the real Open Zaak strays from its own document (an empty text that is "too short"), this one may do so as well,
in the same place and in no other.
"""

from __future__ import annotations

import tomllib
from typing import Any

import httpx
import pytest

from backend_client.sandbox.__main__ import RESIDENTS
from tests.contract.sandbox_in_hand import (
    BRP_KEY,
    SHARED,
    document,
    replayed,
    schema_of,
    serving,
    strayings,
    within_the_subset,
)

SPECS = SHARED / "specs"
BRP = {
    "/haalcentraal/api/brp/personen": SPECS / "brp" / "brp-bevragen-v2-resolved.yaml",
    "/haalcentraal/api/reisdocumenten/reisdocumenten": SPECS / "brp" / "reisdocumenten-bevragen-v2.yaml",
}
PERSON = [
    *("burgerservicenummer", "naam", "geslacht", "leeftijd", "geboorte", "adressering", "verblijfplaats"),
    *("gemeenteVanInschrijving", "nationaliteiten", "ouders", "kinderen", "gezag"),
]
NOT_DOCUMENTED = {
    "openzaak-journey/22-zaak-lees-if-none-match": 304,
    "openzaak-errors/25-zaken-pagina-999": 404,
    "openzaak-errors/36-zaak-put-405": 405,
}

if not SPECS.exists():
    pytest.skip("The API documents of the municipality are not beside this repository.", allow_module_level=True)


@pytest.mark.parametrize("name", within_the_subset())
def test_open_zaak_and_open_klant(name: str) -> None:
    exchange = replayed()[name]
    api, path = exchange.request.url.path.lstrip("/").split("/api/v1")
    spec = document(SPECS / ("openklant" if api == "klantinteracties" else "openzaak") / f"{api}-openapi.yaml")
    schema = schema_of(spec, exchange.request.method, path, exchange.answer.status_code)
    if "json" not in exchange.answer.headers.get("content-type", ""):
        assert schema is None
    elif schema is None and api == "klantinteracties":
        assert exchange.answer.status_code >= 400, "its document describes no refusals, and all else"
    elif schema is None:
        assert exchange.answer.status_code == NOT_DOCUMENTED[name]
    else:
        ours = strayings(spec, schema, exchange.answer.json())
        real = strayings(spec, schema, exchange.recorded["body"])
        assert {where: how for where, how in ours.items() if where not in real} == {}


def ask(url: str, path: str, body: Any, key: str = BRP_KEY) -> httpx.Response:
    return httpx.post(url + path, json=body, headers={"X-API-KEY": key})


def test_haal_centraal_about_everybody_it_knows() -> None:
    personen, reisdocumenten = BRP
    residents = tomllib.loads(RESIDENTS.read_text())["resident"]
    known = [each for each in residents if each["document"].get("holder", True)]
    about_person = {"type": "RaadpleegMetBurgerservicenummer", "fields": PERSON}
    about_document = {
        "type": "RaadpleegMetReisdocumentnummer",
        "fields": ["reisdocumentnummer", "soort", "datumEindeGeldigheid", "inhoudingOfVermissing", "houder"],
    }
    with serving() as url:
        bsns = [each["bsn"] for each in residents]
        everybody = ask(url, personen, about_person | {"burgerservicenummer": bsns}).json()
        documents = [
            ask(url, reisdocumenten, about_document | {"reisdocumentnummer": [each["document"]["number"]]}).json()
            for each in residents
        ]
    assert [person["burgerservicenummer"] for person in everybody["personen"]] == [each["bsn"] for each in known]
    assert sum(len(answer["reisdocumenten"]) for answer in documents) == len(known)
    for path, answers in ((personen, [everybody]), (reisdocumenten, documents)):
        spec = document(BRP[path])
        schema = schema_of(spec, "post", "/" + path.rsplit("/", 1)[1], 200)
        for answer in answers:
            assert strayings(spec, schema, answer) == {}


@pytest.mark.parametrize("path", BRP)
@pytest.mark.parametrize(
    ("body", "key", "status"),
    [
        ({}, "wrong", 401),
        ({}, BRP_KEY, 400),
        ({"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": ["12"], "fields": ["naam"]}, BRP_KEY, 400),
        ({"type": "RaadpleegMetReisdocumentnummer", "reisdocumentnummer": ["a"], "fields": ["houder"]}, BRP_KEY, 400),
        ({"type": "RaadpleegMetBurgerservicenummer", "burgerservicenummer": ["999993653"]}, BRP_KEY, 400),
        (
            {"type": "RaadpleegMetReisdocumentnummer", "reisdocumentnummer": ["NW5M0L1N3"] * 2, "fields": 5},
            BRP_KEY,
            400,
        ),
        (
            {
                "type": "RaadpleegMetBurgerservicenummer",
                "burgerservicenummer": ["999993653"],
                "fields": ["geheimhoudingPersoonsgegevens"],
            },
            BRP_KEY,
            400,
        ),
    ],
)
def test_haal_centraal_refuses(path: str, body: Any, key: str, status: int) -> None:
    with serving() as url:
        answer = ask(url, path, body, key)
    spec = document(BRP[path])
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert strayings(spec, schema_of(spec, "post", "/" + path.rsplit("/", 1)[1], status), answer.json()) == {}
