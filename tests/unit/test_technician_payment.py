"""The technician's cent: paid and given back through the journal, whatever comes in between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from hardware.commands import PaymentState
from hardware.device import Acts, Completion, DeviceClass, Fault, FaultKind, Status
from hardware.device import State as DeviceState
from hardware.exercise import Finding
from kiosk.technician.checks.check import Check, Group
from kiosk.technician.checks.payment import VISIT, cent
from kiosk.technician.checks.runner import Runner, State
from tests.unit.test_till import Case, case

__all__ = ["case"]


class Trying:
    """The test at a till of which the terminal is in the test's hand."""

    def __init__(self, case: Case) -> None:
        self.case = case
        plumbing: Any = case.terminal
        nobody: Callable[..., None] = lambda *_: None  # noqa: E731
        self.runner = Runner(plumbing, lambda _: Status(DeviceState.ONLINE), nobody, nobody, nobody)
        device = str(DeviceClass.PAYMENT_TERMINAL)
        self.runner.begin([Check(device, Group.DEVICES, device, "", "", lambda: cent(case.till))])
        self.reference = case.till.reference

    @property
    def found(self) -> Finding:
        run = self.runner.runs[str(DeviceClass.PAYMENT_TERMINAL)]
        assert run.state in (State.WELL, State.WRONG)
        return run.finding


@pytest.fixture
def trying(case: Case) -> Trying:
    return Trying(case)


def test_it_is_in_the_journal_before_it_is_paid_and_ends_reversed(trying: Trying, case: Case) -> None:
    assert case.state(trying.reference) == "sent"
    case.terminal.answers(PaymentState.APPROVED)
    assert case.state(trying.reference) == "withdrawn"
    case.terminal.answers(PaymentState.REVERSED)
    assert trying.found == Finding(("Er is € 0,01 betaald en teruggegeven.",))
    assert case.state(trying.reference) == "reversed"
    assert case.kinds() == ["Pay", "Reverse"]
    assert case.terminal.asked[0][0].amount_cents == 1
    assert case.told == []  # the session hears nothing of it
    assert case.till.reference == ""


@pytest.mark.parametrize("state", [PaymentState.REFUSED, PaymentState.CANCELLED])
def test_what_was_not_paid_is_told(trying: Trying, case: Case, state: PaymentState) -> None:
    case.terminal.answers(state)
    assert trying.found.code == "not_paid"
    assert case.kinds() == ["Pay"]


def test_an_end_that_was_not_seen_is_asked_after_and_given_back(trying: Trying, case: Case) -> None:
    case.terminal.fails(Completion.OUTCOME_UNKNOWN)
    assert trying.found.code == "to_settle"
    case.terminal.answers(PaymentState.APPROVED)
    case.terminal.answers(PaymentState.REVERSED)
    assert case.kinds() == ["Pay", "PaymentStatus", "Reverse"]
    assert case.state(trying.reference) == "reversed"


def test_who_stops_halfway_gets_it_back(trying: Trying, case: Case) -> None:
    trying.runner.stop()
    assert case.terminal.cancelled == [1]
    case.terminal.answers(PaymentState.APPROVED, 0)  # the card was quicker
    case.terminal.answers(PaymentState.APPROVED, 1)
    case.terminal.answers(PaymentState.REVERSED)
    assert case.kinds() == ["Pay", "PaymentStatus", "Reverse"]
    assert case.state(trying.reference) == "reversed"


@pytest.mark.parametrize("approved", [True, False])
def test_a_counter_that_dies_halfway_gives_it_back_at_its_start(trying: Trying, case: Case, approved: bool) -> None:
    if approved:
        case.terminal.answers(PaymentState.APPROVED)
    again = case.started("P400-1")
    again.settle()
    if not approved:
        case.terminal.answers(PaymentState.APPROVED)
    case.terminal.answers(PaymentState.REVERSED)
    assert case.state(trying.reference) == "reversed"
    again.settle()
    assert case.kinds().count("Pay") == 1


def test_what_cannot_be_given_back_is_told_and_goes_to_the_desk(trying: Trying, case: Case) -> None:
    case.terminal.answers(PaymentState.APPROVED)
    refused = Fault("not_reversed", FaultKind.SOFTWARE, Acts.MAINTENANCE)
    case.terminal.fails(Completion.HARDWARE_ERROR, fault=refused)
    assert trying.found.code == "not_reversed"
    assert [(slip.reference, slip.amount_cents) for slip in case.slips] == [(trying.reference, 1)]


def test_a_terminal_that_does_not_answer_to_giving_back_is_asked_again(trying: Trying, case: Case) -> None:
    case.terminal.answers(PaymentState.APPROVED)
    case.terminal.fails(Completion.TIMEOUT)
    assert trying.found.code in ("not_done", "to_settle")
    case.pass_by(timedelta(minutes=1))
    case.till.settle()
    case.terminal.answers(PaymentState.REVERSED)
    assert case.state(trying.reference) == "reversed"


def test_no_request_can_be_made_on_it(trying: Trying, case: Case) -> None:
    assert case.outbox.state_of(VISIT) is None
    case.terminal.answers(PaymentState.APPROVED)
    case.terminal.answers(PaymentState.REVERSED)
    assert case.outbox.journal.open_rows() == []
