"""Page printers on the network, spoken to over IPP without a print server between (RFC 8010, RFC 8011)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hardware.drivers.ipp.driver import IppDriver


@dataclass(frozen=True, slots=True)
class Options:
    """`url` is the printer's own (`ipp://printer/ipp/print`).

    A sheet that is not out `stuck_s` after the printer stopped is cancelled; a printer not heard of for `lost_s` while
    it prints is lost.
    """

    url: str
    stuck_s: float = 60.0
    lost_s: float = 10.0


def create(options: Options) -> IppDriver:
    from hardware.drivers.ipp.driver import IppDriver

    return IppDriver(options)
