"""A first kiosk.toml from questions: what must be there, and the devices that are found."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from typing import Any

import click

from hardware.device import DeviceClass
from hardware.drivers import DRIVERS
from hardware.plugged import Found, found
from hardware.specs import SpecError, driver_spec
from kiosk.config.keys import Key, keys, toml
from kiosk.config.reading import ConfigError, parse
from kiosk.opening import DAYS

FIRST = ("name", "municipality", "language", "data")
"""What is asked of the counter itself; all else there has a default."""
TRIES = 5
Content = dict[str, Any]


def ask() -> Content:
    """The content of a kiosk.toml. What is wrong is said, and asked again."""
    content: Content = {"counter": _section("counter", FIRST), "devices": {}}
    click.echo("\nThe devices. A number, a driver's name to give its options by hand, or nothing where there is none.")
    for device in DeviceClass:
        if table := _device(device, found(device)):
            content["devices"][str(device)] = table
    if hours := _ask(_key("opening", "monday"), "Opening hours on working days (nothing: always open)", default=""):
        content["opening"] = dict.fromkeys(DAYS[:5], hours)
    content["storage"] = _section("storage", ["key"])
    for section in ("zgw", "brp"):
        content[section] = _section(section, _required(section))
    if click.confirm("\nDoes the municipality have Klantinteracties (Open Klant), for questions to people?", False):
        content["klantinteracties"] = _section("klantinteracties", _required("klantinteracties"))
    return _put_right(content)


def written(content: Content) -> str:
    """As it stands in a file."""
    tables = {name: table for name, table in content.items() if name != "devices"}
    tables |= {f"devices.{name}": table for name, table in content["devices"].items()}
    return "\n".join(
        f"[{name}]\n" + "".join(f"{key} = {toml(value)}\n" for key, value in table.items())
        for name, table in tables.items()
    )


def _put_right(content: Content) -> Content:
    for _ in range(TRIES):
        try:
            parse(content)
        except ConfigError as error:
            click.echo(f"\nNot right yet:\n{error}")
            asked = False
            for wrong in error.problems:
                table = content.get(str(wrong.key[0])) if wrong.key else None
                if len(wrong.key) >= 2 and isinstance(table, dict) and wrong.key[0] != "devices":
                    name = str(wrong.key[1])
                    table[name] = _ask(_key(str(wrong.key[0]), name), default=table.get(name))
                    asked = True
            if asked:
                continue
        break
    return content


def _device(device: DeviceClass, here: list[Found]) -> Content:
    click.echo(f"\n{device}")
    for number, each in enumerate(here, 1):
        click.echo(f"  {number}) {each.what} ({each.driver})")
    drivers = DRIVERS[device]
    while True:
        answer = click.prompt(
            f"  which ({', '.join(drivers)})", default="1" if here else "", show_default=bool(here)
        ).strip()
        if not answer:
            return {}
        if answer.isdecimal() and 1 <= int(answer) <= len(here):
            chosen = here[int(answer) - 1]
            return _options(device, chosen.driver, dict(chosen.options))
        if answer in drivers:
            return _options(device, answer, {})
        click.echo(f"  a number, or one of: {', '.join(drivers)}")


def _options(device: DeviceClass, driver: str, known: Content) -> Content:
    """What must be there, then what was wrong, until it makes a driver."""
    own = [each for each in _of("devices", str(device)) if each.driver == driver and each.name != "driver"]
    wanted = [each for each in own if (each.required or each.secret) and each.name not in known]
    for _ in range(TRIES):
        for key in wanted:
            if (value := _ask(key, default=known.get(key.name, None if key.required else ""))) != "":
                known[key.name] = value
            else:
                known.pop(key.name, None)
        try:
            driver_spec(device, {"driver": driver, **known})
        except SpecError as error:
            click.echo(f"  {error}")
            wanted = own
            continue
        break
    return {"driver": driver, **known}


def _section(name: str, wanted: Iterable[str]) -> Content:
    click.echo(f"\n[{name}]")
    return {each: _ask(_key(name, each)) for each in wanted}


def _ask(key: Key, words: str = "", default: Any = None) -> Any:
    """One answer, as TOML has it; the example shows how it is written."""
    fallback = key.default if default is None else default
    what = words or f"  {key.name}: {key.description} For example {toml(key.example)}"
    given = click.prompt(what, default=fallback if isinstance(fallback, str) or fallback is None else toml(fallback))
    if key.type in ("text", "path", "moment", "reference to a secret") or key.type.startswith('"'):
        return str(given)
    try:
        return tomllib.loads(f"value = {given}")["value"]
    except tomllib.TOMLDecodeError:
        return str(given)


def _required(section: str) -> list[str]:
    return [each.name for each in _of(section) if each.required]


def _of(*table: str) -> list[Key]:
    return [each for each in keys() if each.table == table]


def _key(section: str, name: str) -> Key:
    return next(each for each in _of(section) if each.name == name)
