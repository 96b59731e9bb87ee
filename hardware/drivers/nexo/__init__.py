"""Payment terminals that speak the nexo Retailer Protocol as JSON on the local network (Adyen's Terminal API)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from hardware.options import OptionError, told

if TYPE_CHECKING:
    from hardware.drivers.nexo.driver import NexoDriver

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class Options:
    """In the clear (`http`, no key) only a terminal on this machine is spoken to."""

    url: str = field(metadata=told("The terminal's own address.", "https://10.0.0.20:8443/nexo"))
    poiid: str = field(metadata=told("The terminal's name.", "P400-1"))
    saleid: str = field(metadata=told("The name of this counter.", "BALIE1"))
    key_identifier: str = field(default="", metadata=told("Which key messages are encrypted with.", "balie"))
    key_version: int = field(default=0, metadata=told("Its version.", 1))
    passphrase: str = field(
        default="", repr=False, metadata=told("Its passphrase, as a reference.", "credential:terminal.key")
    )
    ca: str = field(
        default="",
        metadata=told("File with the root certificate of the terminal's maker (PEM).", "/etc/kiosk/terminal-root.pem"),
    )

    def __post_init__(self) -> None:
        url = urlsplit(self.url)
        if url.scheme not in ("http", "https") or not url.hostname:
            raise OptionError("url", "url must be https://host:8443/nexo")
        if bool(self.passphrase) != bool(self.key_identifier):
            raise OptionError("key_identifier", "key_identifier and passphrase go together")
        in_the_clear = url.scheme == "http" or not self.passphrase
        if in_the_clear and url.hostname not in LOOPBACK:
            raise OptionError(
                "url", "a terminal on the network needs https, key_identifier, key_version and passphrase"
            )


def create(options: Options) -> NexoDriver:
    from hardware.drivers.nexo.driver import NexoDriver

    return NexoDriver(options)
