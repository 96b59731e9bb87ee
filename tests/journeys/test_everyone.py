"""Every screen of every product, for everyone: walked in the real app, shown as each visitor may want it, and judged by
what is painted, by Qt's accessibility tree and by where keys lead.

A short form: each language once, each look and each orientation. `KIOSK_EVERYONE=full` takes every screen in each
language, look and orientation, in a quarter of an hour.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import cycle, product

import pytest
from PySide6.QtGui import QGuiApplication

from hardware.simulators.documents import load
from kiosk import ASSETS
from kiosk.app import App
from kiosk.embedded import RESIDENTS
from kiosk.journey.session import Session
from kiosk.screens.gallery import LOOKS, ORIENTATIONS
from kiosk.screens.languages import languages
from tests.access import judge
from tests.access.judge import Wish
from tests.access.states import met, otherwise
from tests.stage import Stage
from tests.town import Town

FULL = os.environ.get("KIOSK_EVERYONE") == "full"
OWN = "nl"


def wish(language: str, look: str, orientation: str) -> Wish:
    return Wish(language, frozenset(LOOKS[look]), orientation)


MANNERS = list(product(LOOKS, ORIENTATIONS))
IN_OWN = [wish(OWN, *each) for each in MANNERS if FULL or each[0] in ("normal", "all")]
ABROAD = [wish(each, *manner) for each in languages() if each != OWN for manner in MANNERS]
IN_OTHERS = (
    ABROAD
    if FULL
    else [
        wish(language, *manner)
        for language, manner in zip((each for each in languages() if each != OWN), cycle(MANNERS), strict=False)
    ]
)


@pytest.fixture(scope="module")
def walked(qapp: QGuiApplication, town: Town, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Session]:
    """What a visitor meets who takes one product after another, and has a good day."""
    counter = town.peers.config.counter.model_copy(update={"data": tmp_path_factory.mktemp("counter")})
    app = App(town.peers.config.model_copy(update={"counter": counter}), windowed=True)
    found = met(app, town.peers, next(iter(load(RESIDENTS))))
    app.stop()
    town.mend()
    return found


@pytest.fixture(scope="module")
def every(walked: dict[str, Session]) -> dict[str, Session]:
    return {**walked, **dict(otherwise(walked))}


def shown(stage: Stage, sessions: dict[str, Session], wish: Wish) -> Iterator[str]:
    """Each screen that is unlike those before it, on the stage; its name."""
    seen = set()
    for name, session in sessions.items():
        judge.show(stage, session, wish)
        screen = repr((stage.counter.view, stage.counter.frame))
        if screen not in seen:
            seen.add(screen)
            yield name


def test_every_product_was_walked_to_its_end(walked: dict[str, Session]) -> None:
    products = {name.partition("/")[0] for name in walked}
    assert {each.stem for each in (ASSETS / "products").glob("*.toml")} <= products
    assert len(walked) > 4 * len(products)


@pytest.mark.parametrize("wish", IN_OWN, ids=str)
def test_all_has_a_name_a_role_a_size_and_a_place(stage: Stage, every: dict[str, Session], wish: Wish) -> None:
    wrong = [f"{name}: {what}" for name in shown(stage, every, wish) for what in judge.standing(stage, wish)]
    assert wrong == []


@pytest.mark.parametrize("wish", IN_OTHERS, ids=str)
def test_in_every_language(stage: Stage, walked: dict[str, Session], every: dict[str, Session], wish: Wish) -> None:
    sessions = every if FULL else walked
    wrong = [f"{name}: {what}" for name in shown(stage, sessions, wish) for what in judge.standing(stage, wish)]
    assert wrong == []


@pytest.mark.parametrize("look", ["normal", "contrast"])
def test_words_and_icons_stand_out(stage: Stage, every: dict[str, Session], look: str) -> None:
    wanted = wish(OWN, look, "portrait")
    wrong = [f"{name}: {what}" for name in shown(stage, every, wanted) for what in judge.painted(stage, wanted)]
    assert wrong == []


@pytest.mark.parametrize(("language", "look", "orientation"), [(OWN, "normal", "portrait"), ("ar", "low", "landscape")])
def test_keys_lead_everywhere_and_nowhere_is_a_trap(
    stage: Stage, every: dict[str, Session], language: str, look: str, orientation: str
) -> None:
    wanted = wish(language, look, orientation)
    wrong = [f"{name}: {what}" for name in shown(stage, every, wanted) for what in judge.by_keys(stage)]
    assert wrong == []
