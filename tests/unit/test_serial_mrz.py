from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
import serial
from hypothesis import given
from hypothesis import strategies as st

from hardware.commands import DocumentSeen, DocumentUnreadable, Observation, ReadChip
from hardware.device import Completion, State
from hardware.driver import Driver
from hardware.drivers import serial_mrz
from hardware.drivers.serial_mrz import Framer
from hardware.mrz import Format, Mrz, build
from hardware.simulators.document_scanner import DocumentScannerSimulator
from hardware.simulators.documents import TravelDocument

ZONES = {
    "SPECI2014": Mrz(Format.TD3, "P", "NLD", "SPECI2014", "MOULIN", "SUZANNE", "NLD", "851201", "F", "310309"),
    "IK7N00R21": Mrz(Format.TD1, "I", "NLD", "IK7N00R21", "VAN DER HEIJDEN", "NOOR", "NLD", "140630", "F", "280902"),
}
DOCUMENTS = {number: TravelDocument(zone, build(zone)) for number, zone in ZONES.items()}
PASSPORT = DocumentSeen("P", "SPECI2014", "851201", "310309")
CARD = DocumentSeen("I", "IK7N00R21", "140630", "280902")

FRAMINGS = ("line", "stx_etx")


@pytest.fixture(params=FRAMINGS)
def scanner(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DocumentScannerSimulator]:
    simulator = DocumentScannerSimulator(tmp_path / "scanner", DOCUMENTS, request.param)
    simulator.start()
    yield simulator
    simulator.stop()


@pytest.fixture
def driver(scanner: DocumentScannerSimulator, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Driver]:
    framing = request.node.callspec.params["scanner"]
    driver = serial_mrz.create(serial_mrz.Options(str(tmp_path / "scanner"), framing=framing))
    assert driver.open() is None
    yield driver
    driver.close()


def heard(driver: Driver, count: int) -> list[Observation]:
    """The next `count` observations, or fewer if they do not come in 10 polls."""
    observations: list[Observation] = []
    for _ in range(10):
        observations += driver.poll()
        if len(observations) >= count:
            break
    return observations


def test_documents_are_seen(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("scan", "SPECI2014")
    assert heard(driver, 1) == [PASSPORT]
    scanner.do("scan", "IK7N00R21")
    scanner.do("scan", "SPECI2014")
    assert heard(driver, 2) == [CARD, PASSPORT]
    assert driver.status().state is State.ONLINE


def test_silence_is_normal(driver: Driver) -> None:
    assert [*driver.poll(), *driver.poll()] == []
    assert driver.status().state is State.ONLINE


def test_garbage_is_named_and_the_next_document_is_seen(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("garbage")
    assert heard(driver, 1) == [DocumentUnreadable("not_an_mrz")]
    scanner.do("scan", "SPECI2014")
    assert heard(driver, 1) == [PASSPORT]


def test_an_unplugged_scanner_is_no_device_until_it_is_back(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("unplug")
    assert driver.poll() == ()
    assert driver.status().state is State.NO_DEVICE
    fault = driver.open()
    assert fault is not None
    assert fault.code == "no_device"
    assert driver.status().state is State.NO_DEVICE
    scanner.do("plug")
    assert driver.open() is None
    assert driver.status().state is State.ONLINE
    scanner.do("scan", "SPECI2014")
    assert heard(driver, 1) == [PASSPORT]


def test_a_port_has_one_owner(driver: Driver, tmp_path: Path) -> None:
    fault = serial_mrz.create(serial_mrz.Options(str(tmp_path / "scanner"))).open()
    assert fault is not None
    assert fault.code == "in_use"


def test_it_carries_out_nothing(driver: Driver) -> None:
    assert driver.run(ReadChip("SPECI2014", "851201", "310309"), lambda: True).completion is Completion.UNSUPPORTED


def test_a_closed_scanner_claims_no_health(driver: Driver) -> None:
    driver.close()
    driver.close()
    assert driver.status().state is State.UNKNOWN


@pytest.mark.parametrize(
    ("action", "argument"), [("juggle", ""), ("scan", "NOBODYS00")], ids=["unknown action", "unknown document"]
)
def test_the_simulator_names_what_it_cannot_do(scanner: DocumentScannerSimulator, action: str, argument: str) -> None:
    with pytest.raises(ValueError, match=r"cannot|no such"):
        scanner.do(action, argument)
    assert scanner.state() == {"plugged": True, "scans": 0}


def test_the_simulated_port_has_no_echo(scanner: DocumentScannerSimulator, tmp_path: Path) -> None:
    with serial.Serial(str(tmp_path / "scanner"), timeout=0.1) as port:
        port.write(b"hello\n")
        assert port.read(1) == b""


@pytest.mark.parametrize("end", [b"\r\n", b"\r", b"\n", b"\r\r\n"])
@pytest.mark.parametrize("number", DOCUMENTS)
def test_lines_end_as_each_make_likes(end: bytes, number: str) -> None:
    framer = Framer("line")
    data = b"".join(line.encode() + end for line in DOCUMENTS[number].lines)
    scans = framer.push(data)
    assert b"".join(scans[0].split()).decode() == "".join(DOCUMENTS[number].lines)
    assert len(scans) == 1
    assert framer.silence() == []


def test_half_a_document_is_incomplete() -> None:
    framer = Framer("line")
    assert framer.push(DOCUMENTS["SPECI2014"].lines[0].encode() + b"\r\n") == []
    assert framer.silence() == [DOCUMENTS["SPECI2014"].lines[0].encode()]
    assert framer.silence() == []


def test_a_new_start_drops_an_unfinished_frame() -> None:
    assert Framer("stx_etx").push(b"noise\x02half\x02whole\x03\x03noise") == [b"whole"]


@given(st.sampled_from(FRAMINGS), st.lists(st.binary(max_size=400), max_size=8))
def test_no_stream_grows_the_buffer(framing: Literal["line", "stx_etx"], stream: list[bytes]) -> None:
    framer = Framer(framing)
    for data in [b"\x02", *stream]:
        assert all(len(scan) <= 256 for scan in framer.push(data))
    assert len(b"".join(framer.silence())) <= 256


@given(st.sampled_from(FRAMINGS), st.data())
def test_how_a_stream_is_cut_does_not_matter(framing: Literal["line", "stx_etx"], data: st.DataObject) -> None:
    lines = "".join(f"{line}\r\n" for number in DOCUMENTS for line in DOCUMENTS[number].lines).encode()
    stream = lines if framing == "line" else b"\x02" + lines + b"\x03"
    cut = data.draw(st.integers(0, len(stream)))
    whole, parts = Framer(framing), Framer(framing)
    assert parts.push(stream[:cut]) + parts.push(stream[cut:]) == whole.push(stream)


@pytest.mark.parametrize(
    ("module", "heavy"),
    [("hardware.drivers.serial_mrz", "serial"), ("hardware.drivers.emrtd", "cryptography")],
)
def test_importing_a_driver_is_cheap(module: str, heavy: str) -> None:
    code = f"import sys, {module}; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2]).returncode == 0


def test_a_missing_port_is_no_device(tmp_path: Path) -> None:
    fault = serial_mrz.create(serial_mrz.Options(str(tmp_path / "nowhere"))).open()
    assert fault is not None
    assert fault.code == "no_device"
