"""The book of reports: nothing that it took is lost, on a disk that is full or in a counter that is killed."""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backend_client.reports import Book, Report, Word
from backend_client.reports.book import FILE, KEPT_DAYS, listed

BEGAN = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)


def report(number: str = "BALIE1-S-1", revision: int = 1, *, closed: bool = False) -> Report:
    changed = BEGAN + timedelta(minutes=revision)
    return Report(number, revision, "Titel", "Tekst é", "hall", BEGAN, changed, closed, '{"part": "keypad"}')


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = Book.open(tmp_path, ("topdesk", "mail"))
    yield made
    made.close()


def again(book: Book, tmp_path: Path, *targets: str) -> Book:
    book.close()
    return Book.open(tmp_path, targets or ("topdesk", "mail"))


def test_it_is_as_it_was_after_a_restart(book: Book, tmp_path: Path) -> None:
    book.save(report())
    book.save(report("BALIE1-S-2", 2))
    book.note(Word("BALIE1-S-1", "topdesk", "abc", "I 2611 001", told=1, tried=1))
    book.note(Word("BALIE1-S-2", "topdesk", tried=1, failure="denied: 401"))
    anew = again(book, tmp_path)
    assert anew.open_reports() == [report(), report("BALIE1-S-2", 2)]
    assert anew.unknown_at("topdesk") == [
        (report("BALIE1-S-2", 2), Word("BALIE1-S-2", "topdesk", tried=1, failure="denied: 401"))
    ]
    assert [told.number for told, _ in anew.unknown_at("mail")] == ["BALIE1-S-1", "BALIE1-S-2"]
    assert anew.is_known("BALIE1-S-1", besides="mail")
    assert not anew.is_known("BALIE1-S-1", besides="topdesk")
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0
    anew.close()


def test_what_is_closed_and_known_everywhere_is_kept_and_not_sent_again(book: Book, tmp_path: Path) -> None:
    closed = report(revision=2, closed=True)
    book.save(closed)
    for target in ("topdesk", "mail"):
        book.note(Word(closed.number, target, "x", told=2))
    assert book.open_reports() == book.unknown_at("topdesk") == []
    anew = again(book, tmp_path, "zgw")  # a target that is new does not hear of what was long ago
    assert anew.unknown_at("zgw") == []
    ((told, words),) = listed(tmp_path / FILE)
    assert told == closed
    assert {word.target for word in words} == {"topdesk", "mail"}
    anew.close()


def test_one_that_is_open_is_told_to_a_target_that_is_new(book: Book, tmp_path: Path) -> None:
    book.save(report())
    book.note(Word(report().number, "topdesk", "x", told=1))
    anew = again(book, tmp_path, "topdesk", "zgw")
    assert [told.number for told, _ in anew.unknown_at("zgw")] == [report().number]
    anew.close()


def test_what_is_long_done_is_thrown_away(tmp_path: Path) -> None:
    book = Book.open(tmp_path, ("topdesk",))
    old = replace(report(closed=True), changed=datetime.now(UTC) - timedelta(days=KEPT_DAYS + 1))
    book.save(old)
    assert len(listed(tmp_path / FILE)) == 1
    book.note(Word(old.number, "topdesk", "x", told=1))
    again(book, tmp_path, "topdesk").close()
    assert listed(tmp_path / FILE) == []


def test_it_belongs_to_one_counter(book: Book, tmp_path: Path) -> None:
    with pytest.raises(BlockingIOError):
        Book.open(tmp_path, ("topdesk",))


def test_a_disk_that_takes_nothing_holds_up_no_report(book: Book, tmp_path: Path) -> None:
    book.save(report())
    assert book._database
    book._database.execute("PRAGMA max_page_count=1")
    book.save(report("BALIE1-S-2", 1))
    long = replace(report("BALIE1-S-3"), text="x" * 100_000)
    book.save(long)
    assert [told.number for told in book.open_reports()] == ["BALIE1-S-1", "BALIE1-S-2", "BALIE1-S-3"]
    assert len(listed(tmp_path / FILE)) < 3
    book._database.execute("PRAGMA max_page_count=100000")  # there is room again
    book.note(Word("BALIE1-S-2", "topdesk", "x", told=1))
    assert [told.number for told, _ in listed(tmp_path / FILE)] == ["BALIE1-S-1", "BALIE1-S-2", "BALIE1-S-3"]
    assert listed(tmp_path / FILE)[2][0] == long


def test_what_is_done_on_a_disk_that_takes_nothing_is_written_later(book: Book, tmp_path: Path) -> None:
    closed = report(revision=2, closed=True)
    book.save(closed)
    assert book._database
    kept = book._database
    book._database = sqlite3.connect(f"file:{tmp_path / FILE}?mode=ro", uri=True, check_same_thread=False)
    for target in ("topdesk", "mail"):
        book.note(Word(closed.number, target, "x", told=2))
    book._database.close()
    book._database = kept
    book.save(report("BALIE1-S-2"))
    assert [len(words) for _, words in listed(tmp_path / FILE)] == [2, 0]


def test_one_that_is_damaged_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database " * 1000)
    book = Book.open(tmp_path, ("topdesk",))
    book.save(report())
    assert [told.number for told, _ in listed(tmp_path / FILE)] == [report().number]
    assert len(list(tmp_path.glob(f"{FILE}.damaged-*"))) == 1
    book.close()


def test_what_it_took_is_there_after_a_kill(tmp_path: Path) -> None:
    pid = os.fork()
    if pid == 0:
        book = Book.open(tmp_path, ("topdesk",))
        for number in range(20):
            book.save(report(f"BALIE1-S-{number:02}"))
            book.note(Word(f"BALIE1-S-{number:02}", "topdesk", tried=1))
        os.kill(os.getpid(), signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == -signal.SIGKILL
    book = Book.open(tmp_path, ("topdesk",))
    assert [word.tried for _, word in book.unknown_at("topdesk")] == [1] * 20
    book.close()
