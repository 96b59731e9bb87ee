"""Whoever takes the disk reads nobody's data: every file in the data folder is searched, while a request waits, after
it was closed, and after a kill at any moment in between."""

from __future__ import annotations

import base64
import json
import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, event

from backend_client.outbox import Outbox, migrations
from backend_client.outbox.keys import Key, Keyring
from backend_client.outbox.request import Bijlage, freeze
from backend_client.outbox.steps import LAST
from backend_client.outbox.vault import CHUNK
from backend_client.result import Problem, ProblemCode
from tests.unit.request_in_hand import (
    BSN,
    KEYRING,
    NAMES,
    PDF,
    PERSON,
    RSIN,
    files_cannot_grow,
    opened,
    pending,
    queued,
    request,
)

OLD, NEW = KEYRING.current, Key(b"n" * 32)
ROTATING = Keyring(NEW, (OLD,))
SCAN = b"scan of a passport of Suzanne " * 20_000
PERSONAL = (BSN.encode(), PERSON.surname.encode(), PERSON.given_names.encode(), PDF[9:200], PDF[-600:], SCAN[:60])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "outbox.db"


@pytest.fixture
def outbox(path: Path) -> Iterator[Outbox]:
    outbox = opened(path)
    yield outbox
    outbox.close()


def accept(outbox: Outbox, identificatie: str, folder: Path) -> None:
    scan = folder / f"{identificatie}.jpg"
    scan.write_bytes(SCAN)
    asked = replace(request(identificatie), bijlagen=(Bijlage("Scan", "scan.jpg", "image/jpeg", scan),))
    assert outbox.accept(asked) is None
    scan.unlink()


def found_on_disk(folder: Path) -> list[tuple[str, bytes]]:
    """What of a visitor any file of the folder shows, also in base64 and hexadecimal."""
    wanted = [(each, each) for each in PERSONAL]
    wanted += [(each, base64.b64encode(each[:30])) for each in PERSONAL]
    wanted += [(each, each.hex().encode()) for each in PERSONAL]
    contents = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    return [(file.name, each) for file, content in contents.items() for each, form in wanted if form in content]


def close(outbox: Outbox, identificatie: str) -> None:
    outbox.done(identificatie, LAST.name, "http://there/afgifte", "closed")


# --- while it waits, and after ---------------------------------------------------------------------------------------


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"..." + BSN.encode() + b"..." + base64.b64encode(SCAN[:60]))
    assert {each for _, each in found_on_disk(tmp_path)} == {BSN.encode(), SCAN[:60]}


def test_nothing_personal_is_on_the_disk(path: Path, outbox: Outbox, tmp_path: Path) -> None:
    accept(outbox, "K1", tmp_path)
    assert found_on_disk(path.parent) == []
    assert {each.name for each in path.parent.iterdir()} >= {"outbox.db", "outbox.db-wal", "outbox.db-shm"}
    for name in NAMES[:-1]:
        outbox.done("K1", name, f"http://there/{name}", "sent" if name == "status" else "")
        assert found_on_disk(path.parent) == []
    with outbox.open_inhoud("K1-D3") as inhoud:
        inhoud.seek(CHUNK - 7)
        assert inhoud.read(20) == SCAN[CHUNK - 7 : CHUNK + 13]
        inhoud.seek(-5, os.SEEK_END)
        assert inhoud.read() == SCAN[-5:]
    close(outbox, "K1")
    assert found_on_disk(path.parent) == []


def test_when_it_is_closed_no_key_opens_what_was_there(path: Path, outbox: Outbox, tmp_path: Path) -> None:
    """Whoever has the disk and the key of the counter: the data key is nowhere, in no old page and in no log."""
    accept(outbox, "K1", tmp_path)
    with closing(sqlite3.connect(path)) as database:
        ((data_key, frozen),) = database.execute("SELECT data_key, frozen FROM request").fetchall()
        ((inhoud,),) = database.execute("SELECT substr(inhoud, 1, 200) FROM document LIMIT 1").fetchall()
    remains = [data_key, frozen[:100], inhoud]
    assert all(any(each in file.read_bytes() for file in path.parent.iterdir()) for each in remains)
    close(outbox, "K1")
    for file in path.parent.iterdir():
        assert not any(each in file.read_bytes() for each in remains), file
    outbox.close()
    for file in path.parent.iterdir():
        assert not any(each in file.read_bytes() for each in remains), file


def test_killed_anywhere_while_it_is_closed(path: Path, tmp_path: Path) -> None:
    """Either it is not closed yet, or nothing of it is left once the counter has started again."""
    states: list[str] = []
    for statement in range(40):
        for each in path.parent.glob("outbox.db*"):
            each.unlink()
        ready = opened(path)
        accept(ready, "K1", tmp_path)
        ready.close()
        with closing(sqlite3.connect(path)) as database:
            ((data_key,),) = database.execute("SELECT data_key FROM request").fetchall()

        def life(nth: int = statement) -> None:
            outbox = opened(path)
            event.listen(Engine, "after_cursor_execute", killer(nth))
            close(outbox, "K1")

        lived = forked(life)
        again = opened(path)
        states.append(again.state_of("K1")[0])  # type: ignore[index]
        assert (pending(again, "K1") is not None) == (states[-1] == "accepted")
        again.close()
        if states[-1] == "closed":
            assert not any(data_key in file.read_bytes() for file in path.parent.iterdir())
            with closing(sqlite3.connect(path)) as database:
                assert database.execute("SELECT count(*) FROM document").fetchone() == (0,)
                assert database.execute("SELECT frozen, key_id FROM request").fetchall() == [(b"", "")]
        if lived:
            break
    assert {"accepted", "closed"} == set(states)


def test_a_disk_that_is_full_when_a_request_is_closed(path: Path, outbox: Outbox, tmp_path: Path) -> None:
    accept(outbox, "K1", tmp_path)
    with files_cannot_grow(), pytest.raises(Exception, match="disk"):
        close(outbox, "K1")
    close(outbox, "K1")
    assert outbox.writable() is None
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT count(*) FROM document").fetchone() == (0,)


# --- keys ------------------------------------------------------------------------------------------------------------


def test_without_its_key_nothing_opens_and_nothing_is_lost(path: Path, outbox: Outbox) -> None:
    outbox.accept(request("K1"))
    outbox.close()
    before = path.read_bytes()
    problem = Outbox.open(path, RSIN, keyring=Keyring(NEW))
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.STORAGE
    assert OLD.id in problem.detail
    assert "old_keys" in problem.detail
    assert path.read_bytes() == before
    again = opened(path)
    assert pending(again, "K1")
    again.close()


def test_a_key_may_be_another_when_nothing_waits(path: Path, outbox: Outbox) -> None:
    outbox.accept(request("K1"))
    close(outbox, "K1")
    outbox.close()
    again = Outbox.open(path, RSIN, keyring=Keyring(NEW))
    assert isinstance(again, Outbox)
    assert again.accept(request("K2")) is None
    again.close()


def test_a_rotation_killed_between_any_two_statements(path: Path, tmp_path: Path) -> None:
    """Every request opens at every moment with both keys, and with the new one alone once the rotation has ended."""
    ready = opened(path)
    for number in range(4):
        ready.accept(request(f"K{number}"))
    ready.close()
    moved = set()
    for statement in range(0, 40, 3):

        def life(nth: int = statement) -> None:
            outbox = Outbox.open(path, RSIN, keyring=ROTATING)
            event.listen(Engine, "before_cursor_execute", killer(nth))
            outbox.rotate()  # type: ignore[union-attr]

        lived = forked(life)
        both = Outbox.open(path, RSIN, keyring=ROTATING)
        assert isinstance(both, Outbox)
        assert len(queued(both)) == 4
        assert all(both.inhoud(f"K{number}-D1") == PDF for number in range(4))
        both.close()
        with closing(sqlite3.connect(path)) as database:
            moved.add(database.execute("SELECT count(*) FROM request WHERE key_id = ?", (NEW.id,)).fetchone()[0])
        if lived:
            break
    assert len(moved) > 2, "no kill was inside the rotation"
    alone = Outbox.open(path, RSIN, keyring=Keyring(NEW))
    assert isinstance(alone, Outbox)
    assert len(queued(alone)) == 4
    assert alone.rotate() == 0
    alone.close()


def test_after_a_rotation_the_old_key_opens_nothing(path: Path, outbox: Outbox) -> None:
    outbox.accept(request("K1"))
    outbox.close()
    with closing(sqlite3.connect(path)) as database:
        ((wrapped,),) = database.execute("SELECT data_key FROM request").fetchall()
    rotating = Outbox.open(path, RSIN, keyring=ROTATING)
    assert isinstance(rotating, Outbox)
    assert rotating.rotate() == 1
    assert not any(wrapped in file.read_bytes() for file in path.parent.iterdir())
    rotating.close()
    assert isinstance(Outbox.open(path, RSIN, keyring=Keyring(OLD)), Problem)


# --- what was changed on the disk ------------------------------------------------------------------------------------


def test_bodies_that_were_changed_are_parked_and_the_others_go_on(path: Path, outbox: Outbox) -> None:
    for number in (1, 2):
        outbox.accept(request(f"K{number}"))
    with closing(sqlite3.connect(path)) as database:
        swap = "UPDATE request SET frozen = (SELECT frozen FROM request WHERE identificatie = 'K2')"
        database.execute(f"{swap} WHERE identificatie = 'K1'")
        database.commit()
    assert [each.identificatie for each in queued(outbox)] == ["K2"]
    state, reason = outbox.state_of("K1") or ("", "")
    assert state == "parked"
    assert "unreadable" in reason


# --- a database from before ------------------------------------------------------------------------------------------


def test_what_an_older_program_kept_plain_is_sealed(path: Path) -> None:
    path.parent.mkdir()
    frozen, contents = freeze(request("K1"), RSIN, datetime.now(UTC))
    engine = create_engine(f"sqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
    engine.dispose()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        columns = "identificatie, accepted_at, product, zaaktype, frozen, state, reason, afgifte"
        row = f"INSERT INTO request ({columns}) VALUES (?, '2026', 'p', 'Z', ?, ?, '', '')"
        database.execute(row, ("K1", json.dumps(frozen), "accepted"))
        database.execute(row, ("K0", "{}", "closed"))
        for identificatie, inhoud in contents.items():
            database.execute("INSERT INTO document VALUES (?, ?)", (identificatie, inhoud))
        database.commit()
    assert found_on_disk(path.parent)
    outbox = opened(path)
    assert found_on_disk(path.parent) == []
    found = pending(outbox, "K1")
    assert found
    assert found.frozen == frozen
    assert {each: outbox.inhoud(each) for each in contents} == contents
    close(outbox, "K1")
    outbox.close()


# --- killed ----------------------------------------------------------------------------------------------------------


def forked(life: Callable[[], None]) -> bool:
    """Whether a process of its own lived to its end."""
    child = os.fork()
    if not child:
        try:
            life()
            os._exit(0)
        finally:
            os._exit(1)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert ended in (0, -signal.SIGKILL), ended
    return ended == 0


def killer(statements: int) -> Callable[..., None]:
    seen = iter(range(statements))

    def kill(*_: object) -> None:
        if next(seen, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    return kill
