"""Key agreement on the domain parameters that stand in a chip's own public key (ICAO 9303-11, 6.2)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Protocol

from asn1crypto import keys
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from hardware.drivers.emrtd.der import MALFORMED, children, whole
from hardware.drivers.emrtd.problems import unreadable
from hardware.drivers.emrtd.signatures import ec_key

_DH_OIDS = (bytes.fromhex("2A8648CE3E0201"), bytes.fromhex("2A864886F70D010301"))  # X9.42, PKCS #3
_LARGEST_PRIME, _SMALLEST_PRIME = 4096, 1024
_EXPONENT = 320  # bits: twice the strength of a prime of 4096 bits, and more (NIST SP 800-57, table 2)


class PeerKey(Protocol):
    """The public key of the other side. Every call draws a key of one's own for one agreement."""

    def agree(self) -> tuple[bytes, bytes]:
        """The public key to send, and the secret that follows."""


def peer_key(public_key_info: bytes) -> PeerKey:
    """Of a SubjectPublicKeyInfo in DER. ChipError: unreadable, for parameters that cannot be used here."""
    try:
        algorithm, value = children(public_key_info, whole(public_key_info))
        oid, parameters, *_ = children(public_key_info, algorithm)
        if public_key_info[oid.body : oid.end] not in _DH_OIDS:
            return EllipticPeer(ec_key(keys.PublicKeyInfo.load(public_key_info)))
        prime, generator, *_ = (
            int.from_bytes(public_key_info[number.body : number.end], "big")
            for number in children(public_key_info, parameters)
        )
        number = whole(public_key_info[value.body + 1 : value.end])  # after the count of unused bits
        public = int.from_bytes(public_key_info[value.body + 1 + number.body : value.end], "big")
        return PrimePeer(prime, generator, public)
    except MALFORMED as error:
        raise unreadable(f"key agreement: {type(error).__name__}") from error


@dataclass(frozen=True, slots=True)
class EllipticPeer:
    key: ec.EllipticCurvePublicKey

    def agree(self) -> tuple[bytes, bytes]:
        own = ec.generate_private_key(self.key.curve)
        public = own.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return public, own.exchange(ec.ECDH(), self.key)


@dataclass(frozen=True, slots=True)
class PrimePeer:
    prime: int
    generator: int
    public: int

    def __post_init__(self) -> None:
        if not _SMALLEST_PRIME <= self.prime.bit_length() <= _LARGEST_PRIME or not self.prime & 1:
            raise ValueError("prime of another size")
        if not (1 < self.generator < self.prime - 1 and 1 < self.public < self.prime - 1):
            raise ValueError("public key")

    def agree(self) -> tuple[bytes, bytes]:
        own = secrets.randbits(_EXPONENT) | 1 << _EXPONENT - 1
        size = (self.prime.bit_length() + 7) // 8
        public, secret = pow(self.generator, own, self.prime), pow(self.public, own, self.prime)
        return public.to_bytes(size, "big"), secret.to_bytes(size, "big")
