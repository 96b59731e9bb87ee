"""What upsd answers to `LIST VAR` (RFC 9271, 4.2.7 and 4.3): one list of variables, or why there is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

WANTED: Final = frozenset(("ups.status", "ups.alarm", "battery.charge", "battery.runtime"))
LONGEST: Final = 1024  # bytes of a line, as upsd itself holds

_VARIABLE: Final = re.compile(r'VAR \S+ (\S+) "((?:[^"\\]|\\.)*)"')
_ERROR: Final = re.compile(r"ERR ([A-Z-]{1,40})(?: .*)?")


@dataclass(frozen=True, slots=True)
class Variables:
    """Those of WANTED that this power supply has."""

    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Refused:
    code: str  # RFC 9271, 5.1: "DATA-STALE", "UNKNOWN-UPS", ...


@dataclass(frozen=True, slots=True)
class Strange:
    """A line that upsd does not say."""


Answer = Variables | Refused | Strange


def question(ups: str) -> bytes:
    return f"LIST VAR {ups}\n".encode("ascii")


class AnswerReader:
    """Makes answers of bytes in pieces of any size. Holds one line and the variables that are wanted."""

    def __init__(self) -> None:
        self._held = b""
        self._values: dict[str, str] | None = None

    def feed(self, data: bytes) -> list[Answer]:
        *whole, self._held = (self._held + data).split(b"\n")
        answers = [answer for one in whole if (answer := self._line(one.removesuffix(b"\r")))]
        if len(self._held) > LONGEST:
            self._held = b""
            answers.append(Strange())
        return answers

    def _line(self, data: bytes) -> Answer | None:
        text = data.decode("utf-8", errors="replace")
        if match := _ERROR.fullmatch(text):
            self._values = None
            return Refused(match[1])
        if text.startswith("BEGIN LIST VAR "):
            self._values = {}
            return None
        if self._values is not None:
            if match := _VARIABLE.fullmatch(text):
                if match[1] in WANTED:
                    self._values[match[1]] = re.sub(r"\\(.)", r"\1", match[2])
                return None
            if text.startswith("END LIST VAR "):
                values, self._values = self._values, None
                return Variables(values)
        return Strange()
