"""What can still be read in a database that was set aside moves to the new one.

A request moves whole or not at all: its bodies and each chunk of its documents have to open with its data key, which
proves that they are what was accepted. Steps may be missing, for the sender looks before it posts. Payments move as
they are, with what follows from the requests: one that is there was paid, since both are one commit; and where a
payment was taken for a request that is lost, people settle it (`desk`).
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert

from backend_client.outbox import contents, schema
from backend_client.outbox.damage import WHY
from backend_client.outbox.vault import UnreadableError, Vault

REPORT = "report.json"
"""In the folder of a database that was set aside, once everything was saved that could be."""
LATELY = timedelta(days=1)
"""A payment that ended longer ago, of a request that cannot be found, is reported and not put to the desk: when a whole
table is gone that would be every payment there ever was."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Report:
    """What became of what was in it, by number; no personal data."""

    why: str
    at: str
    moved: list[str] = field(default_factory=list)  # requests
    lost: list[str] = field(default_factory=list)  # requests that were not closed, or of which that is not known
    payments: int = 0
    payments_lost: int = 0  # rows that cannot be read
    to_desk: list[str] = field(default_factory=list)  # payments
    unexplained: list[str] = field(default_factory=list)  # payments of longer ago whose request is not there


def salvage(folder: Path, engine: Engine, vault: Vault, now: datetime) -> Report:
    """Move what can be read from the database in this folder. Once it is done REPORT stands there; until then it can
    be done again. Raises SQLAlchemyError or OSError where the new database or the disk cannot take it."""
    report = Report((folder / WHY).read_text("utf-8"), now.isoformat())
    copy = folder / "copy"  # opening a database changes it, and what was set aside stays as it was found
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(mode=0o700)
    try:
        with closing(_copied(folder, copy)) as source, engine.begin() as target:
            _Salvage(source, target, vault, report, now).run()
    except sqlite3.DatabaseError as error:  # not even its first page
        log.error("storage.nothing_readable", extra={"folder": folder.name, "error": type(error).__name__})
    finally:
        shutil.rmtree(copy, ignore_errors=True)
    (folder / REPORT).write_text(json.dumps(asdict(report), indent=1), "utf-8")
    (folder / REPORT).chmod(0o600)
    return report


class _Salvage:
    def __init__(
        self, source: sqlite3.Connection, target: Connection, vault: Vault, report: Report, now: datetime
    ) -> None:
        self._source, self._target, self._vault, self._report, self._now = source, target, vault, report, now
        self._kept: set[str] = set()  # requests that are in the new database

    def run(self) -> None:
        known = set(self._numbers())
        for row in self._rows(schema.request):
            known.add(row["identificatie"])
            if self._request(row):
                self._kept.add(row["identificatie"])
        self._report.lost = sorted(known - self._kept)
        for step in self._rows(schema.step):
            if step["identificatie"] in self._kept:
                self._insert(schema.step, step)
        for payment in self._rows(schema.payment, self._unreadable_payment):
            self._payment(payment)

    def _request(self, row: dict[str, Any]) -> bool:
        if row["state"] == "closed":
            self._insert(schema.request, {**row, "frozen": b"", "key_id": "", "data_key": b""})
            return True
        identificatie = row["identificatie"]
        try:
            key = self._vault.open(identificatie, row["key_id"], row["data_key"])
            bodies = json.loads(key.open(contents.bodies_of(identificatie), row["frozen"]))
        except (UnreadableError, TypeError, AttributeError):  # a field may hold anything
            return False
        documents = {each["identificatie"]: each["bestandsomvang"] for each in bodies["documenten"]}
        if any(contents.whole(self._source, number, key) != size for number, size in documents.items()):
            return False
        if self._insert(schema.request, row):
            for number in documents:
                contents.move(self._source, self._target, identificatie, number)
        self._report.moved.append(identificatie)
        return True

    def _payment(self, row: dict[str, Any]) -> None:
        state, there = row["state"], row["identificatie"] in self._kept
        if state == "approved" and there:
            state = "delivered"
        elif state in ("delivered", "closed") and not there:
            if state == "delivered" or _age(row["changed_at"], self._now) < LATELY:
                state = "desk"
                self._report.to_desk.append(row["reference"])
            else:
                self._report.unexplained.append(row["reference"])
        self._insert(schema.payment, {**row, "state": state})
        self._report.payments += 1

    def _unreadable_payment(self) -> None:
        self._report.payments_lost += 1

    def _insert(self, table: Table, row: dict[str, Any]) -> bool:
        return self._target.execute(insert(table).prefix_with("OR IGNORE"), row).rowcount == 1

    def _numbers(self) -> Iterator[str]:
        """Of requests, from the index: it stands apart from the rows."""
        query = "SELECT identificatie FROM request INDEXED BY sqlite_autoindex_request_1"
        return (number for (number,) in _tolerant(self._source, query) if isinstance(number, str))

    def _rows(self, table: Table, unreadable: Callable[[], None] = lambda: None) -> Iterator[dict[str, Any]]:
        """Every row that can be read, found from either end and from the index: a page that is gone hides no others."""
        names = list(table.columns.keys())
        ways = (f"NOT INDEXED ORDER BY rowid {way}" for way in ("ASC", "DESC"))
        places: set[int] = set()
        for way in (*ways, f"INDEXED BY sqlite_autoindex_{table.name}_1"):
            places |= {place for (place,) in _tolerant(self._source, f"SELECT rowid FROM {table.name} {way}")}  # noqa: S608
        query = f"SELECT {', '.join(names)} FROM {table.name} NOT INDEXED WHERE rowid = ?"  # noqa: S608
        for place in sorted(places):
            found = list(_tolerant(self._source, query, place))
            if found and all(isinstance(found[0][names.index(key.name)], str) for key in table.primary_key):
                yield dict(zip(names, found[0], strict=True))
            else:
                unreadable()


def _copied(folder: Path, copy: Path) -> sqlite3.Connection:
    """A copy, opened. Of an empty database with a log the pages in the log can be read, if it is not taken for new."""
    for file in folder.iterdir():
        if file.is_file() and not file.name.endswith(("-shm", REPORT, WHY)):
            shutil.copyfile(file, copy / file.name)
    (database,) = (each for each in copy.iterdir() if not each.name.endswith(("-wal", "-journal")))
    log_file = database.with_name(f"{database.name}-wal")
    if not database.stat().st_size and log_file.exists():
        with log_file.open("rb") as header:
            page = int.from_bytes(header.read(12)[8:], "big")
        os.truncate(database, page)
    connection = sqlite3.connect(database)
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return connection


def _tolerant(source: sqlite3.Connection, query: str, *values: object) -> Iterator[Any]:
    """What comes before the first page that cannot be read."""
    try:
        yield from source.execute(query, values)
    except sqlite3.Error:
        return


def _age(moment: object, now: datetime) -> timedelta:
    try:
        return now - datetime.fromisoformat(str(moment))
    except (ValueError, TypeError):
        return timedelta(0)
