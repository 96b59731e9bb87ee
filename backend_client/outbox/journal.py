"""The journal of payments: what the till meant, sent and heard, each committed before it goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from backend_client.outbox import schema
from backend_client.outbox.schema import writing
from backend_client.result import Problem, ProblemCode

OPEN = ("intent", "sent", "unknown", "approved", "withdrawn", "delivered")

COMES_FROM = {
    "sent": ("intent",),
    "unknown": ("intent", "sent"),
    "not_found": ("sent", "unknown"),
    "approved": ("intent", "sent", "unknown", "not_found", "refused", "cancelled"),  # the terminal's last word counts
    "refused": ("intent", "sent", "unknown", "not_found"),
    "cancelled": ("intent", "sent", "unknown", "not_found"),
    "withdrawn": ("approved",),
    "reversed": ("intent", "sent", "unknown", "not_found", "approved", "withdrawn"),
    "desk": ("sent", "unknown", "not_found", "withdrawn"),
    "told": ("desk",),
    "closed": ("delivered",),
}
"""A state and those it may follow. What is late changes nothing: `delivered`, which only accepting a request sets, is
never taken back, a payment that is to be given back (`withdrawn`) can no longer be delivered, and one that people
settle (`desk`) is theirs: given back by a machine as well, it would be given back twice."""

QUIET = timedelta(minutes=10)
"""A terminal that never heard of a payment is asked once more after this: no message of ours is under way any more."""


@dataclass(frozen=True, slots=True)
class OpenPayment:
    reference: str
    identificatie: str  # of the request that it is for
    state: str


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A payment that somebody has to do something about."""

    reference: str
    state: str
    amount_cents: int
    terminal: str  # that was asked for it, by its own name; "" where that was not written down
    began_at: datetime
    age: timedelta


class PaymentJournal:
    """States: intent → sent → approved → delivered → closed, or approved → withdrawn → reversed; or unknown, refused,
    cancelled; not_found, which is asked after once more; or desk → told (the slip for the desk came out)."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine = engine
        self._clock = clock

    def intent(self, reference: str, amount_cents: int, identificatie: str, terminal: str = "") -> Problem | None:
        """Commit that a payment is about to be asked for."""
        now = self._clock().isoformat()
        row = {
            "reference": reference,
            "amount_cents": amount_cents,
            "identificatie": identificatie,
            "state": "intent",
            "changed_at": now,
            "began_at": now,
            "terminal": terminal,
        }
        try:
            with writing(), self._engine.begin() as connection:
                connection.execute(insert(schema.payment), row)
        except SQLAlchemyError as error:
            return Problem(ProblemCode.STORAGE, type(error.__cause__ or error).__name__)
        return None

    def mark(self, reference: str, state: str) -> bool:
        """Commit a new state; False: it may not follow on the one that there is, and nothing changed."""
        payment = schema.payment.c
        changed = update(schema.payment).where(payment.reference == reference, payment.state.in_(COMES_FROM[state]))
        with writing(), self._engine.begin() as connection:
            values = {"state": state, "changed_at": self._clock().isoformat()}
            return connection.execute(changed.values(values)).rowcount == 1

    def open_rows(self) -> list[OpenPayment]:
        """Payments that have not ended, oldest first."""
        columns = schema.payment.c
        rows = select(columns.reference, columns.identificatie, columns.state).where(columns.state.in_(OPEN))
        with self._engine.connect() as connection:
            return [OpenPayment(*row) for row in connection.execute(rows.order_by(columns.changed_at))]

    def unsettled(self) -> list[Unsettled]:
        """What there is to do now, oldest first: open payments, doubts that have become quiet, slips to be printed."""
        column = schema.payment.c
        now = self._clock()
        quiet = (column.state == "not_found") & (column.changed_at <= (now - QUIET).isoformat())
        rows = select(column.reference, column.state, column.amount_cents, column.terminal, column.began_at)
        with self._engine.connect() as connection:
            found = connection.execute(
                rows.where(column.state.in_((*OPEN, "desk")) | quiet).order_by(column.changed_at)
            ).all()
        began = [datetime.fromisoformat(row.began_at) for row in found]
        return [
            Unsettled(row.reference, row.state, row.amount_cents, row.terminal, at, now - at)
            for row, at in zip(found, began, strict=True)
        ]
