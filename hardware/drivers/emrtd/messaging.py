"""Secure messaging (ICAO 9303-11, 9.8): every command and reply encrypted and authenticated, with 3DES or AES."""

from __future__ import annotations

import secrets

from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.apdu import EXTENDED_REPLY, SHORT_REPLY, Apdu, Channel, Reply
from hardware.drivers.emrtd.ciphers import MAC_SIZE, Suite, pad, unpad
from hardware.drivers.emrtd.problems import SessionEndedError, unreadable

CRYPTOGRAM, CRYPTOGRAM_ODD, LE, STATUS, MAC = 0x87, 0x85, 0x97, 0x99, 0x8E
_MAC_OBJECT = 2 + MAC_SIZE
_STATUS_OBJECT = 4
_INDICATOR = b"\x01"  # padded with method 2; only DO'87' of even instructions says so


class SecureMessaging:
    """One session: its keys and its send sequence counter, which every command and reply moves on."""

    def __init__(self, suite: Suite, ssc: int = 0) -> None:
        self.suite = suite
        self.ssc = ssc

    def protect(self, apdu: Apdu, long_replies: bool = False) -> Apdu:
        """`long_replies`: the chip allows them, so the command is extended where its protected reply may need that."""
        self._next()
        masked = Apdu(apdu.cla | 0x0C, apdu.ins, apdu.p1, apdu.p2)
        body = b""
        if apdu.data:
            sealed = self.suite.encrypt(self.ssc, pad(apdu.data, self.suite.block))
            odd = apdu.ins & 1
            body += tlv.encode(CRYPTOGRAM_ODD, sealed) if odd else tlv.encode(CRYPTOGRAM, _INDICATOR + sealed)
        if apdu.le is not None:
            size = 2 if apdu.le > SHORT_REPLY else 1
            body += tlv.encode(LE, (apdu.le % (1 << 8 * size)).to_bytes(size, "big"))
        body += tlv.encode(MAC, self.suite.mac(self.ssc, pad(masked.header, self.suite.block) + body))
        outgrows = long_replies and (apdu.le or 0) > self.largest_read(SHORT_REPLY)
        le = EXTENDED_REPLY if outgrows or len(body) > 0xFF else SHORT_REPLY
        return Apdu(masked.cla, masked.ins, masked.p1, masked.p2, body, le)

    def unprotect(self, reply: Reply) -> Reply:
        """ChipError: unreadable for a reply with a wrong MAC, SessionEndedError for one outside the session."""
        if not reply.data:
            raise SessionEndedError(reply.sw)
        self._next()
        signed, mac = reply.data[:-_MAC_OBJECT], reply.data[-_MAC_OBJECT:]
        if not secrets.compare_digest(tlv.encode(MAC, self.suite.mac(self.ssc, signed)), mac):
            raise unreadable("MAC of a reply")
        objects = dict(tlv.items(signed))
        status = objects.get(STATUS, b"")
        if len(status) != 2:
            raise unreadable("protected reply without status")
        return Reply(self._open(objects), int.from_bytes(status, "big"))

    def largest_read(self, largest_reply: int) -> int:
        """Bytes of data that fit a protected reply of so many bytes."""
        length_of_length = 2 if largest_reply <= 0xFF + 3 else 3
        frame = 1 + length_of_length + len(_INDICATOR) + _STATUS_OBJECT + _MAC_OBJECT
        return (largest_reply - frame) // self.suite.block * self.suite.block - 1

    def _open(self, objects: dict[int, bytes]) -> bytes:
        if CRYPTOGRAM in objects:
            indicator, sealed = objects[CRYPTOGRAM][:1], objects[CRYPTOGRAM][1:]
        elif CRYPTOGRAM_ODD in objects:
            indicator, sealed = _INDICATOR, objects[CRYPTOGRAM_ODD]
        else:
            return b""
        if indicator != _INDICATOR or not sealed or len(sealed) % self.suite.block:
            raise unreadable("cryptogram of a reply")
        data = unpad(self.suite.decrypt(self.ssc, sealed), self.suite.block)
        if data is None:
            raise unreadable("padding of a reply")
        return data

    def _next(self) -> None:
        self.ssc = (self.ssc + 1) % (1 << 8 * self.suite.block)


class SecureChannel:
    """A channel whose commands travel under secure messaging."""

    def __init__(self, channel: Channel, messaging: SecureMessaging) -> None:
        self._channel = channel
        self._messaging = messaging
        self.by_selection = channel.by_selection
        self.careful = channel.careful

    @property
    def suite(self) -> Suite:
        return self._messaging.suite

    @property
    def largest_read(self) -> int:
        return self._messaging.largest_read(self._channel.largest_reply)

    def restart(self, suite: Suite) -> None:
        """Go on with new keys and the counter at zero, as after Chip Authentication (ICAO 9303-11, 6.2)."""
        self._messaging = SecureMessaging(suite)

    def send(self, apdu: Apdu) -> Reply:
        long_replies = self._channel.largest_reply > SHORT_REPLY
        return self._messaging.unprotect(self._channel.send(self._messaging.protect(apdu, long_replies)))
