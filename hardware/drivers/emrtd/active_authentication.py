"""Active Authentication (ICAO 9303-11, 6.1): the chip signs a challenge with the key whose public half is in DG15."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import Protocol

from asn1crypto import keys
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from hardware.commands import ChipProblem
from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.apdu import EXTENDED_REPLY, SHORT_REPLY, Apdu, Exchange
from hardware.drivers.emrtd.chip_authentication import security_infos
from hardware.drivers.emrtd.der import MALFORMED
from hardware.drivers.emrtd.problems import ChipError, failed, unreadable
from hardware.drivers.emrtd.signatures import ec_key, hash_named

_PROTOCOL = bytes.fromhex("678108010105")  # id-icao-mrtd-security-aaProtocolObject, 2.23.136.1.1.5
_PLAIN = bytes.fromhex("04007F000701010401")  # ecdsa-plain-signatures, 0.4.0.127.0.7.1.1.4.1 (BSI TR-03111)
_HASHES = ("sha1", "sha224", "sha256", "sha384", "sha512")
_TRAILERS = {0x33CC: "sha1", 0x38CC: "sha224", 0x34CC: "sha256", 0x36CC: "sha384", 0x35CC: "sha512"}
_SHA1_TRAILER = 0xBC
_PARTIAL_RECOVERY = 0x6A  # header of ISO/IEC 9796-2 for a message of which a part travels apart
_CHALLENGE = 8
_DG15, _OID = 0x6F, 0x06
_LARGEST_MODULUS, _LARGEST_EXPONENT = 4096, 64  # bits
_LARGEST = 1 << 14  # bytes of DG15


class Verifier(Protocol):
    """The public key of a chip."""

    @property
    def signature_size(self) -> int: ...

    def signed(self, challenge: bytes, signature: bytes) -> bool: ...


def key_in(dg15: bytes, dg14: bytes | None = None) -> Verifier | None:
    """The key in DG15 (ICAO 9303-10, 4.7.15); both files as read and proved to be those that were signed.

    None: a kind of key or a curve that is not known here. ChipError: unreadable, where there is none.
    """
    if len(dg15) > _LARGEST:
        raise unreadable(f"DG15 of {len(dg15)} bytes")
    try:
        key = keys.PublicKeyInfo.load(tlv.value(_DG15, dg15), strict=True)
        if key.algorithm == "rsa":
            numbers = key["public_key"].parsed
            return RsaVerifier(numbers["modulus"].native, numbers["public_exponent"].native)
        return EllipticVerifier(ec_key(key), hash_in(dg14)) if key.algorithm == "ec" else None
    except ChipError:
        return None
    except MALFORMED as error:
        raise unreadable(f"DG15: {type(error).__name__}") from error


def hash_in(dg14: bytes | None) -> str:
    """The hash that DG14 names for plain ECDSA signatures (ICAO 9303-11, 6.1 and 9.2). Empty: none."""
    for info in security_infos(dg14) if dg14 else ():
        oids = [value for tag, value in info if tag == _OID]
        if len(oids) == 2 and oids[0] == _PROTOCOL and oids[1][:-1] == _PLAIN and 1 <= oids[1][-1] <= len(_HASHES):
            return _HASHES[oids[1][-1] - 1]
    return ""


def authenticate(channel: Exchange, key: Verifier) -> None:
    """Challenge the chip. ChipError: not_genuine where it signs wrongly or not at all."""
    challenge = secrets.token_bytes(_CHALLENGE)
    le = SHORT_REPLY if key.signature_size <= channel.largest_read else EXTENDED_REPLY
    reply = channel.send(Apdu(0x00, 0x88, 0x00, 0x00, challenge, le))
    if not reply.ok or not key.signed(challenge, reply.data):
        raise failed(ChipProblem.NOT_GENUINE, f"active authentication, {reply.sw:04X}")


@dataclass(frozen=True, slots=True)
class EllipticVerifier:
    """ECDSA, plain: r and s one behind the other, each as long as the order of the curve (BSI TR-03111, 5.2.1)."""

    key: ec.EllipticCurvePublicKey
    digest: str

    @property
    def signature_size(self) -> int:
        return 2 * ((self.key.curve.group_order.bit_length() + 7) // 8)

    def signed(self, challenge: bytes, signature: bytes) -> bool:
        half = self.signature_size // 2
        if len(signature) != 2 * half:
            return False
        r, s = int.from_bytes(signature[:half], "big"), int.from_bytes(signature[half:], "big")
        encoded = encode_dss_signature(r, s)
        # Older chips name no hash. The challenge is fresh, so whichever of them fits proves the key.
        return any(self._fits(challenge, encoded, name) for name in ([self.digest] if self.digest else _HASHES))

    def _fits(self, challenge: bytes, signature: bytes, digest: str) -> bool:
        try:
            self.key.verify(signature, challenge, ec.ECDSA(hash_named(digest)))
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class RsaVerifier:
    """Digital signature scheme 1 of ISO/IEC 9796-2: within the signature lie a part of the message and its hash."""

    modulus: int
    exponent: int

    def __post_init__(self) -> None:
        if not 0 < self.modulus.bit_length() <= _LARGEST_MODULUS or self.exponent.bit_length() > _LARGEST_EXPONENT:
            raise ValueError("size of the key")
        if self.modulus <= 0 or self.exponent <= 0:
            raise ValueError("negative key")

    @property
    def signature_size(self) -> int:
        return (self.modulus.bit_length() + 7) // 8

    def signed(self, challenge: bytes, signature: bytes) -> bool:
        number = int.from_bytes(signature, "big")
        if len(signature) != self.signature_size or number >= self.modulus:
            return False
        opened = pow(number, self.exponent, self.modulus)
        # Signers may give the smaller of s and n - s (ISO/IEC 9796-2).
        opened = opened if opened & 0xF == 0xC else self.modulus - opened
        return _recovered(opened.to_bytes(self.signature_size, "big"), challenge)


def _recovered(block: bytes, challenge: bytes) -> bool:
    """Whether header, message, hash and trailer belong together."""
    trailer = 1 if block[-1] == _SHA1_TRAILER else 2
    digest = "sha1" if trailer == 1 else _TRAILERS.get(int.from_bytes(block[-2:], "big"))
    if digest is None or block[0] != _PARTIAL_RECOVERY:
        return False
    end = len(block) - trailer - hashlib.new(digest, usedforsecurity=False).digest_size
    if end < 1:
        return False
    hashed = hashlib.new(digest, block[1:end] + challenge, usedforsecurity=False).digest()
    return secrets.compare_digest(hashed, block[end:-trailer])
