"""What the thread of the screen does each second while nobody is there."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from kiosk.app import App
from kiosk.chronicle import Kind


@pytest.fixture(autouse=True)
def manager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        yield listening


def said(manager: socket.socket) -> list[str]:
    words = []
    try:
        while True:
            words.append(manager.recv(300).decode())
    except BlockingIOError:
        return words


def test_the_service_manager_hears_beats_and_the_chronicle_is_written(manager: socket.socket, app: App) -> None:
    words: list[str] = []
    for _ in range(100):
        QTest.qWait(200)
        words += said(manager)
        if len(words) > 3 and any(entry.kind is Kind.BEGAN for entry in app.chronicle.since(0)):
            break
    app.monitoring.stopping()
    assert words[:2] == ["READY=1", "WATCHDOG=1\nSTATUS=waits for a visitor"]
    assert set(words[2:]) == {"WATCHDOG=1"}
    assert any(entry.kind is Kind.BEGAN for entry in app.chronicle.since(0))
