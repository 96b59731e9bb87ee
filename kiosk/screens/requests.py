"""Requests that go to another authority, and those that were made before: their texts (see texts) and their views."""

from __future__ import annotations

from backend_client.request_status import Overview, RequestStatus
from kiosk.journey.product import Product, text
from kiosk.journey.session import Session
from kiosk.journey.steps.overview import PER_PAGE, pages
from kiosk.screens import views
from kiosk.screens.formats import date
from kiosk.screens.texts import ON_SCREEN, QT_TRANSLATE_NOOP, tr

SENDING_STEP = QT_TRANSLATE_NOOP("Texts", "Versturen")
SENT_TO = QT_TRANSLATE_NOOP("Texts", "We sturen uw aanvraag naar %1.")
RECIPIENT = QT_TRANSLATE_NOOP("Texts", "Naar wie")
WHAT = QT_TRANSLATE_NOOP("Texts", "Welke gegevens")
WHY = QT_TRANSLATE_NOOP("Texts", "Waarom")
SENT_TITLE = QT_TRANSLATE_NOOP("Texts", "We hebben uw aanvraag veilig opgeslagen")
SENT_LINE = QT_TRANSLATE_NOOP("Texts", "Dat gaat vanzelf. U hoeft hier niet te wachten.")
SENT_RECEIPT_LINE = QT_TRANSLATE_NOOP("Texts", "Neem ook uw bon mee. Daarop staat uw kenmerk.")
ANSWERED = QT_TRANSLATE_NOOP("Texts", "Een medewerker van de gemeente geeft u antwoord.")
HANDLED = QT_TRANSLATE_NOOP("Texts", "Een medewerker van de gemeente kijkt uw aanvraag na.")
WRONG_ANSWERS = QT_TRANSLATE_NOOP("Texts", "Klopt er iets niet? Kies dan Terug. Wat u heeft ingevuld blijft staan.")

OVERVIEW_TITLE = QT_TRANSLATE_NOOP("Texts", "Uw aanvragen")
ASKED_ON = QT_TRANSLATE_NOOP("Texts", "Aangevraagd op %1")
NO_STATUS = QT_TRANSLATE_NOOP("Texts", "Ontvangen")
ENDED_ON = QT_TRANSLATE_NOOP("Texts", "Klaar op %1")
NO_REQUESTS = QT_TRANSLATE_NOOP("Texts", "We vinden geen aanvragen van u bij de gemeente.")
OLDER_REQUESTS = QT_TRANSLATE_NOOP(
    "Texts", "Dit zijn uw nieuwste aanvragen. Zoekt u een oudere? Vraag het aan de balie."
)


def sharing(session: Session, product: Product) -> tuple[views.Row, ...]:
    """Who gets what and why; empty where the municipality is the only one."""
    if product.statement is None:
        return ()
    said = product.statement
    told = ((RECIPIENT, said.recipient), (WHAT, said.what), (WHY, said.why))
    rows = ((tr(label), text(words, session.language)) for label, words in told)
    return tuple(views.Row(label, words[:1].upper() + words[1:]) for label, words in rows)


def sent_to(session: Session, product: Product) -> str:
    """To whom it goes, as a sentence; "" where that is the municipality."""
    if product.statement is None:
        return ""
    return tr(SENT_TO).replace("%1", text(product.statement.recipient, session.language))


def going(session: Session, product: Product) -> str:
    """Who handles it, as a sentence; "" where something comes on paper."""
    if product.on_paper:
        return ""
    return sent_to(session, product) or tr(ANSWERED if product.kind == "contactverzoek" else HANDLED)


def can_be_followed(product: Product) -> bool:
    """Can the visitor see at the municipality how it goes? Of what another authority decides on only that one knows,
    and of a question there is nothing to see but its answer."""
    return product.kind == "zaak" and not product.destination


def afterwards(session: Session, product: Product) -> tuple[str, ...]:
    """What happens next, where there is no paper."""
    return product.what_follows(session.language) or (sent_to(session, product), tr(SENT_LINE))


def shown(session: Session, overview: Overview) -> views.OverviewView:
    """The page of the overview that the visitor is at."""
    first = session.page * PER_PAGE
    last = session.page + 1 == pages(overview)
    remark = (OLDER_REQUESTS if overview.more and last else "") if overview.requests else NO_REQUESTS
    return views.OverviewView(
        title=tr(OVERVIEW_TITLE),
        requests=tuple(_card(each, session.language) for each in overview.requests[first : first + PER_PAGE]),
        remark=tr(remark) if remark else "",
        page=session.page,
        pages=pages(overview),
    )


def _card(request: RequestStatus, language: str) -> views.RequestCard:
    asked = tr(ASKED_ON).replace("%1", date(request.asked_on, language))
    ended = tr(ENDED_ON).replace("%1", date(request.ended_on, language)) if request.ended_on else ""
    state = ". ".join(filter(None, (ended, request.result))) or request.status or tr(NO_STATUS)
    return views.RequestCard(request.title, f"{asked} · {request.identificatie}", state, bool(ended), tr(ON_SCREEN))
