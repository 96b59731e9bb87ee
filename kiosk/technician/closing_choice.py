"""For how long the counter can be taken out of service, and with which words. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from kiosk.opening import ALWAYS, Opening
from kiosk.technician.words import moment

MESSAGES: Final = ("", "We doen onderhoud.", "We vullen papier bij.", "Er is een storing. We werken eraan.")
LONGEST: Final = 120
MORNING: Final = time(8)
"""Where a hall is always open, tomorrow begins then."""
AHEAD: Final = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class End:
    """`until` is None: until somebody opens it."""

    key: str
    text: str
    until: datetime | None


def ends(opening: Opening, now: datetime) -> tuple[End, ...]:
    """`now` with its zone. What has no meaning now is left out."""
    made = [
        End("open", "Tot iemand de balie opent", None),
        End("quarter", "15 minuten", now + timedelta(minutes=15)),
        End("hour", "1 uur", now + timedelta(hours=1)),
    ]
    periods = list(opening.periods(now, now + AHEAD)) if opening != ALWAYS else []
    closes = next((closes for opens, closes in periods if opens <= now < closes), None)
    tomorrow = datetime.combine(now.date() + timedelta(days=1), MORNING, now.tzinfo)
    opens = next((opens for opens, _ in periods if opens.date() > now.date()), tomorrow if not periods else None)
    if closes:
        made.append(End("closing", f"Tot sluitingstijd, {closes:%H:%M}", closes))
    if opens:
        day = "morgen" if opens.date() == tomorrow.date() else moment(opens.timestamp(), now).rpartition(" ")[0]
        made.append(End("opening", f"Tot {day} {opens:%H:%M}", opens))
    return tuple(made)
