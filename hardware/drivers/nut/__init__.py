"""Power supplies that Network UPS Tools looks after: its `upsd` is asked over TCP (RFC 9271)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hardware.options import OptionError, told

if TYPE_CHECKING:
    from hardware.drivers.nut.driver import NutDriver


@dataclass(frozen=True, slots=True)
class Options:
    """A battery (UPS) that a NUT server looks after."""

    ups: str = field(metadata=told("The name of the battery in ups.conf.", "counter"))
    host: str = field(
        default="127.0.0.1",
        metadata=told("Where upsd runs; best an address: a slow name server makes the driver hang.", "127.0.0.1"),
    )
    port: int = field(default=3493, metadata=told("Its TCP port.", 3493))

    def __post_init__(self) -> None:
        if not self.ups.isascii() or not self.ups.isprintable() or not self.ups or set(self.ups) & set(' "\\@'):
            raise OptionError("ups", "ups is a name as in ups.conf, without spaces, quotes or @")


def create(options: Options) -> NutDriver:
    from hardware.drivers.nut.driver import NutDriver

    return NutDriver(options)
