"""The machine readable line of a European driving licence: 30 characters that open its chip.

ISO/IEC 18013-3, as asked for by Regulation (EU) 383/2012: `D`, a character for how the chip is protected, the issuing
state (3), 24 characters of the issuer's own, and a check digit over all before it (ICAO 9303-3, 4.9). On the Dutch
licence (RDW, model 2014 and later) a version character and the number (10) open what is the issuer's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from hardware.mrz import MrzProblem, check_digit

LENGTH: Final = 30
_LINE: Final = re.compile(r"D[0-9A-Z<][A-Z<]{3}[0-9A-Z<]{24}[0-9]")
_NUMBERS: Final = {"NLD": slice(6, 16)}


@dataclass(frozen=True, slots=True)
class LicenceLine:
    """`document_number` is empty where the issuer's layout is not known here. Never log it."""

    line: str = field(repr=False)
    issuing_state: str
    document_number: str = field(repr=False)


def parse(text: str) -> LicenceLine | MrzProblem:
    """Take the line apart and prove its check digit. Line ends, spaces and case do not matter."""
    line = "".join(text.upper().split())
    if not text.isascii() or not line.startswith("D") or not re.fullmatch("[0-9A-Z<]+", line) or len(line) > LENGTH:
        return MrzProblem.NOT_AN_MRZ
    if len(line) < LENGTH:
        return MrzProblem.INCOMPLETE
    if not _LINE.fullmatch(line):
        return MrzProblem.NOT_AN_MRZ
    if check_digit(line[:-1]) != line[-1]:
        return MrzProblem.CHECK_DIGIT
    state = line[2:5].rstrip("<")
    return LicenceLine(line, state, line[_NUMBERS[state]].rstrip("<") if state in _NUMBERS else "")


def build(issuing_state: str, own: str, protection: str = "1") -> str:
    """A line of a licence; `own` is filled up to 24 characters. ValueError: it does not fit."""
    line = f"D{protection}{issuing_state:<<3}{own:<<24}"
    if not _LINE.fullmatch(line + "0"):
        raise ValueError("does not fit the line of a licence")
    return line + check_digit(line)
