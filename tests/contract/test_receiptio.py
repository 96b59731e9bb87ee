"""The simulated receipt printer, judged by another maker's host software: npm `receiptio`, over TCP.

The states that receiptio reports are what the far end of our driver's line says; what it prints must be on the paper.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from hardware.simulators.receipt_printer import ReceiptPrinterSimulator
from hardware.simulators.receipt_wire import TcpWire

pytestmark = pytest.mark.real_peer

CLI = Path(__file__).parents[1] / "receiptio/node_modules/receiptio/bin/cli.js"
PORT = 9100  # receiptio knows no other

ONLINE, COVER_OPEN, PAPER_EMPTY, ERROR, DISCONNECT = 100, 101, 102, 103, 105
SUCCESS = 0

STAR_PROBE = {"1b06", "01"}  # ESC ACK SOH, by which it would know a printer of another family


@pytest.fixture
def host() -> str:
    """An address of this machine's own where the port is free: tests of two checkouts may run at once."""
    if shutil.which("node") is None or not CLI.exists():
        pytest.skip("receiptio is not installed: .ci/setup test does it.")
    for last in range(90, 110):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((f"127.0.9.{last}", PORT))
            except OSError:
                continue
            return f"127.0.9.{last}"
    pytest.skip("No address of this machine has port 9100 free.")


@pytest.fixture
def printer(host: str, tmp_path: Path) -> Iterator[ReceiptPrinterSimulator]:
    made = ReceiptPrinterSimulator(TcpWire(host, PORT), tmp_path / "out", seconds_per_row=0.002)
    made.start()
    yield made
    made.stop()


def receiptio(host: str, *arguments: str, text: str = "") -> int:
    command = ["node", str(CLI), "-d", host, "-l", "en", "-t", "5", *arguments]
    return subprocess.run(command, input=text.encode(), capture_output=True, timeout=30, check=False).returncode


@pytest.mark.parametrize(
    ("actions", "seen"),
    [
        ((), ONLINE),
        (("paper_low",), ONLINE),
        (("cover_open",), COVER_OPEN),
        (("paper_out",), PAPER_EMPTY),
        (("cutter_error",), ERROR),
        (("unplug",), DISCONNECT),
        (("power_off",), DISCONNECT),
        (("cover_open", "cover_close"), ONLINE),
        (("paper_out", "paper_in"), ONLINE),
    ],
)
def test_states_are_seen(host: str, printer: ReceiptPrinterSimulator, actions: tuple[str, ...], seen: int) -> None:
    for action in actions:
        printer.do(action)
    assert receiptio(host, "-q") == seen


def test_an_error_is_left_by_command_once_its_cause_is_gone(host: str, printer: ReceiptPrinterSimulator) -> None:
    printer.do("jam")
    assert [receiptio(host, "-q"), receiptio(host, "-q")] == [ERROR, ERROR]
    printer.do("clear")
    assert [receiptio(host, "-q"), receiptio(host, "-q")] == [ERROR, ONLINE]  # the first look sends DLE ENQ 2


@pytest.mark.parametrize("paper", ["paper_in", "paper_low"])
@pytest.mark.parametrize("arguments", [(), ("-p", "escpos"), ("-p", "generic")])
def test_prints_appear_on_the_paper(
    host: str, printer: ReceiptPrinterSimulator, paper: str, arguments: tuple[str, ...]
) -> None:
    printer.do(paper)
    text = "Stadswinkel\n^^^Tilburg\n\nCafé Łódź | € 16,40\n{code:https://www.tilburg.nl; option:qrcode,6,M}"
    assert receiptio(host, *arguments, text=text) == SUCCESS
    seen = printer.state()
    assert seen["printed"] == 1
    rows = [" ".join(row.split()) for row in seen["text"] if row.strip()]
    assert rows[:3] == ["Stadswinkel", "Tilburg", "Café Łódź € 16,40"]
    assert set(seen["unknown_commands"]) <= STAR_PROBE
    with Image.open(seen["picture"]) as picture:
        assert picture.height > 200
        assert picture.convert("L").getextrema()[0] == 0


@pytest.mark.parametrize(("action", "seen"), [("cover_open", COVER_OPEN), ("paper_out", PAPER_EMPTY)])
def test_trouble_half_way_is_seen(host: str, printer: ReceiptPrinterSimulator, action: str, seen: int) -> None:
    printer.do(action, "4")
    assert receiptio(host, "-p", "escpos", text="a row\n" * 12) == seen
    assert printer.state()["printed"] == 0
