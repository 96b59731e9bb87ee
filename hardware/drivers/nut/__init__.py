"""Power supplies that Network UPS Tools looks after: its `upsd` is asked over TCP (RFC 9271)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hardware.drivers.nut.driver import NutDriver


@dataclass(frozen=True, slots=True)
class Options:
    """`ups` is its name in ups.conf. `host` is best an address: a name server that is slow makes the driver hang."""

    ups: str
    host: str = "127.0.0.1"
    port: int = 3493

    def __post_init__(self) -> None:
        if not self.ups.isascii() or not self.ups.isprintable() or not self.ups or set(self.ups) & set(' "\\@'):
            raise ValueError("ups is a name as in ups.conf, without spaces, quotes or @")


def create(options: Options) -> NutDriver:
    from hardware.drivers.nut.driver import NutDriver

    return NutDriver(options)
