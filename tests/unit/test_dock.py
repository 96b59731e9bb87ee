"""The dock, pressed by a finger, against the real simulators in their own process and a real supervisor."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QPoint, QPointF, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hardware.__main__ import main as hardware
from hardware.device import Acts, DeviceClass, Fault, FaultKind, State, Status
from hardware.simulators.control import hand
from hardware.simulators.hands import HANDS
from hardware.simulators.ports import free_ports
from hardware.specs import driver_spec
from hardware.supervisor import Known, Supervisor
from kiosk.cli import main as kiosk
from kiosk.dock import RESIDENTS, open_dock
from kiosk.dock.documents import CHIPS, documents, lies_on_reader
from kiosk.dock.inputs import QR
from kiosk.dock.machines import TITLES, machines, seen
from kiosk.dock.municipality import APIS
from kiosk.dock.words import Action, Machine
from tests.town import MENDED

TOOLS = Path(sys.executable).parent
NUMBER = documents(RESIDENTS)[0].number
SPEED = 5000  # ms, with other work on the machine


@pytest.fixture(scope="module")
def control(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("dock")
    printer, terminal, power = free_ports(3)
    command = [sys.executable, "-m", "hardware.simulators", f"--dir={folder}", f"--out={folder / 'out'}"]
    command += [f"--documents={RESIDENTS}", f"--printer-port={printer}", f"--terminal-port={terminal}"]
    process = subprocess.Popen([*command, f"--power-port={power}"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin
    assert process.stdout
    assert process.stdout.readline()
    yield folder / "control"
    process.stdin.close()
    process.wait(10)
    process.stdout.close()


@pytest.fixture(autouse=True)
def mended(control: Path) -> Iterator[None]:
    """As the next test wants to find it."""
    yield
    for device, actions in MENDED.items():
        for action in actions:
            hand(control, device, action)
    hand(control, "panel", "turn_switch", "run")
    if not state(control, "chip_reader")["plugged"]:
        hand(control, "chip_reader", "plug")


@dataclass
class Municipality:
    """An HTTP peer that has the faults it was asked to have."""

    status: int = 200
    faults: dict[str, str] = field(default_factory=dict)
    paused: bool = False
    url: str = ""


@pytest.fixture
def municipality() -> Iterator[Municipality]:
    town = Municipality()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if town.status != 200:
                answer: dict[str, Any] = {}
            elif self.path == "/_sandbox/faults":
                answer = town.faults = {**town.faults, asked["api"]: asked["mode"]}
            elif self.path == "/_sandbox/robot":
                town.paused = asked["paused"]
                answer = {"paused": town.paused}
            body = json.dumps(answer).encode()
            self.send_response(town.status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    town.url = f"http://127.0.0.1:{server.server_port}"
    yield town
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def supervisor(control: Path) -> Iterator[Supervisor]:
    """A counter with two of the devices."""
    wires = control.parent
    tables = {
        DeviceClass.CODE_SCANNER: {"driver": "serial_code", "port": str(wires / "code_scanner")},
        DeviceClass.KEYPAD: {"driver": "hid_keypad", "device": str(wires / "keypad")},
    }
    supervisor = Supervisor({device: driver_spec(device, table) for device, table in tables.items()}, lambda _: None)
    supervisor.start()
    yield supervisor
    supervisor.stop()


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What Qt complains of."""
    heard: list[str] = []

    def hear(kind: QtMsgType, _context: object, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg:
            heard.append(message)

    before = qInstallMessageHandler(hear)
    yield heard
    qInstallMessageHandler(before)


@pytest.fixture
def view(
    qtbot: QtBot, control: Path, municipality: Municipality, supervisor: Supervisor, complaints: list[str]
) -> Iterator[QQuickView]:
    view = open_dock(control, municipality.url, supervisor.known)
    qtbot.waitUntil(lambda: button(view, "page_printer:jam") is not None, timeout=SPEED)
    yield view
    view.close()
    view.deleteLater()
    assert complaints == []


def items(view: QQuickView) -> Iterator[QQuickItem]:
    todo = [view.rootObject()]
    while todo:
        item = todo.pop()
        yield item
        todo += item.childItems()


def button(view: QQuickView, name: str) -> QQuickItem | None:
    return next((item for item in items(view) if item.objectName() == name), None)


def press(view: QQuickView, name: str) -> None:
    item = button(view, name)
    assert item is not None, f"no button {name}"
    view.grabWindow()  # what changed lies in its place only when it is painted
    scroll = button(view, "scroll")
    assert scroll
    top = item.mapToItem(scroll.property("contentItem"), QPointF(0, 0)).y()
    furthest = max(0.0, scroll.property("contentHeight") - scroll.height())
    scroll.setProperty("contentY", min(max(0.0, top - scroll.height() / 2), furthest))
    view.grabWindow()
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(middle.x()), round(middle.y())))


def device(view: QQuickView, name: str) -> dict[str, Any]:
    """What the dock says of a device."""
    shown = view.rootObject().property("dock").property("devices")
    one = next(each for each in shown if each.property("name") == name)
    return {**one.property("now"), "seen": one.property("seen")}


def here(view: QQuickView, name: str) -> str:
    return str(device(view, name)["here"])


def state(control: Path, name: str) -> dict[str, Any]:
    answer: dict[str, Any] = hand(control, "", "state")[name]
    return answer


def test_a_document_is_laid_scanned_and_taken(qtbot: QtBot, view: QQuickView, control: Path) -> None:
    scans = state(control, "document_scanner")["scans"]
    press(view, f"lay:{NUMBER}")
    qtbot.waitUntil(lambda: button(view, f"take:{NUMBER}") is not None, timeout=SPEED)
    qtbot.waitUntil(lambda: bool(state(control, "document_scanner")["scans"] == scans + 1), timeout=SPEED)
    assert state(control, "chip_reader")["lies"] == f"lay {NUMBER}"
    press(view, f"take:{NUMBER}")
    qtbot.waitUntil(lambda: state(control, "chip_reader")["lies"] == "", timeout=SPEED)
    qtbot.waitUntil(lambda: button(view, f"lay:{NUMBER}") is not None, timeout=SPEED)


def test_a_chip_may_speak_pace_only_or_be_pulled_in_the_middle(qtbot: QtBot, view: QQuickView, control: Path) -> None:
    for label, lies in (
        ("PACE only", f"lay {NUMBER} pace_only"),
        ("Pulled mid-read", f"take_mid_read {NUMBER} 7"),
        ("A driving licence", f"lay {NUMBER} licence"),
    ):
        scans = state(control, "document_scanner")["scans"]
        press(view, f"chip:{label}")
        press(view, f"lay:{NUMBER}")
        qtbot.waitUntil(lambda lies=lies: state(control, "chip_reader")["lies"] == lies, timeout=SPEED)
        qtbot.waitUntil(lambda n=scans: state(control, "document_scanner")["scans"] == n + 1, timeout=SPEED)
        qtbot.waitUntil(lambda: button(view, f"take:{NUMBER}") is not None, timeout=SPEED)
        press(view, f"take:{NUMBER}")
        qtbot.waitUntil(lambda: button(view, f"lay:{NUMBER}") is not None, timeout=SPEED)


@pytest.mark.parametrize("chip", CHIPS, ids=lambda chip: chip.label)
def test_every_kind_of_chip_can_be_laid(control: Path, chip: Any) -> None:
    now = hand(control, "chip_reader", chip.do, f"{NUMBER} {chip.words}".strip())
    assert lies_on_reader(now) == NUMBER


@pytest.mark.parametrize(
    ("name", "do", "shows", "undo", "again"),
    [
        ("page_printer", "jam", "Media-jam", "clear", "Ready"),
        ("page_printer", "paper_out", "Media-empty", "paper_in", "Ready"),
        ("page_printer", "toner_low", "Toner-low", "toner_in", "Ready"),
        ("page_printer", "off", "Off", "on", "Ready"),
        ("receipt_printer", "paper_out", "Paper out", "paper_in", "Ready"),
        ("receipt_printer", "cover_open", "Cover open", "cover_close", "Ready"),
        ("receipt_printer", "unplug", "Unplugged", "plug", "Ready"),
        ("payment_terminal", "off", "Off", "on", "Nothing to pay"),
        ("chip_reader", "unplug", "Unplugged", "plug", "Nothing lies on it"),
        ("panel", "open_door", "Door open", "close_door", "Nobody there"),
        ("panel", "turn_switch:maintenance", "Maintenance", "turn_switch:run", "Nobody there"),
        ("power", "unplug_mains", "On battery", "plug_mains", "On mains"),
        ("display", "remove", "Gone", "restore", "Lit at 100 %"),
    ],
)
def test_what_is_done_shows_and_can_be_undone(
    qtbot: QtBot, view: QQuickView, name: str, do: str, shows: str, undo: str, again: str
) -> None:
    press(view, f"{name}:more")
    press(view, f"{name}:{do}")
    qtbot.waitUntil(lambda: here(view, name) == shows, timeout=SPEED)
    qtbot.waitUntil(lambda: button(view, f"{name}:{undo}") is not None, timeout=SPEED)
    press(view, f"{name}:{undo}")
    qtbot.waitUntil(lambda: here(view, name) == again, timeout=SPEED)


def test_a_code_is_typed_and_scanned(qtbot: QtBot, view: QQuickView, control: Path) -> None:
    scans = state(control, "code_scanner")["scans"]
    press(view, "code_scanner:entry")
    for letter in "ABC-123":
        QTest.keyClick(view, letter)
    press(view, "code_scanner:enter")
    qtbot.waitUntil(lambda: bool(state(control, "code_scanner")["scans"] == scans + 1), timeout=SPEED)
    press(view, f"code_scanner:scan:{QR}")
    qtbot.waitUntil(lambda: bool(state(control, "code_scanner")["scans"] == scans + 2), timeout=SPEED)


def test_a_fault_is_seen_to_arrive_and_to_heal(qtbot: QtBot, view: QQuickView) -> None:
    def says() -> dict[str, Any]:
        return dict(device(view, "keypad")["seen"])

    qtbot.waitUntil(lambda: says()["state"] == "online", timeout=SPEED)
    press(view, "keypad:unplug")
    qtbot.waitUntil(lambda: says()["tone"] == "wrong" and "no_device" in says()["faults"], timeout=SPEED)
    press(view, "keypad:plug")
    qtbot.waitUntil(lambda: (says()["state"], says()["faults"]) == ("online", ""), timeout=SPEED)
    assert device(view, "power")["seen"]["state"] == ""  # this counter has none


@pytest.mark.parametrize("how", ["crash", "hang"])
def test_a_process_that_is_hurt_is_seen_to_be_replaced(
    qtbot: QtBot, view: QQuickView, supervisor: Supervisor, how: str
) -> None:
    qtbot.waitUntil(lambda: device(view, "keypad")["seen"]["state"] == "online", timeout=SPEED)
    hurt, other = (supervisor.pids()[device] for device in (DeviceClass.KEYPAD, DeviceClass.CODE_SCANNER))
    press(view, "keypad:more")
    press(view, f"keypad:hurt:{how}")
    qtbot.waitUntil(lambda: supervisor.pids().get(DeviceClass.KEYPAD, hurt) != hurt, timeout=2 * SPEED)
    qtbot.waitUntil(lambda: "died 1×" in device(view, "keypad")["seen"]["detail"], timeout=SPEED)
    qtbot.waitUntil(lambda: device(view, "keypad")["seen"]["state"] == "online", timeout=SPEED)
    assert supervisor.pids()[DeviceClass.CODE_SCANNER] == other


def test_what_has_no_process_cannot_be_hurt(view: QQuickView) -> None:
    dock = view.rootObject().property("dock")
    dock.hurt("power", "crash")
    assert dock.property("complaint") == "There is no process of the power now."


def test_the_network_falls_as_a_whole_and_piece_by_piece(
    qtbot: QtBot, view: QQuickView, municipality: Municipality
) -> None:
    dock = view.rootObject().property("dock")
    shown = dock.property("municipality")

    def down() -> list[str]:
        return [api["name"] for api in shown.property("apis") if api["down"]]

    assert [api["name"] for api in shown.property("apis")] == list(APIS)
    press(view, "api:zaken")
    qtbot.waitUntil(lambda: down() == ["zaken"], timeout=SPEED)
    press(view, "network")
    qtbot.waitUntil(lambda: down() == list(APIS), timeout=SPEED)
    assert municipality.faults == dict.fromkeys(APIS, "down")
    press(view, "network")
    qtbot.waitUntil(lambda: down() == [], timeout=SPEED)
    press(view, "robot")
    qtbot.waitUntil(lambda: bool(shown.property("rests")), timeout=SPEED)
    assert municipality.paused
    municipality.status = 500
    press(view, "api:personen")
    qtbot.waitUntil(lambda: "does not answer" in dock.property("complaint"), timeout=SPEED)
    assert down() == []


def test_what_cannot_be_done_is_said(qtbot: QtBot, view: QQuickView) -> None:
    dock = view.rootObject().property("dock")
    dock.hand("page_printer", "dance", "")
    qtbot.waitUntil(lambda: "dance" in dock.property("complaint"), timeout=SPEED)
    dock.hand("page_printer", "take", "")
    qtbot.waitUntil(lambda: dock.property("complaint") == "", timeout=SPEED)


def test_the_dock_may_open_before_the_simulators_do(qtbot: QtBot, control: Path, tmp_path: Path) -> None:
    later = tmp_path / "control"
    view = open_dock(later, "http://127.0.0.1:1")
    dock = view.rootObject().property("dock")
    dock.hand("page_printer", "jam", "")
    assert dock.property("complaint") == "The simulators do not answer."
    assert not dock.property("connected")
    later.symlink_to(control)
    qtbot.waitUntil(lambda: bool(dock.property("connected")), timeout=SPEED)
    view.close()
    view.deleteLater()


def test_nothing_is_cut_off_whatever_is_wrong(qtbot: QtBot, view: QQuickView, control: Path) -> None:
    view.resize(420, 900)
    for name in TITLES:
        press(view, f"{name}:more")
    for name, troubles in {
        "page_printer": ("jam", "cover_open", "paper_out", "toner_out", "pause", "wrong"),
        "receipt_printer": ("paper_out", "cover_open", "cutter_error", "power_off", "unplug"),
        "panel": ("force", "plug_headset", "come", "mute"),
        "power": ("unplug_mains", "battery_low", "stale"),
    }.items():
        for trouble in troubles:
            hand(control, name, trouble)
    qtbot.waitUntil(lambda: "battery low" in here(view, "power"), timeout=SPEED)
    view.grabWindow()
    texts = [item for item in items(view) if item.inherits("QQuickText") and item.isVisible() and item.property("text")]
    assert len(texts) > 100
    for text in texts:
        words, where = text.property("text"), text.mapRectToScene(text.boundingRect())
        assert where.left() >= 0, words
        assert where.right() <= 420, words
        assert text.property("contentHeight") <= text.height() + 1, words


def test_a_waiting_payment_can_be_answered_and_no_other() -> None:
    def terminal(now: dict[str, Any]) -> Machine:
        return machines({"payment_terminal": now}, NUMBER)[DeviceClass.PAYMENT_TERMINAL]

    def enabled(now: dict[str, Any]) -> set[str]:
        return {action.do for action in terminal(now).actions if action.enabled}

    idle = {"on": True, "busy": False, "trouble": "", "waiting": "", "amount_cents": 0, "transactions": {}}
    assert enabled(idle) == {"off"}
    asked = idle | {"waiting": "0000000017", "amount_cents": 1530}
    assert enabled(asked) == {"approve", "refuse", "cancel", "lose", "off"}
    assert terminal(asked).here == "Asks for € 15,30"
    assert enabled(idle | {"on": False}) == {"on"}


def test_what_the_counter_knows_is_told_with_who_must_act() -> None:
    faults = (Fault("paper_out", FaultKind.HARDWARE, Acts.CLEAR),)
    known = Known(Status(State.USER_ERROR, faults, {"paper": "out"}), since=1.0, as_of=2.0, deaths=2, pid=17)
    told = seen(known)
    assert (told.state, told.tone, told.faults) == ("user_error", "wrong", "paper_out → clear")
    assert (told.detail, told.pid) == ("paper out · process 17 · died 2×", 17)
    for status, tone in (
        (Status(State.ONLINE), "calm"),
        (Status(State.BUSY, faults), "asks"),
        (Status(State.STARTING), "asks"),
        (Status(State.UNKNOWN), "wrong"),
    ):
        assert seen(Known(status, 1.0, 2.0, 0, None)).tone == tone
    assert seen(None).state == ""


def buttons(control: Path) -> list[tuple[DeviceClass, Action]]:
    shown = machines(hand(control, "", "state"), NUMBER)
    return [(name, action) for name, machine in shown.items() for action in (*machine.actions, *machine.more)]


def test_every_button_is_one_that_the_simulators_know(control: Path) -> None:
    known = {(name, usage.partition(" ")[0]) for name, usages in HANDS.items() for usage in usages}
    pressed = set()
    for _ in range(3):  # the second time the other side of every toggle
        for name in TITLES:
            for each, action in buttons(control):
                if each == name:
                    if action.enabled and action.do not in ("plug", "unplug"):
                        hand(control, name, action.do, action.argument)
                    pressed.add((each, action.do))
        for name, action in buttons(control):
            if action.do in ("plug", "unplug"):
                hand(control, name, action.do)
    assert {name for name, _ in pressed} == set(TITLES) == set(DeviceClass)
    assert pressed <= known


@pytest.mark.parametrize("name", DeviceClass)
def test_everything_that_the_command_line_lists_can_be_done(control: Path, name: DeviceClass) -> None:
    arguments = {
        "LINE": "",
        "N": "5",
        "PERCENT": "5",
        "TEXT": "A",
        "KEY": "up",
        "UID": "04A1B2C3",
        "run|maintenance|supervisor": "run",
    }
    for usage in HANDS[name]:
        action, _, kind = usage.partition(" ")
        number = f"{NUMBER} 7" if "ANSWERS" in kind else NUMBER
        argument = number if "NUMBER" in kind else arguments[kind.strip("[]")] if kind else ""
        if (name, action) == (DeviceClass.CHIP_READER, "plug"):
            hand(control, name, "unplug")
        hand(control, name, action, argument)


def test_the_command_line_lists_what_can_be_done_where_it_does_not_know_a_word(control: Path) -> None:
    def type_(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(hardware, ["hand", "--control", str(control), *words])
        return done.exit_code, done.output

    assert type_("power") == (0, "\n".join(HANDS[DeviceClass.POWER]) + "\n")
    status, said = type_("power", "dance")
    assert status == 1
    assert "dance" in said
    assert re.search(r"unplug_mains, plug_mains", said)
    status, said = type_("power", "unplug_mains")
    assert (status, "'mains': False" in said) == (0, True)
    status, said = type_("toaster", "on")
    assert (status, "page_printer" in said) == (2, True)


def test_the_command_line_hurts_the_processes_of_the_counter_it_is_told_and_of_no_other(
    control: Path, supervisor: Supervisor
) -> None:
    table = {"driver": "hid_keypad", "device": str(control.parent / "keypad")}
    script = (
        "import json, sys, time\n"
        "from hardware.device import DeviceClass\n"
        "from hardware.specs import driver_spec\n"
        "from hardware.supervisor import Supervisor\n"
        "keypad = DeviceClass.KEYPAD\n"
        "other = Supervisor({keypad: driver_spec(keypad, json.loads(sys.argv[1]))}, lambda _: None)\n"
        "other.start()\n"
        "while other.known()[keypad].status.state != 'online': time.sleep(0.01)\n"
        "print(other.pids()[keypad], flush=True)\n"
        "sys.stdin.read()\n"
        "print(other.pids()[keypad], flush=True)\n"
        "other.stop()\n"
    )
    another = subprocess.Popen(
        [sys.executable, "-c", script, json.dumps(table)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert another.stdout
    its_own = int(another.stdout.readline())
    # Both have their names by then: two counters are found, and it is refused.
    while supervisor.known()[DeviceClass.KEYPAD].status.state is not State.ONLINE:
        time.sleep(0.01)
    before = supervisor.pids()[DeviceClass.KEYPAD]
    said = CliRunner().invoke(hardware, ["hurt", "keypad", "--how", "crash"])
    assert (said.exit_code, "several counters" in said.output) == (1, True)
    said = CliRunner().invoke(hardware, ["hurt", "keypad", "--how", "crash", "--counter", str(os.getpid())])
    assert (said.exit_code, said.output) == (0, f"process {before}: crash\n")
    deadline = time.monotonic() + SPEED / 1000
    while supervisor.pids().get(DeviceClass.KEYPAD, before) == before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert supervisor.pids()[DeviceClass.KEYPAD] != before
    rest, _ = another.communicate(timeout=10)
    assert int(rest) == its_own
    said = CliRunner().invoke(hardware, ["hurt", "keypad", "--how", "crash", "--counter", "1"])
    assert (said.exit_code, "no process" in said.output) == (1, True)


def test_a_dock_beside_real_devices_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text("")
    done = CliRunner().invoke(kiosk, ["run", "--dock", "--config", str(tmp_path / "kiosk.toml")])
    assert (done.exit_code, "simulated" in done.output) == (2, True)


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
