"""Answers of the embedded municipality against the official OpenAPI documents.

Where the real Open Zaak strays from its own document (an empty text that is "too short"), this one may do so as well,
in the same place and in no other.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from backend_client.sandbox.__main__ import RESIDENTS
from tests.contract.sandbox_in_hand import BRP_KEY, SHARED, replayed, serving, within_the_subset

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


@cache
def document(path: Path) -> Any:
    """An OpenAPI 3.0 document, its schemas as JSON Schema."""
    spec = yaml.load(path.read_text(), Loader=yaml.CSafeLoader)
    schemas = spec["components"]["schemas"]
    bases = {
        f"#/components/schemas/{name}": schema["discriminator"]
        for name, schema in schemas.items()
        if "discriminator" in schema and "oneOf" not in schema
    }
    return json_schema(spec, bases)


def json_schema(part: Any, bases: dict[str, Any], extending: bool = False) -> Any:
    """What OpenAPI says in its own way: `nullable`, and that a discriminator chooses the schema.

    `bases` are the schemas that others extend with allOf; a reference to one from elsewhere means one of the others.
    """
    if isinstance(part, list):
        return [json_schema(each, bases, extending) for each in part]
    if not isinstance(part, dict):
        return part
    if not extending and part.get("$ref") in bases:
        return chosen(**bases[part["$ref"]])
    if "oneOf" in part and "mapping" in part.get("discriminator", {}):
        return chosen(**part["discriminator"])
    changed = {key: json_schema(value, bases, key == "allOf") for key, value in part.items() if key != "nullable"}
    return {"anyOf": [{"type": "null"}, changed]} if part.get("nullable") is True else changed


def chosen(propertyName: str, mapping: dict[str, str]) -> Any:
    schemas = [
        {"if": {"properties": {propertyName: {"const": value}}}, "then": {"$ref": schema}}
        for value, schema in mapping.items()
    ]
    return {"required": [propertyName], "properties": {propertyName: {"enum": list(mapping)}}, "allOf": schemas}


def schema_of(spec: Any, method: str, path: str, status: int) -> Any:
    """The schema of this answer, None where it has none."""
    operations = [item for template, item in spec["paths"].items() if fits(template, path)]
    answers = next((item[method.lower()]["responses"] for item in operations if method.lower() in item), {})
    answer = answers.get(str(status), {})
    if "$ref" in answer:
        answer = spec["components"]["responses"][answer["$ref"].rsplit("/", 1)[1]]
    return next((content["schema"] for kind, content in answer.get("content", {}).items() if "json" in kind), None)


def fits(template: str, path: str) -> bool:
    one, other = template.strip("/").split("/"), path.strip("/").split("/")
    return len(one) == len(other) and all(a == b or a.startswith("{") for a, b in zip(one, other, strict=True))


def strayings(spec: Any, schema: Any, body: Any) -> dict[str, str]:
    """Where a body is not as documented, whichever element of a list it is in, and how."""
    whole = {**schema, "components": spec["components"]}
    found = Draft202012Validator(whole, format_checker=FormatChecker(("date", "uuid"))).iter_errors(body)
    return {f"{re.sub(r'[0-9]+', '', error.json_path)} {error.validator}": error.message for error in found}


@pytest.mark.parametrize("name", within_the_subset())
def test_open_zaak(name: str) -> None:
    exchange = replayed()[name]
    api, path = exchange.request.url.path.lstrip("/").split("/api/v1")
    spec = document(SPECS / "openzaak" / f"{api}-openapi.yaml")
    schema = schema_of(spec, exchange.request.method, path, exchange.answer.status_code)
    if "json" not in exchange.answer.headers.get("content-type", ""):
        assert schema is None
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
