"""From a file to settings, or to words that say where in it something is wrong, and what."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from hardware.device import DeviceClass
from hardware.host import DriverSpec
from hardware.specs import SpecError, driver_spec
from hardware.wording import NOT_A_KEY, Place, nearest, said
from kiosk.config.model import Config


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with one key. `line` and `column` from 1; 0 where there is no text to look in."""

    key: Place
    what: str
    line: int = 0
    column: int = 0

    @property
    def dotted(self) -> str:
        return ".".join(map(str, self.key))


class ConfigError(Exception):
    """kiosk.toml cannot be used. `problems` in the order of the file; the text has a line for each."""

    def __init__(self, problems: Iterable[Wrong], file: Path | None = None) -> None:
        self.problems = tuple(problems)
        self.file = file
        super().__init__("\n".join(self._line(wrong) for wrong in self.problems))

    def _line(self, wrong: Wrong) -> str:
        where = [str(self.file)] if self.file else []
        where += [str(wrong.line), str(wrong.column)] if wrong.line else []
        return ": ".join(filter(None, [":".join(where), wrong.dotted, wrong.what]))

    def placed(self, text: str, file: Path) -> ConfigError:
        """The same, with where in the text of a file each key stands."""
        from kiosk.config.places import place, places  # only where something is wrong

        found = places(text)
        spots = [place(found, wrong.key) for wrong in self.problems]
        placed = [
            replace(wrong, line=spot.line, column=spot.column) for wrong, spot in zip(self.problems, spots, strict=True)
        ]
        return ConfigError(sorted(placed, key=lambda wrong: (wrong.line, wrong.column)), file)


def parse(content: dict[str, Any]) -> Config:
    """Validate the content of a kiosk.toml. Raises ConfigError."""
    problems: list[tuple[Place, str]] = []
    devices: dict[DeviceClass, DriverSpec] = {}
    given = content.get("devices", {})
    for key, table in given.items() if isinstance(given, dict) else ():
        if key not in set(DeviceClass):
            kinds = ", ".join(DeviceClass)
            problems.append((("devices", key), f"is not a device{nearest(key, DeviceClass)} (there are: {kinds})"))
            continue
        try:
            devices[DeviceClass(key)] = driver_spec(DeviceClass(key), table)
        except SpecError as error:
            problems += [(("devices", key, *where), what) for where, what in error.problems]
    try:
        config = Config.model_validate({**content, "devices": devices if isinstance(given, dict) else given})
    except ValidationError as error:
        problems = said(error) + problems
    if problems:
        raise ConfigError(Wrong(key, line) for key, what in problems for line in _helped(key, what, given).splitlines())
    return config


def load(path: Path) -> Config:
    """Read and validate a kiosk.toml. Raises ConfigError, with file, line and column for each key that is wrong."""
    return read(path)[0]


def read(path: Path) -> tuple[Config, str]:
    """Like `load`, with the text that it was read from."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ConfigError([Wrong((), str(error.strerror))], path) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError([Wrong((), "this is not TOML: it must be saved as UTF-8", line, 1)], path) from error
    try:
        return parse(tomllib.loads(text)), text
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([_not_toml(str(error), text)], path) from error
    except ConfigError as error:
        raise error.placed(text, path) from error


def _not_toml(said: str, text: str) -> Wrong:
    found = re.search(r" \(at line (\d+), column (\d+)\)$", said)
    if found is None:  # at end of document
        return Wrong((), f"this is not TOML: {said}", text.count("\n") + 1, 1)
    return Wrong((), f"this is not TOML: {said[: found.start()]}", int(found[1]), int(found[2]))


def _helped(key: Place, what: str, devices: Any) -> str:
    """With what helps to put it right: the nearest key, or how this one is written."""
    from kiosk.config.keys import advice  # only where something is wrong

    driver = ""
    if key[:1] == ("devices",) and len(key) > 2 and isinstance(device := devices.get(key[1]), dict):
        driver = str(device.get("driver", ""))
    return what + advice(key, unknown=what == NOT_A_KEY, driver=driver)
