"""The till: a payment is written down before the terminal hears of it, and ends in one known way.

Rows go intent → sent → approved → delivered (its request is committed) → closed, or end refused, cancelled or
reversed. What is still open when the counter starts, when a visit is over, or now and then, is asked after: approved
without a request is given back. A payment is never repeated to find out how it went.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from backend_client.outbox import OpenPayment, PaymentJournal
from backend_client.result import Problem
from hardware.commands import Pay, Payment, PaymentState, PaymentStatus, Reverse
from hardware.device import Completion, DeviceClass, Outcome
from kiosk.journey.events import PaymentAnswered, PaymentAsked
from kiosk.plumbing import Plumbing

PAY_S = 150
ASK_S = 15

ENDED = {
    PaymentState.APPROVED: "approved",
    PaymentState.REFUSED: "refused",
    PaymentState.CANCELLED: "cancelled",
    PaymentState.NOT_FOUND: "cancelled",
    PaymentState.REVERSED: "reversed",
}
"""What the terminal said → what the journal calls it. A payment in progress has not ended."""

NEVER_BEGUN = (Completion.DEVICE_NOT_READY, Completion.CANCELED)
"""Ends of asking for a payment that are certain: the terminal took nothing."""

log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Current:
    """The payment of the visit that is going on."""

    visit: str
    reference: str
    command_id: int = 0
    aborted: bool = False
    slip: str = ""


class Till:
    """Payments of this counter. Called, and calling back, on the thread of the session."""

    def __init__(
        self, journal: PaymentJournal, plumbing: Plumbing, answer: Callable[[PaymentAsked | PaymentAnswered], None]
    ) -> None:
        self._journal = journal
        self._plumbing = plumbing
        self._answer = answer
        self._current: _Current | None = None
        self._settling: set[str] = set()

    @property
    def reference(self) -> str:
        """Of the last payment of this visit; "" where there is none."""
        return self._current.reference if self._current else ""

    @property
    def slip(self) -> str:
        """The visitor's copy, as the terminal made it up."""
        return self._current.slip if self._current else ""

    def take(self, visit: str, amount_cents: int) -> None:
        """Ask the terminal for a payment, once the journal has it."""
        payment = self._current = _Current(visit, secrets.token_hex(5).upper())

        def write() -> Problem | None:
            problem = self._journal.intent(payment.reference, amount_cents, visit)
            if problem is None:
                self._journal.mark(payment.reference, "sent")
            return problem

        def written(problem: Problem | None) -> None:
            if problem or payment.aborted or payment is not self._current:
                self._took(payment, Outcome(Completion.DEVICE_NOT_READY if problem else Completion.CANCELED))
                return
            self._answer(PaymentAsked(visit))
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

    def give_back(self) -> None:
        """Reverse the payment of this visit, unless its request was committed after all. settle() sees it through."""
        if self._current:
            self._withdraw(self._current.reference)

    def forget(self) -> None:
        """The visit is over: what is still open of it is settled like any other."""
        self._current = None
        self.settle()

    def settle(self) -> None:
        """Bring every open payment, but that of the visit going on, to its end. Safe to call at any time."""
        self._plumbing.on_disk(self._journal.open_rows, self._settle_rows)

    def _settle_rows(self, rows: list[OpenPayment]) -> None:
        for row in rows:
            if row.reference == self.reference or row.reference in self._settling:
                continue
            match row.state:
                case "delivered":
                    self._mark(row.reference, "closed")
                case "approved":
                    self._withdraw(row.reference)
                case "withdrawn":
                    self._reverse(row.reference)
                case _:
                    self._ask_after(row.reference)

    def _ask_after(self, reference: str) -> None:
        def answered(outcome: Outcome) -> None:
            self._settling.discard(reference)
            payment = outcome.value
            if isinstance(payment, Payment) and payment.state in ENDED:
                log.info("payment.settled", extra={"state": str(payment.state)})
                approved = payment.state is PaymentState.APPROVED
                self._mark(reference, ENDED[payment.state], lambda: self._withdraw(reference) if approved else None)

        self._settling.add(reference)
        self._terminal(PaymentStatus(reference), ASK_S, answered)

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
            self._answer(PaymentAnswered(current.visit, outcome.completion, payment))
        else:
            self.settle()

    def _withdraw(self, reference: str) -> None:
        """From here on no request can be committed on this payment; if one was already, nothing is given back."""
        self._plumbing.on_disk(
            lambda: self._journal.mark(reference, "withdrawn"),
            lambda withdrawn: self._reverse(reference) if withdrawn else None,
        )

    def _reverse(self, reference: str) -> None:
        def answered(outcome: Outcome) -> None:
            self._settling.discard(reference)
            payment = outcome.value
            log.info("payment.given_back", extra={"completion": str(outcome.completion)})
            if isinstance(payment, Payment) and payment.state not in (PaymentState.APPROVED, PaymentState.IN_PROGRESS):
                self._mark(reference, "reversed")

        self._settling.add(reference)
        self._terminal(Reverse(reference), ASK_S, answered)

    def _terminal(
        self, command: Pay | PaymentStatus | Reverse, deadline_s: float, ended: Callable[[Outcome], None]
    ) -> int:
        return self._plumbing.run(DeviceClass.PAYMENT_TERMINAL, command, deadline_s, ended)

    def _mark(self, reference: str, state: str, then: Callable[[], None] | None = None) -> None:
        self._plumbing.on_disk(lambda: self._journal.mark(reference, state), lambda _: then() if then else None)
