"""kiosk.toml: one file, validated whole before anything starts, frozen afterwards."""

from __future__ import annotations

import importlib
import os
import stat
import tomllib
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

from hardware.device import DeviceClass
from hardware.drivers import DRIVERS
from hardware.host import DriverSpec


class ConfigError(Exception):
    """kiosk.toml cannot be used. The text says for each key what is wrong with it."""


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _secret(reference: str) -> str:
    """Resolve `env:NAME` or `file:/path`. A secret itself never stands in the file."""
    kind, _, place = reference.partition(":")
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


Secret = Annotated[str, BeforeValidator(_secret), Field(repr=False)]


class CounterSection(_Section):
    """This counter."""

    name: str = Field("BALIE1", pattern=r"^[A-Z0-9]{1,12}$", description="Stands in front of every request number.")
    municipality: str = Field("Tilburg", description="As it is printed.")
    language: str = Field("nl", description="The language a visitor finds.")
    data: Path = Field(Path("var"), description="Folder for the outbox and the logs. Not on a network disk.")
    products: Path | None = Field(None, description="Folder with product files; the ones shipped when left out.")
    follow_url: str = Field(
        "https://www.tilburg.nl/mijn-aanvraag/{reference}",
        pattern=r"\{reference\}",
        description="Where a visitor follows a request, with {reference} in it; printed as a QR code.",
    )


class ZgwSection(_Section):
    """The ZGW APIs (Open Zaak). Addresses to the letter as the servers name themselves."""

    zaken_url: str
    catalogi_url: str
    documenten_url: str
    client_id: str
    secret: Secret
    bronorganisatie: str = Field(pattern=r"^\d{9}$", description="RSIN of the municipality.")


class BrpSection(_Section):
    """Haal Centraal: Personen and Reisdocumenten."""

    personen_url: str
    reisdocumenten_url: str
    api_key: Secret


def _driver(value: Any, device: DeviceClass) -> DriverSpec:
    if not isinstance(value, dict) or "driver" not in value:
        raise ValueError(f"needs a driver, one of: {', '.join(DRIVERS[device])}")
    options = dict(value)
    name = options.pop("driver")
    if name not in DRIVERS[device]:
        raise ValueError(f"there is no driver {name!r} for it, only: {', '.join(DRIVERS[device])}")
    module = DRIVERS[device][name]
    options_type = importlib.import_module(module).Options
    assert is_dataclass(options_type)
    known = {field.name for field in fields(options_type)}
    if unknown := sorted(set(options) - known):
        raise ValueError(f"unknown: {', '.join(unknown)} (known are: {', '.join(sorted(known))})")
    return DriverSpec(module, TypeAdapter(options_type).validate_python(options))


class Config(_Section):
    """A whole kiosk.toml."""

    counter: CounterSection = Field(default_factory=CounterSection)  # type: ignore[arg-type]
    devices: dict[DeviceClass, DriverSpec] = Field(default_factory=dict)
    zgw: ZgwSection
    brp: BrpSection

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def parse(content: dict[str, Any]) -> Config:
    """Validate the content of a kiosk.toml. Raises ConfigError."""
    problems: list[str] = []
    devices: dict[DeviceClass, DriverSpec] = {}
    given = content.get("devices", {})
    for key, value in given.items() if isinstance(given, dict) else ():
        try:
            devices[DeviceClass(key)] = _driver(value, DeviceClass(key))
        except ValidationError as error:
            problems += _words(error, f"devices.{key}")
        except ValueError as error:
            problems.append(f"devices.{key}: {error}")
    try:
        config = Config.model_validate({**content, "devices": devices})
    except ValidationError as error:
        problems = _words(error) + problems
    if problems:
        raise ConfigError("\n".join(problems))
    return config


def load(path: Path) -> Config:
    """Read and validate a kiosk.toml. Raises ConfigError, with the file and for each key what is wrong."""
    try:
        return parse(tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: this is not TOML: {error}") from error
    except ConfigError as error:
        raise ConfigError("\n".join(f"{path}: {line}" for line in str(error).splitlines())) from error


def _words(error: ValidationError, under: str = "") -> list[str]:
    lines = []
    for problem in error.errors(include_url=False, include_context=False, include_input=False):
        key = ".".join([under, *map(str, problem["loc"])] if under else map(str, problem["loc"]))
        what = {"missing": "is missing", "extra_forbidden": "is not a key of kiosk.toml"}.get(
            problem["type"], problem["msg"].removeprefix("Value error, ")
        )
        lines.append(f"{key}: {what}")
    return lines
