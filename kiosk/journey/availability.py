"""Which products can be had right now, and why not."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.journey.product import Need, Product
from kiosk.journey.session import Session

STARTING = "starting"
"""Of a need that was not heard of yet."""
BY_POST = (Need.PAGE_PRINTER, Need.ZAKEN)
"""Without these the paper comes by post; the product can still be had."""


def offered(products: Iterable[Product], *, klantinteracties: bool) -> tuple[Product, ...]:
    """Those that a counter of this municipality has at all: without Klantinteracties nobody gets a question."""
    return tuple(each for each in products if klantinteracties or Need.KLANTINTERACTIES not in each.needs)


def missing(session: Session, product: Product) -> Need | None:
    """The first need that is not met, or None: the product can be had."""
    return next((need for need in product.needs if not session.met(need)), None)


def by_post(session: Session, product: Product) -> bool:
    """The paper cannot come out here today. Where there is none, the request waits until it can be sent."""
    known = [session.capabilities.get(need, STARTING) for need in BY_POST]
    return product.on_paper and any(wrong not in ("", STARTING) for wrong in known)
