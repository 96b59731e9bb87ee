"""The words of the samples: what the counter and its products say themselves, so that a picture shows no other text."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk import ASSETS
from kiosk.journey.field import FieldSpec
from kiosk.journey.product import Product, Texts, load_product, load_products, text
from kiosk.screens import formats
from kiosk.screens.languages import in_every_language

_EXAMPLES = ASSETS / "docs" / "another-authority"
_SHARED = "inkomensverklaring"


@dataclass(frozen=True, slots=True)
class Words:
    """In one language, whichever the screen has."""

    language: str

    def __call__(self, source: str, *values: str) -> str:
        """A text of the counter, with values for %1, %2; in Dutch where the language has none."""
        said = in_every_language(source)[self.language]
        for place, value in enumerate(values, start=1):
            said = said.replace(f"%{place}", value)
        return said

    def of(self, texts: Texts) -> str:
        """A text of a product."""
        return text(texts, self.language)

    def date(self, iso: str) -> str:
        return formats.date(iso, self.language)

    def price(self, product: Product) -> str:
        return formats.price(product.price_cents, self.language)


def products() -> dict[str, Product]:
    """By id: those of Tilburg, and the example of one that goes to another authority."""
    found = (*load_products(ASSETS / "products"), load_product(_EXAMPLES / f"{_SHARED}.toml"))
    return {product.id: product for product in found}


def field(product: Product, key: str) -> FieldSpec:
    return next(each for each in product.fields if each.key == key)
