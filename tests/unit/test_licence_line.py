from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mrz.base.functions import hash_string

from hardware.licence_line import LENGTH, LicenceLine, build, parse
from hardware.mrz import MrzProblem

ALPHABET = string.ascii_uppercase + string.digits + "<"
lines = st.builds(build, st.sampled_from(["NLD", "FRA", "D", "UTO"]), st.text(ALPHABET, max_size=24))


@pytest.mark.parametrize(
    ("line", "state", "number"),
    [
        ("D1NLD15094962111659VW87Z78NB84", "NLD", "5094962111"),  # a published specimen
        ("D1FRA13AA000026181231MARTIN<<9", "FRA", ""),  # a published specimen
    ],
)
def test_published_lines_are_taken_apart(line: str, state: str, number: str) -> None:
    assert parse(line) == LicenceLine(line, state, number)


@given(st.text(string.digits, min_size=10, max_size=10), st.text(ALPHABET[:-1], max_size=13))
def test_the_number_of_a_dutch_licence_is_read(number: str, rest: str) -> None:
    read = parse(build("NLD", "1" + number + rest))
    assert isinstance(read, LicenceLine)
    assert (read.issuing_state, read.document_number) == ("NLD", number)


@given(lines)
def test_the_oracle_agrees_with_the_check_digit(line: str) -> None:
    assert len(line) == LENGTH
    assert hash_string(line[:-1]) == line[-1]


@given(lines, st.sampled_from(["", "\r", "\r\n", " \n"]), st.booleans())
def test_line_ends_and_case_do_not_matter(line: str, end: str, lower: bool) -> None:
    read = parse((line.lower() if lower else line) + end)
    assert isinstance(read, LicenceLine)
    assert read.line == line


@given(lines, st.data())
def test_no_digit_changes_unseen(line: str, data: st.DataObject) -> None:
    places = [place for place, character in enumerate(line) if character in string.digits and place > 4]
    place = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from([digit for digit in string.digits if digit != line[place]]))
    assert parse(line[:place] + other + line[place + 1 :]) is MrzProblem.CHECK_DIGIT


@given(lines, st.integers(1, LENGTH - 1))
def test_a_cut_off_line_is_incomplete(line: str, length: int) -> None:
    assert parse(line[:length]) is MrzProblem.INCOMPLETE


@given(st.text() | st.text(ALPHABET + " \r\n", max_size=40) | st.text(ALPHABET, max_size=40).map("D".__add__))
def test_any_text_gets_an_answer(text: str) -> None:
    assert isinstance(parse(text), LicenceLine | MrzProblem)


@pytest.mark.parametrize(
    "text", ["", "8710398500012", "I<UTOD231458907<<<<<<<<<<<<<<<", "D1NL" + "0" * 26, "D" * 31, "Dı" + "<" * 28]
)
def test_what_is_no_licence_has_a_name(text: str) -> None:
    assert parse(text) is MrzProblem.NOT_AN_MRZ


@pytest.mark.parametrize(("state", "own"), [("NLDX", ""), ("NL1", ""), ("NLD", "x"), ("NLD", "X" * 25)])
def test_what_does_not_fit_is_refused(state: str, own: str) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        build(state, own)


def test_nothing_of_a_licence_is_shown_by_accident() -> None:
    assert "5094962111" not in repr(parse("D1NLD15094962111659VW87Z78NB84"))
