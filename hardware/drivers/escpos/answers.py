"""What an ESC/POS printer says, told apart by the fixed bits of its bytes (Epson's command reference).

ASB is four bytes, the first `0xx1xx00`, the others `0xx0xxxx`. The answer to `DLE EOT n` is one byte `0xx1xx10`,
that to `GS r n` one byte `0xx0xxxx` outside an ASB. A clear response is `37 25 00`; XON and XOFF are `11` and `13`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ASK: Final = tuple(bytes([0x10, 0x04, n]) for n in (1, 2, 3, 4))  # DLE EOT n: answered even when offline
ASB_ON: Final = bytes([0x1D, 0x61, 0xFF])  # GS a: tell every change unasked
PRINTED: Final = bytes([0x1D, 0x72, 0x01])  # GS r 1: answered in its turn, after everything before it is printed
CLEAR_BUFFERS: Final = bytes([0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08])  # DLE DC4, function 8
RECOVER: Final = bytes([0x10, 0x05, 0x02])  # DLE ENQ 2: drop what was to be printed and leave the error
INITIALISE: Final = b"\x1b@"

OFFLINE: Final = "offline"  # without a cause that the printer tells
_FLOW_CONTROL: Final = (0x11, 0x13)
_CLEARED: Final = b"\x37\x25\x00"


@dataclass(frozen=True, slots=True)
class Realtime:
    """The answer to one `DLE EOT n`; only its place in the order of answers tells which n."""

    byte: int


@dataclass(frozen=True, slots=True)
class Changed:
    """An ASB: the whole state of the printer, unasked."""

    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Printed:
    """The answer to `GS r`."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """The answer to CLEAR_BUFFERS; what is sent before it may be dropped as well."""


@dataclass(frozen=True, slots=True)
class Noise:
    """A byte that no printer sends."""


Answer = Realtime | Changed | Printed | Cleared | Noise


class AnswerStream:
    """Makes answers of bytes as they come in, in pieces of any size. Holds at most three bytes."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[Answer]:
        self._buffer += data
        answers: list[Answer] = []
        while self._buffer:
            first = self._buffer[0]
            length = 3 if first == _CLEARED[0] else 4 if first & 0x93 == 0x10 else 1
            if len(self._buffer) < length:
                break
            answer = _answer(bytes(self._buffer[:length]))
            # Bytes behind one that was taken for a beginning may be a beginning themselves.
            del self._buffer[: 1 if isinstance(answer, Noise) else length]
            if first not in _FLOW_CONTROL:
                answers.append(answer)
        return answers


def _answer(data: bytes) -> Answer:
    first = data[0]
    if len(data) == 3:
        return Cleared() if data == _CLEARED else Noise()
    if len(data) == 4:
        return Noise() if any(byte & 0x90 for byte in data[1:]) else Changed(asb_codes(first, data[1], data[2]))
    if first & 0x93 == 0x12:
        return Realtime(first)
    return Noise() if first & 0x90 else Printed()


def asb_codes(first: int, second: int, third: int) -> frozenset[str]:
    """Fault codes in an ASB (Epson, GS a)."""
    return _codes(
        offline=first & 0x08,
        cover_open=first & 0x20,
        paper_jam=second & 0x04,
        cutter_error=second & 0x08,
        printer_error=second & 0x20,
        paper_low=third & 0x03,
        paper_out=third & 0x0C,
    )


def realtime_codes(answers: tuple[int, int, int, int]) -> frozenset[str]:
    """Fault codes in the four answers to `DLE EOT 1` to `4` (Epson, DLE EOT)."""
    printer, offline, error, paper = answers
    return _codes(
        offline=printer & 0x08,
        cover_open=offline & 0x04,
        paper_jam=error & 0x04,
        cutter_error=error & 0x08,
        printer_error=error & 0x20,
        paper_low=paper & 0x0C,
        paper_out=paper & 0x60 or offline & 0x20,
    )


def _codes(**bits: int) -> frozenset[str]:
    """`offline` stays only where nothing else explains it: a head that cools down, a hand on the button, a hang."""
    codes = {code for code, bit in bits.items() if bit}
    if codes - {OFFLINE, "paper_low"}:
        codes.discard(OFFLINE)
    if "paper_out" in codes:
        codes.discard("paper_low")
    return frozenset(codes)
