"""Products as data: texts, steps, fields, needs and destination, read from assets/products/*.toml.

Field types and their names follow Open Formulieren's component types, so that its forms can one day be shown here too.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Texts = dict[str, str]
"""Language code → text. Dutch (`nl`) is always there and is what other languages fall back to."""

IN_DUTCH = " (Nederlands)"
"""Stands behind a text that is shown in Dutch to a visitor who chose another language: seen, read aloud and printed."""


class Need(StrEnum):
    """Capabilities of a counter that a product can depend on."""

    DOCUMENT_SCANNER = "document_scanner"
    CHIP_READER = "chip_reader"
    PAYMENT_TERMINAL = "payment_terminal"
    PAGE_PRINTER = "page_printer"
    RECEIPT_PRINTER = "receipt_printer"
    REISDOCUMENTEN = "reisdocumenten"
    PERSONEN = "personen"
    ZAKEN = "zaken"
    KLANTINTERACTIES = "klantinteracties"
    STORAGE = "storage"


class StepKind(StrEnum):
    PRIVACY = "privacy"
    IDENTIFY = "identify"
    FORM = "form"
    REVIEW = "review"
    PAY = "pay"
    SUBMIT = "submit"
    OVERVIEW = "overview"
    FINISH = "finish"
    FEEDBACK = "feedback"


class Shown(StrEnum):
    """Data of a person that a product can put on paper, and so shows for checking first."""

    NAME = "name"
    SEX = "sex"
    BIRTH = "birth"
    ADDRESS = "address"
    MUNICIPALITY = "municipality"
    NATIONALITY = "nationality"
    PARENTS = "parents"


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Option(_Model):
    value: str
    label: Texts
    description: Texts = Field(default_factory=dict)
    shows: tuple[Shown, ...] = ()


class FieldSpec(_Model):
    """One question. `people = true`: the options are the visitor and the children the visitor may act for."""

    key: str
    type: Literal["radio"]
    label: Texts
    short: Texts = Field(description="The question in a word or two, beside its answer where that is checked.")
    description: Texts = Field(default_factory=dict)
    options: tuple[Option, ...] = ()
    people: bool = False

    @model_validator(mode="after")
    def _has_options(self) -> FieldSpec:
        if bool(self.options) == self.people:
            raise ValueError(f"field {self.key!r}: give either options or people = true")
        return self


class Statement(_Model):
    """What a visitor is told, before anything is asked, about data that leave the municipality (GDPR, article 13)."""

    recipient: Texts = Field(description="Who gets the request, as it fits in a sentence: `de Belastingdienst`.")
    what: Texts = Field(description="Which data they get, as a sentence.")
    why: Texts = Field(description="What they need them for, as a sentence.")


class Product(_Model):
    """One thing a visitor can come for."""

    id: str
    zaaktype: str = Field("", description="Its identificatie at the destination; needed where something is submitted.")
    destination: str = Field(
        "", description="Name of one of the destinations in kiosk.toml; the municipality itself when left out."
    )
    statement: Statement | None = None
    icon: str
    title: Texts
    summary: Texts
    price_cents: int = Field(0, ge=0)
    needs: tuple[Need, ...]
    wait_s: int = Field(
        0, ge=0, description="How long the visitor waits for the paper before it is sent by post, in seconds."
    )
    privacy: dict[str, tuple[str, str, str]]
    steps: tuple[StepKind, ...]
    fields: tuple[FieldSpec, ...] = ()

    @model_validator(mode="after")
    def _is_complete(self) -> Product:
        if "nl" not in self.privacy:
            raise ValueError(f"product {self.id!r}: privacy has no Dutch")
        for where, texts in self.texts():
            if not texts.get("nl") and (texts or not where.endswith("description")):
                raise ValueError(f"product {self.id!r}: {where} has no Dutch")
        if self.price_cents and StepKind.PAY not in self.steps:
            raise ValueError(f"product {self.id!r}: it costs money but has no step 'pay'")
        if StepKind.SUBMIT in self.steps and not (self.zaaktype and self.wait_s):
            raise ValueError(f"product {self.id!r}: it is submitted, and so needs a zaaktype and wait_s")
        if bool(self.destination) != bool(self.statement):
            raise ValueError(f"product {self.id!r}: destination and statement go together")
        return self

    def told(self, language: str) -> tuple[str, ...]:
        """What the visitor is told of privacy, as `text` tells it."""
        return tuple(text(sentence, language) for sentence in self._privacy())

    def texts(self) -> Iterator[tuple[str, Texts]]:
        """Every text of the product, with where it stands in its file."""
        yield "title", self.title
        yield "summary", self.summary
        if self.statement:
            yield "statement.recipient", self.statement.recipient
            yield "statement.what", self.statement.what
            yield "statement.why", self.statement.why
        for place, sentence in enumerate(self._privacy(), start=1):
            yield f"privacy {place}", sentence
        for field in self.fields:
            yield f"fields.{field.key}.label", field.label
            yield f"fields.{field.key}.short", field.short
            yield f"fields.{field.key}.description", field.description
            for option in field.options:
                yield f"fields.{field.key}.{option.value}.label", option.label
                yield f"fields.{field.key}.{option.value}.description", option.description

    def _privacy(self) -> list[Texts]:
        """Its sentences, each in all languages."""
        return [
            {language: sentences[place] for language, sentences in self.privacy.items()}
            for place in range(len(self.privacy["nl"]))
        ]


def text(texts: Texts, language: str) -> str:
    """The text in a language; in Dutch where it is not translated, and it says so."""
    if language == "nl" or texts.get(language):
        return texts.get(language, "")
    return f"{texts['nl']}{IN_DUTCH}" if texts.get("nl") else ""


def load_products(folder: Path) -> tuple[Product, ...]:
    """All products of a folder, in the order of their file names.

    Raises ValueError naming the file and what is wrong with it.
    """
    return tuple(load_product(path) for path in sorted(folder.glob("*.toml")))


def load_product(path: Path) -> Product:
    """One product. Raises ValueError as load_products does."""
    try:
        return Product.model_validate(tomllib.loads(path.read_text("utf-8")))
    except ValueError as error:  # pydantic's and tomllib's errors are both ValueErrors
        raise ValueError(f"{path}: {error}") from error
