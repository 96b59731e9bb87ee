"""No visitor finds a hole: every text of the counter and of its products is there in every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from kiosk import ASSETS
from kiosk.journey.product import Product, load_product
from kiosk.screens.languages import SOURCE_LANGUAGE

PRODUCTS: Final = (
    *sorted((ASSETS / "products").glob("*.toml")),
    ASSETS / "docs/another-authority/inkomensverklaring.toml",
)
_PLACE: Final = re.compile(r"%L?\d+|%L?n|\{\w+\}")


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the sources. `forms`: one translation, or one for each plural form. `place`: file:line, where asked."""

    context: str
    source: str
    forms: tuple[str, ...]
    finished: bool
    place: str = ""


def messages(ts: Path) -> Iterator[Message]:
    for context in ElementTree.parse(ts).getroot().iter("context"):  # noqa: S314  files of our own
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plurals = translation.findall("numerusform")
            forms = tuple("".join(form.itertext()) for form in plurals or [translation])
            where = message.find("location")
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                forms,
                translation.get("type") is None and all(map(str.strip, forms)),
                f"{where.get('filename')}:{where.get('line')}" if where is not None else "",
            )


def holes(ts: Path) -> list[str]:
    """What is wrong with a file of translations that is up to date with the sources."""
    found = []
    for message in messages(ts):
        text = f"{ts.name}: {message.context}: {message.source}"
        if not message.finished:
            found.append(f"{text}: not translated")
        elif any(places(form) != places(message.source) for form in message.forms):
            found.append(f"{text}: the translation has other places for values than the source")
    return found


def product_holes(product: Product, languages: list[str]) -> list[str]:
    """Texts of a product that a visitor would read in Dutch, or without a value."""
    found = []
    for where, texts in product.texts():
        for language in languages if texts else ():
            if not texts.get(language):
                found.append(f"{product.id}: {where}: not translated: {language}")
            elif places(texts[language]) != places(texts["nl"]):
                found.append(f"{product.id}: {where}: other places for values than the Dutch text: {language}")
    return found


def places(text: str) -> Counter[str]:
    """Where values are filled in, and how often each: `%1`, `%n`, `{name}`."""
    return Counter(_PLACE.findall(text))


def complaints(files: list[Path]) -> list[str]:
    """Everything that is missing in these .ts files and in the products; empty when all is well."""
    languages = [SOURCE_LANGUAGE, *(ts.stem for ts in files)]
    return [
        *(hole for ts in files for hole in holes(ts)),
        *(hole for path in PRODUCTS for hole in product_holes(load_product(path), languages)),
    ]
