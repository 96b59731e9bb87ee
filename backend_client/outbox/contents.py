"""Contents of documents in the database: sealed, in pieces and never whole in memory (incremental blobs of SQLite)."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, text

from backend_client.outbox.vault import CHUNK, HEADER, TAG, DataKey, UnreadableError, chunks_of, sealed_size, size_of

_PLACE = text("SELECT rowid FROM document WHERE identificatie = :identificatie")
_MAKE = text("INSERT INTO document (identificatie, request, inhoud) VALUES (:identificatie, :request, zeroblob(:size))")


def write(connection: Connection, request: str, identificatie: str, inhoud: bytes | Path, key: DataKey) -> None:
    """Within the transaction of the connection. OSError: the file cannot be read, or changed its size meanwhile."""
    size = inhoud.stat().st_size if isinstance(inhoud, Path) else len(inhoud)
    row = {"identificatie": identificatie, "request": request, "size": sealed_size(size)}
    connection.execute(_MAKE, row)
    header, last = key.header(), chunks_of(size) - 1
    with _blob(connection.connection.driver_connection, _rowid(connection, identificatie)) as blob:
        blob.write(header)
        left = size
        for number, piece in enumerate(_pieces(inhoud)):
            left -= len(piece)
            if left < 0:
                raise OSError("the file grew while it was read")
            if number != last and len(piece) != CHUNK:
                raise OSError("the file shrank while it was read")
            blob.write(key.seal_chunk(name(identificatie), header, number, number == last, piece))
        if left:
            raise OSError("the file shrank while it was read")


def same(connection: Connection, identificatie: str, inhoud: bytes | Path, key: DataKey) -> bool:
    """Is this what was written under this number? Raises UnreadableError."""
    rowid = connection.execute(_PLACE, {"identificatie": identificatie}).scalar()
    if rowid is None:
        return False
    with _blob(connection.connection.driver_connection, rowid, readonly=True) as blob:
        stored = _Sealed(blob, name(identificatie), key)
        pieces = enumerate(_pieces(inhoud))
        return all(number < stored.chunks and stored.chunk(number) == piece for number, piece in pieces) and (
            stored.size == (inhoud.stat().st_size if isinstance(inhoud, Path) else len(inhoud))
        )


class Content(io.RawIOBase):
    """A document as a stream, to be read from any place. KeyError: there is none with this number.

    What does not open as it was sealed raises UnreadableError when it is come to.
    """

    def __init__(self, engine: Engine, identificatie: str, key: DataKey) -> None:
        self._raw = engine.raw_connection()
        try:
            row = self._raw.execute(_PLACE.text.replace(":identificatie", "?"), (identificatie,)).fetchone()
            if row is None:
                raise KeyError("no such document")
            self._blob = _blob(self._raw.driver_connection, row[0], readonly=True)
            self._sealed = _Sealed(self._blob, name(identificatie), key)
        except BaseException:
            self._raw.close()
            raise
        self._at = 0
        self._held = (-1, b"")  # the chunk that was opened last

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._sealed.size}[whence]
        return self._at

    def readinto(self, buffer: Any, /) -> int:
        number, begin = divmod(self._at, CHUNK)
        if self._at >= self._sealed.size:
            return 0
        if self._held[0] != number:
            self._held = (number, self._sealed.chunk(number))
        piece = self._held[1][begin : begin + len(buffer)]
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def close(self) -> None:
        if not self.closed:
            self._blob.close()
            self._raw.close()
        super().close()


class _Sealed:
    """A stored content, of which each chunk can be opened."""

    def __init__(self, blob: sqlite3.Blob, name: str, key: DataKey) -> None:
        self.size = size_of(len(blob))
        self.chunks = chunks_of(self.size)
        self._blob, self._name, self._key = blob, name, key
        blob.seek(0)
        self._header = blob.read(HEADER)

    def chunk(self, number: int) -> bytes:
        self._blob.seek(HEADER + number * (CHUNK + TAG))
        sealed = self._blob.read(CHUNK + TAG)
        return self._key.open_chunk(self._name, self._header, number, number == self.chunks - 1, sealed)


def name(identificatie: str) -> str:
    """What is bound to the content of a document."""
    return f"document {identificatie}"


def bodies_of(identificatie: str) -> str:
    """What is bound to the bodies of a request."""
    return f"bodies of {identificatie}"


def whole(database: sqlite3.Connection, identificatie: str, key: DataKey) -> int | None:
    """The size of a document of which every chunk opens, or None. For a database that may be damaged."""
    try:
        with _found(database, identificatie) as blob:
            sealed = _Sealed(blob, name(identificatie), key)
            return sum(len(sealed.chunk(number)) for number in range(sealed.chunks))
    except (LookupError, UnreadableError, sqlite3.Error):
        return None


def move(source: sqlite3.Connection, connection: Connection, request: str, identificatie: str) -> None:
    """Copy a document as it is sealed, from one database to another. Raises LookupError or sqlite3.Error."""
    with _found(source, identificatie) as blob:
        connection.execute(_MAKE, {"identificatie": identificatie, "request": request, "size": len(blob)})
        with _blob(connection.connection.driver_connection, _rowid(connection, identificatie)) as target:
            while piece := blob.read(CHUNK):
                target.write(piece)


def _found(database: sqlite3.Connection, identificatie: str) -> sqlite3.Blob:
    row = database.execute("SELECT rowid FROM document WHERE identificatie = ?", (identificatie,)).fetchone()
    if row is None:
        raise LookupError("no such document")
    return _blob(database, row[0], readonly=True)


def _rowid(connection: Connection, identificatie: str) -> int:
    return int(connection.execute(_PLACE, {"identificatie": identificatie}).scalar_one())


def _blob(connection: Any, rowid: int, *, readonly: bool = False) -> sqlite3.Blob:
    found: sqlite3.Blob = connection.blobopen("document", "inhoud", rowid, readonly=readonly)
    return found


def _pieces(inhoud: bytes | Path) -> Iterator[bytes]:
    """In chunks; of nothing, one that is empty."""
    with inhoud.open("rb") if isinstance(inhoud, Path) else io.BytesIO(inhoud) as source:
        yield source.read(CHUNK)
        while piece := source.read(CHUNK):
            yield piece
