"""Writing from several threads, and emptying the write-ahead log of what was closed."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from backend_client.outbox import Outbox, schema
from backend_client.outbox import outbox as outbox_module
from backend_client.outbox.steps import LAST
from tests.unit.request_in_hand import PDF, client, opened, request, sender

FORGET_S = 0.3
PATIENCE_S = 20.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "outbox.db"


@pytest.fixture
def outbox(path: Path) -> Iterator[Outbox]:
    outbox = opened(path)
    yield outbox
    outbox.close()


def closed(outbox: Outbox, path: Path, identificatie: str) -> bytes:
    """Answers the data key that it had, as it was wrapped."""
    assert outbox.accept(request(identificatie)) is None
    with closing(sqlite3.connect(path)) as database:
        asked = "SELECT data_key FROM request WHERE identificatie = ?"
        (data_key,) = database.execute(asked, (identificatie,)).fetchone()
    outbox.done(identificatie, LAST.name, "http://there/afgifte", "closed")
    assert isinstance(data_key, bytes)
    return data_key


def in_log(path: Path, data_key: bytes) -> bool:
    return data_key in path.with_name("outbox.db-wal").read_bytes()


def test_what_is_closed_right_after_another_is_forgotten_in_time(
    path: Path, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a sender that has nothing else to do."""
    monkeypatch.setattr(outbox_module, "FORGET_S", FORGET_S)
    first = closed(outbox, path, "K1")
    assert not in_log(path, first)
    zgw = client("http://127.0.0.1:9", "secret")
    sending = sender(outbox, zgw)
    second = closed(outbox, path, "K2")
    assert in_log(path, second), "emptied for each: nothing is measured here"
    sending.start()
    until = time.monotonic() + PATIENCE_S
    while in_log(path, second):
        assert time.monotonic() < until
        time.sleep(0.02)
    assert path.with_name("outbox.db-wal").stat().st_size == 0
    sending.stop()
    zgw.close()


def test_who_reads_a_large_document_keeps_nobody_from_writing(path: Path, outbox: Outbox) -> None:
    """The log cannot be emptied as long as the content is open, and is when it no longer is."""
    assert outbox.accept(request("READ")) is None
    with outbox.open_inhoud("READ-D1") as inhoud:
        assert inhoud.read(5) == PDF[:5]
        began = time.monotonic()
        data_key = closed(outbox, path, "K1")
        outbox.forget()
        assert outbox.accept(request("K2")) is None
        assert time.monotonic() - began < schema.BUSY_S
        assert in_log(path, data_key)
        assert outbox.forgets_in() < float("inf")
    outbox.forget()
    assert not in_log(path, data_key)


def test_a_writer_that_hangs_is_not_waited_for_without_end(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "BUSY_S", 0.05)
    with schema.writing():
        assert outbox.accept(request("K1")) is None
    assert outbox.state_of("K1") == ("accepted", "")
