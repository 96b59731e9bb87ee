"""The chronicle: written a line at a time, read back whole, whatever happened to its last line."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.commands import Key, KeyPressed
from hardware.device import Acts, Completion, DeviceClass, Fault, FaultKind, Outcome, State, Status
from hardware.ladder import Rung
from hardware.supervisor import Climbed, Completed, Observed, StatusChanged
from kiosk import ASSETS
from kiosk.chronicle import Chronicle, Entry, Kind, pages
from kiosk.chronicle.entry import as_line, from_line, stand
from kiosk.journey.product import Need, StepKind, load_products
from kiosk.journey.session import Session, Trouble

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
PAPER_OUT = Status(State.USER_ERROR, (Fault("paper_out", FaultKind.HARDWARE, Acts.CLEAR),))
PRODUCT = next(p for p in load_products(ASSETS / "products") if p.id == "uittreksel-brp")


class Disk:
    """Does at once what is asked of the disk."""

    def on_disk(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        then(work())


class Clock:
    def __init__(self) -> None:
        self.at = NOON.timestamp()

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


def opened(folder: Path, clock: Clock) -> Chronicle:
    return Chronicle(folder, Disk(), clock)  # type: ignore[arg-type]


def test_states_are_kept_once_with_since_when(tmp_path: Path, clock: Clock) -> None:
    chronicle = opened(tmp_path, clock)
    for at, status in ((1, Status(State.ONLINE)), (2, PAPER_OUT), (3, PAPER_OUT), (4, Status(State.ONLINE))):
        clock.at = NOON.timestamp() + at
        chronicle.hears(StatusChanged(DeviceClass.PAGE_PRINTER, status))
    chronicle.tick()
    told = [e for e in chronicle.since(NOON.timestamp()) if e.kind is Kind.CHANGED]
    assert [(e.at - NOON.timestamp(), e.state, e.codes) for e in told] == [
        (1, "online", ()),
        (2, "user_error", ("paper_out",)),
        (4, "online", ()),
    ]
    assert chronicle.now()["page_printer"].since == NOON.timestamp() + 4
    assert chronicle.now()["page_printer"].usable


def test_services_and_storage_are_parts_too(tmp_path: Path, clock: Clock) -> None:
    chronicle = opened(tmp_path, clock)
    for wrong in ("starting", "", "unreachable"):
        chronicle.sees(Session(capabilities={Need.ZAKEN: wrong, Need.CHIP_READER: "no_device"}))
    assert chronicle.now()["zaken"].codes == ("unreachable",)
    assert "chip_reader" not in chronicle.now()  # a device speaks for itself


def test_the_last_good_use_survives_a_restart_and_the_state_does_not(tmp_path: Path, clock: Clock) -> None:
    chronicle = opened(tmp_path, clock)
    chronicle.hears(StatusChanged(DeviceClass.KEYPAD, Status(State.ONLINE)))
    chronicle.hears(Observed(DeviceClass.KEYPAD, KeyPressed(Key.UP)))
    chronicle.hears(Completed(DeviceClass.PAGE_PRINTER, 1, Outcome(Completion.SUCCESS)))
    chronicle.hears(Completed(DeviceClass.CHIP_READER, 2, Outcome(Completion.HARDWARE_ERROR)))
    chronicle.end()
    used = clock.at
    clock.at += 3 * 86_400
    again = opened(tmp_path, clock)
    again.tick()
    assert again.now()["keypad"].last_use == used
    assert again.now()["keypad"].state == "unknown"
    assert again.now()["page_printer"].last_use == used
    assert "chip_reader" not in again.now()
    clock.at += 86_400
    assert opened(tmp_path, clock).now()["keypad"].last_use == used  # from the page of a day on which nobody used it


def test_a_key_that_is_pressed_often_is_told_of_once_a_minute(tmp_path: Path, clock: Clock) -> None:
    chronicle = opened(tmp_path, clock)
    for _ in range(120):
        clock.at += 1
        chronicle.hears(Observed(DeviceClass.KEYPAD, KeyPressed(Key.UP)))
        chronicle.tick()
    assert len([e for e in chronicle.since(0) if e.kind is Kind.USED]) == 2


@pytest.mark.parametrize(
    ("last", "how"),
    [
        ({"accepted": True}, "done"),
        ({"step": PRODUCT.steps.index(StepKind.FEEDBACK)}, "done"),
        ({"trouble": Trouble.TERMINAL_DOWN}, "terminal_down"),
        ({"idle_s": 80}, "left"),
        ({}, "stopped"),
    ],
)
def test_a_visit_is_told_of_when_it_is_over(tmp_path: Path, clock: Clock, last: dict[str, Any], how: str) -> None:
    chronicle = opened(tmp_path, clock)
    begun = Session(product=PRODUCT)
    for session in (Session(), begun, replace(begun, **last), Session()):
        chronicle.sees(session)
    chronicle.tick()
    (visit,) = [e for e in chronicle.since(0) if e.kind is Kind.VISITED]
    assert (visit.part, visit.how, visit.seconds) == ("uittreksel-brp", how, 0)


def test_restarts_and_healing_are_told(tmp_path: Path, clock: Clock) -> None:
    chronicle = opened(tmp_path, clock)
    chronicle.hears(Climbed(DeviceClass.CHIP_READER, Rung.RESTART))
    chronicle.end("crashed")
    chronicle.end()
    told = [(e.kind, e.how) for e in chronicle.day(NOON)]
    assert told == [(Kind.BEGAN, ""), (Kind.HEALED, "restart"), (Kind.ENDED, "crashed")]


def test_a_page_tells_by_itself_how_things_stood(tmp_path: Path, clock: Clock) -> None:
    chronicle = opened(tmp_path, clock)
    chronicle.hears(StatusChanged(DeviceClass.PAGE_PRINTER, PAPER_OUT))
    chronicle.tick()
    clock.at += 86_400
    chronicle.tick()
    first, second = pages.pages(tmp_path / pages.FOLDER)
    first.unlink()
    assert pages.last(tmp_path / pages.FOLDER)["page_printer"].codes == ("paper_out",)
    assert [e.kind for e in chronicle.since(clock.at)] == [Kind.ALIVE]  # nothing happened
    assert second.name == "2026-11-27.jsonl"


def test_the_oldest_days_go(tmp_path: Path, clock: Clock) -> None:
    chronicle = opened(tmp_path, clock)
    for _ in range(pages.DAYS + 5):
        clock.at += 86_400
        chronicle.tick()
    assert len(pages.pages(tmp_path / pages.FOLDER)) == pages.DAYS


def test_a_disk_that_does_not_take_it_is_asked_again(tmp_path: Path, clock: Clock) -> None:
    chronicle = opened(tmp_path, clock)
    (tmp_path / pages.FOLDER).write_text("in the way")
    chronicle.hears(StatusChanged(DeviceClass.PAGE_PRINTER, PAPER_OUT))
    chronicle.tick()
    (tmp_path / pages.FOLDER).unlink()
    chronicle.tick()
    assert [e.kind for e in chronicle.since(0)] == [Kind.BEGAN, Kind.CHANGED]


ENTRIES = st.builds(
    Entry,
    at=st.floats(NOON.timestamp(), NOON.timestamp() + 3600),
    kind=st.sampled_from(Kind),
    part=st.text(max_size=8),
    state=st.sampled_from([str(state) for state in State]),
    codes=st.lists(st.text(max_size=8), max_size=3).map(tuple),
    since=st.floats(0, 2e9),
    how=st.text(max_size=8),
    seconds=st.integers(0, 10_000),
)


@given(ENTRIES)
def test_what_is_written_is_read(entry: Entry) -> None:
    assert from_line(as_line(entry)) == entry


@given(st.lists(ENTRIES, min_size=1, max_size=6), st.lists(ENTRIES, min_size=1, max_size=3), st.data())
def test_a_power_cut_costs_no_more_than_the_line_being_written(
    before: list[Entry], after: list[Entry], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages.append(folder, before, {}, durably=False)
        (page,) = pages.pages(folder)
        whole = page.read_bytes()
        cut = data.draw(st.integers(0, len(whole)))
        page.write_bytes(whole[:cut])
        pages.append(folder, after, {}, durably=True)
        # One that lost no more than its end of line is whole.
        kept = before[: (whole[:cut] + b"\n" if whole[cut : cut + 1] == b"\n" else whole[:cut]).count(b"\n")]
        assert sorted(pages.read(folder, 0), key=repr) == sorted([*kept, *after], key=repr)


def test_a_start_makes_what_was_known_old() -> None:
    began = Entry(9.0, Kind.BEGAN)
    known = stand([Entry(1.0, Kind.CHANGED, "keypad", "online", since=1.0), began])
    assert known["keypad"].state == "unknown"
    assert known["keypad"].since == 9.0
