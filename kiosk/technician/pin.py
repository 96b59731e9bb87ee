"""Which PINs are too easy to guess, and keeping one as a hash. The PIN itself is never kept, logged or shown."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

SHORTEST: Final = 6
LONGEST: Final = 12
_ROWS: Final = ("0123456789", "9876543210", "1234567890", "0987654321")
_EASY: Final = frozenset(("147258", "258369", "159753", "147852", "741852", "112358", "314159", "101010"))
NOBODYS: Final = "$argon2id$v=19$m=65536,t=3,p=4$tCZw8/0isxyI72LdGwFBMQ$QgXUfBlLnJNz2MZGSCBA6ukYAhQakAG6QZuXDzBqRyA"
"""Looked at for a name that is not there: whether it is must not show in the time."""


def weakness(pin: str) -> str:
    """Why a PIN is refused, in words; "" where it is good enough."""
    if not re.fullmatch(r"[0-9]*", pin):
        return "a PIN has digits only: it is typed on a number pad"
    if not SHORTEST <= len(pin) <= LONGEST:
        return f"a PIN has {SHORTEST} to {LONGEST} digits"
    if len(set(pin)) < 3:
        return "it has too few different digits"
    if any(pin in row * 2 for row in _ROWS):
        return "it is a row of digits"
    if any(pin == (pin[:size] * len(pin))[: len(pin)] for size in range(1, len(pin) // 2 + 1)):
        return "it repeats itself"
    if pin == pin[::-1] or re.fullmatch(r"(.)\1(.)\2(.)\3", pin) or pin in _EASY:
        return "it is a pattern that many choose"
    if _is_date(pin):
        return "it may be somebody's birthday"
    return ""


def hashed(pin: str) -> str:
    """With argon2id, by the defaults of argon2-cffi (RFC 9106, the second recommended option)."""
    from argon2 import PasswordHasher  # on use: a counter that nobody enters has no need of it

    return PasswordHasher().hash(pin)


def is_right(pin: str, kept: str) -> bool:
    """Takes a tenth of a second and 64 MB, on purpose."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(kept, pin)
    except (VerificationError, InvalidHashError):
        return False


def _is_date(pin: str) -> bool:
    """Day, month and year in any usual order, of the last hundred years or so."""
    digits = [pin[0:2], pin[2:4], pin[4:]]
    orders = [(digits[0], digits[1], digits[2]), (digits[1], digits[0], digits[2])]
    if len(pin) == 8:
        orders += [(pin[6:], pin[4:6], pin[:4])]
    elif len(pin) == 6:
        orders += [(digits[2], digits[1], digits[0])]
    else:
        return False
    return any(_exists(day, month, year) for day, month, year in orders)


def _exists(day: str, month: str, year: str) -> bool:
    full = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return 1900 <= date(full, int(month), int(day)).year <= 2099
    except ValueError:
        return False
