"""Whether the printer behind a print server is there, found out without the print server."""

from __future__ import annotations

import socket
import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

_CONNECT_S: Final = 0.1
_LOOK_S: Final = 0.15  # looking up a name takes as long as it takes, and cannot be stopped
_PORTS: Final = {"socket": 9100, "lpd": 515, "ipp": 631, "ipps": 631, "http": 80, "https": 443}
_USB: Final = Path("/sys/bus/usb/devices")


def trace(device_uri: str, usb: Path = _USB) -> str | None:
    """Something that stays the same while the device does not go; None: it is gone.

    A printer on the network is there while it takes connections; one that takes a single connection seems gone while it
    prints, so what it prints is never sure. One on USB, named by its serial number, is another each time that it comes.
    Of everything else nothing can be known: its trace is empty.
    """
    parts = urlsplit(device_uri)
    if parts.scheme in _PORTS and parts.hostname:
        return _connects(parts.hostname, parts.port or _PORTS[parts.scheme])
    serial = parse_qs(parts.query).get("serial", [""])[0]
    if parts.scheme == "usb" and serial:
        return _plugged(serial, usb)
    return ""


def look(device_uri: str) -> str | None:
    """The trace, when it is found soon enough for a driver's poll."""
    found: Future[str | None] = Future()
    threading.Thread(target=lambda: found.set_result(trace(device_uri)), name="presence", daemon=True).start()
    try:
        return found.result(_LOOK_S)
    except NotYet:
        return None


def _connects(host: str, port: int) -> str | None:
    try:
        with socket.create_connection((host, port), _CONNECT_S):
            return "connected"
    except OSError:
        return None


def _plugged(serial: str, usb: Path) -> str | None:
    for device in usb.glob("*/serial"):
        try:
            if device.read_text().strip() == serial:
                return f"{device.parent.name} {(device.parent / 'devnum').read_text().strip()}"
        except OSError:  # it went while we looked
            continue
    return None
