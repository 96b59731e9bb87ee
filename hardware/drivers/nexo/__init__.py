"""Payment terminals that speak the nexo Retailer Protocol as JSON on the local network (Adyen's Terminal API)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from hardware.drivers.nexo.driver import NexoDriver

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class Options:
    """`url` is the terminal's (`https://terminal:8443/nexo`), `poiid` its name and `saleid` that of this counter.

    `ca` is the file with the root certificate of the terminal's maker (PEM). `key_identifier`, `key_version` and
    `passphrase` are the key that messages are encrypted with; without a passphrase they are not. In the clear (`http`,
    no key) only a terminal on this machine is spoken to. Raises ValueError with what is wrong.
    """

    url: str
    poiid: str
    saleid: str
    key_identifier: str = ""
    key_version: int = 0
    passphrase: str = field(default="", repr=False)
    ca: str = ""

    def __post_init__(self) -> None:
        url = urlsplit(self.url)
        if url.scheme not in ("http", "https") or not url.hostname:
            raise ValueError("url must be https://host:8443/nexo")
        if bool(self.passphrase) != bool(self.key_identifier):
            raise ValueError("key_identifier and passphrase go together")
        in_the_clear = url.scheme == "http" or not self.passphrase
        if in_the_clear and url.hostname not in LOOPBACK:
            raise ValueError("a terminal on the network needs https, key_identifier, key_version and passphrase")


def create(options: Options) -> NexoDriver:
    from hardware.drivers.nexo.driver import NexoDriver

    return NexoDriver(options)
