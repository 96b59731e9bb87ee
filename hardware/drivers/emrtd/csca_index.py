"""Which certificate or revocation list is whose: as much of each as it takes to find the one that is wanted."""

from __future__ import annotations

from typing import NamedTuple

from hardware.drivers.emrtd.der import Node, children, node, whole

_COUNTRY = bytes.fromhex("0603550406")  # id-at-countryName
_KEY_IDENTIFIER = bytes.fromhex("0603551D0E")  # id-ce-subjectKeyIdentifier
_BOOLEAN, _SEQUENCE, _VERSION = 0x01, 0x30, 0xA0


class Indexed(NamedTuple):
    country: str  # of the subject, upper case
    key_id: bytes  # empty where it names none
    der: bytes


def index_certificate(der: bytes) -> Indexed:
    """ValueError or IndexError where it is no certificate."""
    content, *_ = children(der, whole(der))
    fields = [found for found in children(der, content) if found.tag != _VERSION]
    if fields[4].tag != _SEQUENCE:
        raise ValueError("no certificate")
    return Indexed(_country(der, fields[4]), _key_identifier(der, fields[4].end), der)


def country_of_revocations(der: bytes) -> str:
    """The country that issued a revocation list. ValueError or IndexError where it is none."""
    return _country(der, _revocation_fields(der)[1])


def revoked_serials(der: bytes) -> frozenset[int]:
    """Serial numbers on a revocation list (RFC 5280, 5.1.2.6). ValueError or IndexError where it is none."""
    entries = [found for found in _revocation_fields(der)[2:] if found.tag == _SEQUENCE]
    return frozenset(_serial(der, entry) for found in entries[:1] for entry in children(der, found))


def _serial(der: bytes, entry: Node) -> int:
    serial = next(children(der, entry), None)
    if serial is None:
        raise ValueError("a revocation of nothing")
    return int.from_bytes(der[serial.body : serial.end], "big", signed=True)


def _revocation_fields(der: bytes) -> list[Node]:
    content, *_ = children(der, whole(der))
    fields = list(children(der, content))
    return fields if fields[0].tag == _SEQUENCE else fields[1:]


def _country(der: bytes, name: Node) -> str:
    at = der.find(_COUNTRY, name.body, name.end)
    if at < 0:
        return ""
    text = node(der, at + len(_COUNTRY), name.end)
    return der[text.body : text.end].decode("ascii", errors="replace").upper()


def _key_identifier(der: bytes, start: int) -> bytes:
    at = der.find(_KEY_IDENTIFIER, start)
    if at < 0:
        return b""
    value = node(der, at + len(_KEY_IDENTIFIER), len(der))
    if value.tag == _BOOLEAN:
        value = node(der, value.end, len(der))
    identifier = node(der, value.body, value.end)
    return der[identifier.body : identifier.end]
