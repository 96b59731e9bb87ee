"""Ways to a card: what a reader is to the driver, and which one a configuration means."""

from __future__ import annotations

from typing import Protocol

from hardware.device import Fault
from hardware.drivers.emrtd.apdu import Card


class Reader(Protocol):
    """A place where a card can lie."""

    def open(self) -> Fault | None:
        """Find the reader. Callable again after close()."""

    def look(self, seconds: float) -> bool | Fault:
        """Whether a card lies there; waits for a change at most this long. A fault: the reader itself is gone."""

    def connect(self) -> Card | None:
        """Power the card afresh. None: it is gone, or does not answer its reset."""

    def close(self) -> None:
        """Never fails."""


def reader_for(transport: str) -> Reader:
    kind, _, rest = transport.partition(":")
    if kind == "pcsc":
        from hardware.drivers.emrtd.pcsc import PcscReader

        return PcscReader(rest)
    from hardware.drivers.emrtd.sockets import SocketReader

    return SocketReader(rest)
