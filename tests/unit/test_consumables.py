"""Forecasts of paper and toner: exact where use is steady, careful where little is known, never absurd."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hardware.commands import DocumentPrinted, ReceiptPrinted
from hardware.consumables import Consumables, Forecast, Kind, Opening, Reading, forecast, hours_open, rate
from hardware.device import Completion, DeviceClass, Outcome, State, Status

H, DAY = 3600.0, 86400.0
WEEK = [Opening(day * DAY + 9 * H, day * DAY + 17 * H) for day in range(14)]  # nine to five
NINE = 7 * DAY + 9 * H  # on the eighth day
SHEETS = Kind.PAPER_SHEETS
PRINTED = Outcome(Completion.SUCCESS, DocumentPrinted(1))


def steady(per_hour: float, left: float, until: float = NINE) -> list[Reading]:
    """A reading every opened hour of a week, that ends with so much left."""
    times = [day * DAY + hour * H for day in range(7) for hour in range(9, 18)]
    return [Reading(at, SHEETS, left + per_hour * hours_open(WEEK, at, until)) for at in (*times, until) if at <= until]


def test_steady_use_is_foreseen_to_the_second() -> None:
    assert rate(steady(10, 40), NINE, WEEK) == pytest.approx(10)
    assert forecast(steady(10, 40), NINE, WEEK) == Forecast(40, pytest.approx(NINE + 4 * H), True, True)


def test_what_lasts_until_tomorrow_is_a_warning_today_and_none_yesterday() -> None:
    tomorrow = forecast(steady(10, 100), NINE, WEEK)  # 8 hours today, 2 tomorrow; nothing at night
    assert tomorrow == Forecast(100, pytest.approx(NINE + DAY + 2 * H), False, True)
    assert forecast(steady(10, 200), NINE, WEEK) == Forecast(200, pytest.approx(NINE + 2 * DAY + 4 * H), False, False)


def test_in_the_evening_the_next_closing_is_that_of_the_next_day() -> None:
    evening = NINE + 9 * H
    assert forecast(steady(10, 60, evening), evening, WEEK) == Forecast(
        60, pytest.approx(NINE + DAY + 6 * H), True, True
    )


def test_a_weekend_lies_between() -> None:
    friday, monday = Opening(0, 8 * H), Opening(3 * DAY, 3 * DAY + 8 * H)
    readings = [Reading(0, SHEETS, 100), Reading(4 * H, SHEETS, 60)]
    told = forecast(readings, 4 * H, [friday, monday])
    assert told == Forecast(60, pytest.approx(3 * DAY + 2 * H), False, True)


def test_a_refill_is_no_use_and_starts_anew() -> None:
    day = [Opening(0, 10 * H)]
    readings = [Reading(0, SHEETS, 20), Reading(2 * H, SHEETS, 0), Reading(2 * H, SHEETS, 250)]
    assert rate(readings, 2 * H, day) == pytest.approx(10)
    assert forecast(readings, 2 * H, day) == Forecast(250, None, False, False)


def test_a_trembling_cartridge_is_not_changed_at_every_reading() -> None:
    day = [Opening(0, 100 * H)]
    readings = [Reading(i * H, Kind.TONER_PERCENT, 50 + i % 2) for i in range(21)]
    assert rate(readings, 20 * H, day) == pytest.approx(0, abs=0.05)
    changed = [*readings, Reading(20 * H, Kind.TONER_PERCENT, 100)]
    assert rate(changed, 20 * H, day) == pytest.approx(0, abs=0.05)


def test_recent_days_count_more() -> None:
    long = [Opening(0, 200 * H)]
    calm_then_busy = [Reading(0, SHEETS, 1000), Reading(96 * H, SHEETS, 904), Reading(120 * H, SHEETS, 664)]
    assert 5 < (rate(calm_then_busy, 120 * H, long) or 0) < 10  # one an hour for four days, then ten: 2.8 overall


def test_little_is_not_enough() -> None:
    assert forecast([], NINE, WEEK) is None
    first = [Reading(NINE, SHEETS, 250), Reading(NINE + 600, SHEETS, 240)]
    assert rate(first, NINE + 600, WEEK) is None
    assert forecast(first, NINE + 600, WEEK) == Forecast(240, None, False, False)
    assert rate(first, NINE + 2 * H, WEEK) == pytest.approx(5, rel=0.03)  # the quiet hours after it count
    assert forecast([Reading(NINE, SHEETS, 0)], NINE, WEEK) == Forecast(0, NINE, True, True)
    assert forecast(first, NINE, []) == Forecast(240, None, False, False)


levels = st.floats(0, 1e6)
readings_of_a_kind = st.tuples(
    st.sampled_from(Kind), st.lists(st.tuples(st.floats(0, 14 * DAY), levels), min_size=1, max_size=30)
).map(lambda drawn: [Reading(at, drawn[0], left) for at, left in sorted(drawn[1], key=lambda pair: pair[0])])
calendars = st.lists(st.floats(0, 30 * DAY), max_size=12, unique=True).map(
    lambda times: [Opening(*pair) for pair in zip(sorted(times)[::2], sorted(times)[1::2], strict=False)]
)
moments = st.floats(0, 20 * DAY)


@given(readings_of_a_kind, moments, calendars)
def test_never_negative_and_never_past(readings: list[Reading], now: float, opening: list[Opening]) -> None:
    per_hour = rate(readings, now, opening)
    assert per_hour is None or per_hour >= 0
    told = forecast(readings, now, opening)
    assert told is not None
    assert told.left == readings[-1].left
    assert told.before_tomorrow_closing or not told.before_closing
    if told.runs_out_at is not None:
        assert told.runs_out_at >= now
        inside = any(period.opens <= told.runs_out_at <= period.closes * (1 + 1e-9) for period in opening)
        assert inside or told.left == 0


@given(readings_of_a_kind, moments, calendars, st.floats(0, 1e5))
def test_more_left_never_runs_out_sooner(
    readings: list[Reading], now: float, opening: list[Opening], more: float
) -> None:
    """The same use of a fuller tray."""
    assume(rate(readings, now, opening) == rate(fuller := _fuller(readings, more), now, opening))
    poor, rich = forecast(readings, now, opening), forecast(fuller, now, opening)
    assert poor is not None
    assert rich is not None
    if rich.runs_out_at is not None:
        assert poor.runs_out_at is not None
        assert poor.runs_out_at <= rich.runs_out_at
    assert poor.before_closing or not rich.before_closing
    assert poor.before_tomorrow_closing or not rich.before_tomorrow_closing


def _fuller(readings: list[Reading], more: float) -> list[Reading]:
    return [replace(reading, left=reading.left + more) for reading in readings]


@given(st.integers(1, 50), st.integers(1, 50), st.integers(1, 500))
def test_faster_use_never_runs_out_later(slow: int, faster: int, left: int) -> None:
    calendar = [*WEEK, Opening(14 * DAY, 1000 * DAY)]
    one, other = (forecast(steady(each, left), NINE, calendar) for each in (slow, slow + faster))
    assert one is not None
    assert other is not None
    assert one.runs_out_at is not None
    assert other.runs_out_at is not None
    assert other.runs_out_at <= one.runs_out_at


def test_a_printer_that_counts_its_sheets_is_believed() -> None:
    kept = Consumables()
    new = kept.status(
        DeviceClass.PAGE_PRINTER, Status(State.ONLINE, (), {"sheets_left": "20", "toner_percent": "7"}), NINE
    )
    assert new == (Reading(NINE, SHEETS, 20), Reading(NINE, Kind.TONER_PERCENT, 7))
    assert kept.outcome(DeviceClass.PAGE_PRINTER, PRINTED, NINE + 1) == ()
    assert kept.status(DeviceClass.PAGE_PRINTER, Status(State.ONLINE, (), {"sheets_left": "20"}), NINE + 2) == ()


def test_what_no_device_counts_is_counted_from_what_a_person_said() -> None:
    kept = Consumables()
    assert kept.outcome(DeviceClass.PAGE_PRINTER, PRINTED, NINE) == ()
    kept.refilled(SHEETS, 3, NINE)
    kept.refilled(Kind.RECEIPT_MM, 80000, NINE)
    kept.outcome(DeviceClass.PAGE_PRINTER, Outcome(Completion.SUCCESS, DocumentPrinted(0)), NINE + 1)
    kept.outcome(DeviceClass.PAGE_PRINTER, Outcome(Completion.OUTCOME_UNKNOWN), NINE + 2)
    kept.outcome(DeviceClass.PAGE_PRINTER, Outcome(Completion.DEVICE_NOT_READY), NINE + 3)
    kept.outcome(DeviceClass.RECEIPT_PRINTER, Outcome(Completion.SUCCESS, ReceiptPrinted(120)), NINE + 4)
    kept.outcome(DeviceClass.RECEIPT_PRINTER, Outcome(Completion.OUTCOME_UNKNOWN), NINE + 5)
    left = {kind: told.left for kind in Kind if (told := kept.forecast(kind, NINE + 6, WEEK))}
    assert left == {SHEETS: 1, Kind.RECEIPT_MM: 79880}
    kept.outcome(DeviceClass.PAGE_PRINTER, Outcome(Completion.SUCCESS, DocumentPrinted(5)), NINE + 7)
    assert [(found.kind, found.forecast.left) for found in kept.shortages(NINE + 8, WEEK)] == [(SHEETS, 0)]


def test_a_shortage_is_said_a_day_ahead_also_after_a_restart() -> None:
    kept = Consumables()
    for reading in steady(10, 100):
        kept.refilled(reading.kind, reading.left, reading.at)
    stored = json.dumps([asdict(reading) for reading in kept.readings()])
    restored = Consumables(Reading(**fields) for fields in json.loads(stored))
    assert restored.readings() == kept.readings()
    assert [found.kind for found in restored.shortages(NINE, WEEK)] == [SHEETS]
    restored.refilled(SHEETS, 500, NINE)
    assert restored.shortages(NINE, WEEK) == ()
