"""`kiosk demo` and `kiosk run` as a newcomer types them."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

KIOSK = [sys.executable, "-m", "kiosk"]


def test_demo_leaves_every_screen_the_paper_and_what_was_received(tmp_path: Path) -> None:
    done = subprocess.run([*KIOSK, "demo", "uittreksel-brp", "--out", str(tmp_path)], capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    summary = json.loads((tmp_path / "summary.json").read_text())
    assert summary["paper_came_out"]
    assert summary["zaak_complete"]
    assert {"start", "privacy", "form", "review", "finish"} <= set(summary["steps_s"])
    assert len(list((tmp_path / "screens").glob("*.png"))) >= 12
    assert sorted(path.suffix for path in (tmp_path / "paper").iterdir()) == [".bin", ".pdf", ".png"]
    assert json.loads((tmp_path / "municipality.json").read_text())["zaak"]["identificatie"] == summary["reference"]


def test_demo_of_a_product_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    done = subprocess.run([*KIOSK, "demo", "paspoort", "--out", str(tmp_path)], capture_output=True, timeout=60)
    assert done.returncode == 2
    assert b"uittreksel-brp" in done.stderr


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs Xvfb, x11vnc and noVNC, which `make setup` installs")
def test_run_without_a_display_can_be_looked_at_from_this_machine_only(tmp_path: Path) -> None:
    without = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    process = subprocess.Popen(
        [*KIOSK, "run", "--data", str(tmp_path)],
        env=without,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    try:
        line = process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/\S+", line)
        assert address, line
        page = _once_up(address.group())
        assert page.status_code == 200
        listening = _listening(process.pid)
        assert listening
        assert all(where.startswith(("127.0.0.1", "::1")) for where in listening), listening
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        process.stdout.close()


def _once_up(address: str) -> httpx.Response:
    for _ in range(100):
        try:
            return httpx.get(address)
        except httpx.ConnectError:
            time.sleep(0.1)
    raise TimeoutError(address)


def _listening(root: int) -> list[str]:
    """Addresses that a process and its descendants listen on, from /proc."""
    from kiosk.bench.processes import tree

    sockets = set()
    for pid in tree(root):
        for fd in Path(f"/proc/{pid}/fd").glob("*"):
            with_inode = re.match(r"socket:\[(\d+)]", str(fd.readlink())) if fd.is_symlink() else None
            if with_inode:
                sockets.add(with_inode.group(1))
    found = []
    for table, digits in (("tcp", 8), ("tcp6", 32)):
        for row in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            columns = row.split()
            if columns[3] == "0A" and columns[9] in sockets:
                address = columns[1][:digits]
                if digits == 8:
                    found.append(".".join(str(int(address[place : place + 2], 16)) for place in (6, 4, 2, 0)))
                else:
                    found.append("::1" if address == "0" * 24 + "01000000" else address)
    return found
