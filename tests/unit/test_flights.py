"""Who lets whom go to the same destination, and in which order they arrive there."""

from __future__ import annotations

import pytest

from backend_client.outbox.flights import MOST_TO_ONE, SLOW_S, Flight, held_until, taken

NOW = 1000.0


def flight(
    *, to: str = "", since: float = NOW, of_visitor: bool = False, is_begun: bool = False, is_whole: bool = False
) -> Flight:
    return Flight(to, since, of_visitor, is_begun, is_whole)


@pytest.mark.parametrize(
    ("flights", "destinations"),
    [
        ([], set()),
        ([flight()], {""}),
        ([flight(is_begun=True)], set()),
        ([flight(since=NOW - SLOW_S)], set()),
        ([flight(is_begun=True)] * (MOST_TO_ONE - 1), set()),
        ([flight(is_begun=True)] * MOST_TO_ONE, {""}),
        ([flight(since=NOW - 60)] * MOST_TO_ONE, {""}),
        ([flight(of_visitor=True)], set()),
        ([flight(of_visitor=True), flight(is_begun=True)], set()),
        ([flight(is_begun=True), flight(to="uwv")], {"uwv"}),
    ],
)
def test_the_next_begins_when_the_one_before_is_known_there_and_three_are_enough(
    flights: list[Flight], destinations: set[str]
) -> None:
    assert taken({str(number): each for number, each in enumerate(flights)}, NOW) == destinations


@pytest.mark.parametrize(
    ("before", "until"),
    [
        (flight(is_begun=True, since=NOW - 1), NOW - 1 + SLOW_S),
        (flight(is_begun=True, is_whole=True), 0.0),
        (flight(of_visitor=True), 0.0),
        (flight(to="uwv"), 0.0),
    ],
)
def test_it_is_made_whole_after_the_one_before(before: Flight, until: float) -> None:
    own = flight(is_begun=True, since=NOW + 1)
    assert held_until({"before": before, "own": own, "after": flight(since=NOW + 2)}, "own") == until


def test_a_visitor_is_kept_by_nobody() -> None:
    assert held_until({"before": flight(is_begun=True), "own": flight(of_visitor=True)}, "own") == 0.0
