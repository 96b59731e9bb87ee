"""How the C library keeps memory: a counter runs for weeks, and pieces that lie scattered never go back."""

from __future__ import annotations

import ctypes
from typing import Final

_LIBC: Final = ctypes.CDLL(None)
_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8  # malloc.h of glibc
_APART: Final = 128 * 1024
_ARENAS: Final = 2


def keep_together() -> None:
    """What is large is always taken apart and given back whole, and threads share their heaps (mallopt(3)).

    glibc else learns to put pictures of megabytes among what is small and stays, and gives each thread its own heap.
    """
    _LIBC.mallopt(_M_MMAP_THRESHOLD, _APART)
    _LIBC.mallopt(_M_ARENA_MAX, _ARENAS)


def give_back() -> None:
    """What is free goes back to the machine; takes about a millisecond."""
    _LIBC.malloc_trim(0)
