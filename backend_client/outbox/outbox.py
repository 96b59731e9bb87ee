"""The outbox: accept is the moment that counts. Every change is one transaction, on disk before the call returns."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Connection, delete, insert, select, text, update
from sqlalchemy.exc import SQLAlchemyError

from backend_client.outbox import schema
from backend_client.outbox.claim import claim
from backend_client.outbox.contactverzoek import Contactverzoek
from backend_client.outbox.contents import Content, same, write
from backend_client.outbox.journal import PaymentJournal
from backend_client.outbox.queue import Queue, progressed
from backend_client.outbox.request import Request
from backend_client.result import Problem, ProblemCode

ROOM = 32 * 1024 * 1024
"""Bytes that must be free: a request with its documents takes a tenth of a megabyte, and the log needs some."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A request that is not finished, as it is sent: its frozen bodies and the address that each step that was done
    led to."""

    identificatie: str
    zaaktype: str
    frozen: dict[str, Any]
    afgifte: str
    urls: dict[str, str]
    destination: str = ""


class Outbox:
    """States of a request: accepted → sent (the municipality has it whole) → closed (with how it was handed over), or
    parked with a reason. Safe to use from several threads, and by one process at a time.
    """

    def __init__(self, path: Path, claimed: BinaryIO, bronorganisatie: str, clock: Callable[[], datetime]) -> None:
        self._path = path
        self._claimed = claimed
        self._engine = schema.open_database(path)
        self._bronorganisatie = bronorganisatie
        self._clock = clock
        self.journal = PaymentJournal(self._engine, clock)
        self.queue = Queue(self._engine, clock)

    @classmethod
    def open(
        cls, path: Path, bronorganisatie: str, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> Outbox | Problem:
        try:
            claimed = claim(path)
        except BlockingIOError:
            return Problem(ProblemCode.STORAGE, "in use by another counter")
        except OSError as error:
            return Problem(ProblemCode.STORAGE, type(error).__name__)
        try:
            return cls(path, claimed, bronorganisatie, clock)
        except (SQLAlchemyError, OSError, schema.TooNewError) as error:
            claimed.close()
            is_new = isinstance(error, schema.TooNewError)
            return Problem(ProblemCode.STORAGE, "made by a newer program" if is_new else type(error).__name__)

    def close(self) -> None:
        self._engine.dispose()
        self._claimed.close()

    def writable(self) -> Problem | None:
        """Can a request be stored now? Asked before a visitor types anything. Writes for real."""
        try:
            if shutil.disk_usage(self._path.parent).free < ROOM:
                return Problem(ProblemCode.STORAGE, "disk full")
            with self._engine.begin() as connection:
                connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
        except OSError as error:
            return Problem(ProblemCode.STORAGE, type(error).__name__)
        except SQLAlchemyError as error:
            return _storage(error)
        return None

    def accept(self, request: Request | Contactverzoek) -> Problem | None:
        """Commit a request, and that its payment was for it. After None it cannot be lost; handing in the very same
        again changes nothing. CONFLICT: its identificatie is taken, or its payment is not an approved one of its own.
        REFUSED: nobody could do anything with it.
        """
        now = self._clock()
        try:
            frozen, contents = request.freeze(self._bronorganisatie, now)
        except ValueError as error:  # its text holds no personal data
            return Problem(ProblemCode.REFUSED, str(error))
        except OSError as error:
            return Problem(ProblemCode.STORAGE, f"a file cannot be read: {type(error).__name__}")
        row = {
            "identificatie": request.identificatie,
            "accepted_at": now.isoformat(),
            "product": request.product,
            "zaaktype": request.zaaktype,
            "frozen": _written(frozen),
            "state": "accepted",
            "destination": request.destination,
        }
        try:
            with self._engine.connect() as connection:  # what is not committed is undone
                # Values go beside the statement, never into it: SQLAlchemy keeps statements, and what is in them.
                if not connection.execute(insert(schema.request).prefix_with("OR IGNORE"), row).rowcount:
                    same = self._is_known(connection, request)
                    return None if same else Problem(ProblemCode.CONFLICT, "the identificatie is taken")
                for identificatie, inhoud in contents.items():
                    write(connection, identificatie, inhoud)
                if request.payment_reference and not self._deliver_payment(connection, request, now):
                    return Problem(ProblemCode.CONFLICT, "no approved payment for this request")
                connection.commit()
        except SQLAlchemyError as error:
            return _storage(error)
        except (OSError, sqlite3.Error) as error:
            return Problem(ProblemCode.STORAGE, f"a document cannot be kept: {type(error).__name__}")
        return None

    def _is_known(self, connection: Connection, request: Request | Contactverzoek) -> bool:
        """Is this what was accepted? Of a closed request nothing is left to compare: it is not."""
        row, payment = schema.request.c, schema.payment.c
        known = select(row.accepted_at, row.product, row.zaaktype, row.destination, row.frozen)
        at, *names, bodies = connection.execute(known.where(row.identificatie == request.identificatie)).one()
        frozen, contents = request.freeze(self._bronorganisatie, datetime.fromisoformat(at))
        same_payment = (
            not request.payment_reference
            or connection.execute(
                select(payment.reference).where(
                    payment.reference == request.payment_reference,
                    payment.identificatie == request.identificatie,
                    payment.state.in_(("delivered", "closed")),
                )
            ).first()
        )
        return (
            bool(same_payment)
            and names == [request.product, request.zaaktype, request.destination]
            and _read(bodies) == frozen
            and all(same(connection, identificatie, inhoud) for identificatie, inhoud in contents.items())
        )

    @staticmethod
    def _deliver_payment(connection: Connection, request: Request | Contactverzoek, now: datetime) -> bool:
        payment = schema.payment.c
        approved = update(schema.payment).where(
            payment.reference == request.payment_reference,
            payment.identificatie == request.identificatie,
            payment.state == "approved",
        )
        return connection.execute(approved.values(state="delivered", changed_at=now.isoformat())).rowcount == 1

    def record_delivery(self, identificatie: str, afgifte: str) -> Problem | None:
        """Commit how the paper reached the visitor (`balie` or `post`). What was recorded first stays."""
        row = schema.request.c
        known = update(schema.request).where(row.identificatie == identificatie, row.afgifte == "")
        try:
            with self._engine.begin() as connection:
                connection.execute(known.values(afgifte=afgifte))
        except SQLAlchemyError as error:
            return _storage(error)
        return None

    def adopt_orphans(self) -> int | Problem:
        """At start: requests of a counter that died before the paper was handed over go by post; answers how many. Of
        those to another authority there is no paper."""
        row = schema.request.c
        orphans = update(schema.request).where(row.afgifte == "", row.destination == "", schema.UNFINISHED)
        try:
            with self._engine.begin() as connection:
                return connection.execute(orphans.values(afgifte="post")).rowcount
        except SQLAlchemyError as error:
            return _storage(error)

    def load(self, identificatie: str) -> Pending | None:
        """A request as it is sent; None where it is not known, or closed and nothing is left of it."""
        row = schema.request.c
        found = select(row.zaaktype, row.frozen, row.afgifte, row.destination).where(
            row.identificatie == identificatie, row.state != "closed"
        )
        with self._engine.connect() as connection:
            request = connection.execute(found).first()
            urls = self._urls(connection, identificatie)
        if request is None:
            return None
        zaaktype, frozen, afgifte, destination = request
        return Pending(identificatie, zaaktype, _read(frozen), afgifte, urls, destination)

    def destination_of(self, identificatie: str) -> str | None:
        """Where a request goes; None where it is not known."""
        row = schema.request.c
        with self._engine.connect() as connection:
            found: str | None = connection.execute(
                select(row.destination).where(row.identificatie == identificatie)
            ).scalar()
            return found

    def inhoud(self, identificatie: str) -> bytes:
        column = schema.document.c
        with self._engine.connect() as connection:
            found = select(column.inhoud).where(column.identificatie == identificatie)
            return bytes(connection.execute(found).scalar_one())

    def open_inhoud(self, identificatie: str) -> BinaryIO:
        """The content of a document as a stream, to be read from any place."""
        return BufferedReader(Content(self._engine, identificatie))

    def done(self, identificatie: str, step: str, url: str, state: str = "") -> None:
        """Commit that a step is done, and the state of the request that follows from it ("" where none does).

        A closed request keeps its number and its steps; everything personal is removed, from the write-ahead log too.
        """
        row = schema.request.c
        of_request = update(schema.request).where(row.identificatie == identificatie)
        with self._engine.begin() as connection:
            at = self._clock().isoformat()
            values = {"identificatie": identificatie, "name": step, "url": url, "done_at": at}
            connection.execute(insert(schema.step).prefix_with("OR IGNORE").values(values))
            progressed(connection, identificatie)
            if state:
                connection.execute(of_request.values(state=state))
            if state == "closed":
                frozen = connection.execute(select(row.frozen).where(row.identificatie == identificatie)).scalar_one()
                documents = [each["identificatie"] for each in _read(frozen).get("documenten", ())]
                connection.execute(of_request.values(frozen="{}"))
                connection.execute(delete(schema.document).where(schema.document.c.identificatie.in_(documents)))
        if state == "closed":
            with self._engine.connect() as connection:
                connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))

    def state_of(self, identificatie: str) -> tuple[str, str] | None:
        """(state, reason), or None for a request that was never accepted."""
        row = schema.request.c
        with self._engine.connect() as connection:
            found = connection.execute(select(row.state, row.reason).where(row.identificatie == identificatie)).first()
            return (found[0], found[1]) if found else None

    @staticmethod
    def _urls(connection: Connection, identificatie: str) -> dict[str, str]:
        column = schema.step.c
        rows = select(column.name, column.url).where(column.identificatie == identificatie)
        return {row.name: row.url for row in connection.execute(rows)}


def _written(frozen: dict[str, Any]) -> str:
    return json.dumps(frozen, ensure_ascii=False)


def _read(frozen: str) -> dict[str, Any]:
    bodies: dict[str, Any] = json.loads(frozen)
    return bodies


def _storage(error: SQLAlchemyError) -> Problem:
    return Problem(ProblemCode.STORAGE, type(error.__cause__ or error).__name__)
