from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from backend_client.outbox.circuit import LONGEST_ASKED_S, LONGEST_PAUSE_S, OPENS_AT, Circuits

API = "https://zaken"


def opened(now: float = 0.0) -> Circuits:
    circuits = Circuits()
    for number in range(OPENS_AT):
        is_open = circuits.failed(API, f"K{number}", now, None, busy=False)
        assert is_open == (number == OPENS_AT - 1)
    return circuits


def test_one_request_alone_may_be_the_cause_itself() -> None:
    circuits = Circuits()
    assert not any(circuits.failed(API, "K1", now, None, busy=False) for now in range(20))
    assert circuits.closed_off(20) == set()


def test_an_answer_in_between_starts_the_count_anew() -> None:
    circuits = Circuits()
    for number in range(20):
        assert not circuits.failed(API, f"K{number}", number, None, busy=False)
        if number % 2:
            assert not circuits.worked(API)


def test_one_finds_out_and_the_others_wait_for_it() -> None:
    circuits = opened()
    until = circuits.next_probe()
    assert until is not None
    assert circuits.closed_off(until - 0.01) == {API}
    assert circuits.closed_off(until) == set()
    circuits.probing((API, "https://documenten"), "K7")
    circuits.probing((API,), "K8")
    assert circuits.closed_off(until) == {API}
    assert circuits.closed_off(until, besides="K8") == {API}
    assert circuits.closed_off(until, besides="K7") == set()
    assert circuits.worked(API)
    assert circuits.closed_off(until) == set()


def test_a_probe_that_ends_without_an_answer_leaves_room_for_another() -> None:
    circuits = opened()
    circuits.probing((API,), "K7")
    circuits.ended("K8")
    assert circuits.closed_off(1e9) == {API}
    circuits.ended("K7")
    assert circuits.closed_off(1e9) == set()


def test_what_was_under_way_when_it_opened_makes_no_pause_longer() -> None:
    circuits = opened()
    until = circuits.next_probe()
    assert all(circuits.failed(API, f"L{number}", 0.1, None, busy=False) for number in range(50))
    assert circuits.next_probe() == until


@given(st.lists(st.integers(1, 30), min_size=1, max_size=20))
def test_pauses_grow_to_the_longest_and_no_further(waits: list[int]) -> None:
    circuits, now = opened(), 0.0
    for wait in waits:
        until = circuits.next_probe()
        assert until is not None
        assert 0 < until - now <= LONGEST_PAUSE_S * 1.3
        now = until + wait
        assert circuits.failed(API, "K9", now, None, busy=False)


@given(st.floats(0, 1e30))
def test_a_server_that_asks_us_to_come_back_later_is_obeyed_by_all_but_not_for_ever(asked_s: float) -> None:
    circuits = Circuits()
    assert circuits.failed(API, "K1", 100.0, asked_s, busy=True), "one answer is enough"
    until = circuits.next_probe()
    assert until == 100.0 + min(asked_s, LONGEST_ASKED_S)
    assert circuits.asked_away(until) == set()
    if asked_s > 1:
        assert circuits.asked_away(100.5) == circuits.closed_off(100.5) == {API}


def test_an_outage_asks_nobody_away() -> None:
    assert opened().asked_away(0.1) == set()


def test_each_api_has_its_own() -> None:
    circuits = opened()
    assert not circuits.worked("https://documenten")
    assert circuits.closed_off(0.1) == {API}
