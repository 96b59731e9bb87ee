"""The support bundle: what is in it, that it is proved, and that whatever is done to it is named."""

from __future__ import annotations

import io
import json
import os
import stat
import tempfile
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from backend_client.outbox.keys import Key
from backend_client.result import Problem, ProblemCode
from kiosk.audit import Audit
from kiosk.chronicle import Entry, Kind, pages
from kiosk.cli import main
from kiosk.support import logs
from kiosk.support.bundle import Bundle, make
from kiosk.support.outcome import IN_WORDS, Why
from kiosk.support.parts import File, Lacking, newest
from kiosk.support.seal import MANIFEST, SEAL, digest, public_key, seal
from kiosk.support.site import Site, site
from kiosk.support.verify import Verdict, verify
from tests.unit.request_in_hand import BSN, KEYRING, PERSON, opened, request
from tests.unit.test_config import GOOD

NOW = datetime(2026, 11, 26, 15, tzinfo=UTC)
OURS = public_key(KEYRING.current)
Files = dict[str, bytes]


def counter(folder: Path, **given: object) -> Site:
    """One with a fault, a request that waits, and a log."""
    folder.mkdir(exist_ok=True)
    outbox = opened(folder / "outbox.db")
    assert outbox.accept(request("BALIE1-7Q2")) is None
    outbox.close()
    at = NOW.timestamp()
    entries = [
        Entry(at - 60, Kind.BEGAN),
        Entry(at, Kind.CHANGED, "receipt_printer", "user_error", ("paper_out",), since=at),
        Entry(at, Kind.CHANGED, "chip_reader", "online", since=at),
    ]
    pages.append(folder / pages.FOLDER, entries, {}, durably=False)
    (folder / "kiosk.log").write_text('{"event": "counter.began"}\n')
    (folder / "technicians.json").write_text('{"people": {"Jan": {"pin": "$argon2id$secret"}}}')
    return Site(folder, lambda: KEYRING, **given)  # type: ignore[arg-type]


@cache
def made() -> Bundle:
    with tempfile.TemporaryDirectory() as folder:
        return make(counter(Path(folder) / "data"), "Jan", "usb", NOW)


def unpacked(content: bytes) -> Files:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def packed(files: Files) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as into:
        for name, content in files.items():
            into.writestr(name, content)
    return archive.getvalue()


def judged(content: bytes, *keys: str) -> Verdict:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bundle.zip"
        path.write_bytes(content)
        return verify(path, keys)


# --- what is in it ---------------------------------------------------------------------------------------------------


def test_what_a_helpdesk_wants_to_see_is_there() -> None:
    files = unpacked(made().content)
    overview = files["overzicht.txt"].decode()
    assert "Bonprinter: user_error" in overview
    assert "De bonrol is op. (Medewerker van de hal)" in overview
    assert "te versturen: 1" in overview
    assert json.loads(files["states.json"])["parts"]["receipt_printer"]["codes"] == ["paper_out"]
    assert json.loads(files["outbox.json"])["requests"][0]["identificatie"] == "BALIE1-7Q2"
    assert json.loads(files["databases.json"])[0]["damage"] == "nothing"
    machine = json.loads(files["machine.json"])
    assert all(machine[key] for key in ("kiosk", "python", "qt", "kernel", "os"))
    assert machine["packages"]["click"]
    assert all(disk["free_bytes"] > 0 for disk in machine["disks"].values())
    assert files["log/kiosk.log"] == b'{"event": "counter.began"}\n'
    assert b"Jan" in files["audit.jsonl"]
    assert f"{pages.FOLDER}/2026-11-26.jsonl" in files
    assert [each.name for each in made().lacking] == ["config/kiosk.toml"]


def test_who_made_it_for_where_is_in_the_audit_log(tmp_path: Path) -> None:
    ours = counter(tmp_path / "data")
    name = make(ours, "Jan", "usb", NOW).name
    assert name == "kiosk-BALIE1-20261126T150000Z.zip"
    lines = Audit(ours.data, ours.keys).lines()
    assert [(line.actor, line.action, line.what) for line in lines] == [("Jan", "bundle.make", f"{name} for usb")]


def test_nothing_of_a_visitor_and_no_secret_is_in_it() -> None:
    whole = b"\n".join(unpacked(made().content).values())
    for secret in (BSN, PERSON.surname, PERSON.given_names, "Stationsstraat", "argon2id", KEYRING.current.secret.hex()):
        assert secret.encode() not in whole


@pytest.mark.parametrize("wrong", [False, True])
def test_settings_are_there_without_secrets_also_where_the_file_is_wrong(tmp_path: Path, wrong: bool) -> None:
    (tmp_path / "zgw.secret").touch(0o600)
    (tmp_path / "zgw.secret").write_text("s3cret-of-zgw")
    (tmp_path / "key").mkdir()
    (tmp_path / "key" / "storage.key").touch(0o600)
    (tmp_path / "key" / "storage.key").write_text("5a" * 32)
    file = tmp_path / "kiosk.toml"
    file.write_text(GOOD.format(data=tmp_path))
    if wrong:
        (tmp_path / "kiosk.toml.good").write_text(file.read_text())
        file.write_text(file.read_text().replace("[zgw]", '[zgw]\nsceret = "s3cret-of-zgw"'))
    files = unpacked(make(site(file), "Jan", "usb").content)
    assert b"bronorganisatie" in files["config/kiosk.toml"]
    assert (b"sceret" in files["config/check.txt"]) is wrong
    for name, content in files.items():
        assert b"s3cret-of-zgw" not in content, name
        assert b"5a" * 32 not in content, name


def test_what_is_broken_is_named_and_the_rest_is_there(tmp_path: Path) -> None:
    ours = counter(tmp_path / "data")
    database = ours.data / "outbox.db"
    database.write_bytes(b"\0" * 4096 + database.read_bytes()[4096:])
    page = next((ours.data / pages.FOLDER).iterdir())
    page.write_bytes(page.read_bytes()[:-20])
    files = unpacked(make(ours, "Jan", "usb", NOW).content)
    assert json.loads(files["databases.json"])[0]["damage"] == "file is not a database"
    lacking = {each["name"] for each in json.loads(files[MANIFEST])["left_out"]}
    assert "outbox.json" in lacking
    assert "receipt_printer" in json.loads(files["states.json"])["parts"]


def test_the_newest_goes_along_where_there_is_no_room_for_all(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.log"
    path.write_text("".join(f"line {number:06}\n" for number in range(10_000)))
    file, lacking = newest("log", path, 1000)
    assert isinstance(file, File)
    assert isinstance(lacking, Lacking)
    assert file.content.startswith(b"line 009")
    assert file.content.endswith(b"line 009999\n")
    assert len(file.content) <= 1000


def test_a_bundle_is_bounded(tmp_path: Path) -> None:
    ours = counter(tmp_path / "data")
    with (ours.data / "kiosk.log").open("ab") as log:
        log.writelines([b"x" * 99 + b"\n"] * 600_000)
    for day in range(1, 26):
        page = ours.data / pages.FOLDER / f"2026-10-{day:02}.jsonl"
        page.write_text((json.dumps({"at": 1.0, "kind": "alive"}) + "\n") * 50_000)
    files = unpacked(make(ours, "Jan", "usb", NOW).content)
    assert sum(map(len, files.values())) <= 51_000_000
    there = sorted(name for name in files if name.startswith(pages.FOLDER))
    assert there[-2:] == [f"{pages.FOLDER}/2026-10-25.jsonl", f"{pages.FOLDER}/2026-11-26.jsonl"]
    assert f"{pages.FOLDER}/2026-10-01.jsonl" not in files


def test_the_journal_is_read_newest_first_as_far_as_there_is_room(tmp_path: Path) -> None:
    """A program that answers as journalctl does: no unit of ours runs where tests do."""
    program = tmp_path / "journalctl"
    program.write_text('#!/bin/sh\necho "$@" > "$0.asked"\nfor n in 9 8 7 6 5 4 3 2 1; do echo "line $n"; done\n')
    program.chmod(0o700)
    (whole,) = logs.journal(1000, str(program))
    assert isinstance(whole, File)
    assert whole.content.splitlines()[0] == b"line 1"
    asked = (tmp_path / "journalctl.asked").read_text()
    assert "--unit=kiosk.service" in asked
    assert "--reverse" in asked
    some, _ = logs.journal(16, str(program))
    assert isinstance(some, File)
    assert some.content == b"line 8\nline 9\n"


def test_without_a_journal_that_is_said(tmp_path: Path) -> None:
    (missing,) = logs.journal(1000)
    assert isinstance(missing, Lacking)
    assert missing.why
    (none,) = logs.journal(1000, str(tmp_path / "journalctl"))
    assert isinstance(none, Lacking)
    assert "cannot be started" in none.why


# --- what it proves --------------------------------------------------------------------------------------------------


def test_a_bundle_is_proved_by_the_key_of_its_counter_and_by_no_other() -> None:
    verdict = judged(made().content, public_key(Key(b"o" * 32)), OURS)
    assert verdict.proved
    assert (verdict.counter, verdict.by) == ("BALIE1", "Jan")
    other = judged(made().content, public_key(Key(b"o" * 32)))
    assert not other.proved
    assert "none of the keys given" in other.wrong[0]
    unknown = judged(made().content)
    assert (unknown.wrong, unknown.proved, unknown.key) == ((), False, OURS)


def _forged(files: Files) -> Files:
    """The manifest says what was changed, as if it had always been so."""
    listed = json.loads(files[MANIFEST])
    listed["files"]["outbox.json"] = {"bytes": 2, "sha256": digest(b"{}")}
    return {**files, "outbox.json": b"{}", MANIFEST: json.dumps(listed).encode()}


def _signed_anew(files: Files) -> Files:
    forged = _forged(files)
    return {**forged, SEAL: seal(File(MANIFEST, forged[MANIFEST]), Key(b"o" * 32)).content}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda f: {**f, "outbox.json": f["outbox.json"].replace(b"7Q2", b"7Q3")}, "outbox.json: it was changed"),
        (lambda f: {name: f[name] for name in f if name != "states.json"}, "states.json: it was removed"),
        (lambda f: {**f, "more.txt": b"more"}, "more.txt: it was added"),
        (_forged, "manifest.json: it was changed after it was signed"),
        (_signed_anew, "manifest.sig: it is signed with"),
        (lambda f: {name: f[name] for name in f if name != SEAL}, "manifest.sig: it was removed"),
        (lambda f: {name: f[name] for name in f if name != MANIFEST}, "manifest.json: it was removed"),
        (lambda f: {**f, MANIFEST: b"[]"}, "manifest.json: it was removed"),
        (lambda f: {**f, SEAL: b"{}"}, "manifest.json: it was changed after it was signed"),
    ],
)
def test_what_was_done_to_it_is_named(change: Callable[[Files], Files], words: str) -> None:
    verdict = judged(packed(change(unpacked(made().content))), OURS)
    assert not verdict.proved
    assert verdict.wrong[0].startswith(words), verdict.wrong


def test_two_files_of_one_name_are_named() -> None:
    archive = io.BytesIO(made().content)
    with zipfile.ZipFile(archive, "a") as into, pytest.warns(UserWarning, match="Duplicate"):
        into.writestr("outbox.json", unpacked(made().content)["outbox.json"])
    assert judged(archive.getvalue(), OURS).wrong == ("outbox.json: there are 2 of this name",)


@given(st.data())
def test_wherever_a_byte_is_changed_either_it_is_named_or_no_file_is_another(data: st.DataObject) -> None:
    content = bytearray(made().content)
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    verdict = judged(bytes(content), OURS)
    if verdict.proved:
        assert unpacked(bytes(content)) == unpacked(made().content)


@given(st.binary(max_size=200))
def test_what_is_no_bundle_is_told_and_nothing_breaks(content: bytes) -> None:
    assert not judged(content, OURS).proved
    assert judged(packed({MANIFEST: content, SEAL: content}), OURS).wrong


def test_one_that_was_made_without_the_key_proves_nothing_and_says_so(tmp_path: Path) -> None:
    ours = counter(tmp_path / "data")
    locked = Site(ours.data, lambda: Problem(ProblemCode.STORAGE, "the TPM does not answer"))
    unsigned = make(locked, "Jan", "usb", NOW)
    assert unsigned.key == ""
    assert "the TPM does not answer" in {each.why for each in unsigned.lacking}
    verdict = judged(unsigned.content, OURS)
    assert (verdict.proved, verdict.wrong) == (False, ())
    files = unpacked(unsigned.content)
    assert judged(packed({**files, "outbox.json": b"{}"})).wrong == ("outbox.json: it was changed",)


# --- the command -----------------------------------------------------------------------------------------------------


def test_the_command_makes_one_that_the_command_proves(tmp_path: Path) -> None:
    ours = counter(tmp_path / "data")
    (ours.data / "key").mkdir()
    (ours.data / "key" / "storage.key").touch(0o600)
    (ours.data / "key" / "storage.key").write_text(KEYRING.current.secret.hex())
    file = tmp_path / "bundle.zip"
    run = CliRunner()
    said = run.invoke(main, ["bundle", "--data", str(ours.data), "--out", str(file)])
    assert said.exit_code == 0, said.output
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    key = run.invoke(main, ["bundle", "key", "--data", str(ours.data)]).output.strip()
    assert key == OURS
    assert run.invoke(main, ["bundle", "verify", str(file), "--key", key]).exit_code == 0
    assert run.invoke(main, ["bundle", "verify", str(file)]).exit_code == 2
    file.write_bytes(packed({**unpacked(file.read_bytes()), "states.json": b"{}"}))
    wrong = run.invoke(main, ["bundle", "verify", str(file), "--key", key])
    assert wrong.exit_code == 1
    assert "states.json: it was changed" in wrong.output
    assert [line.action for line in ours.audit.lines()] == ["bundle.make", "bundle.hand_over"]
    assert run.invoke(main, ["bundle", "--data", str(ours.data)]).exit_code == 2
    nowhere = run.invoke(main, ["bundle", "--data", str(ours.data), "--out", "/proc/nowhere/bundle.zip"])
    assert nowhere.exit_code == 1
    assert "removed" in nowhere.output or "not_allowed" in nowhere.output
    assert run.invoke(main, ["bundle", "--data", str(ours.data), "--upload"]).exit_code == 1


def test_technicians_are_told_in_dutch_what_to_do() -> None:
    assert set(IN_WORDS) == set(Why)


def test_the_data_folder_is_left_as_it_was(tmp_path: Path) -> None:
    """Nothing of somebody else's lies beside the database that the counter could not open."""
    ours = counter(tmp_path / "data")
    before = {path.name for path in ours.data.iterdir()}
    make(ours, "Jan", "usb", NOW)
    assert {path.name for path in ours.data.iterdir()} - before == {"audit.jsonl", "audit.head"}
    assert all(path.stat().st_uid == os.geteuid() for path in ours.data.iterdir())
