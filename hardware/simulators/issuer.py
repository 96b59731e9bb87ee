"""A country that issues simulated travel documents: a throw-away CSCA, its document signer, and what it signs."""

from __future__ import annotations

import datetime
import hashlib

from asn1crypto import algos, cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.sod import LDS_SECURITY_OBJECT, DataGroupHash, LdsSecurityObject


class Issuer:
    """Its keys live as long as the process: no real reader will ever trust what it signs."""

    def __init__(self) -> None:
        csca_key = ec.generate_private_key(ec.SECP256R1())
        csca = _name("Simulated CSCA")
        self._key = ec.generate_private_key(ec.SECP256R1())
        now = datetime.datetime.now(datetime.UTC)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(_name("Simulated document signer"))
            .issuer_name(csca)
            .public_key(self._key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=1))
            .sign(csca_key, hashes.SHA256())
        )
        self._certificate = asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))

    def security_object(self, data_groups: dict[int, bytes]) -> bytes:
        """EF.SOD over these files (ICAO 9303-10, 4.6.2)."""
        content = _lds_security_object(data_groups)
        attributes = cms.CMSAttributes(
            [
                {"type": "content_type", "values": [LDS_SECURITY_OBJECT]},
                {"type": "message_digest", "values": [hashlib.sha256(content).digest()]},
            ]
        )
        signer = {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                "issuer_and_serial_number",
                {"issuer": self._certificate.issuer, "serial_number": self._certificate.serial_number},
            ),
            "digest_algorithm": {"algorithm": "sha256"},
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": self._key.sign(attributes.dump(), ec.ECDSA(hashes.SHA256())),
        }
        signed = cms.SignedData(
            {
                "version": "v3",
                "digest_algorithms": [{"algorithm": "sha256"}],
                "encap_content_info": {"content_type": LDS_SECURITY_OBJECT, "content": content},
                "certificates": [self._certificate],
                "signer_infos": [signer],
            }
        )
        return tlv.encode(0x77, cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump())


def _lds_security_object(data_groups: dict[int, bytes]) -> bytes:
    entries = [
        DataGroupHash({"number": number, "hash": hashlib.sha256(content).digest()})
        for number, content in sorted(data_groups.items())
    ]
    algorithm = algos.DigestAlgorithm({"algorithm": "sha256"})
    return bytes(LdsSecurityObject({"version": 0, "hash_algorithm": algorithm, "hashes": entries}).dump())


def _name(common_name: str) -> x509.Name:
    return x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, "NL"), x509.NameAttribute(NameOID.COMMON_NAME, common_name)]
    )
