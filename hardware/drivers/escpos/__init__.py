"""Receipt printers that speak ESC/POS (Epson's command reference), on a serial port, on USB or in the network."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hardware import finding
from hardware.options import OptionError, told

if TYPE_CHECKING:
    from hardware.drivers.escpos.driver import EscposDriver


def _epson_pages() -> dict[int, str]:
    """West (with the euro sign), Central Europe, Turkish, Greek and Russian, as Epson numbers them (`ESC t`)."""
    return {19: "cp858", 18: "cp852", 13: "cp857", 14: "cp737", 17: "cp866"}


@dataclass(frozen=True, slots=True)
class Options:
    """What is on none of the `code_pages` is printed as a picture."""

    port: str = field(metadata=told(f"The printer: {finding.NAMED}, or `tcp:HOST:PORT`.", "usb:04b8:0202"))
    baudrate: int = field(default=38400, metadata=told("Speed of a serial port, in baud.", 38400))
    width_dots: int = field(
        default=576, metadata=told("Dots that fit on the paper: 576 on rolls of 80 mm, 384 on rolls of 58 mm.", 576)
    )
    code_pages: Mapping[int, str] = field(
        default_factory=_epson_pages,
        metadata=told(
            "Numbers of the printer's character tables with Python's names of them, the best first.",
            {16: "cp1252", 19: "cp858"},
        ),
    )

    def __post_init__(self) -> None:
        if not re.fullmatch(r"tcp:[^:]+:\d+", self.port):
            finding.check(self.port, "port")
        for page in self.code_pages.values():
            try:
                codecs.lookup(page)
            except LookupError:
                raise OptionError("code_pages", f"{page} is no code page that is known here") from None


def create(options: Options) -> EscposDriver:
    # pyserial is of no use to the process of the screen.
    from hardware.drivers.escpos.driver import EscposDriver

    return EscposDriver(options)
