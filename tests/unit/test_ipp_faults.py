"""The matrix of a page printer: each fault at each moment of a job, and what comes after it."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hardware.commands import DocumentPrinted, PrintDocument
from hardware.device import Acts, Completion, Outcome, State
from hardware.drivers.http_post import Answer
from hardware.drivers.ipp import Options, answers, create, driver
from hardware.drivers.ipp.driver import IppDriver
from hardware.simulators.page_printer import PagePrinterSimulator

PDF = b"%PDF-1.4\n%%EOF\n"
SHEET = PrintDocument(PDF, "TK-4F2K-91")
SUCCESS, UNKNOWN = Completion.SUCCESS, Completion.OUTCOME_UNKNOWN
NOT_READY, TIMEOUT = Completion.DEVICE_NOT_READY, Completion.TIMEOUT


@dataclass(frozen=True)
class Expected:
    undo: str
    state: State
    code: str
    before: Completion
    during: Completion


MATRIX = {
    "off": Expected("on", State.NO_DEVICE, "no_device", NOT_READY, UNKNOWN),
    "hang": Expected("well", State.UNKNOWN, "mute", NOT_READY, UNKNOWN),
    "garbage": Expected("well", State.HARDWARE_ERROR, "garbled", NOT_READY, UNKNOWN),
    "half": Expected("well", State.HARDWARE_ERROR, "garbled", NOT_READY, UNKNOWN),
    "wrong": Expected("well", State.HARDWARE_ERROR, "wrong_device", NOT_READY, UNKNOWN),
    "paper_out": Expected("paper_in", State.USER_ERROR, "paper_out", NOT_READY, TIMEOUT),
    "jam": Expected("clear", State.USER_ERROR, "paper_jam", NOT_READY, TIMEOUT),
    "cover_open": Expected("cover_close", State.USER_ERROR, "cover_open", NOT_READY, TIMEOUT),
    "toner_out": Expected("toner_in", State.USER_ERROR, "toner_empty", NOT_READY, TIMEOUT),
    "pause": Expected("resume", State.HARDWARE_ERROR, "paused", NOT_READY, TIMEOUT),
    "busy": Expected("well", State.BUSY, "", NOT_READY, SUCCESS),
    "refuse_pdf": Expected("well", State.ONLINE, "", Completion.UNSUPPORTED, SUCCESS),
    "toner_low": Expected("toner_in", State.ONLINE, "toner_low", SUCCESS, SUCCESS),
    "paper_low": Expected("paper_in", State.ONLINE, "paper_low", SUCCESS, SUCCESS),
}
every_fault = pytest.mark.parametrize("fault", MATRIX)


def always() -> bool:
    return True


class Bench:
    def __init__(self, folder: Path) -> None:
        self.printer = PagePrinterSimulator(0, folder / "out", seconds_per_job=0.1)
        self.printer.start()
        self.driver = create(Options(self.printer.url, stuck_s=0.25, lost_s=0.3))

    def until(self, reached: Callable[[], bool]) -> None:
        until(self.driver, reached)

    def codes(self) -> set[str]:
        return {fault.code for fault in self.driver.status().faults}

    def prints_again(self, undo: str, sheets: int) -> None:
        """And the one before does not come out a second time."""
        self.printer.do(undo)
        self.until(lambda: self.driver.status().state is State.ONLINE and not self.codes())
        assert self.driver.run(SHEET, always) == Outcome(SUCCESS, DocumentPrinted(1))
        assert self.printer.state()["printed"] == sheets + 1


def until(driver: IppDriver, reached: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not reached():
        assert time.monotonic() < deadline, driver.status()
        if driver.status().state is State.NO_DEVICE:
            driver.open()
        driver.poll()


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    for name, seconds in (("POLL_S", 0.02), ("_JOB_POLL_S", 0.02), ("_BEAT_S", 0.02), ("MUTE_S", 0.3)):
        monkeypatch.setattr(driver, name, seconds)
    made = Bench(tmp_path)
    made.until(lambda: made.driver.status().state is State.ONLINE)
    yield made
    made.printer.do("well")
    made.printer.stop()


@every_fault
def test_before_a_job(bench: Bench, fault: str) -> None:
    expected = MATRIX[fault]
    bench.printer.do(fault)
    outcome = bench.driver.run(SHEET, always)
    assert outcome.completion is expected.before
    if expected.before is NOT_READY:
        assert (outcome.fault.code if outcome.fault else "") == expected.code
    printed = int(expected.before is SUCCESS)
    assert bench.printer.state()["printed"] == printed
    bench.prints_again(expected.undo, printed)


@every_fault
def test_during_a_job(bench: Bench, fault: str) -> None:
    expected = MATRIX[fault]
    outcomes: list[Outcome] = []
    thread = threading.Thread(target=lambda: outcomes.append(bench.driver.run(SHEET, always)))
    thread.start()
    while not bench.printer.state()["printing"]:
        time.sleep(0.001)
    bench.printer.do(fault)
    thread.join()
    assert outcomes[0].completion is expected.during
    if expected.during in (UNKNOWN, TIMEOUT):
        assert outcomes[0].fault is not None
        assert outcomes[0].fault.code in (expected.code, "mute", "no_device")
    bench.prints_again(expected.undo, bench.printer.state()["printed"])


@every_fault
def test_at_rest_after_a_job(bench: Bench, fault: str) -> None:
    expected = MATRIX[fault]
    assert bench.driver.run(SHEET, always).completion is SUCCESS
    bench.printer.do(fault)
    bench.until(lambda: bench.driver.status().state is expected.state and bench.codes() == {expected.code} - {""})
    bench.prints_again(expected.undo, 1)


def test_a_slow_printer_is_waited_for(tmp_path: Path) -> None:
    slow = Bench(tmp_path)
    slow.until(lambda: slow.driver.status().state is State.ONLINE)
    slow.printer.do("slow")
    slow.driver = create(Options(slow.printer.url, stuck_s=5, lost_s=5))
    assert slow.driver.open() is None
    assert slow.driver.status().state is State.STARTING
    assert slow.driver.run(SHEET, always).completion is SUCCESS
    slow.printer.stop()


def test_a_busy_printer_takes_the_document_when_it_is_free(bench: Bench) -> None:
    bench.printer.do("busy")
    threading.Timer(0.2, bench.printer.do, ("well",)).start()
    assert bench.driver.run(SHEET, always).completion is SUCCESS
    assert bench.printer.state()["printed"] == 1


def test_a_reset_resumes_a_paused_printer_and_nothing_else(bench: Bench) -> None:
    assert not bench.driver.reset()
    bench.printer.do("pause")
    bench.until(lambda: bench.codes() == {"paused"})
    assert bench.driver.reset()
    bench.until(lambda: bench.driver.status().state is State.ONLINE)
    bench.printer.do("jam")
    bench.until(lambda: bench.codes() == {"paper_jam"})
    assert not bench.driver.reset()
    assert bench.codes() == {"paper_jam"}


def test_paper_and_toner_count_down(bench: Bench) -> None:
    bench.printer.do("sheets", "2")
    bench.printer.do("toner", "11")
    two_pages = PrintDocument(PDF + b"/Type /Page\n/Type/Page\n/Type /Pages", "TK")
    assert bench.driver.run(two_pages, always) == Outcome(SUCCESS, DocumentPrinted(2))
    bench.until(lambda: bench.codes() == {"paper_out", "toner_low"})
    parts = bench.driver.status().parts
    assert parts == {
        "paper": "out",
        "toner": "low",
        "cover": "closed",
        "toner_percent": "10",
        "sheets_left": "0",
        "pages_printed": "2",
    }


def test_paper_that_runs_out_between_two_pages(bench: Bench) -> None:
    bench.printer.do("sheets", "1")
    two_pages = PrintDocument(PDF + b"/Type /Page\n/Type/Page", "TK")
    outcome = bench.driver.run(two_pages, always)
    assert outcome.completion is UNKNOWN  # one lies in the tray
    assert outcome.fault is not None
    assert outcome.fault.code == "paper_out"


@pytest.mark.parametrize(
    ("answer", "code", "acts"),
    [
        (Answer(404, b""), "wrong_device", Acts.CONFIGURATION),
        (Answer(200, b"<html>"), "wrong_device", Acts.CONFIGURATION),
        (Answer(200, b'{"SaleToPOIResponse": {}}'), "wrong_device", Acts.CONFIGURATION),
        (Answer(200, b"\x02\x00\x00\x00\x00\x00\x00\x01\x01"), "garbled", Acts.RESET),
        (Answer(503, b"<html>"), "garbled", Acts.RESET),
        (Answer(401, b""), "not_authorised", Acts.CONFIGURATION),
        (Answer(403, b""), "not_authorised", Acts.CONFIGURATION),
    ],
)
def test_answers_that_are_none(answer: Answer, code: str, acts: Acts) -> None:
    fault = answers.message(answer)
    assert (getattr(fault, "code", None), getattr(fault, "acts", None)) == (code, acts)


class Talker:
    """Takes connections and says the same again and again, for as long as somebody listens."""

    def __init__(self, first: bytes, again: bytes, pause_s: float) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self._first, self._again, self._pause_s = first, again, pause_s
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def url(self) -> str:
        return f"ipp://127.0.0.1:{self._server.getsockname()[1]}/ipp/print"

    def stop(self) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with connection:
            try:
                connection.sendall(self._first)
                while True:
                    connection.sendall(self._again)
                    time.sleep(self._pause_s)
            except OSError:
                return


def test_an_endless_answer_is_cut_off() -> None:
    talker = Talker(b"HTTP/1.0 200 OK\r\n\r\n\x02\x00\x00\x00\x00\x00\x00\x01\x04", bytes(1 << 16), 0)
    made = create(Options(talker.url))
    made.open()
    until(made, lambda: {fault.code for fault in made.status().faults} == {"garbled"})
    talker.stop()


def test_an_answer_in_drops_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "MUTE_S", 0.4)
    talker = Talker(b"HTTP/1.0 200 OK\r\n\r\n\x02", b"\x00", 0.05)
    made = create(Options(talker.url))
    made.open()
    until(made, lambda: made.status().state is State.UNKNOWN)
    assert [fault.code for fault in made.status().faults] == ["mute"]
    assert made.run(SHEET, always).completion is NOT_READY
    talker.stop()
