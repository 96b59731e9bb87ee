from __future__ import annotations

import dataclasses
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mrz.base.functions import hash_string
from mrz.checker.td1 import TD1CodeChecker
from mrz.checker.td2 import TD2CodeChecker
from mrz.checker.td3 import TD3CodeChecker

from hardware.mrz import Format, Mrz, MrzProblem, build, check_digit, mrz_information, parse, transliterate

ORACLES = {Format.TD1: TD1CodeChecker, Format.TD2: TD2CodeChecker, Format.TD3: TD3CodeChecker}
ALPHABET = string.ascii_uppercase + string.digits
CHARACTERS = ALPHABET + "<"

words = st.text(string.ascii_uppercase, min_size=1, max_size=6)
dates = st.dates().map(lambda day: day.strftime("%y%m%d"))


def names(most: int) -> st.SearchStrategy[str]:
    return st.lists(words, min_size=1, max_size=most).map(" ".join)


@st.composite
def zones(draw: st.DrawFn) -> Mrz:
    format_ = draw(st.sampled_from(Format))
    longest, room = {Format.TD1: (22, 15), Format.TD2: (14, 7), Format.TD3: (9, 14)}[format_]
    number = draw(st.text(ALPHABET, min_size=1, max_size=longest))
    if len(number) > 9:
        room -= len(number) - 9 + 2
    return Mrz(
        format=format_,
        document_code="P" if format_ is Format.TD3 else draw(st.sampled_from(["I", "ID", "A", "C"])),
        issuing_state=draw(st.sampled_from(["NLD", "UTO", "D", "BEL"])),
        document_number=number,
        surname=draw(names(2)),
        given_names=draw(st.just("") | names(2)),
        nationality=draw(st.sampled_from(["NLD", "UTO", "D", "BEL"])),
        date_of_birth=draw(dates),
        sex=draw(st.sampled_from(["M", "F", ""])),
        date_of_expiry=draw(dates),
        optional=draw(st.text(ALPHABET, max_size=max(room, 0))),
        optional_2=draw(st.text(ALPHABET, max_size=11)) if format_ is Format.TD1 else "",
    )


@given(zones())
def test_what_is_built_is_parsed_again(zone: Mrz) -> None:
    assert parse("\n".join(build(zone))) == zone


@given(zones(), st.sampled_from(["\n", "\r\n", "\r", "", " \r\n"]), st.booleans())
def test_line_ends_and_case_do_not_matter(zone: Mrz, end: str, lower: bool) -> None:
    text = end.join(build(zone)) + end
    assert parse(text.lower() if lower else text) == zone


@given(zones())
def test_lines_have_the_size_of_their_format(zone: Mrz) -> None:
    sizes = {Format.TD1: [30] * 3, Format.TD2: [36] * 2, Format.TD3: [44] * 2}
    assert [len(line) for line in build(zone)] == sizes[zone.format]


@given(zones().filter(lambda zone: len(zone.document_number) <= 9))
def test_the_oracle_accepts_every_check_digit(zone: Mrz) -> None:
    checker = ORACLES[zone.format]("\n".join(build(zone)))
    assert checker.final_hash
    assert checker.document_number_hash
    assert checker.birth_date_hash
    assert checker.expiry_date_hash


@given(st.text(CHARACTERS, max_size=40))
def test_check_digit_agrees_with_the_oracle(text: str) -> None:
    assert check_digit(text) == hash_string(text)


@given(zones(), st.data())
def test_no_digit_of_a_checked_field_changes_unseen(zone: Mrz, data: st.DataObject) -> None:
    """Weights 7, 3 and 1 share no factor with 10: one changed digit always shows."""
    text = "".join(build(zone))
    start, end = {Format.TD1: (30, 36), Format.TD2: (49, 55), Format.TD3: (57, 63)}[zone.format]
    place = data.draw(st.integers(start, end))
    other = data.draw(st.sampled_from([digit for digit in string.digits if digit != text[place]]))
    assert parse(text[:place] + other + text[place + 1 :]) is MrzProblem.CHECK_DIGIT


@given(st.text() | st.text(CHARACTERS + " \r\n", max_size=100))
def test_any_text_gets_an_answer(text: str) -> None:
    assert isinstance(parse(text), Mrz | MrzProblem)


@given(st.text(CHARACTERS, min_size=85, max_size=85))
def test_any_characters_behind_a_known_letter_get_an_answer(rest: str) -> None:
    for zone in ("P<U" + rest, "I<UTO" + rest, "I<U" + rest[:69]):
        assert isinstance(parse(zone), Mrz | MrzProblem)


@given(zones(), st.data())
def test_a_cut_off_zone_is_never_taken_for_a_whole_one(zone: Mrz, data: st.DataObject) -> None:
    text = "".join(build(zone))
    assert isinstance(parse(text[: data.draw(st.integers(0, len(text) - 1))]), MrzProblem)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", MrzProblem.NOT_AN_MRZ),
        ("8710398500012", MrzProblem.NOT_AN_MRZ),
        ("https://example.org/", MrzProblem.NOT_AN_MRZ),
        ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", MrzProblem.INCOMPLETE),
        ("V" + "<" * 87, MrzProblem.NOT_AN_MRZ),  # a visa
        ("P" + "<" * 120, MrzProblem.NOT_AN_MRZ),
        ("P<UTOERı" + "<" * 80, MrzProblem.NOT_AN_MRZ),  # dotless i: its capital is an ASCII I
    ],
)
def test_what_is_no_travel_document_has_a_name(text: str, problem: MrzProblem) -> None:
    assert parse(text) is problem


def test_filler_alone_may_stand_for_the_digit_of_absent_optional_data() -> None:
    zone = Mrz(Format.TD3, "P", "UTO", "L898902C3", "ERIKSSON", "ANNA", "UTO", "740812", "F", "120415")
    first, second = build(zone)
    assert second[42] == "0"
    assert parse(first + second[:42] + "<" + second[43]) == zone


def test_long_names_are_cut_and_keep_both_parts() -> None:
    zone = Mrz(Format.TD3, "P", "NLD", "SPECI2014", "A" * 60, "BERTHA", "NLD", "851201", "F", "310309")
    read = parse("\n".join(build(zone)))
    assert isinstance(read, Mrz)
    assert read.surname == "A" * 36
    assert read.given_names == "B"


@pytest.mark.parametrize("field", ["document_number", "optional", "issuing_state", "date_of_birth"])
def test_what_does_not_fit_is_refused(field: str) -> None:
    values = {"document_number": "X" * 10, "optional": "X" * 15, "issuing_state": "NLDX", "date_of_birth": "1985-1"}
    zone = Mrz(Format.TD3, "P", "NLD", "SPECI2014", "MOULIN", "", "NLD", "851201", "F", "310309")
    with pytest.raises(ValueError, match="does not fit"):
        build(dataclasses.replace(zone, **{field: values[field]}))


@pytest.mark.parametrize(
    ("printed", "letters"),
    [
        ("van der Bürg-O'Neill", "VAN DER BURG ONEILL"),
        ("Ægir Þór", "AEGIR THOR"),
        ("Strauß", "STRAUSS"),
        ("Søren Łukasz", "SOEREN LUKASZ"),
        ("ĳsbrand", "IJSBRAND"),
    ],
)
def test_names_are_written_in_the_letters_of_an_mrz(printed: str, letters: str) -> None:
    assert transliterate(printed) == letters


@pytest.mark.parametrize("parts", [("L898902C!", "690806", "940623"), ("L898902C", "1969", "940623"), ("x", "6", "")])
def test_impossible_keys_are_named(parts: tuple[str, str, str]) -> None:
    assert mrz_information(*parts) is None
