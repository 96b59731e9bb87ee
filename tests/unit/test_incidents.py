"""One incident a cause: whatever the parts do, it is opened, changed and closed as often as people can use."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from kiosk.reports.incidents import Incident, Incidents
from kiosk.technician.advice import Who

AFTER_S, CALM_S = 2.0, 600.0
PRINTER = "page_printer"
BEGAN = 1_795_000_000.0


class Watch:
    """Time goes by at one part; what was told is kept."""

    def __init__(self, *open_ones: Incident, calm_s: float = CALM_S) -> None:
        numbers = count(1)
        self.incidents = Incidents(AFTER_S, calm_s, lambda: f"N{next(numbers)}", open_ones)
        self.now = 5000.0
        self.told: list[Incident] = []

    def pass_by(self, seconds: float, **codes: Who) -> list[Incident]:
        """So long nothing changes; a look each second."""
        before = len(self.told)
        until = self.now + seconds
        while self.now < until:
            self.told += self.incidents.look({PRINTER: codes}, self.now, BEGAN + self.now)
            self.now += 1.0
        return self.told[before:]


def codes(incident: Incident) -> list[str]:
    return [each.code for each in incident.faults]


def test_a_fault_is_opened_once_it_stood_and_closed_once_it_was_away() -> None:
    watch = Watch()
    watch.pass_by(10)
    assert watch.pass_by(AFTER_S) == []
    (opened,) = watch.pass_by(60, paper_out=Who.HALL)
    assert (opened.number, codes(opened), opened.who, opened.revision) == ("N1", ["paper_out"], Who.HALL, 1)
    assert opened.changed - opened.opened == AFTER_S
    assert watch.pass_by(CALM_S) == []
    (closed,) = watch.pass_by(2)
    assert (closed.number, closed.is_closed, closed.revision) == ("N1", True, 2)
    assert closed.closed - closed.opened == 60
    assert codes(opened) == [each.code for each in closed.had]
    assert watch.pass_by(10 * CALM_S) == []


def test_what_is_over_before_anybody_could_act_is_nobodys() -> None:
    watch = Watch()
    for _ in range(5):
        watch.pass_by(1, mute=Who.HALL)
        watch.pass_by(30)
    assert watch.told == []


def test_a_hundred_flaps_are_one_incident() -> None:
    watch = Watch()
    for _ in range(100):
        watch.pass_by(3, no_device=Who.MAINTENANCE)
        watch.pass_by(3)
    watch.pass_by(CALM_S + 2)
    opened, closed = watch.told
    assert (opened.number, closed.number) == ("N1", "N1")
    assert closed.is_closed
    assert closed.returned == 99


def test_one_that_flaps_faster_than_it_stands_is_seen_too() -> None:
    watch = Watch()
    for _ in range(10):
        watch.pass_by(1, mute=Who.MAINTENANCE)
        watch.pass_by(1)
    assert [each.number for each in watch.told] == ["N1"]


def test_one_that_changes_its_mind_is_told_each_of_them_once() -> None:
    watch = Watch()
    for _ in range(50):
        watch.pass_by(4, no_device=Who.MAINTENANCE)
        watch.pass_by(4, mute=Who.MAINTENANCE)
    assert [codes(each) for each in watch.told] == [["no_device"], ["no_device", "mute"]]


def test_a_fault_that_joins_another_is_told_at_once_and_one_that_goes_after_the_calm() -> None:
    watch = Watch()
    watch.pass_by(10, paper_low=Who.HALL)
    watch.pass_by(10, paper_low=Who.HALL, cover_open=Who.HALL)
    watch.pass_by(CALM_S + 10, paper_low=Who.HALL)
    assert [codes(each) for each in watch.told] == [["paper_low"], ["paper_low", "cover_open"], ["paper_low"]]
    assert {each.number for each in watch.told} == {"N1"}
    assert [each.revision for each in watch.told] == [1, 2, 3]


def test_who_must_act_is_told_when_the_counter_gives_up_and_not_again() -> None:
    watch = Watch()
    watch.pass_by(10, mute=Who.ITSELF)
    for _ in range(20):
        watch.pass_by(5, mute=Who.MAINTENANCE)
        watch.pass_by(5, mute=Who.ITSELF)
    assert [each.who for each in watch.told] == [Who.ITSELF, Who.MAINTENANCE]


def test_a_part_of_which_nothing_is_known_stays_as_it_was() -> None:
    watch = Watch()
    watch.pass_by(10, paper_out=Who.HALL)
    assert watch.incidents.look({}, watch.now + 10 * CALM_S, BEGAN) == []
    assert watch.incidents.open_parts() == (PRINTER,)


def test_a_new_life_goes_on_with_it() -> None:
    before = Watch()
    (opened,) = before.pass_by(10, paper_out=Who.HALL)
    watch = Watch(opened)
    watch.pass_by(30, paper_out=Who.HALL)
    assert watch.told == []
    watch.pass_by(CALM_S + 2)
    (closed,) = watch.told
    assert (closed.number, closed.is_closed, closed.opened) == ("N1", True, opened.opened)


def test_it_comes_back_after_the_calm_as_a_new_one() -> None:
    watch = Watch()
    for _ in range(2):
        watch.pass_by(10, paper_out=Who.HALL)
        watch.pass_by(CALM_S + 2)
    assert [each.number for each in watch.told] == ["N1", "N1", "N2", "N2"]


def test_a_wall_clock_that_is_put_back_does_not_put_dates_in_another_order() -> None:
    watch = Watch()
    watch.pass_by(10, paper_low=Who.HALL)
    (first,) = watch.told
    faults = {"paper_low": Who.HALL, "jam": Who.HALL}
    watch.incidents.look({PRINTER: faults}, watch.now, BEGAN - 9_000_000)
    (second,) = watch.incidents.look({PRINTER: faults}, watch.now + AFTER_S, BEGAN - 9_000_000)
    assert second.changed > first.changed


WHO = st.sampled_from(list(Who))
STATES = st.dictionaries(st.sampled_from(["jam", "mute", "paper_low"]), WHO, max_size=3)


@given(st.lists(st.tuples(STATES, st.integers(1, 30)), max_size=40), st.integers(0, 20))
def test_whatever_happens_the_books_are_right(history: list[tuple[dict[str, Who], int]], calm_s: int) -> None:
    """Revisions follow each other, nothing follows a closing, no two are open at once, and each ends in the calm."""
    watch = Watch(calm_s=calm_s)
    for state, seconds in history:
        told = watch.pass_by(seconds, **state)
        standing = set(state) if seconds > AFTER_S else set()
        live = next((each for each in reversed(watch.told) if not each.is_closed), None)
        if standing:
            assert live is not None
            assert live == watch.told[-1]
            assert standing <= set(codes(live))
        assert len(told) <= 3 * len(state) + 3
    watch.pass_by(calm_s + AFTER_S + 2)
    assert watch.incidents.open_parts() == ()
    open_one, revision, changed = "", 0, 0.0
    for each in watch.told:
        if not open_one:
            assert (each.revision, each.is_closed) == (1, False)
            open_one = each.number
        assert each.number == open_one
        assert each.revision == (revision := revision + 1)
        assert each.changed > changed
        changed = each.changed
        assert {fault.code for fault in each.faults} <= {fault.code for fault in each.had}
        if each.is_closed:
            assert each.opened <= each.closed <= each.changed
            open_one, revision, changed = "", 0, 0.0
    assert open_one == ""


@given(st.lists(st.tuples(STATES, st.integers(1, 10)), max_size=30))
def test_how_much_is_told_is_bounded_by_the_calm(history: list[tuple[dict[str, Who], int]]) -> None:
    watch = Watch()
    began = watch.now
    for state, seconds in history:
        watch.pass_by(seconds, **state)
    periods = 1 + int((watch.now - began) // CALM_S)
    assert len({each.number for each in watch.told}) <= periods
    assert len(watch.told) <= periods * 3 * 3  # of three faults: it came, a person must act, it went
