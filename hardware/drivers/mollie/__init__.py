"""Payment terminals that are asked over the internet: Mollie's public API, version 2."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from hardware.options import OptionError, told

if TYPE_CHECKING:
    from hardware.drivers.mollie.driver import MollieDriver

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class Options:
    """In the clear (`http`) only a service on this machine is spoken to."""

    terminal_id: str = field(metadata=told("Mollie's name for the terminal.", "term_7MgL4wea46qkRcoTZjWEH"))
    api_key: str = field(repr=False, metadata=told("Its API key, as a reference.", "credential:mollie.key"))
    url: str = field(default="https://api.mollie.com", metadata=told("Where the service is.", "https://api.mollie.com"))

    def __post_init__(self) -> None:
        url = urlsplit(self.url)
        if url.scheme not in ("http", "https") or not url.hostname:
            raise OptionError("url", "url must be https://host")
        if url.scheme == "http" and url.hostname not in LOOPBACK:
            raise OptionError("url", "a service on the network needs https")


def create(options: Options) -> MollieDriver:
    from hardware.drivers.mollie.driver import MollieDriver

    return MollieDriver(options)
