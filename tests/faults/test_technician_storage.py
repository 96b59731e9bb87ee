"""The technician's tests of the disk and the database, on disks and files that are really wrong."""

from __future__ import annotations

import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from backend_client.outbox import damage
from backend_client.outbox.outbox import ROOM
from hardware.exercise import Finding
from kiosk.technician.checks import storage
from kiosk.technician.checks.alone import carry_out
from tests.faults.test_small_disks import MB, fill, mounted
from tests.unit.request_in_hand import opened, request


def found(folder: Path, which: str, slow_s: float = 2.0) -> Finding:
    config: Any = SimpleNamespace(counter=SimpleNamespace(data=folder), storage=SimpleNamespace(slow_s=slow_s))
    (check,) = [each for each in storage.checks(config) if each.id == which]
    return carry_out(check, lambda _: None)


def test_all_is_well_beside_the_counter_that_uses_it(tmp_path: Path) -> None:
    outbox = opened(tmp_path / "outbox.db")
    for number in range(3):
        assert outbox.accept(request(f"K{number}")) is None
    for which in ("room", "commit", "database"):
        assert found(tmp_path, which).code == "", which
    assert found(tmp_path, "database").seen[0].startswith("Alles klopt: 3 aanvragen, ")
    assert outbox.accept(request("K9")) is None  # it was not disturbed
    outbox.close()
    assert [path.name for path in tmp_path.iterdir() if path.suffix not in (".db", ".lock")] == []


def test_a_counter_that_never_ran_has_no_database(tmp_path: Path) -> None:
    assert found(tmp_path, "database") == Finding(("Er is nog geen database.",))


def test_a_disk_that_is_full_or_read_only_is_told(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=40m", "nr_inodes=40") as disk:
        assert found(disk, "room").code == ""
        filler = fill(disk, ROOM - MB)
        assert found(disk, "room").code == "disk_full"
        assert found(disk, "commit").code == ""
        filler.unlink()
        fill(disk, 0)
        assert found(disk, "commit").code == "disk_full"
        (disk / "filler").unlink()
        for number in range(30):
            (disk / str(number)).touch()
        finding = found(disk, "room")
        assert (finding.code, "bestanden" in finding.seen[0]) == ("disk_full", True)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        for which in ("room", "commit"):
            assert found(disk, which).code == "read_only"


def test_a_disk_that_is_gone_is_told(tmp_path: Path) -> None:
    assert found(tmp_path / "gone", "room").code == "storage"
    assert found(tmp_path / "gone", "commit").code == "storage"


def test_how_long_a_commit_takes_is_measured(tmp_path: Path) -> None:
    finding = found(tmp_path, "commit", slow_s=1e-9)
    assert finding.code == "slow"
    assert " ms" in finding.seen[0]


@pytest.mark.parametrize("page", [1, 2, 5])
def test_a_damaged_database_is_told_and_left_as_it_is(tmp_path: Path, page: int) -> None:
    path = tmp_path / "outbox.db"
    outbox = opened(path)
    for number in range(20):
        assert outbox.accept(request(f"K{number}")) is None
    outbox.close()
    content = bytearray(path.read_bytes())
    content[page * 4096 : page * 4096 + 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    assert found(tmp_path, "database").code == "damaged"
    assert path.read_bytes() == content


def test_a_database_that_was_set_aside_is_told_until_it_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    opened(path).close()
    folder = damage.set_aside(path, "a test")
    opened(path).close()
    finding = found(tmp_path, "database")
    assert finding.code == "set_aside"
    assert folder.name in finding.seen[0]


def test_a_log_that_is_not_emptied_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "LARGE_LOG", 1000)
    outbox = opened(tmp_path / "outbox.db")
    assert outbox.accept(request("K1")) is None
    finding = found(tmp_path, "database")
    outbox.close()
    assert finding.code == "large_log"
    assert "(WAL)" in finding.seen[0]
