"""What became of a person's requests, in the shape the counter shows it."""

from __future__ import annotations

from msgspec import Struct


class RequestStatus(Struct, frozen=True):
    """One request. Never log it. Dates are ISO 8601; texts are the municipality's own, in Dutch."""

    identificatie: str
    title: str  # what was asked for
    asked_on: str
    status: str  # "" where it has none yet
    result: str  # "" while it is open
    ended_on: str  # "" while it is open


class Overview(Struct, frozen=True):
    """The newest requests, newest first. `more`: there are older ones that are not among them."""

    requests: tuple[RequestStatus, ...]
    more: bool
