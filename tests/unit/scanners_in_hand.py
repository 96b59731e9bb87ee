"""What the tests of the scanners share."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from hypothesis import strategies as st

from hardware.commands import Observation
from hardware.driver import Driver
from hardware.drivers.serial_frames import Framer, Heard
from hardware.mrz import Format, Mrz, build
from hardware.simulators.documents import TravelDocument
from hardware.simulators.serial_scanner import SerialScannerSimulator

ZONES = {
    "SPECI2014": Mrz(Format.TD3, "P", "NLD", "SPECI2014", "MOULIN", "SUZANNE", "NLD", "851201", "F", "310309"),
    "IK7N00R21": Mrz(Format.TD1, "I", "NLD", "IK7N00R21", "VAN DER HEIJDEN", "NOOR", "NLD", "140630", "F", "280902"),
    "D23145890": Mrz(Format.TD2, "I", "UTO", "D23145890", "ERIKSSON", "ANNA", "UTO", "740812", "F", "320415"),
}
DOCUMENTS = {number: TravelDocument(zone, build(zone)) for number, zone in ZONES.items()}
FRAMINGS = ("line", "stx_etx", "ack_nak")


def cut(data: st.DataObject, stream: bytes) -> list[bytes]:
    """The stream in pieces, anyhow."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    return [stream[start:end] for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True)]


def fed(framer: Framer, pieces: list[bytes]) -> list[Heard]:
    return [heard for piece in pieces for heard in framer.feed(piece)]


def heard(driver: Driver, count: int, within_s: float = 30) -> list[Observation]:
    """The next `count` observations, or fewer if they do not come in time."""
    observations: list[Observation] = []
    end = time.monotonic() + within_s
    while len(observations) < count and time.monotonic() < end:
        observations += driver.poll()
    return observations


def codes(driver: Driver) -> list[str]:
    return [fault.code for fault in driver.status().faults]


def polled_until(driver: Driver, true: Callable[[], bool], within_s: float = 30) -> bool:
    end = time.monotonic() + within_s
    while not true() and time.monotonic() < end:
        driver.poll()
    return true()


def polled_for(driver: Driver, seconds: float) -> None:
    polled_until(driver, lambda: False, seconds)


@contextmanager
def opened(simulator: SerialScannerSimulator, driver: Driver) -> Iterator[tuple[Any, Driver]]:
    """Both ends of a wire: a scanner that is plugged in, and its driver, open and ready."""
    simulator.start()
    try:
        assert driver.open() is None
        assert polled_until(driver, lambda: driver.status().usable)
        yield simulator, driver
    finally:
        driver.close()
        simulator.stop()
