"""The technician's tests at the real counter, by touch: simulated devices on the wires, hands at them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hardware.exercises import KEYS
from hardware.simulators.documents import load
from kiosk.app import App
from kiosk.embedded import RESIDENTS
from kiosk.technician.checks.runner import Run, State
from kiosk.technician.checks.touch import TARGETS
from kiosk.technician.checks_page import ChecksPage
from tests.hands import Hands
from tests.journeys.test_technician import counter
from tests.town import Town

__all__ = ["counter"]
DOCUMENT = next(iter(load(RESIDENTS)))


class Testing(Hands):
    """Hands that came in, and opened the page of the tests."""

    __test__ = False

    def page(self) -> ChecksPage:
        page = self.app.technician._page
        assert isinstance(page, ChecksPage)
        return page

    def run(self, check: str) -> Run:
        return self.page()._runner.runs[check]

    def opens(self, check: str) -> None:
        """Scrolled to, where it is above or below what is shown."""
        name = f"technician:check:{check}"
        self.until(lambda: self.finger.find(name))
        while way := self._off(name):
            self.touch(f"scroll:{way}")
        self.touch(name)

    def _off(self, name: str) -> str:
        """Which way to scroll to see it whole; "" where it can be seen."""
        self.app.window.grabWindow()
        row, place = self.finger.find(name), self.finger.find("scroll")
        assert row
        assert place
        top = row.mapToItem(place, QPointF(0, 0)).y()
        covered = place.property("overflows") and not place.property("beside")
        shown = place.height() - (150 if covered else 0)  # by its buttons
        return "up" if top < 0 else "down" if top + row.height() > shown else ""

    def begins(self, check: str) -> None:
        self.opens(check)
        self.touch(f"technician:begin:{check}")

    def does(self, device: str, action: str, argument: str = "") -> None:
        self.hand(device, action, argument)

    def judges(self, good: bool) -> None:
        self.touch(f"technician:judge:{'good' if good else 'bad'}")

    def ended(self, check: str) -> Run:
        going = (State.WAITING, State.RUNNING)
        self.until(lambda: self.run(check).state not in going)
        return self.run(check)

    def well(self, check: str) -> None:
        run = self.ended(check)
        assert run.state is State.WELL, run
        self.until(lambda: self.said("technician:ended").startswith("Goed.\n"))

    def asked(self, words: str) -> None:
        self.until(lambda: words in self.said("technician:words"))


@pytest.fixture
def hands(counter: App, town: Town, qtbot: QtBot) -> Testing:
    hands = Testing(counter, town.peers.hand, qtbot)
    hands.come()
    hands.touch("technician:page:checks")
    hands.until(lambda: hands.sees("technician:begin_all"))
    return hands


def test_what_needs_nobody_is_done_in_one_go(hands: Testing, town: Town) -> None:
    town.service("reisdocumenten", "down")
    hands.touch("technician:begin_all")
    alone = ["power", "names", "clock", "personen", "reisdocumenten", "zaken", "klantinteracties"]
    alone += ["room", "commit", "database"]
    for check in alone:
        hands.ended(check)
    assert [check for check in alone if hands.run(check).state is not State.WELL] == ["reisdocumenten"]
    hands.until(lambda: hands.said("technician:said") == "1 niet goed, 9 goed.")
    hands.opens("reisdocumenten")
    hands.until(lambda: hands.said("technician:ended") == "Niet goed.\nReisdocumenten: 503.")
    assert hands.said("technician:trouble") == "Het register van reisdocumenten is niet te bereiken."
    town.service("reisdocumenten", "")
    hands.touch("technician:begin:reisdocumenten")
    hands.well("reisdocumenten")
    audited = [what for action, what in hands.audited() if action == "technician.test"]
    assert audited == [f"{each} {'unreachable' if each == 'reisdocumenten' else 'well'}" for each in alone] + [
        "reisdocumenten well"
    ]


def test_a_document_is_read_and_nothing_of_it_is_shown(hands: Testing, counter: App) -> None:
    hands.begins("document_scanner")
    hands.asked("op de documentscanner")
    hands.does("document_scanner", "scan", DOCUMENT)
    hands.well("document_scanner")
    assert hands.said("technician:ended") == "Goed.\nGelezen: een paspoort."
    hands.touch("technician:back")
    hands.begins("chip_reader")
    hands.does("document_scanner", "scan", DOCUMENT)
    hands.does("chip_reader", "lay", DOCUMENT)
    hands.well("chip_reader")
    hands.does("chip_reader", "take")
    assert DOCUMENT not in repr(hands.page().view())
    assert counter.shell.session.product is None


@pytest.mark.parametrize(("printer", "made"), [("page_printer", "*.pdf"), ("receipt_printer", "receipt-*.png")])
def test_a_print_is_judged(hands: Testing, town: Town, printer: str, made: str) -> None:
    before = len(list(town.peers.out.glob(made)))
    hands.begins(printer)
    hands.judges(good=False)
    assert hands.ended(printer).finding.code == "judged_bad"
    hands.until(lambda: "niet goed" in hands.said("technician:trouble"))
    hands.touch(f"technician:begin:{printer}")
    hands.judges(good=True)
    hands.well(printer)
    assert len(list(town.peers.out.glob(made))) == before + 2


def test_a_cent_is_paid_and_given_back(hands: Testing, counter: App, town: Town) -> None:
    hands.begins("payment_terminal")
    hands.asked("Betaal € 0,01")
    hands.until(lambda: town.peers.hand("", "state")["payment_terminal"]["amount_cents"] == 1)
    hands.does("payment_terminal", "approve")
    hands.well("payment_terminal")
    behind = counter.municipality
    assert behind
    hands.until(lambda: behind.outbox.journal.open_rows() == [])


def test_who_leaves_while_paying_leaves_nothing_behind(hands: Testing, counter: App) -> None:
    hands.begins("payment_terminal")
    hands.asked("Betaal € 0,01")
    hands.until(lambda: hands.run("payment_terminal").state is State.RUNNING)
    hands.touch("technician:leave")
    hands.until(lambda: not counter.technician.present)
    behind = counter.municipality
    assert behind
    hands.until(lambda: behind.outbox.journal.open_rows() == [] and behind.outbox.journal.unsettled() == [])
    hands.until(lambda: ("technician.test", "payment_terminal stopped") in hands.audited())


def test_every_key_of_the_keypad_is_felt_and_moves_nothing_else(hands: Testing) -> None:
    hands.begins("keypad")
    hands.asked("Druk elke toets")
    for key in (*list(KEYS)[1:], next(iter(KEYS))):
        hands.does("keypad", "press", key)
    hands.well("keypad")
    assert hands.sees("technician:begin:keypad")  # `back` and `select` did not leave the page


def test_the_panel_the_code_scanner_and_the_display(hands: Testing) -> None:
    hands.begins("panel")
    for words, action in (("koptelefoon", "plug_headset"), ("Stap", "come"), ("servicedeur", "open_door")):
        hands.asked(words)
        hands.does("panel", action)
    for words, way in (("om.", "run"), ("weer terug", "maintenance")):
        hands.asked(words)
        hands.switch(way)
    hands.well("panel")
    hands.touch("technician:back")
    hands.begins("code_scanner")
    hands.asked("QR-code")
    hands.does("code_scanner", "scan", "https://www.example.org/")
    hands.well("code_scanner")
    hands.touch("technician:back")
    hands.begins("display")
    hands.judges(good=True)
    hands.well("display")


def aimed(run: Run) -> tuple[float, float] | None:
    return (run.aim.x, run.aim.y) if run.aim else None


def _touches(hands: Testing, where: Callable[[float, float], tuple[float, float]]) -> Run:
    device = QTest.createTouchDevice()
    window = hands.app.window
    hands.touch("technician:begin:touch")
    for aim in TARGETS:
        hands.until(lambda aim=aim: aimed(hands.run("touch")) == aim and hands.sees("technician:aim"))
        x, y = where(aim[0] * window.width(), aim[1] * window.height())
        QTest.touchEvent(window, device).press(0, QPoint(round(x), round(y)), window).commit()
        QTest.touchEvent(window, device).release(0, QPoint(round(x), round(y)), window).commit()
    return hands.ended("touch")


def test_the_screen_is_touched_at_nine_crosses(hands: Testing) -> None:
    hands.opens("touch")
    exact = _touches(hands, lambda x, y: (x, y))
    assert exact.state is State.WELL
    assert "0,0 mm" in hands.said("technician:ended")
    assert not hands.sees("technician:aim")
    off = _touches(hands, lambda x, y: (x + 40, y))
    assert off.finding.code == "touch_off"
    assert " rechts en 0,0 mm" in off.finding.seen[0]


def test_a_device_that_is_ill_is_found_so_at_once(hands: Testing) -> None:
    hands.does("receipt_printer", "paper_out")
    hands.until(lambda: not hands.app.chronicle.now()["receipt_printer"].usable)
    hands.begins("receipt_printer")
    assert hands.ended("receipt_printer").finding.code == "paper_out"
    hands.until(lambda: "bonrol" in hands.said("technician:trouble"))


def test_what_goes_on_ends_when_another_page_comes_and_is_stopped_by_hand(hands: Testing) -> None:
    hands.begins("code_scanner")
    hands.touch("technician:stop")
    assert hands.ended("code_scanner").state is State.STOPPED
    hands.touch("technician:begin:code_scanner")
    hands.touch("technician:page:overview")
    hands.touch("technician:page:checks")
    assert hands.run("code_scanner").state is State.STOPPED
    hands.does("code_scanner", "scan", "x")  # for nobody
    assert hands.run("code_scanner").state is State.STOPPED


def test_a_damaged_database_is_found(hands: Testing, tmp_path: Path) -> None:
    hands.begins("database")
    hands.well("database")
    assert "Alles klopt" in hands.said("technician:ended")
    aside = tmp_path / "outbox.db.damaged-20261126T120000000000"
    aside.mkdir()
    hands.touch("technician:begin:database")
    assert hands.ended("database").finding.code == "set_aside"
