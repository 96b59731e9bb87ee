"""The ciphers of secure messaging: two-key 3DES and AES (ICAO 9303-11, 9.7 and 9.8), padding, key derivation."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, modes
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.cmac import CMAC

BLOCK = 8
"""Bytes of a block of 3DES."""
MAC_SIZE = 8
"""Bytes of every checksum of secure messaging and of the authentication tokens of PACE."""
_ENCRYPTION, _AUTHENTICATION, _PASSWORD = 1, 2, 3
_ZERO = bytes(BLOCK)


class Algorithm(Enum):
    """The value is the size of its keys in bytes, after a name."""

    TRIPLE_DES = ("3des", 16)
    AES_128 = ("aes", 16)
    AES_192 = ("aes", 24)
    AES_256 = ("aes", 32)


@dataclass(frozen=True, slots=True)
class Keys:
    """A key to encrypt and one to authenticate, of the same size."""

    enc: bytes
    mac: bytes


class Suite(Protocol):
    """The keys of one session, and what is done with them. `data` fills whole blocks; `ssc` counts the messages."""

    @property
    def block(self) -> int: ...

    def encrypt(self, ssc: int, data: bytes) -> bytes: ...

    def decrypt(self, ssc: int, data: bytes) -> bytes: ...

    def mac(self, ssc: int, data: bytes) -> bytes:
        """Of `data` of any size."""

    def token(self, data: bytes) -> bytes:
        """The authentication token of PACE over `data` of any size (ICAO 9303-11, 4.4.3.4)."""


@dataclass(frozen=True, slots=True)
class TripleDesSuite:
    """ICAO 9303-11, 9.8.6.1: CBC with a zero vector, retail MAC, a counter of 8 bytes."""

    keys: Keys

    @property
    def block(self) -> int:
        return BLOCK

    def encrypt(self, ssc: int, data: bytes) -> bytes:
        return encrypt(self.keys.enc, data)

    def decrypt(self, ssc: int, data: bytes) -> bytes:
        return decrypt(self.keys.enc, data)

    def mac(self, ssc: int, data: bytes) -> bytes:
        return retail_mac(self.keys.mac, ssc.to_bytes(8, "big") + data)

    def token(self, data: bytes) -> bytes:
        return retail_mac(self.keys.mac, data)


@dataclass(frozen=True, slots=True)
class AesSuite:
    """ICAO 9303-11, 9.8.6.2: CBC from the encrypted counter, CMAC cut to 8 bytes, a counter of 16 bytes."""

    keys: Keys

    @property
    def block(self) -> int:
        return 16

    def encrypt(self, ssc: int, data: bytes) -> bytes:
        return _run(self._cbc(ssc).encryptor(), data)

    def decrypt(self, ssc: int, data: bytes) -> bytes:
        return _run(self._cbc(ssc).decryptor(), data)

    def mac(self, ssc: int, data: bytes) -> bytes:
        # The padding belongs to secure messaging (ISO/IEC 7816-4, 10.2.3.1), not to CMAC: data that fill their blocks
        # get one more.
        return self.token(pad(ssc.to_bytes(16, "big") + data, 16))

    def token(self, data: bytes) -> bytes:
        mac = CMAC(AES(self.keys.mac))
        mac.update(data)
        return mac.finalize()[:MAC_SIZE]

    def _cbc(self, ssc: int) -> Cipher[modes.CBC]:
        aes = AES(self.keys.enc)
        vector = _run(Cipher(aes, modes.ECB()).encryptor(), ssc.to_bytes(16, "big"))  # noqa: S305
        return Cipher(aes, modes.CBC(vector))


def suite(algorithm: Algorithm, secret: bytes) -> Suite:
    """The session that follows from a shared secret (ICAO 9303-11, 9.7.1)."""
    keys = Keys(_derive(secret, _ENCRYPTION, algorithm), _derive(secret, _AUTHENTICATION, algorithm))
    return TripleDesSuite(keys) if algorithm is Algorithm.TRIPLE_DES else AesSuite(keys)


def password_key(algorithm: Algorithm, password: bytes) -> bytes:
    """K_pi, under which a chip sends the nonce of PACE (ICAO 9303-11, 9.7.3)."""
    return _derive(password, _PASSWORD, algorithm)


def nonce_cipher(algorithm: Algorithm, key: bytes) -> Cipher[modes.CBC]:
    """What the nonce of PACE travels under: CBC with a zero vector (ICAO 9303-11, 4.4.3.3)."""
    return _cbc(key) if algorithm is Algorithm.TRIPLE_DES else Cipher(AES(key), modes.CBC(bytes(16)))


def derive_keys(seed: bytes) -> Keys:
    """Keys for 3DES from a seed of 16 bytes (ICAO 9303-11, 9.7.1)."""
    return Keys(*(_derive(seed, counter, Algorithm.TRIPLE_DES) for counter in (_ENCRYPTION, _AUTHENTICATION)))


def mrz_secret(mrz_information: str) -> bytes:
    """What PACE takes for the password of an MRZ (ICAO 9303-11, 4.4.4.1): 20 bytes."""
    return hashlib.sha1(mrz_information.encode("ascii"), usedforsecurity=False).digest()


def document_keys(mrz_information: str) -> Keys:
    """The document basic access keys (ICAO 9303-11, 9.7.2)."""
    return derive_keys(mrz_secret(mrz_information)[:16])


def encrypt(key: bytes, data: bytes) -> bytes:
    return _run(_cbc(key).encryptor(), data)


def decrypt(key: bytes, data: bytes) -> bytes:
    return _run(_cbc(key).decryptor(), data)


def retail_mac(key: bytes, data: bytes) -> bytes:
    """ISO 9797-1 MAC algorithm 3 with DES over `data`, padded here with method 2."""
    padded = pad(data)
    chain = encrypt(key[:8] * 2, padded[:-BLOCK])[-BLOCK:] or _ZERO
    # The final D_K2, E_K1 of algorithm 3 make the last block a two-key 3DES encryption.
    last = bytes(a ^ b for a, b in zip(chain, padded[-BLOCK:], strict=True))
    return encrypt(key, last)


def pad(data: bytes, block: int = BLOCK) -> bytes:
    """ISO 9797-1 padding method 2."""
    return data + b"\x80" + bytes(-(len(data) + 1) % block)


def unpad(data: bytes, block: int = BLOCK) -> bytes | None:
    """None where no padding is found."""
    stripped = data.rstrip(b"\x00")
    return stripped[:-1] if stripped.endswith(b"\x80") and len(data) - len(stripped) < block else None


def _derive(secret: bytes, counter: int, algorithm: Algorithm) -> bytes:
    _, size = algorithm.value
    digest = hashlib.new("sha1" if size == 16 else "sha256", usedforsecurity=False)
    digest.update(secret + counter.to_bytes(4, "big"))
    key = digest.digest()[:size]
    return bytes(_odd_parity(byte) for byte in key) if algorithm is Algorithm.TRIPLE_DES else key


def _odd_parity(byte: int) -> int:
    return byte & 0xFE | (byte >> 1).bit_count() % 2 ^ 1


def _cbc(key: bytes) -> Cipher[modes.CBC]:
    return Cipher(TripleDES(key + key[:8]), modes.CBC(_ZERO))


class _Context(Protocol):
    def update(self, data: bytes) -> bytes: ...

    def finalize(self) -> bytes: ...


def _run(context: _Context, data: bytes) -> bytes:
    return context.update(data) + context.finalize()
