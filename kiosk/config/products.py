"""Which products a configuration offers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from hardware.wording import nearest
from kiosk import ASSETS
from kiosk.config.model import Config
from kiosk.config.reading import ConfigError, Wrong, read
from kiosk.journey.availability import offered
from kiosk.journey.product import Product, load_products


class Usable(Struct, frozen=True):
    """A configuration that a counter can run with, and the text that it was read from."""

    config: Config
    products: tuple[Product, ...]
    text: str


def all_products(config: Config) -> tuple[Product, ...]:
    """Those that counter.offers names, in its order; all of the folder where it names none. Raises ConfigError."""
    folder = config.counter.products or ASSETS / "products"
    try:
        loaded = load_products(folder)
    except (ValueError, OSError) as error:
        raise ConfigError([Wrong(("counter", "products"), str(error))]) from error
    if not loaded:
        raise ConfigError([Wrong(("counter", "products"), f"no product stands in {folder}")])
    found = {product.id: product for product in loaded}
    wanted = config.counter.offers or tuple(found)
    if problems := [*_problems(config, found, wanted)]:
        raise ConfigError(problems)
    return tuple(found[name] for name in wanted)


def products_of(config: Config) -> tuple[Product, ...]:
    """Those of them that can be had in this municipality. Raises ConfigError."""
    return offered(all_products(config), klantinteracties=config.klantinteracties is not None)


def usable(path: Path) -> Usable:
    """Read a kiosk.toml and look at everything that it leads to. Raises ConfigError, with where in the file."""
    config, text = read(path)
    try:
        return Usable(config, products_of(config), text)
    except ConfigError as error:
        raise error.placed(text, path) from error


def _problems(config: Config, found: dict[str, Product], wanted: tuple[str, ...]) -> Iterator[Wrong]:
    for number, name in enumerate(wanted):
        product = found.get(name)
        if product is None:
            what = f"there is no product {name!r}{nearest(name, found)} (there are: {', '.join(found)})"
            yield Wrong(("counter", "offers", number), what)
        elif product.destination and product.destination not in config.destinations:
            yield Wrong(("destinations",), f"product {name!r} needs [destinations.{product.destination}]")
