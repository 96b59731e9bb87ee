"""Zebra's Simple Serial Interface: packets that are answered (SSI Programmer's Guide, 72E-40451).

A packet is its length (1 byte, the checksum not counted), an opcode, who speaks (0 the scanner, 4 the host), a status,
data, and a checksum: the two's complement of the sum of all bytes before it, high byte first. What the scanner sends is
answered with CMD_ACK, or with CMD_NAK when it came damaged; unanswered, it is sent again, twice at most, marked as
sent again. A code that takes more than one packet (251 bytes) is too long for a counter and is told so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from hardware.drivers.serial_frames import Broken, Heard, Reply, Scan, Why, text

SCANNER, HOST = 0, 4
RESEND: Final = b"\x01"  # the cause in a CMD_NAK: the checksum was wrong
AGAIN: Final = 0x01  # status: sent before
CONTINUED: Final = 0x02  # status: another packet of the same message follows
LONGEST: Final = 257

_HEAD, _SUM = 4, 2
_LOWEST = 0x80  # opcodes are above the characters of a text


class Opcode(IntEnum):
    REQUEST_REVISION = 0xA3
    REPLY_REVISION = 0xA4
    CMD_ACK = 0xD0
    CMD_NAK = 0xD1
    DECODE_DATA = 0xF3
    EVENT = 0xF6


_UNANSWERED: Final = {Opcode.CMD_ACK, Opcode.CMD_NAK, Opcode.REPLY_REVISION}


@dataclass(frozen=True, slots=True)
class Packet:
    opcode: int
    status: int = 0
    data: bytes = field(default=b"", repr=False)


def pack(packet: Packet, source: int = HOST) -> bytes:
    """ValueError: more than 251 bytes of data."""
    if len(packet.data) > 255 - _HEAD:
        raise ValueError("does not fit a packet")
    body = bytes([_HEAD + len(packet.data), packet.opcode, source, packet.status]) + packet.data
    return body + checksum(body)


def checksum(body: bytes) -> bytes:
    return (-sum(body) & 0xFFFF).to_bytes(2, "big")


class Packets:
    """Cuts a stream into the packets of one speaker. Holds at most one packet (257 bytes)."""

    def __init__(self, source: int) -> None:
        self._source = source
        self._held = bytearray()
        self._noise = 0

    def feed(self, data: bytes) -> list[Packet | Broken]:
        found: list[Packet | Broken] = []
        for byte in data:
            self._held.append(byte)
            self._drop_noise()
            if self._noise >= LONGEST:
                found += self._cut_noise()
            if self._held and len(self._held) == self._held[0] + _SUM:
                found += self._cut_noise()
                found.append(self._cut())
        return found

    def silence(self) -> list[Packet | Broken]:
        # A head that has begun may be a packet; less than that is noise.
        half = len(self._held) >= 3
        self._noise += 0 if half else len(self._held)
        self._held.clear()
        return [*self._cut_noise(), *([Broken(Why.HALF)] if half else [])]

    def _drop_noise(self) -> None:
        while not self._may_be_head():
            del self._held[0]
            self._noise += 1

    def _may_be_head(self) -> bool:
        held = self._held
        return (
            (len(held) < 1 or held[0] >= _HEAD)
            and (len(held) < 2 or held[1] >= _LOWEST)
            and (len(held) < 3 or held[2] == self._source)
        )

    def _cut(self) -> Packet | Broken:
        body, proof = bytes(self._held[:-_SUM]), bytes(self._held[-_SUM:])
        self._held.clear()
        if checksum(body) != proof:
            return Broken(Why.CHECKSUM)
        return Packet(body[1], body[3], body[_HEAD:])

    def _cut_noise(self) -> list[Packet | Broken]:
        noise, self._noise = self._noise, 0
        return [Broken(Why.NOISE)] if noise else []


class SsiFramer:
    """The host's side: hears scans, answers packets, drops what was sent again because an answer was lost."""

    def __init__(self) -> None:
        self._packets = Packets(SCANNER)
        self._answers = b""
        self._last = 0  # not the packet itself: it can name a person
        self._continued = False

    def feed(self, data: bytes) -> list[Heard]:
        return [heard for packet in self._packets.feed(data) for heard in self._hear(packet)]

    def silence(self) -> list[Heard]:
        return [heard for packet in self._packets.silence() for heard in self._hear(packet)]

    def answers(self) -> bytes:
        answers, self._answers = self._answers, b""
        return answers

    def query(self) -> bytes:
        return pack(Packet(Opcode.REQUEST_REVISION))

    def _hear(self, packet: Packet | Broken) -> list[Heard]:
        if isinstance(packet, Broken):
            if packet.why is not Why.NOISE:
                self._answers = pack(Packet(Opcode.CMD_NAK, data=RESEND))
            return [packet]
        if packet.opcode in _UNANSWERED:
            return [Reply()]
        self._answers = pack(Packet(Opcode.CMD_ACK))
        first = hash((packet.opcode, packet.status & ~AGAIN, packet.data))
        is_again, self._last = bool(packet.status & AGAIN) and first == self._last, first
        if packet.opcode != Opcode.DECODE_DATA or is_again:
            return [Reply()]
        return [self._decoded(packet)]

    def _decoded(self, packet: Packet) -> Heard:
        is_part, self._continued = self._continued, bool(packet.status & CONTINUED)
        if is_part:
            return Reply()
        if self._continued:
            return Broken(Why.TOO_LONG)
        decoded = text(packet.data[1:].strip(b"\r\n"))  # the first byte is the kind of code
        return Broken(Why.NOT_TEXT) if decoded is None else Scan(decoded)
