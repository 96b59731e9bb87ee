"""What is always in reach: preferences, the languages and a person. None of it changes where a visit is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.bench.visitors import PRODUCTS, counter
from kiosk.journey import effects as do
from kiosk.journey import events as ev
from kiosk.journey.advance import ANSWER_S, ASK_AFTER_S, HELP_S, advance, can_back, seconds_left
from kiosk.journey.events import Action, Touch
from kiosk.journey.product import StepKind
from kiosk.journey.reach import Panel
from kiosk.journey.session import VOLUME, VOLUMES, Preference, Session
from tests.unit.test_session import SEEDS, TO_FORM, TO_REVIEW, play, walk

VISIT_IN_REACH = {"language", "preferences", "panel", "idle_s", "volume", "headset", "voice"}

REACH = st.one_of(
    st.builds(Touch, st.just(Action.PREFER), st.sampled_from([*Preference, "", "x"])),
    st.builds(Touch, st.just(Action.OPEN), st.sampled_from([*Panel, "", "x"])),
    st.builds(Touch, st.just(Action.LANGUAGE), st.sampled_from(["nl", "en"])),
    st.builds(Touch, st.just(Action.VOLUME), st.sampled_from(["up", "down", "", "x"])),
    st.builds(ev.Headset, st.booleans()),
    st.builds(ev.Voiced, st.booleans()),
)


def silence(session: Session, seconds: int) -> tuple[Session, list[do.Effect]]:
    effects: list[do.Effect] = []
    for _ in range(seconds):
        session, wanted = advance(session, ev.Tick())
        effects += wanted
    return session, effects


@given(SEEDS, st.lists(REACH, max_size=8))
@settings(max_examples=200, deadline=None)
def test_nothing_in_reach_moves_the_visit_or_loses_an_answer(seed: int, touches: list[Touch]) -> None:
    before = walk(seed, 40)[-1][2]
    after = before
    for touch in touches:
        after, wanted = advance(after, touch)
        assert all(isinstance(effect, do.CallHelp) for effect in wanted)
    assert replace(after, **{name: getattr(before, name) for name in VISIT_IN_REACH}) == before


@pytest.mark.parametrize("preference", Preference)
def test_a_preference_is_taken_back_by_the_same_touch(preference: Preference) -> None:
    session, _ = advance(counter(), Touch(Action.PREFER, preference))
    assert session.preferences == {preference}
    assert advance(session, Touch(Action.PREFER, preference))[0] == counter()


def test_preferences_hold_for_the_whole_visit_and_end_with_it() -> None:
    session, _ = play(counter(), *(Touch(Action.PREFER, preference) for preference in Preference), *TO_REVIEW)
    assert (session.kind, session.preferences) == (StepKind.REVIEW, set(Preference))
    session, wanted = advance(session, Touch(Action.STOP))
    assert do.Forget() in wanted
    assert session.preferences == frozenset()


@pytest.mark.parametrize(
    "touch",
    [Touch(Action.LANGUAGE, "en"), Touch(Action.PREFER, "larger_text"), Touch(Action.OPEN, "help")],
)
def test_what_somebody_left_behind_does_not_greet_the_next_visitor(touch: Touch) -> None:
    session, _ = advance(counter(), touch)
    assert silence(session, ASK_AFTER_S - 1)[0] != counter()
    assert silence(session, ASK_AFTER_S + 1)[0] == counter()


@pytest.mark.parametrize("panel", Panel)
def test_back_closes_what_lies_over_the_screen_and_nothing_else(panel: Panel) -> None:
    for before in (counter(), play(counter(), *TO_REVIEW)[0]):
        session, _ = advance(before, Touch(Action.OPEN, panel))
        assert session.panel == panel
        assert can_back(session)
        assert advance(session, Touch(Action.BACK))[0] == before


def test_a_chosen_language_closes_the_languages() -> None:
    session, _ = advance(counter(), Touch(Action.OPEN, Panel.LANGUAGES))
    session, _ = advance(session, Touch(Action.LANGUAGE, "en"))
    assert (session.language, session.panel) == ("en", "")


def test_help_is_called_once_and_says_where() -> None:
    session, _ = play(counter(), *TO_FORM)
    session, wanted = advance(session, Touch(Action.OPEN, Panel.HELP))
    assert wanted == (do.CallHelp(PRODUCTS[0].id, StepKind.FORM, ""),)
    assert advance(session, Touch(Action.OPEN, Panel.HELP))[1] == ()


def test_who_went_to_find_a_person_finds_the_answers_back() -> None:
    session, _ = play(counter(), *TO_REVIEW)
    session, _ = advance(session, Touch(Action.OPEN, Panel.HELP))
    session, _ = silence(session, HELP_S - 1)
    assert seconds_left(session) == 0
    session, _ = advance(session, Touch(Action.BACK))
    assert (session.kind, session.answers["soort"]) == (StepKind.REVIEW, "standaard")
    session, _ = advance(session, Touch(Action.OPEN, Panel.HELP))
    session, wanted = silence(session, HELP_S + ANSWER_S)
    assert do.Forget() in wanted
    assert session.product is None


def test_time_can_be_extended_as_often_as_the_visitor_likes_and_is_asked_by_ear() -> None:
    """WCAG 2.2.1: at least 20 s to answer, at least ten times."""
    session, _ = play(counter(), *TO_FORM)
    for _ in range(25):
        session, wanted = silence(session, ASK_AFTER_S)
        assert wanted == [do.Chime()]
        assert seconds_left(session) == ANSWER_S >= 20
        session, wanted = silence(session, ANSWER_S - 1)
        assert wanted == [do.Chime()]
        session, _ = advance(session, Touch(Action.STILL_HERE))
        assert seconds_left(session) == 0
    assert session.kind is StepKind.FORM


def test_who_plugs_in_is_read_to_until_the_plug_is_pulled() -> None:
    plugged, _ = advance(counter(), ev.Headset(True))
    assert plugged.preferences == {Preference.READ_ALOUD}
    visit, _ = play(plugged, *TO_FORM)
    next_visit, _ = advance(visit, Touch(Action.STOP))
    assert next_visit.preferences == {Preference.READ_ALOUD}  # still plugged in
    silent, _ = advance(visit, ev.Headset(False))
    assert silent.preferences == frozenset()
    again, _ = advance(silent, Touch(Action.PREFER, Preference.READ_ALOUD))
    assert again.preferences == {Preference.READ_ALOUD}
    assert advance(again, ev.Headset(False))[0] == again  # nothing was pulled


@given(st.lists(st.sampled_from(["up", "down"]), max_size=20))
def test_the_volume_never_ends_in_silence_and_the_next_visitor_finds_it_as_it_was(ways: list[str]) -> None:
    session, _ = play(counter(), *TO_FORM)
    for way in ways:
        before = session.volume
        session, _ = advance(session, Touch(Action.VOLUME, way))
        assert session.volume == min(max(before + (1 if way == "up" else -1), 1), VOLUMES)
    assert advance(session, Touch(Action.STOP))[0].volume == VOLUME


def test_each_visitor_finds_it_as_loud_as_a_technician_chose() -> None:
    session, _ = advance(counter(), ev.Tuned(5))
    session, _ = play(session, *TO_FORM)
    session, _ = advance(session, Touch(Action.VOLUME, "down"))
    assert session.volume == 4
    assert advance(session, Touch(Action.STOP))[0].volume == 5


def test_keys_show_that_somebody_is_there_but_do_not_answer_whether_somebody_is() -> None:
    session, _ = play(counter(), *TO_FORM)
    session, _ = silence(session, ASK_AFTER_S - 1)
    session, _ = advance(session, Touch(Action.MOVED))
    assert session.idle_s == 0
    session, _ = silence(session, ASK_AFTER_S)
    assert seconds_left(session)
    assert seconds_left(advance(session, Touch(Action.MOVED))[0]) == seconds_left(session)
