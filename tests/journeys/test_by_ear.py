"""The counter by ear and by keypad: keys come over their wire, what is said goes to a voice in a process of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from hardware.simulators.documents import load
from kiosk.app import App
from kiosk.demo import turn
from kiosk.embedded import RESIDENTS
from tests.ears import Ears, recorder
from tests.town import Town

DOCUMENT = next(iter(load(RESIDENTS)))
"""Of Suzanne Moulin, who has children."""


@pytest.fixture
def listening(qapp: QGuiApplication, town: Town, tmp_path: Path) -> Iterator[tuple[App, Ears]]:
    """A counter that was just started, and ears at its voice."""
    counter = town.peers.config.counter.model_copy(update={"data": tmp_path})
    said = tmp_path / "said.txt"
    app = App(town.peers.config.model_copy(update={"counter": counter, "speech": recorder(said)}), windowed=True)
    while not app.shell.session.voice:
        turn(20)
    yield app, Ears(said, town.peers)
    app.stop()
    town.mend()


def test_an_extract_by_what_is_heard_alone(listening: tuple[App, Ears], town: Town) -> None:
    _, ears = listening
    hand = town.peers.hand
    hand("panel", "plug_headset")
    assert "Met de pijlen" in ears.wait_for("Wat wilt u regelen?")
    while "Een moment" in ears.press("repeat"):
        turn(200)
    ears.go_to("Uittreksel uit het bevolkingsregister, knop")
    assert "Zo gaan we om met uw gegevens" in (said := ears.press("select"))
    assert said.endswith("Dat is goed, knop.")
    assert "Leg uw paspoort of identiteitskaart op de lezer" in ears.press("select")
    hand("chip_reader", "lay", DOCUMENT)
    hand("document_scanner", "scan", DOCUMENT)
    said = ears.wait_for("keuze")
    while "Klopt dit?" not in said:
        assert "keuze, 1 van" in said, said
        assert "gekozen" in ears.press("select")
        ears.go_to("Verder, knop")
        said = ears.press("select")
    assert "Suzanne Moulin" in said
    assert said.endswith("Ja, dit klopt. Ik ga betalen, knop.")
    ears.wait_for("Houd uw pas tegen het betaalapparaat", ears.press("select"))
    while not hand("", "state")["payment_terminal"]["waiting"]:
        turn(50)
    hand("payment_terminal", "approve")
    assert "Neem uw pinpas mee" in ears.wait_for("Uw uittreksel is klaar")
    hand("chip_reader", "take")
    assert hand("page_printer", "take")
    assert "Hoe ging het?" in ears.press("select")
    assert "gekozen" in ears.press("select")
    ears.go_to("Klaar, knop")
    assert "Wat wilt u regelen?" in ears.press("select")
