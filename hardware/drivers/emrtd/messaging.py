"""Secure messaging with 3DES (ICAO 9303-11, 9.8): every command and reply encrypted and authenticated."""

from __future__ import annotations

import secrets

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.apdu import Apdu, Channel, Reply
from hardware.drivers.emrtd.ciphers import BLOCK, Keys, decrypt, encrypt, pad, retail_mac, unpad
from hardware.drivers.emrtd.problems import unreadable

CRYPTOGRAM, LE, STATUS, MAC = 0x87, 0x97, 0x99, 0x8E
_MAC_OBJECT = 2 + BLOCK

LARGEST_READ = 231
"""Bytes that fit a short reply of 256: padded to 232, with DO'87' (4), DO'99' (4) and DO'8E' (10)."""


class SecureMessaging:
    """One session: its keys and its send sequence counter (8 bytes), which every command and reply moves on."""

    def __init__(self, keys: Keys, ssc: bytes) -> None:
        self.keys = keys
        self._ssc = int.from_bytes(ssc, "big")

    @property
    def ssc(self) -> bytes:
        return self._ssc.to_bytes(BLOCK, "big")

    def protect(self, apdu: Apdu) -> Apdu:
        masked = Apdu(apdu.cla | 0x0C, apdu.ins, apdu.p1, apdu.p2)
        body = b""
        if apdu.data:
            body += tlv.encode(CRYPTOGRAM, b"\x01" + encrypt(self.keys.enc, pad(apdu.data)))
        if apdu.le is not None:
            body += tlv.encode(LE, bytes([apdu.le % 256]))
        mac = self._mac(pad(masked.header) + body)
        return Apdu(masked.cla, masked.ins, masked.p1, masked.p2, body + tlv.encode(MAC, mac), 256)

    def unprotect(self, reply: Reply) -> Reply:
        """ChipError: unreadable, for a reply outside the session or with a wrong MAC."""
        if not reply.data:
            raise unreadable(f"secure messaging ended, {reply.sw:04X}")
        signed, mac = reply.data[:-_MAC_OBJECT], reply.data[-_MAC_OBJECT:]
        if not secrets.compare_digest(tlv.encode(MAC, self._mac(signed)), mac):
            raise unreadable("MAC of a reply")
        objects = dict(tlv.items(signed))
        status = objects.get(STATUS, b"")
        if len(status) != 2:
            raise unreadable("protected reply without status")
        return Reply(self._open(objects.get(CRYPTOGRAM)), int.from_bytes(status, "big"))

    def _open(self, content: bytes | None) -> bytes:
        if content is None:
            return b""
        if content[:1] != b"\x01" or len(content) < 1 + BLOCK or (len(content) - 1) % BLOCK:
            raise unreadable("cryptogram of a reply")
        data = unpad(decrypt(self.keys.enc, content[1:]))
        if data is None:
            raise unreadable("padding of a reply")
        return data

    def _mac(self, data: bytes) -> bytes:
        self._ssc = (self._ssc + 1) % (1 << 64)
        return retail_mac(self.keys.mac, self.ssc + data)


class SecureChannel:
    """A channel whose commands travel under secure messaging."""

    def __init__(self, channel: Channel, messaging: SecureMessaging) -> None:
        self._channel = channel
        self._messaging = messaging

    def send(self, apdu: Apdu) -> Reply:
        return self._messaging.unprotect(self._channel.send(self._messaging.protect(apdu)))
