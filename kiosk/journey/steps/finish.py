"""What came out, what comes later, and what not to leave behind."""

from __future__ import annotations

from kiosk.journey.events import Action, Event, Touch
from kiosk.journey.session import Move, Session, stay
from kiosk.journey.steps import step_on


def enter(session: Session) -> Move:
    return stay(session)


def on(session: Session, event: Event) -> Move:
    match event:
        case Touch(Action.DONE | Action.CONTINUE):
            return step_on(session)
    return stay(session)
