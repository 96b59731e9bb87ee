"""Password Authenticated Connection Establishment with generic mapping (ICAO 9303-11, 4.4)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from hardware.commands import ChipProblem
from hardware.drivers.emrtd import tlv
from hardware.drivers.emrtd.apdu import SHORT_REPLY, Apdu, Channel
from hardware.drivers.emrtd.ciphers import Algorithm, mrz_secret, nonce_cipher, password_key, suite
from hardware.drivers.emrtd.groups import Draw, Group, group_of
from hardware.drivers.emrtd.messaging import SecureMessaging
from hardware.drivers.emrtd.problems import failed, unreadable

_PROTOCOL = bytes.fromhex("04007F0007020204")  # id-PACE, 0.4.0.127.0.7.2.2.4
_DH, _ECDH = 1, 2  # both with generic mapping
_ALGORITHMS = dict(enumerate(Algorithm, start=1))
_SEQUENCE, _OID, _INTEGER = 0x30, 0x06, 0x02
_DYNAMIC, _PUBLIC_KEY = 0x7C, 0x7F49
_LONGEST_NONCE = 32
_WRONG_PASSWORD = (0x6300, 0x6982, 0x6988)


@dataclass(frozen=True, slots=True)
class Password:
    reference: int  # of DO'83' in MSE:Set AT
    secret: bytes


@dataclass(frozen=True, slots=True)
class Offer:
    """One way of PACE that the chip offers and we know."""

    oid: bytes
    algorithm: Algorithm
    parameters: int  # ICAO 9303-11, table 6
    group: Group
    ambiguous: bool  # the chip knows other domain parameters too: these must be named


def mrz_password(mrz_information: str) -> Password:
    return Password(1, mrz_secret(mrz_information))


def can_password(can: str) -> Password:
    """`can`: the card access number that is printed on the document, digits in ASCII."""
    return Password(2, can.encode("ascii"))


def offer_of(card_access: bytes) -> Offer | None:
    """The way to take of those in EF.CardAccess (SecurityInfos, ICAO 9303-11, 9.2). None: none that we know."""
    infos = [_pace_info(info) for tag, info in tlv.items(tlv.value(0x31, card_access)) if tag == _SEQUENCE]
    known = [info for info in infos if info is not None]
    offers = []
    for oid, parameters in known:
        kind, cipher = oid[-2:]
        group = group_of(parameters, elliptic=kind == _ECDH) if kind in (_DH, _ECDH) else None
        if group is not None and cipher in _ALGORITHMS:
            ambiguous = len({other for _, other in known}) > 1
            offers.append(Offer(oid, _ALGORITHMS[cipher], parameters, group, ambiguous))
    # The tie goes to the chip's own order.
    return min(offers, key=lambda offer: offer.group.effort, default=None)


def authenticate(channel: Channel, offer: Offer, password: Password, draw: Draw = None) -> SecureMessaging:
    """ChipError: access_denied where the password is not the chip's, unreadable where the chip does not keep to it."""
    parameters = tlv.encode(0x84, bytes([offer.parameters])) if offer.ambiguous else b""
    chosen = tlv.encode(0x80, offer.oid) + tlv.encode(0x83, bytes([password.reference])) + parameters
    reply = channel.send(Apdu(0x00, 0x22, 0xC1, 0xA4, chosen))
    if not reply.ok:
        raise unreadable(f"PACE refused, {reply.sw:04X}")
    try:
        return _establish(channel, offer, password, draw)
    except ValueError as error:
        # OpenSSL and our own arithmetic say so of keys that are none.
        raise unreadable("public key of the chip") from error


def authentication_data(offer: Offer, public_key: bytes) -> bytes:
    """What an authentication token is made over (ICAO 9303-11, 4.4.3.4)."""
    return tlv.encode(_PUBLIC_KEY, tlv.encode(_OID, offer.oid) + tlv.encode(offer.group.tag, public_key))


def _establish(channel: Channel, offer: Offer, password: Password, draw: Draw) -> SecureMessaging:
    sealed = _step(channel, b"", 0x80)
    cipher = nonce_cipher(offer.algorithm, password_key(offer.algorithm, password.secret))
    block = 8 if offer.algorithm is Algorithm.TRIPLE_DES else 16
    if not 0 < len(sealed) <= _LONGEST_NONCE or len(sealed) % block:
        raise unreadable("nonce of PACE")
    nonce = cipher.decryptor().update(sealed)
    mapping = offer.group.mapping(draw)
    answer = _step(channel, tlv.encode(0x81, mapping.public), 0x82)
    agreement = mapping.blend(nonce).map(answer)
    theirs = _step(channel, tlv.encode(0x83, agreement.public), 0x84)
    session = suite(offer.algorithm, agreement.secret(theirs))
    ours = session.token(authentication_data(offer, theirs))
    token = _step(channel, tlv.encode(0x85, ours), 0x86, last=True)
    if not secrets.compare_digest(token, session.token(authentication_data(offer, agreement.public))):
        raise failed(ChipProblem.ACCESS_DENIED, "token of the chip")
    return SecureMessaging(session)


def _step(channel: Channel, data: bytes, answer: int, last: bool = False) -> bytes:
    """GENERAL AUTHENTICATE (ICAO 9303-11, 4.4.4.2); the value of its answer."""
    body = tlv.encode(_DYNAMIC, data)
    # A key of 2048 bits fits no short command, and its answer no short reply.
    le = len(body) + SHORT_REPLY if len(body) > 0xFF else SHORT_REPLY
    reply = channel.send(Apdu(0x00 if last else 0x10, 0x86, 0x00, 0x00, body, le))
    if last and (reply.sw in _WRONG_PASSWORD or reply.sw & 0xFFF0 == 0x63C0):
        raise failed(ChipProblem.ACCESS_DENIED, f"{reply.sw:04X}")
    if not reply.ok:
        raise unreadable(f"PACE broken off, {reply.sw:04X}")
    return tlv.value(answer, tlv.value(_DYNAMIC, reply.data))


def _pace_info(info: bytes) -> tuple[bytes, int] | None:
    """Protocol and standardised domain parameters of a PACEInfo; None for other SecurityInfos."""
    objects = list(tlv.items(info))
    if len(objects) != 3 or [tag for tag, _ in objects] != [_OID, _INTEGER, _INTEGER]:
        return None
    oid, version, parameters = (value for _, value in objects)
    if not oid.startswith(_PROTOCOL) or len(oid) != len(_PROTOCOL) + 2 or version != b"\x02" or len(parameters) != 1:
        return None
    return oid, parameters[0]
