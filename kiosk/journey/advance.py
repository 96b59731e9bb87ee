"""The one function by which a session moves."""

from __future__ import annotations

from dataclasses import replace

from hardware.commands import DocumentSeen, DocumentUnreadable
from kiosk.journey import reach, rest, steps
from kiosk.journey.availability import BARREN_S, barren, missing, out_of_service
from kiosk.journey.closure import Closure
from kiosk.journey.effects import Chime, KeepClosure, StopReading
from kiosk.journey.events import (
    Action,
    Announced,
    BackInService,
    Came,
    Equipped,
    Event,
    Hall,
    Headset,
    Opened,
    OutOfService,
    Settled,
    Tick,
    Touch,
    Tuned,
    Voiced,
)
from kiosk.journey.product import StepKind
from kiosk.journey.session import RETRY, Move, Session, Stage, Trouble, over, stay
from kiosk.journey.steps import feedback, form

steps.load()

ASK_AFTER_S = 60
ANSWER_S = 30
CHIME_EVERY_S = 15
"""Silence before "are you still there?" is asked, how long it may be answered (WCAG 2.2.1: at least 20 s, and as often
as the visitor likes), and how often it is heard then."""
HELP_S = 300
"""Silence that is allowed to somebody who went to find a person."""

NO_WAY_BACK = frozenset({StepKind.PAY, StepKind.SUBMIT, StepKind.FINISH, StepKind.FEEDBACK})


def advance(session: Session, event: Event) -> Move:
    """What follows from an event: the next state and what is to be done. Pure and total: any event at any time."""
    visit = getattr(event, "visit", session.visit)
    if visit != session.visit and not isinstance(event, Opened):
        return stay(session)
    # Moving on through the question whether somebody is there does not answer it: "no" can be chosen too.
    if isinstance(event, Touch) and not (event.action is Action.MOVED and seconds_left(session)):
        session = replace(session, idle_s=0)
    if _shows_somebody(event):
        if session.rest and isinstance(event, Touch):
            return stay(rest.woken(session))  # it wakes, and does nothing else: it was not seen what would be touched
        session = rest.woken(session) if session.rest else replace(session, rest_s=0)
    match event:
        case Equipped(capabilities, products):
            session = replace(session, capabilities=dict(capabilities), products=products)
            session = replace(session, barren_s=session.barren_s if barren(session) else 0)
        case OutOfService(closure):
            return _closed(session, closure)
        case BackInService():
            return _closed(session, None)
        case Tick(today, now):
            if session.closure and session.closure.past(now):
                opened, remember = _closed(session, None)
                moved, wanted = advance(opened, event)
                return moved, (*remember, *wanted)
            session = replace(
                session,
                today=today or session.today,
                barren_s=min(session.barren_s + 1, BARREN_S) if barren(session) else 0,
            )
            before, session = session.rest, rest.passing(session)
            if session.rest and not before:
                session = reach.as_found(session)
        case Hall(is_closed, opens):
            return stay(replace(session, hall_closed=is_closed, opens=opens))
        case Came():
            return stay(session)
        case Opened(token):
            return stay(replace(session, visit=token) if not session.visit else session)
        case Touch(Action.LANGUAGE, code):
            return reach.speak(session, code)
        case Touch(Action.PREFER, preference):
            return reach.prefer(session, preference)
        case Touch(Action.OPEN, panel):
            return reach.open_panel(session, panel)
        case Touch(Action.BACK) if session.panel:
            return stay(replace(session, panel=""))
        case Touch(Action.VOLUME, way):
            return reach.volume(session, way)
        case Touch(Action.STILL_HERE | Action.MOVED):
            return stay(session)
        case Tuned(volume):
            return stay(replace(session, volume=volume, volume_default=volume))
        case Voiced(able):
            return stay(replace(session, voice=able))
        case Headset(plugged):
            return reach.headset(session, plugged)
        case Announced(notice):
            return stay(replace(session, notice=notice))
        case Settled():
            return reach.settle(session, event)
    if session.product is None:
        return _choose(session, event)
    if isinstance(event, Tick):
        session = replace(session, stage_s=session.stage_s + 1, idle_s=session.idle_s + 1)
        if visitors_turn(session) and session.idle_s >= _patience(session) + ANSWER_S:
            return _left(replace(session, panel=""))
    paying = session.kind is StepKind.PAY and not session.trouble  # stopping then needs the terminal's word
    if event == Touch(Action.STOP) and can_stop(session) and not paying:
        return _stop(session)
    if event == Touch(Action.BACK) and can_back(session):
        return _back(session)
    assert session.kind
    moved, wanted = steps.STEPS[session.kind].on(session, event)
    if isinstance(event, Tick) and (left := seconds_left(moved)) and left % CHIME_EVERY_S == 0:
        wanted = (*wanted, Chime())
    return moved, wanted


def _shows_somebody(event: Event) -> bool:
    match event:
        case Touch() | Came() | DocumentSeen() | DocumentUnreadable():
            return True
        case Headset(plugged):
            return plugged
    return False


def visitors_turn(session: Session) -> bool:
    """The counter waits for the visitor (and so may ask whether there is one)."""
    return session.product is not None and (session.stage is Stage.READY or session.trouble is not None)


def seconds_left(session: Session) -> int:
    """How long "are you still there?" may still be answered; 0 while it is not asked."""
    if not visitors_turn(session) or session.idle_s < _patience(session):
        return 0
    return _patience(session) + ANSWER_S - session.idle_s


def _patience(session: Session) -> int:
    return HELP_S if session.panel == reach.Panel.HELP else ASK_AFTER_S


def can_stop(session: Session) -> bool:
    """Stopping is offered until the request is committed, and at any trouble that has no better way out."""
    if session.product is None or session.kind in (StepKind.FINISH, StepKind.FEEDBACK):
        return False
    if session.trouble:
        return session.trouble is not Trouble.PAPER_UNKNOWN
    return session.stage not in (Stage.SAVING, Stage.STOPPING, Stage.FINDING_OUT) and not session.accepted


def can_back(session: Session) -> bool:
    return bool(session.panel) or (
        session.product is not None
        and session.kind not in NO_WAY_BACK
        and session.stage is Stage.READY
        and session.trouble is None
    )


def can_retry(session: Session) -> bool:
    return session.trouble in RETRY


def _closed(session: Session, closure: Closure | None) -> Move:
    """For the next visitor. Whoever is at the counter is helped to the end."""
    return stay(replace(session, closure=closure), KeepClosure(closure))


def _choose(session: Session, event: Event) -> Move:
    match event:
        case Touch(Action.START, product_id) if session.visit:
            product = next((p for p in session.products if p.id == product_id), None)
            if product and missing(session, product) is None and not out_of_service(session):
                return steps.go_to(replace(session, product=product, panel=""), 0)
        case Tick() if (found := reach.as_found(session)) != replace(session, idle_s=0):
            # What was chosen by somebody who walked on must not greet the next.
            return stay(found if session.idle_s >= ASK_AFTER_S else replace(session, idle_s=session.idle_s + 1))
    return stay(session)


def _back(session: Session) -> Move:
    """One step back; what was filled in stays. Reading the document is not done twice."""
    assert session.product
    if session.kind is StepKind.FORM and (question := form.back(session)):
        return stay(question)
    before = [
        step
        for step in range(session.step)
        if not (session.product.steps[step] is StepKind.IDENTIFY and session.person)
    ]
    if not before:
        return _stop(session)
    there, wanted = steps.go_to(session, before[-1])
    if there.kind is StepKind.FORM and there.stage is Stage.READY:
        there = replace(there, question=len(form.pages(there)) - 1)
    return there, wanted


def _stop(session: Session) -> Move:
    return over(session, StopReading()) if session.stage is Stage.READING else over(session)


def _left(session: Session) -> Move:
    """Nobody answered: finish what is certain, forget the rest."""
    if session.trouble is Trouble.PAPER_UNKNOWN:
        return steps.STEPS[StepKind.SUBMIT].on(session, Touch(Action.STOP))
    if session.kind is StepKind.FEEDBACK:
        return feedback.done(session)
    return _stop(session)
