"""Storage that is full, read-only or slow is met before a visitor types anything."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from backend_client.outbox import Outbox
from backend_client.outbox.outbox import FILES
from backend_client.outbox.probe import STAYS, StorageProbe
from backend_client.result import Problem, ProblemCode
from tests.unit.request_in_hand import files_cannot_grow, opened

FULL = Problem(ProblemCode.STORAGE, "SQLITE_FULL")
LONG_S = 60.0


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    outbox = opened(tmp_path / "outbox.db")
    yield outbox
    outbox.close()


class Disk:
    """Answers at once, or when it is let go."""

    def __init__(self) -> None:
        self.answer: Problem | None = None
        self.may = threading.Event()
        self.may.set()
        self.looks = 0

    def __call__(self) -> Problem | None:
        self.looks += 1
        assert self.may.wait(LONG_S)
        return self.answer


def test_a_good_disk(outbox: Outbox) -> None:
    assert StorageProbe(outbox.writable, LONG_S)() == ""


def test_what_is_wrong_is_said_and_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    disk = Disk()
    probe = StorageProbe(disk, LONG_S)
    disk.answer = FULL
    with caplog.at_level("INFO"):
        assert [probe(), probe()] == ["storage", "storage"]
        disk.answer = None
        assert probe() == ""
    said = [each.wrong for each in caplog.records if each.message == "storage.probe"]  # type: ignore[attr-defined]
    assert said == ["SQLITE_FULL", ""]


def test_a_full_disk(outbox: Outbox) -> None:
    probe = StorageProbe(outbox.writable, LONG_S)
    with files_cannot_grow():
        assert probe() == "storage"
    assert probe() == ""


def test_a_disk_that_hangs_closes_products_until_it_answers_in_time(caplog: pytest.LogCaptureFixture) -> None:
    disk = Disk()
    probe = StorageProbe(disk, 0.02)
    disk.may.clear()
    said = [probe() for _ in range(STAYS + 2)]
    assert said == [""] * (STAYS - 1) + ["slow"] * 3
    assert disk.looks == 1, "a disk that hangs is not asked again and again"
    assert "storage.probe" in caplog.messages
    disk.may.set()
    said = [again(probe) for _ in range(2)]
    assert said[0] in ("slow", "")  # the late answer, where it was still on its way
    assert said[1] == ""


def again(probe: StorageProbe) -> str:
    probe._slow_s = LONG_S
    return probe()


def test_slow_once_is_only_reported(caplog: pytest.LogCaptureFixture) -> None:
    disk = Disk()
    probe = StorageProbe(disk, 0.02)
    disk.may.clear()
    assert probe() == ""
    assert [each.wrong for each in caplog.records] == ["slow"]  # type: ignore[attr-defined]
    disk.may.set()
    assert again(probe) == ""
    assert again(probe) == ""


def test_a_commit_that_waits_for_another_program_is_slow(tmp_path: Path, outbox: Outbox) -> None:
    probe = StorageProbe(outbox.writable, 0.05)
    with closing(sqlite3.connect(tmp_path / "outbox.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert [probe() for _ in range(STAYS)][-1] == "slow"
        other.execute("ROLLBACK")
    again(probe)  # the one that waited
    assert again(probe) == ""


@pytest.mark.parametrize(("files", "free", "said"), [(1000, FILES - 1, "files"), (1000, FILES, ""), (0, 0, "")])
def test_a_file_system_without_room_for_files(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch, files: int, free: int, said: str
) -> None:
    """Some have no fixed number of them, and say 0."""
    monkeypatch.setattr("os.statvfs", lambda _: SimpleNamespace(f_files=files, f_favail=free))
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=10**9))
    problem = outbox.writable()
    assert (problem.detail if problem else "").endswith(said)
    assert bool(problem) == bool(said)
