"""`kill -9` of the whole counter while a visitor stands at it, then a restart."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import App
from kiosk.demo import settled, turn
from tests.town import Town


def killed_at(town: Town, folder: Path, moment: str) -> tuple[str, App]:
    """Let a visitor walk to this moment, kill the counter, start it again; answers the number of the request."""
    counter = town.peers.config.counter.model_copy(update={"data": folder})
    peers = replace(town.peers, config=town.peers.config.model_copy(update={"counter": counter}))
    (folder / "peers.pickle").write_bytes(pickle.dumps(peers))
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.counter_in_a_process", str(folder / "peers.pickle")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout
    visit = ""
    for line in process.stdout:
        where, visit = line.split()
        if where == moment:
            break
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    return visit, App(peers.config, windowed=True)


@pytest.mark.parametrize("moment", ["submit:sending", "submit:printing", "submit:receipt", "finish:ready"])
def test_after_the_commit_there_is_exactly_one_zaak_complete(
    qapp: QGuiApplication, town: Town, tmp_path: Path, moment: str
) -> None:
    visit, app = killed_at(town, tmp_path, moment)
    try:
        received = settled(app, visit)
        assert received["zaak"]["einddatum"]
        # Nobody saw the paper come out before the counter died, unless it had written so already.
        waarden = [eigenschap["waarde"] for eigenschap in received["zaakeigenschappen"]]
        assert waarden in (["post"], ["balie"])
        assert waarden == ["post"] or moment in ("submit:receipt", "finish:ready")
        assert [rol["omschrijvingGeneriek"] for rol in received["rollen"]] == ["initiator"]
        assert len(received["documenten"]) == 3
        assert town.received().count(visit) == 1
    finally:
        app.stop()
        town.mend()


def test_a_payment_without_a_request_is_given_back(qapp: QGuiApplication, town: Town, tmp_path: Path) -> None:
    """Killed while the card is asked for; the card is approved after the counter died."""
    visit, app = killed_at(town, tmp_path, "pay:present")
    try:
        state = town.peers.hand("", "state")["payment_terminal"]
        if state["waiting"]:
            town.peers.hand("payment_terminal", "approve")
        for _ in range(100):
            assert app.municipality or not turn(100)
            if app.municipality and not app.municipality.outbox.journal.open_rows():
                break
            turn(100)
        assert app.municipality
        assert app.municipality.outbox.journal.open_rows() == []
        assert visit not in town.received()
    finally:
        app.stop()
        town.mend()
