"""The till: money is taken once, kept only for a request, and every payment comes to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from backend_client.outbox import Outbox
from hardware.commands import Pay, Payment, PaymentState, PaymentStatus, Reverse
from hardware.device import Completion, DeviceClass, Outcome
from kiosk.journey.events import PaymentAnswered, PaymentAsked
from kiosk.till import Till
from tests.unit.request_in_hand import request

VISIT = "BALIE1-0123456789ABCDEF0123"


class Terminal:
    """The plumbing with the terminal at its end in the test's hand: the disk at once, the answers when told."""

    def __init__(self) -> None:
        self.asked: list[tuple[Pay | PaymentStatus | Reverse, Callable[[Outcome], None]]] = []
        self.cancelled: list[int] = []
        self.held: list[Callable[[], None]] | None = None

    def on_disk(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        if self.held is None:
            then(work())
        else:
            self.held.append(lambda: then(work()))

    def run(self, _device: DeviceClass, command: Any, _deadline: float, ended: Callable[[Outcome], None]) -> int:
        self.asked.append((command, ended))
        return len(self.asked)

    def cancel(self, _device: DeviceClass, command_id: int) -> None:
        self.cancelled.append(command_id)

    def release(self) -> None:
        held, self.held = self.held or [], None
        for work in held:
            work()

    def answers(self, state: PaymentState, which: int = -1) -> None:
        command, ended = self.asked[which]
        ended(Outcome(Completion.SUCCESS, Payment(command.reference, state, "slip")))

    def fails(self, completion: Completion, which: int = -1) -> None:
        self.asked[which][1](Outcome(completion))


class Case:
    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox
        self.terminal = Terminal()
        self.told: list[PaymentAsked | PaymentAnswered] = []
        self.till = Till(outbox.journal, self.terminal, self.told.append)  # type: ignore[arg-type]

    def state(self, reference: str) -> str:
        with self.outbox._engine.connect() as connection:
            rows = connection.execute(text("SELECT state FROM payment WHERE reference = :r"), {"r": reference})
            return str(rows.scalar_one())

    def take(self) -> str:
        self.till.take(VISIT, 1530)
        return self.till.reference

    def kinds(self) -> list[str]:
        return [type(command).__name__ for command, _ in self.terminal.asked]


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    outbox = Outbox.open(tmp_path / "outbox.db", "002220647")
    assert isinstance(outbox, Outbox)
    yield Case(outbox)
    outbox.close()


def test_the_journal_has_it_before_the_terminal_hears_of_it(case: Case) -> None:
    case.terminal.held = []
    case.till.take(VISIT, 1530)
    assert case.terminal.asked == []
    case.terminal.release()
    assert case.state(case.till.reference) == "sent"
    assert case.kinds() == ["Pay"]
    case.terminal.answers(PaymentState.APPROVED)
    assert case.state(case.till.reference) == "approved"
    assert case.till.slip == "slip"


def test_that_the_terminal_cannot_be_asked_says_nothing_of_the_payment(case: Case) -> None:
    reference = case.take()
    case.terminal.fails(Completion.OUTCOME_UNKNOWN)
    assert case.state(reference) == "unknown"
    case.till.find_out()
    case.terminal.fails(Completion.DEVICE_NOT_READY)
    assert case.state(reference) == "unknown"
    case.till.forget()  # the visitor left; the till did not forget the payment
    case.terminal.answers(PaymentState.APPROVED)
    assert case.kinds() == ["Pay", "PaymentStatus", "PaymentStatus", "Reverse"]
    case.terminal.answers(PaymentState.REVERSED)
    assert case.state(reference) == "reversed"
    assert case.outbox.journal.open_rows() == []


def test_a_late_answer_does_not_take_back_what_was_delivered(case: Case) -> None:
    reference = case.take()
    case.terminal.fails(Completion.OUTCOME_UNKNOWN)
    case.till.find_out()
    case.till.find_out()
    case.terminal.answers(PaymentState.APPROVED, which=1)
    assert case.outbox.accept(request(VISIT, reference)) is None
    case.terminal.answers(PaymentState.APPROVED, which=2)
    assert case.state(reference) == "delivered"
    case.till.forget()
    assert case.state(reference) == "closed"
    assert "Reverse" not in case.kinds()


def test_giving_back_and_committing_cannot_both_win(case: Case) -> None:
    reference = case.take()
    case.terminal.answers(PaymentState.APPROVED)
    case.till.give_back()
    assert case.outbox.accept(request(VISIT, reference)) is not None  # too late: nothing is committed on it
    assert case.kinds() == ["Pay", "Reverse"]


def test_what_was_committed_is_not_given_back(case: Case) -> None:
    reference = case.take()
    case.terminal.answers(PaymentState.APPROVED)
    assert case.outbox.accept(request(VISIT, reference)) is None
    case.till.give_back()
    assert case.kinds() == ["Pay"]
    assert case.state(reference) == "delivered"


def test_giving_back_is_tried_again_until_the_terminal_did_it(case: Case) -> None:
    reference = case.take()
    case.terminal.answers(PaymentState.APPROVED)
    case.till.give_back()
    case.terminal.fails(Completion.DEVICE_NOT_READY)
    case.till.forget()
    case.terminal.fails(Completion.OUTCOME_UNKNOWN)
    case.till.settle()
    case.till.settle()  # not asked twice at the same time
    assert case.kinds() == ["Pay", "Reverse", "Reverse", "Reverse"]
    case.terminal.answers(PaymentState.REVERSED)
    assert case.state(reference) == "reversed"


def test_a_payment_that_ends_after_the_visit_is_given_back(case: Case) -> None:
    reference = case.take()
    case.till.forget()
    case.terminal.answers(PaymentState.NOT_FOUND)  # to settle's question: the terminal had not begun yet
    assert case.state(reference) == "cancelled"
    case.terminal.answers(PaymentState.APPROVED, which=0)
    assert case.kinds()[-1] == "Reverse"
    assert len(case.told) == 1  # PaymentAsked, and nothing to the next visitor


def test_stop_before_the_journal_wrote_asks_the_terminal_nothing(case: Case) -> None:
    case.terminal.held = []
    case.till.take(VISIT, 1530)
    reference = case.till.reference
    case.till.abort()
    case.terminal.release()
    assert case.terminal.asked == []
    assert case.state(reference) == "cancelled"
    assert case.told == [PaymentAnswered(VISIT, Completion.CANCELED)]


def test_an_answer_to_an_earlier_payment_of_the_visit_is_not_told_as_that_of_the_last(case: Case) -> None:
    case.take()
    case.terminal.fails(Completion.OUTCOME_UNKNOWN)
    case.till.find_out()
    case.till.take(VISIT, 1530)
    told = len(case.told)
    case.terminal.answers(PaymentState.REFUSED, which=1)
    assert len(case.told) == told
