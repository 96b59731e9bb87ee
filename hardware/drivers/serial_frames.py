"""Cuts the bytes of a serial scanner into scans. Without I/O or clock: whoever reads the port says when it fell silent.

Profiles: `line` (each scan ends with CR, LF or both), `stx_etx` (STX and ETX enclose it), and `ack_nak` (packets with a
checksum that are answered, see ssi.py). Every framer holds a bounded number of bytes, gives the same result however the
stream is cut into pieces, and names what is no scan.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Literal, Protocol

Framing = Literal["line", "stx_etx", "ack_nak"]

STX, ETX = 0x02, 0x03
LINE_ENDS: Final = b"\r\n"
_SEPARATORS: Final = "\t\r\n\x04\x1c\x1d\x1e\x1f"  # control characters that codes do hold (ISO/IEC 15434, GS1)


class Why(StrEnum):
    """Why bytes that came are no scan."""

    NOISE = "noise"  # they belong to no frame, or are no text: another profile, another speed, a bad cable
    CHECKSUM = "checksum"  # a packet came damaged; the scanner was asked to send it again
    NOT_TEXT = "not_text"  # a whole frame came, with bytes that no text has
    HALF = "half"  # it broke off
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Scan:
    """Never log it."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """The scanner answered or told something that is no scan: it is there."""


@dataclass(frozen=True, slots=True)
class Broken:
    """`text` is what came of a half scan. Never log it."""

    why: Why
    text: str = field(default="", repr=False)


Heard = Scan | Reply | Broken


class Framer(Protocol):
    def feed(self, data: bytes) -> list[Heard]:
        """What these bytes complete, in pieces of any size."""

    def silence(self) -> list[Heard]:
        """Nothing came for longer than a pause within a scan: what is held will not be completed."""

    def answers(self) -> bytes:
        """What the profile has to say to the scanner by now."""

    def query(self) -> bytes:
        """A question that a living scanner answers; empty where the profile has none."""


def text(data: bytes) -> str | None:
    """UTF-8, else Latin-1; None where control characters say that it is no text."""
    try:
        decoded = data.decode("utf-8")
    except UnicodeDecodeError:
        decoded = data.decode("latin-1")
    is_text = not any((c < " " or "\x7f" <= c <= "\x9f") and c not in _SEPARATORS for c in decoded)
    return decoded if is_text else None


class LineFramer:
    """`whole` says, at each line end, whether the lines so far are a whole scan. A half scan keeps its text."""

    def __init__(self, longest: int, whole: Callable[[str], bool] = lambda lines: True) -> None:
        self._longest = longest
        self._whole = whole
        self._held = bytearray()
        self._skipping = False

    def feed(self, data: bytes) -> list[Heard]:
        heard: list[Heard] = []
        for byte in data:
            ends = byte in LINE_ENDS
            if self._skipping:
                self._skipping = not ends
            elif ends and (not self._held or self._is_whole()):
                heard += self._cut()
            else:
                self._held.append(byte)
                if len(self._held) > self._longest:
                    heard.append(_too_long(self._held))
                    self._held.clear()
                    self._skipping = not ends
        return heard

    def silence(self) -> list[Heard]:
        self._skipping = False
        return [Broken(Why.HALF, one.text) if isinstance(one, Scan) else one for one in self._cut()]

    def answers(self) -> bytes:
        return b""

    def query(self) -> bytes:
        return b""

    def _is_whole(self) -> bool:
        held = text(bytes(self._held))
        return held is None or self._whole(held)

    def _cut(self) -> list[Heard]:
        held = bytes(self._held).strip(LINE_ENDS)
        self._held.clear()
        return [_scan(held, Why.NOISE)] if held else []


class StxEtxFramer:
    """Bytes outside STX and ETX are noise, but for line ends; a second STX drops what came after the first."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._held = bytearray()
        self._inside = self._skipping = False
        self._noise = 0

    def feed(self, data: bytes) -> list[Heard]:
        heard: list[Heard] = []
        for byte in data:
            if byte == STX:
                heard += self.silence()
                self._inside = True
            elif self._skipping:
                self._skipping = byte != ETX
            elif not self._inside:
                self._noise += byte not in LINE_ENDS
                if self._noise >= self._longest:
                    heard += self.silence()
            elif byte == ETX:
                heard.append(_scan(bytes(self._held).strip(LINE_ENDS), Why.NOT_TEXT))
                self._held.clear()
                self._inside = False
            else:
                self._held.append(byte)
                if len(self._held) > self._longest:
                    heard.append(_too_long(self._held))
                    self._held.clear()
                    self._inside, self._skipping = False, True
        return heard

    def silence(self) -> list[Heard]:
        heard: list[Heard] = []
        if self._noise:
            heard.append(Broken(Why.NOISE))
        if self._inside:
            heard.append(Broken(Why.HALF, text(bytes(self._held)) or ""))
        self._held.clear()
        self._inside, self._skipping, self._noise = False, False, 0
        return heard

    def answers(self) -> bytes:
        return b""

    def query(self) -> bytes:
        return b""


def _scan(data: bytes, otherwise: Why) -> Scan | Broken:
    decoded = text(data)
    return Broken(otherwise) if decoded is None else Scan(decoded)


def _too_long(data: bytearray) -> Broken:
    is_noise = any((byte < 0x20 and chr(byte) not in _SEPARATORS) or byte == 0x7F for byte in data)
    return Broken(Why.NOISE if is_noise else Why.TOO_LONG)
