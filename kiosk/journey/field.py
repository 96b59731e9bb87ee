"""The fields of a product: what can be asked of a visitor. Types are named after Open Formulieren's component types."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Texts = dict[str, str]
"""Language code → text. Dutch (`nl`) is always there and is what other languages fall back to."""

FieldType = Literal[
    "textfield",
    "textarea",
    "bsn",
    "postcode",
    "date",
    "phoneNumber",
    "iban",
    "email",
    "number",
    "checkbox",
    "selectboxes",
    "radio",
]
CHOSEN = frozenset({"radio", "selectboxes", "checkbox"})
"""Types that are answered by touching; all others are typed."""
WITH_OPTIONS = frozenset({"radio", "selectboxes"})
REACH = frozenset({"email", "phoneNumber"})
"""Types that say how somebody can be reached."""
ALWAYS_PRIVATE = frozenset({"bsn", "iban"})
CHECKED = "true"
"""The answer of a checkbox that was touched."""
LONGEST = {"textfield": 100, "textarea": 1000, "number": 9}
"""Characters, where a field does not say so itself."""


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Shown(StrEnum):
    """Data of a person that a product can put on paper, and so shows for checking first."""

    NAME = "name"
    SEX = "sex"
    BIRTH = "birth"
    ADDRESS = "address"
    MUNICIPALITY = "municipality"
    NATIONALITY = "nationality"
    PARENTS = "parents"


class Option(Model):
    value: str
    label: Texts
    description: Texts = Field(default_factory=dict)
    shows: tuple[Shown, ...] = ()


class Rules(Model):
    """What an answer has to be, besides what its type asks.

    `max_length`: characters of a textfield, textarea or number, 0 for what is usual. `pattern`: regular expression of
    the whole answer as it stands on the screen; `error` is said where it does not match. `min` and `max`: of a number.
    `min_days` and `max_days`: of a date, in days from today (-365 is a year ago).
    """

    required: bool = True
    max_length: int = 0
    pattern: str = ""
    min: int | None = None
    max: int | None = None
    min_days: int | None = None
    max_days: int | None = None
    error: Texts = {}


_ONLY_FOR = {
    "max_length": {"textfield", "textarea", "number"},
    "pattern": {"textfield", "postcode", "number"},
    "min": {"number"},
    "max": {"number"},
    "min_days": {"date"},
    "max_days": {"date"},
}


class FieldSpec(Model):
    """One question. `people = true`: the options are people of the register instead of options of its own: in a radio
    the visitor and the children whom the visitor may act for, in selectboxes those children.

    `page`: the name of one of the product's pages, on which fields stand together; a field without has a page alone.
    `private`: shown while it is typed, and never spoken aloud on a loudspeaker.
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    type: FieldType
    label: Texts
    short: Texts = Field(description="The question in a word or two, beside its answer where that is checked.")
    description: Texts = Field(default_factory=dict)
    options: tuple[Option, ...] = ()
    people: bool = False
    page: str = ""
    private: bool = False
    rules: Rules = Field(default=Rules(), alias="validate")

    @model_validator(mode="after")
    def _makes_sense(self) -> FieldSpec:
        if self.type in WITH_OPTIONS and bool(self.options) == self.people:
            raise ValueError(f"field {self.key!r}: give either options or people = true")
        if self.type not in WITH_OPTIONS and (self.options or self.people):
            raise ValueError(f"field {self.key!r}: a {self.type} has no options and no people")
        if any(not re.fullmatch(r"[\w-]+", option.value) for option in self.options):
            raise ValueError(f"field {self.key!r}: the value of an option has letters, digits, - and _ only")
        for name, types in _ONLY_FOR.items():
            if getattr(self.rules, name) not in (None, 0, "") and self.type not in types:
                raise ValueError(f"field {self.key!r}: a {self.type} has no validate.{name}")
        if any("nl" not in words for words in self._texts):
            raise ValueError(f"field {self.key!r}: a text has no Dutch")
        try:
            re.compile(self.rules.pattern)
        except re.error as error:
            raise ValueError(f"field {self.key!r}: validate.pattern is no regular expression: {error}") from error
        if bool(self.rules.pattern) != bool(self.rules.error):
            raise ValueError(f"field {self.key!r}: validate.pattern and validate.error go together")
        return self

    @property
    def typed(self) -> bool:
        return self.type not in CHOSEN

    @property
    def required(self) -> bool:
        return self.rules.required

    @property
    def is_private(self) -> bool:
        return self.private or self.type in ALWAYS_PRIVATE

    @property
    def longest(self) -> int:
        """Characters that an answer can have; 0 where the type itself sets the bound."""
        return self.rules.max_length or LONGEST.get(self.type, 0)

    @property
    def _texts(self) -> tuple[Texts, ...]:
        """Every text that must be there in Dutch."""
        optional = tuple(words for words in (self.description, self.rules.error) if words)
        return (self.label, self.short, *optional, *(option.label for option in self.options))
