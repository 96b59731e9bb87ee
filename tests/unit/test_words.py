"""Every trouble and every product in every language, as the counter itself would say it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product as pairs

import pytest

from kiosk.bench.visitors import ALL_MET, PERSON, PRODUCTS
from kiosk.journey.advance import can_retry
from kiosk.journey.product import Need, StepKind
from kiosk.journey.session import Session, Stage, Trouble
from kiosk.screens import texts
from kiosk.screens.present import LANGUAGES, frame, present
from tests.stage import Stage as Screen
from tests.stage import fits, readable

FOLLOW = "https://example.nl/{reference}"


def at(kind: StepKind, language: str) -> Session:
    """A visit at this step, with everything known."""
    return Session(
        visit="BALIE1-0123456789ABCDEF0123",
        language=language,
        capabilities=ALL_MET,
        products=PRODUCTS,
        product=PRODUCTS[0],
        step=PRODUCTS[0].steps.index(kind),
        person=PERSON,
        subject=PERSON,
        answers={"voor": "zelf", "soort": "ouders", "taal": "nl"},
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
    from kiosk import ASSETS

    for icon in {words.icon for words in texts.TROUBLES.values()} | {product.icon for product in PRODUCTS}:
        assert (ASSETS / "icons" / f"{icon}.svg").is_file(), icon
    assert all(language in product.title and language in product.summary for product in PRODUCTS)
