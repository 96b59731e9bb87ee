"""The real app, offscreen, with simulators on the wires and the embedded municipality behind it."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from hardware.simulators.documents import load
from kiosk import logs
from kiosk.app import App
from kiosk.bench.soak import in_a_hurry
from kiosk.demo import Visitor
from kiosk.embedded import RESIDENTS, embedded
from tests.stage import Stage
from tests.town import Town

# The machine that runs the tests has other things to do, and how long one takes says nothing.
settings.register_profile(
    "busy", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
settings.load_profile("busy")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """What pytest-qt makes one of for all tests: the counter has no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    logs.configure(io.StringIO())
    with in_a_hurry(), embedded(tmp_path_factory.mktemp("peers"), robot_delay_s=0.2) as running:
        running.wait()
        yield Town(running)


@pytest.fixture
def app(qapp: QGuiApplication, town: Town, tmp_path: Path) -> Iterator[App]:
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


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication) -> Iterator[Stage]:
    """The visitor's window alone, to show any view in."""
    stage = Stage()
    yield stage
    stage.window.speak("nl")
    stage.window.close()
    qInstallMessageHandler(None)
