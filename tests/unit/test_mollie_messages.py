"""Answers of the service: what they mean, and that anything else means nothing certain."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.commands import Pay, Payment, PaymentState
from hardware.drivers.http_post import Answer
from hardware.drivers.mollie import Options, api, messages
from hardware.drivers.mollie.api import Failed

NAMES = "id status amount currency value metadata reference _embedded payments refunds _links next href amountRefunded"
keys = st.sampled_from(NAMES.split())
leaves = st.sampled_from(
    [
        "paid",
        "open",
        "A1",
        "EUR",
        "16.40",
        "NaN",
        "1e400",
        "1e999999999",
        "-1.00",
        "16.401",
        None,
        1,
        16.4,
        True,
        "",
        "http://[x",
    ]
)
trees: st.SearchStrategy[Any] = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(keys, inner, max_size=5), max_leaves=20
)


@given(st.dictionaries(keys, trees))
def test_no_object_breaks_the_reader(found: dict[str, Any]) -> None:
    told = messages.payment(found, "A1", 1640)
    assert told is None or isinstance(told, Payment)
    if told and told.state is PaymentState.APPROVED:
        assert found["status"] == "paid"
        assert found["metadata"]["reference"] == "A1"
        assert found["amount"] == {**found["amount"], "currency": "EUR", "value": "16.40"}
    messages.page(found)
    messages.id_of(found)
    messages.terminal_state(found, "term_1")
    assert messages.refunded_cents(found) >= 0


@given(st.binary() | trees.map(lambda tree: json.dumps(tree).encode()), st.integers(100, 599))
def test_no_answer_breaks_the_reader(body: bytes, status: int) -> None:
    told = api.read(Answer(status, body))
    assert isinstance(told, dict if not isinstance(told, Failed) else Failed)
    if status >= 500 or (status < 300 and isinstance(told, Failed)):
        assert isinstance(told, Failed)
        assert told.acted  # it may have: nothing certain


def test_a_page_that_is_no_answer_of_the_service_may_hide_that_it_acted() -> None:
    told = api.read(Answer(403, b"<html>Proxy</html>"))
    assert isinstance(told, Failed)
    assert told.acted
    own = api.read(Answer(403, b'{"status": 403, "title": "Forbidden"}'))
    assert isinstance(own, Failed)
    assert not own.acted


@given(st.integers(0, 10_000_000))
def test_cents_survive_as_euros(cents: int) -> None:
    found = {"status": "paid", "amount": messages.amount(cents), "metadata": {"reference": "A1"}}
    assert messages.payment(found, "A1", cents) is not None
    assert messages.payment(found, "A1", cents + 1) is None


@pytest.mark.parametrize(
    ("status", "back", "state"),
    [
        ("open", "", PaymentState.IN_PROGRESS),
        ("pending", "", PaymentState.IN_PROGRESS),
        ("paid", "", PaymentState.APPROVED),
        ("paid", "failed", PaymentState.APPROVED),
        ("paid", "pending", PaymentState.REVERSED),
        ("failed", "", PaymentState.REFUSED),
        ("canceled", "", PaymentState.CANCELLED),
        ("expired", "", PaymentState.CANCELLED),
    ],
)
def test_states(status: str, back: str, state: PaymentState) -> None:
    refunds = [{"status": back, "amount": messages.amount(1640)}] if back else []
    found = {
        "status": status,
        "amount": messages.amount(1640),
        "metadata": {"reference": "A1"},
        "_embedded": {"refunds": refunds},
    }
    told = messages.payment(found, "A1", 1640)
    assert told
    assert told.state is state


def test_what_is_asked_for() -> None:
    asked = messages.new_payment(Pay("A1", 1605), "term_1")
    assert asked["amount"] == {"currency": "EUR", "value": "16.05"}
    assert (asked["method"], asked["terminalId"], asked["metadata"]) == ("pointofsale", "term_1", {"reference": "A1"})


def test_an_answer_does_not_choose_where_our_key_goes() -> None:
    links = {"next": {"href": "https://evil.example/v2/payments?from=tr_9"}}
    assert messages.page({"_embedded": {"payments": []}, "_links": links}) == ([], "tr_9")
    assert messages.id_of({"id": "../../evil"}) is None


def test_settings() -> None:
    assert "geheim" not in repr(Options("term_1", "geheim"))
    with pytest.raises(ValueError, match="https"):
        Options("term_1", "k", "http://api.example")
