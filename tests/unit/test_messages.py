"""Messages to everyone in the hall: when they are shown, and what is filled in."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from kiosk.messages import Message, current
from kiosk.opening import DAYS, opening

WORKDAYS = opening(dict.fromkeys(DAYS[:5], "09:00-17:00"), ["2026-11-24"])
MONDAY = datetime(2026, 11, 23)  # noqa: DTZ001  the hall's own clock
CLOSING = Message({"nl": "Over {minutes} minuten, om {time}, sluit de hal."}, before_closing_minutes=10)
CAMPAIGN = Message({"nl": "Flu shots upstairs"}, MONDAY + timedelta(hours=10), MONDAY + timedelta(hours=16, minutes=55))


def at(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute, seconds=second)


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (at(0, 9, 59), ""),
        (at(0, 10), "Flu shots upstairs"),
        (at(0, 16, 49, 59), "Flu shots upstairs"),
        (at(0, 16, 50), "Over 10 minuten, om 17:00, sluit de hal."),
        (at(0, 16, 59, 1), "Over 1 minuten, om 17:00, sluit de hal."),
        (at(0, 17), ""),
        (at(1, 16, 55), ""),
        (at(2, 16, 55), "Over 5 minuten, om 17:00, sluit de hal."),
    ],
)
def test_the_first_that_is_shown_now(now: datetime, said: str) -> None:
    assert current([CLOSING, CAMPAIGN], WORKDAYS, now).get("nl", "") == said
