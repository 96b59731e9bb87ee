"""The fault matrix at the level of devices: real drivers in real processes on real wires, one cell after the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from hardware.device import DeviceClass
from tests.faults.conftest import MatrixReport
from tests.faults.matrix import table
from tests.faults.matrix.bench import RIGS, carry_out_all, sense
from tests.faults.matrix.cells import Cell, Mishap, Verdict, Way

pytestmark = pytest.mark.timed

SENSE = sense()


@pytest.fixture(scope="module")
def verdicts(request: pytest.FixtureRequest, matrix_report: MatrixReport) -> dict[Cell, Verdict]:
    """All that were asked for, carried out together: they mostly wait."""
    asked = {item.name for item in request.session.items if item.path == request.path}
    verdicts = carry_out_all([cell for cell in SENSE if f"test_a_cell[{cell}]" in asked])
    matrix_report.lines["fault matrix: devices"] = list(table.summary(verdicts.values()))
    drivers = {device: make(Path("/nowhere")).driver for device, make in RIGS.items()}
    matrix_report.pages.append(table.markdown(SENSE, verdicts, drivers))
    return verdicts


def test_nothing_is_left_out() -> None:
    """Every device class meets with every mishap, or it is said why not."""
    assert set(RIGS) == set(DeviceClass)
    for device, make in RIGS.items():
        rig = make(Path("/nowhere"))
        assert rig.device is device
        assert set(rig.ways) | {Mishap.HANGS, Mishap.CRASHES, Mishap.COMES_BACK} == set(Mishap)


@pytest.mark.parametrize("cell", [cell for cell, way in SENSE.items() if isinstance(way, Way)], ids=str)
def test_a_cell(cell: Cell, verdicts: dict[Cell, Verdict]) -> None:
    assert verdicts[cell].wrong + verdicts[cell].late == []
