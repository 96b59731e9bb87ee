"""What is wrong with a value of configuration, in words for who wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from hardware.options import OptionError

if TYPE_CHECKING:
    from pydantic import ValidationError

Place = tuple[str | int, ...]
"""Keys and numbers that lead to a value."""

MISSING = "is missing"
NOT_A_KEY = "is not a key here"
_WORDS = {
    "missing": MISSING,
    "extra_forbidden": NOT_A_KEY,
    "string_type": "must be text in quotes",
    "path_type": "must be text in quotes: a path",
    "int_type": "must be a whole number, without quotes",
    "int_parsing": "must be a whole number, without quotes",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number, without quotes",
    "float_parsing": "must be a number, without quotes",
    "bool_type": "must be true or false, without quotes",
    "bool_parsing": "must be true or false, without quotes",
    "tuple_type": "must be a list: [..., ...]",
    "dict_type": "must be a table",
    "mapping_type": "must be a table",
    "model_type": "must be a table",
    "string_pattern_mismatch": "is not written as it must be",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "string_too_short": "must have at least {min_length} characters",
    "string_too_long": "must have at most {max_length} characters",
    "too_short": "must have at least {min_length} in it",
    "literal_error": "must be {expected}",
}
"""By the types of pydantic's errors; any other speaks for itself."""


def said(error: ValidationError) -> list[tuple[Place, str]]:
    """Where something is wrong, and what, without the value itself: it might be a secret."""
    return [_said(problem) for problem in error.errors(include_url=False, include_input=False)]


def _said(problem: Any) -> tuple[Place, str]:
    context = problem.get("ctx", {})
    cause = context.get("error")
    where = tuple(part for part in problem["loc"] if part != "[key]")
    if isinstance(cause, OptionError):
        where = (*where, cause.option)
    words = _WORDS.get(problem["type"], str(problem["msg"]).removeprefix("Value error, "))
    return where, words.format(**context) if problem["type"] in _WORDS else words


def nearest(wrong: Any, known: Iterable[str]) -> str:
    """`; did you mean x?`, or nothing where nothing comes near."""
    from difflib import get_close_matches  # only where something is wrong

    close = get_close_matches(str(wrong).lower(), list(known), 1)
    return f"; did you mean {close[0]}?" if close else ""
