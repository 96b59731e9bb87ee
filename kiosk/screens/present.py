"""The screen as a function of the session: which view, with which words. Nothing here decides what happens next."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping

from backend_client.person import Person
from kiosk.journey.advance import HELP_S, can_back, can_retry, can_stop, seconds_left
from kiosk.journey.availability import by_post, missing, out_of_service
from kiosk.journey.effects import Delivery
from kiosk.journey.product import Option, Product, Shown, StepKind, text
from kiosk.journey.reach import Panel
from kiosk.journey.session import Preference, Session, Stage, Trouble
from kiosk.journey.steps import feedback
from kiosk.screens import closed, fields, requests, texts, views
from kiosk.screens.formats import date, price
from kiosk.screens.languages import languages
from kiosk.screens.resting import resting
from kiosk.screens.texts import tr


def present(session: Session, follow_url: str, elsewhere: Mapping[str, str] | None = None) -> views.View:
    """What to show. `follow_url` is where a request can be followed, with `{reference}` in it; `elsewhere` by language
    where to go from a counter that is out of service."""
    if session.rest:
        return resting(session, elsewhere or {})
    if session.panel:
        return _panel(session, Panel(session.panel))
    if session.product is None:
        return closed.out_of_service(session, elsewhere or {}) if out_of_service(session) else _start(session)
    if session.trouble:
        return _problem(session, session.trouble)
    match session.kind:
        case StepKind.PRIVACY:
            told = session.product.told(session.language)
            return views.PrivacyView(told, requests.sharing(session, session.product))
        case StepKind.IDENTIFY:
            stage = {Stage.READING: "reading", Stage.CHECKING: "checking"}.get(session.stage, "lay")
            return views.IdentifyView(stage, tr(texts.HINTS[session.hint]) if session.hint else "")
        case StepKind.OVERVIEW if session.overview:
            return requests.shown(session, session.overview)
        case StepKind.FORM | StepKind.OVERVIEW if session.stage is Stage.CHECKING:
            return views.IdentifyView("checking", "")
        case StepKind.FORM:
            return fields.form_view(session)
        case StepKind.REVIEW:
            return _review(session, session.product)
        case StepKind.PAY:
            asking = session.stage is Stage.ASKING
            stage = "asking" if asking else "present" if session.stage is Stage.PRESENT else "finding_out"
            return views.PayView(stage, price(session.product.price_cents, session.language))
        case StepKind.SUBMIT:
            return _progress(session)
        case StepKind.FINISH:
            return _finish(session, follow_url)
        case _:
            reasons = tuple(
                views.Option(reason, tr(texts.REASONS[reason]), "") for reason in feedback.reasons(session.score)
            )
            return views.FeedbackView(session.score, reasons, session.reasons)


def frame(session: Session) -> views.Frame:
    """What surrounds the screen: language, step bar, ways out, and whether somebody is still there."""
    kinds = session.product.steps if session.product else ()
    named = [kind for kind in kinds if kind in texts.STEP_NAMES]
    under_way = session.kind in named
    return views.Frame(
        language=session.language,
        language_name=languages()[session.language].name,
        right_to_left=languages()[session.language].right_to_left,
        preferences=tuple(sorted(session.preferences)),
        panel=session.panel,
        steps=tuple(_step_name(session, kind) for kind in named) if under_way else (),
        step=named.index(session.kind) if session.kind and under_way else 0,
        can_back=can_back(session),
        can_stop=can_stop(session) and not session.trouble,
        seconds_left=seconds_left(session),
        can_speak=session.voice,
        notice=session.notice.get(session.language) or session.notice.get(session.language_default, ""),
    )


def _panel(session: Session, panel: Panel) -> views.View:
    match panel:
        case Panel.LANGUAGES:
            wanted = session.languages or tuple(languages())
            offered = tuple(views.Language(code, each.name) for code, each in languages().items() if code in wanted)
            return views.LanguagesView(offered, session.language)
        case Panel.HELP:
            kept = tr(texts.KEPT).replace("%1", str(HELP_S // 60)) if session.product else ""
            return views.HelpView(kept, Preference.NO_MOTION in session.preferences)


def _step_name(session: Session, kind: StepKind) -> str:
    no_paper = kind is StepKind.SUBMIT and session.product and not session.product.on_paper
    return tr(requests.SENDING_STEP if no_paper else texts.STEP_NAMES[kind])


def shown(person: Person, what: Shown, language: str) -> str:
    """One of a person's data as it will stand on the paper."""
    match what:
        case Shown.NAME:
            return person.full_name
        case Shown.SEX:
            return tr(texts.SEXES[person.sex]) if person.sex in texts.SEXES else tr(texts.UNKNOWN)
        case Shown.BIRTH:
            born = date(person.date_of_birth, language)
            place = ", ".join(filter(None, (person.place_of_birth, person.country_of_birth)))
            return tr(texts.PLACE_AND_DATE).replace("%1", born).replace("%2", place) if place else born
        case Shown.ADDRESS:
            return "\n".join(person.address_lines) or tr(texts.UNKNOWN)
        case Shown.MUNICIPALITY:
            return person.municipality or tr(texts.UNKNOWN)
        case Shown.NATIONALITY:
            return "\n".join(person.nationalities) or tr(texts.UNKNOWN)
        case Shown.PARENTS:
            return "\n".join(parent.full_name for parent in person.parents) or tr(texts.UNKNOWN)


def chosen(session: Session) -> list[Option]:
    """The options chosen so far, for fields that have options of their own."""
    assert session.product
    return [
        option
        for field in session.product.fields
        for option in field.options
        if session.answers.get(field.key) == option.value
    ]


def _start(session: Session) -> views.StartView:
    tiles = []
    for product in session.products:
        need = missing(session, product)
        if need is not None:
            starting = session.capabilities.get(need, "starting") == "starting"
            reason = tr(texts.STARTING if starting else texts.UNAVAILABLE[need])
        else:
            reason = tr(texts.BY_POST_TODAY) if by_post(session, product) else ""
        tiles.append(
            views.ProductTile(
                id=product.id,
                title=text(product.title, session.language),
                summary=text(product.summary, session.language),
                icon=product.icon,
                price=price(product.price_cents, session.language),
                available=need is None,
                reason=reason,
            )
        )
    return views.StartView(tuple(tiles))


def _review(session: Session, product: Product) -> views.ReviewView:
    show = [what for option in chosen(session) for what in option.shows]
    return views.ReviewView(
        title=tr(texts.REVIEW),
        choices=fields.answered(session),
        data=tuple(_shown(session, what) for what in show),
        delivery=requests.going(session, product)
        or tr(texts.BY_POST if by_post(session, product) else texts.PRINTED_HERE),
        wrong_data=tr(texts.WRONG_DATA if show else requests.WRONG_ANSWERS),
        price=price(product.price_cents, session.language),
        delivery_symbol="printer" if product.on_paper else "person",
    )


def _shown(session: Session, what: Shown) -> views.Row:
    assert session.subject, "a product that shows data of a person asks who the visitor is"
    return views.Row(tr(texts.SHOWN[what]), shown(session.subject, what, session.language), aloud=tr(texts.ON_SCREEN))


def _progress(session: Session) -> views.ProgressView:
    done: tuple[bool, ...] = (
        session.accepted,
        session.sent,
        session.stage in (Stage.PRINTING, Stage.RECEIPT),
        session.printed,
    )
    if session.product and not session.product.on_paper:
        done = done[:1]
    active = done.index(False) if False in done else len(done)
    milestones = tuple(
        views.Milestone(
            tr(has_happened if reached else happens), "done" if reached else "active" if place == active else "todo"
        )
        for place, (reached, (happens, has_happened)) in enumerate(zip(done, texts.MILESTONES, strict=False))
    )
    return views.ProgressView(milestones, tr(texts.SAFE if session.accepted else texts.SAVING))


def _finish(session: Session, follow_url: str) -> views.FinishView:
    assert session.product
    no_paper = not session.product.on_paper
    printed = session.delivery is Delivery.COUNTER
    lines: tuple[str, ...]
    if no_paper:
        outcome, title, lines = "later", requests.SENT_TITLE, requests.afterwards(session, session.product)
    elif printed:
        outcome, title, lines = "printed", texts.PRINTED_TITLE, tuple(map(tr, texts.PRINTED_LINES))
    else:
        outcome, title, lines = "by_post", texts.POST_TITLE, tuple(map(tr, texts.POST_LINES))
    can_follow = requests.can_be_followed(session.product)
    on_receipt = texts.RECEIPT_LINE if can_follow else requests.SENT_RECEIPT_LINE
    receipt = (tr(on_receipt),) if session.receipt else ()
    reminders = (
        *((texts.TAKE_DOCUMENT,) if session.person else ()),
        *((texts.TAKE_CARD,) if session.product.price_cents else ()),
    )
    return views.FinishView(
        outcome=outcome,
        title=tr(title),
        lines=(*lines, *receipt),
        reminders=tuple(tr(line) for line in reminders),
        reference=session.visit,
        qr="" if session.receipt or not can_follow else qr(follow_url.format(reference=session.visit)),
    )


def qr(content: str) -> str:
    """A QR code as a PNG data URL."""
    from qrcode.main import QRCode  # 20 ms that the start screen need not wait for

    code = QRCode(border=2, box_size=8)
    code.add_data(content)
    png = io.BytesIO()
    code.make_image().save(png)
    return "data:image/png;base64," + base64.b64encode(png.getvalue()).decode()


def _problem(session: Session, trouble: Trouble) -> views.ProblemView:
    words = texts.TROUBLES[trouble]
    otherwise = words.otherwise or (texts.CHOOSE_OTHERWISE if session.kind is StepKind.FORM else "")
    return views.ProblemView(
        icon=words.icon,
        title=tr(words.title),
        happened=tr(words.happened),
        we_do=tr(words.we_do),
        you_can=tr(words.you_can),
        retry=tr(words.retry) if can_retry(session) else "",
        otherwise=tr(otherwise) if otherwise else "",
        stop=tr(words.stop) if words.stop and can_stop(session) else "",
    )
