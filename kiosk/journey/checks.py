"""What is wrong with what was typed, as a value with a name; kiosk.screens says in words how to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from kiosk.journey.field import FieldSpec


class Fault(StrEnum):
    EMPTY = "empty"
    NO_REACH = "no_reach"
    PATTERN = "pattern"
    BSN_LENGTH = "bsn_length"
    BSN_WRONG = "bsn_wrong"
    POSTCODE = "postcode"
    DATE_INCOMPLETE = "date_incomplete"
    DATE_UNKNOWN = "date_unknown"
    DATE_EARLY = "date_early"
    DATE_LATE = "date_late"
    PHONE = "phone"
    IBAN_LENGTH = "iban_length"
    IBAN_WRONG = "iban_wrong"
    EMAIL_AT = "email_at"
    EMAIL = "email"
    NUMBER_LOW = "number_low"
    NUMBER_HIGH = "number_high"


def check(field: FieldSpec, answer: str, today: date | None) -> Fault | None:
    """What is wrong with an answer, as its mask left it; None: nothing. `today` is needed for bounds of a date."""
    if not answer.strip():
        return Fault.EMPTY if field.required else None
    fault = _BY_TYPE[field.type](answer) if field.type in _BY_TYPE else None
    if fault:
        return fault
    rule = field.rules
    if rule.pattern and not re.fullmatch(rule.pattern, answer.strip()):
        return Fault.PATTERN
    if field.type == "number":
        return _bounds(int(answer), rule.min, rule.max, Fault.NUMBER_LOW, Fault.NUMBER_HIGH)
    if field.type == "date" and today:
        day = parse_date(answer)
        assert day
        return _bounds((day - today).days, rule.min_days, rule.max_days, Fault.DATE_EARLY, Fault.DATE_LATE)
    return None


def bounds_of_date(field: FieldSpec, today: date) -> tuple[date | None, date | None]:
    """The first and the last day that can be given."""
    low, high = field.rules.min_days, field.rules.max_days
    return (
        None if low is None else today + timedelta(days=low),
        None if high is None else today + timedelta(days=high),
    )


def _bounds(value: int, low: int | None, high: int | None, too_low: Fault, too_high: Fault) -> Fault | None:
    if low is not None and value < low:
        return too_low
    return too_high if high is not None and value > high else None


# --- burgerservicenummer, postcode, date -----------------------------------------------------------------------------


def passes_elfproef(bsn: str) -> bool:
    """Nine digits of which the weighted sum (9, 8, … 2, -1) is a multiple of 11 (Logisch Ontwerp BRP, 01.20)."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, bsn, strict=True))
    return total % 11 == 0 and bsn != "000000000"


def _bsn(answer: str) -> Fault | None:
    if len(answer) != 9:
        return Fault.BSN_LENGTH
    return None if passes_elfproef(answer) else Fault.BSN_WRONG


def _postcode(answer: str) -> Fault | None:
    """1000 AA to 9999 ZZ, without SA, SD and SS (NEN 5825)."""
    return None if re.fullmatch(r"[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}", answer) else Fault.POSTCODE


def parse_date(answer: str) -> date | None:
    """`01-03-2026` as a date; None where there is no such day."""
    match = re.fullmatch(r"([0-9]{2})-([0-9]{2})-([0-9]{4})", answer)
    try:
        return date(int(match[3]), int(match[2]), int(match[1])) if match else None
    except ValueError:
        return None


def _date(answer: str) -> Fault | None:
    if not re.fullmatch(r"[0-9]{2}-[0-9]{2}-[0-9]{4}", answer):
        return Fault.DATE_INCOMPLETE
    return None if parse_date(answer) else Fault.DATE_UNKNOWN


# --- telephone, e-mail -----------------------------------------------------------------------------------------------


def e164(answer: str) -> str:
    """A telephone number as everyone can call it (`+31612345678`), or "": there is no such number."""
    # Loaded in the background once the counter is there: it takes some tenths of a second, and 2 MB.
    import phonenumbers

    try:
        number = phonenumbers.parse(answer, "NL")
    except phonenumbers.NumberParseException:
        return ""
    valid = phonenumbers.is_valid_number(number)
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)) if valid else ""


def _phone(answer: str) -> Fault | None:
    return None if e164(answer) else Fault.PHONE


_EMAIL: Final = re.compile(
    r"[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
    r"@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])"
)
"""The rule of HTML's `input type=email` (WHATWG), with a top-level domain, for mail from the hall goes to the world."""


def _email(answer: str) -> Fault | None:
    if answer.count("@") != 1:
        return Fault.EMAIL_AT
    local = answer.partition("@")[0]
    dots = local.startswith(".") or local.endswith(".") or ".." in local  # RFC 5321, 4.1.2: a dot-string
    return None if _EMAIL.fullmatch(answer) and not dots else Fault.EMAIL


# --- IBAN ------------------------------------------------------------------------------------------------------------

_IBAN_LENGTHS: Final = (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 "
    "ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 "
    "LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 "
    "PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"
)
"""Country and length, from SWIFT's IBAN registry."""
_LENGTH: Final = {each[:2]: int(each[2:]) for each in _IBAN_LENGTHS.split()}


def remainder_97(iban: str) -> int:
    """Of the IBAN as a number, country and check digits moved to the end, letters from 10 (ISO 7064, MOD 97-10)."""
    return int("".join(str(int(char, 36)) for char in iban[4:] + iban[:4])) % 97


def _iban(answer: str) -> Fault | None:
    iban = answer.replace(" ", "")
    if not re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]+", iban) or iban[:2] not in _LENGTH:
        return Fault.IBAN_WRONG
    if len(iban) != _LENGTH[iban[:2]]:
        return Fault.IBAN_LENGTH
    return None if remainder_97(iban) == 1 and "02" <= iban[2:4] <= "98" else Fault.IBAN_WRONG


_BY_TYPE: Final[dict[str, Callable[[str], Fault | None]]] = {
    "bsn": _bsn,
    "postcode": _postcode,
    "date": _date,
    "phoneNumber": _phone,
    "iban": _iban,
    "email": _email,
}
