"""From a table of configuration to a driver with its options; used where configuration is read."""

from __future__ import annotations

import importlib
import os
import stat
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from hardware.device import DeviceClass
from hardware.drivers import DRIVERS
from hardware.host import DriverSpec


def resolve(reference: Any) -> str:
    """A secret, from `env:NAME` or `file:/path`: it never stands in a file of configuration itself. ValueError."""
    kind, _, place = str(reference).partition(":")
    if kind == "env":
        if not os.environ.get(place):
            raise ValueError(f"the environment variable {place} is not set")
        return os.environ[place]
    if kind == "file":
        path = Path(place)
        if not path.is_file():
            raise ValueError(f"the file {place} does not exist")
        if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise ValueError(f"the file {place} can be read by others: chmod 600 it")
        return path.read_text("utf-8").strip()
    raise ValueError("give env:NAME or file:/path, never the secret itself")


def driver_spec(device: DeviceClass, table: Any) -> DriverSpec:
    """`{"driver": name, ...options}` as a spec. ValueError (pydantic's for a wrong option) says what is wrong.

    Options that a driver keeps out of its repr are secrets, and given by reference.
    """
    if not isinstance(table, dict) or "driver" not in table:
        raise ValueError(f"needs a driver, one of: {', '.join(DRIVERS[device])}")
    options = dict(table)
    name = options.pop("driver")
    if name not in DRIVERS[device]:
        raise ValueError(f"there is no driver {name!r} for it, only: {', '.join(DRIVERS[device])}")
    module = DRIVERS[device][name]
    options_type = importlib.import_module(module).Options
    assert is_dataclass(options_type)
    known = {field.name: field for field in fields(options_type)}
    if unknown := sorted(set(options) - set(known)):
        raise ValueError(f"unknown: {', '.join(unknown)} (known are: {', '.join(sorted(known))})")
    for key in options:
        if not known[key].repr:
            try:
                options[key] = resolve(options[key])
            except ValueError as error:
                raise ValueError(f"{key}: {error}") from error
    return DriverSpec(module, TypeAdapter(options_type).validate_python(options))
