"""BER-TLV as chips use it (ISO/IEC 7816-4, 5.2.2): definite lengths, tags of one or two bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hardware.drivers.emrtd.problems import unreadable

_LONGEST_HEADER = 6


@dataclass(frozen=True, slots=True)
class Header:
    tag: int
    header: int  # bytes of tag and length
    length: int  # bytes of the value

    @property
    def total(self) -> int:
        return self.header + self.length


def encode(tag: int, value: bytes) -> bytes:
    length = len(value)
    size = length.to_bytes((length.bit_length() + 7) // 8, "big")
    head = bytes([length]) if length < 0x80 else bytes([0x80 | len(size)]) + size
    return tag.to_bytes(2 if tag > 0xFF else 1, "big") + head + value


def header(data: bytes) -> Header:
    """Tag and length at the start of `data`, which may end before the value. ChipError where there is none."""
    tag_bytes = 2 if data[:1] and data[0] & 0x1F == 0x1F else 1
    if len(data) <= tag_bytes:
        raise unreadable("data object cut off")
    first = data[tag_bytes]
    if first < 0x80:
        return Header(int.from_bytes(data[:tag_bytes], "big"), tag_bytes + 1, first)
    size = data[tag_bytes + 1 : tag_bytes + 1 + (first & 0x7F)]
    if first in (0x80, 0xFF) or len(size) != first & 0x7F or len(size) > 3:
        raise unreadable("length of a data object")
    end = tag_bytes + 1 + len(size)
    return Header(int.from_bytes(data[:tag_bytes], "big"), end, int.from_bytes(size, "big"))


def items(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The data objects that lie one behind the other in `data`. ChipError where they do not fill it."""
    position = 0
    while position < len(data):
        head = header(data[position : position + _LONGEST_HEADER])
        if position + head.total > len(data):
            raise unreadable("data object cut off")
        yield head.tag, data[position + head.header : position + head.total]
        position += head.total


def value(tag: int, data: bytes) -> bytes:
    """The value of the one object of this tag in `data`. ChipError where it is not there."""
    for found, content in items(data):
        if found == tag:
            return content
    raise unreadable(f"data object {tag:X} missing")
