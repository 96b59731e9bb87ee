"""Real files, really damaged: the counter goes on with a new database, what can be saved moves over, and what was
found stays as it was found."""

from __future__ import annotations

import json
import logging
import os
import shutil
import signal
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend_client.outbox import Outbox, damage
from backend_client.outbox.keys import Key, Keyring
from backend_client.outbox.salvage import REPORT
from backend_client.outbox.steps import LAST
from backend_client.result import Problem
from tests.unit.request_in_hand import KEYRING, PDF, RSIN, opened, pay, queued, request

PAGE = 4096
REQUESTS = [f"K{number}" for number in range(8)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "outbox.db"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database: K0 is closed, the others wait, all of them paid; and a payment without a request."""
    folder = tmp_path_factory.mktemp("filled")
    outbox = opened(folder / "outbox.db")
    for number in REQUESTS:
        assert outbox.accept(request(number, pay(outbox, number, f"P-{number}"))) is None
        outbox.done(number, "zaak", f"http://there/{number}")
    outbox.done("K0", LAST.name, "http://there/afgifte", "closed")
    outbox.journal.mark("P-K0", "closed")
    pay(outbox, "K9", "P-K9")
    outbox.close()
    return folder


def put(filled: Path, path: Path) -> Path:
    shutil.copytree(filled, path.parent)
    return path


def report_of(path: Path) -> tuple[Path, dict[str, Any]]:
    (folder,) = damage.aside(path)
    return folder, json.loads((folder / REPORT).read_text())


def whole(outbox: Outbox) -> list[str]:
    """The requests that can be sent: everything of them opens."""
    found = [each.identificatie for each in queued(outbox)]
    assert all(outbox.inhoud(f"{number}-D1") == PDF for number in found)
    return sorted(found)


def waits(outbox: Outbox) -> list[str]:
    for number in REQUESTS:
        outbox.record_delivery(number, "post")
    return whole(outbox)


def payments(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as database:
        return dict(database.execute("SELECT reference, state FROM payment"))


# --- kinds of damage -------------------------------------------------------------------------------------------------


def test_a_sound_one_stays(filled: Path, path: Path) -> None:
    outbox = opened(put(filled, path))
    assert waits(outbox) == REQUESTS[1:]
    outbox.close()
    assert damage.aside(path) == []


def garbage(path: Path) -> None:
    path.write_bytes(b"this was a photograph" * 1000)


def cut_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 // PAGE * PAGE)


def cut_within_a_page(path: Path) -> None:
    os.truncate(path, path.stat().st_size - PAGE - 1000)


def first_page_gone(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(os.urandom(PAGE))


def sql(*statements: str) -> Callable[[Path], None]:
    def run(path: Path) -> None:
        with closing(sqlite3.connect(path)) as database:
            for statement in statements:
                database.execute(statement)
            database.commit()

    run.__name__ = statements[0]
    return run


def another_program(path: Path) -> None:
    path.unlink()
    sql("CREATE TABLE photographs (name)", "INSERT INTO photographs VALUES ('mine')")(path)


def an_index_of_something_else(path: Path) -> None:
    sql(
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'payment') "
        "WHERE name = 'sqlite_autoindex_request_1'",
    )(path)


DAMAGE = [
    garbage,
    cut_short,
    cut_within_a_page,
    first_page_gone,
    another_program,
    an_index_of_something_else,
    sql("DROP TABLE request"),
    sql("DROP TABLE document"),
    sql("DROP TABLE payment"),
    sql("DROP TABLE alembic_version"),
    sql("DELETE FROM alembic_version"),
    sql("DROP INDEX request_sealed", "ALTER TABLE request DROP COLUMN key_id"),
]


@pytest.mark.parametrize("harm", DAMAGE, ids=lambda harm: harm.__name__)
def test_it_is_set_aside_and_the_counter_goes_on(
    filled: Path, path: Path, caplog: pytest.LogCaptureFixture, harm: Callable[[Path], None]
) -> None:
    harm(put(filled, path))
    found = {each.name: each.read_bytes() for each in path.parent.glob("outbox.db*") if each.suffix != ".lock"}
    outbox = opened(path)
    folder, report = report_of(path)
    assert report["why"]
    assert {name: (folder / name).read_bytes() for name in found} == found, "what was found has been changed"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not (folder / "copy").exists()
    (said,) = [each for each in caplog.records if each.message == "storage.set_aside"]
    assert (said.levelno, said.folder) == (logging.ERROR, str(folder))  # type: ignore[attr-defined]
    moved = waits(outbox)
    assert moved == sorted(set(report["moved"]))
    assert set(moved).isdisjoint(report["lost"])
    assert outbox.accept(request("K99")) is None
    outbox.close()
    opened(path).close()
    assert len(damage.aside(path)) == 1, "once is enough"


def test_a_table_that_is_gone_takes_nothing_else_with_it(filled: Path, path: Path) -> None:
    sql("DROP TABLE step")(put(filled, path))
    outbox = opened(path)
    assert waits(outbox) == REQUESTS[1:]
    outbox.close()
    assert payments(path)["P-K1"] == "delivered"
    assert payments(path)["P-K9"] == "approved"  # given back by the till, as ever


def test_committed_and_still_in_the_log(path: Path) -> None:
    """The database is cut to nothing while its log holds what was committed last: SQLite would delete that log."""
    path.parent.mkdir()
    child = os.fork()
    if not child:
        outbox = opened(path)
        outbox.accept(request("K1", pay(outbox, "K1", "P1")))
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    assert path.with_name("outbox.db-wal").stat().st_size > 1000
    os.truncate(path, 0)
    outbox = opened(path)
    folder, report = report_of(path)
    assert (folder / "outbox.db-wal").stat().st_size > 1000
    assert "empty" in report["why"]
    assert report["moved"] == ["K1"]
    outbox.record_delivery("K1", "post")
    assert whole(outbox) == ["K1"]
    outbox.close()
    assert payments(path) == {"P1": "delivered"}


# --- payments --------------------------------------------------------------------------------------------------------


def test_paid_and_lost_is_for_people(filled: Path, path: Path) -> None:
    """Its document does not open: it cannot be sent, and the visitor paid."""
    sql(
        "UPDATE document SET inhoud = zeroblob(length(inhoud)) WHERE identificatie = 'K3-D1'",
        "DROP TABLE step",
    )(put(filled, path))
    outbox = opened(path)
    _, report = report_of(path)
    assert report["lost"] == ["K3"]
    assert report["to_desk"] == ["P-K3"]
    assert waits(outbox) == [number for number in REQUESTS[1:] if number != "K3"]
    outbox.close()
    assert payments(path)["P-K3"] == "desk"
    assert payments(path)["P-K4"] == "delivered"
    assert payments(path)["P-K0"] == "closed"


def test_a_request_that_is_there_was_paid(filled: Path, path: Path) -> None:
    """Both are one commit: a payment that is older than its request would be given back for something delivered."""
    sql("UPDATE payment SET state = 'approved' WHERE reference = 'P-K2'", "DROP TABLE step")(put(filled, path))
    opened(path).close()
    assert payments(path)["P-K2"] == "delivered"


def test_old_payments_of_a_table_that_is_gone_do_not_flood_the_desk(filled: Path, path: Path) -> None:
    sql("UPDATE payment SET changed_at = '2020-01-01T00:00:00+00:00' WHERE state = 'closed'", "DROP TABLE request")(
        put(filled, path)
    )
    opened(path).close()
    _, report = report_of(path)
    assert report["unexplained"] == ["P-K0"]
    assert sorted(report["to_desk"]) == [f"P-{number}" for number in REQUESTS[1:]]
    assert payments(path)["P-K0"] == "closed"


# --- what is no damage -----------------------------------------------------------------------------------------------


def test_a_database_in_use_is_left_alone(filled: Path, path: Path) -> None:
    with closing(sqlite3.connect(put(filled, path), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert damage.damage(path) == ""
        other.execute("ROLLBACK")


def test_without_the_key_even_a_damaged_one_stays(filled: Path, path: Path) -> None:
    sql("DROP TABLE step")(put(filled, path))
    assert isinstance(Outbox.open(path, RSIN, keyring=Keyring(Key(b"n" * 32))), Problem)
    assert damage.aside(path) == []
    outbox = opened(path)
    assert waits(outbox) == REQUESTS[1:]
    outbox.close()


def test_of_a_newer_program(filled: Path, path: Path) -> None:
    sql("UPDATE alembic_version SET version_num = '0099'", "DROP TABLE step")(put(filled, path))
    assert isinstance(Outbox.open(path, RSIN, keyring=KEYRING), Problem)
    assert damage.aside(path) == []


# --- killed in between -----------------------------------------------------------------------------------------------


def test_killed_at_every_step_of_setting_aside(filled: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database never stands without its log, and all that could be saved is saved in the end."""
    for nth in range(40):
        shutil.rmtree(path.parent, ignore_errors=True)
        sql("DROP TABLE step")(put(filled, path))
        child = os.fork()
        if not child:
            seen = iter(range(nth))

            def step(work: Callable[..., Any], seen: Any = seen) -> Callable[..., Any]:
                def run(*arguments: Any, **options: Any) -> Any:
                    if next(seen, None) is None:
                        os.kill(os.getpid(), signal.SIGKILL)
                    return work(*arguments, **options)

                return run

            for owner, name in ((Path, "rename"), (Path, "mkdir"), (Path, "write_text"), (shutil, "copyfile")):
                setattr(owner, name, step(getattr(owner, name)))
            opened(path)
            os._exit(0)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        outbox = opened(path)
        assert waits(outbox) == REQUESTS[1:]
        outbox.close()
        _, report = report_of(path)
        assert report["lost"] == []
        if not ended:
            break
        assert ended == -signal.SIGKILL
    assert nth > 5


# --- at random -------------------------------------------------------------------------------------------------------


@settings(max_examples=30)
@given(st.data())
def test_pages_of_garbage(filled: Path, data: st.DataObject) -> None:
    """Whatever was overwritten: it opens, what is said to be saved is whole, what is not is named or was unreadable,
    and no payment is given back for a request that is sent."""
    with TemporaryDirectory() as folder:
        path = put(filled, Path(folder) / "data" / "outbox.db")
        pages = path.stat().st_size // PAGE
        hit = data.draw(st.sets(st.integers(0, pages - 1), min_size=1, max_size=4))
        rubbish = data.draw(st.sampled_from([bytes(PAGE), b"\xff" * PAGE, bytes(range(256)) * (PAGE // 256)]))
        begin = data.draw(st.sampled_from([0, 0, 100, 2000]))
        with path.open("r+b") as file:
            for page in hit:
                file.seek(page * PAGE + begin)
                file.write(rubbish[begin:])
        outbox = opened(path)
        sendable = [each.identificatie for each in queued(outbox)]
        if damage.aside(path):
            assert whole(outbox) == sendable
        parked = [number for number in REQUESTS if (outbox.state_of(number) or ("",))[0] == "parked"]
        outbox.close()
        paid = payments(path)
        if damage.aside(path):
            _, report = report_of(path)
            assert set(sendable) == set(report["moved"])
            assert not parked
            for number in sendable:
                assert paid.get(f"P-{number}", "delivered") == "delivered"
            for number in report["lost"]:
                assert paid.get(f"P-{number}", "desk") == "desk"
        else:  # what SQLite does not see is the content of a row, and that proves itself
            assert set(sendable) | set(parked) <= set(REQUESTS)
