"""The tables of the outbox: what the migrations make, and that a kill in the middle does no harm."""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, event

from backend_client.outbox import Outbox, schema
from backend_client.outbox import migrations as migrations_of_outbox
from backend_client.outbox.vault import Vault
from backend_client.result import Problem, ProblemCode
from tests.unit.request_in_hand import KEYRING, RSIN, opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "outbox.db"


def test_the_migrations_make_exactly_the_tables(path: Path) -> None:
    engine = schema.open_database(path, Vault(KEYRING))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, schema.metadata) == []
        assert context.get_current_revision() == schema.HEAD
    engine.dispose()


def test_head_is_the_newest_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations_of_outbox.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [schema.HEAD]


def test_a_kill_between_any_two_statements_of_a_migration_does_no_harm(path: Path) -> None:
    for statement in range(40):
        child = os.fork()
        if not child:
            event.listen(Engine, "after_cursor_execute", killer(statement))
            schema.open_database(path, Vault(KEYRING))
            os._exit(0)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        with sqlite3.connect(path) as database:
            tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        database.close()
        assert tables in (set(), {"alembic_version", *schema.metadata.tables})
        if not ended:
            break
        assert ended == -signal.SIGKILL
        for each in path.parent.iterdir():
            if tables:
                each.unlink()  # done: the next one begins anew
    assert statement > len(schema.metadata.tables), "no kill was inside the migration"
    opened(path).close()


def killer(statements: int) -> Callable[..., None]:
    seen = iter(range(statements))

    def kill(*_: object) -> None:
        if next(seen, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    return kill


def test_a_database_of_a_newer_program_is_left_alone(path: Path) -> None:
    opened(path).close()
    with sqlite3.connect(path) as database:
        database.execute("UPDATE alembic_version SET version_num = '0099'")
    database.close()
    assert Outbox.open(path, RSIN, keyring=KEYRING) == Problem(ProblemCode.STORAGE, "made by a newer program")
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [("0099",)]
    database.close()


def test_revisions_are_numbered_in_order() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations_of_outbox.__file__).parent))
    newest_first = [each.revision for each in ScriptDirectory.from_config(config).walk_revisions()]
    assert newest_first == sorted(newest_first, reverse=True)
    assert all(len(revision) == 4 and revision.isdecimal() for revision in newest_first)
