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
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *arguments: str) -> tuple[int, str]:
        process = self.begin(*arguments)
        said, _ = process.communicate(timeout=60)
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
def test_a_printer_is_tried_by_printing(wires: Wires, device: str, made: str) -> None:
    before = len(list(wires.out.glob(made)))
    status, said = wires.run("test", device, "--config", str(wires.config))
    assert (status, said.splitlines()[-1]) == (0, "It works."), said
    assert len(list(wires.out.glob(made))) == before + 1


def test_a_scanner_is_tried_with_a_document_and_what_was_read_is_not_shown(wires: Wires) -> None:
    document = next(iter(load(RESIDENTS)))
    process = wires.begin("test", "document_scanner", "--config", str(wires.config))
    assert process.stdout
    assert "Lay a passport" in process.stdout.readline()
    hand(wires.control, "document_scanner", "scan", document)
    said, _ = process.communicate(timeout=30)
    assert (process.returncode, said.splitlines()) == (0, ["Read: DocumentSeen", "It works."])


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
