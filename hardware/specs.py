"""From a table of configuration to a driver with its options; used where configuration is read."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from hardware.device import DeviceClass
from hardware.drivers import DRIVERS
from hardware.host import DriverSpec
from hardware.secret import resolve
from hardware.wording import Place, nearest, said


class SpecError(ValueError):
    """A table that makes no driver. `problems`: where in the table, and what is wrong there."""

    def __init__(self, problems: Iterable[tuple[Place, str]]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(": ".join([*map(str, where), what]) for where, what in self.problems))


def options_of(device: DeviceClass, driver: str) -> type[Any]:
    """The `Options` of a driver that is there for this device."""
    options: type[Any] = importlib.import_module(DRIVERS[device][driver]).Options
    assert is_dataclass(options)
    return options


def driver_spec(device: DeviceClass, table: Any) -> DriverSpec:
    """`{"driver": name, ...options}` as a spec. SpecError says what is wrong, all of it at once.

    Options that a driver keeps out of its repr are secrets, and given by reference.
    """
    known = ", ".join(DRIVERS[device])
    if not isinstance(table, dict) or "driver" not in table:
        raise SpecError([((), f"needs a driver, one of: {known}")])
    given = dict(table)
    name = given.pop("driver")
    if name not in DRIVERS[device]:
        hint = nearest(name, DRIVERS[device])
        raise SpecError([(("driver",), f"there is no driver {name!r} for it, only: {known}{hint}")])
    options = options_of(device, name)
    keys = {field.name: field for field in fields(options)}
    problems: list[tuple[Place, str]] = []
    for key in [*given]:
        if key not in keys:
            del given[key]
            hint = nearest(key, keys)
            problems.append(((key,), f"unknown to {name}{hint} (known are: {', '.join(sorted(keys))})"))
        elif not keys[key].repr:
            try:
                given[key] = resolve(given[key])
            except ValueError as error:
                problems.append(((key,), str(error)))
                given[key] = "unresolved"
    try:
        made = TypeAdapter(options).validate_python(given)
    except ValidationError as error:
        problems += said(error)
    if problems:
        raise SpecError(problems)
    return DriverSpec(DRIVERS[device][name], made)
