"""What the municipality keeps: JSON documents by collection, in one SQLite file.

Used from one thread only, the server's event loop: a request that is being answered is alone. What has to be unique is
given as keys, and a unique index holds it. Nothing is on the disk before commit(), everything is after it.

Content is kept in pieces, so that none is ever whole in memory, and joined by moving the list of its pieces.
"""

from __future__ import annotations

import json
import sqlite3
import uuid as uuids
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

Document = dict[str, Any]

SCHEMA = """
CREATE TABLE IF NOT EXISTS document (
  number INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, uuid TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS document_zaak ON document (collection, json_extract(body, '$.zaak'));
CREATE INDEX IF NOT EXISTS document_identificatie ON document (collection, json_extract(body, '$.identificatie'));
CREATE INDEX IF NOT EXISTS document_of ON document (collection, json_extract(body, '$.informatieobject'));
CREATE TABLE IF NOT EXISTS identity (
  collection TEXT NOT NULL, key TEXT NOT NULL, uuid TEXT NOT NULL, PRIMARY KEY (collection, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS piece (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS holds (
  uuid TEXT NOT NULL, number INTEGER NOT NULL, piece INTEGER NOT NULL, PRIMARY KEY (uuid, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
"""
PIECE = 256 * 1024


class Store:
    """`path` is a file, or ":memory:". Documents carry their `uuid`; references to others are uuids as well."""

    def __init__(self, path: Path | str) -> None:
        self._database = sqlite3.connect(path, check_same_thread=False)
        self._database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;")
        self._database.executescript(SCHEMA)

    def commit(self) -> None:
        self._database.commit()

    def rollback(self) -> None:
        self._database.rollback()

    def close(self) -> None:
        self._database.close()

    def add(
        self, collection: str, body: Document, key: tuple[str, ...] | None = None, uuid: str = ""
    ) -> Document | None:
        """Keep a new document under its uuid, or a new one. None where the key is taken; nothing is kept then."""
        uuid = uuid or str(uuids.uuid4())
        if key is not None:
            taken = self._database.execute(
                "INSERT OR IGNORE INTO identity VALUES (?, ?, ?)", (collection, json.dumps(key), uuid)
            )
            if taken.rowcount == 0:
                return None
        kept = {**body, "uuid": uuid}
        self._database.execute(
            "INSERT INTO document (collection, uuid, body) VALUES (?, ?, ?)", (collection, uuid, json.dumps(kept))
        )
        return kept

    def taken(self, collection: str, key: tuple[str, ...]) -> bool:
        found = self._database.execute(
            "SELECT 1 FROM identity WHERE collection = ? AND key = ?", (collection, json.dumps(key))
        )
        return found.fetchone() is not None

    def get(self, collection: str, uuid: str) -> Document | None:
        row = self._database.execute(
            "SELECT body FROM document WHERE collection = ? AND uuid = ?", (collection, uuid)
        ).fetchone()
        return json.loads(row[0]) if row else None

    def change(self, collection: str, uuid: str, **fields: Any) -> None:
        kept = self.get(collection, uuid)
        assert kept is not None
        self._database.execute("UPDATE document SET body = ? WHERE uuid = ?", (json.dumps(kept | fields), uuid))

    def remove(self, collection: str, uuid: str) -> None:
        self._drop(uuid)
        self._database.execute("DELETE FROM document WHERE collection = ? AND uuid = ?", (collection, uuid))

    def find(self, collection: str, **equal: Any) -> list[Document]:
        """Those with these values, newest first."""
        where = "".join(f" AND json_extract(body, '$.{name}') IS ?" for name in equal)
        rows = self._database.execute(
            f"SELECT body FROM document WHERE collection = ?{where} ORDER BY number DESC",  # noqa: S608  names are ours
            (collection, *equal.values()),
        )
        return [json.loads(body) for (body,) in rows]

    def put_content(self, uuid: str, content: BinaryIO) -> None:
        """Keep the content of a document or a part, in place of what it had."""
        self._drop(uuid)
        number, piece = 0, content.read(PIECE)
        while piece or not number:
            row = self._database.execute("INSERT INTO piece (bytes) VALUES (?)", (piece,)).lastrowid
            self._database.execute("INSERT INTO holds VALUES (?, ?, ?)", (uuid, number, row))
            number, piece = number + 1, content.read(PIECE)

    def join_content(self, uuid: str, parts: Sequence[str]) -> None:
        """What the parts hold becomes, in this order, what the document holds."""
        self._drop(uuid)
        number = 0
        for part in parts:
            moved = "UPDATE holds SET uuid = ?, number = number + ? WHERE uuid = ?"
            number += self._database.execute(moved, (uuid, number, part)).rowcount

    def has_content(self, uuid: str) -> bool:
        return self._database.execute("SELECT 1 FROM holds WHERE uuid = ?", (uuid,)).fetchone() is not None

    def content(self, uuid: str) -> Iterator[bytes]:
        """Piece by piece; nothing where there is none."""
        held = "SELECT piece FROM holds WHERE uuid = ? ORDER BY number"
        for (piece,) in self._database.execute(held, (uuid,)).fetchall():
            yield self._database.execute("SELECT bytes FROM piece WHERE id = ?", (piece,)).fetchone()[0]

    def _drop(self, uuid: str) -> None:
        self._database.execute("DELETE FROM piece WHERE id IN (SELECT piece FROM holds WHERE uuid = ?)", (uuid,))
        self._database.execute("DELETE FROM holds WHERE uuid = ?", (uuid,))

    def count(self, name: str) -> int:
        """The next number of a counter, from 1."""
        row = self._database.execute(
            "INSERT INTO counter VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
            (name,),
        ).fetchone()
        return int(row[0])
