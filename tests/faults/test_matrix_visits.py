"""The fault matrix at the level of visits: whatever fails, the visitor is told the truth and nothing is doubled."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from hardware.device import DeviceClass
from hardware.simulators.documents import load
from kiosk.app import App
from kiosk.embedded import RESIDENTS, embedded
from tests.faults.conftest import MatrixReport
from tests.faults.matrix.cells import Mishap, Moment
from tests.faults.pulse import Pulse
from tests.faults.visiting import Visiting
from tests.faults.visits import PARTS, Account, Cell
from tests.faults.visits_table import line, markdown
from tests.town import Town

pytestmark = pytest.mark.timed
log = logging.getLogger(__name__)

FULL = os.environ.get("KIOSK_MATRIX") == "full"
SHORT = {
    DeviceClass.DOCUMENT_SCANNER: {
        Mishap.UNPLUGGED: Moment.BEFORE,
        Mishap.HANGS: Moment.DURING,
        Mishap.GARBAGE: Moment.IDLE,
        Mishap.HALF: Moment.DURING,
    },
    DeviceClass.CHIP_READER: {
        Mishap.UNPLUGGED: Moment.IDLE,
        Mishap.CRASHES: Moment.DURING,
        Mishap.MUTE: Moment.DURING,
        Mishap.COMES_BACK: Moment.IDLE,
    },
    DeviceClass.PAYMENT_TERMINAL: {
        Mishap.HANGS: Moment.DURING,
        Mishap.WRONG: Moment.IDLE,
        Mishap.BUSY: Moment.BEFORE,
        Mishap.GARBAGE: Moment.AFTER,
    },
    DeviceClass.PAGE_PRINTER: {
        Mishap.UNPLUGGED: Moment.IDLE,
        Mishap.CRASHES: Moment.DURING,
        Mishap.HALF: Moment.IDLE,
        Mishap.SLOW: Moment.IDLE,
    },
    DeviceClass.RECEIPT_PRINTER: {
        Mishap.UNPLUGGED: Moment.DURING,
        Mishap.MUTE: Moment.IDLE,
        Mishap.CRASHES: Moment.IDLE,
        Mishap.COMES_BACK: Moment.BEFORE,
    },
}
"""The short form: every mishap, every moment and every part, but not all of them with each other."""
TOGETHER = 4
"""Cells at one counter. A device that dies again and again is started later each time, as it should be: what is asked
here is how soon it is back when it died for once."""
Counter = Callable[[], AbstractContextManager[App]]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Nobody is in a hurry here: what befalls a page befalls it while it is printed."""
    with embedded(tmp_path_factory.mktemp("peers"), robot_delay_s=0.2) as running:
        running.wait()
        yield Town(running)


@pytest.fixture
def counter(qapp: QGuiApplication, town: Town, tmp_path: Path) -> Counter:
    """One that was just started, each time."""
    numbers = count()

    @contextmanager
    def started() -> Iterator[App]:
        own = town.peers.config.counter.model_copy(update={"data": tmp_path / str(next(numbers))})
        app = App(town.peers.config.model_copy(update={"counter": own}), windowed=True)
        try:
            yield app
        finally:
            app.stop()
            town.mend()

    return started


@pytest.fixture(scope="module")
def accounts(matrix_report: MatrixReport) -> Iterator[list[Account]]:
    accounts: list[Account] = []
    yield accounts
    matrix_report.lines["fault matrix: visits"] = [line(account) for account in accounts]
    if accounts:
        matrix_report.pages.append(markdown(accounts))


def cells_of(device: DeviceClass) -> list[Cell]:
    """All that make sense, or those of the short form."""
    if not FULL:
        return [Cell(device, mishap, moment) for mishap, moment in SHORT[device].items()]
    every = [Cell(device, mishap, moment) for mishap in Mishap for moment in Moment]
    return [cell for cell in every if not cell.senseless]


def test_the_short_form_meets_with_everything() -> None:
    short = [Cell(device, mishap, moment) for device in SHORT for mishap, moment in SHORT[device].items()]
    assert {cell.device for cell in short} == set(PARTS)
    assert {cell.mishap for cell in short} == set(Mishap)
    assert {cell.moment for cell in short} == set(Moment)
    assert not any(cell.senseless for cell in short)


@pytest.mark.parametrize("device", list(PARTS))
def test_a_part_fails(device: DeviceClass, counter: Counter, town: Town, accounts: list[Account]) -> None:
    document = next(iter(load(RESIDENTS)))
    of_device = cells_of(device)
    for first in range(0, len(of_device), TOGETHER):
        with counter() as app, Pulse(app) as pulse:
            visiting = Visiting(app, town, pulse, document)
            for cell in of_device[first : first + TOGETHER]:
                accounts.append(visiting.carry_out(cell))
                log.info(line(accounts[-1]))
    bad = {str(account.cell): account.wrong + account.late for account in accounts if account.cell.device is device}
    assert {cell: wrong for cell, wrong in bad.items() if wrong} == {}
