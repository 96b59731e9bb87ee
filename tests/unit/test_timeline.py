"""The last day in one picture, from the lines of the chronicle."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hardware.device import State
from kiosk.chronicle import Entry, Kind, pages
from kiosk.technician.overview import Level
from kiosk.technician.timeline import DAY, NARROWEST, Lane, Timeline, timeline

NOW = datetime(2026, 11, 26, 15, 30).astimezone()
END = NOW.timestamp()
BEGIN = END - DAY.total_seconds()
PRINTER = "receipt_printer"


def hours_ago(hours: float) -> float:
    return END - hours * 3600


def alive(*spans: tuple[float, float]) -> list[Entry]:
    """The counter ran then: hours ago, from and until."""
    told = []
    for since, until in spans:
        told.append(Entry(hours_ago(since), Kind.BEGAN))
        minutes = int((since - until) * 60)
        told += [Entry(hours_ago(since) + 60 * minute, Kind.ALIVE) for minute in range(1, minutes)]
    return told


def changed(hours: float, state: State, *codes: str, part: str = PRINTER) -> Entry:
    at = hours_ago(hours)
    return Entry(at, Kind.CHANGED, part, state, codes, since=at)


def made(*entries: Entry) -> Timeline:
    return timeline(sorted(entries, key=lambda entry: entry.at), NOW)


def lane(found: Timeline, part: str) -> Lane:
    return next(each for each in found.lanes if each.part == part)


def test_a_fault_is_a_bar_from_its_beginning_to_its_cure() -> None:
    found = made(
        *alive((30, 0)),
        changed(12, State.USER_ERROR, "paper_out"),
        changed(6, State.ONLINE, "paper_low"),
        changed(3, State.ONLINE),
        changed(20, State.ONLINE, part="keypad"),
    )
    assert [each.part for each in found.lanes] == [PRINTER]
    first, second = lane(found, PRINTER).bars
    assert (round(first.begin, 3), round(first.end, 3), first.level) == (0.5, 0.75, Level.WRONG)
    assert (round(second.begin, 3), round(second.end, 3), second.level) == (0.75, 0.875, Level.ATTENTION)
    assert lane(found, PRINTER).minutes == 9 * 60


def test_one_that_began_before_the_day_and_still_stands_is_the_whole_day() -> None:
    found = made(*alive((30, 0)), changed(29, State.NO_DEVICE, "no_device"))
    (bar,) = lane(found, PRINTER).bars
    assert (bar.begin, bar.end) == (0, 1)


def test_a_minute_can_still_be_seen() -> None:
    found = made(*alive((30, 0)), changed(12, State.OFFLINE), changed(12 - 1 / 3600, State.ONLINE))
    (bar,) = lane(found, PRINTER).bars
    assert bar.end - bar.begin >= NARROWEST * 0.999


def test_off_is_told_and_nothing_is_known_of_the_parts_meanwhile() -> None:
    found = made(
        *alive((23, 12), (6, 0)),
        changed(18, State.OFFLINE, "mute"),
        changed(5, State.ONLINE),
        changed(5.9, State.STARTING),
    )
    off = lane(found, "")
    assert found.lanes[0] == off
    assert 5.9 * 60 < off.minutes < 6.1 * 60
    assert 5.9 * 60 < lane(found, PRINTER).minutes < 6.1 * 60
    assert [mark.crashed for mark in found.marks] == [False, True]
    assert found.starts == 2


def test_stopped_in_good_order_is_no_crash() -> None:
    told = [*alive((20, 10)), Entry(hours_ago(10), Kind.ENDED, how="stopped"), *alive((9.99, 0))]
    assert [mark.crashed for mark in made(*told).marks] == [False, False]
    told[-len(alive((9.99, 0))) - 1] = Entry(hours_ago(10), Kind.ENDED, how="crashed")
    assert [mark.crashed for mark in made(*told).marks] == [False, True]


def test_visitors_and_paper_are_counted() -> None:
    visits = [
        Entry(hours_ago(h), Kind.VISITED, "vraag", how=how) for h, how in ((2.1, "done"), (2.2, "left"), (25, "done"))
    ]
    prints = [Entry(hours_ago(2), Kind.PRINTED, "page_printer", count=n) for n in (1, 3)]
    receipts = [Entry(hours_ago(2), Kind.PRINTED, PRINTER, count=120) for _ in range(2)]
    found = made(*alive((30, 0)), *visits, *prints, *receipts)
    assert (found.came, found.served, found.most) == (2, 1, 2)
    assert (found.pages, found.receipts) == (4, 2)
    busiest = next(hour for hour in found.hours if hour.came)
    assert busiest.begin < 1 - 2.15 / 24 < busiest.end


def test_nothing_told_is_an_empty_picture() -> None:
    found = made()
    assert (found.lanes, found.marks, found.came) == ((), (), 0)
    assert [line.text for line in found.grid] == ["18", "21", "0", "3", "6", "9", "12", "15"]


def test_what_a_page_repeats_is_no_change(tmp_path: Path) -> None:
    """As the chronicle itself writes it: over midnight, with a fault that stands."""
    midnight = datetime.fromtimestamp(END - END % 86400).astimezone().timestamp()
    fault = Entry(midnight - 3600, Kind.CHANGED, PRINTER, State.OFFLINE, ("mute",), since=midnight - 3600)
    pages.append(tmp_path, [Entry(midnight - 3601, Kind.BEGAN), fault], {}, durably=False)
    stands = pages.last(tmp_path)
    later = [Entry(midnight - 3600 + 60 * n, Kind.ALIVE) for n in range(1, 60)]
    pages.append(tmp_path, later, stands, durably=False)
    more = [Entry(midnight + 60 * n, Kind.ALIVE) for n in range(int((END - midnight) / 60))]
    pages.append(tmp_path, more, stands, durably=False)
    found = timeline(pages.read(tmp_path, BEGIN), NOW)
    assert len(pages.pages(tmp_path)) == 2
    assert [each.part for each in found.lanes] == [PRINTER]
    assert len(lane(found, PRINTER).bars) == 1


ENTRIES = st.lists(
    st.builds(
        Entry,
        at=st.floats(BEGIN - 90_000, END),
        kind=st.sampled_from(Kind),
        part=st.sampled_from(["keypad", PRINTER, "zaken"]),
        state=st.sampled_from([str(state) for state in State]),
        codes=st.sampled_from([(), ("mute",)]),
        how=st.sampled_from(["done", "left", "stopped", "crashed", "reset"]),
        count=st.integers(0, 9),
    ),
    max_size=40,
)


@given(ENTRIES)
def test_whatever_is_told_fits_in_the_picture(entries: list[Entry]) -> None:
    found = made(*entries)
    for each in found.lanes:
        assert 0 <= each.minutes <= 24 * 60 + 1
        for bar in each.bars:
            assert 0 <= bar.begin <= bar.end <= 1
        for before, after in zip(each.bars, each.bars[1:], strict=False):
            assert before.begin <= after.begin
    edges = [hour.begin for hour in found.hours] + [found.hours[-1].end]
    assert edges == sorted(edges)
    assert (edges[0], edges[-1]) == (0, 1)
    assert 0 <= found.served <= found.came == sum(hour.came for hour in found.hours)
    assert timedelta(hours=24) == DAY
