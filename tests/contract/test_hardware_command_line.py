"""`python -m hardware`: a technician looks at devices and exercises one, without the counter around them."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hardware.simulators.control import hand
from hardware.simulators.documents import load
from hardware.simulators.ports import free_ports
from kiosk.embedded import RESIDENTS


class Wires:
    """Simulated devices and a file that names two of them."""

    def __init__(self, folder: Path) -> None:
        self.control = folder / "control"
        self.out = folder / "out"
        self.config = folder / "kiosk.toml"
        self._printer, self._terminal, self._power = free_ports(3)
        self.config.write_text(
            f"""
            [devices.document_scanner]
            driver = "serial_mrz"
            port = "{folder}/document_scanner"
            [devices.receipt_printer]
            driver = "escpos"
            port = "{folder}/receipt_printer"
            [devices.page_printer]
            driver = "ipp"
            url = "ipp://127.0.0.1:{self._printer}/ipp/print"
            """
        )
        self.reader = folder / "reader.toml"
        self.reader.write_text(
            self.config.read_text()
            + f"""
            [devices.chip_reader]
            driver = "emrtd"
            transport = "socket:{folder}/chip_reader"
            [devices.payment_terminal]
            driver = "nexo"
            url = "http://127.0.0.1:{self._terminal}/nexo"
            poiid = "SIM-1"
            saleid = "BALIE1"
            """
        )
        self._simulators = subprocess.Popen(
            [
                *(sys.executable, "-m", "hardware.simulators", f"--dir={folder}", f"--out={self.out}"),
                *(f"--documents={RESIDENTS}", f"--printer-port={self._printer}", f"--terminal-port={self._terminal}"),
                f"--power-port={self._power}",
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._simulators.stdout
        assert json.loads(self._simulators.stdout.readline())["ready"]

    def close(self) -> None:
        self._simulators.communicate(timeout=10)

    def begin(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-u", "-m", "hardware", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *arguments: str, typed: str = "") -> tuple[int, str]:
        process = self.begin(*arguments)
        said, _ = process.communicate(typed, timeout=60)
        return process.returncode, said


@pytest.fixture(scope="module")
def wires(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wires]:
    wires = Wires(tmp_path_factory.mktemp("wires"))
    yield wires
    wires.close()


def test_the_list_names_each_device_its_state_and_who_can_cure_it(wires: Wires) -> None:
    status, said = wires.run("list", "--config", str(wires.config))
    assert (status, said.count("online")) == (0, 3)
    hand(wires.control, "receipt_printer", "paper_out")
    status, said = wires.run("list", "--config", str(wires.config))
    hand(wires.control, "receipt_printer", "paper_in")
    assert status == 1
    assert "paper_out (clear)" in said


@pytest.mark.parametrize(("device", "made"), [("receipt_printer", "receipt-*.png"), ("page_printer", "*.pdf")])
@pytest.mark.parametrize(("judged", "ends"), [("ja", "werkt."), ("nee", "werkt niet: judged_bad")])
def test_what_a_printer_prints_is_judged_by_a_person(
    wires: Wires, device: str, made: str, judged: str, ends: str
) -> None:
    before = len(list(wires.out.glob(made)))
    status, said = wires.run("test", device, "--config", str(wires.config), typed=f"{judged}\n")
    assert (status, said.splitlines()[-1]) == (judged == "nee", f"{device} {ends}"), said
    assert len(list(wires.out.glob(made))) == before + 1


def test_a_printer_without_paper_is_found_so_without_printing(wires: Wires) -> None:
    hand(wires.control, "receipt_printer", "paper_out")
    status, said = wires.run("test", "receipt_printer", "--config", str(wires.config))
    hand(wires.control, "receipt_printer", "paper_in")
    assert (status, said.splitlines()[-1]) == (1, "receipt_printer werkt niet: paper_out"), said


def test_a_scanner_is_tried_with_a_document_and_what_was_read_is_not_shown(wires: Wires) -> None:
    document = next(iter(load(RESIDENTS)))
    process = wires.begin("test", "document_scanner", "--config", str(wires.config))
    assert process.stdout
    assert "Leg een paspoort" in process.stdout.readline()
    hand(wires.control, "document_scanner", "scan", document)
    said, _ = process.communicate(timeout=30)
    assert process.returncode == 0
    assert said.splitlines() == ["Gelezen: een paspoort.", "document_scanner werkt."]


def test_a_chip_is_read_with_what_the_scanner_read(wires: Wires) -> None:
    document = next(iter(load(RESIDENTS)))
    process = wires.begin("test", "chip_reader", "--config", str(wires.reader))
    assert process.stdout
    assert "documentscanner" in process.stdout.readline()
    hand(wires.control, "document_scanner", "scan", document)
    hand(wires.control, "chip_reader", "lay", document)
    said, _ = process.communicate(timeout=60)
    hand(wires.control, "chip_reader", "take")
    assert (process.returncode, said.splitlines()[-1]) == (0, "chip_reader werkt."), said
    assert "De chip van een paspoort is gelezen." in said
    assert document not in said


def test_a_cent_is_paid_and_given_back(wires: Wires) -> None:
    process = wires.begin("test", "payment_terminal", "--pay", "--config", str(wires.reader))
    assert process.stdout
    assert "Betaal € 0,01" in process.stdout.readline()
    approving = threading.Timer(1, hand, (wires.control, "payment_terminal", "approve"))
    approving.start()
    said, _ = process.communicate(timeout=60)
    assert (process.returncode, said.splitlines()[-1]) == (0, "payment_terminal werkt."), said
    assert "Er is € 0,01 betaald en teruggegeven." in said


@contextmanager
def watching(wires: Wires, *options: str) -> Iterator[Callable[..., str]]:
    """`python -m hardware watch` of devices that are all online. The call waits for a line with all these words."""
    with wires.begin("watch", *options, "--config", str(wires.config)) as process:
        overdue = threading.Timer(60, process.kill)
        overdue.start()
        assert process.stdout
        lines = iter(process.stdout.readline, "")

        def until(*words: str) -> str:
            return next(line for line in lines if all(word in line for word in words))

        coming = {"document_scanner", "receipt_printer", "page_printer"}
        try:
            while coming:
                coming.discard(until("online").split()[1])
            yield until
            process.send_signal(signal.SIGINT)
            assert "Traceback" not in process.stdout.read()
            assert process.wait() == 1  # as click ends what was aborted
        finally:
            overdue.cancel()
            process.kill()


def test_what_devices_say_is_watched_as_it_comes(wires: Wires) -> None:
    """What changes, that something was read (not what), and how a device is healed; until Ctrl-C."""
    document = next(iter(load(RESIDENTS)))
    with watching(wires) as until:
        hand(wires.control, "document_scanner", "scan", document)
        assert until("document_scanner", "saw").endswith(" saw DocumentSeen\n")
        for bad, good, told in (("paper_out", "paper_in", "paper_out (clear)"), ("mute", "unmute", "healing: ")):
            hand(wires.control, "receipt_printer", bad)
            said = until("receipt_printer", told)
            hand(wires.control, "receipt_printer", good)
            assert said
            assert until("receipt_printer", "online")


def test_what_is_read_is_shown_only_where_that_is_asked_for(wires: Wires) -> None:
    document = next(iter(load(RESIDENTS)))
    with watching(wires, "--show") as until:
        hand(wires.control, "document_scanner", "scan", document)
        assert document in until("document_scanner", "saw DocumentSeen")


def test_what_is_not_configured_is_named(wires: Wires) -> None:
    status, said = wires.run("test", "power", "--config", str(wires.config))
    assert (status, "has no power" in said) == (1, True)
    status, said = wires.run("list", "--config", "nowhere.toml")
    assert (status, "nowhere.toml" in said) == (1, True)
