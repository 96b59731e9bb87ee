"""Tables of the local database, and opening it: SQLite, WAL, `synchronous=FULL`, readable by this user only."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import (
    Column,
    Engine,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    create_engine,
    event,
    inspect,
    text,
)

from backend_client.outbox.vault import Vault

metadata = MetaData()

request = Table(
    "request",
    metadata,
    Column("identificatie", String, primary_key=True),
    Column("accepted_at", String, nullable=False),
    Column("product", String, nullable=False),
    Column("zaaktype", String, nullable=False),
    Column("frozen", LargeBinary, nullable=False),  # sealed JSON: the bodies, as they are sent; empty once closed
    Column("state", String, nullable=False),  # accepted, sent, closed, parked
    Column("reason", String, nullable=False, default=""),
    Column("afgifte", String, nullable=False, default=""),
    Column("destination", String, nullable=False, server_default=""),
    # What the sender knows of one that is not done yet, see queue.py.
    Column("number", Integer, nullable=False, server_default="0"),  # its place in the queue: a wall clock may jump
    Column("due", Float, nullable=False, server_default="0"),  # on the steady clock of the process that sends
    Column("tries", Integer, nullable=False, server_default="0"),  # that failed since the last step was done
    Column("since", String, nullable=False, server_default=""),  # when the first of them failed, or it was parked
    Column("failure", String, nullable=False, server_default=""),  # of the last try
    Column("waits_for", String, nullable=False, server_default=""),  # the circuit of the API that did not answer
    Column("parked_under", String, nullable=False, server_default=""),  # fingerprint of the destination's settings
    Column("key_id", String, nullable=False),  # of the key that wraps the data key; "" once that is destroyed
    Column("data_key", LargeBinary, nullable=False),
)
UNFINISHED = text("request.state IN ('accepted', 'sent')")
queue = Index(
    "request_queue",
    *(request.c[each] for each in ("number", "identificatie", "state", "afgifte", "due", "destination")),
    request.c.waits_for,
    sqlite_where=text("state IN ('accepted', 'sent')"),
)
"""All that is asked to find what is due next: neither closed requests nor bodies are looked at."""
sealed = Index("request_sealed", request.c.key_id, sqlite_where=text("key_id <> ''"))
"""Under which keys requests are sealed is asked at every start, and most are closed."""
document = Table(
    "document",
    metadata,
    Column("identificatie", String, primary_key=True),
    Column("request", String, nullable=False, index=True),
    Column("inhoud", LargeBinary, nullable=False),  # sealed
)
step = Table(
    "step",
    metadata,
    Column("identificatie", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("url", String, nullable=False),
    Column("done_at", String, nullable=False),
)
payment = Table(
    "payment",
    metadata,
    Column("reference", String, primary_key=True),
    Column("identificatie", String, nullable=False),
    Column("amount_cents", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("changed_at", String, nullable=False),
    Column("began_at", String, nullable=False, server_default=""),
    Column("terminal", String, nullable=False, server_default=""),  # its own name: another cannot be asked after it
)

CACHE_KB = 400
RECYCLE_S = 600
BUSY_S = 5.0
"""How long a transaction waits for another, of this process or of the command of a technician."""
READERS_MS = 100
"""How long the write-ahead log waits for readers when it is to be emptied."""
_PATIENT = f"PRAGMA busy_timeout={BUSY_S * 1000:.0f}"
_turn = threading.Lock()

HEAD = "0004"
"""The newest revision in migrations/versions, which are numbered in order; a test holds the two together."""


class TooNewError(Exception):
    """The database was made or migrated by a newer program than this."""


class TooOldError(Exception):
    """The database was made by an older program, and nobody has migrated it yet."""


def open_existing(path: Path) -> Engine:
    """Open as it is, beside the process that it belongs to. Raises SQLAlchemyError, TooNewError or TooOldError."""
    engine = create_engine(f"sqlite:///file:{quote(str(path))}?mode=rw&uri=true")
    event.listen(engine, "connect", _durable)
    revision = _revision(engine)
    if revision != HEAD:
        engine.dispose()
        raise TooNewError if revision > HEAD else TooOldError
    return engine


def open_database(path: Path, vault: Vault) -> Engine:
    """Open, making or migrating it where needed; the vault seals what older ones kept plain.

    Raises sqlalchemy.exc.SQLAlchemyError, OSError or TooNewError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    path.chmod(0o600)
    # A failed statement is reported without its values: they may be personal.
    # An open connection never forgets the blobs that were opened on it (sqlite3 of Python 3.11): not for ever the same.
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True, pool_recycle=RECYCLE_S)
    event.listen(engine, "connect", _durable)
    revision = _revision(engine)
    if revision > HEAD:
        engine.dispose()
        raise TooNewError("made by a newer program")
    if revision != HEAD:
        from backend_client.outbox.migrations import upgrade  # 0.2 s of imports that a normal start does not need

        upgrade(engine, vault)
    forget_what_was_written(engine)
    return engine


@contextmanager
def writing() -> Iterator[None]:
    """Around each transaction that writes: the threads of this process take turns.

    SQLite lets one write at a time, and who comes second looks whether it is its turn after 1 ms, 2, 5, 10 and so on,
    where a commit takes a fraction of one. After BUSY_S of waiting SQLite is asked all the same, and says why not.
    """
    is_ours = _turn.acquire(timeout=BUSY_S)
    try:
        yield
    finally:
        if is_ours:
            _turn.release()


def forget_what_was_written(engine: Engine) -> bool:
    """Empty the write-ahead log, and with it what older versions of pages held. False: a reader still needs it."""
    with writing(), engine.connect() as connection:
        # Nobody can write meanwhile, and a large document is read at the pace of the network.
        connection.execute(text(f"PRAGMA busy_timeout={READERS_MS}"))
        try:
            return not connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).one()[0]
        finally:
            connection.execute(text(_PATIENT))


def _durable(connection: Any, _record: object) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
    # Each thread has a connection: with SQLite's 2 MB a cache they would weigh more the longer the queue is.
    connection.execute(f"PRAGMA cache_size=-{CACHE_KB}")
    connection.execute(_PATIENT)


def _revision(engine: Engine) -> str:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return ""
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")
