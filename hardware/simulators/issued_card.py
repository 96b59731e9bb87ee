"""What is on a simulated card: the keys that its MRZ opens it with, its files, signed, and the keys that prove it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from functools import cache

from cryptography.hazmat.primitives.asymmetric import ec

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.ciphers import Algorithm, Keys, document_keys
from hardware.drivers.emrtd.files import DG1, DG14, DG15, SOD
from hardware.mrz import build, mrz_information
from hardware.simulators.card_application import CardApplication
from hardware.simulators.card_authentication import CardAuthentication
from hardware.simulators.card_keys import (
    AgreementKey,
    EllipticAgreementKey,
    EllipticSigningKey,
    SigningKey,
    data_group_14,
    data_group_15,
)
from hardware.simulators.documents import TravelDocument
from hardware.simulators.issuer import Issuer

_COM = 0x011E


@dataclasses.dataclass(frozen=True, slots=True)
class ChipKeys:
    """What a chip can prove itself by."""

    agreement: AgreementKey | None = None
    signing: SigningKey | None = None

    @property
    def infos(self) -> tuple[bytes, ...]:
        return (self.agreement.infos if self.agreement else ()) + (self.signing.infos if self.signing else ())

    @property
    def proof(self) -> CardAuthentication:
        return CardAuthentication(self.agreement, self.signing)


PROOFS: dict[str, Callable[[], ChipKeys]] = {
    "ca": lambda: ChipKeys(agreement=EllipticAgreementKey(ec.BrainpoolP256R1(), Algorithm.AES_128)),
    "aa": lambda: ChipKeys(signing=EllipticSigningKey(ec.SECP256R1(), digest=3)),
}
"""Ways of a chip to prove itself, by the names that a hand gives them: Chip and Active Authentication."""


def keys_of(document: TravelDocument) -> Keys:
    mrz = document.mrz
    information = mrz_information(mrz.document_number, mrz.date_of_birth, mrz.date_of_expiry)
    if information is None:
        raise ValueError("document without keys")
    return document_keys(information)


def data_group_1(lines: Iterable[str]) -> bytes:
    return tlv.encode(0x61, tlv.encode(0x5F1F, "".join(lines).encode()))


def files_of(document: TravelDocument, issuer: Issuer, keys: ChipKeys | None = None) -> dict[int, bytes]:
    groups = {DG1: data_group_1(document.lines)}
    if keys is not None and keys.infos:
        groups[DG14] = data_group_14(*keys.infos)
    if keys is not None and keys.signing is not None:
        groups[DG15] = data_group_15(keys.signing)
    versions = tlv.encode(0x5F01, b"0107") + tlv.encode(0x5F36, b"040000")
    tags = b"".join(file[:1] for file in groups.values())
    signed = issuer.security_object({name & 0xFF: file for name, file in groups.items()})
    return groups | {_COM: tlv.encode(0x60, versions + tlv.encode(0x5C, tags)), SOD: signed}


def issued(document: TravelDocument, action: str, proof: str = "") -> CardApplication:
    """The card of a document, with a way to prove itself of PROOFS.

    For `tamper` with a DG1 that was not signed, for `deny` with other keys than printed, for `clone` a copy of all that
    can be read, which has other keys than the chip.
    """
    make = PROOFS.get(proof, ChipKeys)
    chip_keys = make()
    keys, files = keys_of(document), files_of(document, issuer(), chip_keys)
    if action == "tamper":
        files[DG1] = data_group_1(build(dataclasses.replace(document.mrz, surname="FORGED")))
    if action == "deny":
        keys = Keys(keys.mac, keys.enc)
    return CardApplication(keys, files, (make() if action == "clone" else chip_keys).proof)


@cache
def issuer() -> Issuer:
    """Who issued all cards of this process; its authority's certificate is what a reader needs to trust them."""
    return Issuer()
