"""What the data groups of the logical data structure say (ICAO 9303-10, 4.7). All of it comes from a card: nothing is
believed before it was measured."""

from __future__ import annotations

from types import MappingProxyType

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.apdu import Apdu, Exchange
from hardware.drivers.emrtd.files import DG1, DG2, DG11, TAGS
from hardware.drivers.emrtd.problems import unreadable
from hardware.mrz import Mrz, parse

APPLICATION = bytes.fromhex("A0000002471001")
DETAILS = MappingProxyType(
    {
        0x5F0E: "full_name",
        0x5F10: "personal_number",
        0x5F2B: "date_of_birth",  # CCYYMMDD
        0x5F11: "place_of_birth",
        0x5F42: "address",
        0x5F12: "telephone",
        0x5F13: "profession",
        0x5F14: "title",
        0x5F15: "personal_summary",
        0x5F18: "custody",
    }
)
"""The texts of DG11 by tag (ICAO 9303-10, 4.7.11); parts of names and places are divided by `<`."""

_MRZ_OBJECT = 0x5F1F
_GROUP, _COUNT, _TEMPLATE = 0x7F61, 0x02, 0x7F60
_RECORDS = (0x5F2E, 0x7F2E)
_DATE_OF_BIRTH = 0x5F2B
_FORMAT = b"FAC\x00"
_RECORD_HEAD, _FACE_HEAD, _FEATURE, _IMAGE_HEAD = 14, 20, 8, 12
_IMAGES = (b"\xff\xd8\xff", b"\x00\x00\x00\x0cjP  \r\n", b"\xff\x4f\xff\x51")  # JPEG, JPEG 2000, its bare code stream


def select_application(channel: Exchange) -> None:
    reply = channel.send(Apdu(0x00, 0xA4, 0x04, 0x0C, APPLICATION))
    if not reply.ok:
        raise unreadable(f"no travel document application, {reply.sw:04X}")


def parse_dg1(content: bytes) -> Mrz:
    """DG1 as read (ICAO 9303-10, 4.7.1). ChipError: unreadable."""
    zone = tlv.value(_MRZ_OBJECT, tlv.value(TAGS[DG1], content))
    mrz = parse(zone.decode("ascii", errors="replace"))
    if not isinstance(mrz, Mrz):
        raise unreadable(f"MRZ in DG1: {mrz}")
    return mrz


def parse_portrait(content: bytes) -> bytes:
    """The picture of the first face in DG2 as read: JPEG or JPEG 2000. ChipError: unreadable.

    DG2 holds templates after CBEFF, and each a record after ISO/IEC 19794-5:2005: head, face, feature points, image.
    """
    group = tlv.value(_GROUP, tlv.value(TAGS[DG2], content))
    template = dict(tlv.items(tlv.value(_TEMPLATE, group)))
    record = next((template[tag] for tag in _RECORDS if tag in template), b"")
    face = record[_RECORD_HEAD:]
    if record[:4] != _FORMAT or len(face) < _FACE_HEAD:
        raise unreadable("no face in DG2")
    end, features = int.from_bytes(face[:4], "big"), int.from_bytes(face[4:6], "big")
    image = face[_FACE_HEAD + features * _FEATURE + _IMAGE_HEAD : end]
    if not image.startswith(_IMAGES):
        raise unreadable("no picture in DG2")
    return image


def parse_details(content: bytes) -> dict[str, str]:
    """What DG11 as read says, by the names of `DETAILS`. ChipError: unreadable."""
    texts = {}
    for tag, value in tlv.items(tlv.value(TAGS[DG11], content)):
        if tag in DETAILS:
            # Some makes write the date in digits of four bits.
            packed = tag == _DATE_OF_BIRTH and len(value) == 4
            texts[DETAILS[tag]] = value.hex() if packed else value.decode("utf-8", errors="replace")
    return texts
