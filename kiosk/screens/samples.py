"""A view for every state of every screen, with texts as long as they get: for pictures and for tests.

The persons in it do not exist.
"""

from __future__ import annotations

import base64
import io
from dataclasses import replace

import qrcode

from kiosk.screens import sample_parts as parts
from kiosk.screens import views as v
from kiosk.screens.languages import languages as spoken
from kiosk.screens.sample_fields import forms

Sample = tuple[v.View, v.Frame]


def samples(language: str) -> dict[str, Sample]:
    """By name; the first part of a name is the screen."""
    dutch = language == "nl"

    def t(nl: str, en: str) -> str:
        return nl if dutch else en

    steps = (
        t("Privacy", "Privacy"),
        t("Legitimeren", "Identify"),
        t("Kiezen", "Choose"),
        t("Controleren", "Check"),
        t("Betalen", "Pay"),
        t("Meenemen", "Collect"),
    )

    languages = tuple(v.Language(code, each.name) for code, each in spoken().items())

    def frame(step: int = -1, back: bool = False, stop: bool = True, seconds: int = 0, panel: str = "") -> v.Frame:
        return v.Frame(
            language,
            spoken()[language].name,
            spoken()[language].right_to_left,
            (),
            panel,
            steps if step >= 0 else (),
            max(step, 0),
            back,
            stop,
            seconds,
        )

    extract = parts.extract(t)
    closed = replace(
        extract,
        available=False,
        reason=t(
            "Dat kan nu niet aan deze balie: de lezer voor paspoorten werkt niet. Een medewerker helpt u verder.",
            "Not possible at this counter now: the passport reader does not work. A member of staff will help you.",
        ),
    )
    by_post = replace(
        extract,
        reason=t("Vandaag sturen wij het u met de post.", "Today we send it to you by post."),
    )
    six = parts.six(t)
    fields = parts.questions(t)
    blank = replace(
        fields[1],
        value="",
        description=t("Kies wat bij u past.", "Choose what suits you."),
        error=t("Maak hier een keuze.", "Please choose here."),
    )
    review = parts.review(t)
    free = replace(review, price="")

    def milestones(active: int) -> tuple[v.Milestone, ...]:
        labels = (
            t("Uw betaling is ontvangen", "Your payment has been received"),
            t("Uw aanvraag is bij de gemeente", "Your request is with the municipality"),
            t("Uw uittreksel wordt gemaakt", "Your extract is being made"),
            t("Uw uittreksel wordt geprint", "Your extract is being printed"),
        )
        return tuple(
            v.Milestone(label, "done" if i < active else "active" if i == active else "todo")
            for i, label in enumerate(labels)
        )

    reassurance = t(
        "Uw aanvraag is veilig opgeslagen. Er gaat niets verloren.", "Your request is stored safely. Nothing is lost."
    )
    reminders = (
        t("Neem uw paspoort of identiteitskaart mee.", "Take your passport or identity card with you."),
        t("Neem uw bon mee.", "Take your receipt with you."),
    )
    reasons = (
        v.Option("snel", t("Het ging snel", "It was quick"), ""),
        v.Option("duidelijk", t("Het was duidelijk", "It was clear"), ""),
        v.Option("hulp", t("Ik had hulp nodig", "I needed help"), ""),
        v.Option("apparaat", t("Een apparaat werkte niet goed", "A device did not work well"), ""),
    )
    identify_hint = t(
        "Wij konden uw document niet lezen. Leg het recht neer, met de foto naar beneden.",
        "We could not read your document. Lay it straight, with the photo facing down.",
    )
    return {
        "start": (v.StartView((extract,)), frame(stop=False)),
        "start-unavailable": (v.StartView((closed,)), frame(stop=False)),
        "start-different": (v.StartView((by_post,)), frame(stop=False)),
        "start-two": (v.StartView((extract, six[3])), frame(stop=False)),
        "start-six": (v.StartView(six), frame(stop=False)),
        "privacy": (
            v.PrivacyView(
                (
                    t(
                        "We lezen uw paspoort of identiteitskaart om te weten wie u bent.",
                        "We read your passport or identity card to know who you are.",
                    ),
                    t(
                        "We halen uw gegevens op uit het bevolkingsregister en zetten ze op het uittreksel.",
                        "We look up your details in the population register and put them on the extract.",
                    ),
                    t(
                        "Bent u klaar? Dan wist deze balie uw gegevens. De gemeente bewaart alleen uw aanvraag.",
                        "When you are done, this counter erases your details. "
                        "The municipality only keeps your request.",
                    ),
                )
            ),
            frame(0, back=True),
        ),
        "privacy-sharing": (
            v.PrivacyView(
                (
                    t(
                        "We lezen uw paspoort of identiteitskaart om te weten wie u bent.",
                        "We read your passport or identity card to know who you are.",
                    ),
                    t(
                        "We sturen uw aanvraag door. De gemeente beslist er niet over.",
                        "We pass your request on. The municipality does not decide on it.",
                    ),
                    t(
                        "Bent u klaar? Dan wist deze balie uw gegevens, zodra de aanvraag is aangekomen.",
                        "When you are done, this counter erases your details, as soon as the request has arrived.",
                    ),
                ),
                parts.sharing(t),
            ),
            frame(0, back=True),
        ),
        "identify-lay": (v.IdentifyView("lay", ""), frame(1, back=True)),
        "identify-again": (v.IdentifyView("lay", identify_hint), frame(1, back=True)),
        "identify-reading": (v.IdentifyView("reading", ""), frame(1)),
        "identify-checking": (v.IdentifyView("checking", ""), frame(1)),
        "form": (v.FormView(fields[1].label, fields[1:2], True), frame(2, back=True)),
        "form-for-whom": (v.FormView(fields[0].label, fields[:1], True), frame(2, back=True)),
        "form-blank": (v.FormView(blank.label, (blank,), False), frame(2, back=True)),
        **{name: (form, frame(2, back=True)) for name, form in forms(t).items()},
        "review": (review, frame(3, back=True)),
        "review-free": (free, frame(3, back=True)),
        "pay-asking": (v.PayView("asking", extract.price, ""), frame(4)),
        "pay-present": (v.PayView("present", extract.price, ""), frame(4)),
        "pay-again": (
            v.PayView(
                "present",
                extract.price,
                t("De betaling is niet gelukt. Er is niets afgeschreven.", "The payment failed. You were not charged."),
            ),
            frame(4),
        ),
        "pay-finding-out": (v.PayView("finding_out", extract.price, ""), frame(4, stop=False)),
        "progress": (v.ProgressView(milestones(1), reassurance), frame(5, stop=False)),
        "progress-printing": (v.ProgressView(milestones(3), reassurance), frame(5, stop=False)),
        "finish-printed": (
            v.FinishView(
                "printed",
                t("Uw uittreksel is klaar", "Your extract is ready"),
                (t("Pak het uit de printer onder het scherm.", "Take it from the printer below the screen."),),
                reminders,
                "TLB-2026-004217",
                "",
            ),
            frame(5, stop=False),
        ),
        "finish-by-post": (
            v.FinishView(
                "by_post",
                t("Wij sturen uw uittreksel met de post", "We send your extract by post"),
                (
                    t("Het papier in de printer was op.", "The printer was out of paper."),
                    t(
                        "U krijgt het binnen 3 werkdagen op uw adres. Dat kost niets extra.",
                        "You receive it within 3 working days at your address, at no extra cost.",
                    ),
                    t("Wilt u uw aanvraag volgen? Dat kan thuis.", "Want to follow your request? You can, at home."),
                ),
                reminders,
                "TLB-2026-004217",
                _qr("https://tilburg.example/volg/TLB-2026-004217"),
            ),
            frame(5, stop=False),
        ),
        "finish-later": (
            v.FinishView(
                "later",
                t("Uw aanvraag is veilig opgeslagen", "Your request is stored safely"),
                (
                    t(
                        "De gemeente is nu niet bereikbaar. Wij sturen uw aanvraag vanzelf door.",
                        "The municipality cannot be reached now. We pass your request on by ourselves.",
                    ),
                ),
                reminders,
                "TLB-2026-004217",
                "",
            ),
            frame(5, stop=False),
        ),
        "overview-none": (parts.overview(t, 0), frame(2, back=True)),
        "overview-one": (parts.overview(t, 1), frame(2, back=True)),
        "overview-many": (parts.overview(t, 12), frame(2, back=True)),
        "overview-middle": (parts.overview(t, 12, page=1), frame(2, back=True)),
        "overview-last": (parts.overview(t, 12, page=3, more=True), frame(2, back=True)),
        "feedback": (v.FeedbackView(0, (), ()), frame(stop=False)),
        "feedback-rated": (v.FeedbackView(4, reasons, ("snel",)), frame(stop=False)),
        "problem-retry": (
            v.ProblemView(
                "passport",
                t("Wij kunnen uw document niet lezen", "We cannot read your document"),
                t("De chip in uw document gaf geen antwoord.", "The chip in your document gave no answer."),
                t("Wij hebben niets bewaard.", "We have kept nothing."),
                t(
                    "Probeer het nog een keer, of ga met uw document naar een medewerker.",
                    "Try once more, or take your document to a member of staff.",
                ),
                t("Probeer het opnieuw", "Try again"),
                t("Kies een ander document", "Use another document"),
                t("Stop en vraag een medewerker", "Stop and ask a member of staff"),
            ),
            frame(1, back=True, stop=False),
        ),
        "problem-end": (
            v.ProblemView(
                "cloud-off",
                t("Dit lukt nu niet", "This is not possible now"),
                t("Het bevolkingsregister geeft geen antwoord.", "The population register does not answer."),
                t("Uw gegevens zijn van het scherm gewist.", "Your details have been removed from the screen."),
                t("Een medewerker aan de balie helpt u.", "A member of staff at the desk will help you."),
                "",
                "",
                t("Terug naar het begin", "Back to the start"),
            ),
            frame(1, stop=False),
        ),
        "out-of-service": (parts.out_of_service(language), frame(stop=False)),
        "out-of-service-message": (
            parts.out_of_service(language, t("We vervangen de printer.", "We are replacing the printer.")),
            frame(stop=False),
        ),
        "languages": (v.LanguagesView(languages, language), frame(back=True, stop=False, panel="languages")),
        "help": (
            v.HelpView(
                t("Uw antwoorden blijven 5 minuten staan. Daarna wissen we ze.", "Your answers stay for 5 minutes."),
                no_motion=False,
            ),
            frame(3, back=True, panel="help"),
        ),
        "review-still-there": (review, frame(3, back=True, seconds=18)),
    }


def _qr(text: str) -> str:
    png = io.BytesIO()
    qrcode.make(text).save(png)
    return "data:image/png;base64," + base64.b64encode(png.getvalue()).decode()
