"""Reading elementary files (ICAO 9303-10, 3.6): in the largest blocks a card allows, without needless commands."""

from __future__ import annotations

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.apdu import SHORT_REPLY, Apdu, Channel, Exchange, Reply
from hardware.drivers.emrtd.problems import unreadable

DG1, DG2, DG11, DG14, DG15 = 0x0101, 0x0102, 0x010B, 0x010E, 0x010F
CARD_ACCESS, SOD = 0x011C, 0x011D
LICENCE_DG1, LICENCE_DG13, LICENCE_DG14, LICENCE_SOD = 0x0001, 0x000D, 0x000E, 0x001D
TAGS = {DG1: 0x61, DG2: 0x75, DG11: 0x6B, DG14: 0x6E, DG15: 0x6F, CARD_ACCESS: 0x31, SOD: 0x77}
TAGS |= {LICENCE_DG1: 0x61, LICENCE_DG13: 0x6F, LICENCE_DG14: 0x6E, LICENCE_SOD: 0x77}
"""The tag that each file consists of (ICAO 9303-10, 4; ISO/IEC 18013-2, annex C)."""
LARGEST_FILE = 1 << 20
"""No data group is near this; what claims to be is hostile."""
LARGEST_REPLY = 4096
"""The slowest contactless link takes 0.4 s for this many bytes: longer, and the beat would be missed."""

_NOT_FOUND, _END_OF_FILE = 0x6A82, 0x6282
_HEAD = 6  # tag and length of every file, and never more than the smallest file holds
_LEAST = 64  # a chip that brings less at a time without need would be read for ever
_LAST_EVEN_OFFSET = 0x7FFF  # READ BINARY with an even instruction addresses 15 bits
_OFFSET, _DATA, _DATA_HEAD = 0x54, 0x53, 4
_ATR_INFO_ID = 0x01
_EXTENDED_LENGTH, _CAPABILITIES, _INTEGER = 0x7F66, 0x7, 0x02
_EXTENDED_BIT = 0x40


def read_file(channel: Exchange, file: int) -> bytes:
    """The whole file with its tag and length. ChipError: unreadable."""
    content = find_file(channel, file)
    if content is None:
        raise unreadable(f"file {file:04X} missing")
    return content


def find_file(channel: Exchange, file: int) -> bytes | None:
    """The same; None where there is no such file."""
    content = _beginning(channel, file)
    head = tlv.header(content) if content else None
    if head is None or head.tag != TAGS[file]:
        return None
    if head.total > LARGEST_FILE:
        raise unreadable(f"file {file:04X} claims {head.total} bytes")
    parts, size = [content], len(content)
    while size < head.total:
        part = _read(channel, size, min(channel.largest_read, head.total - size))
        parts.append(part)
        size += len(part)
    return b"".join(parts)[: head.total]


def learn_limits(channel: Channel) -> None:
    """Find out how long replies may be: by the answer to reset, and where it is silent by EF.ATR/INFO.

    Extended replies are used only up to the length that EF.ATR/INFO states (ICAO 9303-10, 3.11.1).
    """
    if channel.careful or says_extended(channel.atr) is False:
        return
    reply = channel.send(Apdu(0x00, 0xB0, 0x80 | _ATR_INFO_ID, 0x00, le=SHORT_REPLY))
    if reply.sw in (0x9000, _END_OF_FILE):
        channel.largest_reply = stated_limit(reply.data)


def stated_limit(atr_info: bytes) -> int:
    """Bytes that a reply may have after the content of an EF.ATR/INFO."""
    limits = dict(tlv.items(atr_info)).get(_EXTENDED_LENGTH, b"")
    integers = [int.from_bytes(value, "big") for tag, value in tlv.items(limits) if tag == _INTEGER]
    # The first is for commands. Two bytes of each reply are its status.
    return min(max(integers[1] - 2, SHORT_REPLY), LARGEST_REPLY) if len(integers) == 2 else SHORT_REPLY


def says_extended(atr: bytes) -> bool | None:
    """Whether the historical bytes of an answer to reset tell of extended length (ISO/IEC 7816-4, 8.1.1.2.7).

    None: they do not say. Type B cards never do.
    """
    if len(atr) < 2:
        return None
    position, interfaces = 2, atr[1] >> 4
    while interfaces:
        here = interfaces
        position += here.bit_count()
        interfaces = atr[position - 1] >> 4 if here & 8 and position <= len(atr) else 0
    historical = atr[position : position + (atr[1] & 0x0F)]
    rest = historical[1:] if historical[:1] == b"\x80" else b""
    while rest:
        kind, size = rest[0] >> 4, rest[0] & 0x0F
        if kind == _CAPABILITIES and size >= 3 and len(rest) > 3:
            return bool(rest[3] & _EXTENDED_BIT)
        rest = rest[1 + size :]
    return None


def _beginning(channel: Exchange, file: int) -> bytes:
    """As much of the file as one reply brings; nothing where it is missing. The file is the current one then."""
    if channel.by_selection:
        return _read(channel, 0, _HEAD) if _select(channel, file) else b""
    reply = channel.send(Apdu(0x00, 0xB0, 0x80 | file & 0x1F, 0x00, le=channel.largest_read))
    if reply.sw in (0x9000, _END_OF_FILE) and reply.data:
        return reply.data
    if reply.sw == _NOT_FOUND or not _select(channel, file):
        return b""
    # It has the file and did not like how it was asked for it.
    channel.by_selection = True
    return _read(channel, 0, _HEAD)


def _select(channel: Exchange, file: int) -> bool:
    return channel.send(Apdu(0x00, 0xA4, 0x02, 0x0C, file.to_bytes(2, "big"))).ok


def _read(channel: Exchange, offset: int, size: int) -> bytes:
    if offset <= _LAST_EVEN_OFFSET:
        reply = channel.send(Apdu(0x00, 0xB0, offset >> 8, offset & 0xFF, le=size))
        data = reply.data
    else:
        size = min(size, channel.largest_read - _DATA_HEAD)
        place = tlv.encode(_OFFSET, offset.to_bytes(3, "big"))
        reply = channel.send(Apdu(0x00, 0xB1, 0x00, 0x00, place, le=size + _DATA_HEAD))
        data = _wrapped(reply)
    if len(data) < min(size, _LEAST):
        raise unreadable(f"read at {offset}, {reply.sw:04X}")
    return data


def _wrapped(reply: Reply) -> bytes:
    return tlv.value(_DATA, reply.data) if reply.data else b""
