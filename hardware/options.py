"""How a driver says what its options are for, where configuration is read and written about."""

from __future__ import annotations

from typing import Any


class OptionError(ValueError):
    """An option that cannot be as it is given: `option` is its name, the text says what is wrong with it."""

    def __init__(self, option: str, what: str) -> None:
        super().__init__(what)
        self.option = option


def told(description: str, example: object) -> dict[str, Any]:
    """The `metadata` of a field of `Options`, in the names of JSON Schema."""
    return {"description": description, "examples": [example]}
