"""Tables of the local database, and opening it: SQLite, WAL, `synchronous=FULL`, readable by this user only."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Engine,
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
    Column("key_id", String, nullable=False),  # of the key that wraps the data key; "" once that is destroyed
    Column("data_key", LargeBinary, nullable=False),
)
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

HEAD = "0004"
"""The newest revision in migrations/versions, which are numbered in order; a test holds the two together."""


class TooNewError(Exception):
    """The database was made or migrated by a newer program than this."""


def open_database(path: Path, vault: Vault) -> Engine:
    """Open, making or migrating it where needed; the vault seals what older ones kept plain.

    Raises sqlalchemy.exc.SQLAlchemyError, OSError or TooNewError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    path.chmod(0o600)
    # A failed statement is reported without its values: they may be personal.
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)
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


def forget_what_was_written(engine: Engine) -> bool:
    """Empty the write-ahead log, and with it what older versions of pages held. False: a reader still needs it."""
    with engine.connect() as connection:
        return not connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).one()[0]


def _durable(connection: Any, _record: object) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _revision(engine: Engine) -> str:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return ""
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")
