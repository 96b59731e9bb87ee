"""Expected failures of the municipality's services, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class ProblemCode(StrEnum):
    UNREACHABLE = "unreachable"  # no connection, time-out, 5xx, or an answer that is none: may pass by itself
    BUSY = "busy"  # 429, or the service asks to come back later
    DENIED = "denied"  # our credentials are refused: configuration
    REFUSED = "refused"  # 4xx with a reason: repeating it will not help
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"  # our identification exists with other content
    STORAGE = "storage"  # the local database cannot take it


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something could not be done. `detail` is for technicians and never holds personal data."""

    code: ProblemCode
    detail: str = ""
    retry_after_s: float | None = None
    at: str = field(default="", compare=False, kw_only=True)  # the address that was asked, without its query
    reached: bool = field(default=True, compare=False, kw_only=True)  # False: nothing of it can have arrived

    @property
    def may_pass(self) -> bool:
        return self.code in (ProblemCode.UNREACHABLE, ProblemCode.BUSY)
