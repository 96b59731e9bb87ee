"""A request is accepted once, as it is, and with a payment of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from backend_client.outbox import OpenPayment, Outbox
from backend_client.outbox.steps import LAST
from backend_client.result import Problem, ProblemCode
from tests.unit.request_in_hand import PDF, PERSON, files_cannot_grow, opened, pay, pending, request


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    outbox = opened(tmp_path / "outbox.db")
    yield outbox
    outbox.close()


def said(problem: object) -> ProblemCode:
    assert isinstance(problem, Problem)
    return problem.code


def test_handing_in_twice_changes_nothing(outbox: Outbox) -> None:
    paid = request("K1", pay(outbox, "K1", "P1"))
    assert outbox.accept(paid) is None
    first, payments = outbox.pending(), outbox.journal.open_rows()
    assert outbox.accept(paid) is None
    outbox.journal.mark("P1", "closed")
    assert outbox.accept(paid) is None
    assert outbox.pending() == first
    assert [each.state for each in payments] == ["delivered"]


@pytest.mark.parametrize(
    "other",
    [
        {"product": "other"},
        {"zaaktype": "OTHER"},
        {"omschrijving": "Other"},
        {"initiator": replace(PERSON, bsn="999990032")},
        {"pdf": PDF[::-1]},
        {"data": {"soort": "other"}},
        {"payment_reference": "P2"},
        {"payment_reference": ""},
    ],
    ids=lambda other: next(iter(other)),
)
def test_a_known_number_with_other_content_is_a_conflict(outbox: Outbox, other: dict[str, Any]) -> None:
    paid = request("K1", pay(outbox, "K1", "P1"))
    pay(outbox, "K1", "P2")
    assert outbox.accept(paid) is None
    first, content = outbox.pending(), outbox.inhoud("K1-D1")
    assert said(outbox.accept(replace(paid, **other))) is ProblemCode.CONFLICT
    assert (outbox.pending(), outbox.inhoud("K1-D1")) == (first, content)
    assert {each.reference: each.state for each in outbox.journal.open_rows()} == {"P1": "delivered", "P2": "approved"}


def test_the_number_of_a_closed_request_is_taken(outbox: Outbox) -> None:
    outbox.accept(request("K1"))
    outbox.done("K1", LAST.name, "http://there/afgifte", "closed")
    assert said(outbox.accept(request("K1"))) is ProblemCode.CONFLICT
    assert outbox.state_of("K1") == ("closed", "")


# --- the journal of payments -----------------------------------------------------------------------------------------


def test_payments_that_have_not_ended_are_open(outbox: Outbox) -> None:
    journal = outbox.journal
    states = ("sent", "unknown", "approved", "delivered", "closed", "refused", "cancelled", "reversed")
    for state in ("intent", *states):
        journal.intent(f"P-{state}", 1530, f"K-{state}")
    for state in states:
        journal.mark(f"P-{state}", state)
    assert journal.open_rows() == [
        OpenPayment(f"P-{state}", f"K-{state}", state)
        for state in ("intent", "sent", "unknown", "approved", "delivered")
    ]


def test_a_payment_is_for_something_from_the_moment_its_request_is_accepted(outbox: Outbox) -> None:
    pay(outbox, "K1", "P1")
    with files_cannot_grow():
        assert outbox.accept(request("K1", "P1"))
    assert [each.state for each in outbox.journal.open_rows()] == ["approved"]
    outbox.accept(request("K1", "P1"))
    assert [each.state for each in outbox.journal.open_rows()] == ["delivered"]
    found = pending(outbox, "K1")
    assert found
    assert found.frozen["zaak"]["betalingsindicatie"] == "geheel"
    assert re.match(r"\d{4}-\d\d-\d\dT.*\+00:00$", found.frozen["zaak"]["laatsteBetaaldatum"])


@pytest.mark.parametrize("state", ["", "sent", "unknown", "refused", "cancelled", "reversed", "delivered", "closed"])
def test_only_an_approved_payment_pays(outbox: Outbox, state: str) -> None:
    if state:
        pay(outbox, "K1", "P1")
        outbox.journal.mark("P1", state)
    before = outbox.journal.open_rows()
    assert said(outbox.accept(request("K1", "P1"))) is ProblemCode.CONFLICT
    assert outbox.state_of("K1") is None
    assert outbox.journal.open_rows() == before


def test_a_payment_of_another_pays_nothing(outbox: Outbox) -> None:
    pay(outbox, "K2", "P1")
    assert said(outbox.accept(request("K1", "P1"))) is ProblemCode.CONFLICT
    assert outbox.state_of("K1") is None
    assert outbox.journal.open_rows() == [OpenPayment("P1", "K2", "approved")]
    assert outbox.accept(request("K1")) is None, "something of the conflict was left behind"
