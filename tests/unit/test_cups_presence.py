"""Whether a printer behind a print server is there: on the network, on USB, and where nobody can know."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from hardware.drivers.cups.presence import look, trace

PRINTER = "usb://Maker/Laser%20A4?serial=ABC123"


def plug(usb: Path, port: str, serial: str, number: int) -> Path:
    device = usb / port
    device.mkdir()
    (device / "serial").write_text(f"{serial}\n")
    (device / "devnum").write_text(f"{number}\n")
    return device


def test_on_the_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as printer:
        port = printer.getsockname()[1]
        for scheme in ("socket", "ipp", "lpd"):
            assert trace(f"{scheme}://127.0.0.1:{port}/queue") == "connected"
            assert look(f"{scheme}://127.0.0.1:{port}/queue") == "connected"
    assert trace(f"socket://127.0.0.1:{port}") is None
    assert look(f"socket://127.0.0.1:{port}") is None


def test_on_usb_by_serial_number(tmp_path: Path) -> None:
    assert trace(PRINTER, tmp_path) is None
    plug(tmp_path, "1-1", "OTHER", 3)
    assert trace(PRINTER, tmp_path) is None
    device = plug(tmp_path, "1-2", "ABC123", 4)
    before = trace(PRINTER, tmp_path)
    assert before
    assert trace(PRINTER, tmp_path) == before
    (device / "devnum").write_text("5\n")  # it came back
    assert trace(PRINTER, tmp_path) not in (None, before)
    (device / "devnum").unlink()  # it goes at this moment
    assert trace(PRINTER, tmp_path) is None


@pytest.mark.parametrize("uri", ["", "file:///dev/null", "usb://Maker/Laser", "hp:/usb/Laser", "socket://"])
def test_where_nobody_can_know(uri: str) -> None:
    assert trace(uri) == ""
