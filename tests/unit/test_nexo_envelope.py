"""The encryption of nexo messages: against a message that a real terminal sent, and against what a liar could send."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hardware.drivers.nexo.envelope import Envelope, SharedKey, Unsealed

KEY = SharedKey("mykey", 3, "correct horse battery staple")
OURS = Envelope(KEY)

# Published by the terminals' maker in the tests of its Node library (MIT): sent by a terminal of 2020.
REAL_KEY = SharedKey("ncrkey", 1, "ncrpass")
REAL: dict[str, Any] = {
    "SaleToPOIRequest": {
        "MessageHeader": {"POIID": "P400Plus-275102806"},
        "SecurityTrailer": {
            "AdyenCryptoVersion": 1,
            "Nonce": "Be6rAx+vRju2aCHwPh6lrg==",
            "KeyIdentifier": "ncrkey",
            "Hmac": "LG8A9Re1M8xLMr7rDUk0NwsnvAOX+VLjHv9sPHWTl34=",
            "KeyVersion": 1,
        },
        "NexoBlob": (
            "x2DY8J2M9ZCyjOZ8Gt7JdLBA/6bT/KXvvAbJf9kzguqO8dWp1I1pPLQpLstpdIiAVqSwG3PR0PrP/lF82UmhmCnUJGCuEXilqvBNF1tF"
            "/yEgnFOklNc1myR2IPW/+2oZOWKFXlTo/gX89EbODXOOGUqaJfSdpDhlqjyMz7mGczobTPvPGqCVx2BDHU8VTxI9nicwQv+QV48GqVZz"
            "xnP8ZOdQOQ5cac+bcS0Y3l7SmWpIoQsoicnjahTY9ICosLJmN4DvDHsN4Kh2DAetFO5b9I9Lqgm/dvnXUVhb9tPbM7Pn+ratjYpaNbon"
            "bO5M+Tm8rDEIyKoUUuFXPWISymrCXtCDVKEb2B5S5pilUmokrXVa9Ldtsv3BKG7rbrglYEuql4WVs6kzr6ybgAKh1Q0LsAXEve3pydt7"
            "2ay4U3FOJSBxJ3gNqmnG8mVW2HCXQVo1RgVaZmP5TBWYuksCKXYypnMulu1PlRI++oeW/J2qjQU="
        ),
    }
}

scalars = st.none() | st.booleans() | st.integers() | st.text(max_size=20)
contents = st.dictionaries(st.text(max_size=8), scalars | st.lists(scalars, max_size=3), max_size=4)


def test_what_a_real_terminal_sent_is_read() -> None:
    plain = Envelope(REAL_KEY).open(json.dumps(REAL).encode())
    assert isinstance(plain, bytes)
    request = json.loads(plain)["SaleToPOIRequest"]
    assert request["EventNotification"]["EventToNotify"] == "SaleWakeUp"
    assert request["MessageHeader"]["POIID"] == "P400Plus-275102806"


@given(contents, contents)
def test_what_is_sealed_is_opened(header: dict[str, Any], body: dict[str, Any]) -> None:
    message = {"SaleToPOIRequest": {"MessageHeader": header, "PaymentRequest": body}}
    sealed = OURS.seal(message)
    assert sealed["SaleToPOIRequest"]["MessageHeader"] == header  # in the clear, to be routed by
    assert "PaymentRequest" not in sealed["SaleToPOIRequest"]
    opened = OURS.open(json.dumps(sealed).encode())
    assert isinstance(opened, bytes)
    assert json.loads(opened) == message


def test_no_two_messages_look_the_same() -> None:
    message = {"SaleToPOIRequest": {"MessageHeader": {}, "PaymentRequest": {}}}
    first, second = (OURS.seal(message)["SaleToPOIRequest"] for _ in range(2))
    assert first["NexoBlob"] != second["NexoBlob"]
    assert first["SecurityTrailer"]["Nonce"] != second["SecurityTrailer"]["Nonce"]


MESSAGE = {"SaleToPOIResponse": {"MessageHeader": {"POIID": "V400m-1"}, "PaymentResponse": {"Amount": 1}}}


@given(st.sampled_from(["NexoBlob", "Nonce", "Hmac"]), st.integers(0, 400), st.integers(1, 63))
def test_one_changed_character_is_noticed(part: str, where: int, by: int) -> None:
    sealed = OURS.seal(MESSAGE)
    content = sealed["SaleToPOIResponse"]
    place = content if part == "NexoBlob" else content["SecurityTrailer"]
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    at = where % (len(place[part].rstrip("=")) - 1)  # the last one holds bits that say nothing
    changed = alphabet[(alphabet.index(place[part][at]) + by) % 64]
    place[part] = place[part][:at] + changed + place[part][at + 1 :]
    assert OURS.open(json.dumps(sealed).encode()) is Unsealed.TAMPERED


def test_another_key_opens_nothing() -> None:
    raw = json.dumps(OURS.seal(MESSAGE)).encode()
    for key in (
        SharedKey("mykey", 3, "another passphrase"),
        SharedKey("mykey", 4, KEY.passphrase),
        SharedKey("other", 3, KEY.passphrase),
    ):
        assert Envelope(key).open(raw) is Unsealed.TAMPERED
    assert OURS.open(json.dumps(MESSAGE).encode()) is Unsealed.TAMPERED  # not sealed at all


NAMES = "SaleToPOIResponse MessageHeader NexoBlob SecurityTrailer Nonce Hmac KeyVersion KeyIdentifier"
keys = st.sampled_from(NAMES.split())
trees: st.SearchStrategy[Any] = st.recursive(
    scalars | st.floats(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=15,
)


@given(trees, trees)
def test_no_message_breaks_the_reader(tree: Any, trailer: Any) -> None:
    own = {"AdyenCryptoVersion": 1, "KeyIdentifier": "mykey", "KeyVersion": 3}
    hostile = {**own, **trailer} if isinstance(trailer, dict) else trailer
    for message in (tree, {"SaleToPOIResponse": {"MessageHeader": {}, "NexoBlob": tree, "SecurityTrailer": hostile}}):
        assert isinstance(OURS.open(json.dumps(message).encode()), Unsealed)


@given(st.binary())
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    assert OURS.open(raw) is Unsealed.GARBAGE
    assert OURS.open(b"[" * 100_000) is Unsealed.GARBAGE


def test_secrets_are_in_no_representation() -> None:
    assert KEY.passphrase not in repr(KEY)
