"""The settings in force, each with where it comes from; secrets by their reference alone."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hardware.wording import Place
from kiosk.config.keys import ANY, Key, keys, toml
from kiosk.config.places import Spot, places

HIDDEN = "(hidden)"
_WIDTH = 60


def shown(text: str, file: Path) -> Iterator[str]:
    """Lines of a kiosk.toml in which every key stands, of the text of one that is right; behind # what has no value."""
    content, found = tomllib.loads(text), places(text)
    table: Place | None = None
    for key in keys():
        for where, given in _tables(content, key.table, ()):
            if key.driver not in ("", given.get("driver")) or (key.many and not where):
                continue
            if where != table:
                yield f"{'' if table is None else chr(10)}{_header(where)}"
                table = where
            value = _value(key, given)
            line = f"{key.name} = {value}" if value else f"# {key.name}"
            yield f"{line:{_WIDTH}}  # {_origin(key, given, found.get((*where, key.name)), file)}"


def _tables(content: Any, path: tuple[str, ...], where: Place) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    """The tables that a path leads to; one that is left out is there with nothing in it, unless it need not be."""
    if not path:
        yield where, content
        return
    name, *rest = path
    names = [*content] if name == ANY else [name]
    for each in names:
        inside = content.get(each)
        if isinstance(inside, list):
            for number, part in enumerate(inside):
                yield from _tables(part, tuple(rest), (*where, each, number))
        elif isinstance(inside, Mapping):
            yield from _tables(inside, tuple(rest), (*where, each))
        elif inside is None and not rest and (*where, each) in _ALWAYS:
            yield (*where, each), {}


_ALWAYS = frozenset({("counter",), ("storage",), ("speech",), ("monitoring",), ("support",)})
"""Tables whose defaults are in force where the file has none."""


def _header(where: Place) -> str:
    names = [part for part in where if isinstance(part, str)]
    name = ".".join(names)
    return f"[[{name}]]" if len(names) < len(where) else f"[{name}]"


def _value(key: Key, given: Mapping[str, Any]) -> str:
    if key.secret:
        return HIDDEN if given.get(key.name) else toml("")
    if key.name in given:
        return toml(given[key.name])
    return toml(key.default) if key.default is not None else ""


def _origin(key: Key, given: Mapping[str, Any], spot: Spot | None, file: Path) -> str:
    if key.name not in given:
        return "left out"
    stands = f"{file}:{spot.line}" if spot else str(file)
    return f"{stands}, from {given[key.name]}" if key.secret else stands
