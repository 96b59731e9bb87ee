"""Every screen of every product: as a visitor met them in the real app, and as each of them may be otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from msgspec import structs

from backend_client.request_status import Overview, RequestStatus
from kiosk.app import App
from kiosk.demo import Visitor
from kiosk.embedded import Embedded
from kiosk.journey.advance import ASK_AFTER_S
from kiosk.journey.availability import BARREN_S
from kiosk.journey.closure import Closure
from kiosk.journey.effects import Delivery
from kiosk.journey.product import Need, StepKind
from kiosk.journey.reach import Panel
from kiosk.journey.rest import Rest
from kiosk.journey.session import Session, Stage, Trouble
from kiosk.journey.steps import form
from kiosk.screens.present import present
from kiosk.screens.texts import HINTS
from kiosk.screens.visitor_window import as_map

TODAY = datetime.now(UTC)
FOLLOW_URL = "https://www.tilburg.nl/mijn-aanvraag/{reference}"
WRONG = {
    "postcode": "50",
    "number": "0",
    "date": "31-02-2026",
    "phoneNumber": "06 1",
    "email": "s.moulin",
    "bsn": "999993654",
    "iban": "NL00 ABNA 0417 1643 00",
}
"""What is typed wrong, by the type of a field; in any other nothing."""
NOTICE = {
    "nl": "De hal sluit over 10 minuten. Begint u nu iets nieuws? Dan helpen wij u aan de balie tot 17:00 uur.",
    "ar": "تغلق القاعة بعد 10 دقائق. إذا بدأت الآن شيئاً جديداً فسنساعدك في المكتب حتى الساعة 17:00.",
}
"""As long as one may be: 100 characters."""
STATUS = "Uw aanvraag is in behandeling genomen"
REQUEST = RequestStatus("BALIE1-7Q2", "Uittreksel uit het bevolkingsregister", "2026-03-03", STATUS, "", "")
NINE = Overview((structs.replace(REQUEST, ended_on="2026-03-09", result="Verstrekt"), *(REQUEST,) * 8), more=True)
SUBMITTING = (Stage.SAVING, Stage.SENDING, Stage.PRINTING, Stage.RECEIPT)


def met(app: App, peers: Embedded, document: str) -> dict[str, Session]:
    """Every screen that a visitor meets who takes one product after another, by product and place."""
    found: dict[str, Session] = {}

    def saw() -> None:
        session = app.shell.session
        if as_map(present(session, peers.config.counter.follow_url)) == app.counter.view:
            product = session.product.id if session.product else ""
            place = f"{product}/{app.counter.view['screen']}/{session.stage}/{session.question}"
            found[place] = session

    app.counter.viewChanged.connect(saw)
    for product in app.shell.session.products:
        visitor = Visitor(app, peers, product.id, document)
        visitor.habits["overview"] = lambda visitor: visitor.finger.touch("action:done")
        assert visitor.walk(), f"{product.id}: {visitor.seen}"
    app.counter.viewChanged.disconnect(saw)
    return found


def otherwise(found: dict[str, Session]) -> Iterator[tuple[str, Session]]:
    """What those who met no trouble did not see."""
    start = next(session for session in found.values() if session.product is None)
    for need in Need:
        yield f"start/{need}", replace(start, capabilities={**start.capabilities, need: "no_device"})
    yield "start/starting", replace(start, capabilities={})
    yield "start/notice", replace(start, notice=NOTICE)
    yield "start/barren", replace(start, capabilities=dict.fromkeys(Need, "no_device"), barren_s=BARREN_S)
    for until in (None, TODAY, TODAY + timedelta(days=300)):
        yield f"start/closed {until}", replace(start, closure=Closure("We vervangen de printer.", until))
    for rest in Rest:
        yield f"start/{rest}", replace(start, rest=rest, opens=TODAY)
    yield "start/alone", replace(start, rest=Rest.SAVER, closure=Closure("We vervangen de printer."))
    for name, session in found.items():
        match session.kind, session.stage:
            case StepKind.FORM, Stage.READY:
                yield from _answers(name, session)
            case StepKind.IDENTIFY, Stage.READY:
                yield from ((f"{name}/{hint}", replace(session, hint=hint)) for hint in HINTS)
            case StepKind.OVERVIEW, Stage.READY:
                yield f"{name}/none", replace(session, overview=Overview((), more=False))
                yield from ((f"{name}/{page}", replace(session, overview=NINE, page=page)) for page in (0, 1, 2))
            case StepKind.PAY, Stage.PRESENT:
                yield f"{name}/unknown", replace(session, stage=Stage.FINDING_OUT)
                yield from ((f"{name}/{trouble}", replace(session, trouble=trouble)) for trouble in Trouble)
            case StepKind.SUBMIT, _:
                for stage in SUBMITTING:
                    yield f"{name}/{stage}", replace(session, stage=stage, accepted=stage is not Stage.SAVING)
            case StepKind.FINISH, _:
                post = Delivery.POST if session.delivery else None
                yield f"{name}/post", replace(session, delivery=post, receipt=False)
            case StepKind.FEEDBACK, _:
                yield from ((f"{name}/{score}", replace(session, score=score)) for score in (1, 5))
    asked = next(session for session in found.values() if session.kind is StepKind.REVIEW)
    typed = next(s for s in found.values() if s.kind is StepKind.FORM and any(f.typed for f in form.page(s)))
    yield from (
        (f"{name}/notice", replace(session, notice=NOTICE)) for name, session in (("review", asked), ("typing", typed))
    )
    for name, session in (("start", start), ("review", asked), ("typing", typed)):
        yield from ((f"{name}/{panel}", replace(session, panel=panel)) for panel in Panel)
    for name, session in (("review", asked), ("typing", typed), ("trouble", replace(asked, trouble=Trouble.NOT_SAVED))):
        yield f"{name}/still there", replace(session, idle_s=ASK_AFTER_S + 1)


def _answers(name: str, session: Session) -> Iterator[tuple[str, Session]]:
    keys = {field.key for field in form.page(session)}
    wrong = {field.key: WRONG.get(field.type, "") for field in form.page(session)}
    yield (
        f"{name}/empty",
        replace(session, answers={**session.answers, **dict.fromkeys(keys, "")}, checked=frozenset(keys)),
    )
    if any(wrong.values()):
        yield f"{name}/wrong", replace(session, answers={**session.answers, **wrong}, checked=frozenset(keys))
