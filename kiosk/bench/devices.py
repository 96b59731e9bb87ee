"""`kiosk bench devices`: what a chip costs to read, how soon a device is missed and back in use, what each weighs."""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import click

from hardware import commands as c
from hardware.device import Completion, DeviceClass, Fault, Status
from hardware.driver import Beat
from hardware.drivers.emrtd.apdu import Card
from hardware.drivers.emrtd.driver import EmrtdDriver
from hardware.drivers.emrtd.transport import Reader, reader_for
from hardware.simulators.documents import TravelDocument, load
from hardware.supervisor import Completed, Report, StatusChanged, Supervisor
from hardware.testpage import pdf
from kiosk.bench.processes import pss_mb
from kiosk.embedded import RESIDENTS, Embedded, embedded

Answer = TypeVar("Answer")

CHIP_READS = 50
PATIENCE_S = 15.0
SETTLED_S = 1.0
OUT_OF_STEP_S = 0.5
"""A hand does not keep time with the driver that looks for its device twice a second."""
PULLED = {
    DeviceClass.DOCUMENT_SCANNER: ("unplug", "plug"),
    DeviceClass.CHIP_READER: ("unplug", "plug"),
    DeviceClass.PAYMENT_TERMINAL: ("off", "on"),
    DeviceClass.PAGE_PRINTER: ("off", "on"),
    DeviceClass.RECEIPT_PRINTER: ("unplug", "plug"),
    DeviceClass.CODE_SCANNER: ("unplug", "plug"),
    DeviceClass.KEYPAD: ("unplug", "plug"),
    DeviceClass.PANEL: ("unplug", "plug"),
    DeviceClass.POWER: ("stop", "start"),
    DeviceClass.DISPLAY: ("remove", "restore"),
}
"""How a hand takes each device away, and brings it back."""


def bench(times: int = 20) -> dict[str, Any]:
    """All device classes of a counter with their simulators, without the counter.

    `chip_apdus`, `chip_own_ms`: commands to the chip, and our own time beside the card's, from connect to DG1 verified,
    by BAC; `chip_own_cpu_ms`: what of it was computed, not waited for a processor that others had; `chip_pace_*` the
    same by PACE. `detect_ms` and `recover_ms`: from the hand's act to the supervisor's word that the device cannot, or
    can again, be used; median and worst of so many times. `pss_mb`: of each device process once it has done what it is
    for.
    """
    document = next(iter(load(RESIDENTS).values()))
    with tempfile.TemporaryDirectory() as data, embedded(Path(data), robot_delay_s=0.0) as peers:
        peers.wait()
        with click.progressbar(length=2 * CHIP_READS + times, label="Devices", file=sys.stderr) as bar:
            chips = _chips(peers, document, "", bar) | _chips(peers, document, "pace", bar)
            detect, recover, pss = _devices(peers, document, times, bar)
    return {**chips, "detect_ms": detect, "recover_ms": recover, "pss_mb": pss, "times": times}


# --- the chip ---------------------------------------------------------------------------------------------------


class _TimedCard:
    def __init__(self, card: Card, timed: _TimedReader) -> None:
        self._card = card
        self._timed = timed

    @property
    def atr(self) -> bytes:
        return self._card.atr

    def transmit(self, apdu: bytes, beat: Beat) -> bytes:
        return self._timed.time(lambda: self._card.transmit(apdu, beat))

    def release(self) -> None:
        self._timed.time(self._card.release)


class _TimedReader:
    """Adds up the time in which the card was waited for, and what of it this thread computed."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.card_s = self.card_cpu_s = 0.0

    def time(self, ask: Callable[[], Answer]) -> Answer:
        began, computed = time.perf_counter(), time.thread_time()
        try:
            return ask()
        finally:
            self.card_s += time.perf_counter() - began
            self.card_cpu_s += time.thread_time() - computed

    def open(self) -> Fault | None:
        return self._reader.open()

    def look(self, seconds: float) -> bool | Fault:
        return self.time(lambda: self._reader.look(seconds))

    def connect(self) -> Card | None:
        card = self.time(self._reader.connect)
        return _TimedCard(card, self) if card else None

    def close(self) -> None:
        self._reader.close()


def _chips(peers: Embedded, document: TravelDocument, dialect: str, bar: Any) -> dict[str, Any]:
    """The driver in this process, the chip in that of the simulators."""
    reader = _TimedReader(reader_for(_transport(peers)))
    driver = EmrtdDriver(reader)
    driver.open()
    peers.hand(DeviceClass.CHIP_READER, "lay", f"{document.number} {dialect}".strip())
    own_ms: list[float] = []
    cpu_ms: list[float] = []
    try:
        for _ in range(CHIP_READS):
            reader.card_s = reader.card_cpu_s = 0.0
            began, computed = time.perf_counter(), time.thread_time()
            outcome = driver.run(_read(document), lambda: True)
            own_ms.append((time.perf_counter() - began - reader.card_s) * 1000)
            cpu_ms.append((time.thread_time() - computed - reader.card_cpu_s) * 1000)
            read = outcome.value
            if not isinstance(read, c.ChipRead):
                raise RuntimeError(f"the chip was not read: {outcome.completion}")
            apdus = read.apdus
            bar.update(1)
    finally:
        peers.hand(DeviceClass.CHIP_READER, "take")
        driver.close()
    name = "_".join(filter(None, ("chip", dialect)))
    own, cpu = (round(statistics.median(each), 2) for each in (own_ms, cpu_ms))
    return {f"{name}_apdus": apdus, f"{name}_own_ms": own, f"{name}_own_cpu_ms": cpu}


def _transport(peers: Embedded) -> str:
    transport: str = peers.config.devices[DeviceClass.CHIP_READER].options.transport  # type: ignore[attr-defined]
    return transport


def _read(document: TravelDocument) -> c.ReadChip:
    mrz = document.mrz
    return c.ReadChip(mrz.document_number, mrz.date_of_birth, mrz.date_of_expiry)


# --- all devices ------------------------------------------------------------------------------------------------


class _Ear:
    """What the supervisor said last of each device, and what it says next."""

    def __init__(self) -> None:
        self._heard = threading.Condition()
        self._statuses: dict[DeviceClass, tuple[float, Status]] = {}
        self._ends: dict[int, Completion] = {}

    def __call__(self, report: Report) -> None:
        with self._heard:
            match report:
                case StatusChanged(device, status):
                    self._statuses[device] = time.perf_counter(), status
                case Completed(_, command_id, outcome):
                    self._ends[command_id] = outcome.completion
            self._heard.notify_all()

    def when(self, device: DeviceClass, *, usable: bool) -> float:
        """When it was said that the device is so; waits for it. TimeoutError."""

        def said() -> bool:
            return device in self._statuses and self._statuses[device][1].usable is usable

        with self._heard:
            if not self._heard.wait_for(said, PATIENCE_S):
                raise TimeoutError(f"{device} is not {'usable' if usable else 'missed'}: {self._statuses.get(device)}")
            return self._statuses[device][0]

    def end(self, command_id: int) -> Completion:
        with self._heard:
            if not self._heard.wait_for(lambda: command_id in self._ends, PATIENCE_S):
                raise TimeoutError("a command did not end")
            return self._ends[command_id]


Times = dict[str, dict[str, float]]


def _devices(peers: Embedded, document: TravelDocument, times: int, bar: Any) -> tuple[Times, Times, dict[str, float]]:
    ear = _Ear()
    supervisor = Supervisor(peers.config.devices, ear)
    supervisor.start()
    detect: dict[DeviceClass, list[float]] = {device: [] for device in PULLED}
    recover: dict[DeviceClass, list[float]] = {device: [] for device in PULLED}
    one_at_a_time = threading.Lock()

    def pull(device: DeviceClass) -> None:
        gone, back = PULLED[device]
        for act, usable, took in ((gone, False, detect[device]), (back, True, recover[device])):
            time.sleep(random.uniform(0, OUT_OF_STEP_S))
            with one_at_a_time:  # more than a few hands at once the simulators do not take
                began = time.perf_counter()
                peers.hand(device, act)
            took.append((ear.when(device, usable=usable) - began) * 1000)

    try:
        for device in PULLED:
            ear.when(device, usable=True)
        _use(peers, document, supervisor, ear)
        with ThreadPoolExecutor(len(PULLED)) as hands:
            for _ in range(times):
                list(hands.map(pull, PULLED))
                bar.update(1)
        time.sleep(SETTLED_S)
        pss = {str(device): round(pss_mb(pid), 1) for device, pid in supervisor.pids().items()}
    finally:
        supervisor.stop()
    return _summary(detect), _summary(recover), pss


def _use(peers: Embedded, document: TravelDocument, supervisor: Supervisor, ear: _Ear) -> None:
    """Have every device do what it is for once: much of a driver is loaded at its first command."""
    peers.hand(DeviceClass.CHIP_READER, "lay", document.number)
    peers.hand(DeviceClass.DOCUMENT_SCANNER, "scan", document.number)
    peers.hand(DeviceClass.KEYPAD, "press", c.Key.SELECT)
    peers.hand(DeviceClass.PANEL, "plug_headset")
    wanted: dict[DeviceClass, c.Command] = {
        DeviceClass.CHIP_READER: _read(document),
        DeviceClass.PAGE_PRINTER: c.PrintDocument(pdf(), "bench"),
        DeviceClass.RECEIPT_PRINTER: c.PrintReceipt((c.ReceiptLine("€ ë ş"),), qr="BENCH"),
        DeviceClass.PAYMENT_TERMINAL: c.Pay("BENCH00001", 1),
        DeviceClass.DISPLAY: c.SetDisplay(on=True),
    }
    running = {supervisor.run(device, command, PATIENCE_S): device for device, command in wanted.items()}
    while not peers.hand("", "state")[DeviceClass.PAYMENT_TERMINAL]["waiting"]:
        time.sleep(0.05)
    peers.hand(DeviceClass.PAYMENT_TERMINAL, "approve")
    for command_id, device in running.items():
        if (end := ear.end(command_id)) is not Completion.SUCCESS:
            raise RuntimeError(f"{device} did not do what it is for: {end}")
    peers.hand(DeviceClass.CHIP_READER, "take")


def _summary(taken: Mapping[DeviceClass, list[float]]) -> Times:
    return {
        str(device): {"median": round(statistics.median(each)), "worst": round(max(each))}
        for device, each in taken.items()
    }
