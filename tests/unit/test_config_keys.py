"""Every key of kiosk.toml: documented, refused in words when it is wrong, and in the manual and the schema."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from kiosk import theme
from kiosk.cli import main
from kiosk.config import ConfigError
from kiosk.config.keys import ANY, Key, Table, advice, keys, toml, walk
from kiosk.config.manual import FILE, manual
from kiosk.config.reading import read
from kiosk.config.schema import schema

KEYS = [pytest.param(key, id=f"{key.dotted}{f':{key.driver}' if key.driver else ''}") for key in keys()]
WRONG: dict[str, Any] = {
    "text": 17,
    "path": 17,
    "moment": "some day",
    "whole number": "many",
    "number": "much",
    "true or false": "perhaps",
    "reference to a secret": "hunter2",
}
"""A value that no key of this type may have; any other type is that of a list or a table, or of some words."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """With every credential that the examples name."""
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    for name in {str(key.example).removeprefix("credential:") for key in keys() if "credential:" in str(key.example)}:
        if re.fullmatch(r"[\w.]+", name):
            (credentials / name).write_text("s3cret")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    return tmp_path


def example(changed: Key | None = None, value: Any = None, *, renamed: str = "", left_out: bool = False) -> str:
    """A file with every key that there is, each as its example is; of a device, with one of its drivers."""
    lines: list[str] = []
    driver = ""
    skips = False
    drivers = {"devices.payment_terminal": "nexo", "devices.page_printer": "ipp", "devices.code_scanner": "wedge"}
    if changed and changed.driver:
        drivers[".".join(changed.table)] = changed.driver
    for each in walk():
        if isinstance(each, Table):
            name = ".".join(each.path).replace(ANY, "belastingdienst")
            driver = each.driver
            skips = bool(driver) and drivers.get(name, driver) != driver
            if not skips:
                lines.append(f"[[{name}]]" if each.many else f"[{name}]")
        elif not skips:
            given = theme.DEFAULT if each.dotted == "counter.theme" else each.example
            if each == changed:
                if left_out:
                    continue
                given = given if value is None else value
            lines.append(f"{renamed if each == changed and renamed else each.name} = {toml(given)}")
    return "\n".join(lines) + "\n"


def refused(folder: Path, text: str) -> str:
    """What is said of it, of one problem a line."""
    file = folder / "kiosk.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as error:
        read(file)
    return str(error.value)


def line_of(text: str, key: Key, name: str = "") -> int:
    """The line of a key in what `example` wrote."""
    table = ".".join(key.table).replace(ANY, "belastingdienst")
    lines = text.splitlines()
    header = next(n for n, line in enumerate(lines, 1) if line.strip("[]") == table)
    for number, line in enumerate(lines[header:], header + 1):
        if line.startswith(f"{name or key.name} ="):
            return number
        if line.startswith("["):
            break
    return header


@pytest.mark.parametrize("key", KEYS)
def test_it_says_what_it_is_for_and_how_it_is_written(key: Key) -> None:
    assert key.type not in ("", "None")
    assert len(key.description) > 10
    assert key.example not in (None, "", [], {})


@pytest.mark.parametrize("driver", sorted({key.driver for key in keys()}))
def test_the_examples_are_right(folder: Path, driver: str) -> None:
    of_driver = next(key for key in keys() if key.driver == driver)
    file = folder / "kiosk.toml"
    file.write_text(example(of_driver if driver else None))
    read(file)
    assert [*Draft202012Validator(schema()).iter_errors(tomllib.loads(file.read_text()))] == []


@pytest.mark.parametrize("key", KEYS)
def test_a_wrong_value_is_said_with_its_place_and_how_it_is_written(folder: Path, key: Key) -> None:
    wrong = WRONG.get(key.type, 17)
    text = example(key, wrong)
    said = refused(folder, text).splitlines()
    dotted = key.dotted.replace(ANY, "belastingdienst")
    number = ".0" if key.many else ""
    where = f"{folder / 'kiosk.toml'}:{line_of(text, key)}:1: {dotted.replace('messages', f'messages{number}')}: "
    ours = [line for line in said if line.startswith(where)]
    assert ours, said
    assert ours[0].endswith(f"; for example: {key.name} = {toml(key.example)}") or "there is no driver" in ours[0]
    assert "hunter2" not in "".join(said)


@pytest.mark.parametrize("key", KEYS)
def test_a_key_that_is_spelled_wrong_is_an_error_that_names_the_right_one(folder: Path, key: Key) -> None:
    spelled = f"{key.name[:-1]}x{key.name[-1]}"
    text = example(key, renamed=spelled)
    said = refused(folder, text)
    if key.name == "driver":
        assert "needs a driver, one of: " in said
    else:
        assert f":{line_of(text, key, spelled)}:1: " in said
        assert f"did you mean {key.name}?" in said


@pytest.mark.parametrize("key", [each for each in KEYS if each.values[0].required])  # type: ignore[union-attr]
def test_a_key_that_must_be_there_is_missed(folder: Path, key: Key) -> None:
    text = example(key, left_out=True)
    said = refused(folder, text)
    assert f":{line_of(text, key)}:" in said
    assert "is missing" in said or "needs a driver" in said


def test_several_wrong_keys_are_said_in_the_order_of_the_file(folder: Path) -> None:
    text = (
        example().replace('municipality = "Tilburg"', "municipality = 1").replace("baudrate = 9600", 'baudrate = "x"')
    )
    lines = refused(folder, text.replace("slow_s = 2.0", "slow_s = -1").replace('kanaal = "Balie"', "kannaal = 1"))
    numbers = [int(line.split(":")[1]) for line in lines.splitlines()]
    assert len(numbers) >= 4
    assert numbers == sorted(numbers)


def test_the_manual_is_up_to_date_and_has_every_key() -> None:
    said = CliRunner().invoke(main, ["config", "manual"]).output
    assert said == manual() == FILE.read_text("utf-8"), "kiosk config manual > assets/docs/kiosk-toml.md"
    for key in keys():
        assert f"| `{key.name}` | " in said
        assert key.description.replace("|", "&#124;") in said


def test_advice_of_a_key_that_is_like_none() -> None:
    assert advice(("counter", "zzzz"), unknown=True) == ""
    assert advice(("speech", "speling"), unknown=True) == ""
    assert advice(("messages", 0, "txt"), unknown=True) == "; did you mean text?"
