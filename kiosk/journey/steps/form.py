"""The questions of a product, page by page. For a child, the register is asked for the child before going on.

What is wrong with an answer is said once the visitor is done with the field, and not while it is being mended.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from backend_client.person import Person
from backend_client.result import Problem, ProblemCode
from kiosk.journey.checks import Fault, check
from kiosk.journey.effects import AskPerson
from kiosk.journey.events import Action, Event, PersonAnswered, Tick, Touch
from kiosk.journey.field import CHECKED, REACH, FieldSpec
from kiosk.journey.masks import mask
from kiosk.journey.session import Move, Session, Stage, Trouble, at, stay, trouble
from kiosk.journey.steps import step_on
from kiosk.journey.values import child

SELF = "zelf"
CHECKING_LIMIT_S = 40

Page = tuple[FieldSpec, ...]


def choices(session: Session, field: FieldSpec) -> tuple[str, ...]:
    """The values that can be touched. A child is named by its place in the register, not by its BSN."""
    if field.type == "checkbox":
        return (CHECKED,)
    if not field.people:
        return tuple(option.value for option in field.options)
    found = session.person.children if session.person else ()
    children = tuple(f"kind-{place}" for place in range(1, len(found) + 1))
    return (SELF, *children) if field.type == "radio" else children


def pages(session: Session) -> tuple[Page, ...]:
    """The fields there is something to fill in, those that stand together on one page."""
    assert session.product
    asked = [field for field in session.product.fields if _is_asked(session, field)]
    grouped = groupby(asked, key=lambda field: field.page or f"={field.key}")
    return tuple(tuple(fields) for _, fields in grouped)


def page(session: Session) -> Page:
    """What is on the screen."""
    return pages(session)[session.question]


def faults(session: Session) -> dict[str, Fault]:
    """What is wrong with the page on the screen, by key."""
    found = {field.key: check(field, session.answers.get(field.key, ""), session.today) for field in page(session)}
    assert session.product
    if session.product.kind == "contactverzoek":
        reach = [field.key for field in page(session) if field.type in REACH]
        if not any(session.answers.get(key, "").strip() for key in reach):
            found |= dict.fromkeys(reach, Fault.NO_REACH)
    return {key: fault for key, fault in found.items() if fault}


def can_continue(session: Session) -> bool:
    """A page that is only touched goes on once it is complete; one to type on says what is missing when it is tried."""
    return any(field.typed for field in page(session)) or not faults(session)


def _is_asked(session: Session, field: FieldSpec) -> bool:
    if field.type == "radio":
        return len(choices(session, field)) > 1
    return field.typed or bool(choices(session, field))


def enter(session: Session) -> Move:
    assert session.product
    answers = dict(session.answers)
    for field in session.product.fields:
        possible = choices(session, field)
        if field.type == "radio" and len(possible) == 1:
            answers[field.key] = possible[0]
    filled = replace(session, answers=answers, question=0)
    return stay(filled) if pages(filled) else _with_subject(filled)


def back(session: Session) -> Session | None:
    """The page before this one, or None: this is the first."""
    return replace(session, question=session.question - 1) if session.question else None


def on(session: Session, event: Event) -> Move:
    match session.stage, event:
        case Stage.READY, Touch(Action.ANSWER, value):
            key, _, given = value.partition("=")
            field = next((each for each in page(session) if each.key == key), None)
            if field is not None:
                return stay(_answered(session, field, given))
        case Stage.READY, Touch(Action.FILLED, key) if session.answers.get(key):
            if any(field.key == key for field in page(session)):
                return stay(replace(session, checked=session.checked | {key}))
        case Stage.READY, Touch(Action.CONTINUE) if faults(session):
            return stay(replace(session, checked=session.checked.union(faults(session))))
        case Stage.READY, Touch(Action.CONTINUE):
            if session.question + 1 < len(pages(session)):
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


def _answered(session: Session, field: FieldSpec, given: str) -> Session:
    possible = choices(session, field)
    if field.typed:
        given = mask(field, given)
    elif given not in possible:
        return session
    elif field.type == "checkbox":
        given = "" if session.answers.get(field.key) else given
    elif field.type == "selectboxes":
        before = session.answers.get(field.key, "").split(",")
        given = ",".join(each for each in possible if (each in before) != (each == given))
    answers = {**session.answers, field.key: given}
    return replace(session, answers=answers, checked=session.checked - {field.key})


def _asked_for(session: Session) -> str:
    """The BSN of the person that it is for. A late answer about another child must not end up on the paper."""
    assert session.product
    assert session.person
    people = next((field.key for field in session.product.fields if field.people and field.type == "radio"), "")
    chosen = session.answers.get(people, SELF)
    return session.person.bsn if chosen == SELF else child(session.person, chosen).bsn


def _with_subject(session: Session) -> Move:
    if session.person is None:  # nobody need say who they are
        return step_on(session)
    bsn = _asked_for(session)
    if bsn == session.person.bsn:
        return step_on(replace(session, subject=session.person))
    return at(session, Stage.CHECKING, AskPerson(bsn))
