"""One exercise a device class, for a technician: what it is for is truly done, and the answer is what was seen."""

from __future__ import annotations

import queue
import secrets
import time
from collections.abc import Callable
from typing import Final

from hardware import commands as c
from hardware.device import Completion, DeviceClass, Outcome
from hardware.supervisor import Completed, Observed, Report, StatusChanged, Supervisor

HAND_S: Final = 30.0
"""What a person gets to do something at the device."""
TEST_CENTS: Final = 1

Say = Callable[[str], None]


class Bench:
    """One device on the bench. `say` tells the technician what to do and what was seen."""

    def __init__(
        self, device: DeviceClass, supervisor: Supervisor, reports: queue.Queue[Report], say: Say, *, pay: bool = False
    ) -> None:
        self.device, self.say, self.pay = device, say, pay
        self._supervisor, self._reports = supervisor, reports

    def ready(self, within_s: float) -> bool:
        """It says that it can be used."""
        deadline = time.monotonic() + within_s
        while not self._supervisor.known()[self.device].status.usable:
            if time.monotonic() > deadline:
                status = self._supervisor.known()[self.device].status
                self.say(f"{self.device}: {status.state} {', '.join(fault.code for fault in status.faults)}")
                return False
            time.sleep(0.05)
        return True

    def sees(self, *kinds: type[object], within_s: float = HAND_S) -> object | None:
        """The next observation of one of these kinds."""
        report = self._next(lambda r: isinstance(r, Observed) and isinstance(r.observation, kinds), within_s)
        return report.observation if isinstance(report, Observed) else None

    def changes(self, part: str, within_s: float = HAND_S) -> bool:
        """A part of its status becomes another than it is now."""
        before = self._supervisor.known()[self.device].status.parts.get(part)
        return (
            self._next(lambda r: isinstance(r, StatusChanged) and r.status.parts.get(part) != before, within_s)
            is not None
        )

    def part(self, name: str) -> str:
        return self._supervisor.known()[self.device].status.parts.get(name, "")

    def run(self, command: c.Command, within_s: float = HAND_S) -> Outcome:
        """One command to its end; tells the technician how it ended."""
        command_id = self._supervisor.run(self.device, command, within_s)
        report = self._next(lambda r: isinstance(r, Completed) and r.command_id == command_id, within_s * 2 + 15)
        outcome = report.outcome if isinstance(report, Completed) else Outcome(Completion.TIMEOUT)
        self.say(f"{type(command).__name__}: {outcome.completion}{f' ({outcome.fault.code})' if outcome.fault else ''}")
        return outcome

    def _next(self, wanted: Callable[[Report], bool], within_s: float) -> Report | None:
        deadline = time.monotonic() + within_s
        while (left := deadline - time.monotonic()) > 0:
            try:
                report = self._reports.get(timeout=left)
            except queue.Empty:
                break
            if wanted(report):
                return report
        return None


def _scanner(bench: Bench) -> bool:
    bench.say("Lay a passport, identity card or driving licence on the reader.")
    seen = bench.sees(c.DocumentSeen, c.DocumentUnreadable, c.LicenceSeen)
    bench.say("Nothing was read." if seen is None else f"Read: {type(seen).__name__}")
    return isinstance(seen, c.DocumentSeen | c.LicenceSeen)


def _code(bench: Bench) -> bool:
    bench.say("Hold a bar code or QR code before the scanner.")
    seen = bench.sees(c.CodeSeen, c.CodeUnreadable)
    bench.say(f"Read a code of {len(seen.text)} characters." if isinstance(seen, c.CodeSeen) else "No code was read.")
    return isinstance(seen, c.CodeSeen)


def _chip(bench: Bench) -> bool:
    bench.say("Lay a passport or identity card on the chip reader.")
    if bench.part("media") != "present" and not bench.changes("media"):
        bench.say("No chip was felt.")
        return False
    bench.say("A chip is felt. That its data can be read is tried with the document scanner, at the counter.")
    return True


def _pages(bench: Bench) -> bool:
    from hardware.testpage import pdf

    printed = bench.run(c.PrintDocument(pdf(), "test page"), 120).completion is Completion.SUCCESS
    if printed:
        bench.say("Look at the page: the frame is whole, the grey steps can be told apart.")
    return printed


def _receipt(bench: Bench) -> bool:
    lines = (
        c.ReceiptLine("Testbon", bold=True, large=True, centred=True),
        c.ReceiptLine("ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789"),
        c.ReceiptLine("€ é ë ï ł ż ğ ş"),
    )
    return bench.run(c.PrintReceipt(lines, qr="TEST")).completion is Completion.SUCCESS


def _terminal(bench: Bench) -> bool:
    if not bench.pay:
        bench.say("The terminal answers. With --pay it is tried with 0.01, which is given back.")
        return True
    reference = f"T{secrets.randbelow(10**9):09}"
    bench.say("Pay 0.01 at the terminal; it is given back.")
    paid = bench.run(c.Pay(reference, TEST_CENTS), 120).value
    if not isinstance(paid, c.Payment) or paid.state is not c.PaymentState.APPROVED:
        return False
    back = bench.run(c.Reverse(reference), 60).value
    return isinstance(back, c.Payment) and back.state is c.PaymentState.REVERSED


def _keypad(bench: Bench) -> bool:
    bench.say(f"Press every key once: {', '.join(c.Key)}.")
    wanted = set(c.Key)
    while wanted:
        seen = bench.sees(c.KeyPressed)
        if not isinstance(seen, c.KeyPressed):
            bench.say(f"Not felt: {', '.join(sorted(wanted))}")
            return False
        wanted.discard(seen.key)
        bench.say(f"  {seen.key}")
    return True


def _panel(bench: Bench) -> bool:
    bench.say("Put a plug into the headset jack, or take it out.")
    moved = bench.changes("headset")
    bench.say(f"headset is now {bench.part('headset')}" if moved else "Nothing was felt.")
    return moved


def _power(bench: Bench) -> bool:
    bench.say(f"mains {bench.part('mains')}, battery {bench.part('battery')}")
    return bench.part("battery") not in ("", "failure")


def _display(bench: Bench) -> bool:
    dark = bench.run(c.SetDisplay(on=False)).completion
    time.sleep(1)
    return Completion.SUCCESS is dark is bench.run(c.SetDisplay(on=True)).completion


EXERCISES: Final[dict[DeviceClass, Callable[[Bench], bool]]] = {
    DeviceClass.DOCUMENT_SCANNER: _scanner,
    DeviceClass.CHIP_READER: _chip,
    DeviceClass.PAYMENT_TERMINAL: _terminal,
    DeviceClass.PAGE_PRINTER: _pages,
    DeviceClass.RECEIPT_PRINTER: _receipt,
    DeviceClass.CODE_SCANNER: _code,
    DeviceClass.KEYPAD: _keypad,
    DeviceClass.PANEL: _panel,
    DeviceClass.POWER: _power,
    DeviceClass.DISPLAY: _display,
}
"""Every class has one. True: it did what it is for."""
