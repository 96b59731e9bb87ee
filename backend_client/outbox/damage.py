"""A database that is damaged is set aside whole, never deleted, and the counter goes on with a new one.

Only what SQLite calls damage is: a disk that is full, read-only or busy harms nothing, and the file stays where it is.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from backend_client.outbox import schema

_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_WAL_HEADER = 32
_MOVING = ".moving"
_KEY_ID = re.compile("[0-9a-f]{12}")
WHY = "why"
"""In the folder of a database that was set aside: what was found wrong with it."""
_CHECKED = ("request", "step", "payment")
"""Tables whose indexes are held against their rows too, which quick_check leaves out. Documents prove themselves."""


def damage(path: Path) -> str:
    """What is wrong with this database, or "". Raises OSError or sqlite3.Error for what says nothing of it."""
    log = path.with_name(f"{path.name}-wal")
    logged = log.stat().st_size if log.exists() else 0
    if not path.exists() or not path.stat().st_size:
        # SQLite takes it for a new one, and deletes the log with all that was committed.
        return "the database is empty, and its write-ahead log is not" if logged > _WAL_HEADER else ""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            checks = ["quick_check(1)", *(f"integrity_check({table})" for table in _CHECKED if _has(database, table))]
            said = (database.execute(f"PRAGMA {check}").fetchone()[0] for check in checks)
            return next((each for each in said if each != "ok"), "") or _missing(database)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return str(error)
        raise


def is_damage(error: BaseException) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


def sealed_with(path: Path) -> set[str]:
    """The ids of the keys that are needed to open what is in a database, as far as it can be read."""
    if not path.exists() or not path.stat().st_size:
        return set()  # not even looked at: SQLite would delete its log
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            found = database.execute("SELECT DISTINCT key_id FROM request WHERE key_id <> ''")
            # A page that was overwritten holds ids of no key: that is damage, and no key is missing.
            return {key_id for (key_id,) in found if isinstance(key_id, str) and _KEY_ID.fullmatch(key_id)}
    except sqlite3.Error:
        return set()


def set_aside(path: Path, why: str) -> Path:
    """Move a database with all its files into a folder that only this user can enter; answers the folder. OSError.

    The folder shows until the end that files are on their way: a kill in between leaves no database without its log.
    """
    name = f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}"
    moving = path.with_name(name + _MOVING)
    moving.mkdir(mode=0o700)
    (moving / WHY).write_text(why, "utf-8")
    _sync(path.parent)
    return _move(path, moving)


def finish_setting_aside(path: Path) -> None:
    """What a kill left half done."""
    for moving in path.parent.glob(f"{path.name}.damaged-*{_MOVING}"):
        if not (moving / WHY).exists():  # killed before anything was moved
            moving.rmdir()
            continue
        _move(path, moving)


def aside(path: Path) -> list[Path]:
    """The folders in which databases of this name were set aside, oldest first."""
    return sorted(each for each in path.parent.glob(f"{path.name}.damaged-*") if each.suffix != _MOVING)


def _move(path: Path, moving: Path) -> Path:
    for suffix in ("-wal", "-shm", "-journal", ""):
        file = path.with_name(path.name + suffix)
        if file.exists():
            file.rename(moving / file.name)
    _sync(moving)
    folder = moving.with_suffix("")
    moving.rename(folder)
    _sync(path.parent)
    return folder


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _has(database: sqlite3.Connection, table: str) -> bool:
    return table in _tables(database)


def _tables(database: sqlite3.Connection) -> set[str]:
    return {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _missing(database: sqlite3.Connection) -> str:
    """What a sound file lacks to be an outbox. A newer program may have what it likes."""
    tables = _tables(database)
    if not tables:
        return ""  # a new one
    if "alembic_version" not in tables:
        return "these are the tables of something else"
    revision = database.execute("SELECT version_num FROM alembic_version").fetchone()
    if not revision:
        return "its revision is gone"
    if revision[0] > schema.HEAD:
        return ""
    for table in schema.metadata.tables.values():
        if table.name not in tables:
            return f"the table {table.name} is gone"
        columns = {row[1] for row in database.execute(f"PRAGMA table_info({table.name})")}
        if revision[0] == schema.HEAD and not columns >= set(table.columns.keys()):
            return f"the table {table.name} lacks columns"
    return ""
