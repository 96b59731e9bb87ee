"""Which products can be had right now, and why not."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.journey.product import Need, Product
from kiosk.journey.session import Session

STARTING = "starting"
"""Of a need that was not heard of yet."""
BY_POST = (Need.PAGE_PRINTER, Need.ZAKEN)
"""Without these the paper comes by post; the product can still be had."""
BARREN_S = 5
"""How long nothing may be to be had before the whole counter says so: a service that is away for a moment is no news
for who reads the screen."""


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


def barren(session: Session) -> bool:
    """Nothing can be had here. A counter that just began does not know yet."""
    return all(
        any(session.capabilities.get(need, STARTING) not in ("", STARTING) for need in product.needs)
        for product in session.products
    )


def out_of_service(session: Session) -> bool:
    """The counter serves nobody who comes now: it was closed, or nothing can be had."""
    return session.closure is not None or session.barren_s >= BARREN_S
