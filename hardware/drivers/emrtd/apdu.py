"""Commands and replies of ISO/IEC 7816-4 in short form, and the channel that carries them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from hardware.driver import Beat
from hardware.drivers.emrtd.problems import canceled, unreadable


@dataclass(frozen=True, slots=True)
class Apdu:
    """`le` is the number of bytes asked for, 1 to 256; None asks for none."""

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = b""
    le: int | None = None

    @property
    def header(self) -> bytes:
        return bytes((self.cla, self.ins, self.p1, self.p2))

    def encode(self) -> bytes:
        body = bytes([len(self.data)]) + self.data if self.data else b""
        return self.header + body + (b"" if self.le is None else bytes([self.le % 256]))


@dataclass(frozen=True, slots=True)
class Reply:
    data: bytes
    sw: int

    @property
    def ok(self) -> bool:
        return self.sw == 0x9000


class Card(Protocol):
    """A powered card."""

    def transmit(self, apdu: bytes, beat: Beat) -> bytes:
        """Reply with its two status bytes. ChipError: card lost, mute or canceled."""

    def release(self) -> None:
        """Power off. Never fails."""


class Channel:
    """Plain exchange with a card; counts the commands and beats before each."""

    def __init__(self, card: Card, beat: Beat) -> None:
        self._card = card
        self._beat = beat
        self.apdus = 0

    def send(self, apdu: Apdu) -> Reply:
        if not self._beat():
            raise canceled()
        self.apdus += 1
        reply = self._card.transmit(apdu.encode(), self._beat)
        if len(reply) < 2:
            raise unreadable("reply without status")
        return Reply(reply[:-2], int.from_bytes(reply[-2:], "big"))
