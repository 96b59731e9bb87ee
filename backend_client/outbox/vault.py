"""What is personal in the local database, unreadable without a key that is not in it (envelope encryption).

Each request has a data key of its own, kept beside it and wrapped by the key of the counter; when that data key is
destroyed, nothing on this disk or in a copy of it opens what it sealed. A content is sealed in chunks, after STREAM
(Hoang, Reyhanitabar, Rogaway, Vizár 2015; as in age and Tink): AES-256-GCM, the nonce of a chunk made of a random
prefix, its number, and whether it is the last. So chunks that are missing, moved, repeated or of another content do
not open, and each can be read alone. The name of its row is bound to every content, the request to its data key.

`cryptography` is loaded when something is sealed or opened, not before: it weighs 9 MB.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from backend_client.outbox.keys import SIZE, Keyring

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CHUNK = 64 * 1024
"""Bytes of a content in one chunk; the last may hold fewer, and of an empty content none."""
TAG = 16
_FORMAT = b"\x01"
_PREFIX = 7
HEADER = len(_FORMAT) + _PREFIX
_NONCE = 12


class UnreadableError(Exception):
    """What is stored does not open: it was changed, or it was sealed with another key. Holds no personal data."""


class DataKey:
    """Seals the contents of one request."""

    def __init__(self, secret: bytes) -> None:
        self._cipher = _cipher(secret)

    def seal(self, name: str, content: bytes) -> bytes:
        """As a whole, for what is small; `name` is that of its row."""
        header = self.header()
        chunks = range(chunks_of(len(content)))
        pieces = (content[number * CHUNK : (number + 1) * CHUNK] for number in chunks)
        return header + b"".join(
            self.seal_chunk(name, header, number, number == chunks[-1], piece) for number, piece in enumerate(pieces)
        )

    def open(self, name: str, sealed: bytes) -> bytes:
        """Raises UnreadableError."""
        header = sealed[:HEADER]
        chunks = range(chunks_of(size_of(len(sealed))))
        whole = CHUNK + TAG
        return b"".join(
            self.open_chunk(
                name,
                header,
                number,
                number == chunks[-1],
                sealed[HEADER + number * whole : HEADER + (number + 1) * whole],
            )
            for number in chunks
        )

    @staticmethod
    def header() -> bytes:
        """What a content begins with; of each its own."""
        return _FORMAT + os.urandom(_PREFIX)

    def seal_chunk(self, name: str, header: bytes, number: int, last: bool, piece: bytes) -> bytes:
        return self._cipher.encrypt(_nonce(header, number, last), piece, name.encode())

    def open_chunk(self, name: str, header: bytes, number: int, last: bool, sealed: bytes) -> bytes:
        """Raises UnreadableError."""
        if not header.startswith(_FORMAT):
            raise UnreadableError("of a format that this program does not know")
        return _decrypt(self._cipher, _nonce(header, number, last), sealed, name.encode())


class Vault:
    """Makes data keys and opens them, with the keys of the counter."""

    def __init__(self, keyring: Keyring) -> None:
        self.keyring = keyring

    def new(self, identificatie: str) -> tuple[DataKey, bytes]:
        """A data key for this request, and how it is kept: wrapped by the current key."""
        secret = os.urandom(SIZE)
        return DataKey(secret), self._wrap(identificatie, secret)

    def open(self, identificatie: str, key_id: str, wrapped: bytes) -> DataKey:
        """Raises UnreadableError: the key is not here, or this was not wrapped for this request."""
        return DataKey(self._unwrap(identificatie, key_id, wrapped))

    def rewrap(self, identificatie: str, key_id: str, wrapped: bytes) -> bytes:
        """The same data key, wrapped by the current key. Raises UnreadableError."""
        return self._wrap(identificatie, self._unwrap(identificatie, key_id, wrapped))

    def _wrap(self, identificatie: str, secret: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + _cipher(self.keyring.current.secret).encrypt(nonce, secret, _bound(identificatie))

    def _unwrap(self, identificatie: str, key_id: str, wrapped: bytes) -> bytes:
        key = self.keyring.find(key_id)
        if key is None:
            raise UnreadableError(f"sealed with the key {key_id}, which is not here")
        return _decrypt(_cipher(key.secret), wrapped[:_NONCE], wrapped[_NONCE:], _bound(identificatie))


def sealed_size(size: int) -> int:
    """Bytes that a content of `size` bytes takes when it is sealed."""
    return HEADER + size + TAG * chunks_of(size)


def size_of(sealed: int) -> int:
    """Bytes of the content that takes so many when it is sealed. UnreadableError: none does."""
    full, rest = divmod(sealed - HEADER, CHUNK + TAG)
    size = full * CHUNK + max(rest - TAG, 0)
    if sealed_size(size) != sealed:
        raise UnreadableError("cut short")
    return size


def chunks_of(size: int) -> int:
    return max(1, -(-size // CHUNK))


def _nonce(header: bytes, number: int, last: bool) -> bytes:
    return header[len(_FORMAT) :] + number.to_bytes(4, "big") + bytes([last])


def _bound(identificatie: str) -> bytes:
    return b"data key of " + identificatie.encode()


def _cipher(secret: bytes) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(secret)


def _decrypt(cipher: AESGCM, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag

    try:
        return cipher.decrypt(nonce, sealed, bound)
    except (InvalidTag, ValueError):  # ValueError: a nonce or a tag that is not whole
        raise UnreadableError("it was changed") from None
