"""The application of a simulated travel document (ICAO 9303-10 and 9303-11): files behind basic access or PACE.

Written from the card's side and apart from the driver. The two share the ciphers and the arithmetic of curves, which
the worked examples of ICAO 9303-11 and OpenSSL hold to the standard.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.ciphers import (
    Keys,
    Suite,
    TripleDesSuite,
    decrypt,
    derive_keys,
    encrypt,
    retail_mac,
)
from hardware.drivers.emrtd.problems import ChipError
from hardware.simulators.card_pace import Answer, CardPace, PaceWay, card_access
from hardware.simulators.card_session import Asked, CardSession, take_apart

APPLICATION = bytes.fromhex("A0000002471001")
CARD_ACCESS, ATR_INFO = 0x011C, 0x2F01
_OK, _END_OF_FILE, _WRONG_LENGTH, _NOT_ALLOWED, _SM_WRONG = 0x9000, 0x6282, 0x6700, 0x6982, 0x6988
_WRONG_DATA, _NO_FILE, _WRONG_PLACE = 0x6A80, 0x6A82, 0x6A86
_OUTSIDE, _NO_INSTRUCTION, _AUTHENTICATION_FAILED = 0x6B00, 0x6D00, 0x6300
_SHORT = 256


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a chip understands."""

    basic_access: bool = True
    pace: tuple[PaceWay, ...] = ()
    largest_reply: int = _SHORT  # with status; more than 256 means extended length
    short_identifiers: bool = True
    reads_past_the_end: bool = True


class Proof(Protocol):
    """What a chip can prove beside its files: Chip Authentication, Active Authentication."""

    def answer(self, asked: Asked) -> tuple[bytes, int, Suite | None] | None:
        """A reply, and with what secure messaging goes on after it. None: this command is not for it."""


class CardApplication:
    """`files` by identifier; `keys` open it by basic access, `passwords` (1: MRZ, 2: CAN) by PACE."""

    def __init__(
        self, keys: Keys, files: Mapping[int, bytes], proof: Proof | None = None, application: bytes = APPLICATION
    ) -> None:
        self._keys = keys
        self._files = files
        self._proof = proof
        self._application = application
        self.speak(Dialect(), {})

    def speak(self, dialect: Dialect, passwords: Mapping[int, bytes]) -> None:
        self._dialect = dialect
        self._passwords = passwords
        self._root = {CARD_ACCESS: card_access(dialect.pace)} if dialect.pace else {}
        if dialect.largest_reply > _SHORT:
            limit = tlv.encode(0x02, dialect.largest_reply.to_bytes(2, "big"))
            self._root[ATR_INFO] = tlv.encode(0x47, b"\x80\x01\x40") + tlv.encode(0x7F66, limit + limit)
        self.reset()

    def reset(self) -> None:
        self._directory: Mapping[int, bytes] = self._root
        self._challenge = b""
        self._pace = CardPace(self._dialect.pace, self._passwords)
        self._session: CardSession | None = None
        self._file: bytes | None = None

    def answer(self, apdu: bytes) -> bytes:
        """One command to its reply with status, both as on the wire."""
        asked = take_apart(apdu)
        if asked is None or (asked.extended and self._dialect.largest_reply <= _SHORT):
            return _WRONG_LENGTH.to_bytes(2, "big")
        data, sw = self._protected(asked) if asked.cla & 0x0C == 0x0C else self._plain(asked)
        if len(data) + 2 > max(self._dialect.largest_reply, _SHORT + 2) or len(data) > asked.le:
            data, sw = b"", _WRONG_LENGTH
        return data + sw.to_bytes(2, "big")

    def _plain(self, asked: Asked) -> Answer:
        # ICAO 9303-11, 9.8.3: a plain command ends the session.
        self._session = None
        match asked.ins, asked.p1:
            case 0xA4, 0x04:
                return self._select(asked.data) if self._dialect.basic_access else (b"", _NOT_ALLOWED)
            case 0xA4 | 0xB0, _ if self._directory is self._root:
                return self._read(asked)
            case 0x22, 0xC1:
                return self._chosen(asked.data)
            case 0x86, _:
                return self._general_authenticate(asked)
            case 0x84, _ if self._directory is self._files:
                self._challenge = secrets.token_bytes(8)
                return self._challenge, _OK
            case 0x82, _ if self._challenge:
                return self._authenticate(asked.data)
            case ((0xA4 | 0xB0 | 0x84 | 0x82), _):
                return b"", _NOT_ALLOWED
        return b"", _NO_INSTRUCTION

    def _select(self, application: bytes) -> Answer:
        if application != self._application:
            return b"", _NO_FILE
        self._directory, self._file = self._files, None
        return b"", _OK

    def _chosen(self, data: bytes) -> Answer:
        self._pace = CardPace(self._dialect.pace, self._passwords)
        try:
            return self._pace.choose(data)
        except ChipError:
            return b"", _WRONG_DATA

    def _general_authenticate(self, asked: Asked) -> Answer:
        answer = self._pace.answer(asked.cla, asked.data)
        if self._pace.session is not None:
            self._session = CardSession(self._pace.session)
        return answer

    def _authenticate(self, data: bytes) -> Answer:
        challenge, self._challenge = self._challenge, b""
        sealed, mac = data[:32], data[32:]
        if len(sealed) != 32 or retail_mac(self._keys.mac, sealed) != mac:
            return b"", _AUTHENTICATION_FAILED
        opened = decrypt(self._keys.enc, sealed)
        rnd_ifd, rnd_ic, k_ifd = opened[:8], opened[8:16], opened[16:]
        if rnd_ic != challenge:
            return b"", _AUTHENTICATION_FAILED
        k_ic = secrets.token_bytes(16)
        seed = bytes(a ^ b for a, b in zip(k_ifd, k_ic, strict=True))
        ssc = int.from_bytes(rnd_ic[4:] + rnd_ifd[4:], "big")
        self._session = CardSession(TripleDesSuite(derive_keys(seed)), ssc)
        answer = encrypt(self._keys.enc, rnd_ic + rnd_ifd + k_ic)
        return answer + retail_mac(self._keys.mac, answer), _OK

    def _protected(self, asked: Asked) -> Answer:
        session = self._session
        opened = session.open(asked) if session else None
        if session is None or opened is None:
            self._session = None
            return b"", _SM_WRONG
        proven = self._proof.answer(opened) if self._proof and self._directory is self._files else None
        if proven is not None:
            data, sw, suite = proven
            if suite is not None:
                self._session = CardSession(suite)
        else:
            data, sw = self._inside(opened)
        return session.seal(asked, data, sw), sw

    def _inside(self, asked: Asked) -> Answer:
        if asked.ins == 0xA4 and asked.p1 == 0x04:
            return self._select(asked.data)
        return self._read(asked)

    def _read(self, asked: Asked) -> Answer:
        match asked.ins:
            case 0xA4 if asked.p1 == 0x02:
                self._file = self._directory.get(int.from_bytes(asked.data, "big"))
                return b"", _NO_FILE if self._file is None else _OK
            case 0xB0 if asked.p1 & 0x80:
                return self._read_by_short_identifier(asked)
            case 0xB0:
                return self._part(asked.p1 << 8 | asked.p2, asked.le)
            case 0xB1:
                return self._read_far(asked)
        return b"", _NO_INSTRUCTION

    def _read_by_short_identifier(self, asked: Asked) -> Answer:
        if not self._dialect.short_identifiers:
            return b"", _WRONG_PLACE
        found = [file for name, file in self._directory.items() if name & 0x1F == asked.p1 & 0x1F]
        if not found:
            return b"", _NO_FILE
        self._file = found[0]
        return self._part(asked.p2, asked.le)

    def _read_far(self, asked: Asked) -> Answer:
        try:
            offset = int.from_bytes(tlv.value(0x54, asked.data), "big")
        except ChipError:
            return b"", _WRONG_DATA
        data, sw = self._part(offset, asked.le - 4)
        return (tlv.encode(0x53, data), sw) if data else (b"", sw)

    def _part(self, offset: int, size: int) -> Answer:
        if self._file is None:
            return b"", _NOT_ALLOWED
        end = offset + size
        if offset >= len(self._file) or (end > len(self._file) and not self._dialect.reads_past_the_end):
            return b"", _OUTSIDE
        return self._file[offset:end], _END_OF_FILE if end > len(self._file) else _OK
