"""A counter dies with a visitor in front of it: nothing of them is in what it says last, or in any of its files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app import CRASHED

ROOT = Path(__file__).parents[2]
FAR_ENDS = ("out", "municipality", "wires")
"""What stands for others: paper that came out, the municipality's own database, the devices."""


@pytest.mark.parametrize(("way", "status"), [("segfault", -signal.SIGSEGV), ("exception", CRASHED)])
def test_nothing_of_the_visitor_stays(tmp_path: Path, way: str, status: int) -> None:
    data, cores = tmp_path / "data", tmp_path / "cores"
    cores.mkdir()
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.faults.dying_counter", str(data), way]
    died = subprocess.run(
        command, capture_output=True, text=True, cwd=cores, env=os.environ | offscreen, timeout=300, check=False
    )
    assert died.returncode == status, died.stderr
    bsn, surname = died.stdout.split()[:2]
    assert list(cores.iterdir()) == [], "a core file"
    if way == "exception":
        assert "ValueError" in died.stderr
        assert "in mistake" in died.stderr
    assert bsn not in died.stderr
    assert surname not in died.stderr
    files = [each for each in data.rglob("*") if each.is_file() and each.relative_to(data).parts[0] not in FAR_ENDS]
    assert {"outbox.db", "kiosk.log"} <= {each.name for each in files}
    for file in files:
        content = file.read_bytes()
        assert bsn.encode() not in content, file
        assert surname.encode() not in content, file
        assert b"%PDF" not in content, file
    far = b"".join(each.read_bytes() for each in (data / "municipality").rglob("*") if each.is_file())
    assert bsn.encode() in far, "the search would have found nothing"
