"""JSON Schema (2020-12) of kiosk.toml, made from the model and from the options of every driver."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import models_json_schema

from hardware.device import DeviceClass
from hardware.drivers import DRIVERS
from hardware.secret import SHAPE
from hardware.specs import options_of
from kiosk import ASSETS
from kiosk.config.model import Config
from kiosk.config.section import BY_REFERENCE

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NOTHING = {"type": "null"}


def schema() -> dict[str, Any]:
    """The whole schema, without references: a section stands where it is used."""
    _, made = models_json_schema([(Config, "validation")], by_alias=True, ref_template="{model}")
    definitions = made["$defs"]
    whole = _inlined(definitions["Config"], definitions)
    whole["properties"]["devices"] = {
        "type": "object",
        "description": "The devices of this counter, each with its driver.",
        "additionalProperties": False,
        "properties": {str(device): _device(device) for device in DeviceClass},
    }
    return {"$schema": DIALECT, **whole, "title": "kiosk.toml"}


def _device(device: DeviceClass) -> dict[str, Any]:
    choices = [_driver(device, driver) for driver in DRIVERS[device]]
    return {"type": "object", "oneOf": choices}


def _driver(device: DeviceClass, driver: str) -> dict[str, Any]:
    options = options_of(device, driver)
    made = _inlined(TypeAdapter(options).json_schema(ref_template="{model}"), {})
    for field in fields(options):
        if not field.repr:
            made["properties"][field.name] |= {BY_REFERENCE: True, "pattern": SHAPE}
    which = {"const": driver, "type": "string", "description": "Which program serves it.", "examples": [driver]}
    return {
        **made,
        "title": driver,
        "properties": {"driver": which, **made["properties"]},
        "required": ["driver", *made.get("required", ())],
        "additionalProperties": False,
    }


def _inlined(part: Any, definitions: dict[str, Any]) -> Any:
    """With each reference replaced by what it refers to; without titles, which only repeat names, and without nothing,
    which TOML does not have."""
    if isinstance(part, list):
        return [_inlined(each, definitions) for each in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        part = {**definitions[part["$ref"]], **{key: value for key, value in part.items() if key != "$ref"}}
    if NOTHING in part.get("anyOf", ()):
        (only,) = (each for each in part["anyOf"] if each != NOTHING)
        rest = {key: value for key, value in part.items() if key not in ("anyOf", "default")}
        return _inlined({**only, **rest}, definitions)
    made: dict[str, Any] = {
        key: {name: _inlined(each, definitions) for name, each in value.items()}
        if key == "properties"
        else _inlined(value, definitions)
        for key, value in part.items()
        if key not in ("title", "$defs")
    }
    if made.get("format") == "path" and "default" in made:  # of what is shipped, the same on every machine
        made["default"] = str(made["default"]).removeprefix(f"{ASSETS.parent}/")
    return made | {"pattern": SHAPE} if made.get(BY_REFERENCE) else made
