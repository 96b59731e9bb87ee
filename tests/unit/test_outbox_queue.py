"""What is due next, and what is known of what could not be sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import text

from backend_client.outbox import Outbox, schema
from backend_client.outbox.ledger import Entry, Ledger
from backend_client.outbox.queue import Waits
from backend_client.outbox.steps import LAST
from backend_client.result import Problem
from tests.unit.request_in_hand import KEYRING, NAMES, RSIN, request

NOTHING = Waits()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "outbox.db"


@pytest.fixture
def outbox(path: Path) -> Iterator[Outbox]:
    moments = count()
    start = datetime(2026, 11, 24, 12, tzinfo=UTC)
    outbox = Outbox.open(path, RSIN, lambda: start + timedelta(seconds=next(moments)), keyring=KEYRING)
    assert isinstance(outbox, Outbox)
    for identificatie, destination in (("K1", ""), ("K2", "uwv"), ("K3", "")):
        assert outbox.accept(replace(request(identificatie), destination=destination)) is None
    yield outbox
    outbox.close()


def entry(path: Path, identificatie: str) -> Entry:
    ledger = Ledger.open(path)
    assert isinstance(ledger, Ledger), ledger
    account = ledger.account(identificatie)
    ledger.close()
    assert account
    return account.entry


def retried(path: Path, identificatie: str) -> bool | Problem:
    ledger = Ledger.open(path)
    assert isinstance(ledger, Ledger), ledger
    done = ledger.retry(identificatie)
    ledger.close()
    return done


def test_the_oldest_that_may_go(outbox: Outbox) -> None:
    def following(now: float, waits: Waits = NOTHING) -> str:
        return (outbox.queue.next(now, waits) or ("none", ""))[0]

    assert following(0) == "K1"
    assert following(0, Waits(requests=("K1",))) == "K2"
    assert following(0, Waits(destinations=("",))) == "K2"
    assert following(0, Waits(destinations=("", "uwv"))) == "none"
    outbox.queue.failed("K1", "document_1: 502", 50.0, "https://documenten")
    assert following(49.9) == "K2"
    assert following(50.0) == "K1"
    assert following(50.0, Waits(circuits=("https://documenten",))) == "K2"
    outbox.queue.release("https://documenten")
    assert following(0, Waits(circuits=("https://documenten",))) == "K1"


def test_when_the_next_is_due(outbox: Outbox) -> None:
    for identificatie, due in (("K1", 30.0), ("K2", 20.0), ("K3", 25.0)):
        outbox.queue.failed(identificatie, "zaak: 502", due, "")
    assert outbox.queue.next_due(NOTHING) == 20.0
    assert outbox.queue.next_due(Waits(destinations=("uwv",))) == 25.0
    assert outbox.queue.next_due(Waits(destinations=("uwv", ""))) is None


def test_what_is_due_is_found_in_an_index_alone(outbox: Outbox) -> None:
    """Ten thousand bodies are not turned over to find one."""
    seen: list[str] = []
    waits = Waits(("K9",), ("other",), ("https://other",))
    for ask in (lambda: outbox.queue.next(0, waits), lambda: outbox.queue.next_due(waits)):
        with outbox.queue._engine.connect() as connection:
            connection.connection.driver_connection.set_trace_callback(seen.append)
        ask()
    with outbox.queue._engine.connect() as connection:
        connection.connection.driver_connection.set_trace_callback(None)
        plans = [
            " ".join(row[3] for row in connection.execute(text(f"EXPLAIN QUERY PLAN {asked}".replace(":", "\\:"))))
            for asked in seen
            if asked.startswith("SELECT")
        ]
    assert len(plans) == 2
    assert all("USING COVERING INDEX request_queue" in plan and "TEMP B-TREE" not in plan for plan in plans), plans


def test_another_process_has_another_steady_clock(outbox: Outbox, path: Path) -> None:
    outbox.queue.failed("K1", "zaak: 502", 1e12, "")
    outbox.queue.begin()
    assert (outbox.queue.next(0, NOTHING) or ("",))[0] == "K1"
    assert entry(path, "K1").tries == 1


def test_a_step_that_was_done_ends_what_failed_before(outbox: Outbox, path: Path) -> None:
    for _ in range(3):
        outbox.queue.failed("K1", "zaak: 502", 1e12, "https://zaken")
    failing = entry(path, "K1")
    assert (failing.tries, failing.failure, failing.state) == (3, "zaak: 502", "accepted")
    assert failing.since < datetime(2026, 11, 24, 12, 0, 5, tzinfo=UTC).isoformat(), "since the first"
    outbox.done("K1", "zaak", "http://there/zaak")
    well = entry(path, "K1")
    assert (well.tries, well.failure, well.since) == (0, "", "")
    assert (outbox.queue.next(0, NOTHING) or ("",))[0] == "K1"


# --- parked ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status_done", [False, True])
def test_a_parked_request_comes_back_where_it_stopped(outbox: Outbox, path: Path, status_done: bool) -> None:
    outbox.record_delivery("K1", "balie")
    for name in NAMES[:-1] if status_done else NAMES[:2]:
        outbox.done("K1", name, f"http://there/{name}", "sent" if name == "status" else "")
    outbox.queue.park("K1", "afgifte: 400 invalid", "old settings")
    parked = entry(path, "K1")
    assert (parked.state, parked.reason, parked.tries) == ("parked", "afgifte: 400 invalid", 1)
    assert parked.since
    assert (outbox.queue.next(1e12, NOTHING) or ("",))[0] == "K2"
    assert retried(path, "K1") is True
    assert outbox.state_of("K1") == ("sent" if status_done else "accepted", "")
    assert (outbox.queue.next(0, NOTHING) or ("",))[0] == "K1"
    found = outbox.load("K1")
    assert found
    assert set(found.urls) == set(NAMES[:-1] if status_done else NAMES[:2])


def test_other_settings_bring_back_what_was_parked_under_the_old(outbox: Outbox) -> None:
    for identificatie in ("K1", "K2", "K3"):
        outbox.queue.park(identificatie, "zaak: 400", "old")
    assert outbox.queue.reconfigured("", "old") == 0
    assert outbox.queue.reconfigured("", "new") == 2
    assert [outbox.state_of(each) for each in ("K1", "K2", "K3")] == [
        ("accepted", ""),
        ("parked", "zaak: 400"),
        ("accepted", ""),
    ]


def test_what_waits_is_tried_now_and_what_is_closed_never(outbox: Outbox, path: Path) -> None:
    outbox.queue.failed("K1", "zaak: 502", 1e12, "")
    assert retried(path, "K1") is True
    assert (outbox.queue.next(0, NOTHING) or ("",))[0] == "K1"
    outbox.done("K1", LAST.name, "http://there/afgifte", "closed")
    assert retried(path, "K1") is False
    assert retried(path, "unknown") is False
    assert outbox.load("K1") is None


# --- other authorities -----------------------------------------------------------------------------------------------


def test_the_destination_is_part_of_what_was_accepted(outbox: Outbox) -> None:
    loaded = outbox.load("K2")
    assert loaded
    assert loaded.destination == outbox.destination_of("K2") == "uwv"
    assert outbox.accept(replace(request("K2"), destination="uwv")) is None
    assert isinstance(outbox.accept(request("K2")), Problem)


def test_no_paper_of_another_authority_goes_by_post(outbox: Outbox) -> None:
    assert outbox.adopt_orphans() == 2
    loaded = outbox.load("K2")
    assert loaded
    assert loaded.afgifte == ""


# --- the ledger ------------------------------------------------------------------------------------------------------


def test_what_is_not_there_or_of_another_program(tmp_path: Path, outbox: Outbox) -> None:
    assert isinstance(Ledger.open(tmp_path / "none.db"), Problem)
    (tmp_path / "photo.db").write_bytes(b"a photograph" * 1000)
    assert isinstance(Ledger.open(tmp_path / "photo.db"), Problem)
    with outbox.queue._engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    older = Ledger.open(tmp_path / "outbox.db")
    assert isinstance(older, Problem)
    assert "start the counter once" in older.detail
    with outbox.queue._engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    newer = Ledger.open(tmp_path / "outbox.db")
    assert isinstance(newer, Problem)
    assert "newer" in newer.detail
    assert schema.HEAD < "9999"
