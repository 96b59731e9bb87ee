"""What the counter says of itself each second: nothing of who stands there. Made on the thread of the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hardware.device import State
from kiosk.chronicle import Standing
from kiosk.chronicle.visits import Visits
from kiosk.journey.availability import missing
from kiosk.journey.product import Need
from kiosk.journey.session import Session
from kiosk.monitoring.rounds import Around


def heard_of(session: Session, parts: Mapping[str, Standing]) -> dict[str, Standing]:
    """Without a service that is not configured: of that nothing will ever be heard, and that is no fault."""
    unneeded = set(map(str, Need)) - {str(need) for product in session.products for need in product.needs}
    return {
        str(part): known
        for part, known in parts.items()
        if part and (known.state != State.STARTING or part not in unneeded)
    }


def beat(
    session: Session,
    parts: Mapping[str, Standing],
    visits: Visits,
    around: Around,
    supplies: Mapping[str, float],
    config_trouble: str,
) -> dict[str, Any]:
    """`ready`: a product can be had. `since` and `last_use` are Unix time; 0.0 is not known."""
    return {
        "ready": not session.closure and any(missing(session, product) is None for product in session.products),
        "step": session.kind or "",
        "parts": {
            part: {
                "up": known.usable,
                "state": known.state,
                "codes": list(known.codes),
                "since": known.since,
                "last_use": known.last_use,
            }
            for part, known in heard_of(session, parts).items()
        },
        "visits": [[product, how, many] for (product, how), many in visits.ended.items()],
        "visit_seconds": {"within": [[str(bound), n] for bound, n in visits.within.items()], "sum": visits.seconds},
        "outbox": {"waiting": around.waiting, "parked": around.parked, "oldest_s": around.oldest_s},
        "supplies": dict(supplies),
        "free_bytes": around.free_bytes,
        "clock_offset_s": around.clock_offset_s,
        "certificate_days": dict(around.certificate_days),
        "config_trouble": config_trouble,
    }
