"""Answers of terminals: what they mean, and that anything else is taken for silence."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.commands import Pay, Payment, PaymentState
from hardware.device import State
from hardware.drivers.nexo import messages
from hardware.drivers.nexo.messages import NotDone, Parties

PARTIES = Parties("balie-1", "V400m-1")
NAMES = """
    SaleToPOIResponse MessageHeader MessageCategory ServiceID PaymentResponse Response Result ErrorCondition
    TransactionStatusResponse RepeatedMessageResponse RepeatedResponseMessageBody PaymentReceipt POIData
    POIID POITransactionID PaymentResult AmountsResp AuthorizedAmount POIStatus GlobalStatus
"""
KEYS = st.sampled_from(NAMES.split())
LEAVES = st.sampled_from(
    ["Payment", "A1", "Success", "Failure", "Refusal", None, 1, 16.4, float("nan"), float("inf"), True, "OK", ""]
)
trees: st.SearchStrategy[Any] = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=15
)


@given(trees)
def test_no_answer_breaks_the_reader(tree: Any) -> None:
    body = messages.response(json.dumps(tree).encode(), "Payment", "A1", "V400m-1")
    assert body is None or isinstance(body["Response"]["Result"], str)
    assert messages.misheard(json.dumps(tree).encode(), "V400m-1") in (messages.GARBAGE, messages.WRONG_DEVICE)


@given(st.dictionaries(KEYS, trees), st.sampled_from(["Success", "Failure", "Partial", "x"]), trees)
def test_no_body_breaks_the_reader(rest: dict[str, Any], result: str, condition: Any) -> None:
    body = {**rest, "Response": {"Result": result, "ErrorCondition": condition}}
    told = messages.payment(body, "A1", 1640)
    assert told is None or isinstance(told, Payment | NotDone)
    assert not (isinstance(told, Payment) and told.state is PaymentState.APPROVED and result != "Success")
    messages.transaction_status(body, "A1", None)
    messages.poi_transaction(body)
    messages.poi_state(body)


@given(st.binary())
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    assert messages.response(raw, "Payment", "A1", "V400m-1") is None
    assert messages.misheard(raw, "V400m-1") in (messages.GARBAGE, messages.WRONG_DEVICE)


@given(st.integers(0, 10_000_000))
def test_cents_survive_as_euros(cents: int) -> None:
    sent = json.loads(json.dumps(PARTIES.pay(Pay("A1", cents))))
    amounts = sent["SaleToPOIRequest"]["PaymentRequest"]["PaymentTransaction"]["AmountsReq"]
    assert amounts["Currency"] == "EUR"
    answer = {"PaymentResult": {"AmountsResp": {"AuthorizedAmount": amounts["RequestedAmount"]}}}
    assert messages.approved_cents(answer) == cents


def test_an_answer_to_another_request_is_none() -> None:
    answer = {
        "SaleToPOIResponse": {
            "MessageHeader": {"MessageCategory": "Payment", "ServiceID": "A1", "POIID": "V400m-1"},
            "PaymentResponse": {"Response": {"Result": "Success"}},
        }
    }
    raw = json.dumps(answer).encode()
    assert messages.response(raw, "Payment", "A1", "V400m-1") is not None
    assert messages.response(raw, "Payment", "A2", "V400m-1") is None
    assert messages.response(raw, "Reversal", "A1", "V400m-1") is None
    assert messages.response(raw, "Payment", "A1", "V400m-2") is None
    assert messages.misheard(raw, "V400m-2") is messages.WRONG_DEVICE
    assert messages.misheard(raw, "V400m-1") is messages.GARBAGE


def test_another_amount_than_was_asked_is_not_approved() -> None:
    body = {"Response": {"Result": "Success"}, "PaymentResult": {"AmountsResp": {"AuthorizedAmount": 16.39}}}
    assert messages.payment(body, "A1", 1640) is None


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ({"GlobalStatus": "OK"}, State.ONLINE),
        ({"GlobalStatus": "OK", "CommunicationOKFlag": False}, State.OFFLINE),
        ({"GlobalStatus": "Busy"}, State.BUSY),
        ({"GlobalStatus": "Maintenance"}, State.OFFLINE),
        ({"GlobalStatus": "Unreachable"}, State.OFFLINE),
        (None, State.HARDWARE_ERROR),
    ],
)
def test_state_of_the_terminal(status: Any, state: State) -> None:
    assert messages.poi_state({"Response": {"Result": "Success"}, "POIStatus": status})[0] is state


def test_slips_of_other_makers_are_taken_as_they_are() -> None:
    lines = [{"Text": "PIN 1 = 2"}, {"Text": "TOTAAL 16,40"}]
    receipt = {"DocumentQualifier": "CustomerReceipt", "OutputContent": {"OutputText": lines}}
    assert messages.slip({"PaymentReceipt": [receipt]}) == "PIN 1 = 2\nTOTAAL 16,40"


@given(st.text(min_size=1, max_size=10))
def test_a_reversal_has_a_service_id_of_its_own(reference: str) -> None:
    assert len(messages.reversal_id(reference)) == 10
    assert messages.reversal_id(reference) == messages.reversal_id(reference) != reference
