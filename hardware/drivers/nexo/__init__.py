"""Payment terminals that speak the nexo Retailer Protocol as JSON on the local network (Adyen's Terminal API)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hardware.drivers.nexo.driver import NexoDriver


@dataclass(frozen=True, slots=True)
class Options:
    """`url` is the terminal's (`http://terminal:8080/nexo`), `poiid` its name and `saleid` that of this counter."""

    url: str
    poiid: str
    saleid: str


def create(options: Options) -> NexoDriver:
    from hardware.drivers.nexo.driver import NexoDriver

    return NexoDriver(options)
