"""kiosk stats: how much of the time a visitor could have had what the counter offers."""

from __future__ import annotations

import json
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.where import DEFAULT_CONFIG, place

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.journey.product import Product

DAYS = 30


@click.command()
@place
@click.option("--from", "first", type=click.DateTime(["%Y-%m-%d"]), help=f"The first day; {DAYS} days back.")
@click.option("--to", "last", type=click.DateTime(["%Y-%m-%d"]), help="The last day, whole; until now when left out.")
@click.option("--json", "as_json", is_flag=True, help="For programs: JSON instead of a table, with every outage.")
def stats(config: Path | None, data: Path | None, first: datetime | None, last: datetime | None, as_json: bool) -> None:
    """How much of the time a visitor could have had what the counter offers: each part, each product, and any at all.

    Only the time counts that the hall was open, by [opening] as it is now. What is not known is not available: a
    counter that did not run, hung, or has no page of that time in its chronicle, which goes back a hundred days.
    Without --from it begins with the first page, if that is later. A fault is a stretch in which something
    could not be had, whatever caused it; MTBF is how long it was available for each of them, MTTR how long one took.
    """
    from kiosk import ASSETS
    from kiosk.chronicle import pages
    from kiosk.journey.product import load_products
    from kiosk.opening import ALWAYS
    from kiosk.stats import report
    from kiosk.stats.hours import midnight

    opening, devices = ALWAYS, tuple[str, ...]()
    if data:
        products = load_products(ASSETS / "products")
    else:
        settings, products = _settings(config or DEFAULT_CONFIG)
        opening, devices, data = settings.opening, tuple(map(str, settings.devices)), settings.counter.data
    folder = data / pages.FOLDER
    begin = midnight(first.date(), None) if first else _begin(folder)
    end = min(time.time(), midnight(last.date() + timedelta(days=1), None) if last else time.time())
    if end <= begin:
        raise click.ClickException("that is before it begins: there is nothing to count yet")
    offers = {product.id: tuple(map(str, product.needs)) for product in products}
    try:
        found = report.stats(folder, begin, end, opening, offers, devices, None)
    except OSError as error:
        raise click.ClickException(f"{folder}: {error.strerror}") from error
    if as_json:
        click.echo(json.dumps(report.as_json(found, None), indent=2))
    else:
        for line in report.table(found, None):
            click.echo(line)


def _begin(folder: Path) -> float:
    """When the counter was first heard of in what there is of its chronicle, at most DAYS back."""
    from kiosk.chronicle import pages
    from kiosk.stats.hours import midnight
    from kiosk.stats.worlds import repeats

    there = pages.pages(folder)
    heard = (entry.at for entry in (pages.entries_of(there[0]) if there else ()) if not repeats(entry))
    back = midnight(datetime.now().astimezone().date() - timedelta(days=DAYS), None)
    return max(back, next(heard, time.time()))


def _settings(path: Path) -> tuple[Config, tuple[Product, ...]]:
    from kiosk.config import ConfigError
    from kiosk.config.products import usable

    try:
        found = usable(path)
    except ConfigError as error:
        raise click.ClickException(str(error)) from error
    return found.config, found.products
