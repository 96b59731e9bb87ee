"""The fault matrix at the level of visits: whatever fails, the visitor is told the truth and nothing is doubled."""

from __future__ import annotations

import os

import pytest

from hardware.device import DeviceClass
from hardware.simulators.documents import load
from kiosk.app import App
from kiosk.embedded import RESIDENTS
from tests.faults.pulse import Pulse
from tests.faults.visiting import Visiting
from tests.faults.visits import MISHAPS, MOMENTS, PARTS, Account, Cell
from tests.town import Town

FULL = os.environ.get("KIOSK_MATRIX") == "full"


def cells(device: DeviceClass) -> list[Cell]:
    """All that make sense; in the short form one moment each, turn by turn."""
    short = {(mishap, MOMENTS[(list(PARTS).index(device) + number) % 2]) for number, mishap in enumerate(MISHAPS)}
    every = [Cell(device, mishap, moment) for mishap in MISHAPS for moment in MOMENTS]
    return [cell for cell in every if not cell.senseless and (FULL or (cell.mishap, cell.moment) in short)]


@pytest.mark.parametrize("device", list(PARTS))
def test_a_part_fails(device: DeviceClass, app: App, town: Town, report: dict[str, list[str]]) -> None:
    with Pulse(app) as pulse:
        visiting = Visiting(app, town, pulse, next(iter(load(RESIDENTS))))
        accounts = [visiting.carry_out(cell) for cell in cells(device)]
    report.setdefault("fault matrix: visits", []).extend(map(line, accounts))
    assert [f"{account.cell}: {'; '.join(account.wrong)}" for account in accounts if account.wrong] == []


def line(account: Account) -> str:
    wrong = f" WRONG {account.wrong}" if account.wrong else ""
    return f"{account.cell!s:38} {account.told} (screen still for {account.blocked_s * 1000:.0f} ms at most){wrong}"
