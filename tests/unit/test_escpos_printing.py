"""The receipt printer's driver against the simulated printer at the far end of each kind of line."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from hardware.commands import Pay, PrintReceipt, ReceiptLine, ReceiptPrinted
from hardware.device import Acts, Completion, Outcome, State
from hardware.drivers.escpos import Options, create, dialogue, driver
from hardware.drivers.escpos.driver import EscposDriver
from hardware.simulators.receipt_printer import ReceiptPrinterSimulator
from hardware.simulators.receipt_wire import PtyWire, TcpWire

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


LINES = {"serial": "tty", "device file": "usb/lp0", "tcp": ""}


def always() -> bool:
    return True


class Bench:
    """A driver and the printer it is plugged into."""

    def __init__(self, tmp_path: Path, line: str) -> None:
        self.out = tmp_path / "out"
        wire = TcpWire() if line == "tcp" else PtyWire(tmp_path / LINES[line])
        self.printer = ReceiptPrinterSimulator(wire, self.out, seconds_per_row=0.005)
        self.printer.start()
        self.driver: EscposDriver = create(Options(port=self.printer.port))

    def until(self, wanted: Callable[[], bool], seconds: float = 30) -> None:
        deadline = time.monotonic() + seconds
        while not wanted():
            assert time.monotonic() < deadline, self.driver.status()
            if self.driver.status().state is State.NO_DEVICE:
                self.driver.open()
            self.driver.poll()

    def codes(self) -> set[str]:
        return {fault.code for fault in self.driver.status().faults}


@pytest.fixture(params=["serial"])
def bench(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    # The same silences, sooner.
    monkeypatch.setattr(dialogue, "ASK_S", 0.1)
    for name, seconds in (("MUTE_S", 0.4), ("QUIET_S", 0.4), ("BUSY_S", 0.5), ("WRONG_S", 0.7)):
        monkeypatch.setattr(driver, name, seconds)
    made = Bench(tmp_path, request.param)
    assert made.driver.open() is None
    made.until(lambda: made.driver.status().state is State.ONLINE)
    yield made
    made.driver.close()
    made.printer.stop()


@pytest.fixture
def patient(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """Where the printer never falls silent, a silence is that of a busy machine."""
    for name in ("MUTE_S", "QUIET_S", "BUSY_S"):
        monkeypatch.setattr(driver, name, 30.0)
    return bench


on_each_line = pytest.mark.parametrize("bench", LINES, indirect=True)


@on_each_line
def test_prints_a_receipt_that_can_be_read(patient: Bench) -> None:
    outcome = patient.driver.run(RECEIPT, always)
    assert outcome.completion is Completion.SUCCESS
    seen = patient.printer.state()
    assert outcome.value == ReceiptPrinted(seen["length_mm"])
    assert seen["length_mm"] > 100
    assert seen["printed"] == 1
    assert seen["in_slot"]
    assert seen["unknown_commands"] == []
    printed = [row for row in seen["text"] if row]
    assert printed == [line.text for line in RECEIPT.lines + RECEIPT.footer if line.text]
    assert (patient.out / "receipt-1.png").exists()
    assert (patient.out / "receipt-1.bin").read_bytes().endswith(b"\x1dV\x01")
    patient.printer.do("take")
    assert not patient.printer.state()["in_slot"]


def test_faults_come_and_go_by_themselves(bench: Bench) -> None:
    for action, code, undo in (
        ("paper_out", "paper_out", "paper_in"),
        ("cover_open", "cover_open", "cover_close"),
        ("paper_low", "paper_low", "paper_in"),
        ("jam", "paper_jam", "clear"),
        ("cutter_error", "cutter_error", "clear"),
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


def test_paper_that_ends_half_way_leaves_nothing_for_the_next_visitor(patient: Bench) -> None:
    patient.printer.do("paper_out", "4")
    outcome = patient.driver.run(RECEIPT, always)
    assert outcome.completion is Completion.HARDWARE_ERROR
    assert outcome.fault is not None
    assert outcome.fault.code == "paper_out"
    patient.printer.do("paper_in")
    assert patient.driver.run(RECEIPT, always).completion is Completion.SUCCESS
    assert patient.printer.state()["printed"] == 1
    assert patient.printer.state()["text"][0] == "Gemeente Tilburg"


def test_what_hangs_out_half_printed_is_cut_off_before_the_next_receipt(patient: Bench) -> None:
    patient.printer.do("cover_open", "4")
    assert patient.driver.run(RECEIPT, always).completion is Completion.HARDWARE_ERROR
    patient.printer.do("cover_close")
    assert patient.driver.run(RECEIPT, always).completion is Completion.SUCCESS
    assert patient.printer.state()["printed"] == 2
    assert patient.printer.state()["text"][0] == "Gemeente Tilburg"
    assert patient.driver.run(RECEIPT, always).completion is Completion.SUCCESS
    assert patient.printer.state()["printed"] == 3


@pytest.mark.parametrize(
    ("action", "code"), [("mute", "mute"), ("hang", "mute"), ("half", "mute"), ("garbage", "garbled")]
)
def test_without_a_word_of_sense_nothing_is_known(bench: Bench, action: str, code: str) -> None:
    bench.printer.do(action)
    bench.until(lambda: bench.driver.status().state is State.UNKNOWN)
    assert bench.codes() == {code} or (action == "half" and bench.codes() == {"garbled"})
    assert all(fault.acts is Acts.RESET for fault in bench.driver.status().faults)
    assert bench.driver.run(RECEIPT, always).completion is Completion.DEVICE_NOT_READY
    bench.printer.do("well")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)
    assert bench.driver.run(RECEIPT, always).completion is Completion.SUCCESS
    assert bench.printer.state()["printed"] == 1


@pytest.mark.parametrize("action", ["garbage", "wrong"])
def test_nonsense_that_stays_is_another_device(bench: Bench, action: str) -> None:
    bench.printer.do(action)
    bench.until(lambda: bench.codes() == {"garbled"})
    assert bench.driver.reset()
    assert bench.driver.open() is None  # does not make it a printer
    bench.until(lambda: bench.codes() == {"wrong_device"})
    assert bench.driver.status().faults[0].acts is Acts.CONFIGURATION
    bench.printer.do("well")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)


def test_a_slow_printer_is_a_printer(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "MUTE_S", 0.9)
    monkeypatch.setattr(driver, "BUSY_S", 2.0)
    bench.printer.do("slow")
    for _ in range(12):
        bench.driver.poll()
        assert bench.driver.status().state is State.ONLINE
    assert bench.driver.run(PrintReceipt((ReceiptLine("Tilburg"),)), always).completion is Completion.SUCCESS


def test_offline_without_a_cause_is_busy_and_then_a_hang(bench: Bench) -> None:
    bench.printer.do("busy")
    bench.until(lambda: bench.driver.status().state is State.BUSY)
    bench.until(lambda: bench.codes() == {"busy"})
    assert bench.driver.status().state is State.HARDWARE_ERROR
    assert bench.driver.status().faults[0].acts is Acts.RESET
    outcome = bench.driver.run(RECEIPT, always)
    assert outcome.completion is Completion.DEVICE_NOT_READY
    assert outcome.fault is not None
    assert outcome.fault.code == "busy"
    bench.printer.do("idle")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)


def test_what_is_busy_for_a_moment_is_waited_for(patient: Bench) -> None:
    patient.printer.do("busy")
    idle = threading.Timer(0.2, patient.printer.do, ["idle"])
    idle.start()
    assert patient.driver.run(RECEIPT, always).completion is Completion.SUCCESS
    idle.join()


def test_a_reset_frees_a_printer_whose_jam_is_cleared(patient: Bench) -> None:
    patient.printer.do("jam", "3")
    outcome = patient.driver.run(RECEIPT, always)
    assert outcome.completion is Completion.HARDWARE_ERROR
    assert outcome.fault is not None
    assert outcome.fault.code == "paper_jam"
    assert patient.driver.reset()
    patient.until(lambda: patient.codes() == {"paper_jam"})  # the paper is still there
    patient.printer.do("clear")
    patient.until(lambda: patient.driver.status().state is State.ONLINE)
    assert patient.driver.run(RECEIPT, always).completion is Completion.SUCCESS
    assert patient.printer.state()["printed"] == 1


@on_each_line
@pytest.mark.parametrize("action", ["unplug", "power_off"])
def test_contact_lost_half_way_is_an_unknown_outcome(bench: Bench, action: str) -> None:
    bench.printer.do(action, "4")
    assert bench.driver.run(RECEIPT, always).completion is Completion.OUTCOME_UNKNOWN


@pytest.mark.parametrize("action", ["mute", "hang", "garbage", "half", "wrong"])
def test_sense_lost_half_way_is_an_unknown_outcome(bench: Bench, action: str) -> None:
    bench.printer.do(action, "4")
    assert bench.driver.run(RECEIPT, always).completion is Completion.OUTCOME_UNKNOWN


@on_each_line
def test_a_printer_that_reads_no_more_holds_nobody_up(bench: Bench) -> None:
    """More than a line holds by itself: the write is what waits."""
    beats: list[float] = []

    def beat() -> bool:
        beats.append(time.monotonic())
        return True

    long = PrintReceipt(tuple(ReceiptLine("Вінниця " * 6) for _ in range(200)))
    bench.printer.do("hang", "1")
    assert bench.driver.run(long, beat).completion is Completion.OUTCOME_UNKNOWN
    assert max(later - sooner for sooner, later in pairwise(beats)) < 0.5


@on_each_line
def test_unplugged_and_plugged_again(bench: Bench) -> None:
    bench.printer.do("unplug")
    bench.until(lambda: bench.driver.status().state is State.NO_DEVICE)
    assert bench.codes() == {"no_device"}
    assert bench.driver.run(RECEIPT, always).completion is Completion.DEVICE_NOT_READY
    bench.printer.do("plug")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)
    assert bench.driver.run(RECEIPT, always).completion is Completion.SUCCESS


@on_each_line
def test_switched_off_and_on(bench: Bench) -> None:
    bench.printer.do("power_off")
    bench.until(lambda: not bench.driver.status().usable)
    bench.printer.do("power_on")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)
    bench.until(lambda: bench.printer.state()["tells"])
    assert bench.driver.run(RECEIPT, always).completion is Completion.SUCCESS


def test_what_an_earlier_driver_left_in_the_printer_does_not_come_out(bench: Bench) -> None:
    bench.printer.do("cover_open", "4")
    bench.printer.do("mute", "4")
    assert bench.driver.run(RECEIPT, always).completion is not Completion.SUCCESS
    bench.driver.close()
    bench.printer.do("unmute")
    assert bench.driver.open() is None
    bench.until(lambda: bench.codes() == {"cover_open"})
    bench.printer.do("cover_close")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)
    assert bench.printer.state()["printed"] == 0


def test_letters_of_other_alphabets_and_a_logo(patient: Bench) -> None:
    file = io.BytesIO()
    Image.new("L", (400, 100), 0).save(file, "PNG")
    lines = tuple(map(ReceiptLine, ("Łódź", "İstanbul € 5", "Вінниця", "مرحبا بالعالم")))
    outcome = patient.driver.run(PrintReceipt(lines, logo=file.getvalue()), always)
    assert outcome.value == ReceiptPrinted(patient.printer.state()["length_mm"])
    assert patient.printer.state()["text"] == ["Łódź", "İstanbul € 5"]  # the others are pictures
    with Image.open(patient.out / "receipt-1.png") as paper:
        ink = [paper.crop((32, top, 608, top + 30)).convert("L").getextrema()[0] for top in range(180, 300, 30)]
    assert ink == [0, 0, 0, 0]


def test_a_receipt_that_no_printer_can_print(bench: Bench) -> None:
    assert bench.driver.run(PrintReceipt((), logo=b"none"), always) == Outcome(Completion.INVALID_DATA)
    assert bench.driver.run(PrintReceipt((), qr="x" * 1000), always) == Outcome(Completion.INVALID_DATA)
    assert bench.printer.state()["printed"] == 0


def test_a_file_that_is_no_line_at_all(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    driver = create(Options(port=str(tmp_path / "file")))
    fault = driver.open()
    assert fault is not None
    assert fault.code == "wrong_device"
    assert driver.status().state is State.OFFLINE


def test_cancelled_before_anything_is_sent(bench: Bench) -> None:
    assert bench.driver.run(RECEIPT, lambda: False).completion is Completion.CANCELED
    assert bench.driver.run(Pay("A", 1), always).completion is Completion.UNSUPPORTED
    assert bench.printer.state()["printed"] == 0


def test_no_printer_at_all(tmp_path: Path) -> None:
    for port in (str(tmp_path / "none"), str(tmp_path / "lp9"), "tcp:127.0.0.1:9", "usb:ffff:ffff"):
        driver = create(Options(port=port))
        fault = driver.open()
        assert fault is not None
        assert fault.code == "no_device"
        assert driver.status().state is State.NO_DEVICE


def test_a_printer_that_somebody_else_uses(bench: Bench) -> None:
    other = create(Options(port=bench.printer.port))
    fault = other.open()
    assert fault is not None
    assert fault.code == "in_use"
    assert other.status().state is State.OFFLINE


def test_a_hand_cannot_do_what_a_printer_has_not(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="dance"):
        ReceiptPrinterSimulator(tmp_path / "tty", tmp_path).do("dance")
