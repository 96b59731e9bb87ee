"""The kiosk.toml of a running counter: looked at now and then, and kept as it was when it was last right."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import Final

from kiosk.config.products import Usable, usable
from kiosk.config.reading import ConfigError
from kiosk.config.sections import CounterSection
from kiosk.private_file import replace_private

GOOD: Final = "kiosk.toml.good"
"""In the data folder: the last text that was right. It holds no secret, as no kiosk.toml does."""
_DATA = re.compile(r"""(?m)^\s*data\s*=\s*["']([^"'\n]+)["']""")


class ConfigFile:
    """`found` is what the counter began with; `trouble` says why that is not the file itself, or is ""."""

    def __init__(self, path: Path, found: Usable, trouble: str = "") -> None:
        self.path = path
        self.found = found
        self.trouble = trouble
        self._seen: tuple[int, ...] = ()

    def look(self) -> Usable | ConfigError | None:
        """What the file says now; None where it did not change since. Reads the disk: not for the thread of the screen.

        The first look is never None.
        """
        seen = self._stamp()
        if seen == self._seen:
            return None
        self._seen = seen
        try:
            return usable(self.path)
        except ConfigError as error:
            return error

    def _stamp(self) -> tuple[int, ...]:
        try:
            status = self.path.stat()
        except OSError:
            return (0,)
        return status.st_mtime_ns, status.st_size, status.st_ino


def begin(path: Path) -> ConfigFile:
    """What to start with: the file, or where that is wrong what it was when it was last right. Raises ConfigError."""
    try:
        return ConfigFile(path, usable(path))
    except ConfigError as error:
        for folder in _data_folders(path):
            if (good := folder / GOOD).is_file():
                return ConfigFile(path, usable(good), str(error))
        raise


def keep(found: Usable) -> None:
    """For a start with a file that is wrong. Raises OSError."""
    good = found.config.counter.data / GOOD
    if good.is_file() and good.read_text("utf-8") == found.text:
        return
    replace_private(good, found.text.encode())


def _data_folders(path: Path) -> list[Path]:
    """Where the data of a counter may lie whose file is wrong."""
    named: list[str] = []
    try:
        text = path.read_text("utf-8", errors="replace")
        named += _DATA.findall(text)  # also of a file that is no TOML any more
        named.append(str(tomllib.loads(text)["counter"]["data"]))
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError):
        pass
    default = CounterSection.model_fields["data"].default
    return [Path(each) for each in (*named, os.environ.get("STATE_DIRECTORY", ""), default) if str(each)]
