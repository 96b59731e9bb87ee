"""What is wrong with an answer: each check held against a judge of another maker, or against a rule turned round."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
import stdnum
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban as their_iban
from stdnum.nl import bsn as their_bsn
from stdnum.nl import postcode as their_postcode

from kiosk.journey.checks import _LENGTH, Fault, check, e164, parse_date, remainder_97
from kiosk.journey.masks import mask
from tests.unit.test_masks import field

DIGITS = st.text(st.sampled_from("0123456789"), min_size=9, max_size=9)
TODAY = date(2026, 3, 1)


def wrong(kind: str, answer: str, **rules: object) -> Fault | None:
    shape = field(kind, **rules)
    return check(shape, mask(shape, answer), TODAY)


def test_what_is_required_must_be_there_and_what_is_not_may_be_left_open() -> None:
    for kind in ("textfield", "bsn", "date", "email", "radio", "selectboxes", "checkbox"):
        assert check(field(kind), " ", TODAY) is Fault.EMPTY
        assert check(field(kind, required=False), "", TODAY) is None


@given(DIGITS)
def test_a_bsn_is_judged_as_by_others(number: str) -> None:
    assert (wrong("bsn", number) is None) == their_bsn.is_valid(number)


@given(st.integers(0, 99_999_999))
def test_one_wrong_digit_in_a_bsn_is_seen(start: int) -> None:
    valid = [f"{start * 10 + last:09}" for last in range(10) if their_bsn.is_valid(f"{start * 10 + last:09}")]
    for number in valid:
        place = start % 9
        other = number[:place] + str((int(number[place]) + 1) % 10) + number[place + 1 :]
        assert wrong("bsn", number) is None
        assert wrong("bsn", other) is Fault.BSN_WRONG


@given(st.text(st.sampled_from("0123456789"), max_size=8))
def test_a_bsn_has_nine_digits(number: str) -> None:
    assert wrong("bsn", number) is (Fault.BSN_LENGTH if number else Fault.EMPTY)


@given(st.from_regex(r"\A[0-9]{4}[A-Z]{2}\Z"))
def test_a_postcode_is_judged_as_by_others(code: str) -> None:
    assert (wrong("postcode", code) is None) == their_postcode.is_valid(code)


@pytest.mark.parametrize("code", ["503", "5038", "5038 C", "CL5038"])
def test_half_a_postcode_is_none(code: str) -> None:
    assert wrong("postcode", code) is Fault.POSTCODE


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_date_is_read_in_dutch_order(day: date) -> None:
    assert wrong("date", f"{day:%d-%m-%Y}") is None
    assert parse_date(f"{day:%d-%m-%Y}") == day
    assert wrong("date", f"{day:%d%m%Y}") is None


@pytest.mark.parametrize("text", ["31-02-2026", "29-02-2025", "00-01-2026", "01-13-2026", "01-01-0000"])
def test_a_day_that_does_not_exist_is_said(text: str) -> None:
    assert wrong("date", text) is Fault.DATE_UNKNOWN


@pytest.mark.parametrize("text", ["1", "01-0", "01-03-26", "010320"])
def test_half_a_date_is_said(text: str) -> None:
    assert wrong("date", text) is Fault.DATE_INCOMPLETE


@given(st.integers(-800, 800), st.integers(-400, 0), st.integers(0, 400))
def test_a_date_keeps_to_its_bounds(days: int, low: int, high: int) -> None:
    said = wrong("date", f"{TODAY + timedelta(days=days):%d-%m-%Y}", min_days=low, max_days=high)
    assert said is (Fault.DATE_EARLY if days < low else Fault.DATE_LATE if days > high else None)


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("0612345678", "+31612345678"),
        ("06-1234 5678", "+31612345678"),
        ("013 542 8494", "+31135428494"),
        ("0031612345678", "+31612345678"),
        ("+32 470 12 34 56", "+32470123456"),
        ("+48 512 345 678", "+48512345678"),
    ],
)
def test_a_telephone_number_can_be_called(typed: str, called: str) -> None:
    assert wrong("phoneNumber", typed) is None
    assert e164(typed) == called


@pytest.mark.parametrize("typed", ["06", "061234567", "06123456789", "+999 12345678", "+", "0000000000"])
def test_what_cannot_be_called_is_no_telephone_number(typed: str) -> None:
    assert wrong("phoneNumber", typed) is Fault.PHONE


@given(st.text(st.sampled_from("0123456789+ -"), max_size=24))
def test_any_text_can_be_judged_as_a_telephone_number(text: str) -> None:
    assert wrong("phoneNumber", text) in (None, Fault.PHONE, Fault.EMPTY)


@given(st.sampled_from(sorted(_LENGTH)), st.randoms(use_true_random=False))
def test_an_iban_is_seen_right_and_each_wrong_digit_in_it_too(country: str, dice: random.Random) -> None:
    account = "".join(dice.choice("0123456789") for _ in range(_LENGTH[country] - 4))
    right = f"{country}{98 - remainder_97(country + '00' + account):02}{account}"
    assert wrong("iban", right) is None
    assert their_iban.calc_check_digits(right) == right[2:4]
    place = dice.randrange(4, len(right))
    other = right[:place] + str((int(right[place]) + dice.randrange(1, 10)) % 10) + right[place + 1 :]
    assert wrong("iban", other) is Fault.IBAN_WRONG
    assert wrong("iban", right[:-1]) is Fault.IBAN_LENGTH


def test_every_country_of_the_registry_has_its_length() -> None:
    """As in the copy of SWIFT's registry that python-stdnum brings."""
    theirs = (Path(stdnum.__file__).parent / "iban.dat").read_text("utf-8")
    lengths = {
        country: 4 + sum(int(part) for part in re.findall(r"(\d+)!", bban))
        for country, bban in re.findall(r'^([A-Z]{2}) .*bban="([^"]+)"', theirs, re.MULTILINE)
    }
    assert lengths == _LENGTH


def test_a_country_without_iban() -> None:
    assert wrong("iban", "ZZ68539007547034") is Fault.IBAN_WRONG


@pytest.mark.parametrize("good", ["a@b.nl", "s.moulin+stad@example.co.uk", "o'neil@sub.example.amsterdam", "1@1.eu"])
def test_an_address_for_mail(good: str) -> None:
    assert wrong("email", good) is None


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("jan", Fault.EMAIL_AT),
        ("jan@@example.nl", Fault.EMAIL_AT),
        ("jan@example", Fault.EMAIL),
        ("@example.nl", Fault.EMAIL),
        ("jan@example.nl.", Fault.EMAIL),
        (".jan@example.nl", Fault.EMAIL),
        ("ja..n@example.nl", Fault.EMAIL),
        ("jan@-example.nl", Fault.EMAIL),
        ("jan@example.123", Fault.EMAIL),
        ("jän@example.nl", Fault.EMAIL),
    ],
)
def test_what_mail_cannot_be_sent_to(typed: str, fault: Fault) -> None:
    assert wrong("email", typed) is fault


@given(st.integers(0, 10**8), st.integers(0, 10**4), st.integers(10**4, 10**8))
def test_a_number_keeps_to_its_bounds(number: int, low: int, high: int) -> None:
    said = wrong("number", str(number), min=low, max=high)
    assert said is (Fault.NUMBER_LOW if number < low else Fault.NUMBER_HIGH if number > high else None)


def test_a_pattern_is_of_the_whole_answer() -> None:
    rules = {"pattern": "50[1-4][0-9] .*", "error": {"nl": "x"}}
    assert wrong("postcode", "5038CL", **rules) is None
    assert wrong("postcode", "1017XN", **rules) is Fault.PATTERN
    assert wrong("postcode", "1017", **rules) is Fault.POSTCODE
