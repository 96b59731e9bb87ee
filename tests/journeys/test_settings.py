"""The admin changes kiosk.toml under the running counter: what the next visitor finds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk import theme
from kiosk.app import App
from kiosk.config.file import begin
from kiosk.journey.events import Action, Touch
from kiosk.screens import saying
from kiosk.screens.gallery import items
from kiosk.screens.heard import look
from tests.town import Town

PATIENCE_MS = 30_000
NOTICE = '[[messages]]\ntext = { nl = "De hal sluit vandaag eerder.", en = "The hall closes early today." }\n'


class Admin:
    """Writes the file of a counter that runs."""

    def __init__(self, town: Town, folder: Path) -> None:
        config = town.peers.config
        self.file = folder / "kiosk.toml"
        self._text = f"""
[counter]
name = "BALIE1"
data = "{folder}"
LINES
[storage]
key = "{config.storage.key}"
[zgw]
zaken_url = "{config.zgw.zaken_url}"
catalogi_url = "{config.zgw.catalogi_url}"
documenten_url = "{config.zgw.documenten_url}"
client_id = "kiosk"
secret = "env:KIOSK_ZGW_SECRET"
bronorganisatie = "002220647"
[brp]
personen_url = "{config.brp.personen_url}"
reisdocumenten_url = "{config.brp.reisdocumenten_url}"
api_key = "env:KIOSK_BRP_KEY"
"""
        self.write()

    def write(self, lines: str = "", more: str = "") -> None:
        self.file.write_text(self._text.replace("LINES", lines) + more)


@pytest.fixture
def admin(town: Town, tmp_path: Path) -> Admin:
    return Admin(town, tmp_path)


@pytest.fixture
def counter(qapp: QGuiApplication, admin: Admin) -> Iterator[App]:
    file = begin(admin.file)
    app = App(file.found.config, windowed=True, file=file)
    yield app
    app.stop()


def offered(app: App) -> list[str]:
    return [product["id"] for product in app.counter.view["products"]]


def shown_notice(app: App) -> str:
    found = [item for item in items(app.window.rootObject()) if item.objectName() == "notice"]
    return str(found[0].property("text")) if found else ""


def test_what_the_admin_changes_is_there_for_the_next_visitor(
    counter: App, admin: Admin, qtbot: QtBot, tmp_path: Path
) -> None:
    everything = offered(counter)
    assert len(everything) > 1

    admin.write('langauge = "en"', NOTICE)
    qtbot.waitUntil(lambda: counter.config_trouble != "", timeout=PATIENCE_MS)
    assert f"{admin.file}:5:1: counter.langauge: is not a key here; did you mean language" in counter.config_trouble
    assert counter.counter.view["screen"] == "start"
    assert shown_notice(counter) == ""

    tokens = json.loads(theme.DEFAULT.read_text("utf-8"))
    tokens["counter"]["name"]["hall"]["$value"] = "Wijkhuis Noord"
    noord = tmp_path / "noord.json"
    noord.write_text(json.dumps(tokens))
    admin.write(
        f'language = "en"\nlanguages = ["nl", "en"]\noffers = ["verhuizing"]\ntheme = "{noord}"\nscreen_inches = 32',
        NOTICE,
    )
    qtbot.waitUntil(lambda: shown_notice(counter) != "", timeout=PATIENCE_MS)
    assert counter.config_trouble == ""
    assert shown_notice(counter) == "The hall closes early today."
    heard = look(counter.window)
    assert "The hall closes early today." in saying.screen(heard, private=False)
    assert counter.counter.frame["language"] == "en"
    assert offered(counter) == ["verhuizing"]
    texts = [str(item.property("text")) for item in items(counter.window.rootObject())]
    assert "Wijkhuis Noord" in texts

    counter.shell.handle(Touch(Action.OPEN, "languages"))
    assert [each["code"] for each in counter.counter.view["languages"]] == ["nl", "en"]
    counter.shell.handle(Touch(Action.LANGUAGE, "ar"))
    assert counter.counter.frame["language"] == "en"
    counter.shell.handle(Touch(Action.LANGUAGE, "nl"))
    assert shown_notice(counter) == "De hal sluit vandaag eerder."
    assert counter.watch is not None
    assert counter.watch.restart_needed == ()
