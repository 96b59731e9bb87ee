"""The fault matrix at the level of visits: whatever fails, the visitor is told the truth and nothing is doubled."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from hardware.device import DeviceClass
from hardware.simulators.documents import load
from kiosk.app import App
from kiosk.embedded import RESIDENTS
from tests.faults.conftest import MatrixReport
from tests.faults.matrix.cells import Mishap, Moment
from tests.faults.pulse import Pulse
from tests.faults.visiting import Visiting
from tests.faults.visits import MISHAPS, MOMENTS, PARTS, Account, Cell
from tests.faults.visits_table import line, markdown
from tests.town import Town

pytestmark = pytest.mark.timed

FULL = os.environ.get("KIOSK_MATRIX") == "full"
DURING = {
    DeviceClass.DOCUMENT_SCANNER: {Mishap.HANGS},
    DeviceClass.CHIP_READER: {Mishap.UNPLUGGED, Mishap.CRASHES},
    DeviceClass.PAYMENT_TERMINAL: {Mishap.HANGS, Mishap.MUTE},
    DeviceClass.PAGE_PRINTER: {Mishap.HANGS, Mishap.CRASHES},
    DeviceClass.RECEIPT_PRINTER: {Mishap.UNPLUGGED, Mishap.MUTE},
}
"""In the short form each mishap comes once: these during a visit, the others before."""


@pytest.fixture(scope="module")
def accounts(matrix_report: MatrixReport) -> Iterator[list[Account]]:
    accounts: list[Account] = []
    yield accounts
    matrix_report.lines["fault matrix: visits"] = [line(account) for account in accounts]
    if accounts:
        matrix_report.pages.append(markdown(accounts))


def cells(device: DeviceClass) -> list[Cell]:
    """All that make sense, or those of the short form."""
    every = [Cell(device, mishap, moment) for mishap in MISHAPS for moment in MOMENTS]
    return [
        cell
        for cell in every
        if not cell.senseless and (FULL or (cell.moment is Moment.DURING) == (cell.mishap in DURING[device]))
    ]


@pytest.mark.parametrize("device", list(PARTS))
def test_a_part_fails(device: DeviceClass, app: App, town: Town, accounts: list[Account]) -> None:
    with Pulse(app) as pulse:
        visiting = Visiting(app, town, pulse, next(iter(load(RESIDENTS))))
        mine = [visiting.carry_out(cell) for cell in cells(device)]
    accounts += mine
    assert [f"{account.cell}: {'; '.join(account.wrong)}" for account in mine if account.wrong] == []
