"""Commands and replies of ISO/IEC 7816-4, short and extended, and the channel that carries them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from hardware.driver import Beat
from hardware.drivers.emrtd.problems import canceled, unreadable

SHORT_REPLY = 256
"""The most data bytes of a reply to a short command."""
EXTENDED_REPLY = 65536


@dataclass(frozen=True, slots=True)
class Apdu:
    """`le` is the number of bytes asked for, 1 to 65536; None asks for none. Extended where a part needs it."""

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
        extended = len(self.data) > 0xFF or (self.le or 0) > SHORT_REPLY
        size = 2 if extended else 1
        body = len(self.data).to_bytes(size, "big") + self.data if self.data else b""
        le = b"" if self.le is None else (self.le % (1 << 8 * size)).to_bytes(size, "big")
        return self.header + (b"\x00" if extended else b"") + body + le


@dataclass(frozen=True, slots=True)
class Reply:
    data: bytes
    sw: int

    @property
    def ok(self) -> bool:
        return self.sw == 0x9000


class Card(Protocol):
    """A powered card."""

    @property
    def atr(self) -> bytes:
        """Its answer to reset."""

    def transmit(self, apdu: bytes, beat: Beat) -> bytes:
        """Reply with its two status bytes. ChipError: card lost, mute or canceled."""

    def release(self) -> None:
        """Power off. Never fails."""


class Exchange(Protocol):
    """What carries commands to a card, in the clear or protected.

    `largest_read` is how many bytes of a file one reply can bring. `by_selection` is learned: this card knows its files
    by selecting them only.
    """

    by_selection: bool

    @property
    def largest_read(self) -> int: ...

    def send(self, apdu: Apdu) -> Reply: ...


class Channel:
    """Plain exchange with a card; counts the commands and beats before each.

    A `careful` one asks a card for nothing that an old one does not understand. `largest_reply` is how many bytes of
    data a reply may have.
    """

    def __init__(self, card: Card, beat: Beat, careful: bool = False, apdus: int = 0) -> None:
        self._card = card
        self._beat = beat
        self.careful = careful
        self.by_selection = careful
        self.apdus = apdus
        self.largest_reply = SHORT_REPLY

    @property
    def atr(self) -> bytes:
        return self._card.atr

    @property
    def largest_read(self) -> int:
        return self.largest_reply

    def send(self, apdu: Apdu) -> Reply:
        if not self._beat():
            raise canceled()
        self.apdus += 1
        reply = self._card.transmit(apdu.encode(), self._beat)
        if len(reply) < 2:
            raise unreadable("reply without status")
        return Reply(reply[:-2], int.from_bytes(reply[-2:], "big"))
