"""The two-key 3DES suite of LDS1 chips (ICAO 9303-11, 9.7 and 9.8): encryption, retail MAC, padding, key derivation."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, modes

BLOCK = 8
_ZERO = bytes(BLOCK)


@dataclass(frozen=True, slots=True)
class Keys:
    """Two keys of 16 bytes."""

    enc: bytes
    mac: bytes


def derive_keys(seed: bytes) -> Keys:
    """ICAO 9303-11, 9.7.1: from a seed of 16 bytes."""
    return Keys(enc=_derive(seed, 1), mac=_derive(seed, 2))


def document_keys(mrz_information: str) -> Keys:
    """The document basic access keys (ICAO 9303-11, 9.7.2)."""
    return derive_keys(hashlib.sha1(mrz_information.encode("ascii"), usedforsecurity=False).digest()[:16])


def encrypt(key: bytes, data: bytes) -> bytes:
    encryptor = _cbc(key).encryptor()
    return encryptor.update(data) + encryptor.finalize()


def decrypt(key: bytes, data: bytes) -> bytes:
    decryptor = _cbc(key).decryptor()
    return decryptor.update(data) + decryptor.finalize()


def retail_mac(key: bytes, data: bytes) -> bytes:
    """ISO 9797-1 MAC algorithm 3 with DES over `data`, padded here with method 2."""
    padded = pad(data)
    chain = encrypt(key[:8] * 2, padded[:-BLOCK])[-BLOCK:] or _ZERO
    # The final D_K2, E_K1 of algorithm 3 make the last block a two-key 3DES encryption.
    last = bytes(a ^ b for a, b in zip(chain, padded[-BLOCK:], strict=True))
    return encrypt(key, last)


def pad(data: bytes) -> bytes:
    """ISO 9797-1 padding method 2."""
    return data + b"\x80" + bytes(-(len(data) + 1) % BLOCK)


def unpad(data: bytes) -> bytes | None:
    """None where no padding is found."""
    stripped = data.rstrip(b"\x00")
    return stripped[:-1] if stripped.endswith(b"\x80") and len(data) - len(stripped) < BLOCK else None


def _derive(seed: bytes, counter: int) -> bytes:
    digest = hashlib.sha1(seed + counter.to_bytes(4, "big"), usedforsecurity=False).digest()
    return bytes(_odd_parity(byte) for byte in digest[:16])


def _odd_parity(byte: int) -> int:
    return byte & 0xFE | (byte >> 1).bit_count() % 2 ^ 1


def _cbc(key: bytes) -> Cipher[modes.CBC]:
    return Cipher(TripleDES(key + key[:8]), modes.CBC(_ZERO))
