"""What became of the visitor's own requests. Looked at, never changed, printed or sent."""

from __future__ import annotations

from dataclasses import replace

from backend_client.request_status import Overview
from backend_client.result import Problem
from kiosk.journey.effects import AskRequests
from kiosk.journey.events import Action, Event, RequestsAnswered, Tick, Touch
from kiosk.journey.session import Move, Session, Stage, Trouble, at, stay, trouble
from kiosk.journey.steps import step_on

PER_PAGE = 3
LIMIT_S = 40


def pages(overview: Overview) -> int:
    """How many there are; one that says so where there is nothing."""
    return max(1, -(-len(overview.requests) // PER_PAGE))


def enter(session: Session) -> Move:
    assert session.person
    return at(replace(session, overview=None, page=0), Stage.CHECKING, AskRequests(session.person.bsn))


def on(session: Session, event: Event) -> Move:
    match session.stage, event:
        case Stage.CHECKING, RequestsAnswered(answer=Overview() as overview):
            return at(replace(session, overview=overview), Stage.READY)
        case Stage.CHECKING, RequestsAnswered(answer=Problem()):
            return trouble(replace(session, stage=Stage.READY), Trouble.REQUESTS_DOWN)
        case Stage.CHECKING, Tick() if session.stage_s > LIMIT_S:
            return trouble(replace(session, stage=Stage.READY), Trouble.REQUESTS_DOWN)
        case Stage.READY, Touch(Action.RETRY) if session.trouble is Trouble.REQUESTS_DOWN:
            return enter(session)
        case Stage.READY, Touch(Action.PAGE, value) if session.overview:
            if value in map(str, range(pages(session.overview))):
                return stay(replace(session, page=int(value)))
        case Stage.READY, Touch(Action.DONE | Action.CONTINUE) if session.overview:
            return step_on(session)
    return stay(session)
