"""A counter whose storage cannot be opened stands there with every product closed, and opens when it is mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

import kiosk.app
from kiosk.app import App
from kiosk.journey.availability import missing
from tests.town import Town

PATIENCE_MS = 60_000


def test_it_opens_when_the_key_is_there(
    qapp: QGuiApplication,
    qtbot: QtBot,
    town: Town,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(kiosk.app, "AGAIN_S", 0.1)
    told: list[str] = []
    monkeypatch.setattr(kiosk.app.log, "error", lambda event, extra: told.append(f"{event} {extra['why']}"))
    given = town.peers.config
    key = tmp_path / "key" / "storage.key"
    counter = given.counter.model_copy(update={"data": tmp_path / "data"})
    storage = given.storage.model_copy(update={"key": f"file:{key}"})
    app = App(given.model_copy(update={"counter": counter, "storage": storage}), windowed=True)
    try:
        qtbot.waitUntil(lambda: len(told) > 1, timeout=PATIENCE_MS)
        assert "storage.closed" in told[0]
        assert "there is no such file" in told[0]
        assert closed(app) == [product.id for product in app.shell.session.products]
        assert not (tmp_path / "data" / "outbox.db").exists()
        key.parent.mkdir()
        key.touch(0o600)
        key.write_text("5a" * 32)
        qtbot.waitUntil(lambda: not closed(app), timeout=PATIENCE_MS)
        assert (tmp_path / "data" / "outbox.db").exists()
    finally:
        app.stop()
        town.mend()


def closed(app: App) -> list[str]:
    session = app.shell.session
    return [product.id for product in session.products if missing(session, product)]
