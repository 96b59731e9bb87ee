"""What the municipality has to say to everyone in the hall, at its time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from math import ceil

from msgspec import Struct

from kiosk.opening import Opening

FILLED = MINUTES, TIME = "{minutes}", "{time}"
"""What is filled in before the hall closes: how long until then, and when that is."""


class Message(Struct, frozen=True):
    """`text` by language. Shown from `begins` until `ends`, and then only so many minutes before the hall closes."""

    text: Mapping[str, str]
    begins: datetime | None = None
    ends: datetime | None = None
    before_closing_minutes: int | None = None

    def shown(self, opening: Opening, now: datetime) -> bool:
        if (self.begins and now < self.begins) or (self.ends and now >= self.ends):
            return False
        if self.before_closing_minutes is None:
            return True
        return opening.open(now) and opening.closes(now) - now <= timedelta(minutes=self.before_closing_minutes)


def current(messages: Iterable[Message], opening: Opening, now: datetime) -> dict[str, str]:
    """The words of the first that is shown now, by language; empty: there is none. `now` is on the hall's clock."""
    shown = next((message for message in messages if message.shown(opening, now)), None)
    if shown is None:
        return {}
    return {language: _filled(text, opening, now) for language, text in shown.text.items()}


def _filled(text: str, opening: Opening, now: datetime) -> str:
    if not any(sign in text for sign in FILLED):
        return text
    closes = opening.closes(now)
    minutes = ceil((closes - now) / timedelta(minutes=1))
    return text.replace(MINUTES, str(minutes)).replace(TIME, f"{closes:%H:%M}")
