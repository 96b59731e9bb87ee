from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from backend_client.outbox import Outbox, schema
from backend_client.outbox.outbox import ROOM
from backend_client.outbox.request import BACKDATED, freeze
from backend_client.outbox.steps import LAST, steps_of
from backend_client.outbox.vault import Vault
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

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "outbox.db"


@pytest.fixture
def outbox(path: Path) -> Iterator[Outbox]:
    outbox = opened(path)
    yield outbox
    outbox.close()


def deliver_to_the_municipality(outbox: Outbox, identificatie: str) -> None:
    for name in NAMES[:-1]:
        outbox.done(identificatie, name, f"http://there/{name}", "sent" if name == "status" else "")


# --- accept ----------------------------------------------------------------------------------------------------------


def test_what_was_accepted_survives_a_kill(path: Path) -> None:
    child = os.fork()
    if not child:
        opened(path).accept(request("K1"))
        os.kill(os.getpid(), signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    outbox = opened(path)
    assert [each.identificatie for each in queued(outbox)] == ["K1"]
    assert outbox.inhoud("K1-D1") == PDF
    outbox.close()


def test_every_connection_syncs_each_commit(path: Path) -> None:
    engine = schema.open_database(path, Vault(KEYRING))
    for _ in range(2):
        with engine.connect() as connection:
            asked = {
                name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "synchronous")
            }
            assert asked == {"journal_mode": "wal", "synchronous": 2}
        engine.dispose()


def test_only_this_user_can_read_it(path: Path, outbox: Outbox) -> None:
    outbox.accept(request("K1"))
    files = sorted(path.parent.iterdir())
    assert [each.name for each in files] == ["outbox.db", "outbox.db-shm", "outbox.db-wal", "outbox.db.lock"]
    assert {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}


def test_first_accepted_first_also_where_the_clock_goes_back(path: Path) -> None:
    moments = iter(datetime(2026, 11, 24, 12, tzinfo=UTC) - timedelta(hours=hour) for hour in range(3))
    outbox = Outbox.open(path, RSIN, lambda: next(moments), keyring=KEYRING)
    assert isinstance(outbox, Outbox)
    for identificatie in ("K1", "K2", "K3"):
        outbox.accept(request(identificatie))
    assert [each.identificatie for each in queued(outbox)] == ["K1", "K2", "K3"]
    outbox.close()


# --- what is frozen --------------------------------------------------------------------------------------------------


@given(st.text(max_size=300), st.text(max_size=1100), st.text(max_size=250), st.booleans())
def test_frozen_bodies_fit_the_fields_of_the_apis(omschrijving: str, counter: str, name: str, paid: bool) -> None:
    asked = replace(
        request("K" * 37, "P" if paid else ""),
        omschrijving=omschrijving,
        counter=counter,
        initiator=replace(PERSON, given_names=name, surname=name, prefix=name),
    )
    now = datetime.now(UTC)
    frozen, contents = freeze(asked, RSIN, now)
    zaak, person = frozen["zaak"], frozen["rol"]["betrokkeneIdentificatie"]
    limits = [(zaak["identificatie"], 40), (zaak["omschrijving"], 80), (zaak["toelichting"], 1000)]
    limits += [(person["voornamen"], 200), (person["geslachtsnaam"], 200), (person["voorvoegselGeslachtsnaam"], 10)]
    for document in frozen["documenten"]:
        limits += [(document["identificatie"], 40), (document["titel"], 200)]
        assert document["bestandsomvang"] == len(contents[document["identificatie"]])
    for value, longest in limits:
        assert len(value) <= longest
        assert value == value.strip()  # the server strips: what it answers later must be what was sent
    moments = [frozen["status"]["datumStatusGezet"], *([zaak["laatsteBetaaldatum"]] if paid else [])]
    assert {datetime.fromisoformat(moment) for moment in moments} == {now - BACKDATED}


# --- delivery --------------------------------------------------------------------------------------------------------


def test_what_was_recorded_first_stays(outbox: Outbox) -> None:
    outbox.accept(request("K1"))
    outbox.record_delivery("K1", "balie")
    outbox.record_delivery("K1", "post")
    found = pending(outbox, "K1")
    assert found
    assert found.afgifte == "balie"


def test_a_sent_request_waits_until_it_is_known_how_it_was_handed_over(outbox: Outbox) -> None:
    outbox.accept(request("K1"))
    deliver_to_the_municipality(outbox, "K1")
    assert outbox.state_of("K1") == ("sent", "")
    assert queued(outbox) == []
    outbox.record_delivery("K1", "balie")
    assert [each.afgifte for each in queued(outbox)] == ["balie"]


def test_without_paper_nothing_is_told_of_a_delivery(path: Path, outbox: Outbox) -> None:
    outbox.accept(replace(request("K1"), on_paper=False))
    outbox.close()
    again = opened(path)
    assert again.adopt_orphans() == 0
    found = pending(again, "K1")
    assert found
    assert steps_of(found)[-1].name == "status"
    again.close()


def test_orphans_go_by_post(path: Path, outbox: Outbox) -> None:
    for identificatie in ("accepted", "sent", "handed-over", "parked", "closed"):
        outbox.accept(request(identificatie))
    deliver_to_the_municipality(outbox, "sent")
    outbox.record_delivery("handed-over", "balie")
    outbox.queue.park("parked", "zaak: 400")
    outbox.done("closed", LAST.name, "http://there/afgifte", "closed")
    outbox.close()
    again = opened(path)
    assert again.adopt_orphans() == 2
    assert {each.identificatie: each.afgifte for each in queued(again)} == {
        "accepted": "post",
        "sent": "post",
        "handed-over": "balie",
    }
    assert again.adopt_orphans() == 0
    again.close()


# --- personal data ---------------------------------------------------------------------------------------------------


def test_a_closed_request_leaves_nothing_personal_on_the_disk(path: Path, outbox: Outbox) -> None:
    outbox.accept(request("K1"))
    assert outbox.inhoud("K1-D1") == PDF
    deliver_to_the_municipality(outbox, "K1")
    outbox.record_delivery("K1", "balie")
    outbox.done("K1", LAST.name, "http://there/afgifte", "closed")
    for personal in (BSN, PERSON.surname, PDF[-600:]):
        assert not on_disk(path, personal)
    assert on_disk(path, "http://there/zaak")
    assert outbox.state_of("K1") == ("closed", "")


def test_closing_one_request_leaves_the_others(outbox: Outbox) -> None:
    for identificatie in ("K1", "K1-2"):
        outbox.accept(request(identificatie))
    outbox.done("K1", LAST.name, "http://there/afgifte", "closed")
    assert outbox.inhoud("K1-2-D1") == PDF


def on_disk(path: Path, what: str | bytes) -> bool:
    wanted = what.encode() if isinstance(what, str) else what
    return any(wanted in each.read_bytes() for each in path.parent.iterdir())


# --- storage that fails ----------------------------------------------------------------------------------------------


def test_a_good_disk_is_writable(path: Path, outbox: Outbox) -> None:
    outbox.accept(request("K1"))
    before = path.with_name("outbox.db-wal").stat().st_size
    assert outbox.writable() is None
    assert path.with_name("outbox.db-wal").stat().st_size > before, "nothing was written to find out"


def test_a_full_disk(outbox: Outbox) -> None:
    with files_cannot_grow():
        assert said(outbox.writable()) is ProblemCode.STORAGE
        assert said(outbox.accept(request("K1"))) is ProblemCode.STORAGE
    assert outbox.state_of("K1") is None
    assert outbox.accept(request("K1")) is None


def test_an_almost_full_disk(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = {"total": 10 * ROOM, "used": 9 * ROOM + 1, "free": ROOM - 1}
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), usage))
    assert outbox.writable() == Problem(ProblemCode.STORAGE, "disk full")


def test_a_disk_that_cannot_be_written(path: Path, outbox: Outbox) -> None:
    outbox.close()
    with may_only_read(path):
        assert said(outbox.writable()) is ProblemCode.STORAGE
        assert said(outbox.accept(request("K1"))) is ProblemCode.STORAGE
        assert said(outbox.record_delivery("K1", "balie")) is ProblemCode.STORAGE
        assert said(Outbox.open(path, RSIN, keyring=KEYRING)) is ProblemCode.STORAGE


def test_one_counter_at_a_time(path: Path, outbox: Outbox) -> None:
    outbox.accept(request("K1"))
    in_use = Problem(ProblemCode.STORAGE, "in use by another counter")
    assert Outbox.open(path, RSIN, keyring=KEYRING) == in_use
    child = os.fork()
    if not child:
        os._exit(Outbox.open(path, RSIN, keyring=KEYRING) != in_use)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    found = pending(outbox, "K1")
    assert found
    assert found.afgifte == "", "the visitor is still here"
    outbox.close()
    opened(path).close()


def test_a_program_that_this_one_started_does_not_keep_it(path: Path, outbox: Outbox) -> None:
    command = [sys.executable, "-c", "print(flush=True), input()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, close_fds=False) as program:
        assert program.stdout
        program.stdout.readline()  # it runs: till it did it was a copy of this process
        outbox.close()
        opened(path).close()
        program.communicate(b"\n")


def test_what_could_not_be_opened_is_not_kept(path: Path) -> None:
    path.mkdir(parents=True)
    assert said(Outbox.open(path, RSIN, keyring=KEYRING)) is ProblemCode.STORAGE
    path.rmdir()
    opened(path).close()


def said(problem: object) -> ProblemCode:
    assert isinstance(problem, Problem)
    return problem.code


@contextmanager
def may_only_read(path: Path) -> Iterator[None]:
    """Permissions bind everybody but root, who becomes somebody else for the time being."""
    root = os.geteuid() == 0
    path.chmod(0o444)
    path.parent.chmod(0o555)
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        path.parent.chmod(0o755)
        path.chmod(0o600)
