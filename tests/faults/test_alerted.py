"""A device of the real counter is unplugged: Prometheus sees it, Alertmanager calls, and calls it off when cured."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from hardware.simulators.ports import free_ports
from kiosk import ASSETS
from kiosk.app import App
from kiosk.config.watching import MonitoringSection
from tests.town import Town

pytestmark = pytest.mark.real_peer

SECONDS = 40


class Desk(ThreadingHTTPServer):
    """Whom Alertmanager calls: the alerts as they came, by name, part and status."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str, str]] = []
        super().__init__(("127.0.0.1", 0), _Call)


class _Call(BaseHTTPRequestHandler):
    server: Desk

    def do_POST(self) -> None:
        said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        for alert in said["alerts"]:
            labels = alert["labels"]
            self.server.calls.append((labels["alertname"], labels.get("part", ""), alert["status"]))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def program(*command: str | Path) -> Iterator[None]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        yield
        process.terminate()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk() as made:
        thread = threading.Thread(target=made.serve_forever, args=(0.05,))
        thread.start()
        yield made
        made.shutdown()
        thread.join()


@pytest.fixture
def watched(qapp: QGuiApplication, town: Town, tmp_path: Path) -> Iterator[App]:
    config = town.peers.config
    counter = config.counter.model_copy(update={"data": tmp_path / "data"})
    monitoring = MonitoringSection.model_validate({"listen": f"127.0.0.1:{free_ports(1)[0]}"})
    app = App(config.model_copy(update={"counter": counter, "monitoring": monitoring}), windowed=True)
    yield app
    app.stop()
    town.mend()


def until(good: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS
    while not good():
        assert time.monotonic() < deadline, "it did not come to that"
        QTest.qWait(50)


def test_who_must_act_is_called_and_called_off(watched: App, town: Town, desk: Desk, tmp_path: Path) -> None:
    for name in ("prometheus", "prometheus-alertmanager"):
        if shutil.which(name) is None:
            pytest.skip(f"The program {name} is not on this machine.")
    prometheus, alertmanager = free_ports(2)
    rules = (ASSETS / "monitoring" / "alerts.yml").read_text("utf-8")
    (tmp_path / "alerts.yml").write_text(re.sub(r"for: \w+", "for: 1s", rules))
    follow = {
        "global": {"scrape_interval": "1s", "evaluation_interval": "1s"},
        "rule_files": ["alerts.yml"],
        "alerting": {"alertmanagers": [{"static_configs": [{"targets": [f"127.0.0.1:{alertmanager}"]}]}]},
        "scrape_configs": [
            {"job_name": "kiosk", "static_configs": [{"targets": [watched.monitoring.address]}]},
        ],
    }
    (tmp_path / "prometheus.yml").write_text(json.dumps(follow))
    url = f"http://127.0.0.1:{desk.server_address[1]}/"
    call = {
        "route": {"receiver": "desk", "group_wait": "0s", "group_interval": "1s", "group_by": ["..."]},
        "receivers": [{"name": "desk", "webhook_configs": [{"url": url}]}],
    }
    (tmp_path / "alertmanager.yml").write_text(json.dumps(call))
    with (
        program(
            "prometheus-alertmanager",
            f"--config.file={tmp_path}/alertmanager.yml",
            f"--storage.path={tmp_path}/alertmanager",
            f"--web.listen-address=127.0.0.1:{alertmanager}",
            "--cluster.listen-address=",
        ),
        program(
            "prometheus",
            f"--config.file={tmp_path}/prometheus.yml",
            f"--storage.tsdb.path={tmp_path}/prometheus",
            f"--web.listen-address=127.0.0.1:{prometheus}",
            "--rules.alert.resend-delay=1s",
        ),
    ):
        until(lambda: (known := watched.chronicle.now().get("receipt_printer")) is not None and known.usable)
        town.peers.hand("receipt_printer", "unplug")
        until(lambda: ("KioskPartDown", "receipt_printer", "firing") in desk.calls)
        assert ("KioskPartDown", "receipt_printer", "resolved") not in desk.calls
        town.peers.hand("receipt_printer", "plug")
        until(lambda: ("KioskPartDown", "receipt_printer", "resolved") in desk.calls)
