"""The register of the embedded municipality: who is in it, and how it answers."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_client.sandbox.__main__ import RESIDENTS
from backend_client.sandbox.haalcentraal import _only
from backend_client.sandbox.residents import age, datum, iso, load, split_name
from backend_client.sandbox.zaak_parts import passes_elfproef

REGISTER = load(RESIDENTS)
SUZANNE, NOOR, CELINE, EMRE, MEHMET = "999993653", "999990032", "999990238", "999990330", "999990536"


def gezag(bsn: str) -> dict[str, list[str]]:
    """Of each minor in somebody's gezagsrelaties, who has the authority."""
    return {
        relation["minderjarige"]["burgerservicenummer"]: [
            holder["burgerservicenummer"] for holder in relation.get("ouders", [relation.get("ouder")])
        ]
        for relation in REGISTER.persons[bsn]["gezag"]
    }


def test_authority_is_shown_with_the_minor_and_with_those_who_have_it() -> None:
    assert gezag(SUZANNE) == {NOOR: [SUZANNE, "999990445"], "999990147": [SUZANNE, "999990445"]}
    assert gezag(EMRE) == gezag(MEHMET) == {EMRE: [MEHMET]}
    assert gezag(CELINE) == {}
    assert {child["burgerservicenummer"] for child in REGISTER.persons[SUZANNE]["kinderen"]} >= {EMRE, CELINE}


def test_every_bsn_is_one() -> None:
    assert all(passes_elfproef(bsn) for bsn in REGISTER.persons)


@given(st.sampled_from(sorted(REGISTER.persons)), st.integers(0, 8), st.integers(1, 9))
def test_a_bsn_with_one_wrong_digit_is_none(bsn: str, place: int, by: int) -> None:
    wrong = f"{bsn[:place]}{(int(bsn[place]) + by) % 10}{bsn[place + 1 :]}"
    assert not passes_elfproef(wrong)


@given(st.dates(date(1900, 1, 1)), st.sampled_from([4, 7, 10]))
def test_a_date_survives_however_much_of_it_is_known(day: date, length: int) -> None:
    assert iso(datum(day.isoformat()[:length])) == day.isoformat()[:length]


@given(st.dates(date(1900, 1, 1), date(2026, 11, 24)), st.sampled_from([4, 7, 10]))
def test_a_partly_known_date_never_makes_somebody_older(day: date, length: int) -> None:
    today = date(2026, 11, 24)
    assert age(day.isoformat()[:length], today) <= age(day.isoformat(), today)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Antoinette Kuijpers", ("Antoinette", "", "Kuijpers")),
        ("Hendrik in 't Groen", ("Hendrik", "in 't", "Groen")),
        ("Jean-François van den Świętokrzyska", ("Jean-François", "van den", "Świętokrzyska")),
        ("Łucja Müller tot Ærendonck", ("Łucja", "", "Müller tot Ærendonck")),
    ],
)
def test_the_parts_of_a_name(name: str, parts: tuple[str, str, str]) -> None:
    assert split_name(name) == parts


def test_only_what_was_asked_for_is_answered() -> None:
    asked = _only(REGISTER.persons[SUZANNE], ["naam.voornamen", "kinderen.naam.geslachtsnaam", "geboorte.datum.jaar"])
    expected: dict[str, Any] = {
        "naam": {"voornamen": "Suzanne"},
        "kinderen": [{"naam": {"geslachtsnaam": name}} for name in ("Heijden", "Heijden", "Moulin", "Yıldız")],
        "geboorte": {"datum": {"type": "Datum"}},
    }
    assert asked == expected


def test_what_is_answered_always() -> None:
    assert _only(REGISTER.persons["999990743"], ["leeftijd"]) == {
        "geheimhoudingPersoonsgegevens": True,
        "leeftijd": age("1994-04-27", datetime.now(UTC).astimezone().date()),
    }
    assert _only(REGISTER.persons["999990834"], ["burgerservicenummer"])["opschortingBijhouding"]["reden"] == {
        "code": "E",
        "omschrijving": "emigratie",
    }
