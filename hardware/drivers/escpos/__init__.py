"""Receipt printers that speak ESC/POS (Epson's command reference), on a serial port, on USB or in the network."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hardware import finding

if TYPE_CHECKING:
    from hardware.drivers.escpos.driver import EscposDriver


def _epson_pages() -> dict[int, str]:
    """West (with the euro sign), Central Europe, Turkish, Greek and Russian, as Epson numbers them (`ESC t`)."""
    return {19: "cp858", 18: "cp852", 13: "cp857", 14: "cp737", 17: "cp866"}


@dataclass(frozen=True, slots=True)
class Options:
    """`port` is `tcp:HOST:PORT`, `usb:VID:PID[:SERIAL]`, a device file (`/dev/usb/lp0`) or a serial port.

    `width_dots` is what fits on the paper: 576 on rolls of 80 mm, 384 on rolls of 58 mm. `code_pages` are the
    numbers of the printer's character tables with Python's names of them, the best first; what is on none is printed
    as a picture.
    """

    port: str
    baudrate: int = 38400
    width_dots: int = 576
    code_pages: Mapping[int, str] = field(default_factory=_epson_pages)

    def __post_init__(self) -> None:
        if not re.fullmatch(r"tcp:[^:]+:\d+", self.port):
            finding.check(self.port)
        for page in self.code_pages.values():
            try:
                codecs.lookup(page)
            except LookupError:
                raise ValueError(f"{page} is no code page that is known here") from None


def create(options: Options) -> EscposDriver:
    # pyserial is of no use to the process of the screen.
    from hardware.drivers.escpos.driver import EscposDriver

    return EscposDriver(options)
