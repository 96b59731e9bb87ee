"""The printers, the terminal and the display: what they do in the world is done once, or not."""

from __future__ import annotations

import itertools
import time
from pathlib import Path
from typing import Any, Final

from hardware.commands import (
    Command,
    Pay,
    Payment,
    PaymentState,
    PaymentStatus,
    PrintDocument,
    PrintReceipt,
    ReceiptLine,
    SetDisplay,
)
from hardware.device import Completion, DeviceClass
from hardware.drivers import backlight, escpos, ipp, nexo
from hardware.host import DriverSpec
from hardware.simulators.display import DisplaySimulator
from hardware.simulators.page_printer import PagePrinterSimulator
from hardware.simulators.payment_terminal import PaymentTerminalSimulator
from hardware.simulators.receipt_printer import ReceiptPrinterSimulator
from tests.faults.matrix.cells import Mishap, Moment, Rig, Way, heartbeat
from tests.faults.matrix.counter import Counter

_PDF: Final = b"%PDF-1.4\n%%EOF\n"
_RECEIPT: Final = PrintReceipt(tuple(ReceiptLine(f"Regel {number}") for number in range(20)))
_LAST: Final = b"Regel 19"
_DEADLINE_S: Final = 8.0
_END_S: Final = 20.0

_numbers = itertools.count(1)


def page_printer(folder: Path) -> Rig:
    simulator = PagePrinterSimulator(0, folder / "pages", seconds_per_job=0.4)
    device = DeviceClass.PAGE_PRINTER

    def command() -> Command:
        return PrintDocument(_PDF, f"M-{next(_numbers)}")

    asked = "a printer that wakes up may be silent for 4 s"
    return Rig(
        device=device,
        driver="ipp",
        spec=lambda: DriverSpec("hardware.drivers.ipp", ipp.Options(simulator.url, stuck_s=5, lost_s=3)),
        simulator=simulator,
        ways={
            Mishap.UNPLUGGED: Way(("off",), ("on",), ("no_device",)),
            Mishap.MUTE: heartbeat("hang", "well", "mute", why=asked),
            Mishap.GARBAGE: Way(("garbage",), ("well",), ("garbled", "wrong_device")),
            Mishap.SLOW: Way(("slow",), ("well",)),
            Mishap.HALF: Way(("half",), ("well",), ("garbled",)),
            Mishap.WRONG: Way(("wrong",), ("well",), ("wrong_device",)),
            Mishap.BUSY: Way(("busy",), ("well",)),
        },
        command=command,
        begun=lambda: bool(simulator.state()["printing"]),
        effects=lambda: int(simulator.state()["printed"]),
        settled=lambda: not simulator.state()["printing"],
        use=lambda counter: _done_once(counter, device, command(), lambda: int(simulator.state()["printed"])),
    )


class _ReceiptPrinter(ReceiptPrinterSimulator):
    """Tells also whether it is at work."""

    def state(self) -> dict[str, Any]:
        with self._lock:
            printing = self._head.dots > 0 or bool(self._buffer)
        return super().state() | {"printing": printing}


def receipt_printer(folder: Path) -> Rig:
    simulator = _ReceiptPrinter(folder / "receipt_printer", folder / "receipts")
    device = DeviceClass.RECEIPT_PRINTER

    def whole() -> int:
        """Receipts with all their lines; what is torn off before the next one counts only if it has them."""
        return sum(_LAST in file.read_bytes() for file in (folder / "receipts").glob("*.bin"))

    return Rig(
        device=device,
        driver="escpos",
        spec=lambda: DriverSpec("hardware.drivers.escpos", escpos.Options(str(folder / "receipt_printer"))),
        simulator=simulator,
        ways={
            Mishap.UNPLUGGED: Way(("unplug",), ("plug",), ("no_device",)),
            Mishap.MUTE: heartbeat(
                "mute", "well", "mute", why="asked twice a second; one that prints may be silent for 2.5 s"
            ),
            Mishap.GARBAGE: heartbeat(
                "garbage", "well", "garbled", "wrong_device", why="as mute: the next answer may be right"
            ),
            Mishap.SLOW: Way(("slow",), ("well",)),
            Mishap.HALF: heartbeat("half", "well", "garbled", "mute", why="as mute"),
            Mishap.WRONG: heartbeat("wrong", "well", "wrong_device", "garbled", why="as mute"),
            Mishap.BUSY: Way(("busy",), ("idle",)),
        },
        command=lambda: _RECEIPT,
        begun=lambda: bool(simulator.state()["printing"]),
        settled=lambda: not simulator.state()["printing"],
        effects=whole,
        use=lambda counter: _done_once(counter, device, _RECEIPT, whole),
    )


def _done_once(counter: Counter, device: DeviceClass, command: Command, effects: Any) -> str:
    before = effects()
    outcome = counter.ends(device, counter.run(device, command, _DEADLINE_S), _END_S)
    done = effects() - before
    good = outcome is not None and outcome.completion is Completion.SUCCESS and done == 1
    return "" if good else f"{outcome}, done {done} times"


def payment_terminal(folder: Path) -> Rig:
    simulator = PaymentTerminalSimulator(0, folder / "terminal")
    device = DeviceClass.PAYMENT_TERMINAL

    def command() -> Command:
        return Pay(f"M{next(_numbers):09}", 1640)

    def approve() -> None:
        if simulator.state()["waiting"]:
            simulator.do("approve")

    def paid() -> int:
        return sum(result == "Success" for result in simulator.state()["transactions"].values())

    def use(counter: Counter) -> str:
        before = paid()
        command_id = counter.run(device, command(), _DEADLINE_S)
        deadline = time.monotonic() + _END_S
        while (outcome := counter.ends(device, command_id, 0.02)) is None and time.monotonic() < deadline:
            approve()
        good = outcome is not None and outcome.completion is Completion.SUCCESS and paid() - before == 1
        return "" if good else f"{outcome}, paid {paid() - before} times"

    def asked_after(counter: Counter, command: Command) -> str:
        """What is told of the payment now is what the terminal knows of it."""
        assert isinstance(command, Pay)
        outcome = counter.ends(device, counter.run(device, PaymentStatus(command.reference), _DEADLINE_S), _END_S)
        told = outcome.value.state if outcome and isinstance(outcome.value, Payment) else None
        known = simulator.state()["transactions"].get(command.reference)
        expected = {"Success": {PaymentState.APPROVED}, None: {PaymentState.NOT_FOUND}}
        right = expected.get(known, {PaymentState.CANCELLED, PaymentState.REFUSED})
        return "" if told in right else f"asked after it: {outcome}, but the terminal has {known}"

    asked = "asked twice a second; one answer may get lost"
    return Rig(
        device=device,
        driver="nexo",
        spec=lambda: DriverSpec("hardware.drivers.nexo", nexo.Options(simulator.url, "SIM-1", "BALIE1")),
        simulator=simulator,
        ways={
            Mishap.UNPLUGGED: Way(("off",), ("on",), ("no_device",)),
            Mishap.MUTE: heartbeat("hang", "mend", "mute", why=asked),
            Mishap.GARBAGE: Way(("garbage",), ("mend",), ("garbage",)),
            Mishap.SLOW: Way(("slow",), ("mend",)),
            Mishap.HALF: heartbeat("half", "mend", "mute", "garbage", why=asked),
            Mishap.WRONG: Way(("stranger",), ("mend",), ("wrong_device",)),
            Mishap.BUSY: Way(("busy",), ("free",)),
        },
        command=command,
        begun=lambda: bool(simulator.state()["waiting"]),
        finish=approve,
        effects=paid,
        claims=lambda outcome: int(isinstance(outcome.value, Payment) and outcome.value.state is PaymentState.APPROVED),
        settled=lambda: not simulator.state()["waiting"],
        asked_after=asked_after,
        use=use,
    )


def display(folder: Path) -> Rig:
    simulator = DisplaySimulator(folder / "backlight")
    device = DeviceClass.DISPLAY
    levels = itertools.cycle(range(10, 100, 7))
    wanted = [0]

    def command() -> Command:
        wanted[0] = next(levels)
        return SetDisplay(on=True, brightness=wanted[0])

    def as_asked() -> bool:
        return bool(simulator.state().get("brightness") == wanted[0])

    def use(counter: Counter) -> str:
        outcome = counter.ends(device, counter.run(device, command(), _DEADLINE_S), _END_S)
        good = outcome is not None and outcome.completion is Completion.SUCCESS and as_asked()
        return "" if good else f"{outcome}, {simulator.state()}"

    at_once = "is done at once"
    file = "is a file of the kernel"
    return Rig(
        device=device,
        driver="backlight",
        spec=lambda: DriverSpec("hardware.drivers.backlight", backlight.Options(str(folder / "backlight"))),
        simulator=simulator,
        ways={
            Mishap.UNPLUGGED: Way(("remove",), ("restore",), ("no_device",)),
            Mishap.MUTE: file,
            Mishap.GARBAGE: Way(("garbage",), ("remove", "restore"), ("wrong_device",)),
            Mishap.SLOW: file,
            Mishap.HALF: file,
            Mishap.WRONG: Way(("dim",), ()),
            Mishap.BUSY: file,
        },
        otherwise={(mishap, Moment.DURING): at_once for mishap in Mishap},
        command=command,
        true=lambda _outcome: as_asked(),
        use=use,
    )
