"""The technician's screen at the real counter, by touch: in by each door, what is wrong and its cure, and out again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from backend_client.result import Problem
from hardware.device import DeviceClass
from hardware.simulators.documents import load
from kiosk import tuning
from kiosk.app import App
from kiosk.audit import verify
from kiosk.demo import Visitor, turn
from kiosk.embedded import RESIDENTS
from kiosk.journey.availability import missing
from kiosk.journey.product import Need
from kiosk.storage import keyring
from kiosk.technician import lockout, machine
from kiosk.technician.attendance import Stage
from tests.hands import GOOD, NAME, UID, Hands, admit
from tests.town import Town

WRONG = "492716"


@pytest.fixture
def counter(app: App, tmp_path: Path) -> App:
    admit(tmp_path)
    return app


@pytest.fixture
def hands(counter: App, town: Town, qtbot: QtBot) -> Hands:
    return Hands(counter, town.peers.hand, qtbot)


def test_by_the_pattern_in_and_by_hand_out(hands: Hands, counter: App) -> None:
    assert not hands.sees("technician")
    hands.pattern()
    hands.touch(f"technician:choose:{NAME}")
    assert not hands.sees("action:start:uittreksel-brp")  # the visitor's screen lies below, and takes nothing
    hands.give(GOOD)
    hands.until(lambda: hands.sees("technician:page:overview"))
    hands.touch("technician:leave")
    hands.until(lambda: not hands.sees("technician"))
    hands.until(lambda: hands.sees("action:start:uittreksel-brp"))
    hands.until(lambda: len(hands.audited()) == 2)
    assert hands.audited() == [("technician.entry", "pattern admitted"), ("technician.left", "by hand")]
    ring = keyring(counter._config)
    assert not isinstance(ring, Problem)
    assert verify(counter._config.counter.data, ring).proved


def test_the_switch_waits_until_the_visitor_is_gone_and_turned_back_it_leaves(
    hands: Hands, counter: App, visitor: Visitor
) -> None:
    assert visitor.walk(lambda v: v.place == "privacy")
    hands.pattern()
    hands.switch("maintenance")
    hands.until(lambda: counter.technician._doors.turned)
    turn(1500)
    assert not counter.technician.present
    assert visitor.place == "privacy"
    hands.touch("action:stop")
    hands.touch(f"technician:choose:{NAME}")
    hands.give(GOOD)
    hands.until(lambda: counter.technician.attendance.stage is Stage.IN)
    hands.switch("run")
    hands.until(lambda: not counter.technician.present)
    hands.until(lambda: hands.audited()[-1:] == [("technician.left", "switch turned back")])


@pytest.fixture
def with_cards(qapp: QGuiApplication, town: Town, tmp_path: Path) -> Iterator[App]:
    admit(tmp_path)
    config = town.peers.config
    reader = config.devices[DeviceClass.CHIP_READER]
    options: Any = reader.options
    devices = {
        **config.devices,
        DeviceClass.CHIP_READER: replace(reader, options=replace(options, service_cards=True)),
    }
    folder = config.counter.model_copy(update={"data": tmp_path})
    app = App(config.model_copy(update={"counter": folder, "devices": devices}), windowed=True)
    yield app
    app.stop()
    town.mend()


def test_a_card_says_whose_and_a_strange_one_opens_nothing(with_cards: App, town: Town, qtbot: QtBot) -> None:
    hands = Hands(with_cards, town.peers.hand, qtbot)
    hands.until(lambda: with_cards.chronicle.now().get("chip_reader", None) is not None)
    for uid, opens in (("04AABBCCDDEE80", False), (UID, True)):
        town.peers.hand("chip_reader", "service_card", uid)
        if opens:
            hands.until(lambda: with_cards.technician.attendance.stage is Stage.PIN)
        else:
            turn(1500)
            assert not with_cards.technician.present
        town.peers.hand("chip_reader", "take")
    hands.give(GOOD)
    hands.until(lambda: with_cards.technician.attendance.name == NAME)
    assert hands.audited() == [("technician.entry", "card admitted")]


def test_brute_force_by_touch_ends_in_a_lock(hands: Hands, counter: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lockout, "DELAYS_S", (0.0, 1.0, 1.0, 2.0, 2.0))
    hands.pattern()
    hands.touch(f"technician:choose:{NAME}")
    seconds = []
    for _ in range(5):
        hands.give(WRONG)
        hands.until(lambda: "klopt niet" in hands.said("technician:said"))
        seconds.append(counter.technician.attendance.doorstep.wait_s)
        if seconds[-1]:
            assert "seconde" in hands.said("technician:said")
            assert not hands.finger.touch("technician:digit:1")  # the pad takes nothing meanwhile
        hands.until(lambda: not counter.technician.attendance.doorstep.wait_s)
    assert seconds == [0, 1, 1, 2, 2]
    hands.give(GOOD[:-1] + "5")
    hands.until(lambda: "op slot" in hands.said("technician:said"))
    assert not hands.finger.touch("technician:digit:1")
    assert [what for _, what in hands.audited()] == ["pattern wrong"] * 5 + ["pattern locked"]


def test_a_fault_has_its_row_its_advice_and_its_cure(hands: Hands, town: Town) -> None:
    hands.come()
    town.peers.hand("receipt_printer", "paper_out")
    row = "technician:part:receipt_printer"
    hands.until(lambda: "bonrol is op" in hands.row("receipt_printer").get("said", ""))
    hands.touch(row)
    hands.touch("technician:again")
    hands.until(lambda: "Nog niet goed. De bonrol is op." in hands.said("technician:result"))
    assert any("leg een nieuwe rol in" in text for text in hands.texts())
    town.peers.hand("receipt_printer", "paper_in")
    hands.touch("technician:again")
    hands.until(lambda: hands.said("technician:result") == "Het werkt weer.")
    hands.touch("technician:back")
    hands.until(lambda: "bonrol" not in hands.row("receipt_printer").get("said", ""))
    assert ("part.try_again", "receipt_printer") in hands.audited()


def test_a_service_is_asked_again(hands: Hands, town: Town) -> None:
    hands.come()
    town.service("zaken", "down")
    hands.until(lambda: hands.row("zaken").get("said"))
    hands.touch("technician:part:zaken")
    hands.touch("technician:again")
    hands.until(lambda: "Nog niet goed" in hands.said("technician:result"))
    town.service("zaken", "")
    hands.touch("technician:again")
    hands.until(lambda: hands.said("technician:result") == "Het werkt weer.")


def test_it_is_left_by_itself(hands: Hands, counter: App) -> None:
    hands.come()
    counter.technician.attendance.settle(0)
    hands.until(lambda: not counter.technician.present)
    hands.until(lambda: hands.audited()[-1:] == [("technician.left", "left alone")])


def test_by_the_access_keypad_alone(hands: Hands, counter: App, town: Town) -> None:
    def focused() -> str:
        item = counter.window.activeFocusItem()
        return item.objectName() if item else ""

    def press(key: str, wanted: str) -> None:
        town.peers.hand("keypad", "press", key)
        hands.until(lambda: focused() == wanted)

    hands.until(lambda: missing(counter.shell.session, counter.shell.session.products[0]) is None)
    counter.window.requestActivate()
    hands.switch("maintenance")
    hands.touch(f"technician:choose:{NAME}")
    hands.until(lambda: focused() == "technician:digit:5")
    town.peers.hand("keypad", "press", "up")  # the first key only shows where it is
    hands.until(lambda: counter.window.by_keys)
    at = 4
    for digit in GOOD:
        wanted = 10 if digit == "0" else int(digit) - 1
        while at != wanted:
            key, by = next((k, d) for k, d in _STEPS if _nearer(at, wanted, d))
            at += by
            name = "erase" if at == 9 else f"digit:{_PAD[at]}"
            press(key, f"technician:{name}")
        before = counter.technician.attendance.doorstep.digits
        town.peers.hand("keypad", "press", "select")
        hands.until(lambda before=before: counter.technician.attendance.doorstep.digits == before + 1)
    for key, wanted in (("right", "digit:5"), ("right", "digit:6"), ("down", "digit:9"), ("down", "send")):
        press(key, f"technician:{wanted}")
    town.peers.hand("keypad", "press", "select")
    hands.until(lambda: counter.technician.attendance.name == NAME)
    assert counter.shell.session.product is None


_PAD = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "send")
_STEPS = (("left", -1), ("right", 1), ("up", -3), ("down", 3))


def _nearer(at: int, wanted: int, by: int) -> bool:
    def away(place: int) -> int:
        return abs(place // 3 - wanted // 3) + abs(place % 3 - wanted % 3)

    to = at + by
    same_row = abs(by) == 3 or to // 3 == at // 3
    return 0 <= to < 12 and same_row and away(to) < away(at)


def test_out_of_service_and_back_by_touch(hands: Hands, counter: App) -> None:
    hands.come()
    hands.touch("technician:page:actions")
    hands.touch("technician:section:closing")
    hands.touch("technician:message:1")
    hands.touch("technician:end:hour")
    hands.touch("technician:close_counter")
    hands.until(lambda: counter.shell.session.closure is not None)
    closure = counter.shell.session.closure
    assert closure
    assert closure.message == "We doen onderhoud."
    assert closure.until
    hands.touch("technician:leave")
    hands.until(lambda: not counter.technician.present)
    view: Any = counter.counter.view
    assert (view["screen"], view["message"]) == ("outOfService", "We doen onderhoud.")
    hands.switch("run")
    hands.until(lambda: not counter.technician._doors.turned)
    hands.switch("maintenance")
    hands.touch(f"technician:choose:{NAME}")
    hands.give(GOOD)
    hands.touch("technician:page:actions")
    hands.touch("technician:section:closing")
    hands.touch("technician:open_counter")
    hands.until(lambda: counter.shell.session.closure is None)
    hands.until(lambda: "counter.open" in dict(hands.audited()))
    assert dict(hands.audited())["counter.close"].endswith(": We doen onderhoud.")


def test_own_words_for_visitors_are_typed(hands: Hands, counter: App) -> None:
    hands.come()
    hands.touch("technician:page:actions")
    hands.touch("technician:section:closing")
    hands.touch("technician:own")
    hands.until(lambda: hands.sees("key:l"))
    assert hands.finger.type("lift stuk")
    hands.until(lambda: "lift stuk" in str(_view(counter)["message"]).lower())
    hands.touch("technician:close_counter")
    hands.until(lambda: counter.shell.session.closure is not None)
    assert counter.shell.session.closure
    assert counter.shell.session.closure.message == "Lift stuk"


def test_what_is_done_to_devices_paper_sound_and_light(hands: Hands, counter: App, town: Town, tmp_path: Path) -> None:
    hands.come()
    hands.touch("technician:page:actions")
    before = counter.supervisor.pids()[DeviceClass.KEYPAD]
    hands.touch("technician:section:devices")
    hands.touch("technician:device:keypad")
    hands.until(lambda: "werkt weer" in hands.said("technician:result"))
    assert counter.supervisor.pids()[DeviceClass.KEYPAD] != before
    hands.touch("technician:back")
    hands.touch("technician:section:paper")
    hands.touch("technician:paper:receipt_mm 80000")
    behind = counter.municipality
    assert behind
    hands.until(lambda: behind.supplies.left().get("receipt_mm") == 80000)
    hands.touch("technician:back")
    hands.touch("technician:section:tuning")
    hands.touch("technician:volume:1")
    hands.touch("technician:brightness:-1")
    hands.until(lambda: town.peers.hand("", "state")["display"]["brightness"] < 100)
    assert (counter.shell.session.volume, tuning.read(tmp_path)) == (4, tuning.Tuning(4, 80))
    done = [action for action, _ in hands.audited()]
    assert done[1:] == ["device.restart", "supplies.refill", "tuning.volume", "tuning.brightness"]


def test_restart_and_off_are_asked_twice(hands: Hands, counter: App, monkeypatch: pytest.MonkeyPatch) -> None:
    restarted: list[bool] = []
    monkeypatch.setattr(counter, "restart", lambda: restarted.append(True))
    monkeypatch.setattr(machine, "BOOTED", counter._config.counter.data / "no-systemd")
    hands.come()
    hands.touch("technician:page:actions")
    hands.touch("technician:section:power")
    hands.touch("technician:power_off")
    hands.touch("technician:restart")
    turn(300)
    assert (restarted, [action for action, _ in hands.audited()]) == ([], ["technician.entry"])
    hands.touch("technician:restart")
    hands.until(lambda: restarted)
    hands.touch("technician:power_off")
    hands.touch("technician:power_off")
    hands.until(lambda: "systemd" in hands.said("technician:result"))
    hands.until(lambda: [action for action, _ in hands.audited()][1:] == ["counter.restart", "machine.power_off"])


def test_what_was_parked_goes_again_by_touch(hands: Hands, counter: App, town: Town) -> None:
    visitor = Visitor(counter, town.peers, "verhuizing", next(iter(load(RESIDENTS))))
    hands.until(lambda: counter.shell.session.met(Need.STORAGE))
    town.service("zaken", "down")
    hands.until(lambda: counter.shell.session.capabilities.get(Need.ZAKEN) == "unreachable")
    assert visitor.walk()
    behind = counter.municipality
    assert behind
    behind.outbox.queue.park(visitor.reference, "zaak: 400 zaaktype: not-published")
    hands.come()
    hands.touch("technician:page:queue")
    hands.until(lambda: "geparkeerd" in hands.said("technician:queue"))
    town.service("zaken", "")
    hands.touch(f"technician:request:{visitor.reference}")
    assert not any("Moulin" in text for text in hands.texts())
    hands.touch(f"technician:retry:{visitor.reference}")
    hands.until(lambda: visitor.reference in town.received())
    hands.until(lambda: ("outbox.retry", visitor.reference) in hands.audited())


def _view(counter: App) -> dict[str, Any]:
    page = counter.technician._page
    assert page
    return asdict(page.view())
