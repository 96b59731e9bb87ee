"""The outbox as a technician and an auditor see it, from a process of their own, whether the counter runs or not.

Numbers, states, steps and the addresses that they led to. What is personal is read only by who brings the key.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.exc import SQLAlchemyError

from backend_client.outbox import queue, schema
from backend_client.outbox.contents import bodies_of
from backend_client.outbox.keys import Keyring
from backend_client.outbox.vault import UnreadableError, Vault
from backend_client.result import Problem, ProblemCode

OPEN = ("accepted", "sent", "parked")
STATES = (*OPEN, "closed")


@dataclass(frozen=True, slots=True)
class Entry:
    """A request. Moments are ISO 8601 in UTC."""

    identificatie: str
    product: str
    zaaktype: str
    destination: str  # "" is the municipality
    accepted_at: str
    state: str
    afgifte: str
    reason: str  # why it is parked
    failure: str  # what the last try said of one that is not
    tries: int  # that failed since the last step was done
    since: str  # when the first of those was, or it was parked


@dataclass(frozen=True, slots=True)
class StepDone:
    name: str
    url: str
    done_at: str


@dataclass(frozen=True, slots=True)
class Payment:
    reference: str
    state: str
    amount_cents: int


@dataclass(frozen=True, slots=True)
class Account:
    """All that is known of one request, but for what is personal."""

    entry: Entry
    steps: tuple[StepDone, ...]
    payments: tuple[Payment, ...]


class Ledger:
    """Beside the process that sends: it looks every few seconds whether something was changed here."""

    def __init__(self, path: Path) -> None:
        """Raises SQLAlchemyError, OSError, schema.TooNewError or schema.TooOldError."""
        self.path = path
        self._engine = schema.open_existing(path)

    @classmethod
    def open(cls, path: Path) -> Ledger | Problem:
        try:
            owner = path.stat().st_uid
            if owner != os.geteuid():  # files made beside it by somebody else would shut the counter out
                return Problem(ProblemCode.STORAGE, f"{path} belongs to user {owner}: do this as that user")
            return cls(path)
        except FileNotFoundError:
            return Problem(ProblemCode.STORAGE, f"there is no outbox at {path}")
        except schema.TooNewError:
            return Problem(ProblemCode.STORAGE, f"{path} was made by a newer program than this")
        except schema.TooOldError:
            return Problem(ProblemCode.STORAGE, f"{path} was made by an older program: start the counter once")
        except (SQLAlchemyError, OSError) as error:
            return Problem(ProblemCode.STORAGE, f"{path} cannot be read: {type(error).__name__}")

    def close(self) -> None:
        self._engine.dispose()

    def counts(self) -> dict[str, int]:
        """How many requests there are in each state."""
        row = schema.request.c
        counted = select(row.state, func.count()).group_by(row.state)
        with self._engine.connect() as connection:
            found = {state: int(count) for state, count in connection.execute(counted)}
        return {state: found.get(state, 0) for state in STATES}

    def entries(self, states: Sequence[str] = STATES) -> Iterator[Entry]:
        """Oldest first."""
        wanted = _entries().where(schema.request.c.state.in_(states)).order_by(schema.request.c.accepted_at)
        with self._engine.connect() as connection:
            for row in connection.execute(wanted):
                yield Entry(**row._mapping)

    def account(self, identificatie: str) -> Account | None:
        """None: there is no such request."""
        step, payment = schema.step.c, schema.payment.c
        steps = select(step.name, step.url, step.done_at).where(step.identificatie == identificatie)
        payments = select(payment.reference, payment.state, payment.amount_cents).where(
            payment.identificatie == identificatie
        )
        with self._engine.connect() as connection:
            row = connection.execute(_entries().where(schema.request.c.identificatie == identificatie)).first()
            if row is None:
                return None
            return Account(
                Entry(**row._mapping),
                tuple(StepDone(*each) for each in connection.execute(steps.order_by(step.done_at))),
                tuple(
                    Payment(*each)
                    for each in connection.execute(payments.where(payment.identificatie == identificatie))
                ),
            )

    def bodies(self, identificatie: str, keyring: Keyring) -> dict[str, Any] | Problem:
        """What is personal of a request: its bodies as they are sent; {} once it is closed. STORAGE: this key does not
        open it. NOT_FOUND: there is no such request."""
        row = schema.request.c
        sealed = select(row.state, row.frozen, row.key_id, row.data_key).where(row.identificatie == identificatie)
        with self._engine.connect() as connection:
            found = connection.execute(sealed).first()
        if found is None:
            return Problem(ProblemCode.NOT_FOUND, "there is no such request")
        state, frozen, key_id, data_key = found
        if state == "closed":
            return {}
        try:
            key = Vault(keyring).open(identificatie, key_id, data_key)
            bodies: dict[str, Any] = json.loads(key.open(bodies_of(identificatie), frozen))
        except UnreadableError as error:
            return Problem(ProblemCode.STORAGE, str(error))
        return bodies

    def retry(self, identificatie: str) -> bool | Problem:
        """Have it tried anew, and now. False: it is closed, or there is no such request."""
        try:
            with self._engine.begin() as connection:
                return bool(queue.retry(connection, identificatie))
        except SQLAlchemyError as error:
            return Problem(ProblemCode.STORAGE, type(error.__cause__ or error).__name__)


def _entries() -> Select[Any]:
    return select(*(schema.request.c[name] for name in Entry.__slots__))
