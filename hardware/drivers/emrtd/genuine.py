"""Whether a document is genuine: who signed it, what was signed, and whether this chip is the one that was issued.

The order costs no command more than needed: the security object comes first and names the data groups that there are;
Chip Authentication then protects, and is proved by, the reading of all others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hardware.commands import Chain, Clone
from hardware.drivers.emrtd import active_authentication, chip_authentication
from hardware.drivers.emrtd.files import read_file
from hardware.drivers.emrtd.sod import open_sod

if TYPE_CHECKING:
    from hardware.drivers.emrtd.apdu import Exchange
    from hardware.drivers.emrtd.csca import Authorities
    from hardware.drivers.emrtd.messaging import SecureChannel
    from hardware.drivers.emrtd.sod import SecurityObject


@dataclass(frozen=True, slots=True)
class Layout:
    """Where an application keeps its files: data group n under `base` + n, and which one holds the signing key."""

    base: int
    signing_key: int


TRAVEL_DOCUMENT = Layout(base=0x0100, signing_key=15)  # ICAO 9303-10, 3.6
LICENCE = Layout(base=0x0000, signing_key=13)  # ISO/IEC 18013-2 and -3
_SOD, _SECURITY_INFOS = 0x1D, 14


class Genuine:
    """A document whose security object was proved. What is read through it is what was signed."""

    def __init__(self, channel: Exchange, layout: Layout, signed: SecurityObject, chain: Chain) -> None:
        self.channel = channel
        self.chain = chain
        self.clone = Clone.NOT_OFFERED
        self._layout = layout
        self._signed = signed

    def read(self, number: int) -> bytes:
        """Data group `number` as it is on the chip. ChipError: not_genuine, unreadable."""
        content = read_file(self.channel, self._layout.base + number)
        self._signed.prove(number, content)
        return content

    def find(self, number: int) -> bytes | None:
        """The same; None, without asking the chip, where no such data group was signed."""
        return self.read(number) if number in self._signed.hashes else None


def prove(secure: SecureChannel, layout: Layout, authorities: Authorities | None) -> Genuine:
    """Passive authentication, then Chip Authentication where it is offered, else Active Authentication.

    ChipError: not_genuine (another signer, another content, another chip), unreadable; device_not_ready where the
    authorities cannot be read. After Chip Authentication, the first `read` is the proof of it.
    """
    signed = open_sod(read_file(secure, layout.base + _SOD))
    if authorities is not None:
        authorities.prove(signed.signer)
    genuine = Genuine(secure, layout, signed, Chain.UNKNOWN if authorities is None else Chain.TRUSTED)
    infos = genuine.find(_SECURITY_INFOS)
    offer = chip_authentication.offer_of(infos) if infos else None
    if offer is not None:
        genuine.channel = chip_authentication.authenticate(secure, offer)
        genuine.clone = Clone.CHIP_AUTHENTICATED
        return genuine
    key_file = genuine.find(layout.signing_key)
    key = active_authentication.key_in(key_file, infos) if key_file else None
    if key is not None:
        active_authentication.authenticate(secure, key)
        genuine.clone = Clone.ACTIVE_AUTHENTICATED
    return genuine
