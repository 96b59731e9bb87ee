"""What is in reach on every screen: how the counter shows itself to this visitor, the languages, and a person."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from kiosk.journey.effects import CallHelp
from kiosk.journey.events import Settled
from kiosk.journey.session import VOLUMES, Move, Preference, Session, stay


class Panel(StrEnum):
    """What comes over a screen for a while. The screen below stays as it is; BACK returns to it."""

    LANGUAGES = "languages"
    HELP = "help"


def prefer(session: Session, value: str) -> Move:
    """Want it, or no longer want it."""
    if value not in set(Preference):
        return stay(session)
    return stay(replace(session, preferences=session.preferences ^ {Preference(value)}))


def open_panel(session: Session, value: str) -> Move:
    if value not in set(Panel):
        return stay(session)
    opened = replace(session, panel=value)
    if value == Panel.HELP != session.panel:
        where = session.kind or ""
        return stay(opened, CallHelp(session.product.id if session.product else "", where, session.trouble or ""))
    return stay(opened)


def speak(session: Session, code: str) -> Move:
    """Another language; who chose one is done choosing."""
    if session.languages and code not in session.languages:
        return stay(session)
    panel = "" if session.panel == Panel.LANGUAGES else session.panel
    return stay(replace(session, language=code, panel=panel))


def settle(session: Session, chosen: Settled) -> Move:
    """What the admin chose. Whoever speaks another language than the one that was found keeps it."""
    found = session.language == session.language_default
    return stay(
        replace(
            session,
            products=chosen.products,
            language=chosen.language if found else session.language,
            language_default=chosen.language,
            languages=chosen.languages,
            saver_s=chosen.saver_s,
        )
    )


def as_found(session: Session) -> Session:
    """The counter as the next visitor finds it: nothing of what somebody wanted who walked on."""
    return replace(
        session,
        language=session.language_default,
        preferences=session.preferences_found,
        volume=session.volume_default,
        panel="",
        idle_s=0,
    )


def headset(session: Session, plugged: bool) -> Move:
    """Who plugs in wants to hear; who pulls the plug no longer does, until it is asked for again."""
    if plugged == session.headset:
        return stay(session)
    reading = {Preference.READ_ALOUD}
    preferences = session.preferences | reading if plugged else session.preferences - reading
    return stay(replace(session, headset=plugged, preferences=preferences))


def volume(session: Session, way: str) -> Move:
    """One step louder (`up`) or softer (`down`), never to silence: that would be another key."""
    step = {"up": 1, "down": -1}.get(way, 0)
    return stay(replace(session, volume=min(max(session.volume + step, 1), VOLUMES)))
