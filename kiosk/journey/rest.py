"""The counter while nobody is at it: a screen saver after a while, black once the hall is closed. Pure."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.journey.session import Session

CLOSING_S: Final = 60
"""After the last touch, until the screen of a hall that is closed goes black: somebody may still be reading it."""
TOLD_S: Final = 60
"""How long a touch at night shows when the hall opens."""


class Rest(StrEnum):
    AWAKE = ""
    SAVER = "saver"
    NIGHT = "night"  # black
    CLOSED = "closed"  # somebody touched it at night: it says that the hall is closed


def passing(session: Session) -> Session:
    """A second went by in which nobody touched anything."""
    if session.product is not None:
        return session
    if session.hall_closed:
        until, then = TOLD_S if session.rest is Rest.CLOSED else CLOSING_S, Rest.NIGHT
    elif session.rest in (Rest.NIGHT, Rest.CLOSED):
        return replace(session, rest=Rest.AWAKE, rest_s=0)
    else:
        until, then = session.saver_s, Rest.SAVER
    if session.rest is then or not until:
        return session
    rest_s = session.rest_s + 1
    return replace(session, rest_s=rest_s, rest=then if rest_s >= until else session.rest)


def woken(session: Session) -> Session:
    """Somebody is there. At night they are told that the hall is closed; otherwise they find the counter as ever."""
    asleep = session.rest in (Rest.NIGHT, Rest.CLOSED)
    return replace(session, rest=Rest.CLOSED if asleep else Rest.AWAKE, rest_s=0)
