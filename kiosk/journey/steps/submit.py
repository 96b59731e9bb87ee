"""Commit, send, wait for the extract, print. What cannot be handed over here comes by post; nothing is lost.

What people decide on, here or at another authority, is committed and sent without the visitor: there is no paper to
wait for.
"""

from __future__ import annotations

from dataclasses import replace

from hardware.device import Completion
from kiosk.journey.effects import AwaitExtract, Delivery, GiveBack, PrintExtract, PrintReceipt, RecordDelivery, Submit
from kiosk.journey.events import (
    Accepted,
    Action,
    Event,
    ExtractReady,
    NotAccepted,
    PaperAnswered,
    ReceiptAnswered,
    Sent,
    Tick,
    Touch,
)
from kiosk.journey.product import Need
from kiosk.journey.session import Move, Session, Stage, Trouble, at, stay, trouble
from kiosk.journey.steps import step_on

SAVING_LIMIT_S = 30
PRINTING_LIMIT_S = 200
RECEIPT_LIMIT_S = 60
"""Longer than the device's own deadline: past it, the answer itself was lost."""


def enter(session: Session) -> Move:
    assert session.product
    answers = tuple(sorted(session.answers.items()))
    return at(session, Stage.SAVING, Submit(session.product, session.person, session.subject, answers))


def on(session: Session, event: Event) -> Move:
    assert session.product
    match session.stage, event:
        case Stage.SAVING, Accepted() if not session.product.on_paper:
            return _with_receipt(replace(session, accepted=True))
        case Stage.SAVING, Accepted():
            return at(replace(session, accepted=True), Stage.SENDING, AwaitExtract())
        case Stage.SAVING, NotAccepted():
            return _not_saved(session)
        case Stage.SAVING, Tick() if session.stage_s > SAVING_LIMIT_S and not session.trouble:
            return _not_saved(session)
        case Stage.SAVING, Touch(Action.RETRY) if session.trouble is Trouble.NOT_SAVED:
            return enter(session)
        case ((Stage.SENDING | Stage.PRINTING | Stage.RECEIPT), Sent()):
            return stay(replace(session, sent=True))
        case Stage.SENDING, ExtractReady() if session.met(Need.PAGE_PRINTER):
            return at(replace(session, sent=True), Stage.PRINTING, PrintExtract())
        case Stage.SENDING, ExtractReady():
            return _delivered(replace(session, sent=True), Delivery.POST)
        case Stage.SENDING, Tick() if session.stage_s > session.product.wait_s:
            return _delivered(session, Delivery.POST)
        case Stage.PRINTING, PaperAnswered(completion=Completion.SUCCESS):
            return _delivered(replace(session, printed=True), Delivery.COUNTER)
        case Stage.PRINTING, PaperAnswered(completion=Completion.OUTCOME_UNKNOWN):
            return trouble(session, Trouble.PAPER_UNKNOWN)
        case Stage.PRINTING, PaperAnswered():
            return _delivered(session, Delivery.POST)
        case Stage.PRINTING, Tick() if session.stage_s > PRINTING_LIMIT_S and not session.trouble:
            return trouble(session, Trouble.PAPER_UNKNOWN)
        case Stage.PRINTING, Touch(Action.RETRY) if session.trouble is Trouble.PAPER_UNKNOWN:
            return _delivered(replace(session, printed=True), Delivery.COUNTER)
        case Stage.PRINTING, Touch(Action.OTHERWISE | Action.STOP) if session.trouble is Trouble.PAPER_UNKNOWN:
            return _delivered(session, Delivery.POST)
        case Stage.RECEIPT, ReceiptAnswered(completion=completion):
            return step_on(replace(session, receipt=completion is Completion.SUCCESS))
        case Stage.RECEIPT, Tick() if session.stage_s > RECEIPT_LIMIT_S:
            return step_on(session)
    return stay(session)


def _not_saved(session: Session) -> Move:
    if session.paid:
        return trouble(session, Trouble.NOT_SAVED_PAID, GiveBack())
    return trouble(session, Trouble.NOT_SAVED)


def _delivered(session: Session, delivery: Delivery) -> Move:
    """How the paper reaches the visitor is certain now: record it, and put it on the receipt where there is one."""
    move, effects = _with_receipt(replace(session, delivery=delivery))
    return move, (RecordDelivery(delivery), *effects)


def _with_receipt(session: Session) -> Move:
    if session.met(Need.RECEIPT_PRINTER):
        return at(session, Stage.RECEIPT, PrintReceipt(session.delivery))
    return step_on(session)
