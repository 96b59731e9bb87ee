"""A country that issues simulated travel documents: its authority, its document signer, and what that signs."""

from __future__ import annotations

import hashlib

from asn1crypto import algos

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.sod import LDS_SECURITY_OBJECT, DataGroupHash, LdsSecurityObject
from hardware.simulators.authority import Authority, asn1_certificate
from hardware.simulators.signing import signed_data


class Issuer:
    """`authority` is what a reader must know to trust what is signed here."""

    def __init__(self, authority: Authority | None = None) -> None:
        self.authority = authority or Authority()
        self.signer, self._key = self.authority.signer()

    def security_object(self, data_groups: dict[int, bytes]) -> bytes:
        """EF.SOD over these files, by number of the data group (ICAO 9303-10, 4.6.2)."""
        content = _lds_security_object(data_groups)
        return tlv.encode(0x77, signed_data(LDS_SECURITY_OBJECT, content, asn1_certificate(self.signer), self._key))


def _lds_security_object(data_groups: dict[int, bytes]) -> bytes:
    entries = [
        DataGroupHash({"number": number, "hash": hashlib.sha256(content).digest()})
        for number, content in sorted(data_groups.items())
    ]
    algorithm = algos.DigestAlgorithm({"algorithm": "sha256"})
    return bytes(LdsSecurityObject({"version": 0, "hash_algorithm": algorithm, "hashes": entries}).dump())
