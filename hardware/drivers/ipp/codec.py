"""IPP messages as bytes and back (RFC 8010, section 3).

A message is a version, a code (operation of a request, status of a response), a request id, groups of attributes and
the document behind them. Values stay in the order of the wire: a collection (RFC 8010, 3.1.6) is a run of values from
`BEGIN_COLLECTION` to `END_COLLECTION`, so every well-formed message is the same bytes again after decode and encode.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

OPERATION_GROUP: Final = 0x01
JOB_GROUP: Final = 0x02
END_OF_ATTRIBUTES: Final = 0x03
PRINTER_GROUP: Final = 0x04

INTEGER: Final = 0x21
BOOLEAN: Final = 0x22
ENUM: Final = 0x23
OCTETS: Final = 0x30
TEXT: Final = 0x41
NAME: Final = 0x42
KEYWORD: Final = 0x44
URI: Final = 0x45
CHARSET: Final = 0x47
NATURAL_LANGUAGE: Final = 0x48
MIME_MEDIA_TYPE: Final = 0x49
BEGIN_COLLECTION: Final = 0x34
END_COLLECTION: Final = 0x37
MEMBER_NAME: Final = 0x4A

_FIRST_VALUE_TAG: Final = 0x10  # RFC 8010, 3.5.1: lower tags delimit groups
_MAX_LENGTH: Final = 0x7FFF  # lengths are SIGNED-SHORT


class MalformedError(ValueError):
    """The bytes are no IPP message."""


@dataclass(frozen=True, slots=True)
class Value:
    tag: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Attribute:
    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Group:
    tag: int
    attributes: tuple[Attribute, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    code: int
    request_id: int
    groups: tuple[Group, ...]
    data: bytes = b""
    version: tuple[int, int] = (2, 0)

    def values(self, group: int, name: str) -> tuple[Value, ...]:
        """The values of the first attribute of this name in the groups with this tag; empty when it is not there."""
        for candidate in self.groups:
            if candidate.tag == group:
                for attribute in candidate.attributes:
                    if attribute.name == name:
                        return attribute.values
        return ()

    def number(self, group: int, name: str) -> int | None:
        """The first value as integer, enum or boolean (0 or 1); None when it is not there or of another kind."""
        for value in self.values(group, name):
            if value.tag in (INTEGER, ENUM) and len(value.data) == 4:
                return int.from_bytes(value.data, signed=True)
            if value.tag == BOOLEAN and len(value.data) == 1:
                return value.data[0]
        return None

    def numbers(self, group: int, name: str) -> tuple[int, ...]:
        """All values that are integers or enums."""
        values = self.values(group, name)
        return tuple(
            int.from_bytes(value.data, signed=True)
            for value in values
            if value.tag in (INTEGER, ENUM) and len(value.data) == 4
        )

    def texts(self, group: int, name: str) -> tuple[str, ...]:
        """All values that are character strings (RFC 8010, 3.5.2: tags 0x40 to 0x5F)."""
        values = self.values(group, name)
        return tuple(value.data.decode(errors="replace") for value in values if 0x40 <= value.tag <= 0x5F)


def number(name: str, value: int, tag: int = INTEGER) -> Attribute:
    return Attribute(name, (Value(tag, value.to_bytes(4, signed=True)),))


def boolean(name: str, value: bool) -> Attribute:
    return Attribute(name, (Value(BOOLEAN, bytes([value])),))


def numbers(name: str, *values: int) -> Attribute:
    return Attribute(name, tuple(Value(INTEGER, value.to_bytes(4, signed=True)) for value in values))


def text(name: str, tag: int, *values: str) -> Attribute:
    return Attribute(name, tuple(Value(tag, value.encode()) for value in values))


def encode(message: Message) -> bytes:
    out = bytearray(struct.pack(">BBHI", *message.version, message.code, message.request_id))
    for group in message.groups:
        out.append(group.tag)
        for attribute in group.attributes:
            name = attribute.name.encode()
            for value in attribute.values:
                out.append(value.tag)
                out += _sized(name) + _sized(value.data)
                name = b""  # additional values carry no name (RFC 8010, 3.1.5)
    out.append(END_OF_ATTRIBUTES)
    return bytes(out) + message.data


def _sized(data: bytes) -> bytes:
    if len(data) > _MAX_LENGTH:
        raise MalformedError(f"{len(data)} bytes do not fit in one value")
    return len(data).to_bytes(2) + data


def decode(raw: bytes) -> Message:
    """The message in these bytes. MalformedError, and nothing else, is raised for bytes that are none."""
    if len(raw) < 9:
        raise MalformedError("shorter than the smallest message")
    major, minor, code, request_id = struct.unpack_from(">BBHI", raw)
    at = 8
    groups: list[tuple[int, list[tuple[str, list[Value]]]]] = []
    while True:
        tag, at = _byte(raw, at)
        if tag == END_OF_ATTRIBUTES:
            break
        if tag < _FIRST_VALUE_TAG:
            groups.append((tag, []))
            continue
        name, at = _field(raw, at)
        data, at = _field(raw, at)
        if not groups:
            raise MalformedError("a value outside any group")
        attributes = groups[-1][1]
        if name:
            attributes.append((_name(name), []))
        elif not attributes:
            raise MalformedError("an additional value without an attribute")
        attributes[-1][1].append(Value(tag, data))
    built = tuple(Group(tag, tuple(Attribute(n, tuple(v)) for n, v in attributes)) for tag, attributes in groups)
    return Message(code, request_id, built, raw[at:], (major, minor))


def _byte(raw: bytes, at: int) -> tuple[int, int]:
    if at >= len(raw):
        raise MalformedError("ends in the middle")
    return raw[at], at + 1


def _field(raw: bytes, at: int) -> tuple[bytes, int]:
    start = at + 2
    length = int.from_bytes(raw[at:start])
    if start + length > len(raw) or length > _MAX_LENGTH:
        raise MalformedError("ends in the middle")
    return raw[start : start + length], start + length


def _name(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise MalformedError("an attribute name is no text") from error
