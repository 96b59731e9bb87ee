"""ESC/POS bytes taken apart into commands (Epson's command reference)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_ARGUMENTS: Final = {  # bytes of argument → the second bytes of the commands that have so many
    b"\x1b": {0: b"@2", 1: b"!-3EGJMRadt{ ", 2: b"$\\"},
    b"\x1c": {0: b".&", 1: b"!-C", 2: b"S"},
    b"\x1d": {1: b"!BabrIHhwf", 2: b"PLW"},
}
_FIXED: Final = {
    prefix + bytes([second]): count
    for prefix, lengths in _ARGUMENTS.items()
    for count, seconds in lengths.items()
    for second in seconds
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
        named = 2 if bytes(buffer[:1]) in _ARGUMENTS else 1
        whole = bytes(buffer[:length])
        del buffer[:length]
        yield Command(whole[:named], whole[named:])


def _length(buffer: bytearray) -> int | None:
    """Bytes of the first command, its name included; None while they are too few to tell."""
    if bytes(buffer[:1]) not in _ARGUMENTS:
        return 1
    if len(buffer) < 2:
        return None
    match bytes(buffer[:2]):
        case b"\x1dV":
            return None if len(buffer) < 3 else 4 if buffer[2] in (65, 66) else 3
        case b"\x1d(" | b"\x1c(":
            return None if len(buffer) < 5 else 5 + _number(buffer, 3, 2)
        case b"\x1d8":
            return None if len(buffer) < 7 else 7 + _number(buffer, 3, 4)
        case b"\x1dv":
            return None if len(buffer) < 8 else 8 + _number(buffer, 4, 2) * _number(buffer, 6, 2)
        case name:
            return 2 + _FIXED.get(name, 0)


def _number(buffer: bytearray, at: int, size: int) -> int:
    return int.from_bytes(buffer[at : at + size], "little")
