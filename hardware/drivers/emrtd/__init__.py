"""Electronic travel documents (ICAO 9303 parts 10 to 12) and driving licences (ISO/IEC 18013): opened, read, proved."""

from __future__ import annotations

from dataclasses import dataclass

from hardware.driver import Driver


@dataclass(frozen=True, slots=True)
class Options:
    """`transport`: `pcsc:<part of the reader's name>`, or `socket:<path>`, where a card connects to a Unix socket.

    `csca`: a folder with what countries publish (certificates of their authorities, master lists, revocation lists).
    Without it a document's signature is proved, but not whose it is.
    """

    transport: str
    csca: str = ""

    def __post_init__(self) -> None:
        kind, colon, rest = self.transport.partition(":")
        if kind not in ("pcsc", "socket") or not colon or (kind == "socket" and not rest):
            raise ValueError("transport must be pcsc:<part of the reader's name> or socket:<path>")


def create(options: Options) -> Driver:
    from hardware.drivers.emrtd.driver import EmrtdDriver
    from hardware.drivers.emrtd.transport import reader_for

    if not options.csca:
        return EmrtdDriver(reader_for(options.transport))
    from hardware.drivers.emrtd.csca import Authorities

    return EmrtdDriver(reader_for(options.transport), Authorities(options.csca))
