"""What is on a simulated card: the keys that its MRZ opens it with, and its files, signed by a throw-away issuer."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from functools import cache

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.ciphers import Keys, document_keys
from hardware.drivers.emrtd.lds import DG1, SOD
from hardware.mrz import build, mrz_information
from hardware.simulators.card_application import CardApplication
from hardware.simulators.documents import TravelDocument
from hardware.simulators.issuer import Issuer

_COM = 0x011E


def keys_of(document: TravelDocument) -> Keys:
    mrz = document.mrz
    information = mrz_information(mrz.document_number, mrz.date_of_birth, mrz.date_of_expiry)
    if information is None:
        raise ValueError("document without keys")
    return document_keys(information)


def data_group_1(lines: Iterable[str]) -> bytes:
    return tlv.encode(0x61, tlv.encode(0x5F1F, "".join(lines).encode()))


def files_of(document: TravelDocument, issuer: Issuer) -> dict[int, bytes]:
    dg1 = data_group_1(document.lines)
    versions = tlv.encode(0x5F01, b"0107") + tlv.encode(0x5F36, b"040000")
    return {
        _COM: tlv.encode(0x60, versions + tlv.encode(0x5C, b"\x61")),
        DG1: dg1,
        SOD: issuer.security_object({1: dg1}),
    }


def issued(document: TravelDocument, action: str) -> CardApplication:
    """The card of a document; for `tamper` with a DG1 that was not signed, for `deny` with other keys than printed."""
    keys, files = keys_of(document), files_of(document, _issuer())
    if action == "tamper":
        files[DG1] = data_group_1(build(dataclasses.replace(document.mrz, surname="FORGED")))
    if action == "deny":
        keys = Keys(keys.mac, keys.enc)
    return CardApplication(keys, files)


@cache
def _issuer() -> Issuer:
    return Issuer()
