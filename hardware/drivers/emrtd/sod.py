"""The Document Security Object (ICAO 9303-10, 4.6.2) and passive authentication (ICAO 9303-11, 5.1)."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any

from asn1crypto import cms, core, x509

from hardware.commands import ChipProblem
from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.problems import failed, unreadable
from hardware.drivers.emrtd.signatures import signature_is_right

LDS_SECURITY_OBJECT = "2.23.136.1.1.1"
_HASHES = ("sha1", "sha224", "sha256", "sha384", "sha512")


class DataGroupHash(core.Sequence):  # type: ignore[misc]
    _fields = [("number", core.Integer), ("hash", core.OctetString)]  # noqa: RUF012


class DataGroupHashes(core.SequenceOf):  # type: ignore[misc]
    _child_spec = DataGroupHash


class LdsSecurityObject(core.Sequence):  # type: ignore[misc]
    """LDSSecurityObject of ICAO 9303-10, 4.6.2."""

    _fields = [  # noqa: RUF012
        ("version", core.Integer),
        ("hash_algorithm", cms.DigestAlgorithm),
        ("hashes", DataGroupHashes),
        ("lds_version", core.Any, {"optional": True}),
    ]


def authenticate(ef_sod: bytes, data_groups: dict[int, bytes]) -> bytes:
    """Prove that these data groups (number: file as read) were signed; the document signer's certificate in DER.

    ChipError: not_genuine where a hash or the signature is wrong, unreadable where the object is none.
    Whether a country's CSCA issued this certificate is not proved here; that check starts from the value returned.
    """
    try:
        return _authenticate(tlv.value(0x77, ef_sod), data_groups)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        # asn1crypto parses on access and has no error of its own.
        raise unreadable(f"Document Security Object: {type(error).__name__}") from error


def _authenticate(content_info: bytes, data_groups: dict[int, bytes]) -> bytes:
    info = cms.ContentInfo.load(content_info, strict=True)
    signed = info["content"]
    encapsulated = signed["encap_content_info"]
    if info["content_type"].native != "signed_data" or encapsulated["content_type"].dotted != LDS_SECURITY_OBJECT:
        raise unreadable("Document Security Object of another type")
    security_object = bytes(encapsulated["content"])
    signer = signed["signer_infos"][0]
    certificate = _certificate(signed, signer["sid"])
    _check_signature(signer, certificate, security_object)
    _check_hashes(LdsSecurityObject.load(security_object, strict=True), data_groups)
    return bytes(certificate.dump())


def _check_signature(signer: Any, certificate: x509.Certificate, security_object: bytes) -> None:
    attributes = {attribute["type"].native: attribute["values"] for attribute in signer["signed_attrs"]}
    digest = _digest(signer["digest_algorithm"], security_object)
    if attributes["content_type"][0].dotted != LDS_SECURITY_OBJECT:
        raise failed(ChipProblem.NOT_GENUINE, "signed content type")
    if not secrets.compare_digest(attributes["message_digest"][0].native, digest):
        raise failed(ChipProblem.NOT_GENUINE, "hash of the security object")
    # RFC 5652, 5.4: signed is the SET OF itself, not the tag under which it travels.
    signed_bytes = signer["signed_attrs"].untag().dump()
    if not signature_is_right(signer, certificate.public_key, signed_bytes):
        raise failed(ChipProblem.NOT_GENUINE, "signature of the security object")


def _check_hashes(security_object: LdsSecurityObject, data_groups: dict[int, bytes]) -> None:
    expected = {entry["number"].native: entry["hash"].native for entry in security_object["hashes"]}
    for number, content in data_groups.items():
        digest = _digest(security_object["hash_algorithm"], content)
        if not secrets.compare_digest(expected.get(number, b""), digest):
            raise failed(ChipProblem.NOT_GENUINE, f"hash of DG{number}")


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
    raise unreadable("no certificate of the document signer")


def _digest(algorithm: Any, data: bytes) -> bytes:
    name = algorithm["algorithm"].native
    if name not in _HASHES:
        raise unreadable(f"hash algorithm {name}")
    return hashlib.new(name, data, usedforsecurity=False).digest()
