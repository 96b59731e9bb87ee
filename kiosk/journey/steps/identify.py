"""Who is it: the MRZ opens the chip, the chip's document number gives the BSN, the BSN gives the person."""

from __future__ import annotations

from dataclasses import replace

from backend_client.person import Person
from backend_client.result import Problem, ProblemCode
from hardware.commands import ChipProblem, DocumentSeen, DocumentUnreadable
from hardware.device import Completion
from kiosk.journey.effects import AskBsn, AskPerson, ReadChip, StopReading
from kiosk.journey.events import (
    Action,
    BsnAnswered,
    ChipAnswered,
    Equipped,
    Event,
    PersonAnswered,
    Tick,
    Touch,
)
from kiosk.journey.product import Need
from kiosk.journey.session import Move, Session, Stage, Trouble, at, stay, trouble
from kiosk.journey.steps import step_on

TRIES = 3
READING_LIMIT_S = 40
CHECKING_LIMIT_S = 40

_DOCUMENT_TROUBLES = {
    "document_withdrawn": Trouble.DOCUMENT_WITHDRAWN,
    "document_expired": Trouble.DOCUMENT_EXPIRED,
}


def enter(session: Session) -> Move:
    if session.person:  # came back from a later step: the document was read already
        return step_on(session)
    return _to_lay(session)


def on(session: Session, event: Event) -> Move:
    match session.stage, event:
        case Stage.READY, DocumentSeen() if not session.trouble:
            seen = replace(session, document=event, hint="")
            return at(seen, Stage.READING, ReadChip(event))
        case Stage.READY, DocumentUnreadable() if not session.trouble:
            return _again(session, "document_misread")
        case Stage.READING, ChipAnswered():
            return _on_chip(session, event)
        case Stage.READING, Tick() if session.stage_s > READING_LIMIT_S and not session.trouble:
            return trouble(replace(session, stage=Stage.READY), Trouble.READER_DOWN, StopReading())
        case Stage.CHECKING, BsnAnswered(answer=str() as bsn):
            return at(replace(session, bsn=bsn), Stage.CHECKING, AskPerson(bsn))
        case Stage.CHECKING, BsnAnswered(answer=Problem() as problem):
            return _on_document_problem(session, problem)
        case Stage.CHECKING, PersonAnswered(answer=Person() as person) if person.bsn == session.bsn:
            if person.suspended:
                return trouble(session, Trouble.REGISTRATION_ENDED)
            return step_on(replace(session, person=person))
        case Stage.CHECKING, PersonAnswered(answer=Problem() as problem):
            missing = problem.code is ProblemCode.NOT_FOUND
            return trouble(session, Trouble.PERSON_UNKNOWN if missing else Trouble.REGISTER_DOWN)
        case Stage.CHECKING, Tick() if session.stage_s > CHECKING_LIMIT_S and not session.trouble:
            return trouble(session, Trouble.REGISTER_DOWN)
        case _, Touch(Action.RETRY) if session.trouble is Trouble.REGISTER_DOWN:
            ask = AskPerson(session.bsn) if session.bsn else AskBsn(session.document_number)
            return at(session, Stage.CHECKING, ask)
        case Stage.READY, Equipped() if not session.trouble and not _can_read(session):
            return trouble(session, Trouble.READER_DOWN)
        case Stage.READY, Equipped() if session.trouble is Trouble.READER_DOWN and _can_read(session):
            return _to_lay(session)  # it healed: the visitor can go on
        case _, Touch(Action.RETRY) if session.trouble and _can_read(session):
            return _to_lay(replace(session, tries=0, hint="", document=None))
    return stay(session)


def _to_lay(session: Session) -> Move:
    """The visitor is asked for the document only while it can be read: a reader may have gone at another step or stage,
    which nobody tells again."""
    if _can_read(session):
        return at(session, Stage.READY)
    return trouble(replace(session, stage=Stage.READY), Trouble.READER_DOWN)


def _can_read(session: Session) -> bool:
    return session.met(Need.DOCUMENT_SCANNER) and session.met(Need.CHIP_READER)


def _on_chip(session: Session, answer: ChipAnswered) -> Move:
    if answer.completion is Completion.SUCCESS:
        read = replace(session, document_number=answer.document_number, hint="")
        return at(read, Stage.CHECKING, AskBsn(answer.document_number))
    if answer.code == ChipProblem.NOT_GENUINE:
        return trouble(replace(session, stage=Stage.READY), Trouble.DOCUMENT_NOT_GENUINE)
    if answer.code in list(ChipProblem):
        return _again(session, answer.code)
    return trouble(replace(session, stage=Stage.READY), Trouble.READER_DOWN)


def _again(session: Session, hint: str) -> Move:
    tried = replace(session, tries=session.tries + 1, hint=hint, document=None)
    if tried.tries >= TRIES:
        return trouble(replace(tried, stage=Stage.READY), Trouble.DOCUMENT_UNREADABLE)
    return _to_lay(tried)


def _on_document_problem(session: Session, problem: Problem) -> Move:
    if problem.code is ProblemCode.NOT_FOUND:
        return trouble(session, Trouble.DOCUMENT_UNKNOWN)
    return trouble(session, _DOCUMENT_TROUBLES.get(problem.detail, Trouble.REGISTER_DOWN))
