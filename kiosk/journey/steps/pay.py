"""The fee. An outcome that was not seen is asked after; a payment is never repeated to find out."""

from __future__ import annotations

from dataclasses import replace

from hardware.commands import PaymentState
from hardware.device import Completion
from kiosk.journey.effects import AbortPayment, FindOutPayment, GiveBack, TakePayment
from kiosk.journey.events import Action, Event, PaymentAnswered, PaymentAsked, Tick, Touch
from kiosk.journey.session import RETRY, Move, Session, Stage, Trouble, at, over, stay, trouble
from kiosk.journey.steps import step_on

ASKS = 5
"""How often the terminal is asked after an unseen outcome before the visitor is told that we do not know."""
PAUSE_S = 3
LIMIT_S = 200
"""Longer than any command to the terminal: past it, the answer itself was lost."""


NEVER_BEGUN = {
    Completion.DEVICE_NOT_READY: Trouble.TERMINAL_DOWN,
    Completion.CANCELED: Trouble.PAYMENT_CANCELLED,
}
"""Completions that are certain: the terminal took nothing."""


def enter(session: Session) -> Move:
    assert session.product
    if session.paid or not session.product.price_cents:
        return step_on(session)
    return at(session, Stage.ASKING, TakePayment(session.product.price_cents))


def on(session: Session, event: Event) -> Move:
    assert session.product
    if session.trouble:
        if event == Touch(Action.RETRY) and session.trouble in RETRY:
            return enter(replace(session, tries=0))
        return stay(session)
    match session.stage, event:
        case Stage.ASKING, PaymentAsked():
            return at(session, Stage.PRESENT)
        case ((Stage.ASKING | Stage.PRESENT), Touch(Action.STOP)):
            return at(replace(session, leaving=True), Stage.STOPPING, AbortPayment())
        case ((Stage.ASKING | Stage.PRESENT | Stage.STOPPING | Stage.FINDING_OUT), PaymentAnswered()):
            return _on_answer(session, event)
        case Stage.FINDING_OUT, Tick() if session.stage_s >= PAUSE_S and not session.question_open:
            return stay(replace(session, question_open=True), FindOutPayment())
        case _, Tick() if session.stage_s > LIMIT_S:
            return trouble(session, Trouble.PAYMENT_UNKNOWN, AbortPayment())
    return stay(session)


def _on_answer(session: Session, answer: PaymentAnswered) -> Move:
    if answer.payment:
        return _on_payment(session, answer.payment.state)
    if session.stage is not Stage.FINDING_OUT and answer.completion in NEVER_BEGUN:
        return _not_paid(session, NEVER_BEGUN[answer.completion])
    return _ask_after(session)


def _on_payment(session: Session, state: PaymentState) -> Move:
    match state:
        case PaymentState.APPROVED if session.leaving:
            return trouble(session, Trouble.PAYMENT_GIVEN_BACK, GiveBack())
        case PaymentState.APPROVED:
            return step_on(replace(session, paid=True))
        case PaymentState.IN_PROGRESS:
            return _ask_after(session)
        case PaymentState.REFUSED:
            return _not_paid(session, Trouble.PAYMENT_REFUSED)
        case PaymentState.CANCELLED | PaymentState.NOT_FOUND | PaymentState.REVERSED:
            return _not_paid(session, Trouble.PAYMENT_CANCELLED)


def _not_paid(session: Session, why: Trouble) -> Move:
    return over(session) if session.leaving else trouble(session, why)


def _ask_after(session: Session) -> Move:
    """Ask, with a pause in between; after ASKS times the visitor is told the truth: we do not know."""
    if session.stage is not Stage.FINDING_OUT:
        return at(replace(session, tries=1, question_open=True), Stage.FINDING_OUT, FindOutPayment())
    if session.tries >= ASKS:
        return trouble(session, Trouble.PAYMENT_UNKNOWN)
    return at(replace(session, tries=session.tries + 1, question_open=False), Stage.FINDING_OUT)
