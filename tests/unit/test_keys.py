"""Where a key may lie, and what is said of one that cannot be used."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from backend_client.outbox.keys import Keyring, keyring
from backend_client.result import Problem, ProblemCode

HEX = "0123456789abcdef" * 4


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "outbox.db"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "keys" / "storage.key"
    path.parent.mkdir()
    return written(path, HEX + "\n")


def written(path: Path, content: str | bytes) -> Path:
    path.touch(0o600)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def refused(reference: str, database: Path, *old: str) -> str:
    problem = keyring(reference, old, database)
    assert isinstance(problem, Problem), problem
    assert problem.code is ProblemCode.STORAGE
    assert HEX not in problem.detail
    assert (old or (reference,))[-1] in problem.detail
    return problem.detail


@pytest.mark.parametrize("content", [HEX, HEX.upper() + "\n", bytes.fromhex(HEX)])
def test_a_file(file: Path, database: Path, content: str | bytes) -> None:
    written(file, content)
    found = keyring(f"file:{file}", (), database)
    assert isinstance(found, Keyring)
    assert found.current.secret == bytes.fromhex(HEX)


@pytest.mark.parametrize("content", [HEX[:-1], HEX + "00", "", "x" * 64, b"\xff" * 31, "changeme"])
def test_a_file_that_holds_no_key(file: Path, database: Path, content: str | bytes) -> None:
    assert "it holds no key" in refused(f"file:{written(file, content)}", database)


@pytest.mark.parametrize("bit", [stat.S_IRGRP, stat.S_IWGRP, stat.S_IROTH, stat.S_IXOTH])
def test_a_file_that_others_can_read(file: Path, database: Path, bit: int) -> None:
    file.chmod(0o600 | bit)
    assert f"chmod 600 {file}" in refused(f"file:{file}", database)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_of_somebody_else(file: Path, database: Path) -> None:
    os.chown(file, 65534, -1)
    assert "belongs to another user" in refused(f"file:{file}", database)


def test_a_file_that_is_not_there(tmp_path: Path, database: Path) -> None:
    assert "there is no such file" in refused(f"file:{tmp_path / 'nowhere'}", database)
    assert "cannot be read" in refused(f"file:{tmp_path}", database)


def test_beside_the_database_it_protects_nothing(database: Path, tmp_path: Path) -> None:
    database.parent.mkdir()
    beside = written(database.with_name("storage.key"), HEX)
    assert "beside the database" in refused(f"file:{beside}", database)
    (tmp_path / "link").symlink_to(beside)
    assert "beside the database" in refused(f"file:{tmp_path / 'link'}", database)


def test_a_credential(tmp_path: Path, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    assert "LoadCredentialEncrypted=kiosk.key" in refused("credential:kiosk.key", database)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert "no credential of this name" in refused("credential:kiosk.key", database)
    written(tmp_path / "kiosk.key", bytes.fromhex(HEX)).chmod(0o440)  # systemd's own folder: its modes are its own
    assert isinstance(keyring("credential:kiosk.key", (), database), Keyring)
    assert "no name of a credential" in refused("credential:../kiosk.key", database)


@pytest.mark.parametrize("reference", ["kiosk.key", "env:KEY", "", HEX[:8]])
def test_another_kind_of_place(reference: str, database: Path) -> None:
    assert "give credential:NAME, tpm:/path or file:/path" in refused(reference, database)


def test_an_old_key_that_cannot_be_used_is_named(file: Path, tmp_path: Path, database: Path) -> None:
    refused(f"file:{file}", database, f"file:{tmp_path / 'old'}")


# --- sealed to the machine -------------------------------------------------------------------------------------------


def test_a_sealed_file_without_what_opens_it(tmp_path: Path, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = written(tmp_path / "kiosk.key", "AAAA" * 40)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "no systemd-creds" in refused(f"tpm:{sealed}", database)
    assert "no such file" in refused(f"tpm:{tmp_path / 'nowhere'}", database)


def test_a_file_that_the_tpm_does_not_open(tmp_path: Path, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = written(tmp_path / "kiosk.key", "AAAA" * 40)
    creds(tmp_path, "echo 'TPM2 support is not available' >&2; exit 1", monkeypatch)
    said = refused(f"tpm:{sealed}", database)
    assert "TPM2 support is not available" in said
    assert "systemd-creds encrypt --with-key=tpm2" in said


def test_a_file_that_the_tpm_opens(tmp_path: Path, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = written(tmp_path / "kiosk.key", "AAAA" * 40)
    creds(tmp_path, f'test "$*" = "decrypt {sealed} -" && echo {HEX}', monkeypatch)
    found = keyring(f"tpm:{sealed}", (), database)
    assert isinstance(found, Keyring)
    assert found.current.secret == bytes.fromhex(HEX)


def creds(folder: Path, does: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no TPM in a test: another program stands in its place."""
    program = folder / "bin" / "systemd-creds"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{does}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")


def test_what_systemd_sealed_with_the_disk_alone_is_not_sealed_by_the_tpm(tmp_path: Path, database: Path) -> None:
    """The beginning of a file that `systemd-creds encrypt --with-key=host` made (systemd 252)."""
    sealed = written(tmp_path / "kiosk.key", "Whxqht+dQJax1aZeCGLxmiAAAAABAAAADAAAABAAAAAD")
    assert "sealed with a key on this disk" in refused(f"tpm:{sealed}", database)
