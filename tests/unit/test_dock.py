"""The dock, pressed by a finger, against the real simulators in their own process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hardware.simulators.control import hand
from kiosk.dock import RESIDENTS, open_dock
from kiosk.dock.machines import APIS, documents, lies_on_reader, machines
from kiosk.embedded import free_ports

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

TOOLS = Path(sys.executable).parent


@pytest.fixture(scope="module")
def control(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("dock")
    printer, terminal = free_ports(2)
    command = [sys.executable, "-m", "hardware.simulators", f"--dir={folder}", f"--out={folder / 'out'}"]
    command += [f"--documents={RESIDENTS}", f"--printer-port={printer}", f"--terminal-port={terminal}"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin
    assert process.stdout
    assert process.stdout.readline()
    yield folder / "control"
    process.stdin.close()
    process.wait(10)
    process.stdout.close()


@dataclass
class Municipality:
    """An HTTP peer that remembers which faults it was asked to have."""

    status: int = 200
    asked: list[dict[str, Any]] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def municipality() -> Iterator[Municipality]:
    heard = Municipality()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if self.path == "/_sandbox/faults":
                heard.asked.append(json.loads(body))
            self.send_response(heard.status)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, format: str, *args: object) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    heard.url = f"http://127.0.0.1:{server.server_port}"
    yield heard
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def view(qtbot: QtBot, control: Path, municipality: Municipality) -> Iterator[QQuickView]:
    view = open_dock(control, municipality.url)
    qtbot.waitUntil(lambda: button(view, "page_printer:jam") is not None, timeout=5000)
    yield view
    view.close()
    view.deleteLater()


def button(view: QQuickView, name: str) -> QQuickItem | None:
    todo = [view.rootObject()]
    while todo:
        item = todo.pop()
        if item.objectName() == name:
            return item
        todo += item.childItems()
    return None


def press(view: QQuickView, name: str) -> None:
    view.grabWindow()  # what changed lies in its place only when it is painted
    item = button(view, name)
    assert item is not None, f"no button {name}"
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(middle.x()), round(middle.y())))


def status(view: QQuickView, device: str) -> str:
    shown = view.rootObject().property("dock").property("machines")
    return str(next(machine["status"] for machine in shown if machine["device"] == device))


def state(control: Path, device: str) -> dict[str, Any]:
    answer: dict[str, Any] = hand(control, "", "state")[device]
    return answer


def test_a_document_is_laid_scanned_and_taken(qtbot: QtBot, view: QQuickView, control: Path) -> None:
    number = documents(RESIDENTS)[0].number
    scans = state(control, "document_scanner")["scans"]
    press(view, f"lay:{number}")
    qtbot.waitUntil(lambda: button(view, f"take:{number}") is not None, timeout=5000)
    qtbot.waitUntil(lambda: bool(state(control, "document_scanner")["scans"] == scans + 1), timeout=5000)
    assert state(control, "chip_reader")["lies"] == f"lay {number}"
    press(view, f"take:{number}")
    qtbot.waitUntil(lambda: state(control, "chip_reader")["lies"] == "", timeout=5000)
    qtbot.waitUntil(lambda: button(view, f"lay:{number}") is not None, timeout=5000)


@pytest.mark.parametrize(
    ("device", "do", "seen", "undo", "again"),
    [
        ("page_printer", "jam", "media-jam", "clear", "Ready"),
        ("page_printer", "paper_out", "media-empty", "paper_in", "Ready"),
        ("page_printer", "off", "Off", "on", "Ready"),
        ("receipt_printer", "paper_out", "Paper out", "paper_in", "Ready"),
        ("receipt_printer", "cover_open", "Cover open", "cover_close", "Ready"),
        ("receipt_printer", "unplug", "Unplugged", "plug", "Ready"),
        ("payment_terminal", "off", "Off", "on", "Nothing to pay"),
    ],
)
def test_what_is_done_shows_and_can_be_undone(
    qtbot: QtBot, view: QQuickView, device: str, do: str, seen: str, undo: str, again: str
) -> None:
    press(view, f"{device}:{do}")
    qtbot.waitUntil(lambda: status(view, device) == seen, timeout=5000)
    qtbot.waitUntil(lambda: button(view, f"{device}:{undo}") is not None, timeout=5000)
    press(view, f"{device}:{undo}")
    qtbot.waitUntil(lambda: status(view, device) == again, timeout=5000)


def test_an_api_goes_down_and_comes_back(qtbot: QtBot, view: QQuickView, municipality: Municipality) -> None:
    dock = view.rootObject().property("dock")

    def down() -> list[str]:
        return [api["name"] for api in dock.property("apis") if api["down"]]

    assert [api["name"] for api in dock.property("apis")] == list(APIS)
    press(view, "api:zaken")
    qtbot.waitUntil(lambda: down() == ["zaken"], timeout=5000)
    press(view, "api:zaken")
    qtbot.waitUntil(lambda: down() == [], timeout=5000)
    assert municipality.asked == [{"api": "zaken", "mode": "down"}, {"api": "zaken", "mode": ""}]
    municipality.status = 500
    press(view, "api:personen")
    qtbot.waitUntil(lambda: "does not answer" in dock.property("complaint"), timeout=5000)
    assert down() == []


def test_what_cannot_be_done_is_said(qtbot: QtBot, view: QQuickView) -> None:
    dock = view.rootObject().property("dock")
    dock.hand("page_printer", "dance")
    qtbot.waitUntil(lambda: "dance" in dock.property("complaint"), timeout=5000)
    dock.hand("page_printer", "take")
    qtbot.waitUntil(lambda: dock.property("complaint") == "", timeout=5000)


def test_the_dock_may_open_before_the_simulators_do(qtbot: QtBot, control: Path, tmp_path: Path) -> None:
    later = tmp_path / "control"
    view = open_dock(later, "http://127.0.0.1:1")
    dock = view.rootObject().property("dock")
    dock.hand("page_printer", "jam")
    assert dock.property("complaint") == "The simulators do not answer."
    assert not dock.property("connected")
    later.symlink_to(control)
    qtbot.waitUntil(lambda: bool(dock.property("connected")), timeout=5000)
    view.close()
    view.deleteLater()


def test_a_waiting_payment_can_be_answered_and_no_other() -> None:
    def enabled(now: dict[str, Any]) -> set[str]:
        (terminal,) = machines({"payment_terminal": now})
        return {action.do for action in terminal.actions if action.enabled}

    idle = {"on": True, "busy": False, "waiting": "", "amount_cents": 0, "transactions": {}}
    assert enabled(idle) == {"off"}
    asked = idle | {"waiting": "0000000017", "amount_cents": 1530}
    assert enabled(asked) == {"approve", "refuse", "cancel", "lose", "off"}
    assert machines({"payment_terminal": asked})[0].status == "Asks for € 15,30"
    assert enabled(idle | {"on": False}) == {"on"}


def test_every_button_is_one_that_the_simulators_know(control: Path) -> None:
    def press_all() -> None:
        for machine in machines(hand(control, "", "state")):
            for action in machine.actions:
                hand(control, machine.device, action.do)

    press_all()
    press_all()  # the second time the other side of every toggle
    assert {machine.device for machine in machines(hand(control, "", "state"))} == {
        "payment_terminal",
        "page_printer",
        "receipt_printer",
    }


def test_the_documents_are_those_of_the_file(control: Path) -> None:
    every = documents(RESIDENTS)
    assert len({document.number for document in every}) == len(every) > 3
    for document in every:
        assert lies_on_reader(hand(control, "chip_reader", "lay", document.number)) == document.number
    assert lies_on_reader(hand(control, "chip_reader", "take")) == ""


def test_qmllint_has_nothing_to_say() -> None:
    files = sorted((Path(__file__).parents[2] / "kiosk" / "dock").glob("*.qml"))
    run = subprocess.run(
        [TOOLS / "pyside6-qmllint", "--max-warnings", "0", *files], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout + run.stderr) == (0, "")
