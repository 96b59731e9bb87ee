"""The outbox: accept is the moment that counts. Every change is one transaction, on disk before the call returns."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BufferedReader
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, select, text, update
from sqlalchemy.exc import SQLAlchemyError

from backend_client.outbox import schema
from backend_client.outbox.claim import claim
from backend_client.outbox.contactverzoek import Contactverzoek
from backend_client.outbox.contents import Content, bodies_of, same, write
from backend_client.outbox.journal import PaymentJournal
from backend_client.outbox.keys import Keyring
from backend_client.outbox.opening import LockedError, open_sound
from backend_client.outbox.queue import LAST_PLACE, Queue, progressed
from backend_client.outbox.request import NO_AFGIFTE, Request
from backend_client.outbox.schema import writing
from backend_client.outbox.vault import DataKey, UnreadableError, Vault
from backend_client.result import Problem, ProblemCode

ROOM = 32 * 1024 * 1024
"""Bytes that must be free: a request with its documents takes a tenth of a megabyte, and the log needs some."""
FILES = 16
"""As many more have to find place: SQLite makes its log anew where it was removed."""
FORGET_S = 2.0
"""While requests are closed one after the other, their data keys, destroyed and still wrapped, stay in the write-ahead
log for so long."""

# Built once: each belongs to every request or step, and building it takes longer than carrying it out.
_request = schema.request.c
_which: BindParameter[str] = bindparam("which")
_STEP_DONE = insert(schema.step).prefix_with("OR IGNORE")
_NEW_STATE = update(schema.request).where(_request.identificatie == _which).values(state=bindparam("new"))
_CLOSED = _NEW_STATE.values(key_id="", data_key=b"", frozen=b"")
_CLOSED_DOCUMENTS = delete(schema.document).where(schema.document.c.request == _which)
_AS_SENT = select(
    *(_request[each] for each in ("zaaktype", "afgifte", "destination", "frozen", "key_id", "data_key"))
).where(_request.identificatie == _which, _request.state != "closed")
_URLS = select(schema.step.c.name, schema.step.c.url).where(schema.step.c.identificatie == _which)
_KEY_OF = select(_request.identificatie, _request.key_id, _request.data_key).where(
    _request.identificatie == schema.document.c.request, schema.document.c.identificatie == _which
)


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

    def __init__(
        self, path: Path, claimed: BinaryIO, bronorganisatie: str, clock: Callable[[], datetime], keyring: Keyring
    ) -> None:
        self._path = path
        self._claimed = claimed
        self._vault = Vault(keyring)
        self._engine = open_sound(path, self._vault, clock)
        self._bronorganisatie = bronorganisatie
        self._clock = clock
        self._forgot_at = float("-inf")  # on the steady clock
        self._remembers = False  # something of closed requests may be in the write-ahead log
        self._tidy()
        self.journal = PaymentJournal(self._engine, clock)
        self.queue = Queue(self._engine, clock)

    @classmethod
    def open(
        cls,
        path: Path,
        bronorganisatie: str,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        *,
        keyring: Keyring,
    ) -> Outbox | Problem:
        try:
            claimed = claim(path)
        except BlockingIOError:
            return Problem(ProblemCode.STORAGE, "in use by another counter")
        except OSError as error:
            return _storage(error)
        try:
            return cls(path, claimed, bronorganisatie, clock, keyring)
        except (LockedError, schema.TooNewError) as error:
            claimed.close()
            return Problem(ProblemCode.STORAGE, str(error))
        except (SQLAlchemyError, sqlite3.Error, OSError) as error:
            claimed.close()
            return _storage(error)

    def close(self) -> None:
        self._engine.dispose()
        self._claimed.close()

    def writable(self) -> Problem | None:
        """Can a request be stored now? Asked before a visitor types anything. Writes for real."""
        try:
            if shutil.disk_usage(self._path.parent).free < ROOM:
                return Problem(ProblemCode.STORAGE, "disk full")
            inodes = os.statvfs(self._path.parent)
            if inodes.f_files and inodes.f_favail < FILES:
                return Problem(ProblemCode.STORAGE, "no room for more files")
            self.forget()
            with writing(), self._engine.begin() as connection:
                connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
        except (OSError, SQLAlchemyError) as error:
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
        key, data_key = self._vault.new(request.identificatie)
        row = {
            "identificatie": request.identificatie,
            "accepted_at": now.isoformat(),
            "product": request.product,
            "zaaktype": request.zaaktype,
            "frozen": key.seal(bodies_of(request.identificatie), json.dumps(frozen, ensure_ascii=False).encode()),
            "state": "accepted",
            "destination": request.destination,
            "key_id": self._vault.keyring.current.id,
            "data_key": data_key,
            "afgifte": NO_AFGIFTE if isinstance(request, Request) and not request.on_paper else "",
        }
        try:
            with writing(), self._engine.connect() as connection:  # what is not committed is undone
                # Values go beside the statement, never into it: SQLAlchemy keeps statements, and what is in them.
                to_queue = insert(schema.request).prefix_with("OR IGNORE").values(number=LAST_PLACE)
                if not connection.execute(to_queue, row).rowcount:
                    same = self._is_known(connection, request)
                    return None if same else Problem(ProblemCode.CONFLICT, "the identificatie is taken")
                for identificatie, inhoud in contents.items():
                    write(connection, request.identificatie, identificatie, inhoud, key)
                if request.payment_reference and not self._deliver_payment(connection, request, now):
                    return Problem(ProblemCode.CONFLICT, "no approved payment for this request")
                connection.commit()
        except SQLAlchemyError as error:
            return _storage(error)
        except UnreadableError as error:
            return Problem(ProblemCode.CONFLICT, f"what is known under the identificatie is unreadable: {error}")
        except (OSError, sqlite3.Error) as error:
            return Problem(ProblemCode.STORAGE, f"a document cannot be kept: {type(error).__name__}")
        return None

    def _is_known(self, connection: Connection, request: Request | Contactverzoek) -> bool:
        """Is this what was accepted? Of a closed request nothing is left to compare: it is not."""
        row, payment = schema.request.c, schema.payment.c
        names = (row.accepted_at, row.product, row.zaaktype, row.destination, row.state)
        known = select(*names, row.frozen, row.key_id, row.data_key)
        at, product, zaaktype, destination, state, *sealed = connection.execute(
            known.where(row.identificatie == request.identificatie)
        ).one()
        if state == "closed":
            return False
        key, bodies = self._opened(request.identificatie, *sealed)
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
            and (product, zaaktype, destination) == (request.product, request.zaaktype, request.destination)
            and bodies == frozen
            and all(same(connection, identificatie, inhoud, key) for identificatie, inhoud in contents.items())
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
            with writing(), self._engine.begin() as connection:
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
            with writing(), self._engine.begin() as connection:
                return connection.execute(orphans.values(afgifte="post")).rowcount
        except SQLAlchemyError as error:
            return _storage(error)

    def load(self, identificatie: str) -> Pending | None:
        """A request as it is sent; None where it is not known, or closed and nothing is left of it.

        One that does not open is parked: it is for people."""
        with self._engine.connect() as connection:
            request = connection.execute(_AS_SENT, {"which": identificatie}).first()
            urls = self._urls(connection, identificatie)
        if request is None:
            return None
        zaaktype, afgifte, destination, *sealed = request
        try:
            _, bodies = self._opened(identificatie, *sealed)
        except UnreadableError as error:
            self.queue.park(identificatie, f"unreadable on this disk: {error}")
            return None
        return Pending(identificatie, zaaktype, bodies, afgifte, urls, destination)

    def destination_of(self, identificatie: str) -> str | None:
        """Where a request goes; None where it is not known."""
        row = schema.request.c
        with self._engine.connect() as connection:
            found: str | None = connection.execute(
                select(row.destination).where(row.identificatie == identificatie)
            ).scalar()
            return found

    def _opened(
        self, identificatie: str, frozen: bytes, key_id: str, data_key: bytes
    ) -> tuple[DataKey, dict[str, Any]]:
        """Raises UnreadableError."""
        key = self._vault.open(identificatie, key_id, data_key)
        bodies: dict[str, Any] = json.loads(key.open(bodies_of(identificatie), frozen))
        return key, bodies

    def inhoud(self, identificatie: str) -> bytes:
        """The content of a document, for what is small. Raises KeyError or UnreadableError."""
        with self.open_inhoud(identificatie) as content:
            return content.read()

    def open_inhoud(self, identificatie: str) -> BinaryIO:
        """The content of a document as a stream, to be read from any place. Raises KeyError or UnreadableError."""
        return BufferedReader(Content(self._engine, identificatie, self._key_of(identificatie)))

    def _key_of(self, document: str) -> DataKey:
        with self._engine.connect() as connection:
            found = connection.execute(_KEY_OF, {"which": document}).first()
        if found is None:
            raise KeyError("no such document")
        return self._vault.open(*found)

    def done(self, identificatie: str, step: str, url: str, state: str = "") -> None:
        """Commit that a step is done, and the state of the request that follows from it ("" where none does).

        A closed request keeps its number and its steps. Its data key is destroyed and everything personal is removed
        with that commit; what the write-ahead log still holds of it is forgotten within FORGET_S, see forget().
        """
        closes = state == "closed"
        self._remembers = self._remembers or closes
        with writing(), self._engine.begin() as connection:
            at = self._clock().isoformat()
            row = {"identificatie": identificatie, "name": step, "url": url, "done_at": at}
            connection.execute(_STEP_DONE, row)
            progressed(connection, identificatie)
            if closes:
                connection.execute(_CLOSED_DOCUMENTS, {"which": identificatie})
            if state:
                connection.execute(_CLOSED if closes else _NEW_STATE, {"which": identificatie, "new": state})
        if closes:
            self._remembers = True  # also where it was forgotten between the two
            if self.forgets_in() <= 0:
                self.forget()

    def forgets_in(self) -> float:
        """Seconds until forget() has to be called; without end where there is nothing to forget."""
        return self._forgot_at + FORGET_S - time.monotonic() if self._remembers else float("inf")

    def forget(self) -> None:
        """Empty the write-ahead log, if it may hold something of closed requests."""
        if not self._remembers:
            return
        self._forgot_at, self._remembers = time.monotonic(), False
        forgot = False
        try:
            forgot = schema.forget_what_was_written(self._engine)
        finally:
            self._remembers = self._remembers or not forgot

    def _tidy(self) -> None:
        """Remove what an older program left of closed requests, where it could not do so when they were closed."""
        with self._engine.connect() as connection:
            closed = select(_request.identificatie).where(_request.state == "closed", _request.frozen != b"")
            left = connection.execute(closed).scalars().all()
        if not left:
            return
        with writing(), self._engine.begin() as connection:
            for identificatie in left:
                connection.execute(_CLOSED_DOCUMENTS, {"which": identificatie})
                connection.execute(_CLOSED, {"which": identificatie, "new": "closed"})
        self._remembers = True
        self.forget()

    def rotate(self, progress: Callable[[int], None] = lambda _: None) -> int:
        """Have the current key wrap every data key that an old one does; answers how many it were.

        Each is a commit of its own: after a kill what is left is wrapped by the old key, and opens as before. Raises
        UnreadableError where a data key does not open, with nothing of it changed.
        """
        row, current = schema.request.c, self._vault.keyring.current.id
        columns = select(row.identificatie, row.key_id, row.data_key)
        with self._engine.connect() as connection:
            old = connection.execute(columns.where(row.key_id.not_in(("", current)))).all()
        for number, (identificatie, key_id, data_key) in enumerate(old, start=1):
            # A request that is closed meanwhile has no data key any more, and gets none.
            wrapped = update(schema.request).where(row.identificatie == identificatie, row.key_id == key_id)
            values = {"key_id": current, "data_key": self._vault.rewrap(identificatie, key_id, data_key)}
            with writing(), self._engine.begin() as connection:
                connection.execute(wrapped.values(values))
            progress(number)
        schema.forget_what_was_written(self._engine)
        return len(old)

    def state_of(self, identificatie: str) -> tuple[str, str] | None:
        """(state, reason), or None for a request that was never accepted."""
        row = schema.request.c
        with self._engine.connect() as connection:
            found = connection.execute(select(row.state, row.reason).where(row.identificatie == identificatie)).first()
            return (found[0], found[1]) if found else None

    @staticmethod
    def _urls(connection: Connection, identificatie: str) -> dict[str, str]:
        return {row.name: row.url for row in connection.execute(_URLS, {"which": identificatie})}


def _storage(error: Exception) -> Problem:
    """By the name that SQLite or the operating system has for it."""
    cause = error.__cause__ or error
    number = errno.errorcode.get(cause.errno or 0, "") if isinstance(cause, OSError) else ""
    return Problem(ProblemCode.STORAGE, getattr(cause, "sqlite_errorname", number) or type(cause).__name__)
