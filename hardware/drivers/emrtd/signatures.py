"""Signatures of document signers and their authorities (ICAO 9303-12, 4.4): RSA PKCS #1 v1.5, RSA-PSS and ECDSA.

Keys are built from their numbers rather than loaded as certificates: ICAO 9303-12 wants the curve spelled out in the
certificate, which general X.509 software refuses.
"""

from __future__ import annotations

from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from hardware.drivers.emrtd.problems import unreadable

_HASHES: dict[str, type[hashes.HashAlgorithm]] = {
    "sha1": hashes.SHA1,
    "sha224": hashes.SHA224,
    "sha256": hashes.SHA256,
    "sha384": hashes.SHA384,
    "sha512": hashes.SHA512,
}
_CURVES: tuple[ec.EllipticCurve, ...] = (
    ec.SECP224R1(),
    ec.SECP256R1(),
    ec.SECP384R1(),
    ec.SECP521R1(),
    ec.BrainpoolP256R1(),
    ec.BrainpoolP384R1(),
    ec.BrainpoolP512R1(),
)
_BY_ORDER = {curve.group_order: curve for curve in _CURVES}
_BY_NAME = {curve.name.lower(): curve for curve in _CURVES}


def signature_is_right(public_key: Any, algorithm: Any, signature: bytes, data: bytes, digest: str = "") -> bool:
    """Whether a signature over `data` is of this SubjectPublicKeyInfo. ChipError: unreadable.

    `algorithm` is its SignedDigestAlgorithm; `digest` the name of the hash where that algorithm names none.
    """
    hash_ = hash_named(digest if algorithm["algorithm"].native in ("rsassa_pkcs1v15", "ecdsa") else algorithm.hash_algo)
    try:
        if public_key.algorithm == "ec":
            ec_key(public_key).verify(signature, data, ec.ECDSA(hash_))
        elif public_key.algorithm in ("rsa", "rsassa_pss"):
            _rsa_key(public_key).verify(signature, data, _rsa_padding(algorithm), hash_)
        else:
            raise unreadable(f"key algorithm {public_key.algorithm}")
    except InvalidSignature:
        return False
    return True


def hash_named(name: str) -> hashes.HashAlgorithm:
    """ChipError: unreadable, for one that no document may use."""
    if name not in _HASHES:
        raise unreadable(f"hash algorithm {name}")
    return _HASHES[name]()


def ec_key(public_key: Any) -> ec.EllipticCurvePublicKey:
    """The key of a SubjectPublicKeyInfo. ChipError: unreadable, for a curve that is none of the known ones."""
    kind, curve = public_key.curve
    # A curve spelled out is taken for the known one of its order, and that one's numbers are used: a made-up
    # generator (as in CVE-2020-0601) is never computed with.
    known = _BY_ORDER.get(int(curve["order"])) if kind == "specified" else _BY_NAME.get(curve)
    if known is None:
        raise unreadable("elliptic curve")
    return ec.EllipticCurvePublicKey.from_encoded_point(known, public_key["public_key"].native)


def _rsa_padding(algorithm: Any) -> padding.PSS | padding.PKCS1v15:
    if algorithm.signature_algo == "rsassa_pkcs1v15":
        return padding.PKCS1v15()
    parameters = algorithm["parameters"]
    mask_hash = hash_named(parameters["mask_gen_algorithm"]["parameters"]["algorithm"].native)
    return padding.PSS(padding.MGF1(mask_hash), parameters["salt_length"].native)


def _rsa_key(public_key: Any) -> rsa.RSAPublicKey:
    numbers = public_key["public_key"].parsed
    return rsa.RSAPublicNumbers(numbers["public_exponent"].native, numbers["modulus"].native).public_key()
