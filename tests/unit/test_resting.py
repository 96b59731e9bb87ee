"""The counter while nobody is at it: when it sleeps, what wakes it, and that waking starts nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.commands import DocumentUnreadable
from kiosk import ASSETS
from kiosk.journey import events as ev
from kiosk.journey.advance import advance
from kiosk.journey.closure import Closure
from kiosk.journey.events import Action, Touch
from kiosk.journey.product import Need, load_products
from kiosk.journey.rest import CLOSING_S, TOLD_S, Rest
from kiosk.journey.session import Preference, Session, over
from kiosk.opening import opening
from kiosk.screens.present import present
from kiosk.screens.views import NightView, OutOfServiceView, SaverView

SAVER_S = 180
OPENS = datetime(2026, 11, 27, 9, tzinfo=UTC)
PRODUCTS = load_products(ASSETS / "products")
START = Session(visit="V", products=PRODUCTS, capabilities=dict.fromkeys(Need, ""), saver_s=SAVER_S)
ANY_TOUCH = st.builds(
    Touch,
    st.sampled_from(Action),
    st.sampled_from(["", "nl", "help", "high_contrast", "up", "1", *(each.id for each in PRODUCTS)]),
)


def after(session: Session, *events: ev.Event) -> Session:
    for event in events:
        session, _ = advance(session, event)
    return session


def seconds(session: Session, count: int) -> Session:
    return after(session, *[ev.Tick()] * count)


def shown(session: Session) -> object:
    return present(session, "https://example.nl/{reference}")


ASLEEP = seconds(START, SAVER_S)
NIGHT = seconds(after(START, ev.Hall(True, OPENS)), CLOSING_S)


def test_the_saver_comes_after_its_time_and_not_before() -> None:
    assert seconds(START, SAVER_S - 1).rest is Rest.AWAKE
    assert ASLEEP.rest is Rest.SAVER
    assert seconds(after(seconds(START, SAVER_S - 1), Touch(Action.MOVED)), SAVER_S - 1).rest is Rest.AWAKE
    assert seconds(replace(START, saver_s=0), 10_000).rest is Rest.AWAKE
    assert seconds(ASLEEP, 10) == ASLEEP  # nothing is painted anew each second


def test_it_says_how_to_begin_in_every_language_that_can_be_chosen() -> None:
    view = shown(ASLEEP)
    assert isinstance(view, SaverView)
    assert view.title == "Raak het scherm aan om te beginnen"
    assert "Touch the screen to begin" in view.others
    assert len(view.others) == 10
    some = shown(replace(ASLEEP, languages=("nl", "en")))
    assert isinstance(some, SaverView)
    assert some.others == ("Touch the screen to begin",)


@given(ANY_TOUCH)
def test_whatever_is_touched_only_wakes_it(touch: Touch) -> None:
    woken, wanted = advance(ASLEEP, touch)
    assert wanted == ()
    assert woken == replace(ASLEEP, rest=Rest.AWAKE, rest_s=0)


@given(ANY_TOUCH)
def test_at_night_a_touch_tells_that_the_hall_is_closed_for_a_minute(touch: Touch) -> None:
    told, wanted = advance(NIGHT, touch)
    assert wanted == ()
    assert told.product is None
    view = shown(replace(told, today=OPENS.date()))
    assert isinstance(view, NightView)
    assert (view.title, view.again) == ("We zijn nu gesloten", "Vanaf 09:00 kunt u hier weer terecht.")
    assert seconds(told, TOLD_S - 1).rest is Rest.CLOSED
    assert seconds(told, TOLD_S).rest is Rest.NIGHT


def test_it_is_black_at_night_and_awake_when_the_hall_opens() -> None:
    assert seconds(after(START, ev.Hall(True, OPENS)), CLOSING_S - 1).rest is Rest.AWAKE
    dark = shown(NIGHT)
    assert isinstance(dark, NightView)
    assert dark.dark
    assert seconds(after(ASLEEP, ev.Hall(True, OPENS)), CLOSING_S).rest is Rest.NIGHT
    assert seconds(after(NIGHT, ev.Hall(False)), 1).rest is Rest.AWAKE
    told = after(NIGHT, Touch(Action.MOVED), ev.Hall(True, None))
    view = shown(told)
    assert isinstance(view, NightView)
    assert view.again == ""  # nobody knows when


@pytest.mark.parametrize("event", [ev.Came(), ev.Headset(True), DocumentUnreadable("")])
def test_who_comes_wakes_it(event: ev.Event) -> None:
    assert after(ASLEEP, event).rest is Rest.AWAKE
    assert after(NIGHT, event).rest is Rest.CLOSED


@pytest.mark.parametrize("event", [ev.Headset(False), ev.Announced({"nl": "De hal sluit."}), ev.Voiced(True)])
def test_what_the_counter_does_by_itself_wakes_nothing(event: ev.Event) -> None:
    assert after(ASLEEP, event).rest is Rest.SAVER


def test_who_is_served_is_never_put_to_sleep() -> None:
    visiting = after(START, Touch(Action.START, PRODUCTS[0].id), ev.Hall(True, OPENS))
    assert visiting.product is not None
    assert all(seconds(visiting, count).rest is Rest.AWAKE for count in range(0, 80, 10))
    ended, _ = over(visiting)
    assert (ended.hall_closed, ended.opens, ended.saver_s) == (True, OPENS, SAVER_S)
    assert seconds(ended, CLOSING_S).rest is Rest.NIGHT


def test_the_next_finds_nothing_of_who_walked_on() -> None:
    wishes = after(START, Touch(Action.PREFER, Preference.LOW_POSITION), Touch(Action.LANGUAGE, "ar"))
    asleep = seconds(replace(wishes, saver_s=30), 30)
    assert (asleep.rest, asleep.preferences, asleep.language) == (Rest.SAVER, frozenset(), "nl")


def test_a_counter_that_serves_nobody_attracts_nobody() -> None:
    view = shown(replace(ASLEEP, closure=Closure()))
    assert isinstance(view, OutOfServiceView)
    assert view.alone
    woken = shown(after(replace(ASLEEP, closure=Closure()), Touch(Action.MOVED)))
    assert isinstance(woken, OutOfServiceView)
    assert not woken.alone
    assert isinstance(shown(replace(NIGHT, closure=Closure())), NightView)


EVENTS = st.one_of(
    ANY_TOUCH,
    st.sampled_from([*[ev.Tick()] * 4, ev.Came(), ev.Headset(True), ev.Headset(False), ev.Hall(True), ev.Hall(False)]),
)


@given(st.lists(EVENTS, max_size=200), st.integers(0, 5))
def test_nobody_is_ever_served_by_a_counter_that_sleeps(events: list[ev.Event], saver_s: int) -> None:
    session = replace(START, saver_s=saver_s)
    for event in events:
        before, session = session, after(session, event)
        if session.rest:
            assert session.product is None
            shown(session)
        if before.rest and isinstance(event, Touch):
            assert session.product is None


def test_when_the_doors_open_again() -> None:
    hall = opening({"monday": "09:00-17:00", "friday": "09:00-13:00"}, ["2026-11-30", "2026-12-01 10:00-12:00"])
    friday = datetime(2026, 11, 27, 8, tzinfo=UTC)
    assert hall.opens(friday) == friday.replace(hour=9)
    assert hall.opens(friday.replace(hour=9)) == datetime(2026, 12, 1, 10, tzinfo=UTC)
    assert opening({}, ["2026-12-01 10:00-12:00"]).opens(datetime(2026, 12, 2, tzinfo=UTC)) is None
