"""Whether a country stands behind a document signer (ICAO 9303-11, 5.1 and ICAO 9303-12).

What is in the folder is trusted: authority certificates that sign themselves are where a path ends, link certificates
are steps on it, revocation lists take steps away. All on a path must be of one country and valid today.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from asn1crypto import core, crl, x509

from hardware.commands import ChipProblem
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome
from hardware.drivers.emrtd import csca_folder
from hardware.drivers.emrtd.csca_index import Indexed, index_certificate, revoked_serials
from hardware.drivers.emrtd.der import MALFORMED
from hardware.drivers.emrtd.problems import ChipError, failed
from hardware.drivers.emrtd.signatures import signature_is_right

UNREADABLE = "csca_unreadable"
_LONGEST_PATH = 5
_NEVER = -1
_BUSY_COUNTRIES = 8  # parsed authorities that are kept: most visitors come from few countries


class _Revocations(NamedTuple):
    issuer: x509.Name
    serials: frozenset[int]


class Authorities:
    """The authorities in a folder, read when the first document asks, and again when the folder has changed.

    A file is changed by replacing it (write beside, rename), which the folder shows.
    """

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)
        self._read_at = _NEVER
        self._forget()

    def fault(self) -> Fault | None:
        """What is wrong with the folder, as far as it was read: a warning where `usable`."""
        text = "; ".join(self._problems[:5]) if self.usable() else "the folder cannot be read, or holds no authority"
        return Fault(UNREADABLE, FaultKind.SOFTWARE, Acts.CONFIGURATION, text) if text else None

    def usable(self) -> bool:
        """Whether there is anything to judge a document by. Costs a look at the folder."""
        try:
            is_read = self._folder.stat().st_mtime_ns == self._read_at
            return bool(self._certificates) if is_read else any(self._folder.iterdir())
        except OSError:
            return False

    def prove(self, signer: bytes) -> None:
        """That an authority of its country issued this certificate (DER) of a document signer.

        ChipError: not_genuine where there is no such path; device_not_ready where the folder gives nothing to judge by.
        """
        self._read()
        if not self._certificates:
            raise ChipError(Outcome(Completion.DEVICE_NOT_READY, fault=self.fault()))
        try:
            country = index_certificate(signer).country
            why = self._why_not(x509.Certificate.load(signer), country, datetime.datetime.now(datetime.UTC))
        except MALFORMED as error:
            why = f"certificate of the document signer: {type(error).__name__}"
        if why:
            raise failed(ChipProblem.NOT_GENUINE, why)

    def _why_not(
        self, certificate: x509.Certificate, country: str, now: datetime.datetime, steps: int = _LONGEST_PATH
    ) -> str:
        """Empty where a path leads from this certificate to an authority that signs itself."""
        if not certificate.not_valid_before <= now <= certificate.not_valid_after:
            return f"a certificate of {country} is not valid today"
        if self._is_revoked(certificate, country):
            return f"a certificate was revoked by {country}"
        if steps < _LONGEST_PATH and _certifies(certificate, certificate):
            return ""
        why = f"no authority of {country} that is known here issued it"
        for authority in self._issuers(certificate, country) if steps else ():
            why = self._why_not(authority, country, now, steps - 1)
            if not why:
                break
        return why

    def _issuers(self, certificate: x509.Certificate, country: str) -> Iterator[x509.Certificate]:
        """Those in the folder that signed it. A name is not compared: countries write the same one in several ways."""
        wanted = certificate.authority_key_identifier
        for known in self._certificates.get(country, ()):
            if not (wanted and known.key_id) or wanted == known.key_id:
                authority = _authority(known.der)
                if _certifies(authority, certificate):
                    yield authority

    def _is_revoked(self, certificate: x509.Certificate, country: str) -> bool:
        lists = [self._opened(der, country) for der in self._revocation_lists.pop(country, ())]
        self._revocations[country] += [opened for opened in lists if opened is not None]
        return any(
            certificate.serial_number in revoked.serials and revoked.issuer == certificate.issuer
            for revoked in self._revocations[country]
        )

    def _opened(self, der: bytes, country: str) -> _Revocations | None:
        """A list that an authority in the folder signed. One past its date counts: what was revoked stays so."""
        try:
            signed = crl.CertificateList.load(der)
            for known in self._certificates.get(country, ()):
                if _signed_by(_authority(known.der), signed, signed["tbs_cert_list"], signed["signature"]):
                    return _Revocations(signed.issuer, revoked_serials(der))
            self._problems.append(f"revocation list of {country}: signed by no authority known here")
        except MALFORMED as error:
            self._problems.append(f"revocation list of {country}: {type(error).__name__}")
        return None

    def _read(self) -> None:
        try:
            changed = self._folder.stat().st_mtime_ns
            if changed == self._read_at:
                return
            contents = csca_folder.read(self._folder)
        except OSError:
            self._forget()
            return
        self._forget()
        self._read_at = changed
        self._problems += contents.problems
        for certificate in contents.certificates:
            self._certificates[certificate.country].append(certificate)
        for country, der in contents.revocations:
            self._revocation_lists[country].append(der)

    def _forget(self) -> None:
        self._read_at = _NEVER
        self._problems: list[str] = []
        self._certificates: dict[str, list[Indexed]] = defaultdict(list)
        self._revocation_lists: dict[str, list[bytes]] = defaultdict(list)
        self._revocations: dict[str, list[_Revocations]] = defaultdict(list)


@lru_cache(_BUSY_COUNTRIES)
def _authority(der: bytes) -> x509.Certificate:
    return x509.Certificate.load(der)


def _certifies(authority: x509.Certificate, certificate: x509.Certificate) -> bool:
    """Whether one is an authority (ICAO 9303-12, 7.1.1: basic constraints) that signed the other."""
    return _signed_by(authority, certificate, certificate["tbs_certificate"], certificate["signature_value"])


def _signed_by(
    authority: x509.Certificate, signed: core.Sequence, content: core.Sequence, signature: core.Asn1Value
) -> bool:
    try:
        return bool(authority.ca) and signature_is_right(
            authority.public_key, signed["signature_algorithm"], signature.native, content.dump()
        )
    except (ChipError, *MALFORMED):
        # A key or an algorithm of another kind: this authority did not sign this.
        return False
