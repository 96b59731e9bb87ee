"""Elementary files of the logical data structure (ICAO 9303-10): reading them, and what DG1 says."""

from __future__ import annotations

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.apdu import Apdu, Channel
from hardware.drivers.emrtd.messaging import LARGEST_READ, SecureChannel
from hardware.drivers.emrtd.problems import unreadable
from hardware.mrz import Mrz, parse

APPLICATION = bytes.fromhex("A0000002471001")
DG1, SOD = 0x0101, 0x011D
_TAGS = {DG1: 0x61, SOD: 0x77}
_MRZ_OBJECT = 0x5F1F
_HEAD = 6  # tag and length of every file, and never more than the smallest file holds
_LARGEST_FILE = 0x7FFF  # READ BINARY with an even instruction addresses 15 bits


def select_application(channel: Channel) -> None:
    reply = channel.send(Apdu(0x00, 0xA4, 0x04, 0x0C, APPLICATION))
    if not reply.ok:
        raise unreadable(f"no travel document application, {reply.sw:04X}")


def read_file(channel: SecureChannel, file: int) -> bytes:
    """The whole file with its tag and length. ChipError: unreadable.

    Its length is read first: what a chip answers to a read beyond the end of a file differs a make.
    """
    if not channel.send(Apdu(0x00, 0xA4, 0x02, 0x0C, file.to_bytes(2, "big"))).ok:
        raise unreadable(f"file {file:04X} missing")
    content = _read(channel, 0, _HEAD)
    head = tlv.header(content)
    if head.tag != _TAGS[file] or head.total > _LARGEST_FILE:
        raise unreadable(f"file {file:04X} is something else")
    while len(content) < head.total:
        content += _read(channel, len(content), min(LARGEST_READ, head.total - len(content)))
    return content[: head.total]


def parse_dg1(content: bytes) -> Mrz:
    """DG1 as read (ICAO 9303-10, 4.7.1). ChipError: unreadable."""
    zone = tlv.value(_MRZ_OBJECT, tlv.value(_TAGS[DG1], content))
    mrz = parse(zone.decode("ascii", errors="replace"))
    if not isinstance(mrz, Mrz):
        raise unreadable(f"MRZ in DG1: {mrz}")
    return mrz


def _read(channel: SecureChannel, offset: int, size: int) -> bytes:
    reply = channel.send(Apdu(0x00, 0xB0, offset >> 8, offset & 0xFF, le=size))
    if not reply.ok or not reply.data:
        raise unreadable(f"read at {offset}, {reply.sw:04X}")
    return reply.data
