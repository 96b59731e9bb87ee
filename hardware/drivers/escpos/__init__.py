"""Receipt printers on a serial port that speak ESC/POS (Epson's command reference)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hardware.drivers.escpos.driver import EscposDriver


@dataclass(frozen=True, slots=True)
class Options:
    """`port` is a device path, best one that names the device (`/dev/serial/by-id/...`).

    `width_dots` is what fits on the paper: 576 on rolls of 80 mm, 384 on rolls of 58 mm.
    """

    port: str
    baudrate: int = 38400
    width_dots: int = 576


def create(options: Options) -> EscposDriver:
    # pyserial and python-escpos cost 25 MB, which the process of the screen need not carry.
    from hardware.drivers.escpos.driver import EscposDriver

    return EscposDriver(options)
