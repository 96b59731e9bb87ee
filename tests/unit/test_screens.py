"""Every screen in every state, truly rendered: nothing clipped, nothing too small, nothing that does not answer."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.journey.events import Action
from kiosk.screens import views as v
from kiosk.screens.visitor_window import as_map
from tests.access.parts import shown
from tests.stage import SAMPLES, Stage, fits, in_scene, in_scroll, readable

LANDSCAPE = (1920, 1080)
SMALLEST_TARGET = 60  # px: 15 mm at 0.25 mm a pixel
EVERY = [(language, name) for language in SAMPLES for name in SAMPLES[language]]


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_shows_everything_readable(stage: Stage, language: str, name: str) -> None:
    stage.show(language, name)
    readable(stage)


@pytest.mark.parametrize(("language", "name"), [each for each in EVERY if each[1] != "start-six"])
def test_fits_without_scrolling(stage: Stage, language: str, name: str) -> None:
    stage.show(language, name)
    fits(stage)


@pytest.mark.parametrize("name", SAMPLES["nl"])
def test_works_on_a_wide_screen(stage: Stage, name: str) -> None:
    stage.show("nl", name, LANDSCAPE)
    assert stage.complaints == []
    for text in stage.texts():
        assert text.property("contentWidth") <= text.width() + 1, text.property("text")
    for called, button in stage.buttons().items():
        assert in_scroll(button) or in_scene(button).bottom() <= LANDSCAPE[1], called


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_buttons_are_large_named_and_apart(stage: Stage, language: str, name: str) -> None:
    stage.show(language, name)
    buttons = stage.buttons()
    dialog = "action:still_here" in buttons
    assert buttons or stage.alone
    for called, button in buttons.items():
        assert button.height() >= SMALLEST_TARGET, called
        assert button.width() >= SMALLEST_TARGET, called
        assert button.property("text"), called
        assert Action(called.split(":")[1])
    spots = [] if dialog else [(shown(button, in_scene(button)), called) for called, button in buttons.items()]
    for place, (spot, called) in enumerate(spots):
        for other, its_name in spots[place + 1 :]:
            assert not spot.intersects(other), f"{called} lies over {its_name}"


TOUCHES = [
    ("start", "action:start:uittreksel-brp", ("start", "uittreksel-brp")),
    ("start", "action:open:languages", ("open", "languages")),
    ("languages", "action:language:en", ("language", "en")),
    ("languages", "action:back:panel", ("back", None)),
    ("start", "action:prefer:larger_text", ("prefer", "larger_text")),
    ("help", "action:prefer:no_motion", ("prefer", "no_motion")),
    ("help", "action:back:panel", ("back", None)),
    ("start-six", "action:start:d", ("start", "d")),
    ("privacy", "action:continue", ("continue", None)),
    ("privacy", "action:back", ("back", None)),
    ("privacy", "action:stop", ("stop", None)),
    ("form", "action:answer:soort:standaard", ("answer", {"key": "soort", "value": "standaard"})),
    ("form", "action:continue", ("continue", None)),
    ("review", "action:continue", ("continue", None)),
    ("finish-printed", "action:continue", ("continue", None)),
    ("feedback", "action:rate:4", ("rate", 4)),
    ("feedback-rated", "action:reason:snel", ("reason", "snel")),
    ("feedback-rated", "action:done", ("done", None)),
    ("problem-retry", "action:retry", ("retry", None)),
    ("problem-retry", "action:otherwise", ("otherwise", None)),
    ("problem-retry", "action:stop:problem", ("stop", None)),
    ("review-still-there", "action:still_here", ("still_here", None)),
    ("review-still-there", "action:stop:timeout", ("stop", None)),
]


@pytest.mark.parametrize(("name", "button", "act"), TOUCHES)
def test_a_touch_says_what_the_visitor_did(stage: Stage, name: str, button: str, act: tuple[str, object]) -> None:
    stage.show("nl", name)
    stage.touch(button)
    assert stage.counter.acts == [act]


@pytest.mark.parametrize(
    ("name", "button"),
    [
        ("start-unavailable", "action:start:uittreksel-brp"),
        ("form-blank", "action:continue"),
        ("review-still-there", "action:continue"),
        ("review-still-there", "action:back"),
    ],
)
def test_what_cannot_be_done_now_does_not_answer(stage: Stage, name: str, button: str) -> None:
    stage.show("nl", name)
    stage.touch(button)
    assert stage.counter.acts == []


def test_a_choice_shows_what_the_counter_says_and_nothing_else(stage: Stage) -> None:
    stage.show("nl", "form")
    stage.touch("action:answer:soort:standaard")
    assert not stage.buttons()["action:answer:soort:standaard"].property("chosen")
    assert stage.buttons()["action:answer:soort:ouders"].property("chosen")


def test_a_screen_stays_while_its_view_changes(stage: Stage) -> None:
    stage.show("nl", "form")
    before = stage.buttons()["action:answer:soort:standaard"]
    stage.show("nl", "form-blank")
    assert stage.buttons()["action:answer:soort:standaard"] is before
    stage.show("nl", "review")
    assert "action:answer:soort:standaard" not in stage.buttons()


def test_speaks_the_language_at_once(stage: Stage) -> None:
    stage.show("nl", "privacy")
    assert stage.buttons()["action:back"].property("text") == "Terug"
    stage.window.speak("en")
    assert stage.buttons()["action:back"].property("text") == "Back"
    stage.window.speak("nl")
    assert stage.buttons()["action:back"].property("text") == "Terug"


def test_data_from_a_register_is_never_markup(stage: Stage) -> None:
    view, frame = SAMPLES["nl"]["review"]
    assert isinstance(view, v.ReviewView)
    row = v.Row("Naam", "<b>Jan</b><img src='x'>")
    stage.show_view(v.ReviewView("", (), (row,), "", "", ""), frame)
    assert stage.complaints == []
    shown = next(text for text in stage.texts() if text.property("text") == row.value)
    plain = next(text for text in stage.texts() if text.property("text") == "Naam")
    assert shown.property("contentHeight") == plain.property("contentHeight")


def test_nothing_moves_on_the_start_screen(stage: Stage) -> None:
    stage.show("nl", "start")
    assert not [item for item in stage.items() if item.inherits("QQuickRow") and item.property("running")]


# the contract with Python


@given(st.lists(st.builds(v.Row, st.text(), st.text())).map(tuple))
def test_a_view_crosses_into_qml_with_its_lists(rows: tuple[v.Row, ...]) -> None:
    crossed = as_map(v.ReviewView("", rows, (), "", "", ""))
    assert crossed["choices"] == [{"label": row.label, "value": row.value, "aloud": ""} for row in rows]
    assert crossed["data"] == []
    assert crossed["screen"] == "review"
