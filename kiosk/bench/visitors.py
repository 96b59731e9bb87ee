"""Simulated visitors: they touch what is offered, walk away, and meet every outcome an effect can have."""

from __future__ import annotations

import os
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date

import click

from backend_client.person import Child, Person
from backend_client.request_status import Overview, RequestStatus
from backend_client.result import Problem, ProblemCode
from hardware.commands import ChipProblem, DocumentSeen, DocumentUnreadable, Payment, PaymentState
from hardware.device import Completion
from kiosk import ASSETS
from kiosk.journey import effects as do
from kiosk.journey import events as ev
from kiosk.journey.advance import advance
from kiosk.journey.events import Action, Touch
from kiosk.journey.product import Need, load_products
from kiosk.journey.reach import Panel
from kiosk.journey.session import Preference, Session
from kiosk.journey.steps.feedback import REASONS

PRODUCTS = load_products(ASSETS / "products")
ALL_MET = dict.fromkeys(Need, "")
BSN = "999993653"
PHONE = "06 12345678"
EMAIL = "s.moulin@example.nl"
TODAY = date(2026, 3, 1)
PERSON = Person(
    bsn=BSN,
    full_name="Suzanne Moulin",
    given_names="Suzanne",
    surname="Moulin",
    prefix="",
    sex="vrouw",
    date_of_birth="1985-12-01",
    place_of_birth="Tilburg",
    country_of_birth="Nederland",
    address_lines=("Heuvelring 1", "5038 CL Tilburg"),
    municipality="Tilburg",
    nationalities=("Nederlandse",),
    secret=False,
    suspended="",
    children=(Child("999992806", "Emma Moulin", "2015-03-04"),),
)
SEEN = DocumentSeen("P", "SPECI2014", "851201", "310309")


NINE = Overview(tuple(RequestStatus(f"B-{n}", "Uittreksel", "2026-03-03", "", "", "") for n in range(9)), more=True)


def counter() -> Session:
    """A counter whose parts all work, waiting for a visitor."""
    return replace(Session(), visit="v1", capabilities=ALL_MET, products=PRODUCTS, today=TODAY)


def outcomes(effect: do.Effect, visit: str) -> list[ev.Event]:
    """Every way in which an effect can end. No answer at all is always possible too."""
    problems = [Problem(code) for code in ProblemCode] + [Problem(ProblemCode.REFUSED, "document_expired")]
    match effect:
        case do.ReadChip():
            failed = [ev.ChipAnswered(visit, Completion.USER_ERROR, code) for code in ChipProblem]
            down = [ev.ChipAnswered(visit, completion) for completion in Completion]
            return [*failed, *down, ev.ChipAnswered(visit, Completion.SUCCESS, document_number="SPECI2014")]
        case do.AskBsn():
            return [ev.BsnAnswered(visit, BSN), *(ev.BsnAnswered(visit, problem) for problem in problems)]
        case do.AskPerson(bsn):
            found = replace(PERSON, bsn=bsn)
            gone = replace(found, suspended="emigratie")
            people: list[Person | Problem] = [found, replace(found, children=()), gone, PERSON, *problems]
            return [ev.PersonAnswered(visit, person) for person in people]
        case do.AskRequests():
            seen: list[Overview | Problem] = [NINE, Overview((), more=False), *problems]
            return [ev.RequestsAnswered(visit, answer) for answer in seen]
        case do.TakePayment() | do.FindOutPayment():
            told = [
                ev.PaymentAnswered(visit, Completion.SUCCESS, Payment("ref", state, "slip")) for state in PaymentState
            ]
            return [
                *told,
                *(ev.PaymentAnswered(visit, completion) for completion in Completion),
                ev.PaymentAsked(visit),
            ]
        case do.Submit():
            return [ev.Accepted(visit), ev.NotAccepted(visit, Problem(ProblemCode.STORAGE))]
        case do.AwaitExtract():
            return [ev.Sent(visit), ev.ExtractReady(visit)]
        case do.PrintExtract():
            return [ev.PaperAnswered(visit, completion) for completion in Completion]
        case do.PrintReceipt():
            return [ev.ReceiptAnswered(visit, completion) for completion in Completion]
    return []


def good_outcome(effect: do.Effect, visit: str) -> list[ev.Event]:
    """What the effect leads to on a good day."""
    match effect:
        case do.ReadChip():
            return [ev.ChipAnswered(visit, Completion.SUCCESS, document_number="SPECI2014")]
        case do.AskBsn():
            return [ev.BsnAnswered(visit, BSN)]
        case do.AskPerson(bsn):
            return [ev.PersonAnswered(visit, replace(PERSON, bsn=bsn))]
        case do.AskRequests():
            return [ev.RequestsAnswered(visit, NINE)]
        case do.TakePayment():
            approved = Payment("ref", PaymentState.APPROVED, "slip")
            return [ev.PaymentAsked(visit), ev.PaymentAnswered(visit, Completion.SUCCESS, approved)]
        case do.Submit():
            return [ev.Accepted(visit)]
        case do.AwaitExtract():
            return [ev.Sent(visit), ev.ExtractReady(visit)]
        case do.PrintExtract():
            return [ev.PaperAnswered(visit, Completion.SUCCESS)]
        case do.PrintReceipt():
            return [ev.ReceiptAnswered(visit, Completion.SUCCESS)]
    return []


SHARES = 50
SILENCE = 1200
"""Seconds alone that must bring the start screen back from anywhere."""

TOUCHES = [
    *(Touch(Action.START, product.id) for product in PRODUCTS),
    Touch(Action.START, "no-such-product"),
    *(Touch(Action.LANGUAGE, code) for code in ("nl", "en")),
    *(Touch(Action.PREFER, preference) for preference in (*Preference, "no-such-preference")),
    *(Touch(Action.OPEN, panel) for panel in (*Panel, "no-such-panel")),
    *(Touch(action) for action in (Action.CONTINUE, Action.BACK, Action.STOP, Action.RETRY, Action.OTHERWISE)),
    *(
        Touch(Action.ANSWER, f"{field.key}={option.value}")
        for product in PRODUCTS
        for field in product.fields
        for option in field.options
    ),
    *(
        Touch(Action.ANSWER, answer)
        for answer in ("postcode=5038cl", "postcode=1017xn", "huisnummer=12", "toevoeging=B")
    ),
    *(Touch(Action.ANSWER, answer) for answer in ("datum=01032026", "datum=99", "kinderen=kind-1", "kinderen=zelf")),
    *(Touch(Action.ANSWER, answer) for answer in (f"telefoon={PHONE}", f"email={EMAIL}", "email=x")),
    *(Touch(Action.FILLED, key) for key in ("postcode", "email", "")),
    *(Touch(Action.ANSWER, answer) for answer in ("voor=zelf", "voor=kind-1", "voor=kind-9", "soort=", "=", "x")),
    *(Touch(Action.RATE, score) for score in ("1", "3", "5", "6", "")),
    *(Touch(Action.REASON, reason) for reason in (*REASONS[True], *REASONS[False], "no-such-reason")),
    *(Touch(Action.PAGE, page) for page in ("0", "2", "3", "")),
    Touch(Action.DONE),
    Touch(Action.STILL_HERE),
    Touch(Action.MOVED),
    *(Touch(Action.VOLUME, way) for way in ("up", "down", "")),
    *(heard(there) for heard in (ev.Voiced, ev.Headset) for there in (True, False)),
]


def any_event(session: Session, pending: list[ev.Event], rng: random.Random) -> ev.Event:
    """The next thing to happen: mostly an outcome that is due, else a finger, a document, or a second going by."""
    if pending and rng.random() < 0.5:
        return pending.pop(rng.randrange(len(pending)))
    dice = rng.random()
    if dice < 0.5:
        return rng.choice(TOUCHES)
    if dice < 0.7:
        return SEEN if dice < 0.65 else DocumentUnreadable("check_digit")
    if dice < 0.72:
        broken = {need: "" if rng.random() < 0.8 else "no_device" for need in Need}
        return ev.Equipped(broken if rng.random() < 0.5 else ALL_MET, PRODUCTS)
    return ev.Tick()


def visit(rng: random.Random, moves: int = 120) -> int:
    """One simulated visitor, who after so many moves falls silent; answers how many moves there were.

    Raises AssertionError when the visit does not end.
    """
    session = counter()
    pending: list[ev.Event] = []
    for made in range(1, moves + SILENCE + 1):
        event = any_event(session, pending, rng) if made <= moves else ev.Tick()
        session, wanted = advance(session, event)
        for effect in wanted:
            if isinstance(effect, do.Forget):
                return made
            good = good_outcome(effect, session.visit)
            possible = outcomes(effect, session.visit)
            if good and rng.random() < 0.8:
                pending.extend(good)
            elif possible:
                pending.append(rng.choice(possible))
        if made > moves and session.product is None:
            return made
    raise AssertionError(f"stuck at {session.kind} {session.stage} {session.trouble}")


def visits(seed: int, count: int) -> int:
    """So many visitors one after the other; answers their moves."""
    rng = random.Random(seed)
    return sum(visit(rng) for _ in range(count))


def bench(count: int) -> dict[str, float]:
    """Seconds that so many simulated visitors take on all cores, and how many moves they made."""
    cores = os.cpu_count() or 1
    shares = [count // SHARES + (share < count % SHARES) for share in range(SHARES)]
    started = time.perf_counter()
    with (
        ProcessPoolExecutor(cores) as pool,
        click.progressbar(pool.map(visits, range(SHARES), shares), SHARES, "Visitors", file=sys.stderr) as bar,
    ):
        moves = sum(bar)
    seconds = round(time.perf_counter() - started, 2)
    return {"visitors": count, "moves": moves, "seconds": seconds, "cores": cores}
