"""What is fuzzed: every parser of bytes that come from a device. Each target takes any bytes and must come back.

It may answer with a value or with the error that its module documents; anything else is a crash.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Target:
    """`modules` are traced, `feed` gets the bytes; `seeds` are inputs that the parser likes."""

    modules: tuple[str, ...]
    make: Callable[[], Callable[[bytes], Any]]
    seeds: tuple[bytes, ...] = ()


def maimed(template: Any, data: Iterator[int]) -> Any:
    """The template with parts of it replaced, as the bytes say: noise alone would hardly ever be valid JSON."""
    odd = next(data, 0)
    if odd >= 0xE0:
        return (None, True, -1, 1e999, "", "x" * 300, [], {}, [None], {"": ""})[odd % 10]
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
    from hardware.drivers.emrtd import sod

    return _chip(lambda data: sod.authenticate(data, {1: b""}))


def _escpos() -> Callable[[bytes], Any]:
    from hardware.drivers.escpos.answers import AnswerStream

    return lambda data: AnswerStream().feed(data)


def _ipp() -> Callable[[bytes], Any]:
    from hardware.drivers.ipp.codec import MalformedError, decode

    def feed(data: bytes) -> None:
        with contextlib.suppress(MalformedError):
            decode(data)

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

TARGETS = {
    "mrz": Target(
        ("hardware.mrz",),
        _mrz,
        (b"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",),
    ),
    "licence_line": Target(("hardware.licence_line",), _licence_line, (b"D1NLD11234567890ABCDEFGHIJKLM7",)),
    "tlv": Target(
        ("hardware.drivers.emrtd.tlv",), _tlv, (bytes.fromhex("60145F0104303130375F36063034303030305C0261"),)
    ),
    "lds": Target(("hardware.drivers.emrtd.lds", "hardware.drivers.emrtd.tlv"), _lds, (b"\x00\x61\x5b\x5f\x1f\x58",)),
    "sod": Target(("hardware.drivers.emrtd.sod",), _sod, (bytes.fromhex("7706300406022a03"),)),
    "escpos_status": Target(("hardware.drivers.escpos.answers",), _escpos, (b"\x12\x12\x12\x12\x10\x00\x00\x00",)),
    "ipp": Target(
        ("hardware.drivers.ipp.codec",),
        _ipp,
        (b"\x02\x00\x00\x00\x00\x00\x00\x01\x01\x47\x00\x12attributes-charset\x00\x05utf-8\x03",),
    ),
    "nexo": Target(("hardware.drivers.nexo.messages",), _nexo, tuple(b"!" + bytes(length) for length in range(40, 44))),
    "input_events": Target(
        ("hardware.drivers.input_events",), _input_events, (bytes(16) + b"\x01\x00\x1e\x00\x01\x00\x00\x00",)
    ),
}
