"""What is fuzzed: every parser of bytes that come from a device. Each target takes any bytes and must come back.

It may answer with a value or with the error that its module documents; anything else is a crash.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Target:
    """`modules` are traced, what `make` makes gets the bytes; `seeds` are inputs that the parser likes."""

    modules: tuple[str, ...]
    make: Callable[[], Callable[[bytes], Any]]
    seeds: Callable[[], tuple[bytes, ...]] = tuple


def maimed(template: Any, data: Iterator[int]) -> Any:
    """The template with parts of it replaced, as the bytes say: noise alone would hardly ever be valid JSON."""
    odd = next(data, 0)
    if odd >= 0xE0:
        return (None, True, -1, 1e999, "", "x" * 300, [], {}, "1e999999999", {"": ""})[odd % 10]
    if isinstance(template, dict):
        return {key: maimed(value, data) for key, value in template.items() if next(data, 0) < 0xF0}
    if isinstance(template, list):
        return [maimed(value, data) for value in template for _ in range(next(data, 0) % 3 or 1)]
    return template


def _mrz() -> Callable[[bytes], Any]:
    from hardware.mrz import parse

    return lambda data: parse(data.decode("latin-1"))


def _licence_line() -> Callable[[bytes], Any]:
    from hardware.licence_line import parse

    return lambda data: parse(data.decode("latin-1"))


def _chip(parse: Callable[[bytes], Any]) -> Callable[[bytes], Any]:
    from hardware.drivers.emrtd.problems import ChipError

    def feed(data: bytes) -> None:
        with contextlib.suppress(ChipError):
            parse(data)

    return feed


def _tlv() -> Callable[[bytes], Any]:
    from hardware.drivers.emrtd import tlv

    return _chip(lambda data: list(tlv.items(data)))


def _lds() -> Callable[[bytes], Any]:
    from hardware.drivers.emrtd import lds

    parsers = (lds.parse_dg1, lds.parse_portrait, lds.parse_details)
    return _chip(lambda data: parsers[data[0] % len(parsers)](data[1:]) if data else None)


def _sod() -> Callable[[bytes], Any]:
    from hardware.drivers.emrtd.sod import open_sod

    return _chip(lambda data: open_sod(data).prove(1, b""))


def _trust() -> Callable[[bytes], Any]:
    from hardware.drivers.emrtd import csca_index, master_list
    from hardware.drivers.emrtd.der import MALFORMED

    parsers = (
        master_list.certificates_on,
        csca_index.index_certificate,
        csca_index.country_of_revocations,
        csca_index.revoked_serials,
    )
    chip = _chip(lambda data: parsers[data[0] % len(parsers)](data[1:]) if data else None)

    def feed(data: bytes) -> None:
        with contextlib.suppress(*MALFORMED):
            chip(data)

    return feed


def _clone() -> Callable[[bytes], Any]:
    from hardware.drivers.emrtd import active_authentication, chip_authentication, licence, pace

    parsers = (
        pace.offer_of,
        chip_authentication.offer_of,
        active_authentication.key_in,
        active_authentication.hash_in,
        licence.parse_dg1,
    )
    return _chip(lambda data: parsers[data[0] % len(parsers)](data[1:]) if data else None)


def _card() -> Callable[[bytes], Any]:
    """Replies of a card: what it says of itself, and protected ones, after a `!` by a card that has our keys."""
    from hardware.drivers.emrtd import files, tlv
    from hardware.drivers.emrtd.apdu import Reply
    from hardware.drivers.emrtd.ciphers import AesSuite, Keys, TripleDesSuite
    from hardware.drivers.emrtd.messaging import MAC, SecureMessaging

    suites = AesSuite(Keys(bytes(16), bytes(16))), TripleDesSuite(Keys(bytes(16), bytes(16)))

    def reply(data: bytes) -> None:
        for suite in suites:
            sealed = tlv.encode(MAC, suite.mac(1, data[1:]))
            SecureMessaging(suite).unprotect(Reply(data[1:] + sealed if data[:1] == b"!" else data, 0x9000))

    parsers = (reply, files.stated_limit, files.says_extended)
    return _chip(lambda data: parsers[data[0] % len(parsers)](data[1:]) if data else None)


def _signed() -> tuple[bytes, ...]:
    """What a country publishes."""
    from cryptography.hazmat.primitives.serialization import Encoding

    from hardware.simulators.authority import Authority

    authority = Authority()
    own = authority.certificate
    return (
        b"\0" + authority.master_list(own),
        b"\1" + own.public_bytes(Encoding.DER),
        b"\2" + authority.revoke(own),
        b"\3" + authority.revoke(own),
    )


def _files() -> dict[int, bytes]:
    """What a chip holds that proves itself in every way."""
    from hardware.simulators.documents import load
    from hardware.simulators.issued_card import ChipKeys, files_of, issuer

    document = next(iter(load(Path(__file__).parents[2] / "assets/demo/residents.toml").values()))
    return files_of(document, issuer(), ChipKeys())


def _scanners() -> Callable[[bytes], Any]:
    from hardware.drivers.serial_frames import LineFramer, StxEtxFramer
    from hardware.drivers.ssi import SsiFramer

    def feed(data: bytes) -> None:
        for framer in (LineFramer(512), StxEtxFramer(512), SsiFramer()):
            framer.feed(data[: len(data) // 2])
            framer.feed(data[len(data) // 2 :])
            framer.silence()
            framer.answers()

    return feed


def _nut() -> Callable[[bytes], Any]:
    from hardware.drivers.nut.answers import AnswerReader

    return lambda data: AnswerReader().feed(data)


def _io_board() -> Callable[[bytes], Any]:
    from hardware.drivers.io_board.lines import LineReader

    return lambda data: LineReader().feed(data)


def _mollie() -> Callable[[bytes], Any]:
    from hardware.drivers.mollie import messages

    def feed(data: bytes) -> None:
        if data[:1] == b"!":
            data = json.dumps(maimed(_MOLLIE, iter(data[1:]))).encode()
        found = messages.decode(data)
        if found is not None:
            messages.payment(found, "R1", 100)
            messages.terminal_state(found, "term_1")
            messages.page(found)
            messages.id_of(found)

    return feed


def _envelope() -> Callable[[bytes], Any]:
    from hardware.drivers.nexo.envelope import Envelope, SharedKey

    envelope = Envelope(SharedKey("key", 1, "secret"))
    sealed = envelope.seal(_ANSWERS[0])

    def feed(data: bytes) -> None:
        envelope.open(json.dumps(maimed(sealed, iter(data[1:]))).encode() if data[:1] == b"!" else data)

    return feed


def _escpos() -> Callable[[bytes], Any]:
    from hardware.drivers.escpos.answers import AnswerStream

    return lambda data: AnswerStream().feed(data)


def _ipp() -> Callable[[bytes], Any]:
    from hardware.drivers.ipp import answers, supplies
    from hardware.drivers.ipp.codec import MalformedError, decode

    def feed(data: bytes) -> None:
        with contextlib.suppress(MalformedError):
            message = decode(data)
            answers.printer(message)
            answers.job(message)
            supplies.read(message)

    return feed


def _nexo() -> Callable[[bytes], Any]:
    from hardware.drivers.nexo import messages

    def feed(data: bytes) -> None:
        if data[:1] == b"!":
            data = json.dumps(maimed(_ANSWERS[len(data) % len(_ANSWERS)], iter(data[1:]))).encode()
        for category in ("Payment", "TransactionStatus", "Reversal", "Diagnosis"):
            body = messages.response(data, category, "S1", "T1")
            if body is None:
                continue
            messages.payment(body, "S1", 100)
            messages.transaction_status(body, "S1", None)
            messages.reversed_state(body)
            messages.poi_transaction(body)
            messages.poi_state(body)
            messages.slip(body)

    return feed


def _input_events() -> Callable[[bytes], Any]:
    from hardware.drivers.input_events import InputEvents

    return lambda data: InputEvents().feed(data)


_SAID = {"Result": "Failure", "ErrorCondition": "Refusal"}
_PAYMENT = {
    "Response": {"Result": "Success"},
    "POIData": {"POITransactionID": {"TransactionID": "T", "TimeStamp": "2026-11-24T10:00:00Z"}},
    "PaymentResult": {"AmountsResp": {"Currency": "EUR", "AuthorizedAmount": 15.3}},
    "PaymentReceipt": [
        {"DocumentQualifier": "CustomerReceipt", "OutputContent": {"OutputText": [{"Text": "key=a&name=b&value=c"}]}}
    ],
}


def _answer(category: str, body: dict[str, Any]) -> dict[str, Any]:
    header = {"MessageCategory": category, "ServiceID": "S1", "SaleID": "B", "POIID": "T1", "MessageType": "Response"}
    return {"SaleToPOIResponse": {"MessageHeader": header, f"{category}Response": body}}


_REPEATED = {"MessageHeader": {"ServiceID": "S1"}, "RepeatedResponseMessageBody": {"PaymentResponse": _PAYMENT}}
_ANSWERS = (
    _answer("Payment", _PAYMENT),
    _answer("TransactionStatus", {"Response": {"Result": "Success"}, "RepeatedMessageResponse": _REPEATED}),
    _answer("Reversal", {"Response": _SAID}),
    _answer("Diagnosis", {"Response": {"Result": "Success"}, "POIStatus": {"GlobalStatus": "OK"}}),
)

_MOLLIE = {
    "id": "tr_1",
    "status": "paid",
    "amount": {"currency": "EUR", "value": "1.00"},
    "amountRefunded": {"currency": "EUR", "value": "0.00"},
    "metadata": {"reference": "R1"},
    "details": {"receipt": {"cardReadMethod": "chip"}},
    "_embedded": {"refunds": [{"status": "refunded", "amount": {"currency": "EUR", "value": "1.00"}}], "payments": []},
    "_links": {"next": {"href": "https://example.nl/v2/payments?from=tr_2"}},
}
_EMRTD = "hardware.drivers.emrtd."


def _maims() -> tuple[bytes, ...]:
    return tuple(b"!" + bytes(length) for length in range(40, 44))


TARGETS = {
    "mrz": Target(
        ("hardware.mrz",),
        _mrz,
        lambda: (b"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",),
    ),
    "licence_line": Target(("hardware.licence_line",), _licence_line, lambda: (b"D1NLD11234567890ABCDEFGHIJKLM7",)),
    "tlv": Target((f"{_EMRTD}tlv",), _tlv, lambda: (bytes.fromhex("60145F0104303130375F36063034303030305C0261"),)),
    "lds": Target((f"{_EMRTD}lds", f"{_EMRTD}tlv"), _lds, lambda: tuple(b"\0" + each for each in _files().values())),
    "sod": Target((f"{_EMRTD}sod", f"{_EMRTD}signatures"), _sod, lambda: tuple(_files().values())),
    "trust": Target((f"{_EMRTD}master_list", f"{_EMRTD}csca_index", f"{_EMRTD}der"), _trust, _signed),
    "clone": Target(
        (f"{_EMRTD}chip_authentication", f"{_EMRTD}active_authentication", f"{_EMRTD}licence", f"{_EMRTD}pace"),
        _clone,
        lambda: tuple(bytes([parser]) + each for parser in range(5) for each in _files().values()),
    ),
    "card": Target(
        (f"{_EMRTD}messaging", f"{_EMRTD}files", f"{_EMRTD}tlv"),
        _card,
        lambda: (
            b"\0!" + bytes.fromhex("99029000"),
            b"\0!\x87\x11\x01" + bytes(16) + bytes.fromhex("99029000"),
            b"\1" + bytes.fromhex("7F660802020400020203E8"),
            b"\2" + bytes.fromhex("3B8880010031C17340000000"),
        ),
    ),
    "escpos_status": Target(
        ("hardware.drivers.escpos.answers",), _escpos, lambda: (b"\x12\x12\x12\x12\x10\x00\x00\x00",)
    ),
    "ipp": Target(
        ("hardware.drivers.ipp.codec", "hardware.drivers.ipp.answers", "hardware.drivers.ipp.supplies"),
        _ipp,
        lambda: (b"\x02\x00\x00\x00\x00\x00\x00\x01\x01\x47\x00\x12attributes-charset\x00\x05utf-8\x03",),
    ),
    "nexo": Target(("hardware.drivers.nexo.messages",), _nexo, _maims),
    "nexo_sealed": Target(("hardware.drivers.nexo.envelope",), _envelope, _maims),
    "mollie": Target(("hardware.drivers.mollie.messages",), _mollie, _maims),
    "scanner_frames": Target(
        ("hardware.drivers.serial_frames", "hardware.drivers.ssi"), _scanners, lambda: (b"\x02IDNLD\x03", b"12345\r\n")
    ),
    "nut": Target(("hardware.drivers.nut.answers",), _nut, lambda: (b'BEGIN LIST VAR u\nVAR u ups.status "OL"\n',)),
    "io_board": Target(("hardware.drivers.io_board.lines",), _io_board, lambda: (b"IN 00000008*5A\n",)),
    "input_events": Target(
        ("hardware.drivers.input_events",), _input_events, lambda: (bytes(16) + b"\x01\x00\x1e\x00\x01\x00\x00\x00",)
    ),
}
