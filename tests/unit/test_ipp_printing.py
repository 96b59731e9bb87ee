"""The page printer's driver against the simulated printer at the far end of a socket."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hardware.commands import DocumentPrinted, Pay, PrintDocument
from hardware.device import Completion, Outcome, State
from hardware.drivers.ipp import Options, create, driver
from hardware.simulators.page_printer import PagePrinterSimulator

PDF = b"%PDF-1.4\n%%EOF\n"
SHEET = PrintDocument(PDF, "TK-4F2K-91")


def always() -> bool:
    return True


class Bench:
    """A driver and the printer it is connected to, with a visitor who can walk away."""

    def __init__(self, tmp_path: Path) -> None:
        self.out = tmp_path / "out"
        self.printer = PagePrinterSimulator(0, self.out, seconds_per_job=0.3)
        self.printer.start()
        self.driver = create(Options(self.printer.url, stuck_s=0.6, lost_s=0.8))
        self.wanted = True

    def until(self, reached: Callable[[], bool], seconds: float = 30) -> None:
        deadline = time.monotonic() + seconds
        while not reached():
            assert time.monotonic() < deadline, self.driver.status()
            if self.driver.status().state is State.NO_DEVICE:
                self.driver.open()
            self.driver.poll()

    def codes(self) -> set[str]:
        return {fault.code for fault in self.driver.status().faults}

    def printing(self) -> tuple[threading.Thread, list[Outcome]]:
        outcomes: list[Outcome] = []
        thread = threading.Thread(target=lambda: outcomes.append(self.driver.run(SHEET, lambda: self.wanted)))
        thread.start()
        while not self.printer.state()["printing"]:
            time.sleep(0.01)
        return thread, outcomes


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    for name, seconds in (("POLL_S", 0.05), ("_JOB_POLL_S", 0.05), ("_BEAT_S", 0.02)):  # the same polling, faster
        monkeypatch.setattr(driver, name, seconds)
    made = Bench(tmp_path)
    assert made.driver.open() is None
    made.until(lambda: made.driver.status().state is State.ONLINE)
    yield made
    made.driver.close()
    made.printer.stop()


def test_prints(bench: Bench) -> None:
    assert bench.driver.run(SHEET, always) == Outcome(Completion.SUCCESS, DocumentPrinted(1))
    assert bench.driver.run(SHEET, always) == Outcome(Completion.SUCCESS, DocumentPrinted(1))
    assert [Path(path).name for path in bench.printer.state()["tray"]] == ["page-1.pdf", "page-2.pdf"]
    assert (bench.out / "page-2.pdf").read_bytes() == PDF
    bench.printer.do("take")
    assert bench.printer.state()["tray"] == []


@pytest.mark.parametrize(
    ("action", "code"), [("paper_out", "paper_out"), ("jam", "paper_jam"), ("cover_open", "cover_open")]
)
def test_sends_nothing_to_a_printer_that_cannot_print(bench: Bench, action: str, code: str) -> None:
    bench.printer.do(action)
    outcome = bench.driver.run(SHEET, always)
    assert outcome.completion is Completion.DEVICE_NOT_READY
    assert outcome.fault is not None
    assert outcome.fault.code == code
    assert bench.driver.status().state is State.USER_ERROR
    assert bench.printer.state()["printing"] == []


def test_faults_come_and_go_by_themselves(bench: Bench) -> None:
    bench.printer.do("paper_out")
    bench.until(lambda: bench.codes() == {"paper_out"})
    assert bench.driver.status().parts["paper"] == "out"
    bench.printer.do("paper_in")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)


def test_paper_put_in_soon_enough(bench: Bench) -> None:
    thread, outcomes = bench.printing()
    bench.printer.do("paper_out")
    time.sleep(0.2)
    bench.printer.do("paper_in")
    thread.join()
    assert outcomes == [Outcome(Completion.SUCCESS, DocumentPrinted(1))]


def test_a_sheet_that_does_not_come_never_comes(bench: Bench) -> None:
    thread, outcomes = bench.printing()
    bench.printer.do("jam")
    thread.join()
    assert outcomes[0].completion is Completion.TIMEOUT
    assert outcomes[0].fault is not None
    assert outcomes[0].fault.code == "paper_jam"
    bench.printer.do("clear")
    time.sleep(0.6)
    assert bench.printer.state()["printed"] == 0


def test_a_visitor_who_walks_away_leaves_no_paper(bench: Bench) -> None:
    bench.printer.do("paper_in")
    thread, outcomes = bench.printing()
    bench.printer.do("paper_out")
    bench.wanted = False
    thread.join()
    assert outcomes[0].completion is Completion.CANCELED
    bench.printer.do("paper_in")
    time.sleep(0.6)
    assert bench.printer.state()["printed"] == 0


def test_cancelled_before_it_is_sent(bench: Bench) -> None:
    assert bench.driver.run(SHEET, lambda: False) == Outcome(Completion.CANCELED)
    assert bench.driver.run(Pay("A", 1), always).completion is Completion.UNSUPPORTED


def test_what_is_no_pdf_is_not_printed(bench: Bench) -> None:
    assert bench.driver.run(PrintDocument(b"hello", "x"), always).completion is Completion.HARDWARE_ERROR


@pytest.mark.parametrize("back", [False, True])
def test_a_printer_that_dies_half_way_leaves_the_outcome_unknown(bench: Bench, back: bool) -> None:
    bench.printer.do("die_mid_job")
    thread, outcomes = bench.printing()
    while bench.printer.state()["on"]:
        time.sleep(0.01)
    if back:
        bench.printer.do("on")
    thread.join()
    assert outcomes[0].completion is Completion.OUTCOME_UNKNOWN
    assert bench.printer.state()["printed"] == 0


def test_switched_off_and_on(bench: Bench) -> None:
    bench.printer.do("off")
    outcome = bench.driver.run(SHEET, always)
    assert outcome.completion is Completion.DEVICE_NOT_READY
    assert bench.driver.status().state is State.NO_DEVICE
    assert bench.codes() == {"no_device"}
    assert bench.driver.open() is not None
    bench.printer.do("on")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)


def test_a_hand_cannot_do_what_a_printer_has_not(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="dance"):
        PagePrinterSimulator(0, tmp_path).do("dance")
