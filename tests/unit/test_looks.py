"""Every screen as a visitor may want it: larger text, low on the screen, in high contrast, on a tall and a wide screen,
with words half as long again. Nothing is clipped or out of reach, and what is always in reach stays where it is."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import math
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import asdict, replace
from PySide6.QtCore import QCoreApplication, QRectF, QTranslator
from PySide6.QtGui import QImage

from kiosk.screens.gallery import LOOKS, ORIENTATIONS
from kiosk.screens.views import Frame, View
from tests.stage import SAMPLES, SMALLEST_TEXT, Stage, in_scene, in_scroll, settle

INCHES = 27
TOUCH_MM = 15
CODES = {"screen", "icon", "id", "key", "type", "value", "stage", "state", "outcome", "qr", "code", "price", "amount"}
CODES |= {"keyboard", "delivery_symbol"}
"""What a view holds that is not for reading, and what is no longer in another language."""
IN_REACH = ("action:open:help", "action:open:languages", "action:prefer:larger_text", "action:prefer:high_contrast")
IN_REACH += ("action:prefer:read_aloud", "action:prefer:low_position", "action:back", "action:stop")


def longer(words: str) -> str:
    """As German and Polish are: each word a third longer, and a word more in a sentence."""
    if len(words) < 4:
        return words
    grown = " ".join(word + word[-1] * (len(word) // 4) for word in words.split(" "))
    return grown + " aber" if " " in words else grown


def grown(view: Any) -> Any:
    if isinstance(view, Struct):
        return replace(view, **{name: grown(value) for name, value in asdict(view).items() if name not in CODES})
    if isinstance(view, tuple):
        return tuple(grown(part) for part in view)
    return longer(view) if isinstance(view, str) else view


class Longer(QTranslator):
    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return longer(text)


@pytest.fixture
def long_words(stage: Stage) -> Iterator[None]:
    translator = Longer()
    QCoreApplication.installTranslator(translator)
    stage.window.engine().retranslate()
    yield
    QCoreApplication.removeTranslator(translator)
    stage.window.engine().retranslate()


def shown(look: str) -> Iterator[tuple[str, View, Frame]]:
    for name, (view, frame) in SAMPLES["nl"].items():
        around = replace(frame, steps=tuple(map(longer, frame.steps)), preferences=tuple(LOOKS[look]))
        yield name, grown(view), around


@pytest.mark.usefixtures("long_words")
@pytest.mark.parametrize("orientation", ORIENTATIONS)
@pytest.mark.parametrize("look", ["large", "low", "all"])
def test_every_screen_can_be_read_and_reached(stage: Stage, look: str, orientation: str) -> None:
    width, height = ORIENTATIONS[orientation]
    reach = QRectF(0, height // 2, width, height // 2) if look in ("low", "all") else QRectF(0, 0, width, height)
    smallest = SMALLEST_TEXT * (1.3 if look in ("large", "all") else 1)
    finger = TOUCH_MM * math.hypot(width, height) / (INCHES * 25.4)
    wrong: list[str] = []
    places: dict[str, QRectF] = {}
    for name, view, frame in shown(look):
        stage.show_view(view, frame, size=(width, height))
        wrong += [f"{name}: {complaint}" for complaint in stage.complaints]
        for text in stage.texts():
            words = f"{name}: {text.property('text')}"
            if text.property("truncated") or text.property("contentWidth") > text.width() + 1:
                wrong.append(f"{words}: clipped")
            if text.property("contentHeight") > text.height() + 1:
                wrong.append(f"{words}: too low a place")
            if text.property("font").pixelSize() < round(smallest):
                wrong.append(f"{words}: too small")
            if not in_scroll(text) and not reach.contains(in_scene(text)):
                wrong.append(f"{words}: out of reach")
        buttons = {called: in_scene(button) for called, button in stage.buttons().items()}
        if "action:still_here" not in buttons:
            fixed = [c for c, button in stage.buttons().items() if not in_scroll(button)]
            for place, one in enumerate(fixed):
                wrong += [f"{name}: {one} over {o}" for o in fixed[place + 1 :] if buttons[one].intersects(buttons[o])]
        for called, spot in buttons.items():
            if spot.width() < finger or spot.height() < finger:
                wrong.append(f"{name}: {called}: smaller than {TOUCH_MM} mm")
            if not in_scroll(stage.buttons()[called]) and not reach.contains(spot):
                wrong.append(f"{name}: {called}: out of reach")
            if called in IN_REACH and places.setdefault(called, spot) != spot:
                wrong.append(f"{name}: {called}: moved")
    assert wrong == []
    assert set(places) == set(IN_REACH)


@pytest.mark.parametrize("look", ["normal", "large", "contrast", "low", "all"])
def test_what_does_not_fit_is_reached_by_buttons_and_by_keys(stage: Stage, look: str) -> None:
    view, frame = SAMPLES["nl"]["start-six"]
    stage.show("nl", "privacy")  # so that the screen begins at its top
    stage.show_view(grown(grown(view)), replace(frame, preferences=tuple(LOOKS[look])), size=ORIENTATIONS["landscape"])
    area = next(item for item in stage.items() if item.objectName() == "scroll")
    assert area.property("overflows")
    ways = {item.objectName(): item for item in stage.items() if item.objectName().startswith("scroll:")}
    assert (ways["scroll:up"].isEnabled(), ways["scroll:down"].isEnabled()) == (False, True)
    last = stage.buttons()["action:start:f"]
    bottom = in_scene(area).bottom()
    for _ in range(20):
        if not ways["scroll:down"].isEnabled():
            break
        stage.press(ways["scroll:down"])
    assert in_scene(last).bottom() <= bottom + 1
    stage.window.by_keys = True  # where the focus is comes back into sight
    settle(stage.window)
    assert in_scene(stage.buttons()["action:start:a"]).top() >= in_scene(area).top()
    last.forceActiveFocus()
    settle(stage.window)
    # one that is higher than the place for it shows its beginning
    assert in_scene(last).bottom() <= bottom + 1 or in_scene(last).top() - in_scene(area).top() < SMALLEST_TEXT
    stage.window.by_keys = False


def test_nothing_moves_for_who_wants_that(stage: Stage) -> None:
    view, frame = SAMPLES["nl"]["identify-reading"]
    for preferences, moves in (((), True), (("no_motion",), False)):
        stage.show_view(view, replace(frame, preferences=preferences))
        dots = [item for item in stage.items() if item.parentItem() and item.parentItem().property("running")]
        seen = set()
        for _ in range(60):
            stage.wait(20)
            seen.add(tuple(round(dot.opacity(), 2) for dot in dots))
        assert (len(seen) > 1) == moves


def test_what_is_preferred_is_seen_at_once_and_taken_back(stage: Stage) -> None:
    view, frame = SAMPLES["nl"]["start"]
    looks = {look: _picture(stage, view, replace(frame, preferences=tuple(LOOKS[look]))) for look in LOOKS}
    for one, other in combinations(looks, 2):
        assert not _alike(looks[one], looks[other]), (one, other)
    assert _alike(_picture(stage, view, frame), looks["normal"])


def _picture(stage: Stage, view: View, frame: Frame) -> QImage:
    stage.show_view(view, frame)
    return stage.window.grabWindow()


def _alike(one: QImage, other: QImage) -> bool:
    """Equal to the eye: large letters that are drawn again have edges that differ by a few of 255 levels."""
    levels = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return all(abs(a - b) <= 16 for a, b in levels)
