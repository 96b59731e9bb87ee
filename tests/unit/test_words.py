"""Every trouble and every product in every language, as the counter itself would say it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product as pairs

import pytest

from kiosk import ASSETS
from kiosk.bench.visitors import ALL_MET, NINE, PERSON, PRODUCTS
from kiosk.journey.advance import can_retry
from kiosk.journey.product import Need, StepKind, load_product
from kiosk.journey.session import Session, Stage, Trouble
from kiosk.journey.steps import form
from kiosk.screens import texts
from kiosk.screens.languages import languages
from kiosk.screens.present import frame, present
from tests.stage import Stage as Screen
from tests.stage import fits, readable

LANGUAGES = languages()

FOLLOW = "https://example.nl/{reference}"


EXAMPLE = load_product(ASSETS / "docs" / "another-authority" / "inkomensverklaring.toml")


MOVE = next(product for product in PRODUCTS if product.id == "verhuizing")
MOVED = {
    "postcode": "5038 CL",
    "huisnummer": "112",
    "toevoeging": "2 hoog",
    "datum": "01-03-2026",
    "bewoning": "inwonen",
    "partner": "nee",
    "kinderen": "kind-1",
    "telefoon": "+31 6 12345678",
    "email": "wilhelmina.van-den-heuvel-oosterwijk@voorbeeld.example",
}


def at(kind: StepKind, language: str) -> Session:
    """A visit at this step, with everything known."""
    product = next(product for product in PRODUCTS if kind in product.steps)
    return Session(
        visit="BALIE1-0123456789ABCDEF0123",
        language=language,
        capabilities=ALL_MET,
        products=PRODUCTS,
        product=product,
        step=product.steps.index(kind),
        person=PERSON,
        subject=PERSON,
        answers={"voor": "zelf", "soort": "ouders", "taal": "nl"},
        overview=NINE,
        paid=True,
    )


def show(stage: Screen, session: Session) -> None:
    stage.window.speak(session.language)
    stage.show_view(present(session, FOLLOW), frame(session))
    readable(stage)
    fits(stage)


@pytest.mark.parametrize(("trouble", "language"), list(pairs(Trouble, LANGUAGES)))
def test_a_trouble_says_what_happened_what_we_do_and_what_to_do(stage: Screen, trouble: Trouble, language: str) -> None:
    session = replace(at(StepKind.IDENTIFY, language), trouble=trouble)
    show(stage, session)
    words = texts.TROUBLES[trouble]
    assert all((words.icon, words.title, words.happened, words.we_do, words.you_can))
    assert bool(words.retry) == can_retry(session)


@pytest.mark.parametrize(("kind", "language"), list(pairs(StepKind, LANGUAGES)))
def test_every_step_fits_in_every_language(stage: Screen, kind: StepKind, language: str) -> None:
    show(stage, at(kind, language))


@pytest.mark.parametrize(("kind", "language"), list(pairs(EXAMPLE.steps, LANGUAGES)))
def test_what_goes_to_another_authority_fits_and_names_it(stage: Screen, kind: StepKind, language: str) -> None:
    session = replace(at(kind, language), product=EXAMPLE, step=EXAMPLE.steps.index(kind), answers={"jaar": "vorig"})
    show(stage, session)
    assert EXAMPLE.statement
    recipient = EXAMPLE.statement.recipient[language]
    shown = " ".join(str(text.property("text")) for text in stage.texts())
    if kind in (StepKind.PRIVACY, StepKind.REVIEW, StepKind.FINISH):
        assert recipient.lower() in shown.lower()
    assert "printer" not in shown.lower()


@pytest.mark.parametrize(("kind", "language"), list(pairs(MOVE.steps, LANGUAGES)))
def test_what_people_handle_fits_and_promises_no_paper(stage: Screen, kind: StepKind, language: str) -> None:
    session = replace(at(kind, language), product=MOVE, step=MOVE.steps.index(kind), answers=MOVED, paid=False)
    show(stage, session)
    assert "printe" not in " ".join(str(text.property("text")) for text in stage.texts()).lower()


@pytest.mark.parametrize(("wrong", "language"), list(pairs((False, True), LANGUAGES)))
def test_every_page_of_a_form_can_be_read(stage: Screen, wrong: bool, language: str) -> None:
    session = replace(at(StepKind.FORM, language), product=MOVE, step=MOVE.steps.index(StepKind.FORM), answers=MOVED)
    for question in range(len(form.pages(session))):
        there = replace(session, question=question)
        if wrong:
            keys = [field.key for field in form.page(there)]
            there = replace(there, answers=dict.fromkeys(keys, "1"), checked=frozenset(keys))
        stage.window.speak(language)
        stage.show_view(present(there, FOLLOW), frame(there))
        readable(stage)
        if not wrong:
            fits(stage)


@pytest.mark.parametrize(("need", "language"), list(pairs(Need, LANGUAGES)))
def test_what_is_missing_is_said_on_the_start_screen(stage: Screen, need: Need, language: str) -> None:
    session = Session(
        language=language, capabilities={**ALL_MET, need: "no_device"}, products=PRODUCTS, stage=Stage.READY
    )
    show(stage, session)
    tile = stage.counter.view["products"][0]
    assert tile["available"] == (need not in PRODUCTS[0].needs)
    assert tile["available"] or tile["reason"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_icons_of_troubles_and_products_exist(language: str) -> None:
    for icon in {words.icon for words in texts.TROUBLES.values()} | {product.icon for product in PRODUCTS}:
        assert (ASSETS / "icons" / f"{icon}.svg").is_file(), icon
    assert all(language in product.title and language in product.summary for product in PRODUCTS)
