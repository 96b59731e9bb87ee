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


Answer = Realtime | Changed | Printed


class AnswerStream:
    """Makes answers of bytes as they come in, in pieces of any size; bytes that are no answer are skipped."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[Answer]:
        self._buffer += data
        answers: list[Answer] = []
        while self._buffer:
            first = self._buffer[0]
            if first == 0x37:
                if len(self._buffer) < 3:
                    break
                del self._buffer[:3]
            elif first & 0x93 == 0x10:
                if len(self._buffer) < 4:
                    break
                rest = bytes(self._buffer[1:4])
                if all(byte & 0x90 == 0 for byte in rest):
                    answers.append(Changed(asb_codes(first, rest[0], rest[1])))
                    del self._buffer[:4]
                else:
                    del self._buffer[0]
            else:
                if first & 0x93 == 0x12:
                    answers.append(Realtime(first))
                elif first & 0x90 == 0:
                    answers.append(Printed())
                del self._buffer[0]
        return answers


def asb_codes(first: int, second: int, third: int) -> frozenset[str]:
    """Fault codes in an ASB (Epson, GS a)."""
    return _codes(
        cover_open=first & 0x20,
        cutter_error=second & 0x08,
        printer_error=second & 0x64,
        paper_low=third & 0x03,
        paper_out=third & 0x0C,
    )


def realtime_codes(answers: tuple[int, int, int, int]) -> frozenset[str]:
    """Fault codes in the four answers to `DLE EOT 1` to `4` (Epson, DLE EOT)."""
    printer, offline, error, paper = answers
    codes = _codes(
        cover_open=offline & 0x04,
        cutter_error=error & 0x08,
        printer_error=error & 0x64,
        paper_low=paper & 0x0C,
        paper_out=paper & 0x60 or offline & 0x20,
    )
    # Offline without a cause that we know is still offline.
    return codes if codes - {"paper_low"} or not printer & 0x08 else codes | {"printer_error"}


def _codes(**bits: int) -> frozenset[str]:
    codes = {code for code, bit in bits.items() if bit}
    return frozenset(codes - {"paper_low"} if "paper_out" in codes else codes)
