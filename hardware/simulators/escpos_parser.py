"""ESC/POS bytes taken apart into commands (Epson's command reference)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_FIXED: Final = {  # command → bytes of argument
    b"\x1b@": 0,
    b"\x1b!": 1,
    b"\x1b-": 1,
    b"\x1b2": 0,
    b"\x1b3": 1,
    b"\x1bE": 1,
    b"\x1bG": 1,
    b"\x1bJ": 1,
    b"\x1bM": 1,
    b"\x1bR": 1,
    b"\x1ba": 1,
    b"\x1bd": 1,
    b"\x1bt": 1,
    b"\x1b{": 1,
    b"\x1d!": 1,
    b"\x1dB": 1,
    b"\x1da": 1,
    b"\x1db": 1,
    b"\x1dr": 1,
}


@dataclass(frozen=True, slots=True)
class Command:
    """`name` holds the command's own bytes (one for a character or a control), `argument` what follows."""

    name: bytes
    argument: bytes = b""


def commands(buffer: bytearray) -> Iterator[Command]:
    """Takes whole commands off the front of the buffer, for as long as the caller wants more of them."""
    while buffer:
        length = _length(buffer)
        if length is None or length > len(buffer):
            return
        named = 2 if buffer[0] in (0x1B, 0x1D) else 1
        whole = bytes(buffer[:length])
        del buffer[:length]
        yield Command(whole[:named], whole[named:])


def _length(buffer: bytearray) -> int | None:
    """Bytes of the first command, its name included; None while they are too few to tell."""
    if buffer[0] not in (0x1B, 0x1D):
        return 1
    if len(buffer) < 2:
        return None
    name = bytes(buffer[:2])
    if name in _FIXED:
        return 2 + _FIXED[name]
    if name == b"\x1dV":
        return None if len(buffer) < 3 else 4 if buffer[2] in (65, 66) else 3
    if name == b"\x1d(":
        return None if len(buffer) < 5 else 5 + int.from_bytes(buffer[3:5], "little")
    if name == b"\x1dv":
        return None if len(buffer) < 8 else 8 + _word(buffer, 4) * _word(buffer, 6)
    return 2


def _word(buffer: bytearray, at: int) -> int:
    return int.from_bytes(buffer[at : at + 2], "little")
