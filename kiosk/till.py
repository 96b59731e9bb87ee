"""The till: a payment is written down before the terminal hears of it, and ends in one known way.

Rows go intent → sent → approved → delivered (its request is committed) → closed, or end refused, cancelled or
reversed. What is still open when the counter starts, when a visit is over, or now and then, is asked after: approved
without a request is given back. A payment is never repeated to find out how it went. What cannot be found out or given
back is handed to the desk, with a slip.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from backend_client.outbox import PaymentJournal, Unsettled
from backend_client.result import Problem
from hardware.commands import Pay, Payment, PaymentState, PaymentStatus, Reverse
from hardware.device import Completion, DeviceClass, Outcome
from kiosk.desk_slip import DeskSlip
from kiosk.journey.events import PaymentAnswered, PaymentAsked
from kiosk.plumbing import Plumbing

PAY_S = 150
ASK_S = 15
PATIENCE = timedelta(days=1)
TRIES = 20
"""A payment goes to the desk when it is this old and the terminal gave this often no answer: a terminal that was off
over the weekend gets its time first."""

ENDED = {
    PaymentState.APPROVED: "approved",
    PaymentState.REFUSED: "refused",
    PaymentState.CANCELLED: "cancelled",
    PaymentState.NOT_FOUND: "not_found",
    PaymentState.REVERSED: "reversed",
}
"""What the terminal said → what the journal calls it. A payment in progress has not ended."""

NEVER_BEGUN = (Completion.DEVICE_NOT_READY, Completion.CANCELED)
"""Ends of asking for a payment that are certain: the terminal took nothing."""

Answer = Callable[[PaymentAsked | PaymentAnswered], None]

log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Current:
    """The payment of the visit that is going on."""

    visit: str
    reference: str
    answer: Answer
    command_id: int = 0
    aborted: bool = False
    slip: str = ""


class Till:
    """Payments of this counter. Called, and calling back, on the thread of the session."""

    def __init__(
        self,
        journal: PaymentJournal,
        plumbing: Plumbing,
        answer: Answer,
        *,
        terminal: str = "",
        handed_to_desk: Callable[[DeskSlip], None] = lambda _: None,
    ) -> None:
        """`terminal` is the configured one's own name. `handed_to_desk` has a slip printed and then calls
        slip_printed(); what was not printed is handed over again."""
        self._journal = journal
        self._plumbing = plumbing
        self._answer = answer
        self._terminal_name = terminal
        self._handed_to_desk = handed_to_desk
        self._current: _Current | None = None
        self._settling: set[str] = set()
        self._unanswered: dict[str, int] = {}

    @property
    def reference(self) -> str:
        """Of the last payment of this visit; "" where there is none."""
        return self._current.reference if self._current else ""

    @property
    def slip(self) -> str:
        """The visitor's copy, as the terminal made it up."""
        return self._current.slip if self._current else ""

    def take(self, visit: str, amount_cents: int, answer: Answer | None = None) -> None:
        """Ask the terminal for a payment, once the journal has it. `answer` hears how it goes in place of the session:
        of a technician's test, while no visit goes on."""
        payment = self._current = _Current(visit, secrets.token_hex(5).upper(), answer or self._answer)

        def write() -> Problem | None:
            problem = self._journal.intent(payment.reference, amount_cents, visit, self._terminal_name)
            if problem is None:
                self._journal.mark(payment.reference, "sent")
            return problem

        def written(problem: Problem | None) -> None:
            if problem or payment.aborted or payment is not self._current:
                self._took(payment, Outcome(Completion.DEVICE_NOT_READY if problem else Completion.CANCELED))
                return
            payment.answer(PaymentAsked(visit))
            payment.command_id = self._terminal(
                Pay(payment.reference, amount_cents), PAY_S, lambda outcome: self._took(payment, outcome)
            )

        self._plumbing.on_disk(write, written)

    def find_out(self) -> None:
        """Ask how the payment of this visit ended."""
        payment = self._current
        assert payment
        self._terminal(PaymentStatus(payment.reference), ASK_S, lambda outcome: self._heard(payment, outcome))

    def abort(self) -> None:
        if self._current:
            self._current.aborted = True
            self._plumbing.cancel(DeviceClass.PAYMENT_TERMINAL, self._current.command_id)

    def give_back(self, ended: Callable[[Outcome], None] = lambda _: None) -> None:
        """Reverse the payment of this visit, unless its request was committed after all. settle() sees it through;
        `ended` hears what the terminal says to it the first time."""
        if self._current:
            self._withdraw(self._current.reference, ended)

    def forget(self) -> None:
        """The visit is over: what is still open of it is settled like any other."""
        self._current = None
        self.settle()

    def settle(self) -> None:
        """Bring every open payment, but that of the visit going on, to its end. Safe to call at any time."""
        self._plumbing.on_disk(self._journal.unsettled, self._settle_rows)

    def slip_printed(self, reference: str, printed: bool) -> None:
        """How it went with a slip that was handed over."""
        if printed:
            self._mark(reference, "told")
        self._settling.discard(reference)

    def _settle_rows(self, rows: list[Unsettled]) -> None:
        for row in rows:
            if row.reference == self.reference or row.reference in self._settling:
                continue
            given_up = row.age >= PATIENCE and self._unanswered.get(row.reference, 0) >= TRIES
            match row.state:
                case "sent" | "unknown" | "not_found" | "withdrawn" if given_up:
                    self._to_desk(row.reference, "no answer")
                case "intent":  # written down and never sent: whoever wrote it died in between
                    self._mark(row.reference, "cancelled")
                case "delivered":
                    self._mark(row.reference, "closed")
                case "approved":
                    self._withdraw(row.reference)
                case "withdrawn":
                    self._settling.add(row.reference)
                    self._reverse(row.reference)
                case "desk":
                    self._settling.add(row.reference)
                    self._handed_to_desk(DeskSlip(row.reference, row.amount_cents, row.began_at.astimezone().date()))
                case _:
                    self._ask_after(row)

    def _ask_after(self, row: Unsettled) -> None:
        def answered(outcome: Outcome) -> None:
            payment = outcome.value
            if not isinstance(payment, Payment) or payment.state not in ENDED:
                self._no_answer(row.reference)
                return
            log.info("payment.settled", extra={"state": str(payment.state)})
            match payment.state:
                case PaymentState.NOT_FOUND if row.terminal not in ("", self._terminal_name):
                    self._to_desk(row.reference, "another terminal")
                case PaymentState.NOT_FOUND if row.state == "not_found":
                    self._settled(row.reference, "cancelled")
                case PaymentState.APPROVED:
                    self._mark(row.reference, "approved", lambda: self._withdraw(row.reference))
                case state:
                    self._settled(row.reference, ENDED[state])

        self._settling.add(row.reference)
        self._terminal(PaymentStatus(row.reference), ASK_S, answered)

    def _no_answer(self, reference: str) -> None:
        """The terminal told nothing that settles it."""
        self._unanswered[reference] = self._unanswered.get(reference, 0) + 1
        self._settling.discard(reference)

    def _settled(self, reference: str, state: str) -> None:
        """The journal has it before it is settled again: rows read meanwhile still have what it was."""
        self._mark(reference, state, lambda: self._settling.discard(reference))

    def _to_desk(self, reference: str, why: str) -> None:
        """It cannot be found out or given back here: people do. From here on no machine touches it."""
        log.error("payment.to_desk", extra={"reference": reference, "why": why})
        self._unanswered.pop(reference, None)
        self._settled(reference, "desk")
        self.settle()

    def _took(self, current: _Current, outcome: Outcome) -> None:
        """The end of asking for a payment."""
        if outcome.value is None:
            state = "cancelled" if outcome.completion in NEVER_BEGUN else "unknown"
            self._mark(current.reference, state, lambda: self._tell(current, outcome))
        else:
            self._heard(current, outcome)

    def _heard(self, current: _Current, outcome: Outcome) -> None:
        """What the terminal says of a payment. That it could not be asked says nothing of the payment."""
        payment = outcome.value
        if not isinstance(payment, Payment) or payment.state not in ENDED:
            self._tell(current, outcome)
            return
        current.slip = payment.slip or current.slip
        self._mark(current.reference, ENDED[payment.state], lambda: self._tell(current, outcome))

    def _tell(self, current: _Current, outcome: Outcome) -> None:
        """Tell the session, if this is still its payment; else see to it that the payment ends."""
        payment = outcome.value if isinstance(outcome.value, Payment) else None
        state = str(payment.state) if payment else ""
        log.info("payment.answered", extra={"completion": str(outcome.completion), "state": state})
        if current is self._current:
            current.answer(PaymentAnswered(current.visit, outcome.completion, payment))
        else:
            self.settle()

    def _withdraw(self, reference: str, ended: Callable[[Outcome], None] = lambda _: None) -> None:
        """From here on no request can be committed on this payment; if one was already, nothing is given back."""
        self._settling.add(reference)
        self._plumbing.on_disk(
            lambda: self._journal.mark(reference, "withdrawn"),
            lambda withdrawn: self._reverse(reference, ended) if withdrawn else self._settling.discard(reference),
        )

    def _reverse(self, reference: str, ended: Callable[[Outcome], None] = lambda _: None) -> None:
        def answered(outcome: Outcome) -> None:
            log.info("payment.given_back", extra={"completion": str(outcome.completion)})
            match outcome.value:
                case Payment(_, PaymentState.REVERSED | PaymentState.REFUSED | PaymentState.CANCELLED):
                    self._settled(reference, "reversed")
                case Payment(_, PaymentState.NOT_FOUND):  # it was approved, and who approved it cannot be asked
                    self._to_desk(reference, "another terminal")
                case _ if outcome.fault and outcome.fault.code == "not_reversed":
                    self._to_desk(reference, "not reversed")
                case _:
                    self._no_answer(reference)
            ended(outcome)

        self._terminal(Reverse(reference), ASK_S, answered)

    def _terminal(
        self, command: Pay | PaymentStatus | Reverse, deadline_s: float, ended: Callable[[Outcome], None]
    ) -> int:
        return self._plumbing.run(DeviceClass.PAYMENT_TERMINAL, command, deadline_s, ended)

    def _mark(self, reference: str, state: str, then: Callable[[], None] | None = None) -> None:
        self._plumbing.on_disk(lambda: self._journal.mark(reference, state), lambda _: then() if then else None)
