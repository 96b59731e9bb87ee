"""The signing authority (CSCA) of a simulated country, and all that it publishes (ICAO 9303-12)."""

from __future__ import annotations

import datetime

from asn1crypto import core
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from hardware.drivers.emrtd.master_list import CSCA_MASTER_LIST
from hardware.simulators.signing import signed_data

_NOW = datetime.datetime.now(datetime.UTC)
_DAY = datetime.timedelta(days=1)


class Authority:
    """Its key lives as long as the process: no real reader will ever trust what it signs.

    `certificate` signs itself; `generation` tells the authorities apart that a country has one after the other.
    """

    def __init__(self, country: str = "NL", generation: int = 1, until: datetime.datetime = _NOW + _DAY) -> None:
        self.country = country
        self.key = ec.generate_private_key(ec.SECP256R1())
        self._name = _name(country, f"Simulated CSCA {generation}")
        self.certificate = self.certify(self._name, self.key.public_key(), until, ca=True)

    def signer(self, until: datetime.datetime = _NOW + _DAY) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
        """A new document signer, or signer of master lists."""
        key = ec.generate_private_key(ec.SECP256R1())
        return self.certify(_name(self.country, "Simulated document signer"), key.public_key(), until), key

    def link(self, newer: Authority) -> x509.Certificate:
        """A link certificate: this authority vouches for the next one."""
        return self.certify(newer._name, newer.key.public_key(), _NOW + _DAY, ca=True)

    def certify(
        self, subject: x509.Name, key: ec.EllipticCurvePublicKey, until: datetime.datetime, ca: bool = False
    ) -> x509.Certificate:
        own = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(min(_NOW, until) - _DAY)
            .not_valid_after(until)
            .add_extension(x509.BasicConstraints(ca=ca, path_length=0 if ca else None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
            .add_extension(own, critical=False)
            .sign(self.key, hashes.SHA256())
        )

    def revoke(self, *certificates: x509.Certificate) -> bytes:
        """A revocation list, in DER."""
        builder = x509.CertificateRevocationListBuilder(self._name, _NOW, _NOW + 90 * _DAY)
        for certificate in certificates:
            entry = x509.RevokedCertificateBuilder(certificate.serial_number, _NOW).build()
            builder = builder.add_revoked_certificate(entry)
        return builder.sign(self.key, hashes.SHA256()).public_bytes(Encoding.DER)

    def master_list(self, *certificates: x509.Certificate) -> bytes:
        """A master list of these authorities, in DER (ICAO 9303-12, 9)."""
        signer, key = self.signer()
        listed = [asn1_certificate(certificate) for certificate in certificates]
        content = _CscaMasterList({"version": 0, "certificates": listed}).dump()
        return signed_data(CSCA_MASTER_LIST, content, asn1_certificate(signer), key)


def asn1_certificate(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


class _Certificates(core.SetOf):  # type: ignore[misc]
    _child_spec = asn1_x509.Certificate


class _CscaMasterList(core.Sequence):  # type: ignore[misc]
    _fields = [("version", core.Integer), ("certificates", _Certificates)]  # noqa: RUF012


def _name(country: str, common_name: str) -> x509.Name:
    return x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, country), x509.NameAttribute(NameOID.COMMON_NAME, common_name)]
    )
