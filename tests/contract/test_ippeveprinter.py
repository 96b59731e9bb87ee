"""The page printer's driver against CUPS' `ippeveprinter`, and the simulated printer against CUPS' `ipptool`."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hardware.commands import DocumentPrinted, PrintDocument
from hardware.device import Completion, Outcome, State
from hardware.drivers.ipp import Options, create
from hardware.drivers.ipp.driver import IppDriver
from hardware.simulators.page_printer import PagePrinterSimulator
from hardware.simulators.ports import free_ports

pytestmark = pytest.mark.real_peer

PATH = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
SHEET = PrintDocument(PDF, "TK-4F2K-91")
ENGINE = """#!/bin/sh
[ ! -f "$0.says" ] || cat "$0.says" >&2
sleep "$(cat "$0.seconds")"
cp "$1" "$0.printed"
[ ! -f "$0.counts" ] || cat "$0.counts" >&2
"""


def always() -> bool:
    return True


def tool(name: str) -> str:
    found = shutil.which(name, path=PATH)
    if found is None:
        pytest.skip(f"The program {name} is not on this machine.")
    return found


def daemon(address: str, name: str, *arguments: str) -> None:
    """ippeveprinter announces itself over avahi, and does not run without."""
    program = tool(name)
    if listens(address):
        return
    Path(address).parent.mkdir(parents=True, exist_ok=True)  # which an init system would have made
    subprocess.run([program, *arguments], capture_output=True, timeout=30)
    deadline = time.monotonic() + 15
    while not listens(address):
        if time.monotonic() > deadline:
            pytest.skip(f"The service {name} cannot be started here.")
        time.sleep(0.05)


def listens(address: str) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(address) == 0


class RealPrinter:
    """An ippeveprinter that can be switched off and on, with an engine that takes as long as it is told."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.engine = folder / "engine"
        self.engine.write_text(ENGINE)
        self.engine.chmod(0o755)
        (folder / "spool").mkdir()
        self.takes(0.1)
        (self.port,) = free_ports(1)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"ipp://localhost:{self.port}/ipp/print"

    def on(self) -> None:
        arguments = ["-p", str(self.port), "-n", "localhost", "-r", "off", "-f", "application/pdf"]
        arguments += ["-d", str(self._folder / "spool"), "-c", str(self.engine), "Counter"]
        self._process = subprocess.Popen(
            [tool("ippeveprinter"), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 30
        while True:
            try:
                self.load(250)
                return
            except OSError:
                assert time.monotonic() < deadline
                time.sleep(0.05)

    def off(self) -> None:
        """As when the plug is pulled."""
        if self._process:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()

    def load(self, sheets: int, size: str = "iso_a4_210x297mm") -> None:
        tray = {"size1": size, "type1": "stationery", "level1": sheets}
        self._fill_in("media", tray | {"size3": "na_number-10_4.125x9.5in", "type3": "envelope", "level3": -2})

    def toner(self, percent: int) -> None:
        self._fill_in("supplies", {"supply0": 25, "supply1": percent})

    def _fill_in(self, form: str, fields: dict[str, str | int]) -> None:
        address = f"http://localhost:{self.port}/{form}?{urllib.parse.urlencode(fields)}"
        with urllib.request.urlopen(address, timeout=10):
            pass

    def takes(self, seconds: float) -> None:
        Path(f"{self.engine}.seconds").write_text(str(seconds))

    def says(self, state: str) -> None:
        Path(f"{self.engine}.says").write_text(f"STATE: {state}\n")

    def counts(self, pages: int) -> None:
        Path(f"{self.engine}.counts").write_text(f"ATTR: job-impressions-completed={pages}\n")

    @property
    def printed(self) -> bytes:
        return Path(f"{self.engine}.printed").read_bytes()


@pytest.fixture
def printer(tmp_path: Path) -> Iterator[RealPrinter]:
    tool("ippeveprinter")
    daemon("/run/dbus/system_bus_socket", "dbus-daemon", "--system", "--fork", "--nopidfile")
    daemon("/run/avahi-daemon/socket", "avahi-daemon", "-D")
    made = RealPrinter(tmp_path)
    try:
        made.on()
        yield made
    finally:
        made.off()


@pytest.fixture
def driver(printer: RealPrinter) -> IppDriver:
    made = create(Options(printer.url, stuck_s=1, lost_s=3))
    assert made.open() is None
    until(made, lambda: made.status().state is State.ONLINE)
    return made


def until(driver: IppDriver, reached: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not reached():
        assert time.monotonic() < deadline, driver.status()
        driver.poll()


def codes(driver: IppDriver) -> set[str]:
    return {fault.code for fault in driver.status().faults}


def test_prints(printer: RealPrinter, driver: IppDriver) -> None:
    assert driver.run(SHEET, always) == Outcome(Completion.SUCCESS, DocumentPrinted(0))
    assert printer.printed == PDF


def test_paper_out_is_seen_and_nothing_sent(printer: RealPrinter, driver: IppDriver) -> None:
    printer.load(0)
    outcome = driver.run(SHEET, always)
    assert outcome.completion is Completion.DEVICE_NOT_READY
    assert outcome.fault is not None
    assert outcome.fault.code == "paper_out"
    assert driver.status().state is State.USER_ERROR
    printer.load(250)
    until(driver, lambda: driver.status().state is State.ONLINE)
    assert driver.run(SHEET, always).completion is Completion.SUCCESS


def test_paper_and_toner_are_told(printer: RealPrinter, driver: IppDriver) -> None:
    until(driver, lambda: driver.status().parts.get("sheets_left") == "250")
    assert driver.status().parts["toner_percent"] == "75"
    printer.load(5)
    printer.toner(10)
    until(driver, lambda: driver.status().parts.get("sheets_left") == "5")
    assert driver.status().parts["toner_percent"] == "10"
    printer.load(100, "na_letter_8.5x11in")
    until(driver, lambda: codes(driver) == {"wrong_paper"})
    assert "sheets_left" not in driver.status().parts


def test_cover_open_is_seen(printer: RealPrinter, driver: IppDriver) -> None:
    printer.says("+cover-open")
    driver.run(SHEET, always)
    until(driver, lambda: codes(driver) == {"cover_open"})
    assert driver.status().parts["cover"] == "open"
    assert driver.run(SHEET, always).completion is Completion.DEVICE_NOT_READY


@pytest.mark.parametrize(("pages", "completion"), [(0, Completion.CANCELED), (1, Completion.OUTCOME_UNKNOWN)])
def test_a_cancelled_job_says_whether_paper_came_out(
    printer: RealPrinter, driver: IppDriver, pages: int, completion: Completion
) -> None:
    printer.takes(1.5)
    printer.counts(pages)
    beats = iter([True] * 6)
    assert driver.run(SHEET, lambda: next(beats, False)).completion is completion


def test_pages_are_counted(printer: RealPrinter, driver: IppDriver) -> None:
    printer.counts(2)
    assert driver.run(SHEET, always) == Outcome(Completion.SUCCESS, DocumentPrinted(2))


def test_a_power_cycle_in_the_middle_of_a_job(printer: RealPrinter, driver: IppDriver) -> None:
    printer.takes(2)
    outcomes: list[Outcome] = []
    thread = threading.Thread(target=lambda: outcomes.append(driver.run(SHEET, always)))
    thread.start()
    time.sleep(1)
    printer.off()
    printer.on()
    thread.join()
    assert outcomes[0].completion is Completion.OUTCOME_UNKNOWN
    until(driver, lambda: driver.status().state is State.ONLINE)


@pytest.mark.parametrize("test", ["get-printer-attributes.test", "print-job.test"])
def test_the_simulated_printer_satisfies_ipptool(tmp_path: Path, test: str) -> None:
    (tmp_path / "sheet.pdf").write_bytes(PDF)
    simulated = PagePrinterSimulator(0, tmp_path / "out")
    simulated.start()
    arguments = ["-t", "-f", str(tmp_path / "sheet.pdf"), "-d", "filetype=application/pdf", simulated.url, test]
    judged = subprocess.run([tool("ipptool"), *arguments], capture_output=True, text=True, timeout=60)
    simulated.stop()
    assert judged.returncode == 0, judged.stdout + judged.stderr
