"""The application of a simulated travel document: files behind Basic Access Control (ICAO 9303-10 and 9303-11).

Written from the card's side and apart from the driver; the two share only the ciphers, which the worked examples of
ICAO 9303-11 appendix D hold to the standard.
"""

from __future__ import annotations

import secrets

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.ciphers import Keys, decrypt, derive_keys, encrypt, pad, retail_mac, unpad
from hardware.drivers.emrtd.problems import ChipError

APPLICATION = bytes.fromhex("A0000002471001")
_OK, _WRONG_LENGTH, _NOT_ALLOWED, _SM_WRONG = 0x9000, 0x6700, 0x6982, 0x6988
_NO_FILE, _OUTSIDE, _NO_INSTRUCTION, _AUTHENTICATION_FAILED = 0x6A82, 0x6B00, 0x6D00, 0x6300

Answer = tuple[bytes, int]


class CardApplication:
    """`files` by identifier; `keys` are the document basic access keys."""

    def __init__(self, keys: Keys, files: dict[int, bytes]) -> None:
        self._keys = keys
        self._files = files
        self.reset()

    def reset(self) -> None:
        self._selected = False
        self._challenge = b""
        self._session: _Session | None = None
        self._file: bytes | None = None

    def answer(self, apdu: bytes) -> bytes:
        """One command to its reply with status, both as on the wire."""
        if len(apdu) < 4:
            return _WRONG_LENGTH.to_bytes(2, "big")
        data, sw = self._protected(apdu) if apdu[0] & 0x0C == 0x0C else self._plain(apdu)
        return data + sw.to_bytes(2, "big")

    def _plain(self, apdu: bytes) -> Answer:
        # ICAO 9303-11, 9.8.3: a plain command ends the session.
        self._session = None
        data = apdu[5 : 5 + apdu[4]] if len(apdu) > 5 else b""
        match apdu[1], apdu[2]:
            case 0xA4, 0x04:
                self._selected = data == APPLICATION
                return b"", _OK if self._selected else _NO_FILE
            case 0x84, _ if self._selected:
                self._challenge = secrets.token_bytes(8)
                return self._challenge, _OK
            case 0x82, _ if self._challenge:
                return self._authenticate(data)
            case ((0xA4 | 0xB0 | 0x84 | 0x82), _):
                return b"", _NOT_ALLOWED
        return b"", _NO_INSTRUCTION

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
        self._session = _Session(derive_keys(seed), int.from_bytes(rnd_ic[4:] + rnd_ifd[4:], "big"))
        answer = encrypt(self._keys.enc, rnd_ic + rnd_ifd + k_ic)
        return answer + retail_mac(self._keys.mac, answer), _OK

    def _protected(self, apdu: bytes) -> Answer:
        opened = self._session.open(apdu) if self._session else None
        if self._session is None or opened is None:
            self._session = None
            return b"", _SM_WRONG
        data, sw = self._inside(apdu, *opened)
        return self._session.seal(data, sw), sw

    def _inside(self, apdu: bytes, data: bytes, le: int) -> Answer:
        if apdu[1] == 0xA4 and apdu[2] == 0x02:
            self._file = self._files.get(int.from_bytes(data, "big"))
            return b"", _NO_FILE if self._file is None else _OK
        if apdu[1] == 0xB0 and not apdu[2] & 0x80:
            offset = apdu[2] << 8 | apdu[3]
            if self._file is None:
                return b"", _NOT_ALLOWED
            if offset + le > len(self._file):
                return b"", _OUTSIDE
            return self._file[offset : offset + le], _OK
        return b"", _NO_INSTRUCTION


class _Session:
    """The card's end of secure messaging (ICAO 9303-11, 9.8)."""

    def __init__(self, keys: Keys, ssc: int) -> None:
        self._keys = keys
        self._ssc = ssc

    def open(self, apdu: bytes) -> tuple[bytes, int] | None:
        """Data and Le of a protected command. None: not authentic."""
        body = apdu[5 : 5 + apdu[4]] if len(apdu) > 5 else b""
        try:
            objects = dict(tlv.items(body))
        except ChipError:
            return None
        if list(objects)[-1:] != [0x8E]:
            return None
        if self._mac(pad(apdu[:4]) + body[:-10]) != objects[0x8E]:
            return None
        data = unpad(decrypt(self._keys.enc, objects[0x87][1:])) if 0x87 in objects else b""
        return None if data is None else (data, objects.get(0x97, b"\x00")[0] or 256)

    def seal(self, data: bytes, sw: int) -> bytes:
        body = tlv.encode(0x87, b"\x01" + encrypt(self._keys.enc, pad(data))) if data else b""
        body += tlv.encode(0x99, sw.to_bytes(2, "big"))
        return body + tlv.encode(0x8E, self._mac(body))

    def _mac(self, data: bytes) -> bytes:
        self._ssc += 1
        return retail_mac(self._keys.mac, self._ssc.to_bytes(8, "big") + data)
