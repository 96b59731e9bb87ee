"""The receipt printer's driver against the simulated printer at the far end of a pseudo-terminal."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hardware.commands import Pay, PrintReceipt, ReceiptLine
from hardware.device import Completion, Outcome, State
from hardware.drivers.escpos import Options, create, driver
from hardware.drivers.escpos.driver import EscposDriver
from hardware.simulators.receipt_printer import ReceiptPrinterSimulator

RECEIPT = PrintReceipt(
    lines=(
        ReceiptLine("Gemeente Tilburg", bold=True, large=True, centred=True),
        ReceiptLine(""),
        ReceiptLine("Ontvangstbewijs", bold=True, centred=True),
        ReceiptLine("24 november 2026, 10:42", centred=True),
        ReceiptLine(""),
        ReceiptLine("─" * 48),
        ReceiptLine("Uittreksel BRP"),
        ReceiptLine("Referentie                            TK-4F2K-91"),
        ReceiptLine("Betaald met pas                          € 16,40", bold=True),
        ReceiptLine("─" * 48),
        ReceiptLine("Łódź, Şişli, Αθήνα, café, financiële"),
        ReceiptLine("Maestro              **** **** **** 1234"),
        ReceiptLine("Autorisatie          A1B2C3"),
    ),
    qr="https://www.tilburg.nl/verzoek/TK-4F2K-91",
    footer=(
        ReceiptLine("Scan de code om uw aanvraag te volgen.", centred=True),
        ReceiptLine(""),
        ReceiptLine("Bewaar dit bewijs.", bold=True, centred=True),
    ),
)


def always() -> bool:
    return True


class Bench:
    """A driver and the printer it is plugged into."""

    def __init__(self, tmp_path: Path) -> None:
        self.out = tmp_path / "out"
        self.printer = ReceiptPrinterSimulator(tmp_path / "tty", self.out)
        self.printer.start()
        self.driver: EscposDriver = create(Options(port=str(tmp_path / "tty")))

    def until(self, wanted: Callable[[], bool], seconds: float = 5) -> None:
        deadline = time.monotonic() + seconds
        while not wanted():
            assert time.monotonic() < deadline, self.driver.status()
            if self.driver.status().state is State.NO_DEVICE:
                self.driver.open()
            self.driver.poll()

    def codes(self) -> set[str]:
        return {fault.code for fault in self.driver.status().faults}

    def printing(self) -> tuple[threading.Thread, list[Outcome]]:
        outcomes: list[Outcome] = []
        thread = threading.Thread(target=lambda: outcomes.append(self.driver.run(RECEIPT, always)))
        thread.start()
        return thread, outcomes


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(driver, "MUTE_S", 0.8)  # the same silence, sooner
    made = Bench(tmp_path)
    assert made.driver.open() is None
    made.until(lambda: made.driver.status().state is State.ONLINE)
    yield made
    made.driver.close()
    made.printer.stop()


def test_prints_a_receipt_that_can_be_read(bench: Bench) -> None:
    assert bench.driver.run(RECEIPT, always) == Outcome(Completion.SUCCESS)
    seen = bench.printer.state()
    assert seen["printed"] == 1
    assert seen["in_slot"]
    assert seen["unknown_commands"] == []
    printed = [row for row in seen["text"] if row]
    assert printed == [line.text for line in RECEIPT.lines + RECEIPT.footer if line.text]
    assert (bench.out / "receipt-1.png").exists()
    assert (bench.out / "receipt-1.bin").read_bytes().endswith(b"\x1dV\x01")
    bench.printer.do("take")
    assert not bench.printer.state()["in_slot"]


def test_faults_come_and_go_by_themselves(bench: Bench) -> None:
    for action, code, undo in (
        ("paper_out", "paper_out", "paper_in"),
        ("cover_open", "cover_open", "cover_close"),
        ("paper_low", "paper_low", "paper_in"),
    ):
        bench.printer.do(action)
        bench.until(lambda code=code: code in bench.codes())
        assert bench.driver.status().usable == (code == "paper_low")
        bench.printer.do(undo)
        bench.until(lambda: not bench.codes())


@pytest.mark.parametrize("action", ["paper_out", "cover_open"])
def test_sends_nothing_to_a_printer_that_cannot_print(bench: Bench, action: str) -> None:
    bench.printer.do(action)
    outcome = bench.driver.run(RECEIPT, always)
    assert outcome.completion is Completion.DEVICE_NOT_READY
    assert outcome.fault is not None
    assert outcome.fault.code == action
    bench.printer.do("paper_in")
    bench.printer.do("cover_close")
    bench.until(lambda: not bench.codes())
    assert bench.printer.state()["printed"] == 0


def test_paper_that_ends_half_way_leaves_nothing_for_the_next_visitor(bench: Bench) -> None:
    thread, outcomes = bench.printing()
    time.sleep(0.2)
    bench.printer.do("paper_out")
    thread.join()
    assert outcomes[0].completion is Completion.HARDWARE_ERROR
    assert outcomes[0].fault is not None
    assert outcomes[0].fault.code == "paper_out"
    bench.printer.do("paper_in")
    assert bench.driver.run(RECEIPT, always).completion is Completion.SUCCESS
    assert bench.printer.state()["printed"] == 1
    assert bench.printer.state()["text"][0] == "Gemeente Tilburg"


def test_silence_is_unknown(bench: Bench) -> None:
    bench.printer.do("mute")
    bench.until(lambda: bench.driver.status().state is State.UNKNOWN)
    assert bench.codes() == {"mute"}
    outcome = bench.driver.run(RECEIPT, always)
    assert outcome.completion is Completion.DEVICE_NOT_READY
    bench.printer.do("unmute")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)
    assert bench.printer.state()["printed"] == 0


@pytest.mark.parametrize("action", ["unplug", "mute"])
def test_contact_lost_half_way_is_an_unknown_outcome(bench: Bench, action: str) -> None:
    thread, outcomes = bench.printing()
    time.sleep(0.2)
    bench.printer.do(action)
    thread.join()
    assert outcomes[0].completion is Completion.OUTCOME_UNKNOWN


def test_unplugged_and_plugged_again(bench: Bench) -> None:
    bench.printer.do("unplug")
    bench.until(lambda: bench.driver.status().state is State.NO_DEVICE)
    assert bench.codes() == {"no_device"}
    assert bench.driver.run(RECEIPT, always).completion is Completion.DEVICE_NOT_READY
    bench.printer.do("plug")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)
    assert bench.driver.run(RECEIPT, always).completion is Completion.SUCCESS


def test_cancelled_before_anything_is_sent(bench: Bench) -> None:
    assert bench.driver.run(RECEIPT, lambda: False).completion is Completion.CANCELED
    assert bench.driver.run(Pay("A", 1), always).completion is Completion.UNSUPPORTED
    assert bench.printer.state()["printed"] == 0


def test_no_printer_at_all(tmp_path: Path) -> None:
    driver = create(Options(port=str(tmp_path / "none")))
    fault = driver.open()
    assert fault is not None
    assert fault.code == "no_device"
    assert driver.status().state is State.NO_DEVICE


def test_a_hand_cannot_do_what_a_printer_has_not(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="dance"):
        ReceiptPrinterSimulator(tmp_path / "tty", tmp_path).do("dance")
