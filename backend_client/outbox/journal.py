"""The journal of payments: what the till meant, sent and heard, each committed before it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine, insert, select, update

from backend_client.outbox import schema

OPEN = ("intent", "sent", "unknown", "approved", "delivered")


@dataclass(frozen=True, slots=True)
class OpenPayment:
    reference: str
    identificatie: str  # of the request that it is for
    state: str


class PaymentJournal:
    """States: intent → sent → approved → delivered → closed; or unknown, refused, cancelled, reversed."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def intent(self, reference: str, amount_cents: int, identificatie: str) -> None:
        row = {
            "reference": reference,
            "amount_cents": amount_cents,
            "identificatie": identificatie,
            "state": "intent",
            "changed_at": datetime.now(UTC).isoformat(),
        }
        with self._engine.begin() as connection:
            connection.execute(insert(schema.payment).values(row))

    def mark(self, reference: str, state: str) -> None:
        changed = update(schema.payment).where(schema.payment.c.reference == reference)
        with self._engine.begin() as connection:
            connection.execute(changed.values(state=state, changed_at=datetime.now(UTC).isoformat()))

    def open_rows(self) -> list[OpenPayment]:
        """Payments that have not ended, oldest first."""
        columns = schema.payment.c
        rows = select(columns.reference, columns.identificatie, columns.state).where(columns.state.in_(OPEN))
        with self._engine.connect() as connection:
            return [OpenPayment(*row) for row in connection.execute(rows.order_by(columns.changed_at))]
