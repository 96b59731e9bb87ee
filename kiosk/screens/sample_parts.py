"""The larger parts of the samples: products, privacy, earlier requests, and what is checked before paying.

The persons in it do not exist.
"""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.journey.product import Need, Product, Shown
from kiosk.journey.steps.overview import PER_PAGE
from kiosk.screens import closed, requests, resting, texts
from kiosk.screens import views as v
from kiosk.screens.languages import in_every_language
from kiosk.screens.sample_fields import questions
from kiosk.screens.sample_words import Words, field, products


def out_of_service(t: Words, message: str = "", *, alone: bool = False) -> v.OutOfServiceView:
    """By itself, or with a message of a technician; `alone`: nobody is there."""
    again = t(closed.AGAIN_AT, "14:30") if message else t(closed.AGAIN)
    return v.OutOfServiceView(t(closed.TITLE), t(texts.DESK), again, message, _others(closed.TITLE, t), alone)


def saver(t: Words) -> v.SaverView:
    return v.SaverView(t(resting.BEGIN), _others(resting.BEGIN, t))


def night(t: Words, *, dark: bool = False) -> v.NightView:
    """Somebody touched it, or nobody (`dark`)."""
    shut = resting.HALL_CLOSED
    return v.NightView(t(shut), t(closed.AGAIN_AT, "09:00"), _others(shut, t), dark)


def _others(text: str, t: Words) -> tuple[str, ...]:
    return tuple(said for code, said in in_every_language(text).items() if code != t.language)


def tile(t: Words, product: Product, need: Need | None = None) -> v.ProductTile:
    """A product that can be had, or cannot for want of something."""
    reason = t(texts.UNAVAILABLE[need]) if need else ""
    title, summary = t.of(product.title), t.of(product.summary)
    return v.ProductTile(product.id, title, summary, product.icon, t.price(product), need is None, reason)


def extract(t: Words) -> v.ProductTile:
    return tile(t, products()["uittreksel-brp"])


def by_post(t: Words) -> v.ProductTile:
    return replace(extract(t), reason=t(texts.BY_POST_TODAY))


def six(t: Words) -> tuple[v.ProductTile, ...]:
    """More products than a screen holds, with all that can be the matter with one."""
    found = products()
    tiles = (
        extract(t),
        tile(t, found["voortgang"]),
        tile(t, found["verhuizing"], Need.CHIP_READER),
        tile(t, found["vraag"]),
        tile(t, found["inkomensverklaring"]),
        by_post(t),
    )
    return tuple(replace(each, id=name) for each, name in zip(tiles, "abcdef", strict=True))


def privacy(t: Words, product: str) -> v.PrivacyView:
    told = products()[product]
    if told.statement is None:
        return v.PrivacyView(told.told(t.language))
    said = told.statement
    rows = ((requests.RECIPIENT, said.recipient), (requests.WHAT, said.what), (requests.WHY, said.why))
    sharing = tuple(v.Row(t(label), t.of(words)[:1].upper() + t.of(words)[1:]) for label, words in rows)
    return v.PrivacyView(told.told(t.language), sharing)


def overview(t: Words, count: int, page: int = 0, more: bool = False) -> v.OverviewView:
    """So many requests, with titles and results as long as they get; the municipality has these in Dutch."""
    short = v.RequestCard(
        "Uittreksel uit het bevolkingsregister",
        t(requests.ASKED_ON, t.date("2026-11-23")) + " · BALIE1-0123456789ABCDEF0123",
        "In behandeling",
        False,
    )
    long = v.RequestCard(
        "Ontheffing voor het plaatsen van een steiger op de openbare weg in de binnenstad",
        t(requests.ASKED_ON, t.date("2026-03-01")) + " · ZAAK-2026-0000012345",
        t(requests.ENDED_ON, t.date("2026-09-28")) + ". Verleend met voorschriften en beperkingen",
        True,
    )
    pages = max(1, -(-count // PER_PAGE))
    shown = (short, long, long)[: min(PER_PAGE, count - PER_PAGE * page)]
    remark = t(requests.OLDER_REQUESTS) if more else "" if count else t(requests.NO_REQUESTS)
    return v.OverviewView(t(requests.OVERVIEW_TITLE), shown, remark, page, pages)


def review(t: Words) -> v.ReviewView:
    """With names and addresses as long as they get."""
    fields = products()["uittreksel-brp"].fields
    chosen = [next(option.label for option in each.options if option.value == each.value) for each in questions(t)]
    born = t(texts.PLACE_AND_DATE, t.date("1944-03-03"), "Goirle")
    aloud = t(texts.ON_SCREEN)
    return v.ReviewView(
        t(texts.REVIEW),
        tuple(v.Row(t.of(each.short), answer) for each, answer in zip(fields, chosen, strict=True)),
        (
            v.Row(t(texts.SHOWN[Shown.NAME]), "Wilhelmina Antonia van den Heuvel-Oosterwijk", aloud),
            v.Row(t(texts.SHOWN[Shown.BIRTH]), born, aloud),
            v.Row(t(texts.SHOWN[Shown.ADDRESS]), "Burgemeester van de Mortelplein 112-04\n5037 PL Tilburg", aloud),
            v.Row(
                t(texts.SHOWN[Shown.PARENTS]), "Johannes Petrus Oosterwijk\nAdriana Cornelia Maria Brekelmans", aloud
            ),
        ),
        t(texts.PRINTED_HERE),
        t(texts.WRONG_DATA),
        extract(t).price,
    )


def review_of_move(t: Words) -> v.ReviewView:
    """Of what is free, and people at the municipality handle."""
    moving = products()["verhuizing"]
    living = field(moving, "bewoning").options[1].label
    answers = {
        "postcode": "5038 CL",
        "huisnummer": "112",
        "datum": t.date("2026-12-01"),
        "bewoning": t.of(living),
        "kinderen": "Sophie van den Heuvel-Oosterwijk\nDaan van den Heuvel-Oosterwijk",
        "email": "wilhelmina.van-den-heuvel-oosterwijk@voorbeeld.example",
    }
    aloud = {key: "" if key == "bewoning" else t(texts.ON_SCREEN) for key in answers}
    rows = tuple(v.Row(t.of(field(moving, key).short), answer, aloud[key]) for key, answer in answers.items())
    wrong, handled = t(requests.WRONG_ANSWERS), t(requests.HANDLED)
    return v.ReviewView(t(texts.REVIEW), rows, (), handled, wrong, "", delivery_symbol="person")
