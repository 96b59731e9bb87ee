"""The encryption of nexo messages on the local network: NexoBlob and SecurityTrailer.

After Adyen's published description ("Protect with your own code", Terminal API, local communications): 80 bytes of
key material by PBKDF2-HMAC-SHA1 from the passphrase, 4000 rounds; 32 for the HMAC, 32 for the cipher, 16 for the
initialisation vector, which each message changes by a nonce of its own. The header travels in the clear beside the blob
and proves nothing: only what comes out of the blob counts.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Final

Json = dict[str, Any]

_SALT: Final = b"AdyenNexoV1Salt"
_ROUNDS: Final = 4000
_CRYPTO_VERSION: Final = 1
_BLOCK: Final = 16  # bytes, of AES


@dataclass(frozen=True, slots=True)
class SharedKey:
    identifier: str
    version: int
    passphrase: str = field(repr=False)


class Unsealed(Enum):
    """Why bytes are no message."""

    GARBAGE = auto()  # not JSON of this shape at all
    TAMPERED = auto()  # a message, but not sealed with our key


class Envelope:
    """Seals messages and opens them. Made once: deriving the key takes some milliseconds."""

    def __init__(self, key: SharedKey) -> None:
        # 10 MB of libraries that a terminal on this machine does not need.
        from cryptography.hazmat.primitives import padding
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        def aes(iv: bytes) -> Cipher[modes.CBC]:
            return Cipher(algorithms.AES256(cipher_key), modes.CBC(iv))

        self._key = key
        material = hashlib.pbkdf2_hmac("sha1", key.passphrase.encode(), _SALT, _ROUNDS, 80)
        self._hmac_key, cipher_key, self._iv = material[:32], material[32:64], material[64:]
        self._aes = aes
        self._padding = padding.PKCS7(_BLOCK * 8)

    def seal(self, message: Json) -> Json:
        """`{root: {MessageHeader, ...}}` → the same with its content in a NexoBlob."""
        ((root, content),) = message.items()
        plain = json.dumps(message).encode()
        nonce = secrets.token_bytes(_BLOCK)
        padder, encryptor = self._padding.padder(), self._aes(self._xor(nonce)).encryptor()
        padded = padder.update(plain) + padder.finalize()
        trailer = {
            "AdyenCryptoVersion": _CRYPTO_VERSION,
            "KeyIdentifier": self._key.identifier,
            "KeyVersion": self._key.version,
            "Nonce": _text(nonce),
            "Hmac": _text(self._hmac(plain)),
        }
        blob = _text(encryptor.update(padded) + encryptor.finalize())
        return {root: {"MessageHeader": content["MessageHeader"], "NexoBlob": blob, "SecurityTrailer": trailer}}

    def open(self, raw: bytes) -> bytes | Unsealed:
        """The message in a sealed one. The same word for every way in which it is not genuine."""
        try:
            message = json.loads(raw)
            (content,) = message.values()
            if not isinstance(content["MessageHeader"], dict):
                return Unsealed.GARBAGE
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return Unsealed.GARBAGE
        try:
            trailer = content["SecurityTrailer"]
            key = (trailer["AdyenCryptoVersion"], trailer["KeyIdentifier"], trailer["KeyVersion"])
            if key != (_CRYPTO_VERSION, self._key.identifier, self._key.version):
                return Unsealed.TAMPERED
            blob, nonce = b64decode(content["NexoBlob"], validate=True), b64decode(trailer["Nonce"], validate=True)
            decryptor, unpadder = self._aes(self._xor(nonce)).decryptor(), self._padding.unpadder()
            padded = decryptor.update(blob) + decryptor.finalize()
            plain = unpadder.update(padded) + unpadder.finalize()
            genuine = hmac.compare_digest(self._hmac(plain), b64decode(trailer["Hmac"], validate=True))
        except (ValueError, LookupError, TypeError):
            return Unsealed.TAMPERED
        return plain if genuine else Unsealed.TAMPERED

    def _hmac(self, plain: bytes) -> bytes:
        return hmac.digest(self._hmac_key, plain, "sha256")

    def _xor(self, nonce: bytes) -> bytes:
        return bytes(a ^ b for a, b in zip(self._iv, nonce, strict=True))


def _text(raw: bytes) -> str:
    return b64encode(raw).decode()
