"""The book of reports: what is so here, and what is known there. SQLite, each change on the disk before it is sent.

A disk that takes nothing is itself something to report. Then the book goes on in memory, and writes all that is not on
the disk as soon as that takes it: until then a counter that dies does not know what it said.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import astuple, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final
from urllib.parse import quote

from backend_client.outbox.claim import claim
from backend_client.reports.report import Report, Word

FILE: Final = "reports.db"
KEPT_DAYS: Final = 100
_REPORT: Final = tuple(each.name for each in fields(Report))
_WORD: Final = tuple(each.name for each in fields(Word))
_SCHEMA: Final = f"""
CREATE TABLE IF NOT EXISTS report ({", ".join(_REPORT)}, done DEFAULT 0, PRIMARY KEY (number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS word ({", ".join(_WORD)}, PRIMARY KEY (number, target)) WITHOUT ROWID;
"""

log = logging.getLogger(__name__)


class Book:
    """Used by one process at a time, from several threads. In memory is what is open here or not known there."""

    def __init__(self, path: Path, claimed: BinaryIO | None, targets: tuple[str, ...]) -> None:
        self._path = path
        self._claimed = claimed
        self._targets = targets
        self._lock = threading.RLock()
        self._reports: dict[str, Report] = {}
        self._words: dict[tuple[str, str], Word] = {}
        self._unwritten: set[tuple[str, str]] = set()  # number and target, or number and "" of the report itself
        self._failed = False
        self._closed = False
        self._database: sqlite3.Connection | None = None
        self._load()

    @classmethod
    def open(cls, folder: Path, targets: tuple[str, ...]) -> Book:
        """Raises BlockingIOError where another counter has it."""
        try:
            claimed = claim(folder / FILE)
        except BlockingIOError:
            raise
        except OSError:  # a disk that is read-only, where nobody else can write either
            claimed = None
        return cls(folder / FILE, claimed, targets)

    def close(self) -> None:
        with self._lock:
            self._write()
            self._closed = True
            if self._database:
                self._database.close()
            if self._claimed:
                self._claimed.close()

    def open_reports(self) -> list[Report]:
        with self._lock:
            return [report for report in self._reports.values() if not report.is_closed]

    def save(self, report: Report) -> None:
        with self._lock:
            self._reports[report.number] = report
            self._unwritten.add((report.number, ""))
            self._write()

    def unknown_at(self, target: str) -> list[tuple[Report, Word]]:
        """What this target does not know yet, oldest first."""
        with self._lock:
            found = [(report, self._word(number, target)) for number, report in self._reports.items()]
            return sorted((pair for pair in found if pair[1].told < pair[0].revision), key=lambda pair: pair[0].opened)

    def is_known(self, number: str, besides: str) -> bool:
        """Has another target it?"""
        with self._lock:
            return any(self._word(number, each).id for each in self._targets if each != besides)

    def note(self, word: Word) -> None:
        with self._lock:
            self._words[word.number, word.target] = word
            self._unwritten.add((word.number, word.target))
            self._write()

    def _word(self, number: str, target: str) -> Word:
        return self._words.get((number, target)) or Word(number, target)

    def _load(self) -> None:
        try:
            self._database = self._opened()
        except (sqlite3.OperationalError, OSError) as error:  # no room, or read-only: nothing is wrong with the file
            self._tell(error)
        except sqlite3.DatabaseError as error:
            self._tell(error)
            self._set_aside()

    def _opened(self) -> sqlite3.Connection:
        """With what is in it that is not done. Raises sqlite3.Error or OSError."""
        os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        database = sqlite3.connect(self._path, check_same_thread=False)
        try:
            for pragma in ("journal_mode=WAL", "synchronous=FULL"):
                database.execute(f"PRAGMA {pragma}")
            database.executescript(_SCHEMA)
            if database.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("it is damaged")
            with database:
                since = datetime.fromtimestamp(time.time() - KEPT_DAYS * 86_400, UTC).isoformat()
                database.execute("DELETE FROM report WHERE done AND changed < ?", (since,))
                database.execute("DELETE FROM word WHERE number NOT IN (SELECT number FROM report)")
            for report in _reports(database, "WHERE NOT done"):
                self._reports.setdefault(report.number, report)
            for word in _words(database):
                if word.number in self._reports:
                    self._words.setdefault((word.number, word.target), word)
        except sqlite3.Error:
            database.close()
            raise
        return database

    def _set_aside(self) -> None:
        """Never deleted. What was open in it is opened once more: that is better than not at all."""
        for name in (FILE, f"{FILE}-wal", f"{FILE}-shm"):
            file = self._path.with_name(name)
            if file.exists():
                file.rename(file.with_name(f"{name}.damaged-{time.time():.0f}"))
        self._database = self._opened()

    def _write(self) -> None:
        """All that is not on the disk. On a disk that does not take it, it stays so."""
        if self._closed:  # who is late looks again in the next life
            return
        done = self._done()
        try:
            if self._database is None:
                self._database = self._opened()
            with self._database as database:
                for number, target in self._unwritten:
                    if target:
                        _put(database, "word", _WORD, self._words[number, target])
                    else:
                        _put(database, "report", _REPORT, self._reports[number])
                database.executemany("UPDATE report SET done = 1 WHERE number = ?", [(number,) for number in done])
        except (sqlite3.Error, OSError) as error:
            self._tell(error)
            return
        self._unwritten.clear()
        for number in done:
            del self._reports[number]
        self._words = {key: word for key, word in self._words.items() if key[0] in self._reports}
        if self._failed:
            self._failed = False
            log.info("reports.written")

    def _done(self) -> list[str]:
        """What is closed, and known wherever it is to be known: a target that is new does not get what was long ago."""
        return [
            number
            for number, report in self._reports.items()
            if report.is_closed and all(self._word(number, each).told >= report.revision for each in self._targets)
        ]

    def _tell(self, error: Exception) -> None:
        if not self._failed:
            self._failed = True
            log.error("reports.not_written", extra={"why": type(error).__name__})


def listed(path: Path) -> list[tuple[Report, list[Word]]]:
    """Everything in the book at this path, oldest first, also while its counter runs. Raises sqlite3.Error."""
    with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as database:
        words = list(_words(database))
        return [
            (report, [word for word in words if word.number == report.number])
            for report in sorted(_reports(database), key=lambda report: report.opened)
        ]


def _reports(database: sqlite3.Connection, where: str = "") -> Iterator[Report]:
    for row in database.execute(f"SELECT {', '.join(_REPORT)} FROM report {where}"):  # noqa: S608  names are ours
        report = Report(*row)
        moments: dict[str, Any] = {each: datetime.fromisoformat(str(getattr(report, each))) for each in _MOMENTS}
        yield replace(report, is_closed=bool(report.is_closed), **moments)


_MOMENTS: Final = ("opened", "changed")


def _words(database: sqlite3.Connection) -> Iterator[Word]:
    for row in database.execute(f"SELECT {', '.join(_WORD)} FROM word"):  # noqa: S608  names are ours
        yield Word(*row)


def _put(database: sqlite3.Connection, table: str, names: tuple[str, ...], row: Report | Word) -> None:
    values = [each.astimezone(UTC).isoformat() if isinstance(each, datetime) else each for each in astuple(row)]
    marks = ", ".join("?" * len(names))
    database.execute(f"INSERT OR REPLACE INTO {table} ({', '.join(names)}) VALUES ({marks})", values)  # noqa: S608
