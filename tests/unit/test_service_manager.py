"""What systemd hears, on a real socket; and that the unit file we ship is one."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import ASSETS
from kiosk.monitoring.service_manager import ServiceManager

UNIT = ASSETS / "systemd" / "kiosk.service"
EXPOSED = 40
"""Of a hundred, as systemd-analyze counts what a unit could still do; one without any care has 96."""


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(5)
        yield listening


def test_the_service_manager_hears_each_word(manager: socket.socket) -> None:
    ours = ServiceManager({"NOTIFY_SOCKET": manager.getsockname()})
    ours.ready()
    ours.beat("waits for a visitor")
    ours.beat("waits for a visitor")
    ours.stopping()
    assert [manager.recv(200).decode() for _ in range(4)] == [
        "READY=1",
        "WATCHDOG=1\nSTATUS=waits for a visitor",
        "WATCHDOG=1",
        "STOPPING=1",
    ]


def test_a_socket_without_a_file_is_found() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(b"\0kiosk-test-%d" % time.monotonic_ns())
        listening.settimeout(5)
        ours = ServiceManager({"NOTIFY_SOCKET": "@" + listening.getsockname()[1:].decode()})
        ours.ready()
        ours.stopping()
        assert listening.recv(200) == b"READY=1"


def test_who_does_not_listen_holds_nobody(manager: socket.socket) -> None:
    ours = ServiceManager({"NOTIFY_SOCKET": manager.getsockname()})
    began = time.monotonic()
    for _ in range(5000):  # until its queue is full, and beyond
        ours.beat("waits for a visitor")
    manager.close()
    ours.beat("waits for a visitor")
    ours.stopping()
    assert time.monotonic() - began < 5
    ServiceManager({}).ready()


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not here")
def test_the_unit_file_is_right(tmp_path: Path) -> None:
    there = tmp_path / "kiosk.service"
    there.write_text(UNIT.read_text().replace("/opt/kiosk/.venv/bin/kiosk", "/bin/true"))
    verified = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", there], capture_output=True, text=True, check=False
    )
    assert not [line for line in verified.stderr.splitlines() if "kiosk.service" in line]
    judged = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", f"--threshold={EXPOSED}", there],
        capture_output=True,
        text=True,
        check=False,
    )
    assert judged.returncode == 0, judged.stdout
