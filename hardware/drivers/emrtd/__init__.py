"""Electronic travel documents (ICAO 9303 parts 10 and 11): DG1 over Basic Access Control, passively authenticated."""

from __future__ import annotations

from dataclasses import dataclass

from hardware.driver import Driver


@dataclass(frozen=True, slots=True)
class Options:
    """`transport`: `pcsc:<part of the reader's name>`, or `socket:<path>`, where a card connects to a Unix socket."""

    transport: str

    def __post_init__(self) -> None:
        kind, colon, rest = self.transport.partition(":")
        if kind not in ("pcsc", "socket") or not colon or (kind == "socket" and not rest):
            raise ValueError("transport must be pcsc:<part of the reader's name> or socket:<path>")


def create(options: Options) -> Driver:
    from hardware.drivers.emrtd.driver import EmrtdDriver
    from hardware.drivers.emrtd.transport import reader_for

    return EmrtdDriver(reader_for(options.transport))
