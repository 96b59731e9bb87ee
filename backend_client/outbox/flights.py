"""Requests that are on their way, in the order in which they were begun: who lets whom go, and who arrives first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile

SLOW_S = 5.0
"""A request that is under way for longer no longer keeps others to the same destination."""
MOST_TO_ONE = 3
"""Of the workers for what waits: a destination where everything hangs leaves one to the others."""


@dataclass(slots=True)
class Flight:
    """`since` is on the steady clock."""

    destination: str
    since: float
    of_visitor: bool
    is_begun: bool = False  # its destination knows of it: the next may begin
    is_whole: bool = False  # its destination has all of it: the next may be made whole


Flights = Mapping[str, Flight]
"""By identificatie, the first begun first. Those of visitors go beside the others."""


def taken(flights: Flights, now: float) -> set[str]:
    """Destinations to which no other request may be begun now."""
    behind = [flight for flight in flights.values() if not flight.of_visitor]
    number = Counter(flight.destination for flight in behind)
    full = {destination for destination, flights in number.items() if flights >= MOST_TO_ONE}
    return full | {each.destination for each in behind if not each.is_begun and now < each.since + SLOW_S}


def held_until(flights: Flights, identificatie: str) -> float:
    """Until when it may not be made whole, if those that were begun before it do not end or become whole earlier."""
    own = flights[identificatie]
    before = takewhile(lambda each: each is not own, flights.values())
    keep = (each for each in before if each.destination == own.destination and not (each.is_whole or each.of_visitor))
    return 0.0 if own.of_visitor else max((each.since + SLOW_S for each in keep), default=0.0)
