"""Payment terminals that are asked over the internet: Mollie's public API, version 2."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from hardware.drivers.mollie.driver import MollieDriver

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class Options:
    """`terminal_id` is Mollie's name for the terminal (`term_...`). Raises ValueError with what is wrong.

    In the clear (`http`) only a service on this machine is spoken to.
    """

    terminal_id: str
    api_key: str = field(repr=False)
    url: str = "https://api.mollie.com"

    def __post_init__(self) -> None:
        url = urlsplit(self.url)
        if url.scheme not in ("http", "https") or not url.hostname:
            raise ValueError("url must be https://host")
        if url.scheme == "http" and url.hostname not in LOOPBACK:
            raise ValueError("a service on the network needs https")


def create(options: Options) -> MollieDriver:
    from hardware.drivers.mollie.driver import MollieDriver

    return MollieDriver(options)
