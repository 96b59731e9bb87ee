"""The real app, offscreen, with simulators on the wires and the embedded municipality behind it."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from hardware.simulators.documents import load
from kiosk import logs
from kiosk.app import App
from kiosk.demo import Visitor
from kiosk.embedded import RESIDENTS, Embedded, embedded

APIS = ("zaken", "catalogi", "documenten", "personen", "reisdocumenten")
MENDED = {
    "document_scanner": ("plug",),
    "chip_reader": ("take",),
    "payment_terminal": ("on", "free"),
    "page_printer": ("on", "paper_in", "clear", "cover_close", "take"),
    "receipt_printer": ("plug", "unmute", "paper_in", "cover_close", "take"),
}


class Town:
    """What is around the counter, and the means to break it."""

    def __init__(self, peers: Embedded) -> None:
        self.peers = peers

    def service(self, api: str, mode: str) -> None:
        httpx.post(f"{self.peers.sandbox_url}/_sandbox/faults", json={"api": api, "mode": mode}).raise_for_status()

    def robot(self, *, paused: bool) -> None:
        httpx.post(f"{self.peers.sandbox_url}/_sandbox/robot", json={"paused": paused}).raise_for_status()

    def received(self) -> list[str]:
        """The numbers of all requests that the municipality has."""
        received = httpx.get(f"{self.peers.sandbox_url}/_sandbox/received").json()
        return [zaak["zaak"]["identificatie"] for zaak in received["zaken"]]

    def mend(self) -> None:
        for api in APIS:
            self.service(api, "")
        self.robot(paused=False)
        for device, actions in MENDED.items():
            for action in actions:
                self.peers.hand(device, action)


@pytest.fixture(scope="session", autouse=True)
def qt() -> Iterator[QGuiApplication]:
    """One Qt application for all; each test has a counter of its own in it."""
    application = QGuiApplication.instance() or QGuiApplication([])
    assert isinstance(application, QGuiApplication)
    yield application


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    logs.configure(io.StringIO())
    with embedded(tmp_path_factory.mktemp("peers"), robot_delay_s=0.2) as running:
        running.wait()
        yield Town(running)


@pytest.fixture
def app(town: Town, tmp_path: Path) -> Iterator[App]:
    """A counter that was just started."""
    counter = town.peers.config.counter.model_copy(update={"data": tmp_path})
    app = App(town.peers.config.model_copy(update={"counter": counter}), windowed=True)
    yield app
    app.stop()
    town.mend()


@pytest.fixture
def visitor(app: App, town: Town) -> Visitor:
    """Suzanne Moulin, who has children, wants an extract."""
    return Visitor(app, town.peers, "uittreksel-brp", next(iter(load(RESIDENTS))))
