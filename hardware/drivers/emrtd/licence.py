"""The European driving licence with a chip (ISO/IEC 18013-2 and -3, Regulation (EU) 383/2012), as the Dutch one is.

It speaks as a travel document does, from another application: basic access protection in configuration 1 is Basic
Access Control with a key from the line on its back, and the security object is the one of ICAO 9303-10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hardware.commands import ChipProblem, LicenceRead
from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.access import Nonces, authenticate
from hardware.drivers.emrtd.apdu import Apdu
from hardware.drivers.emrtd.ciphers import Keys, document_keys
from hardware.drivers.emrtd.genuine import LICENCE, prove
from hardware.drivers.emrtd.messaging import SecureChannel
from hardware.drivers.emrtd.problems import failed, unreadable

if TYPE_CHECKING:
    from hardware.drivers.emrtd.apdu import Channel
    from hardware.drivers.emrtd.csca import Authorities
    from hardware.licence_line import LicenceLine

APPLICATION = bytes.fromhex("A0000002480200")
_DG1, _PERSON, _CATEGORIES, _CATEGORY = 0x61, 0x5F02, 0x7F63, 0x87
_STATE, _SURNAME, _OTHER_NAMES, _BIRTH, _EXPIRY, _NUMBER = 0x5F03, 0x5F04, 0x5F05, 0x5F06, 0x5F0B, 0x5F0E


def licence_keys(line: str) -> Keys:
    """The basic access keys of a licence (ISO/IEC 18013-3): its line without its two ends."""
    return document_keys(line[1:-1])


def read_licence(channel: Channel, scanned: LicenceLine, authorities: Authorities | None) -> LicenceRead:
    """ChipError: how it ended instead."""
    selected = channel.send(Apdu(0x00, 0xA4, 0x04, 0x0C, APPLICATION))
    if not selected.ok:
        raise unreadable(f"no driving licence application, {selected.sw:04X}")
    document = prove(
        SecureChannel(channel, authenticate(channel, licence_keys(scanned.line), Nonces())), LICENCE, authorities
    )
    person, categories = parse_dg1(document.read(1))
    number = text_of(person, _NUMBER)
    if scanned.document_number not in ("", number):
        raise failed(ChipProblem.NOT_GENUINE, "DG1 is not of the licence that was scanned")
    return LicenceRead(
        document_number=number,
        surname=text_of(person, _SURNAME),
        given_names=text_of(person, _OTHER_NAMES),
        date_of_birth=date_of(person, _BIRTH),
        date_of_expiry=date_of(person, _EXPIRY),
        issuing_state=text_of(person, _STATE),
        categories=categories,
        apdus=channel.apdus,
        chain=document.chain,
        clone=document.clone,
    )


def parse_dg1(content: bytes) -> tuple[dict[int, bytes], tuple[str, ...]]:
    """The fields of DG1 as read, and the codes of the categories (Regulation 383/2012, annex I, I.6.2).

    A category is its code, dates and restrictions with semicolons between. ChipError: unreadable.
    """
    objects = dict(tlv.items(tlv.value(_DG1, content)))
    person = dict(tlv.items(objects.get(_PERSON, b"")))
    entries = [value for tag, value in tlv.items(objects.get(_CATEGORIES, b"")) if tag == _CATEGORY]
    codes = (entry.partition(b";")[0].decode("latin-1").strip() for entry in entries)
    # A restriction that holds for all categories is an entry without a code.
    return person, tuple(dict.fromkeys(code for code in codes if code))


def text_of(fields: dict[int, bytes], tag: int) -> str:
    """ISO/IEC 8859-1 (ISO/IEC 18013-2). ChipError: unreadable where a field is missing."""
    if tag not in fields:
        raise unreadable(f"field {tag:X} of DG1 missing")
    return fields[tag].decode("latin-1").strip()


def date_of(fields: dict[int, bytes], tag: int) -> str:
    """DDMMYYYY in digits of four bits, turned to YYYYMMDD. ChipError: unreadable."""
    digits = fields.get(tag, b"").hex()
    if len(digits) != 8 or not digits.isdecimal():
        raise unreadable(f"date {tag:X} of DG1")
    return digits[4:] + digits[2:4] + digits[:2]
