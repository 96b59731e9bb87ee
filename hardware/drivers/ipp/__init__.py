"""Page printers on the network, spoken to over IPP without a print server between (RFC 8010, RFC 8011)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hardware.options import OptionError, told

if TYPE_CHECKING:
    from hardware.drivers.ipp.driver import IppDriver


STUCK_S: Final = told("A sheet that is not out so long after the printer stopped is cancelled, in seconds.", 60.0)
LOST_S: Final = told("A printer not heard of for so long while it prints is lost, in seconds.", 10.0)


@dataclass(frozen=True, slots=True)
class Options:
    """A printer on the network that speaks IPP."""

    url: str = field(metadata=told("The printer's own address.", "ipp://10.0.0.21/ipp/print"))
    stuck_s: float = field(default=60.0, metadata=STUCK_S)
    lost_s: float = field(default=10.0, metadata=LOST_S)

    def __post_init__(self) -> None:
        if not re.fullmatch(r"ipps?://[^/\s@]+(/\S*)?", self.url):
            raise OptionError("url", "must be ipp://host/path or ipps://host/path")


def create(options: Options) -> IppDriver:
    from hardware.drivers.ipp.driver import IppDriver

    return IppDriver(options)
