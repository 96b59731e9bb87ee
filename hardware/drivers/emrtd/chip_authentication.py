"""Chip Authentication, version 1 (ICAO 9303-11, 6.2): only the chip that was issued knows the key that DG14 names."""

from __future__ import annotations

from dataclasses import dataclass

from hardware.commands import ChipProblem
from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.agreement import PeerKey, peer_key
from hardware.drivers.emrtd.apdu import SHORT_REPLY, Apdu, Exchange, Reply
from hardware.drivers.emrtd.ciphers import Algorithm, suite
from hardware.drivers.emrtd.messaging import SecureChannel
from hardware.drivers.emrtd.problems import ChipError, failed, unreadable

_PUBLIC_KEY_INFO = bytes.fromhex("04007F0007020201")  # id-PK, 0.4.0.127.0.7.2.2.1
_PROTOCOL = bytes.fromhex("04007F0007020203")  # id-CA, 0.4.0.127.0.7.2.2.3
_ALGORITHMS = dict(enumerate(Algorithm, start=1))
_TRIPLE_DES = 1
_DG14, _SET, _SEQUENCE, _OID, _INTEGER = 0x6E, 0x31, 0x30, 0x06, 0x02
_DYNAMIC = 0x7C
_LARGEST = 1 << 14  # bytes: several times what the keys of a chip take


@dataclass(frozen=True, slots=True)
class Offer:
    """One way of Chip Authentication that the chip offers and we know. `key_id` is empty where it has one key."""

    oid: bytes
    algorithm: Algorithm
    key: PeerKey
    key_id: bytes


def security_infos(dg14: bytes) -> list[list[tuple[int, bytes]]]:
    """The SecurityInfos of DG14 as read, each as its data objects (ICAO 9303-11, 9.2). ChipError: unreadable."""
    if len(dg14) > _LARGEST:
        raise unreadable(f"DG14 of {len(dg14)} bytes")
    infos = tlv.items(tlv.value(_SET, tlv.value(_DG14, dg14)))
    return [list(tlv.items(info)) for tag, info in infos if tag == _SEQUENCE]


def offer_of(dg14: bytes) -> Offer | None:
    """The strongest way that DG14, proved to be the one that was signed, offers. None: none that we know.

    ChipError: unreadable, where it holds something else than SecurityInfos.
    """
    protocols: dict[bytes, bytes] = {}
    public_keys: dict[bytes, tuple[bytes, bytes]] = {}
    for (tag, oid), *fields in (info for info in security_infos(dg14) if info):
        integers = [value for field, value in fields if field == _INTEGER]
        if tag != _OID or not fields:
            continue
        if oid.startswith(_PROTOCOL) and integers[:1] == [b"\x01"]:
            key_id = b"".join(integers[1:2])
            protocols[key_id] = max(protocols.get(key_id, b""), oid)
        elif oid.startswith(_PUBLIC_KEY_INFO) and fields[0][0] == _SEQUENCE:
            public_keys[b"".join(integers[:1])] = oid[len(_PUBLIC_KEY_INFO) :], tlv.encode(*fields[0])
    # A chip that names a key only means 3DES, as the first ones did (BSI TR-03110).
    ways = [
        (protocols.get(key_id, _PROTOCOL + kind + bytes([_TRIPLE_DES])), key_id, info)
        for key_id, (kind, info) in public_keys.items()
    ]
    offers = (_offer(*way) for way in sorted(ways, reverse=True))
    return next((offer for offer in offers if offer is not None), None)


def authenticate(channel: SecureChannel, offer: Offer) -> Exchange:
    """Agree on new keys with the chip; they prove it with the next command, sent by the exchange that is returned.

    ChipError: not_genuine where the chip does not know its key.
    """
    public, secret = offer.key.agree()
    reference = tlv.encode(0x84, offer.key_id) if offer.key_id else b""
    if offer.algorithm is Algorithm.TRIPLE_DES:
        reply = channel.send(Apdu(0x00, 0x22, 0x41, 0xA6, tlv.encode(0x91, public) + reference))
    else:
        reply = channel.send(Apdu(0x00, 0x22, 0x41, 0xA4, tlv.encode(0x80, offer.oid) + reference))
        if reply.ok:
            body = tlv.encode(_DYNAMIC, tlv.encode(0x80, public))
            reply = channel.send(Apdu(0x00, 0x86, 0x00, 0x00, body, SHORT_REPLY))
    if not reply.ok:
        raise failed(ChipProblem.NOT_GENUINE, f"chip authentication refused, {reply.sw:04X}")
    channel.restart(suite(offer.algorithm, secret))
    return _Proof(channel)


class _Proof:
    """Carries commands under the new keys. That the first reply cannot be opened says that the chip has others."""

    def __init__(self, channel: SecureChannel) -> None:
        self._channel = channel
        self._proved = False
        self.by_selection = channel.by_selection

    @property
    def largest_read(self) -> int:
        return self._channel.largest_read

    def send(self, apdu: Apdu) -> Reply:
        try:
            reply = self._channel.send(apdu)
        except ChipError as error:
            fault = error.outcome.fault
            if self._proved or fault is None or fault.code != ChipProblem.UNREADABLE:
                raise
            raise failed(ChipProblem.NOT_GENUINE, "chip authentication") from error
        self._proved = True
        return reply


def _offer(oid: bytes, key_id: bytes, public_key_info: bytes) -> Offer | None:
    algorithm = _ALGORITHMS.get(oid[-1]) if len(oid) == len(_PROTOCOL) + 2 else None
    if algorithm is None:
        return None
    try:
        return Offer(oid, algorithm, peer_key(public_key_info), key_id)
    except ChipError:
        # A curve that cannot be used here is as if it were not offered: the chip may have another way.
        return None
