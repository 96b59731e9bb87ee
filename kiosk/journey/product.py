"""Products as data: texts, steps, fields, needs and destination, read from assets/products/*.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import Literal

from pydantic import Field, model_validator

from kiosk.journey.field import REACH, FieldSpec, Model, Option, Shown, Texts

__all__ = ["FieldSpec", "Need", "Option", "Product", "Shown", "Statement", "StepKind", "Texts", "load_products", "text"]

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


class Statement(Model):
    """What a visitor is told, before anything is asked, about data that leave the municipality (GDPR, article 13)."""

    recipient: Texts = Field(description="Who gets the request, as it fits in a sentence: `de Belastingdienst`.")
    what: Texts = Field(description="Which data they get, as a sentence.")
    why: Texts = Field(description="What they need them for, as a sentence.")


class Product(Model):
    """One thing a visitor can come for."""

    id: str
    kind: Literal["zaak", "contactverzoek"] = Field(
        "zaak",
        description="What the request becomes. A contactverzoek is a question: its textarea is what is asked, and at "
        "least one of its fields of type email and phoneNumber is filled in.",
    )
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
        0,
        ge=0,
        description="How long the visitor waits for the paper before it is sent by post, in seconds. "
        "0: there is no paper, people handle the request.",
    )
    privacy: dict[str, tuple[str, str, str]]
    afterwards: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="What happens next, in sentences, where there is no paper."
    )
    steps: tuple[StepKind, ...]
    pages: dict[str, Texts] = Field(default_factory=dict, description="Name → title of fields that stand together.")
    fields: tuple[FieldSpec, ...] = ()

    @model_validator(mode="after")
    def _is_complete(self) -> Product:
        if "nl" not in self.privacy:
            raise ValueError(f"product {self.id!r}: privacy has no Dutch")
        for where, texts in self.texts():
            if not texts.get("nl") and (texts or not where.endswith(("description", "error"))):
                raise ValueError(f"product {self.id!r}: {where} has no Dutch")
        if self.price_cents and StepKind.PAY not in self.steps:
            raise ValueError(f"product {self.id!r}: it costs money but has no step 'pay'")
        if self.kind == "contactverzoek":
            self._is_a_question()
        elif StepKind.SUBMIT in self.steps and not self.zaaktype:
            raise ValueError(f"product {self.id!r}: it is submitted, and so needs a zaaktype")
        no_end = not (self.wait_s or self.destination or "nl" in self.afterwards)
        if StepKind.SUBMIT in self.steps and no_end:
            raise ValueError(f"product {self.id!r}: give wait_s, or say what happens afterwards")
        if bool(self.destination) != bool(self.statement):
            raise ValueError(f"product {self.id!r}: destination and statement go together")
        return self

    def _is_a_question(self) -> None:
        if self.zaaktype or self.destination or self.price_cents or self.wait_s:
            raise ValueError(f"product {self.id!r}: a contactverzoek is free, on no paper, and of no zaaktype")
        kinds = [field.type for field in self.fields]
        if kinds.count("textarea") != 1 or not set(kinds) <= {"textarea", *REACH} or len(kinds) < 2:
            raise ValueError(f"product {self.id!r}: a contactverzoek has one textarea, and an email or phoneNumber")

    @model_validator(mode="after")
    def _has_pages(self) -> Product:
        keys = [field.key for field in self.fields]
        if twice := {key for key in keys if keys.count(key) > 1}:
            raise ValueError(f"product {self.id!r}: more than one field is called {', '.join(sorted(twice))}")
        for field in self.fields:
            if field.page and field.page not in self.pages:
                raise ValueError(f"field {field.key!r}: there is no page {field.page!r}")
        begun = [page for page, _ in groupby(field.page for field in self.fields) if page]
        if apart := {page for page in begun if begun.count(page) > 1}:
            raise ValueError(f"product {self.id!r}: what is on page {', '.join(sorted(apart))} does not stand together")
        if unused := set(self.pages) - set(begun):
            raise ValueError(f"product {self.id!r}: no field stands on page {', '.join(sorted(unused))}")
        return self

    @property
    def on_paper(self) -> bool:
        """Something comes out of the printer, or by post."""
        return StepKind.SUBMIT in self.steps and bool(self.wait_s) and not self.destination

    def told(self, language: str) -> tuple[str, ...]:
        """What the visitor is told of privacy, as `text` tells it."""
        return tuple(text(sentence, language) for sentence in _sentences(self.privacy))

    def what_follows(self, language: str) -> tuple[str, ...]:
        """What happens next where there is no paper, as `text` tells it."""
        return tuple(text(sentence, language) for sentence in _sentences(self.afterwards))

    def texts(self) -> Iterator[tuple[str, Texts]]:
        """Every text of the product, with where it stands in its file."""
        yield "title", self.title
        yield "summary", self.summary
        if self.statement:
            yield "statement.recipient", self.statement.recipient
            yield "statement.what", self.statement.what
            yield "statement.why", self.statement.why
        for name, sentences in (("privacy", self.privacy), ("afterwards", self.afterwards)):
            for place, sentence in enumerate(_sentences(sentences), start=1):
                yield f"{name} {place}", sentence
        for page, title in self.pages.items():
            yield f"pages.{page}", title
        for field in self.fields:
            yield f"fields.{field.key}.label", field.label
            yield f"fields.{field.key}.short", field.short
            yield f"fields.{field.key}.description", field.description
            yield f"fields.{field.key}.validate.error", field.rules.error
            for option in field.options:
                yield f"fields.{field.key}.{option.value}.label", option.label
                yield f"fields.{field.key}.{option.value}.description", option.description


def _sentences(told: Mapping[str, tuple[str, ...]]) -> list[Texts]:
    """Each sentence in all languages that have it; as many as there are in Dutch."""
    return [
        {language: sentences[place] for language, sentences in told.items() if place < len(sentences)}
        for place in range(len(told.get("nl", ())))
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
