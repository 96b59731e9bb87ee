"""A kiosk.toml that changes under a running counter: what is right is taken over, what is wrong changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.config import Config, ConfigError, load
from kiosk.config.changes import changes, taken
from kiosk.config.file import GOOD, begin, keep
from kiosk.config.products import usable
from kiosk.config_watch import EVERY_S, ConfigWatch
from kiosk.opening import ALWAYS, DAYS, opening
from tests.unit.test_config import GOOD as RIGHT

MESSAGE = '[[messages]]\ntext = { nl = "Welkom" }\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    for name in ("zgw.secret", "storage.key"):
        (tmp_path / name).touch(0o600)
        (tmp_path / name).write_text("s3cret")
    path = tmp_path / "etc" / "kiosk.toml"
    path.parent.mkdir()
    path.write_text(RIGHT.format(data=tmp_path))
    return path


ENGLISH = ("[devices", 'language = "en"\n[devices')


def write(file: Path, *changed: tuple[str, str], more: str = "") -> None:
    text = RIGHT.format(data=file.parent.parent) + more
    for old, new in changed:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text)


class Workers:
    """Plumbing whose workers are done at once."""

    def by_service(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        then(work())


class Counter:
    """What a watch has taken over."""

    def __init__(self, file: Path) -> None:
        self.taken: list[Config] = []
        self.watch = ConfigWatch(begin(file), Workers(), lambda config, _: self.taken.append(config))  # type: ignore[arg-type]

    def wait(self, *, visited: bool = False) -> None:
        for _ in range(EVERY_S + 1):
            self.watch.tick(visited=visited)


def test_nothing_is_taken_over_while_nothing_changes(file: Path) -> None:
    counter = Counter(file)
    counter.wait()
    counter.wait()
    assert counter.taken == []
    assert (counter.watch.trouble, counter.watch.restart_needed) == ("", ())
    assert (file.parent.parent / GOOD).read_text() == file.read_text()


def test_a_wrong_file_changes_nothing_and_is_told_until_it_is_right(file: Path) -> None:
    counter = Counter(file)
    write(file, ('name = "BALIE7"', 'nmae = "BALIE7"'), more=MESSAGE)
    counter.wait()
    assert counter.taken == []
    assert counter.watch.trouble.startswith(f"{file}:3:1: counter.nmae: is not a key here; did you mean name?")
    file.unlink()
    counter.wait()
    assert "No such file" in counter.watch.trouble
    write(file, more=MESSAGE)
    counter.wait()
    assert counter.watch.trouble == ""
    assert [message.text for message in counter.taken[0].messages] == [{"nl": "Welkom"}]
    assert (file.parent.parent / GOOD).read_text() == file.read_text()


def test_a_visitor_is_not_disturbed(file: Path) -> None:
    counter = Counter(file)
    write(file, more=MESSAGE)
    counter.wait(visited=True)
    counter.wait(visited=True)
    assert counter.taken == []
    counter.wait()
    assert len(counter.taken) == 1


def test_what_needs_a_restart_is_named_and_what_does_not_is_taken_over(file: Path) -> None:
    counter = Counter(file)
    write(
        file,
        ('client_id = "kiosk"', 'client_id = "kiosk2"'),
        ("10.0.0.21", "10.0.0.22"),
        ("[devices", 'language = "en"\n[devices'),
    )
    counter.wait()
    assert counter.watch.restart_needed == ("devices.page_printer", "zgw.client_id")
    (config,) = counter.taken
    assert config.counter.language == "en"
    assert config.zgw.client_id == "kiosk"
    write(file, ENGLISH)
    counter.wait()
    assert counter.watch.restart_needed == ()


def test_a_restart_waits_until_the_hall_is_closed(file: Path) -> None:
    counter = Counter(file)
    hours = opening(dict.fromkeys(DAYS, "09:00-17:00"))
    noon, evening, night = (datetime(2026, 11, 26, hour) for hour in (12, 18, 3))  # noqa: DTZ001
    assert not counter.watch.restart_due(evening, hours)
    write(file, ('client_id = "kiosk"', 'client_id = "kiosk2"'))
    counter.wait()
    assert [counter.watch.restart_due(now, hours) for now in (noon, evening, night)] == [False, True, True]
    assert [counter.watch.restart_due(now, ALWAYS) for now in (noon, evening, night)] == [False, False, True]


@pytest.mark.parametrize("harm", ['nmae = "BALIE7"', "name = BALIE7", 'name = "balie seven"', "[[[", 'offers = ["x"]'])
def test_a_start_with_a_wrong_file_is_made_with_the_last_good_one(file: Path, harm: str) -> None:
    keep(usable(file))
    write(file, ('name = "BALIE7"', harm))
    found = begin(file)
    assert found.found.config.counter.name == "BALIE7"
    assert found.trouble.startswith(f"{file}:3:")
    counter = Counter(file)
    counter.wait()
    assert counter.watch.trouble == found.trouble


def test_a_first_start_with_a_wrong_file_is_none(file: Path) -> None:
    write(file, ('name = "BALIE7"', "[[["))
    with pytest.raises(ConfigError, match="this is not TOML"):
        begin(file)


def test_changes_are_told_by_name_and_never_by_value(file: Path) -> None:
    now = load(file)
    write(
        file,
        ('name = "BALIE7"', 'name = "BALIE8"'),
        more='[opening]\nmonday = "09:00-17:00"\n[klantinteracties]\nurl = "https://k.example/api"\n'
        f'token = "file:{file.parent.parent}/zgw.secret"\nactor = "01933a7e-2183-587a-8b63-89eda1f353da"\n'
        + '[speech]\nplayer = ["cat"]\n',
    )
    new = load(file)
    assert changes(now, new) == {
        "counter.name": False,
        "opening": True,
        "speech.player": True,
        "klantinteracties": False,
    }
    config = taken(now, new)
    assert config.opening == new.opening != now.opening
    assert config.speech.player == ("cat",)
    assert config.klantinteracties is None
    assert config.counter.name == "BALIE7"
    assert changes(config, new) == {"counter.name": False, "klantinteracties": False}
