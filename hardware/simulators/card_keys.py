"""The keys in a simulated chip that no copy of it has (ICAO 9303-11, 6), and the data groups that name them."""

from __future__ import annotations

import hashlib
import secrets
from typing import Protocol

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.ciphers import Algorithm

_PUBLIC_KEY = bytes.fromhex("04007F0007020201")
_CHIP_AUTHENTICATION = bytes.fromhex("04007F0007020203")
_ACTIVE_AUTHENTICATION = bytes.fromhex("678108010105")
_PLAIN_ECDSA = bytes.fromhex("04007F000701010401")
_DH_PUBLIC_NUMBER = bytes.fromhex("2A8648CE3E0201")
_DH, _ECDH = b"\x01", b"\x02"
_HASHES: tuple[type[hashes.HashAlgorithm], ...] = (
    hashes.SHA1,
    hashes.SHA224,
    hashes.SHA256,
    hashes.SHA384,
    hashes.SHA512,
)
_SEQUENCE, _SET, _OID, _INTEGER, _BITS = 0x30, 0x31, 0x06, 0x02, 0x03


def data_group_14(*infos: bytes) -> bytes:
    return tlv.encode(0x6E, tlv.encode(_SET, b"".join(infos)))


def data_group_15(key: SigningKey) -> bytes:
    return tlv.encode(0x6F, key.public_key_info)


class AgreementKey(Protocol):
    """A key for Chip Authentication."""

    algorithm: Algorithm
    infos: tuple[bytes, ...]

    def agree(self, theirs: bytes) -> bytes:
        """The shared secret. ValueError: that is no public key."""


class EllipticAgreementKey:
    def __init__(self, curve: ec.EllipticCurve, algorithm: Algorithm, key_id: int | None = None) -> None:
        self.algorithm = algorithm
        self._key = ec.generate_private_key(curve)
        self.infos = _chip_infos(_ECDH, algorithm, _public_key_info(self._key.public_key()), key_id)

    def agree(self, theirs: bytes) -> bytes:
        return self._key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(self._key.curve, theirs))


class PrimeAgreementKey:
    def __init__(self, prime: int, generator: int, algorithm: Algorithm) -> None:
        self.algorithm = algorithm
        self._prime, self._key = prime, secrets.randbits(256)
        public = _integer(pow(generator, self._key, prime))
        parameters = tlv.encode(_SEQUENCE, _integer(prime) + _integer(generator))
        named = tlv.encode(_SEQUENCE, tlv.encode(_OID, _DH_PUBLIC_NUMBER) + parameters)
        public_key_info = tlv.encode(_SEQUENCE, named + tlv.encode(_BITS, b"\x00" + public))
        self.infos = _chip_infos(_DH, algorithm, public_key_info, None)

    def agree(self, theirs: bytes) -> bytes:
        size = (self._prime.bit_length() + 7) // 8
        if len(theirs) != size:
            raise ValueError("public key of another size")
        return pow(int.from_bytes(theirs, "big"), self._key, self._prime).to_bytes(size, "big")


class SigningKey(Protocol):
    """A key for Active Authentication. `infos` stand in DG14."""

    public_key_info: bytes
    infos: tuple[bytes, ...]

    def sign(self, challenge: bytes) -> bytes: ...


class EllipticSigningKey:
    """`digest` is the hash's place among SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512, from 1."""

    def __init__(self, curve: ec.EllipticCurve, digest: int) -> None:
        self._key, self._hash = ec.generate_private_key(curve), _HASHES[digest - 1]()
        self.public_key_info = _public_key_info(self._key.public_key())
        algorithm = tlv.encode(_OID, _PLAIN_ECDSA + bytes([digest]))
        named = tlv.encode(_OID, _ACTIVE_AUTHENTICATION) + tlv.encode(_INTEGER, b"\x01") + algorithm
        self.infos: tuple[bytes, ...] = (tlv.encode(_SEQUENCE, named),)

    def sign(self, challenge: bytes) -> bytes:
        size = (self._key.curve.group_order.bit_length() + 7) // 8
        r, s = decode_dss_signature(self._key.sign(challenge, ec.ECDSA(self._hash)))
        return r.to_bytes(size, "big") + s.to_bytes(size, "big")


class RsaSigningKey:
    """ISO/IEC 9796-2, scheme 1. `trailer` and `digest` name the hash."""

    def __init__(self, bits: int = 1024, digest: str = "sha1", trailer: bytes = b"\xbc") -> None:
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=bits)
        self._digest, self._trailer = digest, trailer
        self.public_key_info = _public_key_info(self._key.public_key())
        self.infos: tuple[bytes, ...] = ()

    def sign(self, challenge: bytes) -> bytes:
        size, numbers = self._key.key_size // 8, self._key.private_numbers()
        modulus = numbers.public_numbers.n
        room = size - 1 - hashlib.new(self._digest, usedforsecurity=False).digest_size - len(self._trailer)
        message = secrets.token_bytes(room)
        digest = hashlib.new(self._digest, message + challenge, usedforsecurity=False).digest()
        signature = pow(int.from_bytes(b"\x6a" + message + digest + self._trailer, "big"), numbers.d, modulus)
        return min(signature, modulus - signature).to_bytes(size, "big")


def _chip_infos(kind: bytes, algorithm: Algorithm, key_info: bytes, key_id: int | None) -> tuple[bytes, ...]:
    """ChipAuthenticationInfo and ChipAuthenticationPublicKeyInfo (ICAO 9303-11, 9.2)."""
    own = b"" if key_id is None else _integer(key_id)
    oid = _CHIP_AUTHENTICATION + kind + bytes([1 + list(Algorithm).index(algorithm)])
    return (
        tlv.encode(_SEQUENCE, tlv.encode(_OID, oid) + tlv.encode(_INTEGER, b"\x01") + own),
        tlv.encode(_SEQUENCE, tlv.encode(_OID, _PUBLIC_KEY + kind) + key_info + own),
    )


def _public_key_info(key: ec.EllipticCurvePublicKey | rsa.RSAPublicKey) -> bytes:
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _integer(number: int) -> bytes:
    return tlv.encode(_INTEGER, number.to_bytes(number.bit_length() // 8 + 1, "big"))
