"""What is said, and that nothing private is where others can hear it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hardware.commands import Key
from kiosk.screens import heard, saying
from kiosk.screens.heard import Element, Role, Shown
from kiosk.screens.samples import samples
from tests.stage import SAMPLES, Stage

WORDS = st.text(min_size=1, max_size=30)
NAMES = ("Heuvel", "Oosterwijk", "Mortelplein", "Wilhelmina", "Brekelmans", "1944", "5037", "Sophie", "Daan", "Goirle")


def field(value: str, **more: object) -> Shown:
    it = Element(Role.FIELD, "Telefoon", identity="field:a", focused=True, value=value, secret=True)
    return Shown((Element(Role.HEADING, "Hoe bereiken we u?"), it))


def aloud(before: Shown, now: Shown) -> list[str]:
    """All that a loudspeaker may be asked to say of it."""
    focused = now.focused
    assert focused
    return [
        saying.screen(now, False),
        saying.changes(before, now, False),
        saying.changes(Shown(()), now, False),
        *saying.element(focused, False),
    ]


@given(WORDS, WORDS, WORDS, WORDS)
def test_what_is_typed_in_a_private_field_changes_nothing_of_what_a_loudspeaker_says(
    one: str, more: str, other: str, others: str
) -> None:
    """Not a sign of it, nor how much there is: whatever stands in it, the same is said."""
    assert aloud(field(one), field(one + more)) == aloud(field(other), field(other + others))
    assert aloud(field(one + more), field(one)) == aloud(field(other + others), field(other))


@given(WORDS, WORDS, st.sampled_from([Role.TEXT, Role.CHOICE, Role.TICK]))
def test_what_is_personal_changes_nothing_of_what_a_loudspeaker_says(one: str, other: str, role: Role) -> None:
    def shown(name: str) -> Shown:
        chosen = None if role is Role.TEXT else False
        return Shown((Element(role, name, name, "it", chosen, aloud="Kind 1", focused=True),))

    empty = Shown(())
    assert aloud(empty, shown(one)) == aloud(empty, shown(other))


@given(WORDS)
def test_keys_of_a_private_field_are_all_the_same_to_the_hall(name: str) -> None:
    key = Element(Role.KEY, name, identity=f"key:{name}", focused=True, secret=True)
    assert saying.element(key, False) == ["toets"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("", "5", "5."),
        ("50", "503", "3."),
        ("5038", "5038 C", "C."),  # the space comes by itself
        ("12", "12-0", "0."),
        ("5038 C", "5038", "C, gewist."),
        ("a", "a ", "spatie."),
        ("a", "a.", "punt."),
        ("a", "", "a, gewist."),
    ],
)
def test_what_is_typed_is_heard_sign_by_sign_with_headphones(before: str, after: str, said: str) -> None:
    assert saying.changes(field(before), field(after), private=True) == said


@pytest.mark.parametrize("name", [name for name in SAMPLES["nl"] if not name.startswith("overview")])
def test_every_screen_is_heard_whole_and_the_hall_hears_no_names(stage: Stage, name: str) -> None:
    stage.show("nl", name)
    shown = heard.look(stage.window)
    whole = saying.screen(shown, private=True)
    said = " ".join(whole.split())
    for text in (each for each in shown.elements if not each.tools):
        for line in text.name.splitlines():
            assert " ".join(line.split()).rstrip(".") in said, line
    hall = saying.screen(shown, private=False)
    assert [name for name in NAMES if name in hall] == []


def test_an_error_is_said_first(stage: Stage) -> None:
    stage.show("nl", "form-address-wrong")
    said = saying.screen(heard.look(stage.window), private=True)
    assert said.startswith("Dit adres ligt niet in Tilburg.")


def test_the_question_whether_somebody_is_there_is_all_that_is_heard(stage: Stage) -> None:
    stage.show("nl", "review-still-there")
    said = saying.screen(heard.look(stage.window), private=True)
    assert said.startswith("Bent u er nog?")
    assert "Klopt dit?" not in said


def test_who_is_still_there_goes_on_where_they_were_and_sees_it(stage: Stage) -> None:
    view, frame = SAMPLES["nl"]["form-for-whom"]
    stage.show("nl", "form-for-whom")
    stage.window.by_keys = True
    stage.window.press(Key.DOWN)
    where = stage.window.activeFocusItem()
    assert where.objectName() == "action:answer:voor:kind-1"
    stage.show_view(view, replace(frame, seconds_left=30))
    assert stage.window.activeFocusItem().objectName() == "action:still_here"
    stage.show_view(view, frame)
    assert stage.window.activeFocusItem() is where
    assert where.property("visualFocus")
    stage.window.by_keys = False


def test_a_screen_is_said_in_the_language_of_the_visitor(stage: Stage) -> None:
    stage.show_view(*samples("nl")["privacy"])
    stage.window.speak("de")
    said = saying.screen(heard.look(stage.window), private=True)
    assert said.endswith("Schaltfläche.")
