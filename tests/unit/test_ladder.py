"""The ladder: each rung once and in order while an illness lasts, and never for what a hand must cure."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hardware.device import Acts, Fault, FaultKind, State, Status
from hardware.ladder import AGAIN_S, CALM_S, LADDER, Ladder, Rung

WELL = Status(State.ONLINE)
MUTE = Status(State.UNKNOWN, (Fault("mute", FaultKind.HARDWARE, Acts.RESET),))
EMPTY = Status(State.USER_ERROR, (Fault("paper_out", FaultKind.HARDWARE, Acts.CLEAR),))
TOP_S = LADDER[-1][0]


def climbed(ladder: Ladder, status: Status, start: float, seconds: float) -> list[Rung]:
    looks = (ladder.look(status, start + tenth / 10) for tenth in range(int(seconds * 10) + 1))
    return [rung for rung in looks if rung]


def test_an_illness_climbs_every_rung_once_and_in_order() -> None:
    ladder = Ladder()
    assert climbed(ladder, MUTE, 100, TOP_S) == list(Rung)
    assert ladder.given_up


def test_at_the_top_it_is_still_tried_now_and_then() -> None:
    ladder = Ladder()
    climbed(ladder, MUTE, 0, TOP_S)
    tried = climbed(ladder, MUTE, TOP_S + 0.1, AGAIN_S * 10)
    assert len(tried) in (9, 10)
    assert Rung.FAULT not in tried
    assert set(tried) == set(Rung) - {Rung.FAULT}


def test_what_a_hand_must_cure_is_left_alone() -> None:
    assert climbed(Ladder(), EMPTY, 0, 100) == []


def test_an_illness_that_comes_back_soon_is_taken_up_where_it_was_left() -> None:
    ladder = Ladder()
    assert climbed(ladder, MUTE, 0, 1.5) == [Rung.RETRY, Rung.RESET]
    climbed(ladder, WELL, 2, CALM_S / 2)
    assert climbed(ladder, MUTE, 40, 0)[0] is Rung.REOPEN


def test_after_a_calm_it_begins_anew() -> None:
    ladder = Ladder()
    climbed(ladder, MUTE, 0, TOP_S)
    climbed(ladder, WELL, 100, CALM_S + 1)
    assert not ladder.given_up
    assert climbed(ladder, MUTE, 200, 0) == [Rung.RETRY]


@given(st.lists(st.tuples(st.sampled_from([WELL, MUTE, EMPTY]), st.floats(0.05, 20)), max_size=60))
def test_no_rung_is_skipped_whatever_happens(story: list[tuple[Status, float]]) -> None:
    ladder, now, order = Ladder(), 0.0, list(Rung)
    before = -1
    for status, seconds in story:
        now += seconds
        was_top = ladder.given_up
        rung = ladder.look(status, now)
        if rung is None or was_top:
            before = -1 if not ladder.given_up and rung is None and before == len(order) - 1 else before
            continue
        assert status is MUTE
        at = order.index(rung)
        assert at in (0, before + 1)
        before = at
