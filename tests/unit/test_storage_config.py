"""The key of kiosk.toml: what is said of one that cannot be used, and how it is replaced."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from backend_client.outbox import Outbox, damage
from backend_client.outbox.keys import DEFAULT
from backend_client.result import Problem
from kiosk.cli import main
from kiosk.config import Config, StorageSection, load
from kiosk.storage import database, open_outbox
from tests.unit.request_in_hand import pending, request
from tests.unit.test_config import GOOD


@pytest.fixture
def file(tmp_path: Path) -> Path:
    for name, content in (("zgw.secret", "s3cret"), ("key/storage.key", "5a" * 32), ("key/new.key", "a5" * 32)):
        secret = tmp_path / name
        secret.parent.mkdir(exist_ok=True)
        secret.touch(0o600)
        secret.write_text(content)
    path = tmp_path / "kiosk.toml"
    path.write_text(GOOD.format(data=tmp_path))
    return path


def said(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.output


def opened(config: Config) -> Outbox | Problem:
    return open_outbox(config, lambda: datetime.now(UTC))


def test_the_default_is_one_that_does_not_go_with_the_disk() -> None:
    assert StorageSection().key == DEFAULT == "credential:kiosk.key"  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda key: key.unlink(), "there is no such file"),
        (lambda key: key.chmod(0o640), "chmod 600"),
        (lambda key: key.write_text("secret"), "it holds no key"),
    ],
)
def test_a_key_that_cannot_be_used_is_told_and_nothing_is_opened(file: Path, harm, words: str) -> None:  # type: ignore[no-untyped-def]
    harm(file.parent / "key" / "storage.key")
    code, output = said("check", "--config", str(file))
    assert code == 1
    assert "storage.key" in output
    assert words in output
    problem = opened(load(file))
    assert isinstance(problem, Problem)
    assert words in problem.detail
    assert not database(load(file)).exists()


def test_another_key_than_what_waits_was_sealed_with(file: Path) -> None:
    first = opened(load(file))
    assert isinstance(first, Outbox)
    first.accept(request("K1"))
    first.close()
    (file.parent / "key" / "storage.key").write_text("00" * 32)
    problem = opened(load(file))
    assert isinstance(problem, Problem)
    assert "old_keys" in problem.detail
    code, output = said("check", "--config", str(file))
    assert code == 1
    assert "old_keys" in output


def test_a_key_is_replaced(file: Path) -> None:
    first = opened(load(file))
    assert isinstance(first, Outbox)
    first.accept(request("K1"))
    first.close()
    keys = file.parent / "key"
    rotated = f'key = "file:{keys}/new.key"\nold_keys = ["file:{keys}/storage.key"]'
    file.write_text(file.read_text().replace(f'key = "file:{keys}/storage.key"', rotated))
    code, output = said("outbox", "rotate", "--config", str(file))
    assert code == 0, output
    assert "old_keys can go" in output
    (keys / "storage.key").unlink()
    file.write_text(file.read_text().replace(f'old_keys = ["file:{keys}/storage.key"]', ""))
    again = opened(load(file))
    assert isinstance(again, Outbox)
    assert pending(again, "K1")
    again.close()


def test_what_was_set_aside_is_told_until_somebody_takes_it_away(file: Path) -> None:
    database(load(file)).write_bytes(b"this was a photograph" * 1000)
    outbox = opened(load(file))
    assert isinstance(outbox, Outbox)
    outbox.close()
    (folder,) = damage.aside(database(load(file)))
    code, output = said("check", "--config", str(file))
    assert code == 0
    assert str(folder) in output
