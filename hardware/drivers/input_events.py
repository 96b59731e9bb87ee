"""Keys out of the bytes of a Linux input device.

`struct input_event` on 64-bit Linux: seconds and microseconds (8 bytes each), type and code (unsigned, 2 bytes each),
value (signed, 4 bytes), in the machine's own byte order (Linux: Documentation/input/input.rst, section 5).
"""

from __future__ import annotations

import struct
from typing import Final

from msgspec import Struct

EVENT: Final = struct.Struct("=qqHHi")
EV_SYN: Final = 0
EV_KEY: Final = 1
SYN_DROPPED: Final = 3

_UP, _DOWN, _REPEATED = 0, 1, 2


class KeyEvent(Struct, frozen=True):
    """A key went down or up, or is held (`pressed` and `repeated`). `code`: a `KEY_*` of linux/input-event-codes.h."""

    code: int
    pressed: bool
    repeated: bool


class InputEvents:
    """Makes key events of bytes in pieces of any size. Holds less than one event; what is no key is skipped.

    `dropped` counts how often the kernel said that it lost events (SYN_DROPPED): keys may be missing since.
    """

    def __init__(self) -> None:
        self.dropped = 0
        self._held = b""

    def feed(self, data: bytes) -> list[KeyEvent]:
        data = self._held + data
        whole = len(data) - len(data) % EVENT.size
        self._held = data[whole:]
        keys = []
        for _, _, kind, code, value in EVENT.iter_unpack(data[:whole]):
            if kind == EV_KEY and value in (_UP, _DOWN, _REPEATED):
                keys.append(KeyEvent(code, pressed=value != _UP, repeated=value == _REPEATED))
            elif (kind, code) == (EV_SYN, SYN_DROPPED):
                self.dropped += 1
        return keys


def pack(kind: int, code: int, value: int) -> bytes:
    """One event as the kernel writes it, at time 0."""
    return EVENT.pack(0, 0, kind, code, value)
