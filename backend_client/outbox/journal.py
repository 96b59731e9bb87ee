"""The journal of payments: what the till meant, sent and heard, each committed before it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from backend_client.outbox import schema
from backend_client.result import Problem, ProblemCode

OPEN = ("intent", "sent", "unknown", "approved", "withdrawn", "delivered")

COMES_FROM = {
    "sent": ("intent",),
    "unknown": ("intent", "sent"),
    "approved": ("intent", "sent", "unknown", "refused", "cancelled"),  # the terminal's last word counts
    "refused": ("intent", "sent", "unknown"),
    "cancelled": ("intent", "sent", "unknown"),
    "withdrawn": ("approved",),
    "reversed": ("intent", "sent", "unknown", "approved", "withdrawn"),
    "closed": ("delivered",),
}
"""A state and those it may follow. What is late changes nothing: `delivered`, which only accepting a request sets, is
never taken back, and a payment that is to be given back (`withdrawn`) can no longer be delivered."""


@dataclass(frozen=True, slots=True)
class OpenPayment:
    reference: str
    identificatie: str  # of the request that it is for
    state: str


class PaymentJournal:
    """States: intent → sent → approved → delivered → closed, or approved → withdrawn → reversed; or unknown, refused,
    cancelled."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def intent(self, reference: str, amount_cents: int, identificatie: str) -> Problem | None:
        """Commit that a payment is about to be asked for."""
        row = {
            "reference": reference,
            "amount_cents": amount_cents,
            "identificatie": identificatie,
            "state": "intent",
            "changed_at": datetime.now(UTC).isoformat(),
        }
        try:
            with self._engine.begin() as connection:
                connection.execute(insert(schema.payment), row)
        except SQLAlchemyError as error:
            return Problem(ProblemCode.STORAGE, type(error.__cause__ or error).__name__)
        return None

    def mark(self, reference: str, state: str) -> bool:
        """Commit a new state; False: it may not follow on the one that there is, and nothing changed."""
        payment = schema.payment.c
        changed = update(schema.payment).where(payment.reference == reference, payment.state.in_(COMES_FROM[state]))
        with self._engine.begin() as connection:
            values = {"state": state, "changed_at": datetime.now(UTC).isoformat()}
            return connection.execute(changed.values(values)).rowcount == 1

    def open_rows(self) -> list[OpenPayment]:
        """Payments that have not ended, oldest first."""
        columns = schema.payment.c
        rows = select(columns.reference, columns.identificatie, columns.state).where(columns.state.in_(OPEN))
        with self._engine.connect() as connection:
            return [OpenPayment(*row) for row in connection.execute(rows.order_by(columns.changed_at))]
