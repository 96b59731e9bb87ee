"""The line protocol of I/O boards.

There is no standard for them: boards that can be bought (Numato, Devantech and others) each have words of their own,
mostly without a checksum and without a way to speak unasked. This is what ours speak, and what some thirty lines on
any microcontroller can. Lines of ASCII at any baud rate, at most 64 bytes, ended with LF (a CR before it is ignored):

    <words>*<checksum>      checksum: exclusive or of all bytes before the star, two hex digits (as in NMEA 0183)

    host    board
    ID?     ID PANEL 1 <model>      what it is, and the version of this protocol
    IN?     IN 0000002A             the levels of all inputs, 32 bits as eight hex digits, bit 0 is input 0
            IN 0000002B             also unasked, at each change of a level, bounces included
    RESET   ID ..., IN ...          starts anew, and says so

`IN?` is also the ping. Every line tells the whole state, so that one which was lost is made good by the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from operator import xor
from typing import Final

KIND: Final = "PANEL 1"
LONGEST: Final = 64  # bytes, without the line end
_IDENTITY: Final = re.compile(r"ID ([A-Z]+ \d+)(?: ([ -~]*))?")
_LEVELS: Final = re.compile(r"IN ([0-9A-F]{8})")


@dataclass(frozen=True, slots=True)
class Identity:
    """`kind` is KIND for a board that speaks this protocol."""

    kind: str


@dataclass(frozen=True, slots=True)
class Levels:
    bits: int


Message = Identity | Levels


def line(words: str) -> bytes:
    return f"{words}*{_checksum(words.encode('ascii')):02X}\n".encode("ascii")


class LineReader:
    """Makes messages of bytes in pieces of any size. Holds at most LONGEST bytes; `garbled` counts what was no message.

    Noise is not repaired: what is between two line ends is a message or it is not.
    """

    def __init__(self) -> None:
        self.garbled = 0
        self._held = b""
        self._overlong = False

    def feed(self, data: bytes) -> list[Message]:
        *whole, self._held = (self._held + data).split(b"\n")
        messages = []
        for one in whole:
            message = _message(one.removesuffix(b"\r"))
            if message:
                messages.append(message)
            elif one.strip() and not self._overlong:
                self.garbled += 1
            self._overlong = False
        if len(self._held) > LONGEST + 1:
            self.garbled += not self._overlong
            self._overlong = True
            self._held = self._held[: LONGEST + 2]  # still too long to be a message when its end comes
        return messages


def _message(data: bytes) -> Message | None:
    words, star, checksum = data.rpartition(b"*")
    if not star or len(data) > LONGEST or checksum != b"%02X" % _checksum(words):
        return None
    text = words.decode("ascii", errors="replace")
    if match := _IDENTITY.fullmatch(text):
        return Identity(match[1])
    if match := _LEVELS.fullmatch(text):
        return Levels(int(match[1], 16))
    return None


def _checksum(data: bytes) -> int:
    return reduce(xor, data, 0)
