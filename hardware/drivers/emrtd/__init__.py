"""Electronic travel documents (ICAO 9303 parts 10 to 12) and driving licences (ISO/IEC 18013): opened, read, proved."""

from __future__ import annotations

from dataclasses import dataclass, field

from hardware.driver import Driver
from hardware.options import OptionError, told


@dataclass(frozen=True, slots=True)
class Options:
    """Without `csca` a document's signature is proved, but not whose it is."""

    transport: str = field(
        metadata=told("`pcsc:` and part of the reader's name, or `socket:` and the path of a Unix socket.", "pcsc:ACS")
    )
    csca: str = field(
        default="",
        metadata=told(
            "Folder with what countries publish: certificates of their authorities, master lists, revocation lists.",
            "/etc/kiosk/csca",
        ),
    )

    service_cards: bool = field(
        default=False,
        metadata=told("Look also at cards that are no documents, for technicians to come in with one.", True),
    )

    def __post_init__(self) -> None:
        kind, colon, rest = self.transport.partition(":")
        if kind not in ("pcsc", "socket") or not colon or (kind == "socket" and not rest):
            raise OptionError("transport", "must be pcsc:<part of the reader's name> or socket:<path>")


def create(options: Options) -> Driver:
    from hardware.drivers.emrtd.driver import EmrtdDriver
    from hardware.drivers.emrtd.transport import reader_for

    if not options.csca:
        return EmrtdDriver(reader_for(options.transport), service_cards=options.service_cards)
    from hardware.drivers.emrtd.csca import Authorities

    return EmrtdDriver(reader_for(options.transport), Authorities(options.csca), service_cards=options.service_cards)
