"""What a new kiosk.toml changes, and what of that a running counter takes over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.config.model import Config
from kiosk.config.section import AT_RUN_TIME, Section


def changes(now: Config, new: Config) -> dict[str, bool]:
    """The keys that differ, as `counter.theme`; true of those that are taken over at run time. No values: they may be
    secrets."""
    found: dict[str, bool] = {}
    for field, name in _sections():
        before, after = getattr(now, field), getattr(new, field)
        if before == after:
            continue
        if isinstance(before, Section) and isinstance(after, Section):
            keys = {
                key: _live(type(after), key)
                for key in type(after).model_fields
                if getattr(before, key) != getattr(after, key)
            }
            found |= {f"{name}.{key}": live for key, live in keys.items()}
        elif isinstance(before, Mapping) and isinstance(after, Mapping):
            differ = [key for key in {**before, **after} if before.get(key) != after.get(key)]
            found |= {f"{name}.{key}": False for key in differ}
        else:
            found[name] = _all_live(before) and _all_live(after)
    return found


def taken(now: Config, new: Config) -> Config:
    """The settings in force with everything of the new ones that is taken over at run time."""
    update: dict[str, Any] = {}
    for field, _ in _sections():
        before, after = getattr(now, field), getattr(new, field)
        if _all_live(before) and _all_live(after):
            update[field] = after
        elif isinstance(before, Section) and isinstance(after, Section):
            live = {key: getattr(after, key) for key in type(after).model_fields if _live(type(after), key)}
            update[field] = before.model_copy(update=live)
    return now.model_copy(update=update)


def _sections() -> list[tuple[str, str]]:
    """Fields of a Config, with the names that they have in the file."""
    return [(name, field.alias or name) for name, field in Config.model_fields.items()]


def _live(section: type[Section], key: str) -> bool:
    extra = section.model_fields[key].json_schema_extra
    return isinstance(extra, dict) and bool(extra.get(AT_RUN_TIME))


def _all_live(value: object) -> bool:
    """A section, or several, that is taken over as a whole; where there is none, there is nothing against it."""
    if isinstance(value, tuple):
        return all(map(_all_live, value))
    if isinstance(value, Section):
        return all(_live(type(value), key) for key in type(value).model_fields)
    return value is None
