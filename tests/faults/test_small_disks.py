"""Real file systems that are too small, run out of files, or become read-only; as root, who can mount them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from backend_client.outbox import Outbox
from backend_client.outbox.outbox import ROOM
from backend_client.outbox.request import Bijlage
from backend_client.result import Problem, ProblemCode
from tests.unit.request_in_hand import KEYRING, PDF, RSIN, opened, pay, pending, request

MB = 1024 * 1024


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip("nothing can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path, leave: int) -> Path:
    """Leave so many bytes."""
    filler = folder / "filler"
    free = os.statvfs(folder)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, free.f_bavail * free.f_frsize - leave)
    return filler


def detail(problem: Problem | None) -> str:
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.STORAGE
    return problem.detail


def test_almost_full_closes_what_must_store_and_sends_what_was_stored(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=40m") as disk:
        outbox = opened(disk / "outbox.db")
        assert outbox.writable() is None
        assert outbox.accept(request("K1")) is None
        filler = fill(disk, ROOM - MB)
        assert detail(outbox.writable()) == "disk full"
        outbox.done("K1", "zaak", "http://there/zaak")  # what is left is for what was accepted
        outbox.done("K1", "afgifte", "http://there/afgifte", "closed")
        filler.unlink()
        assert outbox.writable() is None
        outbox.close()


@pytest.mark.parametrize("left", [0, 8192, 40_000, 200_000, 1 * MB, 3 * MB])
def test_full_in_the_middle_of_accepting_leaves_nothing_half(tmp_path: Path, left: int) -> None:
    """A scan of 2 MB does not fit: nothing of its request is there, its payment is still to be used, and once there is
    room the very same request is accepted whole."""
    scan = tmp_path / "scan.jpg"
    scan.write_bytes(os.urandom(2 * MB))
    with mounted(tmp_path / "disk", "size=48m") as disk:
        outbox = opened(disk / "outbox.db")
        asked = replace(
            request("K1", pay(outbox, "K1", "P1")), bijlagen=(Bijlage("Scan", "s.jpg", "image/jpeg", scan),)
        )
        outbox.accept(request("K0"))
        filler = fill(disk, left)
        said = outbox.accept(asked)
        if said is not None:
            assert detail(said) in ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "a document cannot be kept: OperationalError")
            assert outbox.state_of("K1") is None
            assert [each.state for each in outbox.journal.open_rows()] == ["approved"]
            with pytest.raises(KeyError):
                outbox.inhoud("K1-D3")
        assert outbox.inhoud("K0-D1") == PDF
        filler.unlink()
        assert outbox.accept(asked) is None
        assert outbox.inhoud("K1-D3") == scan.read_bytes()
        assert [each.state for each in outbox.journal.open_rows()] == ["delivered"]
        outbox.close()
        opened(disk / "outbox.db").close()
        assert not list(disk.glob("*.damaged-*")), "a full disk is no damage"


def test_opened_on_a_full_disk(tmp_path: Path) -> None:
    """Nothing is opened, nothing is set aside, and it works again when there is room."""
    with mounted(tmp_path / "disk", "size=1m") as disk:
        outbox = opened(disk / "outbox.db")
        outbox.accept(request("K1"))
        outbox.close()
        filler = fill(disk, 0)
        again = Outbox.open(disk / "outbox.db", RSIN, keyring=KEYRING)
        if isinstance(again, Outbox):  # nothing had to be written
            assert detail(again.accept(request("K2")))
            again.close()
        filler.unlink()
        assert not list(disk.glob("*.damaged-*"))
        outbox = opened(disk / "outbox.db")
        assert pending(outbox, "K1")
        outbox.close()


def test_no_room_for_more_files(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=64m", "nr_inodes=40") as disk:
        outbox = opened(disk / "outbox.db")
        assert outbox.writable() is None
        for number in range(30):
            try:
                (disk / str(number)).touch()
            except OSError:
                break
        assert detail(outbox.writable()) == "no room for more files"
        outbox.close()


def test_a_disk_that_becomes_read_only(tmp_path: Path) -> None:
    """As Linux does with a disk that fails (errors=remount-ro). Files that are open for writing hold a remount back,
    so a second mount of the same disk becomes read-only."""
    with mounted(tmp_path / "disk", "size=64m") as disk:
        bound = tmp_path / "bound"
        bound.mkdir()
        opened(disk / "outbox.db").close()
        subprocess.run(["mount", "--bind", str(disk), str(bound)], check=True)
        try:
            subprocess.run(["mount", "-o", "remount,bind,ro", str(bound)], check=True)
            assert detail(Outbox.open(bound / "outbox.db", RSIN, keyring=KEYRING)) == "EROFS"
        finally:
            subprocess.run(["umount", "--lazy", str(bound)], check=True)
        assert not list(disk.glob("*.damaged-*")), "a disk that cannot be written is no damage"
        opened(disk / "outbox.db").close()
