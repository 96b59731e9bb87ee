"""Paper and toner in the counter's own file: counted, refilled, and warned of a day ahead."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from hardware.commands import DocumentPrinted, ReceiptPrinted
from hardware.consumables import Kind
from hardware.device import Completion, DeviceClass, Outcome, State, Status
from kiosk.opening import DAYS, opening
from kiosk.supplies import FILE, Supplies, load, refill, table

WORKDAYS = opening(dict.fromkeys(DAYS, "09:00-17:00"))
MONDAY = datetime(2026, 11, 23, 9).astimezone()


class Disk:
    """Does at once what is asked of the disk."""

    def on_disk(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        then(work())


def supplies(folder: Path) -> Supplies:
    return Supplies(folder, WORKDAYS, 80, Disk())  # type: ignore[arg-type]


def left(folder: Path, kind: Kind) -> float:
    return [reading.left for reading in load(folder / FILE).readings() if reading.kind is kind][-1]


def test_what_is_printed_is_taken_off_what_a_person_said(tmp_path: Path) -> None:
    refill(tmp_path, "paper_sheets", "500")
    refill(tmp_path, "receipt_mm", "80000")
    counter = supplies(tmp_path)
    now = datetime.now().astimezone()
    counter.look(now)
    counter.printed(DeviceClass.PAGE_PRINTER, Outcome(Completion.SUCCESS, DocumentPrinted(2)), now)
    counter.printed(DeviceClass.RECEIPT_PRINTER, Outcome(Completion.SUCCESS, ReceiptPrinted(150)), now)
    assert left(tmp_path, Kind.PAPER_SHEETS) == 498
    assert left(tmp_path, Kind.RECEIPT_MM) == 79850


def test_a_new_roll_is_noticed_by_paper_that_was_out_and_is_there_again(tmp_path: Path) -> None:
    counter = supplies(tmp_path)
    for paper in ("full", "out", "full", "low", "full"):
        counter.status(DeviceClass.RECEIPT_PRINTER, Status(State.ONLINE, parts={"paper": paper}), MONDAY)
    assert [reading.left for reading in load(tmp_path / FILE).readings()] == [80000]


def test_what_will_not_last_is_warned_of_a_day_ahead_and_once_a_day(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    counter = supplies(tmp_path)

    def tells(sheets: int, at: datetime) -> None:
        counter.status(
            DeviceClass.PAGE_PRINTER, Status(State.ONLINE, parts={"paper": "full", "sheets_left": str(sheets)}), at
        )

    for hour in range(8):  # forty sheets an hour
        tells(800 - 40 * hour, MONDAY + timedelta(hours=hour))
    with caplog.at_level(logging.WARNING):
        counter.look(MONDAY + timedelta(hours=7))
        assert caplog.messages == []  # 520 sheets: more than what is left of today and all of tomorrow
        tells(300, MONDAY + timedelta(hours=7, minutes=30))
        counter.look(MONDAY + timedelta(hours=7, minutes=30))
        counter.look(MONDAY + timedelta(hours=7, minutes=40))
    assert caplog.messages == ["supplies.short"]


def test_a_line_cut_off_by_a_power_cut_costs_that_line(tmp_path: Path) -> None:
    refill(tmp_path, "toner_percent", "50")
    with (tmp_path / FILE).open("a") as lines:
        lines.write('{"at": 1, "ki\n' + json.dumps({"at": 2, "kind": "gold", "left": 1}) + "\n[]\n")
    refill(tmp_path, "toner_percent", "40")
    assert [reading.left for reading in load(tmp_path / FILE).readings()] == [50, 40]
    assert "toner_percent  40 left" in table(tmp_path, WORKDAYS)[2]


@pytest.mark.parametrize(("kind", "amount"), [("paper", "500"), ("paper_sheets", "many"), ("paper_sheets", "-1")])
def test_what_is_no_amount_is_refused(tmp_path: Path, kind: str, amount: str) -> None:
    with pytest.raises(ValueError, match="paper_sheets 500"):
        refill(tmp_path, kind, amount)
    assert not (tmp_path / FILE).exists()
