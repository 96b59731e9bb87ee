"""All devices of a counter on one bench, and the whole matrix on a few benches at a time."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from hardware.device import DeviceClass
from tests.faults.matrix import makers, readers, sides
from tests.faults.matrix.cells import Cell, Mishap, Moment, Rig, Verdict, Way
from tests.faults.matrix.counter import Counter
from tests.faults.matrix.runner import carry_out

RIGS: Final[dict[DeviceClass, Callable[[Path], Rig]]] = {
    DeviceClass.DOCUMENT_SCANNER: readers.document_scanner,
    DeviceClass.CHIP_READER: readers.chip_reader,
    DeviceClass.PAYMENT_TERMINAL: makers.payment_terminal,
    DeviceClass.PAGE_PRINTER: makers.page_printer,
    DeviceClass.RECEIPT_PRINTER: makers.receipt_printer,
    DeviceClass.CODE_SCANNER: readers.code_scanner,
    DeviceClass.KEYPAD: readers.keypad,
    DeviceClass.PANEL: sides.panel,
    DeviceClass.POWER: sides.power,
    DeviceClass.DISPLAY: makers.display,
}
_BENCHES: Final = 6
"""At a time. They mostly wait; but each has ten device processes, and a test machine may have two cores."""


def sense() -> dict[Cell, Way | str]:
    """Of each cell how it is brought about, or why not."""
    made = {device: make(Path("/nowhere")) for device, make in RIGS.items()}
    return {
        Cell(device, mishap, moment): rig.sense(mishap, moment)
        for device, rig in made.items()
        for mishap in Mishap
        for moment in Moment
    }


def carry_out_all(cells: Collection[Cell]) -> dict[Cell, Verdict]:
    """A bench for each mishap and moment, on which all devices meet with it at the same time."""
    together: dict[tuple[Mishap, Moment], list[DeviceClass]] = {}
    for cell in cells:
        together.setdefault((cell.mishap, cell.moment), []).append(cell.device)
    with ThreadPoolExecutor(_BENCHES) as benches:
        done = benches.map(lambda item: _one_bench(item[0][0], item[0][1], item[1]), together.items())
        return {verdict.cell: verdict for verdicts in done for verdict in verdicts}


def _one_bench(mishap: Mishap, moment: Moment, devices: list[DeviceClass]) -> list[Verdict]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        rigs = [RIGS[device](folder) for device in devices]
        for rig in rigs:
            rig.simulator.start()
            stack.callback(rig.simulator.stop)
        counter = Counter({rig.device: rig.spec() for rig in rigs})
        counter.supervisor.start()
        stack.callback(counter.supervisor.stop)
        hands = stack.enter_context(ThreadPoolExecutor(len(rigs)))
        return list(hands.map(lambda rig: carry_out(rig, counter, mishap, moment), rigs))
