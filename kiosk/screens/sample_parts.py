"""The larger parts of the samples: products, the questions of a form, and what is checked before paying.

The persons in it do not exist.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.journey.steps.overview import PER_PAGE
from kiosk.screens import closed
from kiosk.screens import views as v
from kiosk.screens.languages import in_every_language
from kiosk.screens.texts import DESK

Choose = Callable[[str, str], str]
"""Of a Dutch and an English text the one that is shown."""


def out_of_service(language: str, message: str = "") -> v.OutOfServiceView:
    """By itself, or with a message of a technician."""
    titles = in_every_language(closed.TITLE)
    again = in_every_language(closed.AGAIN_AT if message else closed.AGAIN)[language].replace("%1", "14:30")
    others = tuple(said for code, said in titles.items() if code != language)
    return v.OutOfServiceView(titles[language], in_every_language(DESK)[language], again, message, others)


def extract(t: Choose) -> v.ProductTile:
    """Today's one product."""
    return v.ProductTile(
        "uittreksel-brp",
        t("Uittreksel uit het bevolkingsregister", "Extract from the population register"),
        t(
            "Een bewijs op papier van uw gegevens. U heeft nodig: uw paspoort of identiteitskaart, en een pinpas. "
            "Het duurt ongeveer 3 minuten.",
            "Your details on paper, certified. You need your passport or identity card, and a bank card. "
            "It takes about 3 minutes.",
        ),
        "document",
        t("€ 15,30", "€ 15.30"),
        True,
        "",
    )


def six(t: Choose) -> tuple[v.ProductTile, ...]:
    """As many products as a screen holds, with all that can be the matter with one."""
    one = extract(t)
    short = t("Meteen mee op papier.", "On paper, right away.")
    return (
        v.ProductTile("a", one.title, short, "document", one.price, True, ""),
        v.ProductTile("b", t("Bewijs van leven", "Proof of life"), short, "person", "", True, ""),
        v.ProductTile(
            "c",
            t("Verhuizing doorgeven", "Report a move"),
            short,
            "house",
            "",
            True,
            t("Vandaag sturen wij het u met de post.", "Today we send it to you by post."),
        ),
        v.ProductTile("d", t("Parkeervergunning", "Parking permit"), short, "card", "€ 42,00", True, ""),
        v.ProductTile(
            "e",
            t("Afschrift van een akte", "Copy of a certificate"),
            short,
            "receipt",
            "€ 16,60",
            False,
            t("Nu niet beschikbaar.", "Not available now."),
        ),
        v.ProductTile("f", t("Een afspraak maken", "Make an appointment"), short, "clock", "", True, ""),
    )


def questions(t: Choose) -> tuple[v.FieldView, ...]:
    """A form with every answer given."""
    for_me, for_child = t("Voor mijzelf", "For myself"), t("Voor mijn kind", "For my child")
    return (
        v.FieldView(
            "voor",
            "radio",
            t("Voor wie is het uittreksel?", "Who is the extract for?"),
            "",
            (
                v.Option("zelf", for_me, "W.A. van den Heuvel-Oosterwijk", for_me),
                v.Option("kind-1", for_child, "Sophie van den Heuvel", t("Kind 1", "Child 1")),
            ),
            "zelf",
            "",
        ),
        v.FieldView(
            "soort",
            "radio",
            t("Wat moet erop staan?", "What should it show?"),
            "",
            (
                v.Option(
                    "standaard",
                    t("Naam, geboorte en adres", "Name, birth and address"),
                    t("Dit is meestal genoeg.", "This is usually enough."),
                ),
                v.Option(
                    "nationaliteit",
                    t("Ook de nationaliteit", "Nationality as well"),
                    t("Bijvoorbeeld voor een nieuwe baan.", "For example for a new job."),
                ),
                v.Option(
                    "ouders",
                    t("Ook de ouders", "Parents as well"),
                    t("Bijvoorbeeld om te trouwen.", "For example to get married."),
                ),
            ),
            "ouders",
            "",
        ),
        v.FieldView(
            "taal",
            "radio",
            t("Waar gebruikt u het uittreksel?", "Where will you use the extract?"),
            "",
            (
                v.Option(
                    "nl",
                    t("In Nederland", "In the Netherlands"),
                    t("Het uittreksel is in het Nederlands.", "The extract is in Dutch."),
                ),
                v.Option(
                    "int",
                    t("In het buitenland", "In another country"),
                    t("Het uittreksel is in vier talen.", "The extract is in four languages."),
                ),
            ),
            "nl",
            "",
        ),
    )


def sharing(t: Choose) -> tuple[v.Row, ...]:
    """What is said where a request goes to another authority."""
    return (
        v.Row(t("Naar wie", "To whom"), t("De Belastingdienst", "The tax authority (Belastingdienst)")),
        v.Row(
            t("Welke gegevens", "Which data"),
            t(
                "Uw naam, uw burgerservicenummer en het jaar dat u kiest.",
                "Your name, your citizen service number and the year that you choose.",
            ),
        ),
        v.Row(
            t("Waarom", "Why"),
            t(
                "De Belastingdienst zoekt daarmee uw inkomen op en stuurt u de verklaring.",
                "With these the tax authority looks up your income and sends you the statement.",
            ),
        ),
    )


def overview(t: Choose, count: int, page: int = 0, more: bool = False) -> v.OverviewView:
    """So many requests, with titles and results as long as they get."""
    short = v.RequestCard(
        extract(t).title,
        t(
            "Aangevraagd op 23 november 2026 · BALIE1-0123456789ABCDEF0123",
            "Requested on 23 November 2026 · BALIE1-0123456789ABCDEF0123",
        ),
        "In behandeling",
        False,
    )
    long = v.RequestCard(
        "Ontheffing voor het plaatsen van een steiger op de openbare weg in de binnenstad",
        t("Aangevraagd op 1 maart 2026 · ZAAK-2026-0000012345", "Requested on 1 March 2026 · ZAAK-2026-0000012345"),
        t("Klaar op 28 september 2026. ", "Done on 28 September 2026. ") + "Verleend met voorschriften en beperkingen",
        True,
    )
    pages = max(1, -(-count // PER_PAGE))
    shown = (short, long, long)[: min(PER_PAGE, count - PER_PAGE * page)]
    remark = t("We vinden geen aanvragen van u bij de gemeente.", "We find no requests of yours at the municipality.")
    older = t(
        "Dit zijn uw nieuwste aanvragen. Zoekt u een oudere? Vraag het aan de balie.",
        "These are your newest requests. Looking for an older one? Please ask at the desk.",
    )
    said = older if more else "" if count else remark
    return v.OverviewView(t("Uw aanvragen", "Your requests"), shown, said, page, pages)


def review(t: Choose) -> v.ReviewView:
    """With names and addresses as long as they get."""
    on_screen = t("Dat staat op het scherm", "That is on the screen")
    return v.ReviewView(
        t("Klopt dit?", "Is this right?"),
        (
            v.Row(t("Voor wie", "For whom"), t("Voor mijzelf", "For myself")),
            v.Row(t("Wat erop staat", "What it shows"), t("Ook de ouders", "Parents as well")),
            v.Row(t("Waar", "Where"), t("In Nederland", "In the Netherlands")),
        ),
        (
            v.Row(t("Naam", "Name"), "Wilhelmina Antonia van den Heuvel-Oosterwijk", on_screen),
            v.Row(t("Geboren", "Born"), t("3 maart 1944 in Goirle", "3 March 1944 in Goirle"), on_screen),
            v.Row(t("Adres", "Address"), "Burgemeester van de Mortelplein 112-04\n5037 PL Tilburg", on_screen),
            v.Row(t("Ouder", "Parent"), "Johannes Petrus Oosterwijk", on_screen),
            v.Row(t("Ouder", "Parent"), "Adriana Cornelia Maria Brekelmans", on_screen),
        ),
        t("Wij printen het uittreksel hier. U neemt het meteen mee.", "We print it here. You take it with you."),
        t(
            "Klopt er iets niet? Ga niet verder en vraag een medewerker om hulp.",
            "Is something wrong? Do not go on. Please ask a member of staff for help.",
        ),
        extract(t).price,
    )
