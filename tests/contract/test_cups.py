"""The driver for print servers against a real cupsd, with a printer behind it that fails."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hardware.commands import DocumentPrinted, PrintDocument
from hardware.device import Acts, Completion, Outcome, State
from hardware.drivers.cups import Options, create, driver
from hardware.drivers.ipp import answers
from hardware.drivers.ipp.answers import JobState
from hardware.drivers.ipp.client import IppClient
from hardware.drivers.ipp.codec import JOB_GROUP, Message
from hardware.simulators.page_printer import PagePrinterSimulator
from tests.contract.cupsd_in_hand import Cupsd, SocketPrinter

pytestmark = pytest.mark.real_peer

PDF = b"%PDF-1.4\n%%EOF\n"
SHEET = PrintDocument(PDF, "TK-4F2K-91")
QUEUES = itertools.count(1)


def always() -> bool:
    return True


@pytest.fixture(scope="module")
def cupsd() -> Iterator[Cupsd]:
    made = Cupsd()
    try:
        made.start()
        yield made
    finally:
        made.end()


class Bench:
    """The driver, CUPS, and the printer behind it."""

    def __init__(self, cupsd: Cupsd, folder: Path, queue: str) -> None:
        self.cupsd, self.queue = cupsd, queue
        self.printer = PagePrinterSimulator(0, folder, seconds_per_job=0.6)
        self.printer.start()
        cupsd.add(queue, self.printer.url)
        self.driver = create(Options(queue, cupsd.url, stuck_s=1, lost_s=2))
        self.client = IppClient(f"{cupsd.url}/printers/{queue}")
        self.wanted = True

    def until(self, reached: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 30
        while not reached():
            assert time.monotonic() < deadline, self.driver.status()
            if self.driver.status().state is State.NO_DEVICE or self.codes() == {"no_print_server"}:
                self.driver.open()
            self.driver.poll()

    def codes(self) -> set[str]:
        return {fault.code for fault in self.driver.status().faults}

    def printing(self) -> tuple[threading.Thread, list[Outcome]]:
        outcomes: list[Outcome] = []
        thread = threading.Thread(target=lambda: outcomes.append(self.driver.run(SHEET, lambda: self.wanted)))
        thread.start()
        deadline = time.monotonic() + 30
        while not self.printer.state()["printing"]:
            assert time.monotonic() < deadline, outcomes
            time.sleep(0.01)
        return thread, outcomes

    def job_state(self, job_id: int) -> int | None:
        answer = answers.message(self.client.job(job_id).result())
        assert isinstance(answer, Message)
        return answer.number(JOB_GROUP, "job-state")

    def last_job(self) -> int:
        """The number of the next one, less one."""
        answer = answers.message(self.client.print(SHEET).result())
        assert isinstance(answer, Message)
        job_id = answer.number(JOB_GROUP, "job-id")
        assert job_id is not None
        self.client.cancel(job_id).result()
        return job_id - 1


@pytest.fixture
def bench(cupsd: Cupsd, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(cupsd, tmp_path, f"counter{next(QUEUES)}")
    made.until(lambda: made.driver.status().state is State.ONLINE)
    yield made
    made.printer.stop()
    cupsd.administer("lpadmin", "-x", made.queue)


def test_prints(bench: Bench, tmp_path: Path) -> None:
    assert bench.driver.run(SHEET, always) == Outcome(Completion.SUCCESS, DocumentPrinted(0))
    assert (tmp_path / "page-1.pdf").read_bytes() == PDF
    assert bench.driver.run(SHEET, always).completion is Completion.SUCCESS


def test_what_cups_calls_completed_is_not_printed_when_the_printer_died_over_it(bench: Bench) -> None:
    bench.printer.do("die_mid_job")
    thread, outcomes = bench.printing()
    while bench.printer.state()["on"]:
        time.sleep(0.01)
    time.sleep(0.6)  # no printer is up again sooner
    bench.printer.do("on")
    thread.join()
    assert outcomes[0].completion is Completion.OUTCOME_UNKNOWN
    job_id = bench.last_job()
    deadline = time.monotonic() + 30
    while bench.job_state(job_id) != JobState.COMPLETED:  # this is why
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert bench.printer.state()["printed"] == 0


def test_a_printer_that_dies_and_stays_away(bench: Bench) -> None:
    thread, outcomes = bench.printing()
    bench.printer.do("off")
    thread.join()
    assert outcomes[0].completion is Completion.OUTCOME_UNKNOWN
    assert outcomes[0].fault is not None
    assert outcomes[0].fault.code == "no_device"


def test_paper_that_runs_out_makes_the_outcome_unknown(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    thread, outcomes = bench.printing()
    bench.printer.do("paper_out")
    thread.join()
    assert outcomes[0].completion is Completion.OUTCOME_UNKNOWN
    assert outcomes[0].fault is not None
    assert outcomes[0].fault.code == "paper_out"
    bench.until(lambda: bench.codes() == {"paper_out"})
    bench.printer.do("paper_in")
    monkeypatch.setattr(driver, "BELIEVED_S", 0.5)  # CUPS goes on to say so at rest
    bench.until(lambda: bench.driver.status().state is State.ONLINE)
    assert bench.driver.status().parts["paper"] in ("unknown", "full")  # now and then CUPS itself asks the printer
    assert bench.driver.run(SHEET, always).completion is Completion.SUCCESS


def test_a_resting_printer_that_is_unplugged_is_missed(bench: Bench) -> None:
    bench.printer.do("off")
    bench.until(lambda: bench.driver.status().state is State.NO_DEVICE)
    assert bench.driver.run(SHEET, always).completion is Completion.DEVICE_NOT_READY
    bench.printer.do("on")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)


def test_a_job_that_never_left_the_queue_is_surely_not_printed(bench: Bench) -> None:
    thread, _ = bench.printing()
    second = create(Options(bench.queue, bench.cupsd.url))
    beats = iter([True] * 4)
    assert second.run(SHEET, lambda: next(beats, False)) == Outcome(Completion.CANCELED)
    thread.join()


@pytest.mark.parametrize(("program", "code"), [("cupsdisable", "paused"), ("cupsreject", "not_accepting")])
def test_a_queue_that_was_stopped_is_started_by_a_reset(bench: Bench, program: str, code: str) -> None:
    assert not bench.driver.reset()
    bench.cupsd.administer(program, bench.queue)
    bench.until(lambda: bench.codes() == {code})
    assert {fault.acts for fault in bench.driver.status().faults} == {Acts.RESET}
    assert bench.driver.run(SHEET, always).completion is Completion.DEVICE_NOT_READY
    assert bench.driver.reset()
    bench.until(lambda: bench.driver.status().state is State.ONLINE)


def test_a_print_server_that_ends_and_starts_again(bench: Bench) -> None:
    bench.cupsd.stop()
    bench.until(lambda: bench.codes() == {"no_print_server"})
    bench.cupsd.start()
    bench.until(lambda: bench.driver.status().state is State.ONLINE)


def test_a_queue_that_is_not_there_is_a_wrong_setting(cupsd: Cupsd) -> None:
    made = create(Options("elsewhere", cupsd.url))
    fault = made.open()
    assert fault is not None
    assert (fault.code, fault.acts) == ("wrong_device", Acts.CONFIGURATION)


def test_a_printer_that_takes_octets_and_says_nothing(cupsd: Cupsd) -> None:
    printer = SocketPrinter()
    cupsd.add("plain", printer.uri)
    made = create(Options("plain", cupsd.url))
    assert made.open() is None
    assert made.run(SHEET, always).completion is Completion.SUCCESS
    assert printer.got == [PDF]
    printer.stop()
    assert made.open() is None or made.status().state is State.NO_DEVICE
