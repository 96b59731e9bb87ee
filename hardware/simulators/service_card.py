"""A card that is no travel document: it has a number, and nothing to read."""

from __future__ import annotations

from typing import Final

_GET_UID: Final = bytes.fromhex("FFCA000000")
_NO_FILE: Final = b"\x6a\x82"


class ServiceCardApplication:
    def __init__(self, uid: bytes) -> None:
        self._uid = uid

    def reset(self) -> None: ...

    def answer(self, apdu: bytes) -> bytes:
        return self._uid + b"\x90\x00" if apdu == _GET_UID else _NO_FILE
