"""What the municipality keeps: JSON documents by collection, in one SQLite file.

Used from one thread only, the server's event loop: a request that is being answered is alone. What has to be unique is
given as keys, and a unique index holds it. Nothing is on the disk before commit(), everything is after it.
"""

from __future__ import annotations

import json
import sqlite3
import uuid as uuids
from pathlib import Path
from typing import Any

Document = dict[str, Any]

SCHEMA = """
CREATE TABLE IF NOT EXISTS document (
  number INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, uuid TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS document_zaak ON document (collection, json_extract(body, '$.zaak'));
CREATE TABLE IF NOT EXISTS identity (
  collection TEXT NOT NULL, key TEXT NOT NULL, uuid TEXT NOT NULL, PRIMARY KEY (collection, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS content (uuid TEXT PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
"""


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

    def add(self, collection: str, body: Document, key: tuple[str, ...] | None = None) -> Document | None:
        """Keep a new document and give it a uuid. None where the key is taken; nothing is kept then."""
        uuid = str(uuids.uuid4())
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
        self._database.execute("DELETE FROM document WHERE collection = ? AND uuid = ?", (collection, uuid))
        self._database.execute("DELETE FROM content WHERE uuid = ?", (uuid,))

    def find(self, collection: str, **equal: Any) -> list[Document]:
        """Those with these values, newest first."""
        where = "".join(f" AND json_extract(body, '$.{name}') IS ?" for name in equal)
        rows = self._database.execute(
            f"SELECT body FROM document WHERE collection = ?{where} ORDER BY number DESC",  # noqa: S608  names are ours
            (collection, *equal.values()),
        )
        return [json.loads(body) for (body,) in rows]

    def put_content(self, uuid: str, content: bytes) -> None:
        self._database.execute("INSERT OR REPLACE INTO content VALUES (?, ?)", (uuid, content))

    def content(self, uuid: str) -> bytes | None:
        row = self._database.execute("SELECT bytes FROM content WHERE uuid = ?", (uuid,)).fetchone()
        return bytes(row[0]) if row else None

    def count(self, name: str) -> int:
        """The next number of a counter, from 1."""
        row = self._database.execute(
            "INSERT INTO counter VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
            (name,),
        ).fetchone()
        return int(row[0])
