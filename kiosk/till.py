"""The till: a payment is written down before the terminal hears of it, and ends in one known way.

Rows go intent → sent → approved → delivered (its request is committed) → closed, or end refused, cancelled or
reversed. What is still open when the counter starts, or when a silent terminal is back, is asked after: approved
without a request is given back. A payment is never repeated to find out how it went.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from backend_client.outbox import OpenPayment, PaymentJournal
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

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Current:
    """The payment of the visit that is going on."""

    visit: str
    reference: str
    command_id: int = 0
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
        self._settling = False

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
        payment = _Current(visit, secrets.token_hex(5).upper())
        self._current = payment

        def written() -> None:
            self._answer(PaymentAsked(visit))
            payment.command_id = self._terminal(
                Pay(payment.reference, amount_cents), PAY_S, lambda outcome: self._ended(payment, outcome)
            )

        def write() -> None:
            self._journal.intent(payment.reference, amount_cents, visit)
            self._journal.mark(payment.reference, "sent")

        self._plumbing.on_disk(write, lambda _: written())

    def find_out(self) -> None:
        """Ask how the payment of this visit ended."""
        payment = self._current
        assert payment
        self._terminal(PaymentStatus(payment.reference), ASK_S, lambda outcome: self._ended(payment, outcome))

    def abort(self) -> None:
        if self._current:
            self._plumbing.cancel(DeviceClass.PAYMENT_TERMINAL, self._current.command_id)

    def give_back(self) -> None:
        """Reverse the payment of this visit. What does not succeed now is tried again by settle()."""
        if self._current:
            self._reverse(self._current.reference)

    def forget(self) -> None:
        self._current = None

    def settle(self) -> None:
        """Bring every open payment, but that of the visit going on, to its end. Safe to call at any time."""
        if self._settling:
            return
        self._settling = True
        self._plumbing.on_disk(self._journal.open_rows, self._settle_rows)

    def _settle_rows(self, rows: list[OpenPayment]) -> None:
        self._settling = False
        for row in rows:
            if row.reference == self.reference:
                continue
            if row.state == "delivered":
                self._mark(row.reference, "closed")
            elif row.state == "approved":
                self._reverse(row.reference)
            else:
                self._terminal(PaymentStatus(row.reference), ASK_S, self._settler(row.reference))

    def _settler(self, reference: str) -> Callable[[Outcome], None]:
        return lambda outcome: self._settled(reference, outcome)

    def _settled(self, reference: str, outcome: Outcome) -> None:
        payment = outcome.value
        if isinstance(payment, Payment) and payment.state in ENDED:
            log.info("payment.settled", extra={"state": str(payment.state)})
            self._mark(reference, ENDED[payment.state], self.settle if payment.state is PaymentState.APPROVED else None)

    def _ended(self, current: _Current, outcome: Outcome) -> None:
        payment = outcome.value if isinstance(outcome.value, Payment) else None
        answer = PaymentAnswered(current.visit, outcome.completion, payment)
        log.info(
            "payment.answered",
            extra={"completion": str(outcome.completion), "state": str(payment.state) if payment else ""},
        )
        if payment and payment.slip:
            current.slip = payment.slip
        if payment and payment.state in ENDED:
            self._mark(current.reference, ENDED[payment.state], lambda: self._answer(answer))
        elif outcome.completion in (Completion.DEVICE_NOT_READY, Completion.CANCELED):
            self._mark(current.reference, "cancelled", lambda: self._answer(answer))
        else:
            self._mark(current.reference, "unknown", lambda: self._answer(answer))

    def _reverse(self, reference: str) -> None:
        def answered(outcome: Outcome) -> None:
            payment = outcome.value
            if isinstance(payment, Payment) and payment.state is PaymentState.REVERSED:
                self._mark(reference, "reversed")
            log.info("payment.given_back", extra={"completion": str(outcome.completion)})

        self._terminal(Reverse(reference), ASK_S, answered)

    def _terminal(
        self, command: Pay | PaymentStatus | Reverse, deadline_s: float, ended: Callable[[Outcome], None]
    ) -> int:
        return self._plumbing.run(DeviceClass.PAYMENT_TERMINAL, command, deadline_s, ended)

    def _mark(self, reference: str, state: str, then: Callable[[], None] | None = None) -> None:
        self._plumbing.on_disk(lambda: self._journal.mark(reference, state), lambda _: then() if then else None)
