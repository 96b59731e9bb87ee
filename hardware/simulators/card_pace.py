"""PACE from the card's side (ICAO 9303-11, 4.4), by plain arithmetic where the driver lets OpenSSL multiply."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.ciphers import Algorithm, Suite, nonce_cipher, password_key, suite
from hardware.drivers.emrtd.domain_parameters import CURVES, PRIME_GROUPS
from hardware.drivers.emrtd.problems import ChipError

Answer = tuple[bytes, int]
_OK, _REFUSED, _WRONG_DATA, _NO_KEY = 0x9000, 0x6300, 0x6A80, 0x6A88
_NOT_IN_ORDER, _CHAINING = 0x6985, 0x6883
_ID_PACE = bytes.fromhex("04007F0007020204")
_INTEGRATED_ECDH = 4


@dataclass(frozen=True, slots=True)
class PaceWay:
    """A PACEInfo: agreement and cipher as the last two numbers of id-PACE, and standardised domain parameters."""

    agreement: int  # 1 DH, 2 ECDH, with generic mapping
    cipher: int  # 1 3DES, 2 to 4 AES of 128 to 256 bits
    parameters: int

    @property
    def oid(self) -> bytes:
        return _ID_PACE + bytes((self.agreement, self.cipher))

    @property
    def algorithm(self) -> Algorithm:
        return list(Algorithm)[self.cipher - 1]


INTEGRATED = PaceWay(_INTEGRATED_ECDH, 2, 13)
"""A way that the driver does not know."""


def card_access(ways: tuple[PaceWay, ...]) -> bytes:
    """EF.CardAccess (ICAO 9303-11, 9.2.11)."""
    infos = [
        tlv.encode(0x06, way.oid) + tlv.encode(0x02, b"\x02") + tlv.encode(0x02, bytes([way.parameters]))
        for way in ways
    ]
    return tlv.encode(0x31, b"".join(tlv.encode(0x30, info) for info in infos))


class CardPace:
    """One run. `passwords` by their references (1: MRZ, 2: CAN); `session` is there once the terminal proved one."""

    def __init__(self, ways: tuple[PaceWay, ...], passwords: Mapping[int, bytes]) -> None:
        self._ways = ways
        self._passwords = passwords
        self._way: PaceWay | None = None
        self._password = b""
        self._awaited = 0
        self._nonce = 0
        self._generator: object = None
        self._terminal = self._public = b""
        self._proven: Suite | None = None
        self.session: Suite | None = None

    def choose(self, data: bytes) -> Answer:
        """MSE:Set AT."""
        objects = dict(tlv.items(data))
        named = objects.get(0x84)
        ways = [way for way in self._ways if way.oid == objects.get(0x80)]
        if named is not None:
            ways = [way for way in ways if bytes([way.parameters]) == named]
        if not ways or (named is None and len({way.parameters for way in self._ways}) > 1):
            return b"", _WRONG_DATA
        password = self._passwords.get(int.from_bytes(objects.get(0x83, b""), "big"))
        if password is None:
            return b"", _NO_KEY
        self._way, self._password, self._awaited = ways[0], password, 0x80
        return b"", _OK

    def answer(self, cla: int, data: bytes) -> Answer:
        """GENERAL AUTHENTICATE."""
        way, step = self._way, self._awaited
        if way is None:
            return b"", _NOT_IN_ORDER
        self._awaited = 0
        if bool(cla & 0x10) == (step == 0x85):
            return b"", _CHAINING
        try:
            body = tlv.value(0x7C, data)
            asked = b"" if step == 0x80 and not body else tlv.value(step, body)
            tag, told = self._step(way, step, asked)
        except (ChipError, ValueError):
            return b"", _WRONG_DATA
        if not told:
            return b"", _REFUSED
        return tlv.encode(0x7C, tlv.encode(tag, told)), _OK

    def _step(self, way: PaceWay, step: int, asked: bytes) -> tuple[int, bytes]:
        match step:
            case 0x80:
                self._awaited = 0x81
                return 0x80, self._sealed_nonce(way)
            case 0x81:
                self._awaited = 0x83
                return 0x82, self._mapped(way, asked)
            case 0x83:
                self._awaited = 0x85
                self._terminal = asked
                self._public, secret = self._agreed(way, asked)
                self._proven = suite(way.algorithm, secret)
                return 0x84, self._public
            case 0x85 if self._proven is not None:
                if asked != self._proven.token(_signed(way, self._public)):
                    return 0x86, b""
                self.session = self._proven
                return 0x86, self.session.token(_signed(way, self._terminal))
        raise ValueError("not in order")

    def _sealed_nonce(self, way: PaceWay) -> bytes:
        nonce = secrets.token_bytes(32 if way.cipher > 2 else 16)
        self._nonce = int.from_bytes(nonce, "big")
        return nonce_cipher(way.algorithm, password_key(way.algorithm, self._password)).encryptor().update(nonce)

    def _mapped(self, way: PaceWay, theirs: bytes) -> bytes:
        if way.agreement == 1:
            prime = PRIME_GROUPS[way.parameters]
            key = secrets.randbelow(prime.q - 1) + 1
            shared = pow(int.from_bytes(theirs, "big"), key, prime.p)
            self._generator = pow(prime.g, self._nonce, prime.p) * shared % prime.p
            return pow(prime.g, key, prime.p).to_bytes(prime.size, "big")
        curve = CURVES[way.parameters]
        key = secrets.randbelow(curve.n - 1) + 1
        shared_point = curve.multiply(key, curve.decode(theirs))
        self._generator = curve.add(curve.multiply(self._nonce % curve.n, curve.generator), shared_point)
        return curve.encode(curve.multiply(key, curve.generator))

    def _agreed(self, way: PaceWay, theirs: bytes) -> tuple[bytes, bytes]:
        if way.agreement == 1 and isinstance(self._generator, int):
            prime = PRIME_GROUPS[way.parameters]
            key = secrets.randbelow(prime.q - 1) + 1
            secret = pow(int.from_bytes(theirs, "big"), key, prime.p)
            return pow(self._generator, key, prime.p).to_bytes(prime.size, "big"), secret.to_bytes(prime.size, "big")
        if not isinstance(self._generator, tuple):
            raise ValueError("not in order")
        curve = CURVES[way.parameters]
        key = secrets.randbelow(curve.n - 1) + 1
        x, _ = curve.multiply(key, curve.decode(theirs))
        return curve.encode(curve.multiply(key, self._generator)), x.to_bytes(curve.size, "big")


def _signed(way: PaceWay, public: bytes) -> bytes:
    return tlv.encode(0x7F49, tlv.encode(0x06, way.oid) + tlv.encode(0x84 if way.agreement == 1 else 0x86, public))
