"""Signed data (CMS, RFC 5652) as ICAO uses it: one signer, whose certificate comes with it."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any, NamedTuple

from asn1crypto import cms, x509

from hardware.commands import ChipProblem
from hardware.drivers.emrtd.problems import failed, unreadable
from hardware.drivers.emrtd.signatures import signature_is_right

_HASHES = ("sha1", "sha224", "sha256", "sha384", "sha512")


class Signed(NamedTuple):
    content: bytes
    signer: x509.Certificate


def open_signed(content_info: bytes, content_type: str) -> Signed:
    """What was signed, and by whom, once the signature is proved.

    ChipError: not_genuine where a hash or the signature is wrong, unreadable where it is of another type. Bytes that
    are no CMS at all raise one of der.MALFORMED.
    """
    info = cms.ContentInfo.load(content_info, strict=True)
    signed = info["content"]
    if (
        info["content_type"].native != "signed_data"
        or signed["encap_content_info"]["content_type"].dotted != content_type
    ):
        raise unreadable("signed data of another type")
    content = bytes(signed["encap_content_info"]["content"])
    signer = signed["signer_infos"][0]
    certificate = _certificate(signed, signer["sid"])
    _check(signer, certificate, content, content_type)
    return Signed(content, certificate)


def digest_of(algorithm: Any, data: bytes) -> bytes:
    """The hash by a DigestAlgorithm. ChipError: unreadable."""
    name = algorithm["algorithm"].native
    if name not in _HASHES:
        raise unreadable(f"hash algorithm {name}")
    return hashlib.new(name, data, usedforsecurity=False).digest()


def _check(signer: Any, certificate: x509.Certificate, content: bytes, content_type: str) -> None:
    attributes = {attribute["type"].native: attribute["values"] for attribute in signer["signed_attrs"]}
    if attributes["content_type"][0].dotted != content_type:
        raise failed(ChipProblem.NOT_GENUINE, "signed content type")
    digest = digest_of(signer["digest_algorithm"], content)
    if not secrets.compare_digest(attributes["message_digest"][0].native, digest):
        raise failed(ChipProblem.NOT_GENUINE, "hash of the signed content")
    # RFC 5652, 5.4: signed is the SET OF itself, not the tag under which it travels.
    attributes_as_signed = signer["signed_attrs"].untag().dump()
    if not signature_is_right(
        certificate.public_key,
        signer["signature_algorithm"],
        signer["signature"].native,
        attributes_as_signed,
        signer["digest_algorithm"]["algorithm"].native,
    ):
        raise failed(ChipProblem.NOT_GENUINE, "signature of the signed content")


def _certificate(signed: Any, signer_id: Any) -> x509.Certificate:
    for choice in signed["certificates"]:
        certificate = choice.chosen
        if signer_id.name == "subject_key_identifier":
            if certificate.key_identifier == signer_id.chosen.native:
                return certificate
        elif (
            certificate.serial_number == signer_id.chosen["serial_number"].native
            and certificate.issuer == signer_id.chosen["issuer"]
        ):
            return certificate
    raise unreadable("no certificate of the signer")
