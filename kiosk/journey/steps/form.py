"""The questions of a product, one a screen. For a child, the register is asked for the child before going on."""

from __future__ import annotations

from dataclasses import replace

from backend_client.person import Child, Person
from backend_client.result import Problem, ProblemCode
from kiosk.journey.effects import AskPerson
from kiosk.journey.events import Action, Event, PersonAnswered, Tick, Touch
from kiosk.journey.product import FieldSpec
from kiosk.journey.session import Move, Session, Stage, Trouble, at, stay, trouble
from kiosk.journey.steps import step_on

SELF = "zelf"
CHECKING_LIMIT_S = 40


def choices(session: Session, field: FieldSpec) -> tuple[str, ...]:
    """The values a field can take for this visitor. A child is named by its place in the register, not by its BSN."""
    if not field.people:
        return tuple(option.value for option in field.options)
    children = session.person.children if session.person else ()
    return (SELF, *(f"kind-{place}" for place in range(1, len(children) + 1)))


def child(session: Session, value: str) -> Child:
    assert session.person
    return session.person.children[int(value.removeprefix("kind-")) - 1]


def asked(session: Session) -> tuple[FieldSpec, ...]:
    """The fields there is something to choose in."""
    assert session.product
    return tuple(field for field in session.product.fields if len(choices(session, field)) > 1)


def answered(session: Session) -> bool:
    """The question on the screen has an answer."""
    return bool(session.answers.get(asked(session)[session.question].key))


def enter(session: Session) -> Move:
    assert session.product
    answers = dict(session.answers)
    for field in session.product.fields:
        possible = choices(session, field)
        if len(possible) == 1:
            answers[field.key] = possible[0]
    filled = replace(session, answers=answers, question=0)
    return stay(filled) if asked(filled) else _with_subject(filled)


def back(session: Session) -> Session | None:
    """The question before this one, or None: this is the first."""
    return replace(session, question=session.question - 1) if session.question else None


def on(session: Session, event: Event) -> Move:
    match session.stage, event:
        case Stage.READY, Touch(Action.ANSWER, value):
            key, _, chosen = value.partition("=")
            field = asked(session)[session.question]
            if field.key == key and chosen in choices(session, field):
                return stay(replace(session, answers={**session.answers, key: chosen}))
        case Stage.READY, Touch(Action.CONTINUE) if answered(session):
            if session.question + 1 < len(asked(session)):
                return stay(replace(session, question=session.question + 1))
            return _with_subject(session)
        case Stage.CHECKING, PersonAnswered(answer=Person() as person) if person.bsn == _asked_for(session):
            if person.suspended:
                return trouble(replace(session, stage=Stage.READY), Trouble.REGISTRATION_ENDED)
            return step_on(replace(session, subject=person))
        case Stage.CHECKING, PersonAnswered(answer=Problem() as problem):
            missing = problem.code is ProblemCode.NOT_FOUND
            what = Trouble.PERSON_UNKNOWN if missing else Trouble.REGISTER_DOWN
            return trouble(replace(session, stage=Stage.READY), what)
        case Stage.CHECKING, Tick() if session.stage_s > CHECKING_LIMIT_S:
            return trouble(replace(session, stage=Stage.READY), Trouble.REGISTER_DOWN)
        case _, Touch(Action.RETRY) if session.trouble is Trouble.REGISTER_DOWN:
            return _with_subject(session)
        case _, Touch(Action.OTHERWISE) if session.trouble:
            return at(session, Stage.READY)
    return stay(session)


def _asked_for(session: Session) -> str:
    """The BSN of the person that it is for. A late answer about another child must not end up on the paper."""
    assert session.product
    assert session.person
    people = next((field.key for field in session.product.fields if field.people), "")
    chosen = session.answers.get(people, SELF)
    return session.person.bsn if chosen == SELF else child(session, chosen).bsn


def _with_subject(session: Session) -> Move:
    assert session.person
    bsn = _asked_for(session)
    if bsn == session.person.bsn:
        return step_on(replace(session, subject=session.person))
    return at(session, Stage.CHECKING, AskPerson(bsn))
