"""A counter in the hand of a test, and the real process that watches it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from hardware.simulators.ports import free_ports
from kiosk.chronicle import Standing
from kiosk.chronicle.visits import Visits
from kiosk.journey.session import Session
from kiosk.monitoring.beat import beat
from kiosk.monitoring.lookout import Lookout
from kiosk.monitoring.rounds import Around

BEAT = beat(
    Session(),
    {
        "chip_reader": Standing("online", (), 1_795_000_000.0, 1_795_000_100.0),
        "receipt_printer": Standing("offline", ("paper_out",), 1_795_000_000.0, 0.0),
    },
    Visits(),
    Around(3, 1, 120.0, 10_000_000_000, 31_536_000.0, {"zaken.example.nl:443": 12.5}),
    {"paper_sheets": 412.0},
    "",
)
STALE_S = 2.0


class Watching:
    def __init__(self, **settings: Any) -> None:
        base = {"counter": "BALIE1", "version": "0", "host": "127.0.0.1", "port": free_ports(1)[0], "stale_s": STALE_S}
        self.port = (base | settings)["port"]
        self.lookout = Lookout(base | settings)

    def get(self, path: str, token: str = "") -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return httpx.get(f"http://127.0.0.1:{self.port}{path}", headers=headers)

    def state(self) -> str:
        return state(self.port)


def state(port: int) -> str:
    """As /health/live tells it; `away` where nobody answers."""
    try:
        return str(httpx.get(f"http://127.0.0.1:{port}/health/live").json().get("state", "refuses"))
    except httpx.TransportError:
        return "away"


@contextmanager
def watching(**settings: Any) -> Iterator[Watching]:
    made = Watching(**settings)
    try:
        until(lambda: made.state() != "away")
        yield made
    finally:
        made.lookout.stop()


def until(good: Callable[[], bool], seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not good():
        assert time.monotonic() < deadline, "it did not come to that"
        time.sleep(0.05)
