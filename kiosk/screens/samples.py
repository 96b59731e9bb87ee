"""A view for every state of every screen, with texts as long as they get: for pictures and for tests.

The persons in it do not exist.
"""

from __future__ import annotations

from kiosk.journey.advance import HELP_S
from kiosk.journey.product import Need
from kiosk.journey.session import Trouble
from kiosk.journey.steps import feedback
from kiosk.screens import requests, texts
from kiosk.screens import sample_parts as parts
from kiosk.screens import views as v
from kiosk.screens.languages import languages as spoken
from kiosk.screens.present import qr
from kiosk.screens.sample_fields import forms
from kiosk.screens.sample_words import Words, products

Sample = tuple[v.View, v.Frame]

_REFERENCE = "BALIE1-0123456789ABCDEF0123"
_FOLLOW = f"https://www.tilburg.nl/mijn-aanvraag/{_REFERENCE}"


def samples(language: str) -> dict[str, Sample]:
    """By name; the first part of a name is the screen."""
    t = Words(language)

    def steps(product: str) -> tuple[str, ...]:
        return tuple(t(texts.STEP_NAMES[kind]) for kind in products()[product].steps if kind in texts.STEP_NAMES)

    named = {product: steps(product) for product in ("uittreksel-brp", "voortgang")}

    def frame(
        step: int = -1,
        back: bool = False,
        stop: bool = True,
        seconds: int = 0,
        panel: str = "",
        product: str = "uittreksel-brp",
    ) -> v.Frame:
        return v.Frame(
            language,
            spoken()[language].name,
            spoken()[language].right_to_left,
            (),
            panel,
            named[product] if step >= 0 else (),
            max(step, 0),
            back,
            stop,
            seconds,
        )

    past = frame(2, back=True, product="voortgang")
    extract = parts.extract(t)
    review = parts.review(t)
    return {
        "start": (v.StartView((extract,)), frame(stop=False)),
        "start-unavailable": (
            v.StartView((parts.tile(t, products()["uittreksel-brp"], Need.REISDOCUMENTEN),)),
            frame(stop=False),
        ),
        "start-different": (v.StartView((parts.by_post(t),)), frame(stop=False)),
        "start-two": (v.StartView((extract, parts.tile(t, products()["vraag"]))), frame(stop=False)),
        "start-six": (v.StartView(parts.six(t)), frame(stop=False)),
        "privacy": (parts.privacy(t, "uittreksel-brp"), frame(0, back=True)),
        "privacy-sharing": (parts.privacy(t, "inkomensverklaring"), frame(0, back=True)),
        "identify-lay": (v.IdentifyView("lay", ""), frame(1, back=True)),
        "identify-again": (v.IdentifyView("lay", max(map(t, texts.HINTS.values()), key=len)), frame(1, back=True)),
        "identify-reading": (v.IdentifyView("reading", ""), frame(1)),
        "identify-checking": (v.IdentifyView("checking", ""), frame(1)),
        **{name: (form, frame(2, back=True)) for name, form in forms(t).items()},
        "review": (review, frame(3, back=True)),
        "review-free": (parts.review_of_move(t), frame(3, back=True)),
        "pay-asking": (v.PayView("asking", extract.price), frame(4)),
        "pay-present": (v.PayView("present", extract.price), frame(4)),
        "pay-finding-out": (v.PayView("finding_out", extract.price), frame(4, stop=False)),
        "progress": (_progress(t, 1), frame(5, stop=False)),
        "progress-printing": (_progress(t, 3), frame(5, stop=False)),
        "finish-printed": (
            _finish(t, "printed", texts.PRINTED_TITLE, (*texts.PRINTED_LINES, texts.RECEIPT_LINE)),
            frame(stop=False),
        ),
        "finish-by-post": (
            _finish(t, "by_post", texts.POST_TITLE, texts.POST_LINES, qr(_FOLLOW)),
            frame(stop=False),
        ),
        "finish-later": (_later(t), frame(stop=False)),
        "overview-none": (parts.overview(t, 0), past),
        "overview-one": (parts.overview(t, 1), past),
        "overview-many": (parts.overview(t, 12), past),
        "overview-middle": (parts.overview(t, 12, page=1), past),
        "overview-last": (parts.overview(t, 12, page=3, more=True), past),
        "feedback": (v.FeedbackView(0, (), ()), frame(stop=False)),
        "feedback-rated": (_rated(t), frame(stop=False)),
        "problem-retry": (_problem(t, Trouble.DOCUMENT_UNREADABLE, retries=True), frame(1, back=True, stop=False)),
        "problem-end": (_problem(t, Trouble.PAYMENT_UNKNOWN), frame(4, stop=False)),
        "out-of-service": (parts.out_of_service(t), frame(stop=False)),
        "out-of-service-message": (parts.out_of_service(t, "We vervangen de printer."), frame(stop=False)),
        "out-of-service-alone": (parts.out_of_service(t, alone=True), frame(stop=False)),
        "saver": (parts.saver(t), frame(stop=False)),
        "night": (parts.night(t, dark=True), frame(stop=False)),
        "night-touched": (parts.night(t), frame(stop=False)),
        "languages": (
            v.LanguagesView(tuple(v.Language(code, each.name) for code, each in spoken().items()), language),
            frame(back=True, stop=False, panel="languages"),
        ),
        "help": (v.HelpView(t(texts.KEPT, str(HELP_S // 60)), no_motion=False), frame(3, back=True, panel="help")),
        "review-still-there": (review, frame(3, back=True, seconds=18)),
    }


def _progress(t: Words, active: int) -> v.ProgressView:
    milestones = tuple(
        v.Milestone(
            t(happened if place < active else happens),
            "done" if place < active else "active" if place == active else "todo",
        )
        for place, (happens, happened) in enumerate(texts.MILESTONES)
    )
    return v.ProgressView(milestones, t(texts.SAFE))


def _finish(t: Words, outcome: str, title: str, lines: tuple[str, ...], follow: str = "") -> v.FinishView:
    reminders = (t(texts.TAKE_DOCUMENT), t(texts.TAKE_CARD))
    return v.FinishView(outcome, t(title), tuple(map(t, lines)), reminders, _REFERENCE, follow)


def _later(t: Words) -> v.FinishView:
    moving = products()["verhuizing"]
    lines = (*moving.what_follows(t.language), t(texts.RECEIPT_LINE))
    return v.FinishView("later", t(requests.SENT_TITLE), lines, (t(texts.TAKE_DOCUMENT),), _REFERENCE, "")


def _rated(t: Words) -> v.FeedbackView:
    reasons = tuple(v.Option(reason, t(texts.REASONS[reason]), "") for reason in feedback.reasons(4))
    return v.FeedbackView(4, reasons, ("snel",))


def _problem(t: Words, trouble: Trouble, *, retries: bool = False) -> v.ProblemView:
    said = texts.TROUBLES[trouble]
    retry, otherwise = (t(said.retry), t(texts.CHOOSE_OTHERWISE)) if retries else ("", "")
    told = (t(said.title), t(said.happened), t(said.we_do), t(said.you_can))
    return v.ProblemView(said.icon, *told, retry, otherwise, t(said.stop))
