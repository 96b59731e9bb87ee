"""The till: money is taken once, kept only for a request, and every payment comes to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from backend_client.outbox import Outbox
from backend_client.outbox.journal import QUIET
from hardware.commands import Pay, Payment, PaymentState, PaymentStatus, Reverse
from hardware.device import Acts, Completion, DeviceClass, Fault, FaultKind, Outcome
from kiosk.desk_slip import DeskSlip
from kiosk.journey.events import PaymentAnswered, PaymentAsked
from kiosk.till import PATIENCE, TRIES, Till
from tests.unit.request_in_hand import KEYRING, request

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

    def fails(self, completion: Completion, which: int = -1, fault: Fault | None = None) -> None:
        self.asked[which][1](Outcome(completion, fault=fault))


class Case:
    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox
        self.terminal = Terminal()
        self.told: list[PaymentAsked | PaymentAnswered] = []
        self.slips: list[DeskSlip] = []
        self.till = self.started("P400-1")

    def started(self, terminal: str) -> Till:
        """A counter that has just started, with the terminal of this name."""
        plumbing: Any = self.terminal
        return Till(
            self.outbox.journal, plumbing, self.told.append, terminal=terminal, handed_to_desk=self.slips.append
        )

    def pass_by(self, time: timedelta) -> None:
        with self.outbox._engine.begin() as connection:
            for row in connection.execute(text("SELECT reference, changed_at, began_at FROM payment")).all():
                earlier = {
                    "changed": (datetime.fromisoformat(row.changed_at) - time).isoformat(),
                    "began": (datetime.fromisoformat(row.began_at) - time).isoformat(),
                    "reference": row.reference,
                }
                connection.execute(
                    text("UPDATE payment SET changed_at = :changed, began_at = :began WHERE reference = :reference"),
                    earlier,
                )

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
    outbox = Outbox.open(tmp_path / "outbox.db", "002220647", keyring=KEYRING)
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


def test_what_was_just_given_back_is_not_given_back_again(case: Case) -> None:
    """The terminal is free again, and so payments are looked at, before the journal has its answer."""
    reference = case.take()
    case.terminal.answers(PaymentState.APPROVED)
    case.till.give_back()
    case.till.forget()
    case.terminal.held = []
    case.till.settle()
    case.terminal.answers(PaymentState.REVERSED)
    case.terminal.release()
    case.till.settle()
    assert case.kinds() == ["Pay", "Reverse"]
    assert case.state(reference) == "reversed"


def test_a_payment_is_withdrawn_once(case: Case) -> None:
    """What is settled was read before the visitor got the money back and left."""
    reference = case.take()
    case.terminal.answers(PaymentState.APPROVED)
    case.terminal.held = []
    case.till.settle()
    case.till.give_back()
    case.till.forget()
    case.terminal.release()
    case.terminal.answers(PaymentState.REVERSED)
    assert case.kinds() == ["Pay", "Reverse"]
    assert case.state(reference) == "reversed"


def test_a_payment_that_ends_after_the_visit_is_given_back(case: Case) -> None:
    reference = case.take()
    case.till.forget()
    case.terminal.answers(PaymentState.NOT_FOUND)  # to settle's question: the terminal had not begun yet
    assert case.state(reference) == "not_found"
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


# --- what the terminal cannot settle --------------------------------------------------------------------------------


def left_open(case: Case) -> str:
    """The counter died after it had asked for a payment."""
    reference = case.take()
    case.till = case.started("P400-1")
    return reference


def test_never_sent_is_never_asked_after(case: Case) -> None:
    case.outbox.journal.intent("A1", 1530, VISIT, "P400-1")
    case.till.settle()
    assert case.state("A1") == "cancelled"
    assert case.terminal.asked == []


def test_not_found_is_believed_when_no_message_can_be_under_way_any_more(case: Case) -> None:
    reference = left_open(case)
    case.till.settle()
    case.terminal.answers(PaymentState.NOT_FOUND)
    case.till.settle()
    assert case.kinds() == ["Pay", "PaymentStatus"]
    assert case.outbox.journal.open_rows() == []
    case.pass_by(QUIET)
    case.till.settle()
    case.terminal.answers(PaymentState.NOT_FOUND)
    assert case.state(reference) == "cancelled"
    case.pass_by(QUIET)
    case.till.settle()
    assert case.kinds() == ["Pay", "PaymentStatus", "PaymentStatus"]


def test_what_a_slow_terminal_took_after_all_is_given_back(case: Case) -> None:
    reference = left_open(case)
    case.till.settle()
    case.terminal.answers(PaymentState.NOT_FOUND)
    case.pass_by(QUIET)
    case.till.settle()
    case.terminal.answers(PaymentState.APPROVED)
    case.terminal.answers(PaymentState.REVERSED)
    assert case.state(reference) == "reversed"


def test_another_terminal_cannot_know(case: Case) -> None:
    reference = case.take()
    case.till = case.started("P400-2")
    case.till.settle()
    case.terminal.answers(PaymentState.NOT_FOUND)
    assert case.state(reference) == "desk"
    (slip,) = case.slips
    assert (slip.reference, slip.amount_cents) == (reference, 1530)


@pytest.mark.parametrize("tries", [TRIES - 1, TRIES])
def test_no_answer_for_a_day_and_many_times(case: Case, tries: int) -> None:
    reference = left_open(case)
    for _ in range(TRIES * 2):  # a terminal that is off for an evening
        case.till.settle()
        case.terminal.fails(Completion.OUTCOME_UNKNOWN)
    assert case.state(reference) == "sent"
    case.till = case.started("P400-1")
    case.pass_by(PATIENCE)
    for _ in range(tries):
        case.till.settle()
        case.terminal.fails(Completion.DEVICE_NOT_READY)
    case.till.settle()
    assert case.state(reference) == ("desk" if tries == TRIES else "sent")


@pytest.mark.parametrize("ends", ["refused", "not found"])
def test_what_the_terminal_will_not_give_back_goes_to_the_desk(case: Case, ends: str) -> None:
    reference = case.take()
    case.terminal.answers(PaymentState.APPROVED)
    case.till.give_back()
    if ends == "refused":
        no = Fault("not_reversed", FaultKind.USER, Acts.CLEAR)
        case.terminal.fails(Completion.HARDWARE_ERROR, fault=no)
    else:
        case.terminal.answers(PaymentState.NOT_FOUND)
    assert case.state(reference) == "desk"
    case.till.forget()
    case.terminal.answers(PaymentState.REVERSED, which=1)  # late: people have it now
    assert case.state(reference) == "desk"
    assert case.kinds() == ["Pay", "Reverse"]


def test_a_slip_comes_again_until_it_is_on_paper(case: Case) -> None:
    reference = case.take()
    case.till = case.started("P400-2")
    case.till.settle()
    case.terminal.answers(PaymentState.NOT_FOUND)
    case.till.settle()
    assert len(case.slips) == 1  # it is being printed
    case.till.slip_printed(reference, printed=False)
    case.till.settle()
    assert len(case.slips) == 2
    case.till = case.started("P400-2")  # died while it was printed
    case.till.settle()
    assert len(case.slips) == 3
    case.till.slip_printed(reference, printed=True)
    assert case.state(reference) == "told"
    case.till.settle()
    assert len(case.slips) == 3


def test_what_the_slip_says() -> None:
    paper = DeskSlip("K7F2A00001", 1530, date(2026, 11, 24)).paper()
    words = " ".join(line.text for line in paper.lines)
    for word in ("K7F2A00001", "EUR 15,30", "24-11-2026", "balie", "desk"):
        assert word in words
