"""What was closed is out of the write-ahead log within FORGET_S: in a busy hour, and after the last."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from backend_client.outbox import Outbox
from backend_client.outbox import outbox as module
from tests.unit.request_in_hand import NAMES, opened, request


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


@pytest.fixture
def outbox(tmp_path: Path, clock: Clock) -> Iterator[Outbox]:
    outbox = opened(tmp_path / "outbox.db")
    yield outbox
    outbox.close()


def close(outbox: Outbox, identificatie: str) -> None:
    assert outbox.accept(request(identificatie)) is None
    for name in NAMES:
        outbox.done(identificatie, name, f"https://zaken.test/{name}", "closed" if name == NAMES[-1] else "")


def left(folder: Path) -> int:
    """Bytes in the write-ahead log."""
    return (folder / "outbox.db-wal").stat().st_size


def test_a_busy_hour_leaves_no_more_than_two_seconds(outbox: Outbox, clock: Clock, tmp_path: Path) -> None:
    close(outbox, "K0")
    outbox.forget()
    seen = []
    for number in range(1, 12):
        clock.now += module.FORGET_S / 4
        close(outbox, f"K{number}")
        seen.append((left(tmp_path) == 0, outbox.forgets_in()))
    emptied = [number for number, (empty, _) in enumerate(seen) if empty]
    assert [later - earlier for earlier, later in pairwise(emptied)] == [4]
    assert all(wait <= module.FORGET_S for empty, wait in seen if not empty)


def test_the_last_one_is_forgotten_too(outbox: Outbox, clock: Clock, tmp_path: Path) -> None:
    close(outbox, "K1")
    outbox.forget()
    assert outbox.forgets_in() == float("inf")
    clock.now += 0.5
    close(outbox, "K2")
    assert left(tmp_path) > 0
    assert outbox.forgets_in() == module.FORGET_S - 0.5  # whoever sends waits no longer than this
    clock.now += outbox.forgets_in()
    outbox.forget()
    assert left(tmp_path) == 0
    assert outbox.forgets_in() == float("inf")
