"""The driving licences of the invented residents (Regulation (EU) 383/2012), and what is on their chips."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from hardware import licence_line
from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.ciphers import Keys
from hardware.drivers.emrtd.files import LICENCE_DG1, LICENCE_DG13, LICENCE_DG14, LICENCE_SOD
from hardware.drivers.emrtd.licence import APPLICATION, licence_keys
from hardware.simulators.card_application import CardApplication
from hardware.simulators.card_keys import data_group_14, data_group_15
from hardware.simulators.documents import TravelDocument
from hardware.simulators.issued_card import PROOFS, ChipKeys, issuer
from hardware.simulators.issuer import Issuer

_COM = 0x001E
_SINCE = "15032019"


@dataclass(frozen=True, slots=True)
class Licence:
    """What is printed on it; dates DDMMYYYY as in the chip."""

    number: str
    surname: str
    given_names: str
    date_of_birth: str
    date_of_expiry: str
    categories: tuple[str, ...] = ("AM", "B", "T")
    state: str = "NLD"

    @property
    def line(self) -> str:
        return licence_line.build(self.state, f"1{self.number}X0Y1Z2W3V4U5T")


def licence_of(document: TravelDocument) -> Licence:
    """The licence of the holder of a travel document."""
    mrz = document.mrz
    number = int.from_bytes(hashlib.sha256(document.number.encode()).digest()[:4], "big") % 1_000_000_000
    year = int(mrz.date_of_birth[:2].replace("<", "0"))
    century = "19" if year > 25 else "20"
    birth = mrz.date_of_birth[4:] + mrz.date_of_birth[2:4] + century + mrz.date_of_birth[:2]
    # What is not known of a date of birth is 00 on a licence.
    return Licence(f"5{number:09}", mrz.surname.title(), mrz.given_names.title(), birth.replace("<", "0"), "14032034")


def issued_licence(licence: Licence, action: str, proof: str = "") -> CardApplication:
    """The chip of a licence; actions as those of `issued_card.issued`."""
    make = PROOFS.get(proof, ChipKeys)
    chip_keys = make()
    keys, files = licence_keys(licence.line), licence_files(licence, issuer(), chip_keys)
    if action == "tamper":
        files[LICENCE_DG1] = licence_dg1(replace(licence, surname="Forged"))
    if action == "deny":
        keys = Keys(keys.mac, keys.enc)
    return CardApplication(keys, files, (make() if action == "clone" else chip_keys).proof, APPLICATION)


def licence_files(licence: Licence, by: Issuer, keys: ChipKeys) -> dict[int, bytes]:
    groups = {LICENCE_DG1: licence_dg1(licence)}
    if keys.signing is not None:
        groups[LICENCE_DG13] = data_group_15(keys.signing)
    if keys.infos:
        groups[LICENCE_DG14] = data_group_14(*keys.infos)
    tags = b"".join(file[:1] for file in groups.values())
    common = tlv.encode(0x60, tlv.encode(0x5F01, b"0100") + tlv.encode(0x5C, tags))
    return groups | {_COM: common, LICENCE_SOD: by.security_object(groups)}


def licence_dg1(licence: Licence) -> bytes:
    """Regulation (EU) 383/2012, annex I, I.6.2."""
    person = {
        0x5F03: licence.state.encode(),
        0x5F04: licence.surname.encode("latin-1"),
        0x5F05: licence.given_names.encode("latin-1"),
        0x5F06: bytes.fromhex(licence.date_of_birth),
        0x5F07: b"Tilburg",
        0x5F0A: bytes.fromhex(_SINCE),
        0x5F0B: bytes.fromhex(licence.date_of_expiry),
        0x5F0C: b"Gemeente Tilburg",
        0x5F0E: licence.number.encode(),
    }
    dates = b";" + bytes.fromhex(_SINCE) + b";" + bytes.fromhex(licence.date_of_expiry)
    # The last: glasses or contact lenses (code 01) for all categories.
    entries = [code.encode() + dates for code in licence.categories] + [b";;;01;;"]
    categories = tlv.encode(0x02, bytes([len(entries)])) + b"".join(tlv.encode(0x87, entry) for entry in entries)
    return tlv.encode(
        0x61,
        tlv.encode(0x5F01, b"e4-0001")
        + tlv.encode(0x5F02, b"".join(tlv.encode(tag, value) for tag, value in person.items()))
        + tlv.encode(0x7F63, categories),
    )
