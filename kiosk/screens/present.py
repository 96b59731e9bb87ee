"""The screen as a function of the session: which view, with which words. Nothing here decides what happens next."""

from __future__ import annotations

import base64
import io

from backend_client.person import Person
from kiosk.journey.advance import HELP_S, can_back, can_retry, can_stop, seconds_left
from kiosk.journey.availability import by_post, missing
from kiosk.journey.effects import Delivery
from kiosk.journey.product import FieldSpec, Option, Product, Shown, StepKind, text
from kiosk.journey.reach import Panel, Preference
from kiosk.journey.session import Session, Stage, Trouble
from kiosk.journey.steps import feedback, form
from kiosk.screens import requests, texts, views
from kiosk.screens.formats import date, price
from kiosk.screens.languages import languages
from kiosk.screens.texts import tr


def present(session: Session, follow_url: str) -> views.View:
    """What to show. `follow_url` is where a request can be followed, with `{reference}` in it."""
    if session.panel:
        return _panel(session, Panel(session.panel))
    if session.product is None:
        return _start(session)
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
            field = _field(session, form.asked(session)[session.question])
            return views.FormView(field.label, (field,), form.answered(session))
        case StepKind.REVIEW:
            return _review(session, session.product)
        case StepKind.PAY:
            asking = session.stage is Stage.ASKING
            stage = "asking" if asking else "present" if session.stage is Stage.PRESENT else "finding_out"
            return views.PayView(stage, price(session.product.price_cents, session.language), "")
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
    )


def _panel(session: Session, panel: Panel) -> views.View:
    match panel:
        case Panel.LANGUAGES:
            offered = tuple(views.Language(code, spoken.name) for code, spoken in languages().items())
            return views.LanguagesView(offered, session.language)
        case Panel.HELP:
            kept = tr(texts.KEPT).replace("%1", str(HELP_S // 60)) if session.product else ""
            return views.HelpView(kept, Preference.NO_MOTION in session.preferences)


def _step_name(session: Session, kind: StepKind) -> str:
    to_another = kind is StepKind.SUBMIT and session.product and session.product.destination
    return tr(requests.SENDING_STEP if to_another else texts.STEP_NAMES[kind])


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


def chosen(session: Session) -> list[tuple[FieldSpec, Option]]:
    """The options chosen so far, for fields that have options of their own."""
    assert session.product
    return [
        (field, option)
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


def _field(session: Session, field: FieldSpec) -> views.FieldView:
    language = session.language
    if field.people:
        assert session.person
        options = [views.Option(form.SELF, tr(texts.FOR_SELF), session.person.full_name)]
        for place, child in enumerate(session.person.children, start=1):
            born = tr(texts.BORN).replace("%1", date(child.date_of_birth, language))
            options.append(views.Option(f"kind-{place}", tr(texts.FOR_CHILD).replace("%1", child.full_name), born))
    else:
        options = [
            views.Option(option.value, text(option.label, language), text(option.description, language))
            for option in field.options
        ]
    return views.FieldView(
        key=field.key,
        type=field.type,
        label=text(field.label, language),
        description=text(field.description, language),
        options=tuple(options),
        value=session.answers.get(field.key, ""),
        error="",
    )


def _review(session: Session, product: Product) -> views.ReviewView:
    assert session.subject
    picked = chosen(session)
    choices = tuple(
        views.Row(text(field.short, session.language), text(option.label, session.language)) for field, option in picked
    )
    show = [what for _, option in picked for what in option.shows]
    return views.ReviewView(
        title=tr(texts.REVIEW),
        choices=choices,
        data=tuple(views.Row(tr(texts.SHOWN[w]), shown(session.subject, w, session.language)) for w in show),
        delivery=requests.sent_to(session, product)
        or tr(texts.BY_POST if by_post(session, product) else texts.PRINTED_HERE),
        wrong_data=tr(texts.WRONG_DATA),
        price=price(product.price_cents, session.language),
    )


def _progress(session: Session) -> views.ProgressView:
    done: tuple[bool, ...] = (
        session.accepted,
        session.sent,
        session.stage in (Stage.PRINTING, Stage.RECEIPT),
        session.printed,
    )
    if session.product and session.product.destination:
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
    to_another = session.product.statement is not None
    printed = session.delivery is Delivery.COUNTER
    lines: tuple[str, ...]
    if to_another:
        outcome, title, lines = (
            "later",
            requests.SENT_TITLE,
            (requests.sent_to(session, session.product), tr(requests.SENT_LINE)),
        )
    elif printed:
        outcome, title, lines = "printed", texts.PRINTED_TITLE, tuple(map(tr, texts.PRINTED_LINES))
    else:
        outcome, title, lines = "by_post", texts.POST_TITLE, tuple(map(tr, texts.POST_LINES))
    receipt = (tr(requests.SENT_RECEIPT_LINE if to_another else texts.RECEIPT_LINE),) if session.receipt else ()
    reminders = (texts.TAKE_DOCUMENT, *((texts.TAKE_CARD,) if session.product.price_cents else ()))
    return views.FinishView(
        outcome=outcome,
        title=tr(title),
        lines=(*lines, *receipt),
        reminders=tuple(tr(line) for line in reminders),
        reference=session.visit,
        # Where a request is followed that the municipality does not decide on, only the other authority knows.
        qr="" if session.receipt or to_another else qr(follow_url.format(reference=session.visit)),
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
