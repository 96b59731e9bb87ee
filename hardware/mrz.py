"""Machine readable zones of travel documents: TD1 (cards), TD2, TD3 (passports), after ICAO 9303 parts 3 to 6.

Visas (MRV-A, MRV-B) are no travel documents and are refused.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from itertools import cycle

_VALUES = {character: value for value, character in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {"<": 0}
_LETTERS = {"Æ": "AE", "Œ": "OE", "Ø": "OE", "ß": "SS", "ẞ": "SS", "Þ": "TH", "Ð": "D", "Đ": "D", "Ł": "L", "Ĳ": "IJ"}
_DATE = re.compile(r"[0-9<]{6}")


class MrzProblem(StrEnum):
    """Why a text was not taken as an MRZ."""

    NOT_AN_MRZ = "not_an_mrz"
    INCOMPLETE = "incomplete"
    CHECK_DIGIT = "check_digit"


class Format(StrEnum):
    TD1 = "TD1"
    TD2 = "TD2"
    TD3 = "TD3"


_SHAPES = {Format.TD1: (3, 30), Format.TD2: (2, 36), Format.TD3: (2, 44)}
_CODES = {Format.TD1: "ACI", Format.TD2: "ACI", Format.TD3: "P"}
LENGTHS = {lines * width: format_ for format_, (lines, width) in _SHAPES.items()}
"""Format by number of characters, line ends not counted."""


@dataclass(frozen=True, slots=True)
class Mrz:
    """The fields without trailing filler; in names a filler is a space. Never log it: optional data can hold a BSN."""

    format: Format
    document_code: str
    issuing_state: str
    document_number: str  # longer than 9 in TD1 and TD2 where the issuer needs it
    surname: str
    given_names: str
    nationality: str
    date_of_birth: str  # YYMMDD, unknown parts "<<"
    sex: str  # "M", "F" or "" for unspecified
    date_of_expiry: str  # YYMMDD
    optional: str = ""
    optional_2: str = ""  # second line of a TD1 only


def check_digit(text: str) -> str:
    """ICAO 9303-3, 4.9: weights 7, 3, 1, modulo 10. KeyError for a character that no MRZ has."""
    return str(sum(_VALUES[character] * weight for character, weight in zip(text, cycle((7, 3, 1)), strict=False)) % 10)


def mrz_information(document_number: str, date_of_birth: str, date_of_expiry: str) -> str | None:
    """What the chip's access keys are made of (ICAO 9303-11, 4.3.2), or None where the parts cannot stand in an MRZ."""
    number = document_number.ljust(9, "<")
    if not all(character in _VALUES for character in number):
        return None
    if not (_DATE.fullmatch(date_of_birth) and _DATE.fullmatch(date_of_expiry)):
        return None
    return "".join(part + check_digit(part) for part in (number, date_of_birth, date_of_expiry))


def transliterate(name: str) -> str:
    """A name as printed, in the letters of an MRZ with spaces (ICAO 9303-3, 4.6 and 6)."""
    letters = "".join(_LETTERS.get(letter, letter) for letter in name.upper())
    plain = "".join(c for c in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^A-Z ]", "", plain.replace("-", " ")).split())


def parse(text: str) -> Mrz | MrzProblem:
    """Take an MRZ apart and prove its check digits. Line ends, spaces and case do not matter."""
    characters = "".join(text.upper().split())
    if not text.isascii() or not characters or not all(character in _VALUES for character in characters):
        return MrzProblem.NOT_AN_MRZ
    if len(characters) not in LENGTHS:
        is_part = "<" in characters and len(characters) < max(LENGTHS)
        return MrzProblem.INCOMPLETE if is_part else MrzProblem.NOT_AN_MRZ
    format_ = LENGTHS[len(characters)]
    if characters[0] not in _CODES[format_]:
        return MrzProblem.NOT_AN_MRZ
    return _parse_card(characters) if format_ is Format.TD1 else _parse_booklet(format_, characters)


def build(mrz: Mrz) -> tuple[str, ...]:
    """The lines of an MRZ. Long names are cut (ICAO 9303-4, 4.2.3); ValueError for anything else that does not fit."""
    width = _SHAPES[mrz.format][1]
    head = _fill(mrz.document_code, 2) + _fill(mrz.issuing_state, 3)
    birth = _checked(_fill(mrz.date_of_birth, 6))
    expiry = _checked(_fill(mrz.date_of_expiry, 6))
    nationality = _fill(mrz.nationality, 3)
    sex = _fill(mrz.sex, 1)
    if mrz.format is Format.TD1:
        first = head + _number_and_optional(mrz, 15)
        optional_2 = _fill(mrz.optional_2, 11)
        composite = check_digit(first[5:] + birth + expiry + optional_2)
        return first, birth + sex + expiry + nationality + optional_2 + composite, _names(mrz, width)
    room = 14 if mrz.format is Format.TD3 else 7
    number_and_optional = _number_and_optional(mrz, room)
    number, optional = number_and_optional[:10], number_and_optional[10:]
    if mrz.format is Format.TD3:
        optional = _checked(optional)
    composite = check_digit(number + birth + expiry + optional)
    return head + _names(mrz, width - 5), number + nationality + birth + sex + expiry + optional + composite


def _parse_card(text: str) -> Mrz | MrzProblem:
    first, second, third = text[:30], text[30:60], text[60:]
    composite = first[5:] + second[0:7] + second[8:15] + second[18:29]
    number = _long_number(first[5:14], first[14], first[15:])
    if number is None or not _right((second[0:6], second[6]), (second[8:14], second[14]), (composite, second[29])):
        return MrzProblem.CHECK_DIGIT
    dates = second[0:6], second[8:14]
    return _mrz(Format.TD1, first[:5], number, third, second[15:18], dates, second[7], second[18:29])


def _parse_booklet(format_: Format, text: str) -> Mrz | MrzProblem:
    first, second = text[: len(text) // 2], text[len(text) // 2 :]
    composite = second[0:10] + second[13:20] + second[21:-1]
    proofs = [(second[13:19], second[19]), (second[21:27], second[27]), (composite, second[-1])]
    number: tuple[str, str] | None
    if format_ is Format.TD3:
        optional = second[28:42]
        # ICAO 9303-4, 4.2.2: without optional data the issuer chooses between 0 and filler.
        proofs += [(second[0:9], second[9])]
        proofs += [(optional, second[42])] if optional.strip("<") or second[42] != "<" else []
        number = second[0:9], optional
    else:
        number = _long_number(second[0:9], second[9], second[28:35])
    if number is None or not _right(*proofs):
        return MrzProblem.CHECK_DIGIT
    dates = second[13:19], second[21:27]
    return _mrz(format_, first[:5], number, first[5:], second[10:13], dates, second[20])


def _mrz(
    format_: Format,
    head: str,
    number: tuple[str, str],
    names: str,
    nationality: str,
    dates: tuple[str, str],
    sex: str,
    optional_2: str = "",
) -> Mrz | MrzProblem:
    if not all(_DATE.fullmatch(date) for date in dates) or sex not in "MF<":
        return MrzProblem.NOT_AN_MRZ
    surname, _, given_names = names.rstrip("<").partition("<<")
    return Mrz(
        format=format_,
        document_code=head[:2].rstrip("<"),
        issuing_state=head[2:].rstrip("<"),
        document_number=number[0].rstrip("<"),
        surname=" ".join(surname.replace("<", " ").split()),
        given_names=" ".join(given_names.replace("<", " ").split()),
        nationality=nationality.rstrip("<"),
        date_of_birth=dates[0],
        sex=sex.rstrip("<"),
        date_of_expiry=dates[1],
        optional=number[1].rstrip("<"),
        optional_2=optional_2.rstrip("<"),
    )


def _long_number(number: str, digit: str, optional: str) -> tuple[str, str] | None:
    """Number and optional data, or None for a wrong digit.

    ICAO 9303-5, 4.2.2: of a number longer than nine, the rest and the check digit open the optional data, and
    filler stands where the check digit would.
    """
    if digit != "<":
        return (number, optional) if check_digit(number) == digit else None
    rest, _, optional = optional.partition("<")
    number, digit = number + rest[:-1], rest[-1:]
    return (number, optional) if len(number) > 9 and check_digit(number) == digit else None


def _right(*proofs: tuple[str, str]) -> bool:
    return all(check_digit(text) == digit for text, digit in proofs)


def _number_and_optional(mrz: Mrz, room: int) -> str:
    number, optional = mrz.document_number, mrz.optional
    if len(number) <= 9 or mrz.format is Format.TD3:
        return _checked(_fill(number, 9)) + _fill(optional, room)
    rest = number[9:] + check_digit(number)
    return number[:9] + "<" + _fill(rest + ("<" + optional if optional else ""), room)


def _checked(text: str) -> str:
    return text + check_digit(text)


def _fill(text: str, width: int) -> str:
    if len(text) > width or not all(character in _VALUES for character in text):
        raise ValueError(f"does not fit {width} characters of an MRZ")
    return text.ljust(width, "<")


def _names(mrz: Mrz, width: int) -> str:
    surname = mrz.surname.replace(" ", "<")
    given_names = mrz.given_names.replace(" ", "<")
    if not given_names:
        return _fill(surname[:width], width)
    # A long surname leaves room for the first letter of the given names, so that both can be told apart.
    return _fill(f"{surname[: width - 3]}<<{given_names}"[:width], width)
