"""Every key that kiosk.toml may have: what it is for, how it is written, what it is when left out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from hardware.wording import Place, nearest
from kiosk.config.schema import schema
from kiosk.config.section import AT_RUN_TIME, BY_REFERENCE

ANY = "<name>"
"""In the place of a table: a name that the admin chooses."""
_TYPES = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false"}
_FORMATS = {"path": "path", "date-time": "moment"}
_TABLES = frozenset({"properties", "patternProperties", "oneOf"})


@dataclass(frozen=True, slots=True)
class Key:
    """`table`: what leads to it, with ANY for a name that is free. `driver`: the only one that knows it, or "".

    `default` is None where there is none. `example` and `default` are values as TOML has them.
    """

    table: tuple[str, ...]
    name: str
    type: str
    required: bool
    default: Any
    description: str
    example: Any
    secret: bool
    at_run_time: bool
    many: bool
    driver: str = ""

    @property
    def dotted(self) -> str:
        return ".".join((*self.table, self.name))


@dataclass(frozen=True, slots=True)
class Table:
    """A table, or one of several of that name (`many`: `[[messages]]`)."""

    path: tuple[str, ...]
    description: str
    many: bool = False
    driver: str = ""


@cache
def keys() -> tuple[Key, ...]:
    return tuple(each for each in walk() if isinstance(each, Key))


def walk() -> Iterator[Table | Key]:
    """Every table, followed by its keys."""
    for name, part in schema()["properties"].items():
        yield from _table((name,), part)


def advice(key: Place, *, unknown: bool, driver: str = "") -> str:
    """What helps to put a key right: the nearest that there is, or how it is written. Begins with `; `, or is "".

    `driver`: the one that the table of the key names.
    """
    table, name = tuple(part for part in key[:-1] if isinstance(part, str)), str(key[-1]) if key else ""
    if unknown:
        near = nearest(name, [each.name for each in keys() if _fits(each.table, table)] or _below(table))
        elsewhere = next((each.dotted for each in keys() if each.name == name), "")
        return near or (f"; did you mean {elsewhere}?" if elsewhere else "")
    named = (each for each in keys() if each.name == name and _fits(each.table, table))
    found = next((each for each in named if each.driver in ("", driver)), None)
    return f"; for example: {name} = {toml(found.example)}" if found else ""


def toml(value: Any) -> str:
    """A value as it is written in the file."""
    match value:
        case dict():
            return "{ " + ", ".join(f"{each} = {toml(part)}" for each, part in value.items()) + " }"
        case list() | tuple():
            return "[" + ", ".join(map(toml, value)) + "]"
        case bool() | int() | float():
            return json.dumps(value)
        case _:
            return json.dumps(str(value), ensure_ascii=False)


def _fits(of: tuple[str, ...], table: tuple[str, ...]) -> bool:
    return len(of) == len(table) and all(each in (ANY, other) for each, other in zip(of, table, strict=True))


def _below(table: tuple[str, ...]) -> list[str]:
    """The names of tables in a table."""
    return sorted({each.table[len(table)] for each in keys() if len(each.table) > len(table)})


def _table(path: tuple[str, ...], part: Mapping[str, Any], *, many: bool = False) -> Iterator[Table | Key]:
    if part.get("type") == "array":
        yield from _table(path, part["items"], many=True)
        return
    for free in part.get("patternProperties", {}).values():
        yield from _table((*path, ANY), free)
    for choice in part.get("oneOf", ()):
        yield Table(path, choice["description"], driver=choice["title"])
        yield from _keys(path, choice, driver=choice["title"])
    inside = part.get("properties", {})
    tables = {name: each for name, each in inside.items() if _TABLES & each.keys()}
    if len(tables) < len(inside):
        yield Table(path, part["description"], many)
        yield from _keys(path, part, many=many)
    for name, table in tables.items():
        yield from _table((*path, name), table)


def _keys(path: tuple[str, ...], part: Mapping[str, Any], *, many: bool = False, driver: str = "") -> Iterator[Key]:
    for name, each in part["properties"].items():
        if _TABLES & each.keys():
            continue
        yield Key(
            table=path,
            name=name,
            type=_type(each),
            required=name in part.get("required", ()),
            default=each.get("default"),
            description=each.get("description", ""),
            example=next(iter(each.get("examples", ())), None),
            secret=each.get(BY_REFERENCE, False),
            at_run_time=each.get(AT_RUN_TIME, False),
            many=many,
            driver=driver,
        )


def _type(part: Mapping[str, Any]) -> str:
    if part.get(BY_REFERENCE):
        return "reference to a secret"
    if "enum" in part:
        return " or ".join(map(toml, part["enum"]))
    match part.get("type"):
        case "array":
            return f"list of {_type(part['items'])}"
        case "object":
            return f"table of {_type(part['additionalProperties'])}"
        case kind:
            return _FORMATS.get(part.get("format", ""), _TYPES.get(str(kind), str(kind)))
