"""Where the keys of a TOML text stand, which tomllib does not tell. Of text that tomllib can read."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from hardware.wording import Place

_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'""")
_STRING = re.compile(
    r'''"""(?:\\.|[^\\])*?""""{0,2}|\'\'\'.*?\'\'\'\'{0,2}|"(?:\\.|[^"\\\n])*"|'[^'\n]*\'''', re.DOTALL
)
_SCALAR = re.compile(r"[^\n,\]}#]+")
"""A number, a truth, a moment: anything that is neither text nor holds other values."""


class Spot(NamedTuple):
    """Line and column, both from 1."""

    line: int
    column: int


def places(text: str) -> dict[Place, Spot]:
    """Every key and every element of an array, by what leads to it: `("messages", 0, "text")`."""
    return _Reading(text.replace("\r\n", "\n")).document()


def place(found: dict[Place, Spot], wanted: Place) -> Spot:
    """Where a key stands; of one that is missing, where its table does."""
    while wanted and wanted not in found:
        wanted = wanted[:-1]
    return found.get(wanted, Spot(1, 1))


class _Reading:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self._found: dict[Place, Spot] = {}
        self._tables: dict[Place, int] = {}

    def document(self) -> dict[Place, Spot]:
        table: Place = ()
        while self._skip(_BLANK) < len(self._text):
            if not self._comes("["):
                self._pair(table)
            elif self._comes("["):
                table = self._array_of_tables()
            else:
                self._skip(_SPACE)
                table = self._keys((), header=True)
                self._at += 1  # ]
        return self._found

    def _array_of_tables(self) -> Place:
        self._skip(_SPACE)
        start = self._at
        array = self._keys((), header=True, last_is_array=True)
        number = self._tables[array] = self._tables.get(array, -1) + 1
        self._found[*array, number] = self._spot(start)
        self._at += 2  # ]]
        return (*array, number)

    def _keys(self, table: Place, *, header: bool = False, last_is_array: bool = False) -> Place:
        """`a."b".c`, where each part but the last may be an array of tables: its last one is meant."""
        path = table
        while True:
            key = _KEY.match(self._text, self._at)
            assert key
            path = (*path, _plain(key[0]))
            self._found.setdefault(path, self._spot(self._at))
            self._at = key.end()
            self._skip(_SPACE)
            more = self._comes(".")
            if header and path in self._tables and (more or not last_is_array):
                path = (*path, self._tables[path])
            if not more:
                return path
            self._skip(_SPACE)

    def _pair(self, table: Place) -> None:
        path = self._keys(table)
        self._at += 1  # =
        self._skip(_SPACE)
        self._value(path)

    def _value(self, path: Place) -> None:
        if self._comes("["):
            self._elements(path)
        elif self._comes("{"):
            self._skip(_BLANK)
            while not self._comes("}"):
                self._pair(path)
                self._skip(_BLANK)
                self._comes(",")
                self._skip(_BLANK)
        else:
            found = _STRING.match(self._text, self._at) or _SCALAR.match(self._text, self._at)
            assert found
            self._at = found.end()

    def _elements(self, path: Place) -> None:
        number = 0
        self._skip(_BLANK)
        while not self._comes("]"):
            self._found[*path, number] = self._spot(self._at)
            self._value((*path, number))
            number += 1
            self._skip(_BLANK)
            self._comes(",")
            self._skip(_BLANK)

    def _skip(self, what: re.Pattern[str]) -> int:
        found = what.match(self._text, self._at)
        assert found
        self._at = found.end()
        return self._at

    def _comes(self, sign: str) -> bool:
        comes = self._text.startswith(sign, self._at)
        self._at += comes
        return comes

    def _spot(self, offset: int) -> Spot:
        line = bisect_right(self._lines, offset)
        return Spot(line, offset - self._lines[line - 1] + 1)


def _plain(key: str) -> str:
    return str(tomllib.loads(f"key = {key}")["key"]) if key[0] in "\"'" else key
