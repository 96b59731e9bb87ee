"""A request is accepted once, as it is, and with a payment of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from backend_client.outbox import OpenPayment, Outbox
from backend_client.outbox.request import Bijlage
from backend_client.outbox.steps import LAST
from backend_client.result import Problem, ProblemCode
from tests.unit.request_in_hand import PDF, PERSON, files_cannot_grow, opened, pay, pending, queued, request


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
    first, payments = queued(outbox), outbox.journal.open_rows()
    assert outbox.accept(paid) is None
    outbox.journal.mark("P1", "closed")
    assert outbox.accept(paid) is None
    assert queued(outbox) == first
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
    first, content = queued(outbox), outbox.inhoud("K1-D1")
    assert said(outbox.accept(replace(paid, **other))) is ProblemCode.CONFLICT
    assert (queued(outbox), outbox.inhoud("K1-D1")) == (first, content)
    assert {each.reference: each.state for each in outbox.journal.open_rows()} == {"P1": "delivered", "P2": "approved"}


def test_a_file_that_goes_with_a_request_is_kept_with_it(outbox: Outbox, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(PDF * 100)
    with_file = replace(request("K1"), bijlagen=(Bijlage("Scan", "scan.pdf", "application/pdf", scan),))
    assert outbox.accept(with_file) is None
    assert outbox.accept(with_file) is None
    with outbox.open_inhoud("K1-D3") as inhoud:
        inhoud.seek(len(PDF))
        assert inhoud.read() == PDF * 99
    scan.write_bytes(PDF * 99)
    assert said(outbox.accept(with_file)) is ProblemCode.CONFLICT
    scan.unlink()
    assert said(outbox.accept(replace(with_file, identificatie="K2"))) is ProblemCode.STORAGE
    assert outbox.state_of("K2") is None


def test_the_number_of_a_closed_request_is_taken(outbox: Outbox) -> None:
    outbox.accept(request("K1"))
    outbox.done("K1", LAST.name, "http://there/afgifte", "closed")
    assert said(outbox.accept(request("K1"))) is ProblemCode.CONFLICT
    assert outbox.state_of("K1") == ("closed", "")


# --- the journal of payments -----------------------------------------------------------------------------------------


PATHS = {
    "intent": (),
    "sent": ("sent",),
    "unknown": ("sent", "unknown"),
    "refused": ("sent", "refused"),
    "cancelled": ("sent", "cancelled"),
    "approved": ("sent", "approved"),
    "withdrawn": ("sent", "approved", "withdrawn"),
    "reversed": ("sent", "approved", "withdrawn", "reversed"),
}
"""How a payment comes to a state; to `delivered` only by accepting its request."""


def walked(outbox: Outbox, reference: str, identificatie: str, state: str) -> None:
    outbox.journal.intent(reference, 1530, identificatie)
    for step in PATHS[state]:
        assert outbox.journal.mark(reference, step)


def test_payments_that_have_not_ended_are_open(outbox: Outbox) -> None:
    for state in PATHS:
        walked(outbox, f"P-{state}", f"K-{state}", state)
    assert outbox.accept(request("K-paid", pay(outbox, "K-paid", "P-paid"))) is None
    still_open = {payment.state for payment in outbox.journal.open_rows()}
    assert still_open == {"intent", "sent", "unknown", "approved", "withdrawn", "delivered"}
    assert outbox.journal.mark("P-paid", "closed")
    assert "delivered" not in {payment.state for payment in outbox.journal.open_rows()}


@pytest.mark.parametrize("late", ["sent", "unknown", "approved", "refused", "cancelled", "withdrawn", "reversed"])
def test_what_was_delivered_is_not_taken_back_by_what_comes_late(outbox: Outbox, late: str) -> None:
    assert outbox.accept(request("K1", pay(outbox, "K1", "P1"))) is None
    assert not outbox.journal.mark("P1", late)
    assert outbox.journal.open_rows() == [OpenPayment("P1", "K1", "delivered")]


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


@pytest.mark.parametrize("state", ["", *(state for state in PATHS if state != "approved")])
def test_only_an_approved_payment_pays(outbox: Outbox, state: str) -> None:
    if state:
        walked(outbox, "P1", "K1", state)
    before = outbox.journal.open_rows()
    assert said(outbox.accept(request("K1", "P1"))) is ProblemCode.CONFLICT
    assert outbox.state_of("K1") is None
    assert outbox.journal.open_rows() == before


def test_a_payment_pays_once(outbox: Outbox) -> None:
    assert outbox.accept(request("K1", pay(outbox, "K1", "P1"))) is None
    assert said(outbox.accept(request("K2", "P1"))) is ProblemCode.CONFLICT
    assert outbox.state_of("K2") is None


def test_a_payment_of_another_pays_nothing(outbox: Outbox) -> None:
    pay(outbox, "K2", "P1")
    assert said(outbox.accept(request("K1", "P1"))) is ProblemCode.CONFLICT
    assert outbox.state_of("K1") is None
    assert outbox.journal.open_rows() == [OpenPayment("P1", "K2", "approved")]
    assert outbox.accept(request("K1")) is None, "something of the conflict was left behind"
