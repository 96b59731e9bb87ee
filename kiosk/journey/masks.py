"""What stands in a field while it is typed: only what can belong there, in the shape in which people know it.

Every mask gives the same for what it gave itself, and can be typed through from front to back and taken back again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from kiosk.journey.field import FieldSpec

LONGEST_EMAIL: Final = 254  # RFC 5321, 4.5.3.1.3
LONGEST_IBAN: Final = 34  # ISO 13616
LONGEST_PHONE: Final = 20


def mask(field: FieldSpec, text: str) -> str:
    """The text as it can stand in this typed field."""
    if field.type == "number":
        return _number(text, field.longest)
    by_type = _MASKS.get(field.type)
    return by_type(text) if by_type else _free(text, field.longest, lines=field.type == "textarea")


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def _bsn(text: str) -> str:
    return _digits(text)[:9]


def _postcode(text: str) -> str:
    """`5038cl` → `5038 CL`."""
    digits, letters = "", ""
    for char in text.upper():
        if len(digits) < 4:
            digits += char if "0" <= char <= "9" else ""
        elif len(letters) < 2:
            letters += char if "A" <= char <= "Z" else ""
    return f"{digits} {letters}" if letters else digits


def _date(text: str) -> str:
    """Day, month, year: `01032026` and `1-3-2026` → `01-03-2026`. A dash of its own comes with the next digit only,
    so that it can be taken back."""
    parts, ended = [""], False
    for char in text:
        if "0" <= char <= "9":
            full = len(parts[-1]) == (4 if len(parts) == 3 else 2)
            if (full or ended) and len(parts) < 3:
                parts.append("")
            elif full:
                break
            parts[-1] += char
            ended = False
        elif parts[-1] and len(parts) < 3 and char in "-/. ":
            parts[-1] = parts[-1].zfill(2)
            ended = True
    return "-".join(parts) + ("-" if ended else "")


def _phone(text: str) -> str:
    kept = re.sub(r"[^0-9+ -]", "", text)
    kept = kept[:1] + kept[1:].replace("+", "")
    return re.sub(r"([ -])[ -]+", r"\1", kept.lstrip(" -"))[:LONGEST_PHONE]


def _iban(text: str) -> str:
    """In groups of four, as on a bank card."""
    kept = re.sub(r"[^0-9A-Z]", "", text.upper())[:LONGEST_IBAN]
    return " ".join(kept[place : place + 4] for place in range(0, len(kept), 4))


def _email(text: str) -> str:
    return re.sub(r"\s", "", "".join(char for char in text if char.isprintable()))[:LONGEST_EMAIL]


def _number(text: str, longest: int) -> str:
    return re.sub(r"^0+(?=[0-9])", "", _digits(text)[:longest])


def _free(text: str, longest: int, *, lines: bool) -> str:
    return "".join(char for char in text if char.isprintable() or (lines and char == "\n")).lstrip()[:longest]


_MASKS: dict[str, Callable[[str], str]] = {
    "bsn": _bsn,
    "postcode": _postcode,
    "date": _date,
    "phoneNumber": _phone,
    "iban": _iban,
    "email": _email,
}
