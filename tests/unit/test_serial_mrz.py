from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import serial

from hardware import finding
from hardware.commands import DocumentSeen, DocumentUnreadable, LicenceSeen, ReadChip
from hardware.device import Acts, Completion, State
from hardware.driver import Driver
from hardware.drivers import serial_mrz, serial_scanner
from hardware.drivers.serial_frames import LineFramer
from hardware.drivers.serial_scanner import SerialScanner
from hardware.simulators.document_scanner import LICENCE, DocumentScannerSimulator
from tests.unit.scanners_in_hand import DOCUMENTS, FRAMINGS, codes, heard, opened, polled_for, polled_until

PASSPORT = DocumentSeen("P", "SPECI2014", "851201", "310309")
CARD = DocumentSeen("I", "IK7N00R21", "140630", "280902")
TD2 = DocumentSeen("I", "D23145890", "740812", "320415")


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same driver with shorter pauses."""
    for name in ("WAIT_S", "GAP_S", "NOISE_S"):
        monkeypatch.setattr(serial_scanner, name, getattr(serial_scanner, name) / 4)


@pytest.fixture(params=FRAMINGS)
def scanner(request: pytest.FixtureRequest, tmp_path: Path) -> DocumentScannerSimulator:
    return DocumentScannerSimulator(tmp_path / "scanner", DOCUMENTS, request.param)


@pytest.fixture
def driver(scanner: DocumentScannerSimulator, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Driver]:
    framing = request.node.callspec.params["scanner"]
    made = serial_mrz.create(serial_mrz.Options(str(tmp_path / "scanner"), framing=framing))
    with opened(scanner, made):
        yield made


ack_nak = pytest.mark.parametrize("scanner", ["ack_nak"], indirect=True)
silent = pytest.mark.parametrize("scanner", ["line", "stx_etx"], indirect=True)


def test_documents_of_every_size_are_seen(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    for number, seen in (("SPECI2014", PASSPORT), ("IK7N00R21", CARD), ("D23145890", TD2)):
        scanner.do("scan", number)
        assert heard(driver, 1) == [seen]
    assert driver.status().state is State.ONLINE


@silent
def test_documents_one_right_after_another_are_seen(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("scan", "IK7N00R21")
    scanner.do("scan", "SPECI2014")
    assert heard(driver, 2) == [CARD, PASSPORT]


def test_a_driving_licence_is_seen(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("scan_licence")
    assert heard(driver, 1) == [LicenceSeen(LICENCE)]


def test_silence_is_normal(driver: Driver) -> None:
    assert [*driver.poll(), *driver.poll()] == []
    assert driver.status().state is State.ONLINE


def test_garbage_is_named_and_the_next_document_is_seen(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("garbage")
    assert heard(driver, 1) == [DocumentUnreadable("not_an_mrz")]
    scanner.do("scan", "SPECI2014")
    assert heard(driver, 1) == [PASSPORT]
    assert codes(driver) == []


def test_half_a_document_is_incomplete(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("half", "SPECI2014")
    assert heard(driver, 1) == [DocumentUnreadable("incomplete")]
    scanner.do("scan", "SPECI2014")
    assert heard(driver, 1) == [PASSPORT]


def test_a_slow_line_is_waited_for(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("slow", "IK7N00R21")
    assert heard(driver, 1) == [CARD]


@silent
def test_a_bit_that_fell_over_is_seen_by_the_check_digits(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("corrupt", "SPECI2014")
    assert heard(driver, 1) == [DocumentUnreadable("check_digit")]


@ack_nak
def test_a_bit_that_fell_over_is_sent_again(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("corrupt", "SPECI2014")
    assert heard(driver, 2, within_s=0.6) == [PASSPORT]


@pytest.mark.parametrize("action", ["garbage", "wrong"])
def test_noise_for_long_is_a_matter_of_settings(driver: Driver, scanner: DocumentScannerSimulator, action: str) -> None:
    for scans in range(serial_scanner.NOISE):
        assert scans > 0 or codes(driver) == []
        scanner.do(action, "SPECI2014")
        assert all(isinstance(one, DocumentUnreadable) for one in heard(driver, 1))
        polled_for(driver, serial_scanner.NOISE_S / 2)
    assert codes(driver) == ["garbled"]
    assert driver.status().faults[0].acts is Acts.CONFIGURATION
    assert not driver.status().usable
    scanner.do("scan", "SPECI2014")
    assert heard(driver, 1)[-1:] == [PASSPORT]
    assert driver.status().state is State.ONLINE


@pytest.mark.parametrize("scanner", ["line"], indirect=True)
def test_a_document_laid_askew_is_no_noise(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    for _ in range(serial_scanner.NOISE + 1):
        scanner.do("half", "D23145890")
        heard(driver, 1)
    assert codes(driver) == []


def test_an_unplugged_scanner_is_no_device_until_it_is_back(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("unplug")
    assert driver.poll() == ()
    assert driver.status().state is State.NO_DEVICE
    fault = driver.open()
    assert fault is not None
    assert fault.code == "no_device"
    assert driver.status().state is State.NO_DEVICE
    assert driver.poll() == ()
    scanner.do("plug")
    assert driver.open() is None
    assert polled_until(driver, lambda: driver.status().state is State.ONLINE)
    scanner.do("scan", "SPECI2014")
    assert heard(driver, 1) == [PASSPORT]


def test_a_scanner_that_comes_back_on_another_port_is_found_by_its_usb_ids(
    scanner: DocumentScannerSimulator,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sysfs = tmp_path / "sys"
    device = sysfs / "devices/usb1/1-2"
    device.mkdir(parents=True)
    (device / "idVendor").write_text("05e0\n")
    (device / "idProduct").write_text("1701\n")
    entries = sysfs / "class/tty"
    entries.mkdir(parents=True)

    def plugged_in() -> str:
        """What the kernel does in sysfs when a port appears."""
        name = str((tmp_path / "scanner").readlink()).removeprefix("/dev/")
        for entry in entries.iterdir():
            (entry / "device").unlink()
            entry.rmdir()
        entry = entries / name.replace("/", "!")
        entry.mkdir()
        (entry / "device").symlink_to(device)
        return name

    real = finding.serial_port
    monkeypatch.setattr(finding, "serial_port", lambda wanted: real(wanted, sysfs))
    framing = request.node.callspec.params["scanner"]
    driver = serial_mrz.create(serial_mrz.Options("usb:05e0:1701", framing=framing))
    assert driver.open() is not None
    assert driver.status().state is State.NO_DEVICE
    scanner.start()
    first = plugged_in()
    with opened(scanner, driver):
        scanner.do("unplug")
        driver.poll()
        assert driver.status().state is State.NO_DEVICE
        scanner.do("plug")
        assert plugged_in() != first
        assert driver.open() is None
        assert polled_until(driver, lambda: driver.status().usable)
        scanner.do("scan", "SPECI2014")
        assert heard(driver, 1) == [PASSPORT]


def test_a_port_has_one_owner(driver: Driver, tmp_path: Path) -> None:
    fault = serial_mrz.create(serial_mrz.Options(str(tmp_path / "scanner"))).open()
    assert fault is not None
    assert (fault.code, fault.acts) == ("in_use", Acts.CONFIGURATION)


# --- heartbeat ---------------------------------------------------------------------------------------------------


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A heartbeat ten times as fast."""
    for name in ("ASK_S", "ASK_AGAIN_S", "MUTE_S"):
        monkeypatch.setattr(serial_scanner, name, getattr(serial_scanner, name) / 10)


def test_a_mute_scanner_is_noticed_within_5_s() -> None:
    assert serial_scanner.ASK_S + 2 * serial_scanner.ASK_AGAIN_S < serial_scanner.MUTE_S < 5


@ack_nak
@pytest.mark.usefixtures("quick")
def test_a_scanner_that_can_be_asked_is_mute_when_it_does_not_answer(
    driver: Driver, scanner: DocumentScannerSimulator
) -> None:
    polled_for(driver, 0.8)
    assert driver.status().state is State.ONLINE
    scanner.do("mute")
    assert polled_until(driver, lambda: codes(driver) == ["mute"])
    assert driver.status().state is State.UNKNOWN
    assert driver.status().faults[0].acts is Acts.RESET
    scanner.do("unmute")
    assert polled_until(driver, lambda: driver.status().state is State.ONLINE)


@ack_nak
@pytest.mark.usefixtures("quick")
def test_a_scanner_is_not_believed_before_it_answers(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("mute")
    assert driver.open() is None
    assert driver.status().state is State.STARTING
    assert polled_until(driver, lambda: codes(driver) == ["mute"])


@silent
@pytest.mark.usefixtures("quick")
def test_a_silent_profile_cannot_tell_mute_from_idle(driver: Driver, scanner: DocumentScannerSimulator) -> None:
    scanner.do("mute")
    polled_for(driver, 0.5)
    assert driver.status().state is State.ONLINE


@pytest.mark.usefixtures("quick")
def test_a_port_that_takes_nothing_is_mute_not_gone(tmp_path: Path) -> None:
    master, slave = os.openpty()
    driver = serial_mrz.create(serial_mrz.Options(os.ttyname(slave), framing="ack_nak"))
    assert driver.open() is None
    with serial.Serial(os.ttyname(slave), timeout=0) as stuffed:
        try:
            while True:
                stuffed.write_timeout = 0.02
                stuffed.write(bytes(4096))
        except serial.SerialTimeoutException:
            pass
    assert polled_until(driver, lambda: codes(driver) == ["mute"])
    driver.close()
    os.close(master)
    os.close(slave)


# --- the rest ----------------------------------------------------------------------------------------------------


def test_noise_is_forgotten_when_it_has_been_quiet(tmp_path: Path) -> None:
    now = 0.0
    scanner = DocumentScannerSimulator(tmp_path / "scanner", DOCUMENTS)
    link = str(tmp_path / "scanner")
    driver = SerialScanner(link, 9600, lambda: LineFramer(99), serial_mrz.observe, clock=lambda: now)
    with opened(scanner, driver):
        for _ in range(serial_scanner.NOISE):
            scanner.do("garbage")
            driver.poll()
            now += serial_scanner.NOISE_S
        assert codes(driver) == ["garbled"]
        now += serial_scanner.FORGET_S + 1
        driver.poll()
        assert driver.status().state is State.ONLINE


def test_what_pyserial_says_of_an_unplugged_port() -> None:
    """The traps that the driver steps around: another exception than SerialException, and a port still "open"."""
    master, slave = os.openpty()
    with serial.Serial(os.ttyname(slave), timeout=0.1, exclusive=True) as port:
        os.close(slave)
        os.close(master)
        with pytest.raises(OSError, match="Input/output error") as raised:
            _ = port.in_waiting
        assert not isinstance(raised.value, serial.SerialException)
        with pytest.raises(serial.SerialException):
            port.read(1)
        assert port.is_open


def test_a_port_that_goes_between_two_calls_is_no_device(monkeypatch: pytest.MonkeyPatch) -> None:
    master, slave = os.openpty()
    driver = serial_mrz.create(serial_mrz.Options(os.ttyname(slave)))
    assert driver.open() is None
    read = serial.Serial.read

    def read_and_pull(port: serial.Serial, size: int = 1) -> bytes:
        data: bytes = read(port, size)
        os.close(master)
        os.close(slave)
        return data

    os.write(master, b"P<NLD")
    monkeypatch.setattr(serial.Serial, "read", read_and_pull)
    assert driver.poll() == ()
    assert driver.status().state is State.NO_DEVICE
    assert driver.status().faults[0].vendor_text == "EIO"


def test_it_carries_out_nothing(driver: Driver) -> None:
    assert driver.run(ReadChip("SPECI2014", "851201", "310309"), lambda: True).completion is Completion.UNSUPPORTED
    assert not driver.reset()


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
    assert scanner.state() == {"plugged": False, "scans": 0, "mute": False}


@silent
def test_the_simulated_port_has_no_echo(scanner: DocumentScannerSimulator, tmp_path: Path) -> None:
    scanner.start()
    with serial.Serial(str(tmp_path / "scanner"), timeout=0.1) as port:
        port.write(b"hello\n")
        assert port.read(1) == b""
    scanner.stop()


@pytest.mark.parametrize("end", [b"\r\n", b"\r", b"\n", b"\r\r\n", b""])
@pytest.mark.parametrize("number", DOCUMENTS)
def test_lines_end_as_each_make_likes(tmp_path: Path, end: bytes, number: str) -> None:
    master, slave = os.openpty()
    driver = serial_mrz.create(serial_mrz.Options(os.ttyname(slave)))
    assert driver.open() is None
    os.write(master, b"".join(line.encode() + end for line in DOCUMENTS[number].lines))
    assert [seen.document_number for seen in heard(driver, 1) if isinstance(seen, DocumentSeen)] == [number]
    driver.close()
    os.close(master)
    os.close(slave)


def test_a_speed_that_the_port_does_not_have_is_a_matter_of_settings(tmp_path: Path) -> None:
    master, slave = os.openpty()
    fault = serial_mrz.create(serial_mrz.Options(os.ttyname(slave), baudrate=-1)).open()
    assert fault is not None
    assert (fault.code, fault.acts) == ("bad_baudrate", Acts.CONFIGURATION)
    os.close(master)
    os.close(slave)


@pytest.mark.parametrize("port", ["ttyUSB0", "usb:5e0:1701", ""])
def test_a_port_that_cannot_be_found_is_refused_in_the_settings(port: str) -> None:
    with pytest.raises(ValueError, match="name a path"):
        serial_mrz.Options(port)


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("hardware.drivers.serial_mrz", "serial"),
        ("hardware.drivers.serial_code", "serial"),
        ("hardware.drivers.emrtd", "cryptography"),
    ],
)
def test_importing_a_driver_is_cheap(module: str, heavy: str) -> None:
    code = f"import sys, {module}; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2]).returncode == 0


def test_a_missing_port_is_no_device(tmp_path: Path) -> None:
    fault = serial_mrz.create(serial_mrz.Options(str(tmp_path / "nowhere"))).open()
    assert fault is not None
    assert fault.code == "no_device"
