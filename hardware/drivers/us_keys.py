"""What the keys of a keyboard with the US layout write (codes: linux/input-event-codes.h)."""

from __future__ import annotations

from typing import Final

ENTERS: Final = {28, 96}  # KEY_ENTER, KEY_KPENTER
SHIFTS: Final = {42, 54}  # KEY_LEFTSHIFT, KEY_RIGHTSHIFT

_ROWS: Final = {  # by the code of the first key: plain and with shift
    2: ("1234567890-=", "!@#$%^&*()_+"),
    15: ("\t", "\t"),
    16: ("qwertyuiop[]", "QWERTYUIOP{}"),
    30: ("asdfghjkl;'`", 'ASDFGHJKL:"~'),
    43: ("\\zxcvbnm,./", "|ZXCVBNM<>?"),
    55: ("*", "*"),
    57: (" ", " "),
    71: ("789-456+1230.", "789-456+1230."),
    98: ("/", "/"),
}

PLAIN: Final = {first + place: key for first, (row, _) in _ROWS.items() for place, key in enumerate(row)}
SHIFTED: Final = {first + place: key for first, (_, row) in _ROWS.items() for place, key in enumerate(row)}
