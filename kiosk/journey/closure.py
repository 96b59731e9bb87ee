"""Out of service: a technician closed the counter for a while."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct


class Closure(Struct, frozen=True):
    """`message`: the technician's own words for visitors, "" for none. `until`: on the clock of the hall, with its
    zone; None: until somebody ends it."""

    message: str = ""
    until: datetime | None = None

    def past(self, now: datetime | None) -> bool:
        return self.until is not None and now is not None and now >= self.until
