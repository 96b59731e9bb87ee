"""The card's end of secure messaging (ICAO 9303-11, 9.8), and commands as they come in (ISO/IEC 7816-4, 5.2)."""

from __future__ import annotations

from dataclasses import dataclass

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.ciphers import Suite, pad, unpad
from hardware.drivers.emrtd.problems import ChipError


@dataclass(frozen=True, slots=True)
class Asked:
    """A command taken apart; `le` is 0 where nothing is asked for."""

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes
    le: int
    extended: bool = False

    @property
    def header(self) -> bytes:
        return bytes((self.cla, self.ins, self.p1, self.p2))


def take_apart(apdu: bytes) -> Asked | None:
    """None: lengths that do not fit."""
    if len(apdu) < 4:
        return None
    header, rest = apdu[:4], apdu[4:]
    extended = len(rest) > 1 and rest[0] == 0
    size = 2 if extended else 1
    rest = rest[1:] if extended else rest
    if len(rest) <= size:
        return _asked(header, b"", _le(rest, size), extended)
    length = int.from_bytes(rest[:size], "big")
    data, rest = rest[size : size + length], rest[size + length :]
    if len(data) != length or len(rest) not in (0, size):
        return None
    return _asked(header, data, _le(rest, size), extended)


class CardSession:
    def __init__(self, suite: Suite, ssc: int = 0) -> None:
        self._suite = suite
        self._ssc = ssc

    def open(self, asked: Asked) -> Asked | None:
        """The command inside. None: not authentic."""
        self._ssc += 1
        try:
            objects = dict(tlv.items(asked.data))
        except ChipError:
            return None
        if list(objects)[-1:] != [0x8E]:
            return None
        block = self._suite.block
        if self._suite.mac(self._ssc, pad(asked.header, block) + asked.data[:-10]) != objects[0x8E]:
            return None
        sealed = objects.get(0x85, b"") if asked.ins & 1 else objects.get(0x87, b"")[1:]
        data = unpad(self._suite.decrypt(self._ssc, sealed), block) if sealed else b""
        if data is None:
            return None
        le = objects.get(0x97, b"")
        return _asked(asked.header, data, _le(le, len(le)), asked.extended)

    def seal(self, asked: Asked, data: bytes, sw: int) -> bytes:
        self._ssc += 1
        sealed = self._suite.encrypt(self._ssc, pad(data, self._suite.block)) if data else b""
        body = b""
        if sealed:
            body = tlv.encode(0x85, sealed) if asked.ins & 1 else tlv.encode(0x87, b"\x01" + sealed)
        body += tlv.encode(0x99, sw.to_bytes(2, "big"))
        return body + tlv.encode(0x8E, self._suite.mac(self._ssc, body))


def _asked(header: bytes, data: bytes, le: int, extended: bool) -> Asked:
    cla, ins, p1, p2 = header
    return Asked(cla, ins, p1, p2, data, le, extended)


def _le(data: bytes, size: int) -> int:
    return (int.from_bytes(data, "big") or 1 << 8 * size) if data else 0
