"""Availability, held against a count second by second; and clocks that are put forward, midnight, torn pages."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from hardware.device import Acts, DeviceClass, Fault, FaultKind, State, Status
from hardware.supervisor import StatusChanged
from kiosk import ASSETS
from kiosk.chronicle import Chronicle, Entry, Kind, pages
from kiosk.chronicle.entry import OFFERED
from kiosk.cli import main
from kiosk.journey.closure import Closure
from kiosk.journey.product import Need, load_products
from kiosk.journey.session import Session
from kiosk.opening import ALWAYS, opening
from kiosk.stats.count import COUNTER, Account, How, account, of_counter, of_part, of_product
from kiosk.stats.hours import Measure, Period, midnight, open_periods
from kiosk.stats.report import Stats, stats
from kiosk.stats.worlds import SILENT_S, spans
from tests.unit.test_chronicle import Clock, Disk

TILBURG = ZoneInfo("Europe/Amsterdam")
BEGIN, END = 1000.0, 1600.0
NEEDS = {"extract": ("printer", "reader"), "question": ("reader",)}
HOUR = 3600.0


def accounts(entries: Sequence[Entry], periods: Sequence[Period]) -> dict[str, Account]:
    measure = Measure(periods)
    whole = [*spans(entries, BEGIN, END, NEEDS)]
    assert whole[0].begin == BEGIN
    assert whole[-1].end == END
    assert all(one.end == other.begin for one, other in pairwise(whole))
    found = {COUNTER: account(COUNTER, whole, measure, of_counter)}
    for part in ("printer", "reader"):
        found[part] = account(part, whole, measure, lambda world, part=part: of_part(world, part))  # type: ignore[misc]
    for product in NEEDS:
        found[product] = account(product, whole, measure, lambda world, name=product: of_product(world, name))  # type: ignore[misc]
    return found


def change(at: float, part: str, state: str, *codes: str) -> Entry:
    return Entry(at, Kind.CHANGED, part, state, codes, since=at)


ENTRIES = st.lists(
    st.builds(
        lambda at, kind, part, state: (
            change(at, part, state, *(["jam"] if state == "hardware_error" else []))
            if kind is Kind.CHANGED
            else Entry(at, kind, how="stopped" if kind is Kind.ENDED else "")
        ),
        st.integers(int(BEGIN) - 50, int(END) - 1).map(float),
        st.sampled_from(
            [Kind.CHANGED, Kind.CHANGED, Kind.CHANGED, Kind.BEGAN, Kind.ENDED, Kind.ALIVE, Kind.CLOSED, Kind.OPENED]
        ),
        st.sampled_from(["printer", "reader"]),
        st.sampled_from(["online", "online", "busy", "hardware_error", "offline", "starting"]),
    ),
    max_size=30,
).map(lambda entries: sorted(entries, key=lambda entry: entry.at))
PERIODS = st.lists(st.integers(int(BEGIN), int(END)).map(float), unique=True, max_size=8).map(
    lambda cuts: [(a, b) for a, b in zip(sorted(cuts)[::2], sorted(cuts)[1::2], strict=False)]
)


def by_the_second(entries: Sequence[Entry], periods: Sequence[Period]) -> dict[str, int]:
    """The same told naively: for each second of which the hall was open, what the lines before it say."""
    available: Counter[str] = Counter()
    for second in range(int(BEGIN), int(END)):
        if not any(opens <= second < closes for opens, closes in periods):
            continue
        before = [entry for entry in entries if entry.at <= second]
        after = next((entry for entry in entries if entry.at > second), Entry(END, Kind.ALIVE))
        if not before or before[-1].kind is Kind.ENDED:
            continue
        # What follows tells whether it still ran: it is long in coming, or it is that the counter began anew.
        if after.kind is Kind.BEGAN or after.at - max(before[-1].at, BEGIN) > SILENT_S:
            continue
        lives = [place for place, entry in enumerate(before) if entry.kind is Kind.BEGAN]
        life = before[lives[-1] :] if lives else before
        closed = [entry.kind for entry in life if entry.kind in (Kind.CLOSED, Kind.OPENED)]
        if closed and closed[-1] is Kind.CLOSED:
            continue
        states = {entry.part: entry.state for entry in life if entry.kind is Kind.CHANGED}
        up = {part for part, state in states.items() if state in ("online", "busy")}
        available.update(up)
        had = [product for product, needs in NEEDS.items() if up >= set(needs)]
        available.update(had)
        available[COUNTER] += bool(had)
    return available


@given(ENTRIES, PERIODS)
def test_it_is_what_counting_each_second_gives(entries: list[Entry], periods: list[Period]) -> None:
    naive = by_the_second(entries, periods)
    for name, found in accounts(entries, periods).items():
        assert found.seconds[How.AVAILABLE] == pytest.approx(naive[name]), name


@given(ENTRIES, PERIODS)
def test_all_states_together_are_the_time_that_the_hall_was_open(entries: list[Entry], periods: list[Period]) -> None:
    open_s = sum(closes - opens for opens, closes in periods)
    for found in accounts(entries, periods).values():
        assert sum(found.seconds.values()) == pytest.approx(open_s)
        down = open_s - found.seconds[How.AVAILABLE]
        assert sum(cause.seconds for cause in found.causes) == pytest.approx(down)  # faults that overlap count once
        assert sum(outage.seconds for outage in found.outages) == pytest.approx(down)
        assert all(outage.seconds > 0 for outage in found.outages)
        if found.outages:
            assert found.mttr_s == pytest.approx(down / len(found.outages))
            assert found.longest_s <= down + 1e-6


def test_faults_that_overlap_are_one_outage_of_the_product() -> None:
    entries = [
        Entry(1000.0, Kind.BEGAN),
        change(1000.0, "printer", "online"),
        change(1000.0, "reader", "online"),
        Entry(1060.0, Kind.ALIVE),
        change(1100.0, "printer", "hardware_error", "jam"),
        Entry(1150.0, Kind.ALIVE),
        change(1160.0, "reader", "offline"),
        change(1190.0, "printer", "online"),
        change(1230.0, "reader", "online"),
        *(Entry(1230.0 + 60 * minute, Kind.ALIVE) for minute in range(1, 7)),
    ]
    found = accounts(entries, [(BEGIN, END)])
    extract = found["extract"]
    assert extract.seconds[How.AVAILABLE] == 600 - 130
    (outage,) = extract.outages
    assert (outage.began, outage.ended, outage.part, outage.code) == (1100.0, 1230.0, "printer", "jam")
    assert [(c.part, c.code, c.times, c.seconds) for c in extract.causes] == [
        ("printer", "jam", 1, 90.0),
        ("reader", "offline", 1, 40.0),
    ]
    assert (extract.mtbf_s, extract.mttr_s, extract.longest_s) == (470.0, 130.0, 130.0)
    assert found["question"].seconds[How.AVAILABLE] == 600 - 70
    assert found[COUNTER].seconds[How.AVAILABLE] == 600 - 70


def test_what_came_and_went_while_the_hall_was_closed_is_no_outage() -> None:
    entries = [
        Entry(1000.0, Kind.BEGAN),
        change(1000.0, "printer", "online"),
        change(1000.0, "reader", "online"),
        Entry(1060.0, Kind.ALIVE),
        change(1110.0, "reader", "offline"),
        change(1190.0, "reader", "online"),
        *(Entry(1190.0 + 60 * minute, Kind.ALIVE) for minute in range(1, 7)),
    ]
    found = accounts(entries, [(1000.0, 1100.0), (1200.0, 1600.0)])
    assert found[COUNTER].outages == ()
    assert found[COUNTER].availability == 1.0


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 11, 26), 24)]
)
def test_a_day_has_as_many_hours_as_it_has(day: date, hours: int) -> None:
    begin, end = midnight(day, TILBURG), midnight(day + timedelta(days=1), TILBURG)
    assert Measure(open_periods(ALWAYS, begin, end, TILBURG)).whole == hours * HOUR
    night = opening({"sunday": "00:00-09:00", "thursday": "00:00-09:00"})
    assert Measure(open_periods(night, begin, end, TILBURG)).whole == (hours - 15) * HOUR


@given(st.dates(date(2024, 1, 1), date(2027, 12, 31)), st.integers(0, 400), st.floats(0, 86_400), st.floats(0, 86_400))
def test_a_hall_that_never_closes_is_open_all_the_time(day: date, days: int, early: float, late: float) -> None:
    begin, end = midnight(day, TILBURG) + early, midnight(day + timedelta(days=days), TILBURG) + late
    if begin < end:
        assert Measure(open_periods(ALWAYS, begin, end, TILBURG)).whole == pytest.approx(end - begin)


def test_holidays_do_not_count() -> None:
    hall = opening({"thursday": "09:00-17:00", "friday": "09:00-17:00"}, ["2026-12-25", "2026-12-24 09:00-13:00"])
    begin, end = midnight(date(2026, 12, 24), TILBURG), midnight(date(2026, 12, 26), TILBURG)
    assert Measure(open_periods(hall, begin, end, TILBURG)).whole == 4 * HOUR


# --- from the real chronicle -----------------------------------------------------------------------------------------

PRODUCTS = tuple(p for p in load_products(ASSETS / "products") if p.id in ("uittreksel-brp", "vraag"))
JAM = Status(State.HARDWARE_ERROR, (Fault("paper_jam", FaultKind.HARDWARE, Acts.CLEAR),))
EVENING = datetime(2026, 11, 26, 22, 30, tzinfo=TILBURG).timestamp()


class Counting:
    """A counter whose clock we have in hand, and its real chronicle."""

    def __init__(self, folder: Path, at: float) -> None:
        self.folder = folder
        self.clock = Clock()
        self.clock.at = at
        self.start()

    def start(self) -> None:
        self.chronicle = Chronicle(self.folder, Disk(), self.clock)  # type: ignore[arg-type]
        self.session = Session(products=PRODUCTS, capabilities=dict.fromkeys(Need, ""))
        for device in DeviceClass:
            self.chronicle.hears(StatusChanged(device, Status(State.ONLINE)))
        self.chronicle.sees(self.session)

    def run(self, seconds: int) -> None:
        for _ in range(seconds // 10):
            self.clock.at += 10
            self.chronicle.tick()

    def stats(self, begin: float, until: float | None = None) -> Stats:
        return stats(self.folder / pages.FOLDER, begin, until or self.clock.at, ALWAYS, {}, (), TILBURG)


def test_a_fault_over_midnight_is_one_and_each_day_has_its_share(tmp_path: Path) -> None:
    counter = Counting(tmp_path, EVENING)
    counter.run(1800)
    counter.chronicle.hears(StatusChanged(DeviceClass.RECEIPT_PRINTER, JAM))
    counter.chronicle.hears(StatusChanged(DeviceClass.CHIP_READER, JAM))
    counter.run(7200)
    counter.chronicle.hears(StatusChanged(DeviceClass.CHIP_READER, Status(State.ONLINE)))
    counter.run(1800)
    whole = counter.stats(EVENING)
    (outage,) = next(each for each in whole.products if each.name == "uittreksel-brp").outages
    assert (outage.seconds, outage.part, outage.code) == (7200, "chip_reader", "paper_jam")
    assert next(each for each in whole.products if each.name == "vraag").availability == 1.0
    assert whole.counter.availability == 1.0
    new_day = midnight(date(2026, 11, 27), TILBURG)
    before, after = counter.stats(EVENING, new_day), counter.stats(new_day)
    for name in range(2):
        halves = sum(each.products[name].seconds[How.AVAILABLE] for each in (before, after))
        assert halves == pytest.approx(whole.products[name].seconds[How.AVAILABLE])


def test_a_page_alone_knows_what_was_offered_and_how_things_stood(tmp_path: Path) -> None:
    counter = Counting(tmp_path, EVENING)
    counter.chronicle.hears(StatusChanged(DeviceClass.CHIP_READER, JAM))
    counter.chronicle.sees(Session(products=PRODUCTS, capabilities=dict.fromkeys(Need, ""), closure=Closure()))
    counter.run(10_800)
    first, second = pages.pages(tmp_path / pages.FOLDER)
    first.unlink()
    began = datetime.fromisoformat(second.stem).replace(tzinfo=UTC).timestamp() + 120
    found = counter.stats(began)
    assert {each.name for each in found.products} == {"uittreksel-brp", "vraag"}
    assert found.counter.seconds[How.CLOSED] == pytest.approx(found.open_s)
    counter.chronicle.sees(counter.session)
    opened = counter.clock.at
    counter.run(600)
    reader = next(each for each in counter.stats(opened).parts if each.name == "chip_reader")
    assert reader.seconds[How.FAULT] == 600


@pytest.mark.parametrize(
    ("end", "cause"),
    [
        (lambda chronicle: chronicle.end(), "stopped"),
        (lambda chronicle: chronicle.end("crashed"), "crashed"),
        (lambda chronicle: None, "died"),
    ],
)
def test_a_counter_that_does_not_run_is_not_available(
    tmp_path: Path, end: Callable[[Chronicle], None], cause: str
) -> None:
    counter = Counting(tmp_path, EVENING)
    counter.run(600)
    end(counter.chronicle)
    counter.clock.at += 3000
    counter.start()
    counter.run(600)
    found = counter.stats(EVENING).counter
    assert found.seconds[How.AVAILABLE] == 1200
    assert found.seconds[How.AWAY] == 3000
    (outage,) = found.outages
    assert (outage.part, outage.code) == (COUNTER, cause)


def test_a_counter_that_hung_or_has_no_page_is_not_available(tmp_path: Path) -> None:
    counter = Counting(tmp_path, EVENING)
    counter.run(600)
    counter.clock.at += 3000
    counter.run(600)
    assert counter.stats(EVENING - 600).counter.seconds[How.AWAY] == pytest.approx(600 + 3000, abs=60)
    assert {c.code for c in counter.stats(EVENING - 600).counter.causes} == {"not_heard"}
    nothing = stats(tmp_path / "nothing", EVENING, EVENING + 60, ALWAYS, {"vraag": ("storage",)}, (), TILBURG)
    assert (nothing.counter.availability, nothing.products[0].availability) == (0.0, 0.0)


def test_what_is_offered_no_more_is_not_counted(tmp_path: Path) -> None:
    counter = Counting(tmp_path, EVENING)
    counter.run(600)
    counter.chronicle.sees(Session(products=PRODUCTS[:1], capabilities=dict.fromkeys(Need, "")))
    counter.run(600)
    gone = next(each for each in counter.stats(EVENING).products if each.name == PRODUCTS[1].id)
    assert (gone.seconds[How.NOT_OFFERED], gone.counted_s, gone.availability) == (600, 600, 1.0)
    assert gone.outages == ()
    counter.chronicle.end()
    counter.session = Session(products=PRODUCTS[1:])
    counter.clock.at += 10
    counter.start()  # with both again
    counter.run(60)
    assert {each.name for each in counter.stats(counter.clock.at - 30).products} == {p.id for p in PRODUCTS}


@given(st.data())
def test_a_page_torn_by_a_power_cut_makes_nothing_look_better(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        counter = Counting(Path(name), EVENING - 7200)
        for status in data.draw(st.lists(st.sampled_from([JAM, Status(State.ONLINE)]), min_size=1, max_size=6)):
            counter.chronicle.hears(StatusChanged(DeviceClass.CHIP_READER, status))
            counter.run(300)
        until = counter.clock.at + 3600
        before = counter.stats(EVENING - 7200, until)
        (page,) = pages.pages(Path(name) / pages.FOLDER)
        page.write_bytes(page.read_bytes()[: data.draw(st.integers(0, page.stat().st_size))])
        after = counter.stats(EVENING - 7200, until)
        assert sum(after.counter.seconds.values()) == pytest.approx(after.open_s)
        for one in (*after.parts, *after.products, after.counter):
            same = next(each for each in (*before.parts, *before.products, before.counter) if each.name == one.name)
            assert one.seconds[How.AVAILABLE] <= same.seconds[How.AVAILABLE] + 1e-6


def test_a_line_that_was_written_twice_happened_once(tmp_path: Path) -> None:
    visit = Entry(EVENING, Kind.VISITED, "vraag", how="done", seconds=60)
    offered = Entry(EVENING - 1, Kind.OFFERED, "vraag", OFFERED, ("storage",))
    pages.append(tmp_path / pages.FOLDER, [offered, visit, visit], {}, durably=False)
    found = stats(tmp_path / pages.FOLDER, EVENING - 60, EVENING + 60, ALWAYS, {}, (), TILBURG)
    assert found.visits == {"vraag": {"done": 1}}


def test_the_command_tells_it_to_people_and_to_programs(tmp_path: Path) -> None:
    counter = Counting(tmp_path, datetime.now(UTC).timestamp() - 3600)
    counter.run(1200)
    counter.chronicle.hears(StatusChanged(DeviceClass.CHIP_READER, JAM))
    counter.run(1200)
    counter.chronicle.end()
    said = CliRunner().invoke(main, ["stats", "--data", str(tmp_path)])
    assert said.exit_code == 0, said.output
    row = next(line.split() for line in said.output.splitlines() if line.startswith("chip_reader"))
    assert row[:5] == ["chip_reader", "33.33", "%", "0:20", "1"]
    assert ["chip_reader", "chip_reader", "paper_jam", "1", "0:20"] in [
        line.split() for line in said.output.splitlines()
    ]
    told: dict[str, Any] = json.loads(CliRunner().invoke(main, ["stats", "--data", str(tmp_path), "--json"]).output)
    assert told["counter"]["availability"] == pytest.approx(2 / 3, abs=0.01)
    assert told["parts"][0]["seconds"].keys() == set(How)
    early = CliRunner().invoke(main, ["stats", "--data", str(tmp_path), "--to", "2020-01-01", "--from", "2020-01-02"])
    assert early.exit_code == 1
    assert "nothing to count" in early.output
