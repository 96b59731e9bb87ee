"""One question about how it went, tied to nobody."""

from __future__ import annotations

from dataclasses import replace

from kiosk.journey.effects import SaveFeedback
from kiosk.journey.events import Action, Event, Touch
from kiosk.journey.session import Move, Session, over, stay

REASONS = {
    False: ("duurde_lang", "niet_duidelijk", "apparaat", "anders_verwacht"),
    True: ("snel", "duidelijk", "makkelijk", "vriendelijk"),
}
"""What can be chosen after a low (False) or a high (True) score."""


def reasons(score: int) -> tuple[str, ...]:
    return REASONS[score >= 4] if score else ()


def enter(session: Session) -> Move:
    return stay(session)


def on(session: Session, event: Event) -> Move:
    match event:
        case Touch(Action.RATE, value) if value in ("1", "2", "3", "4", "5"):
            kept = tuple(reason for reason in session.reasons if reason in reasons(int(value)))
            return stay(replace(session, score=int(value), reasons=kept))
        case Touch(Action.REASON, value) if value in session.reasons:
            return stay(replace(session, reasons=tuple(r for r in session.reasons if r != value)))
        case Touch(Action.REASON, value) if value in reasons(session.score):
            return stay(replace(session, reasons=(*session.reasons, value)))
        case Touch(Action.DONE):
            return done(session)
    return stay(session)


def done(session: Session) -> Move:
    """The end, also for who walks away: a score that was given counts."""
    assert session.product
    if session.score:
        return over(session, SaveFeedback(session.product.id, session.score, session.reasons))
    return over(session)
