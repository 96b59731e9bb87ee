"""Contents of documents in the database, in pieces and never whole in memory (incremental blobs of SQLite)."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, text

_PIECE = 256 * 1024
_PLACE = text("SELECT rowid FROM document WHERE identificatie = :identificatie")
_MAKE = text("INSERT INTO document (identificatie, inhoud) VALUES (:identificatie, zeroblob(:size))")


def write(connection: Connection, identificatie: str, inhoud: bytes | Path) -> None:
    """Within the transaction of the connection. OSError: the file cannot be read, or changed its size meanwhile."""
    size = inhoud.stat().st_size if isinstance(inhoud, Path) else len(inhoud)
    connection.execute(_MAKE, {"identificatie": identificatie, "size": size})
    with _blob(connection.connection.driver_connection, _rowid(connection, identificatie)) as blob:
        for piece in _pieces(inhoud):
            if blob.tell() + len(piece) > size:
                raise OSError("the file grew while it was read")
            blob.write(piece)
        if blob.tell() != size:
            raise OSError("the file shrank while it was read")


def same(connection: Connection, identificatie: str, inhoud: bytes | Path) -> bool:
    """Is this what was written under this number?"""
    rowid = connection.execute(_PLACE, {"identificatie": identificatie}).scalar()
    if rowid is None:
        return False
    with _blob(connection.connection.driver_connection, rowid) as blob:
        return all(blob.read(len(piece)) == piece for piece in _pieces(inhoud)) and not blob.read(1)


class Content(io.RawIOBase):
    """A document as a stream, to be read from any place. KeyError: there is none with this number."""

    def __init__(self, engine: Engine, identificatie: str) -> None:
        self._raw = engine.raw_connection()
        row = self._raw.execute(_PLACE.text.replace(":identificatie", "?"), (identificatie,)).fetchone()
        if row is None:
            self._raw.close()
            raise KeyError("no such document")
        self._blob = _blob(self._raw.driver_connection, row[0], readonly=True)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        self._blob.seek(offset, whence)
        return self._blob.tell()

    def readinto(self, buffer: Any, /) -> int:
        piece = self._blob.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        if not self.closed:
            self._blob.close()
            self._raw.close()
        super().close()


def _rowid(connection: Connection, identificatie: str) -> int:
    return int(connection.execute(_PLACE, {"identificatie": identificatie}).scalar_one())


def _blob(connection: Any, rowid: int, *, readonly: bool = False) -> sqlite3.Blob:
    found: sqlite3.Blob = connection.blobopen("document", "inhoud", rowid, readonly=readonly)
    return found


def _pieces(inhoud: bytes | Path) -> Iterator[bytes]:
    with inhoud.open("rb") if isinstance(inhoud, Path) else io.BytesIO(inhoud) as source:
        while piece := source.read(_PIECE):
            yield piece
