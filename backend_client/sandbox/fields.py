"""Reading the fields of a body as the real server does: unknown ones are dropped, wrong ones are named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from backend_client.sandbox import clock
from backend_client.sandbox.problems import Invalid, required

VERTROUWELIJKHEID = (
    "openbaar",
    "beperkt_openbaar",
    "intern",
    "zaakvertrouwelijk",
    "vertrouwelijk",
    "confidentieel",
    "geheim",
    "zeer_geheim",
)
"""From open to secret; the counter's authorisation ends at `zaakvertrouwelijk`."""
HIGHEST_OF_COUNTER = VERTROUWELIJKHEID.index("zaakvertrouwelijk")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a body. `default` also tells the type: text, number, truth, list; `date` and `moment` are text."""

    name: str
    default: Any = ""
    needed: bool = False
    longest: int = 0
    form: str = ""  # "date", "moment" or "json" (taken as it comes)
    choices: Sequence[str] = ()


def read(body: Mapping[str, Any], fields: Sequence[Field]) -> tuple[dict[str, Any], list[Invalid]]:
    """What the fields hold, and what is wrong with them."""
    values: dict[str, Any] = {}
    wrong: list[Invalid] = []
    for field in fields:
        value = body.get(field.name)
        if value is None:
            values[field.name] = field.default
            if field.needed:
                wrong.append(required(field.name) if field.name not in body else _null(field.name))
            continue
        problem = _problem(field, value)
        if problem:
            wrong.append(problem)
        else:
            values[field.name] = as_moment(value) if field.form == "moment" else value
    return values, wrong


def _null(name: str) -> Invalid:
    return Invalid(name, "null", "Dit veld mag niet leeg zijn.")


def _problem(field: Field, value: Any) -> Invalid | None:
    name = field.name
    if field.form == "json":
        return None
    if field.form in ("date", "moment"):
        parse = _as_date if field.form == "date" else as_moment
        try:
            parse(value)
        except (ValueError, TypeError, OverflowError):
            return Invalid(name, "invalid", "Ongeldige datum formaat.")
        return None
    if isinstance(field.default, bool):
        return None if isinstance(value, bool) else Invalid(name, "invalid", "Moet een geldige boolean zijn.")
    if isinstance(field.default, list):
        ok = isinstance(value, list)
        return None if ok else Invalid(name, "not_a_list", "Verwachtte een lijst met items.")
    if not isinstance(value, str):
        return Invalid(name, "invalid", "Is geen geldige string.")
    if field.needed and not value:
        return Invalid(name, "blank", "Dit veld mag niet leeg zijn.")
    if field.choices and value and value not in field.choices:
        return Invalid(name, "invalid_choice", f'"{value}" is een ongeldige keuze.')
    if field.longest and len(value) > field.longest:
        return Invalid(name, "max_length", f"Dit veld mag niet meer dan {field.longest} karakters bevatten.")
    return None


def _as_date(text: str) -> date:
    """Only `YYYY-MM-DD` (RFC 3339, full-date): Python reads other forms of ISO 8601 as well."""
    day = date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError
    return day


def as_moment(text: str) -> str:
    """A moment as the server writes it: UTC with `Z`. A moment without a zone is taken for the server's own."""
    moment = datetime.fromisoformat(text)
    return stamp(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def now() -> str:
    return stamp(clock.now())
