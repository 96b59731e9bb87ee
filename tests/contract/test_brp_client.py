"""The client of Haal Centraal against its API documents, in both directions.

What is sent fits them, and so does every answer that a test puts in the mouth of the register.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_client.brp import PERSON_FIELDS, REISDOCUMENT_FIELDS
from backend_client.person import Child, Person
from backend_client.result import Problem, ProblemCode
from tests.contract.brp_in_hand import (
    BSN,
    CHILD,
    DATE,
    NUMBER,
    OTHER,
    PERSON,
    PERSONEN,
    READ,
    REISDOCUMENTEN,
    Register,
    brp,
    person,
    reisdocument,
)
from tests.contract.sandbox_in_hand import SHARED, document, strayings

if not SHARED.exists():
    pytest.skip("The API documents of the municipality are not beside this repository.", allow_module_level=True)


# --- what is asked ---------------------------------------------------------------------------------------------------


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Callable[[], list[str]]:
    """Every event with all that is in it."""
    caplog.set_level(logging.INFO)
    return lambda: [str(vars(record)) for record in caplog.records]


def test_what_is_asked_is_as_documented(logged: Callable[[], list[str]]) -> None:
    register = Register(httpx.Response(200, json={"type": "x", "personen": [], "reisdocumenten": []}))
    brp(register).person(BSN)
    brp(register).bsn_of_document(NUMBER)
    for asked, path, name in zip(
        register.asked, (PERSONEN, REISDOCUMENTEN), ("Personen", "Reisdocumenten"), strict=True
    ):
        spec = document(path)
        assert strayings(spec, {"$ref": f"#/components/schemas/{name}Query"}, json.loads(asked.content)) == {}
        kind = json.loads(asked.content)["type"]
        assert strayings(spec, {"$ref": f"#/components/schemas/{kind}"}, json.loads(asked.content)) == {}
        assert asked.method == "POST"
        assert asked.headers["X-API-KEY"] == "the key"
        for secret in (BSN, NUMBER):
            assert secret not in str(asked.url)
    assert [event for event in logged() if "/personen" in event]
    for secret in (BSN, NUMBER, "the key"):
        assert not [event for event in logged() if secret in event]


@pytest.mark.parametrize(
    ("path", "schema", "fields"),
    [(PERSONEN, "Persoon", PERSON_FIELDS), (REISDOCUMENTEN, "Reisdocument", REISDOCUMENT_FIELDS)],
)
def test_only_fields_that_may_be_asked_for(path: Any, schema: str, fields: list[str]) -> None:
    """What is there always (`fields` in the document of BRP bevragen) is refused when asked for."""
    always = {"inOnderzoek", "geheimhoudingPersoonsgegevens", "opschortingBijhouding", "rni", "verificatie"}
    known = document(path)["components"]["schemas"][schema]
    known = set().union(*(part.get("properties", {}) for part in (known, *known.get("allOf", ()))))
    assert {field.split(".")[0] for field in fields} <= known - always


# --- what is read ----------------------------------------------------------------------------------------------------


def test_a_person() -> None:
    assert person() == READ


@pytest.mark.parametrize(
    ("datum", "iso"),
    [
        (DATE, "1985-12-01"),
        ({"type": "JaarMaandDatum", "jaar": 1985, "maand": 3, "langFormaat": "maart 1985"}, "1985-03"),
        ({"type": "JaarDatum", "jaar": 1985, "langFormaat": "1985"}, "1985"),
        ({"type": "DatumOnbekend", "onbekend": True, "langFormaat": "onbekend"}, ""),
    ],
)
def test_dates_as_far_as_they_are_known(datum: Any, iso: str) -> None:
    read = person(geboorte={"datum": datum}, ouders=[{"geboorte": {"datum": datum}}])
    assert read.date_of_birth == iso
    assert read.parents[0].date_of_birth == iso


@pytest.mark.parametrize(
    ("adressering", "lines"),
    [
        ({"adresregel1": "Markt 1", "adresregel2": "5038 EA  TILBURG"}, ("Markt 1", "5038 EA  TILBURG")),
        (
            {
                "adresregel1": "Rue du Ranelagh 1",
                "adresregel2": "75016 PARIS",
                "adresregel3": "Ile de France",
                "land": {"code": "5002", "omschrijving": "Frankrijk"},
            },
            ("Rue du Ranelagh 1", "75016 PARIS", "Ile de France", "Frankrijk"),
        ),
        ({"land": {"code": "5002", "omschrijving": "Frankrijk"}}, ("Frankrijk",)),
        ({"aanhef": "Geachte mevrouw De Moulin"}, ()),
        (None, ()),
    ],
    ids=["here", "abroad", "a country", "none", "nothing"],
)
def test_addresses(adressering: Any, lines: tuple[str, ...]) -> None:
    assert person(adressering=adressering).address_lines == lines


def test_what_is_not_known_is_left_out() -> None:
    read = person(naam=None, geboorte=None, gemeenteVanInschrijving=None, nationaliteiten=None, ouders=None)
    assert read == replace(
        READ,
        full_name="",
        given_names="",
        surname="",
        prefix="",
        date_of_birth="",
        place_of_birth="",
        country_of_birth="",
        municipality="",
        nationalities=(),
        parents=(),
    )


@pytest.mark.parametrize("kind", ["Staatloos", "NationaliteitOnbekend", "BehandeldAlsNederlander"])
def test_who_has_no_nationality(kind: str) -> None:
    assert person(nationaliteiten=[{"type": kind}]).nationalities == ()


def test_a_name_without_surname_or_given_names() -> None:
    assert person(naam={"geslachtsnaam": "Moulin"}).full_name == "Moulin"
    assert person(naam={"voornamen": "Suzanne", "voorvoegsel": "de", "geslachtsnaam": "M"}).full_name == "Suzanne de M"


def test_secrecy() -> None:
    assert person(geheimhoudingPersoonsgegevens=True).secret


@pytest.mark.parametrize(
    ("reden", "why"),
    [({"code": "O", "omschrijving": "overlijden"}, "overlijden"), ({"code": "."}, "."), ({}, "onbekend")],
)
def test_whoever_is_suspended_never_passes_for_active(reden: Any, why: str) -> None:
    assert person(opschortingBijhouding={"reden": reden, "datum": DATE}).suspended == why
    assert person(opschortingBijhouding={}).suspended == "onbekend"


def gezag(kind: str, **others: Any) -> dict[str, Any]:
    return {"type": kind, "minderjarige": {"burgerservicenummer": CHILD}, **others}


ME = {"burgerservicenummer": BSN, "naam": {"volledigeNaam": "Suzanne de Moulin"}}
YOU = {"burgerservicenummer": OTHER, "naam": {"volledigeNaam": "Piet Jansen"}}
NAMELESS = {"naam": {"volledigeNaam": "Suzanne de Moulin"}}


@pytest.mark.parametrize(
    ("relation", "mine"),
    [
        (gezag("EenhoofdigOuderlijkGezag", ouder=ME), True),
        (gezag("EenhoofdigOuderlijkGezag", ouder=YOU), False),
        (gezag("EenhoofdigOuderlijkGezag", ouder=NAMELESS), False),
        (gezag("EenhoofdigOuderlijkGezag", ouder=ME, inOnderzoek=True), False),
        (gezag("GezamenlijkOuderlijkGezag", ouders=[YOU, ME]), True),
        (gezag("GezamenlijkOuderlijkGezag", ouders=[YOU, NAMELESS]), False),
        (gezag("GezamenlijkGezag", ouder=ME, derde={"type": "OnbekendeDerde"}), True),
        (gezag("GezamenlijkGezag", ouder=YOU, derde={"type": "BekendeDerde", **ME}), False),
        (gezag("Voogdij", derden=[{"type": "BekendeDerde", **ME}]), False),
        (gezag("TijdelijkGeenGezag", toelichting="Er is geen gezag."), False),
        (gezag("GezagNietTeBepalen", toelichting="Het gezag is niet te bepalen."), False),
    ],
)
def test_children_are_those_over_whom_authority_is_certain(relation: Any, mine: bool) -> None:
    child = {
        "burgerservicenummer": CHILD,
        "naam": {"voornamen": "Jo", "geslachtsnaam": "Jansen"},
        "geboorte": {"datum": DATE},
    }
    unknown = {"naam": {"voornamen": "No", "geslachtsnaam": "Number"}}
    read = person(kinderen=[child, unknown], gezag=[relation])
    assert read.children == ((Child(CHILD, "Jo Jansen", "1985-12-01"),) if mine else ())


def test_a_child_without_authority_at_all() -> None:
    assert person(kinderen=[{"burgerservicenummer": CHILD}]).children == ()


# --- travel documents ------------------------------------------------------------------------------------------------


def until(day: date) -> dict[str, Any]:
    return {"type": "Datum", "datum": day.isoformat(), "langFormaat": "een dag"}


HOLDER = {"houder": {"burgerservicenummer": BSN}}
TODAY = date.today()  # noqa: DTZ011


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        (HOLDER, BSN),
        (HOLDER | {"datumEindeGeldigheid": until(TODAY)}, BSN),
        (HOLDER | {"datumEindeGeldigheid": until(TODAY - timedelta(1))}, "document_expired"),
        (HOLDER | {"datumEindeGeldigheid": {"type": "JaarDatum", "jaar": TODAY.year, "langFormaat": "x"}}, BSN),
        (
            HOLDER | {"datumEindeGeldigheid": {"type": "JaarDatum", "jaar": 2001, "langFormaat": "x"}},
            "document_expired",
        ),
        (HOLDER | {"datumEindeGeldigheid": {"type": "DatumOnbekend", "onbekend": True, "langFormaat": "x"}}, BSN),
        (HOLDER | {"inhoudingOfVermissing": {"aanduiding": {"code": "V"}}}, "document_withdrawn"),
        (HOLDER | {"inhoudingOfVermissing": {}}, "document_withdrawn"),
        ({}, ""),
    ],
)
def test_the_holder_of_a_document(fields: Any, answer: str) -> None:
    if answer == BSN:
        assert reisdocument(**fields) == BSN
    elif answer:
        assert reisdocument(**fields) == Problem(ProblemCode.REFUSED, answer)
    else:
        assert reisdocument(**fields) == Problem(ProblemCode.NOT_FOUND)


# --- when it does not work -------------------------------------------------------------------------------------------


def test_who_or_what_is_not_in_the_register() -> None:
    nobody = Register(httpx.Response(200, json={"type": "x", "personen": [], "reisdocumenten": []}))
    assert brp(nobody).person(BSN) == Problem(ProblemCode.NOT_FOUND)
    assert brp(nobody).bsn_of_document(NUMBER) == Problem(ProblemCode.NOT_FOUND)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (httpx.Response(400, json={"code": "paramsValidation", "status": 400}), ProblemCode.REFUSED),
        (httpx.Response(401, json={"code": "authentication", "status": 401}), ProblemCode.DENIED),
        (httpx.Response(403, json={"code": "autorisatie", "status": 403}), ProblemCode.DENIED),
        (httpx.Response(401), ProblemCode.DENIED),
        (httpx.Response(429, headers={"Retry-After": "3"}), ProblemCode.BUSY),
        (httpx.Response(503, html="<h1>503</h1>"), ProblemCode.UNREACHABLE),
        (httpx.Response(200, html="<form>sign in</form>"), ProblemCode.UNREACHABLE),
        (httpx.Response(200, json={"personen": None, "reisdocumenten": [{"houder": 5}]}), ProblemCode.UNREACHABLE),
        (httpx.Response(200, json={"type": "x"}), ProblemCode.UNREACHABLE),
    ],
)
def test_problems(answer: httpx.Response, code: ProblemCode, logged: Callable[[], list[str]]) -> None:
    for problem in (brp(Register(answer)).person(BSN), brp(Register(answer)).bsn_of_document(NUMBER)):
        assert isinstance(problem, Problem)
        assert problem.code is code
        assert BSN not in problem.detail
    assert not [event for event in logged() if BSN in event]


NAMES = st.sampled_from(
    ["personen", "reisdocumenten", *PERSON, "gezag", "datum", "omschrijving", "type", "minderjarige"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=12,
)


@given(JSON, JSON)
def test_any_answer_ends_in_a_value(whole: Any, part: Any) -> None:
    for said in (whole, {"personen": [part]}, {"personen": [PERSON | (part if isinstance(part, dict) else {})]}):
        assert isinstance(brp(Register(httpx.Response(200, json=said))).person(BSN), Person | Problem)
    for said in (whole, {"reisdocumenten": [part]}):
        assert isinstance(brp(Register(httpx.Response(200, json=said))).bsn_of_document(NUMBER), str | Problem)
