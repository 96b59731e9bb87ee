"""A counter that serves nobody says so to who comes, helps who is there, and opens again by itself."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import closing
from kiosk.bench.visitors import ALL_MET, PRODUCTS, any_event, counter, outcomes
from kiosk.journey import effects as do
from kiosk.journey import events as ev
from kiosk.journey.advance import advance
from kiosk.journey.availability import BARREN_S, out_of_service
from kiosk.journey.closure import Closure
from kiosk.journey.events import Action, Touch
from kiosk.journey.product import Need
from kiosk.journey.session import Session
from kiosk.screens import closed
from kiosk.screens.languages import in_every_language, languages
from kiosk.screens.present import frame, present
from kiosk.screens.views import OutOfServiceView, StartView
from tests.stage import Stage as Screen
from tests.stage import readable

FOLLOW = "https://example.nl/{reference}"
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
NOTHING = ev.Equipped(dict.fromkeys(Need, "no_device"), PRODUCTS)
ALL = ev.Equipped(ALL_MET, PRODUCTS)
CLOSED = Closure("We vervangen de printer.", NOON + timedelta(hours=2))


def seconds(session: Session, count: int) -> Session:
    for _ in range(count):
        session, _ = advance(session, ev.Tick())
    return session


def shows(session: Session) -> str:
    return present(session, FOLLOW).screen


@given(st.integers(0, 2**32), st.integers(0, 40))
def test_closing_changes_nothing_for_who_is_there(seed: int, moment: int) -> None:
    rng = random.Random(seed)
    open_, pending = advance(counter(), Touch(Action.START, rng.choice(PRODUCTS).id))[0], []
    shut = open_
    for move in range(60):
        event = any_event(open_, pending, rng)
        open_, wanted = advance(open_, event)
        shut, also = advance(shut, event)
        assert also == wanted
        for effect in wanted:
            pending += outcomes(effect, open_.visit)[:1]
        if move == moment:
            shut, kept = advance(shut, ev.OutOfService(CLOSED))
            assert kept == (do.KeepClosure(CLOSED),)
        assert replace(shut, closure=None) == open_
        if open_.product is None:
            break
    closed_now, _ = advance(shut, ev.OutOfService(CLOSED))
    for product in PRODUCTS:  # and nobody else is let in
        after, _ = advance(replace(closed_now, product=None, visit="next"), Touch(Action.START, product.id))
        assert after.product is None


def test_it_opens_when_its_time_is_over() -> None:
    session, wanted = advance(counter(), ev.OutOfService(CLOSED))
    assert wanted == (do.KeepClosure(CLOSED),)
    assert shows(session) == "outOfService"
    before, _ = advance(session, ev.Tick(NOON.date(), NOON))
    assert before.closure == CLOSED
    after, wanted = advance(before, ev.Tick(NOON.date(), NOON + timedelta(hours=2)))
    assert wanted == (do.KeepClosure(None),)
    assert shows(after) == "start"


@pytest.mark.parametrize("closure", [Closure(), Closure("Tot later")])
def test_without_a_time_it_stays_closed_until_somebody_opens_it(closure: Closure) -> None:
    session, _ = advance(counter(), ev.OutOfService(closure))
    later, wanted = advance(session, ev.Tick(NOON.date(), NOON + timedelta(days=3650)))
    assert wanted == ()
    assert shows(later) == "outOfService"
    assert shows(advance(later, ev.BackInService())[0]) == "start"


def test_nothing_to_be_had_is_said_after_a_while_and_no_longer_at_once() -> None:
    session, _ = advance(counter(), NOTHING)
    assert shows(seconds(session, BARREN_S - 1)) == "start"
    session = seconds(session, BARREN_S + 3)
    assert shows(session) == "outOfService"
    assert shows(advance(session, ALL)[0]) == "start"
    one = {**dict.fromkeys(Need, "no_device"), **dict.fromkeys(PRODUCTS[-1].needs, "")}
    assert shows(advance(session, ev.Equipped(one, PRODUCTS))[0]) == "start"


def test_a_counter_that_starts_is_not_out_of_service() -> None:
    session, _ = advance(counter(), ev.Equipped({}, PRODUCTS))
    assert not out_of_service(seconds(session, 60))


def test_who_is_there_is_not_sent_away_by_what_failed_elsewhere() -> None:
    session, _ = advance(counter(), Touch(Action.START, PRODUCTS[0].id))
    session = seconds(advance(session, NOTHING)[0], BARREN_S + 1)
    assert session.product == PRODUCTS[0]
    assert shows(session) not in ("start", "outOfService")


# over a restart


@pytest.mark.parametrize("closure", [CLOSED, Closure(), Closure('"Even" weg\n— tot zo')])
def test_it_is_kept(tmp_path: Path, closure: Closure) -> None:
    assert closing.read(tmp_path) is None
    closing.keep(tmp_path, closure)
    assert closing.read(tmp_path) == closure
    closing.keep(tmp_path, None)
    assert closing.read(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"message": ""}', '{"message": "", "until": "gisteren"}'])
def test_what_cannot_be_read_stays_closed(tmp_path: Path, kept: str) -> None:
    (tmp_path / closing.FILE).write_text(kept)
    assert closing.read(tmp_path) == Closure()


def test_a_write_that_was_cut_off_leaves_what_was_there(tmp_path: Path) -> None:
    closing.keep(tmp_path, CLOSED)
    (tmp_path / closing.FILE).with_suffix(".new").write_text('{"mess')
    assert closing.read(tmp_path) == CLOSED
    assert json.loads((tmp_path / closing.FILE).read_text())["message"] == CLOSED.message


# on the screen


@pytest.mark.parametrize("language", languages())
def test_it_is_said_in_every_language_with_where_to_go(stage: Screen, language: str) -> None:
    for session in (
        replace(counter(), language=language, closure=CLOSED, today=NOON.date()),
        replace(counter(), language=language, closure=Closure("", NOON + timedelta(days=90)), today=NOON.date()),
        replace(counter(), language=language, barren_s=BARREN_S),
    ):
        stage.window.speak(language)
        view = present(session, FOLLOW, {"nl": "Balie 2", "en": "Desk 2"})
        assert isinstance(view, OutOfServiceView)
        stage.show_view(view, frame(session))
        readable(stage)
        titles = in_every_language(closed.TITLE)
        assert view.title == titles[language]
        assert {view.title, *view.others} == set(titles.values())
        assert view.elsewhere.startswith("Desk 2" if language == "en" else "Balie 2")
        assert session.closure is None or view.message == session.closure.message
        assert "%1" not in view.again
        assert session.closure is None or f"{session.closure.until:%H:%M}" in view.again


def test_without_words_of_its_own_it_sends_to_the_desk(stage: Screen) -> None:
    stage.window.speak("nl")
    view = present(replace(counter(), closure=Closure()), FOLLOW)
    assert isinstance(view, OutOfServiceView)
    assert view.elsewhere == "Ga naar de balie. Een medewerker helpt u verder."
    assert view.again == view.message == ""
    assert isinstance(present(counter(), FOLLOW), StartView)
