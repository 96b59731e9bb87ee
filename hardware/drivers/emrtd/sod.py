"""The Document Security Object (ICAO 9303-10, 4.6.2) and passive authentication (ICAO 9303-11, 5.1)."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from asn1crypto import cms, core

from hardware.commands import ChipProblem
from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.der import MALFORMED
from hardware.drivers.emrtd.problems import failed, unreadable
from hardware.drivers.emrtd.signatures import hash_named
from hardware.drivers.emrtd.signed_data import open_signed

LDS_SECURITY_OBJECT = "2.23.136.1.1.1"
_LARGEST = 1 << 16  # bytes: several times the largest that a country makes


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


@dataclass(frozen=True, slots=True)
class SecurityObject:
    """What a document signer signed: the hash of each data group, by number. `signer` is its certificate in DER.

    Whether a country's authority issued that certificate is not proved here: see csca.py.
    """

    algorithm: str
    hashes: Mapping[int, bytes]
    signer: bytes

    def prove(self, number: int, content: bytes) -> None:
        """That a data group, as read, is the one that was signed. ChipError: not_genuine."""
        digest = hashlib.new(self.algorithm, content, usedforsecurity=False).digest()
        if not secrets.compare_digest(self.hashes.get(number, b""), digest):
            raise failed(ChipProblem.NOT_GENUINE, f"hash of DG{number}")


def open_sod(ef_sod: bytes) -> SecurityObject:
    """EF.SOD once its signature is proved. ChipError: not_genuine where it is wrong, unreadable where it is none."""
    if len(ef_sod) > _LARGEST:
        raise unreadable(f"Document Security Object of {len(ef_sod)} bytes")
    try:
        content, signer = open_signed(tlv.value(0x77, ef_sod), LDS_SECURITY_OBJECT)
        signed = LdsSecurityObject.load(content, strict=True)
        algorithm = signed["hash_algorithm"]["algorithm"].native
        hash_named(algorithm)
        hashes = {entry["number"].native: entry["hash"].native for entry in signed["hashes"]}
        return SecurityObject(algorithm, hashes, bytes(signer.dump()))
    except MALFORMED as error:
        raise unreadable(f"Document Security Object: {type(error).__name__}") from error


def authenticate(ef_sod: bytes, data_groups: Mapping[int, bytes]) -> bytes:
    """Prove that these data groups (number: file as read) were signed; the document signer's certificate in DER.

    ChipError: not_genuine where a hash or the signature is wrong, unreadable where the object is none.
    """
    opened = open_sod(ef_sod)
    for number, content in data_groups.items():
        opened.prove(number, content)
    return opened.signer
