"""Somebody changes the audit log of a running counter: the technician sees it, and the command names the line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytestqt.qtbot import QtBot

from kiosk.app import App
from kiosk.audit.book import FILE, HEAD
from kiosk.cli import main
from kiosk.technician.advice import advise
from kiosk.technician.overview import Level
from tests.hands import ROW, Hands, admit
from tests.town import Town


@pytest.fixture
def hands(app: App, town: Town, tmp_path: Path, qtbot: QtBot) -> Hands:
    """The key lies where `kiosk audit --data` looks for it."""
    admit(tmp_path)
    shutil.copytree(town.peers.config.counter.data / "key", tmp_path / "key")
    return Hands(app, town.peers.hand, qtbot)


def verified(folder: Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["audit", "verify", "--data", str(folder)])
    return result.exit_code, result.output


def test_a_forged_line_is_shown_and_named_until_it_is_looked_into(hands: Hands, tmp_path: Path) -> None:
    hands.come()
    hands.until(lambda: hands.row("audit").get("level") == Level.WELL)
    assert verified(tmp_path)[0] == 0
    log = tmp_path / FILE
    log.write_bytes(log.read_bytes().replace(b"switch admitted", b"card admitted"))

    hands.touch(f"{ROW}audit")
    hands.touch("technician:again")
    advice = advise("audit", "forged")
    hands.until(lambda: hands.said("technician:result") == f"Nog niet goed. {advice.what}")
    hands.until(lambda: set(advice.steps) <= set(hands.texts()))
    code, said = verified(tmp_path)
    assert code == 1
    assert "wrong at line 1: it was changed, or not written by this counter" in said
    hands.touch("technician:back")
    assert hands.row("audit")["level"] == Level.WRONG

    for name in (FILE, HEAD):  # what the last step says
        (tmp_path / name).rename(tmp_path / f"{name}.evidence")
    hands.touch(f"{ROW}audit")
    hands.touch("technician:again")
    hands.until(lambda: hands.said("technician:result") == "Het werkt weer.")
    assert hands.audited() == [("part.try_again", "audit")]
    assert verified(tmp_path)[0] == 0
