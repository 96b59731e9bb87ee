"""The real counter, taken out of service by a technician: over a restart, until its time is over."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk import closing
from kiosk.app import App
from kiosk.journey.events import Action, Touch
from kiosk.journey.product import Need
from tests.town import Town

PATIENCE_MS = 60_000


def shown(app: App, part: str) -> str:
    view: Any = app.counter.view
    return str(view[part])


def test_it_stays_closed_over_a_restart_and_opens_when_its_time_is_over(
    qapp: QGuiApplication, qtbot: QtBot, town: Town, tmp_path: Path
) -> None:
    counter = town.peers.config.counter.model_copy(update={"data": tmp_path})
    config = town.peers.config.model_copy(update={"counter": counter})
    app = App(config, windowed=True)
    try:
        qtbot.waitUntil(lambda: app.shell.session.met(Need.STORAGE), timeout=PATIENCE_MS)
        app.shell.out_of_service("We vervangen de printer.", datetime.now().astimezone() + timedelta(hours=1))
        assert shown(app, "screen") == "outOfService"
        app.shell.handle(Touch(Action.START, app.shell.session.products[0].id))
        assert shown(app, "screen") == "outOfService"
        qtbot.waitUntil((tmp_path / closing.FILE).exists, timeout=PATIENCE_MS)
    finally:
        app.stop()
    app = App(config, windowed=True)
    try:
        assert shown(app, "screen") == "outOfService"
        assert shown(app, "message") == "We vervangen de printer."
        app.shell.out_of_service("", datetime.now().astimezone() + timedelta(seconds=1))
        qtbot.waitUntil(lambda: shown(app, "screen") == "start", timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: not (tmp_path / closing.FILE).exists(), timeout=PATIENCE_MS)
    finally:
        app.stop()
        town.mend()
