"""Basic Access Control (ICAO 9303-11, 4.3)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from hardware.commands import ChipProblem
from hardware.drivers.emrtd.apdu import Apdu, Channel
from hardware.drivers.emrtd.ciphers import Keys, TripleDesSuite, decrypt, derive_keys, encrypt, retail_mac
from hardware.drivers.emrtd.messaging import SecureMessaging
from hardware.drivers.emrtd.problems import failed, unreadable


@dataclass(frozen=True, slots=True)
class Nonces:
    """What the terminal draws for one authentication."""

    rnd_ifd: bytes = field(default_factory=lambda: secrets.token_bytes(8))
    k_ifd: bytes = field(default_factory=lambda: secrets.token_bytes(16))


def authenticate(channel: Channel, keys: Keys, nonces: Nonces) -> SecureMessaging:
    """Mutual authentication with the document basic access keys; ends with session keys.

    ChipError: access_denied where the chip has other keys, unreadable where it does not speak BAC (PACE only).
    """
    challenge = channel.send(Apdu(0x00, 0x84, 0x00, 0x00, le=8))
    if not challenge.ok or len(challenge.data) != 8:
        raise unreadable(f"no basic access control, {challenge.sw:04X}")
    rnd_ic = challenge.data
    reply = channel.send(Apdu(0x00, 0x82, 0x00, 0x00, cryptogram(keys, rnd_ic, nonces), 40))
    if not reply.ok:
        raise failed(ChipProblem.ACCESS_DENIED, f"{reply.sw:04X}")
    return session(keys, rnd_ic, nonces, reply.data)


def cryptogram(keys: Keys, rnd_ic: bytes, nonces: Nonces) -> bytes:
    """E_IFD || M_IFD: what EXTERNAL AUTHENTICATE carries."""
    sealed = encrypt(keys.enc, nonces.rnd_ifd + rnd_ic + nonces.k_ifd)
    return sealed + retail_mac(keys.mac, sealed)


def session(keys: Keys, rnd_ic: bytes, nonces: Nonces, answer: bytes) -> SecureMessaging:
    """Check the chip's E_IC || M_IC and agree on the session. ChipError: access_denied."""
    sealed, mac = answer[:32], answer[32:]
    if len(sealed) != 32 or not secrets.compare_digest(retail_mac(keys.mac, sealed), mac):
        raise failed(ChipProblem.ACCESS_DENIED, "cryptogram of the chip")
    opened = decrypt(keys.enc, sealed)
    if opened[:16] != rnd_ic + nonces.rnd_ifd:
        raise failed(ChipProblem.ACCESS_DENIED, "challenge not returned")
    seed = bytes(a ^ b for a, b in zip(nonces.k_ifd, opened[16:], strict=True))
    return SecureMessaging(TripleDesSuite(derive_keys(seed)), int.from_bytes(rnd_ic[4:] + nonces.rnd_ifd[4:], "big"))
