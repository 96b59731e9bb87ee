"""The driver at a real PC/SC service: pcscd with vsmartcard's virtual reader, on which simulated documents are laid."""

from __future__ import annotations

import os
import queue
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import structs

from hardware.commands import ChipProblem, ChipRead, ReadChip
from hardware.device import Completion, DeviceClass, Outcome, State
from hardware.driver import Driver
from hardware.drivers.emrtd import Options, create
from hardware.host import DriverSpec
from hardware.simulators.documents import load
from hardware.simulators.passport import ChipReaderSimulator
from hardware.supervisor import Completed, Report, Supervisor

READER, PORT = "Virtual PCD 00 00", 35963
STATE = Path("/run/pcscd")
DOCUMENTS = load(Path(__file__).parents[2] / "assets" / "demo" / "residents.toml")
NUMBER, DOCUMENT = next(iter(DOCUMENTS.items()))
COMMAND = ReadChip(NUMBER, DOCUMENT.mrz.date_of_birth, DOCUMENT.mrz.date_of_expiry)


def why_not() -> str:
    if shutil.which("pcscd") is None:
        return "pcscd is not installed"
    if not Path("/etc/reader.conf.d/vpcd").exists():
        return "the virtual reader vpcd is not installed"
    if os.geteuid() != 0:
        return "pcscd can only be started by root"
    return ""


pytestmark = [pytest.mark.real_peer, pytest.mark.skipif(bool(why_not()), reason=why_not() or "everything is there")]


def listens(link: socket.socket, address: str | tuple[str, int]) -> bool:
    with link:
        return link.connect_ex(address) == 0


def until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, f"not in 10 s: {what}"
        time.sleep(0.05)


class Service:
    """One pcscd of our own."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    @staticmethod
    def answers() -> bool:
        return listens(socket.socket(socket.AF_UNIX), str(STATE / "pcscd.comm"))

    def start(self) -> None:
        # After a kill its files are left, and they keep the next one from starting.
        STATE.mkdir(exist_ok=True)
        for leftover in STATE.iterdir():
            leftover.unlink()
        self._process = subprocess.Popen(
            ["pcscd", "--foreground"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        until(self.answers, "pcscd answers")

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    if Service.answers():
        pytest.skip("another pcscd runs on this machine")
    service = Service()
    service.start()
    yield service
    service.stop()


@pytest.fixture
def driver(service: Service) -> Iterator[Driver]:
    driver = create(Options(f"pcsc:{READER}"))
    until(lambda: driver.open() is None, "the reader is there")
    yield driver
    driver.close()


@pytest.fixture
def hand(service: Service) -> Iterator[ChipReaderSimulator]:
    simulator = ChipReaderSimulator(f"127.0.0.1:{PORT}", DOCUMENTS)
    simulator.start()
    yield simulator
    simulator.stop()


def read(driver: Driver) -> Outcome:
    return driver.run(COMMAND, lambda: True)


def media(driver: Driver) -> str:
    driver.poll()
    return driver.status().parts["media"]


def test_a_document_is_read(driver: Driver, hand: ChipReaderSimulator) -> None:
    until(lambda: media(driver) == "not_present", "the reader is empty")
    hand.do("lay", NUMBER)
    outcome = read(driver)
    assert isinstance(outcome.value, ChipRead)
    assert outcome.value.surname == DOCUMENT.mrz.surname
    assert media(driver) == "present"
    assert read(driver).completion is Completion.SUCCESS


@pytest.mark.parametrize("chip", ["pace_only", "old"])
def test_chips_of_other_kinds_are_read(driver: Driver, hand: ChipReaderSimulator, chip: str) -> None:
    """PACE answers with extended length, which the service and its virtual reader must carry."""
    hand.do("lay", f"{NUMBER} {chip}")
    outcome = read(driver)
    assert isinstance(outcome.value, ChipRead), outcome.fault
    assert outcome.value.surname == DOCUMENT.mrz.surname


def test_the_card_access_number_opens_a_document(driver: Driver, hand: ChipReaderSimulator) -> None:
    hand.do("lay", f"{NUMBER} pace_only")
    command = structs.replace(COMMAND, can=DOCUMENT.can)
    assert driver.run(command, lambda: True).completion is Completion.SUCCESS


def test_a_reset_powers_the_card_afresh(driver: Driver, hand: ChipReaderSimulator) -> None:
    hand.do("lay", NUMBER)
    until(driver.reset, "a card lies there")
    assert read(driver).completion is Completion.SUCCESS


@pytest.mark.parametrize(
    ("action", "named"), [("tamper", ChipProblem.NOT_GENUINE), ("deny", ChipProblem.ACCESS_DENIED)]
)
def test_bad_documents_are_named(driver: Driver, hand: ChipReaderSimulator, action: str, named: ChipProblem) -> None:
    hand.do(action, NUMBER)
    fault = read(driver).fault
    assert fault is not None
    assert fault.code == named


def test_a_document_taken_while_it_is_read_is_lost(driver: Driver, hand: ChipReaderSimulator) -> None:
    """A mute card holds the driver in its command until it is taken; before that, nothing can wake it."""
    hand.do("mute", NUMBER)
    taking = threading.Timer(1.5, hand.do, ("take",))
    taking.start()
    fault = read(driver).fault
    taking.join()
    assert fault is not None
    assert fault.code == ChipProblem.CARD_LOST
    until(lambda: media(driver) == "not_present", "the reader is empty")


def test_a_restart_of_the_service_is_survived(driver: Driver, hand: ChipReaderSimulator, service: Service) -> None:
    hand.do("lay", NUMBER)
    assert read(driver).completion is Completion.SUCCESS
    service.stop()
    until(lambda: media(driver) == "unknown", "the loss of the service shows")
    assert driver.status().state is State.OFFLINE
    assert [fault.code for fault in driver.status().faults] == ["no_service"]
    service.start()
    until(lambda: media(driver) == "present", "the document that still lies there is found")
    assert read(driver).completion is Completion.SUCCESS


def test_a_mute_document_costs_a_process_and_the_reader_is_used_again(
    service: Service, hand: ChipReaderSimulator
) -> None:
    """SCardTransmit has no time-out, so nothing within the process can end it."""
    reports: queue.Queue[Report] = queue.Queue()
    device = DeviceClass.CHIP_READER
    supervisor = Supervisor({device: DriverSpec("hardware.drivers.emrtd", Options(f"pcsc:{READER}"))}, reports.put)

    def usable() -> bool:
        return supervisor.known()[device].status.usable

    def end_of(command_id: int) -> Outcome:
        while True:
            report = reports.get(timeout=30)
            if isinstance(report, Completed) and report.command_id == command_id:
                return report.outcome

    supervisor.start()
    try:
        until(usable, "the reader is there")
        hand.do("mute", NUMBER)
        lost = end_of(supervisor.run(device, COMMAND, 60))
        assert (lost.completion, lost.fault and lost.fault.code) == (Completion.HARDWARE_ERROR, "hang")
        hand.do("take")
        until(usable, "another process has the reader")
        hand.do("lay", NUMBER)
        outcome = end_of(supervisor.run(device, COMMAND, 60))
        assert isinstance(outcome.value, ChipRead), outcome
    finally:
        supervisor.stop()


def test_a_reader_that_is_not_there_is_no_device(service: Service) -> None:
    driver = create(Options("pcsc:No Such Reader"))
    fault = driver.open()
    assert fault is not None
    assert fault.code == "no_device"
    assert driver.status().state is State.NO_DEVICE
