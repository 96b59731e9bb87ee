"""The counter by ear and by keypad: keys come over their wire, what is said goes to a voice in a process of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from hardware.simulators.documents import load
from kiosk.app import App
from kiosk.config import SpeechSection
from kiosk.demo import Visitor, turn
from kiosk.embedded import RESIDENTS
from tests.ears import Ears, recorder
from tests.town import Town

DOCUMENT = next(iter(load(RESIDENTS)))
"""Of Suzanne Moulin, who has children."""
PERSONAL = (
    "Suzanne",
    "Moulin",
    "Heijden",
    "Noor",
    "Finn",
    "Korte Heuvel",
    "5038",
    "1985",
    "Thann",
    "2014",
    "999993653",
)

Counter = Callable[[SpeechSection], App]


@pytest.fixture
def counter(qapp: QGuiApplication, town: Town, tmp_path: Path) -> Iterator[Counter]:
    """Starts a counter with this voice."""
    apps: list[App] = []

    def start(speech: SpeechSection) -> App:
        data = town.peers.config.counter.model_copy(update={"data": tmp_path})
        app = App(town.peers.config.model_copy(update={"counter": data, "speech": speech}), windowed=True)
        apps.append(app)
        until(lambda: app.shell.session.voice)
        return app

    yield start
    for app in apps:
        app.stop()
    town.mend()


def until(holds: Callable[[], bool], patience_s: float = 15.0) -> None:
    deadline = time.monotonic() + patience_s
    while not holds():
        assert time.monotonic() < deadline
        turn(5)


def test_an_extract_by_what_is_heard_alone(counter: Counter, town: Town, tmp_path: Path) -> None:
    counter(recorder(tmp_path / "said.txt"))
    ears, hand = Ears(tmp_path / "said.txt", town.peers), town.peers.hand
    hand("panel", "plug_headset")
    assert "Met de pijlen" in ears.wait_for("Wat wilt u regelen?")
    product = "Uittreksel uit het bevolkingsregister, knop."
    if product not in ears.press("repeat"):  # what could be had first is focused
        ears.go_to(product)
    said = ears.wait_for("Dat is goed, knop.", ears.press("select"))
    assert "Zo gaan we om met uw gegevens" in said
    ears.wait_for("Leg uw paspoort of identiteitskaart op de lezer", ears.press("select"))
    hand("chip_reader", "lay", DOCUMENT)
    hand("document_scanner", "scan", DOCUMENT)
    said = ears.wait_for("keuze")
    while "Klopt dit?" not in said:
        assert "keuze, 1 van" in said
        ears.wait_for("gekozen", ears.press("select"))
        ears.go_to("Verder, knop")
        said = ears.press("select")
    assert "Suzanne Moulin" in ears.wait_for("Ik ga betalen, knop.", said)
    ears.wait_for("Houd uw pas tegen het betaalapparaat", ears.press("select"))
    until(lambda: hand("", "state")["payment_terminal"]["waiting"])
    hand("payment_terminal", "approve")
    ears.wait_for("Ik heb alles, knop.")
    hand("chip_reader", "take")
    hand("page_printer", "take")
    ears.wait_for("Hoe ging het?", ears.press("select"))
    ears.wait_for("gekozen", ears.press("select"))
    ears.go_to("Klaar, knop")
    ears.wait_for("Wat wilt u regelen?", ears.press("select"))


def test_an_extract_by_keypad_alone_while_the_hall_hears_nothing_personal(
    counter: Counter, town: Town, tmp_path: Path
) -> None:
    app = counter(recorder(tmp_path / "said.txt"))
    ears, visitor = Ears(tmp_path / "said.txt", town.peers), Visitor(app, town.peers, "uittreksel-brp", DOCUMENT)

    def go(name: str) -> None:
        """Hear what there is, then arrows until it is focused, and the key in the middle."""
        ears.listen(1.0)
        for _ in range(40):
            item = app.window.activeFocusItem()
            if item and item.objectName() == name and app.window.by_keys:
                return town.peers.hand("keypad", "press", "select") and None
            before = item
            town.peers.hand("keypad", "press", "down")
            until(lambda before=before: app.window.activeFocusItem() is not before or app.window.by_keys)  # type: ignore[misc]
            turn(10)
        raise AssertionError(name)

    def start(visitor: Visitor) -> None:
        if len(visitor.seen) > 1:
            visitor.over = True
        elif visitor.view["products"][0]["available"]:
            if "read_aloud" not in app.shell.session.preferences:
                go("action:prefer:read_aloud")
            go("action:start:uittreksel-brp")

    def answer(visitor: Visitor) -> None:
        field = visitor.view["fields"][0]
        wanted = f"action:answer:{field['key']}:{field['options'][0]['value']}"
        go("action:continue" if field["value"] else wanted)

    visitor.habits |= {
        "start": start,
        "privacy": lambda _: go("action:continue"),
        "form": answer,
        "review": lambda _: go("action:continue"),
        "finish": lambda _: go("action:continue"),
        "feedback": lambda visitor: go("action:done" if visitor.view["score"] else "action:rate:1"),
    }
    assert visitor.walk(patience_s=60)
    said = ears.everything
    assert "Uw eigen gegevens hoort u alleen met een koptelefoon." in said
    assert "Voor mijzelf" in said
    assert "Kind 2" in said
    assert "Naam. Dat staat op het scherm." in said
    assert "Uw uittreksel is klaar" in said
    assert [word for word in PERSONAL if word in said] == []


def long_winded(file: Path) -> SpeechSection:
    """A player that goes on for a minute, once there is something to hear, and says who it is."""
    player = f"grep -q . || exit 0; echo $$ > {file}.new; mv {file}.new {file}; exec sleep 60"
    return SpeechSection(voice=("cat",), player=("sh", "-c", player))


def alive(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] not in "ZX"
    except FileNotFoundError:
        return False


@pytest.mark.timed
def test_who_pulls_the_plug_hears_no_more(counter: Counter, town: Town, tmp_path: Path) -> None:
    app, file = counter(long_winded(tmp_path / "player")), tmp_path / "player"
    town.peers.hand("panel", "plug_headset")
    until(file.exists)
    pid = file.read_text().strip()
    pulled = time.monotonic()
    town.peers.hand("panel", "unplug_headset")
    until(lambda: not alive(pid))
    assert time.monotonic() - pulled < 0.2
    assert app.shell.session.preferences == frozenset()


def test_a_key_interrupts_what_is_said(counter: Counter, town: Town, tmp_path: Path) -> None:
    counter(long_winded(tmp_path / "player"))
    file = tmp_path / "player"
    town.peers.hand("panel", "plug_headset")
    until(file.exists)
    pid = file.read_text().strip()
    town.peers.hand("keypad", "press", "down")
    until(lambda: not alive(pid))
    until(lambda: alive(file.read_text().strip()))


def test_nothing_is_offered_that_cannot_be_heard(counter: Counter, town: Town, tmp_path: Path) -> None:
    pulled = tmp_path / "sound-card-pulled"
    app = counter(SpeechSection(voice=("cat",), player=("sh", "-c", f"cat; test ! -e {pulled}")))
    visitor = Visitor(app, town.peers, "uittreksel-brp", DOCUMENT)
    button = "action:prefer:read_aloud"
    until(lambda: visitor.finger.find(button) is not None)
    pulled.touch()
    visitor.finger.touch(button)
    until(lambda: visitor.finger.find(button) is None)
    pulled.unlink()
    app.ear.find_voice()
    until(lambda: visitor.finger.find(button) is not None)


def test_the_volume_is_heard_and_asks_for_louder_speech(counter: Counter, town: Town, tmp_path: Path) -> None:
    said = tmp_path / "said.txt"
    write = 'printf "%s %s: %s\\n" "$1" "$2" "$(cat)" >> "$0"'
    counter(SpeechSection(voice=("sh", "-c", write, str(said), "{language}", "{loudness}"), player=("cat",)))
    ears = Ears(said, town.peers)
    ears.listen()
    town.peers.hand("panel", "plug_headset")
    ears.wait_for("nl 80: De balie leest nu voor.")
    assert ears.press("volume_up") == "nl 130: Volume 4 van 5."
    assert ears.press("volume_down") == "nl 80: Volume 3 van 5."
    town.peers.hand("panel", "unplug_headset")
