"""What a newcomer has no need to install: an embedded municipality and simulated devices, each a process of its own.

Both are outside peers of the counter: it reaches them over loopback and over wires, by configuration alone.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from hardware.simulators.control import hand
from hardware.simulators.ports import free_ports, is_free
from kiosk import ASSETS
from kiosk.config import Config, parse

STARTING_S = 20.0
PANEL_INPUTS = {"headset": 0, "presence": 1, "door": 2, "lock": 3, "tamper": 4, "operator_switch": 5}
"""How the simulated I/O board is wired."""
RESIDENTS = ASSETS / "demo" / "residents.toml"
SECRETS = (
    "KIOSK_ZGW_SECRET",
    "KIOSK_BRP_KEY",
    "KIOSK_KLANT_TOKEN",
    "KIOSK_TOPDESK_PASSWORD",
    "KIOSK_STORINGEN_SECRET",
)
KCC = "01933a7e-2183-587a-8b63-89eda1f353da"
"""The actor that the embedded municipality has from the start."""

BRANCH = "0c1e8e3e-5d3f-4a7e-9b1d-6f0b8f7f2a11"
"""The branch that the embedded TOPdesk knows."""


def nothing() -> None:
    """They run already."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """The running peers and the configuration that leads to them."""

    config: Config
    control: Path  # socket of the hands at the simulated devices
    out: Path  # what came out of the printers
    sandbox_url: str
    pids: dict[str, int]
    begin: Callable[[], None]  # starts them, where that was not done at once

    def hand(self, device: str, do: str, argument: str = "") -> dict[str, Any]:
        """Do something at the simulated devices; see hardware.simulators.control."""
        return hand(self.control, device, do, argument)

    def wait(self) -> None:
        """Until both peers answer. The counter need not wait; who wants to put a hand to them does. TimeoutError."""
        deadline = time.monotonic() + STARTING_S
        while not (self.control.exists() and listens(self.sandbox_url)):
            if time.monotonic() > deadline:
                raise TimeoutError("the embedded peers did not start")
            time.sleep(0.05)


@contextmanager
def embedded(
    data: Path,
    *,
    robot_delay_s: float = 1.0,
    municipality: Config | None = None,
    at_once: bool = True,
    reports: bool = False,
) -> Iterator[Embedded]:
    """Start both peers in `data`; they end with the block, or with this process however it ends.

    With `municipality` its counter and services are used instead of the embedded ones. Not `at_once`: when the caller
    begins them, so that they do not take the processor from a start screen that is still to be painted. With `reports`
    faults become incidents in the embedded TOPdesk.
    """
    data = data.absolute()
    wires, out = data / "wires", data / "out"
    data.mkdir(parents=True, exist_ok=True)
    for name in SECRETS:
        os.environ[name] = secrets.token_hex(16)
    ports = _ports(data / "ports.json")
    peers = {
        "municipality": (
            "backend_client.sandbox",
            f"--port={ports.sandbox}",
            f"--data={data / 'municipality'}",
            f"--robot-delay={robot_delay_s}",
            "--stdin-ends",
        ),
        "simulators": (
            "hardware.simulators",
            f"--dir={wires}",
            f"--out={out}",
            f"--documents={RESIDENTS}",
            f"--printer-port={ports.printer}",
            f"--terminal-port={ports.terminal}",
            f"--power-port={ports.power}",
        ),
    }
    pids: dict[str, int] = {}
    with ExitStack() as stack:

        def begin() -> None:
            for name, command in peers.items():
                pids[name] = stack.enter_context(peer(*command)).pid

        if at_once:
            begin()
        url = f"http://127.0.0.1:{ports.sandbox}"
        content = _content(data, url, wires, ports) | (reports_of(url) if reports else {})
        yield Embedded(
            config=_config(parse(content), municipality),
            control=wires / "control",
            out=out,
            sandbox_url=url,
            pids=pids,
            begin=nothing if at_once else begin,
        )


def _config(made: Config, municipality: Config | None) -> Config:
    if municipality is None:
        return made
    counter = municipality.counter.model_copy(update={"data": made.counter.data})
    ours = {"devices": made.devices, "storage": made.storage, "monitoring": made.monitoring}
    return municipality.model_copy(update={"counter": counter, **ours})


def _content(data: Path, url: str, wires: Path, ports: Ports) -> dict[str, Any]:
    return {
        "counter": {"data": data},
        "storage": {"key": f"file:{_key(data / 'key' / 'storage.key')}"},
        "devices": {
            "document_scanner": {"driver": "serial_mrz", "port": str(wires / "document_scanner")},
            "chip_reader": {"driver": "emrtd", "transport": f"socket:{wires / 'chip_reader'}"},
            "payment_terminal": {
                "driver": "nexo",
                "url": f"http://127.0.0.1:{ports.terminal}/nexo",
                "poiid": "SIM-1",
                "saleid": "BALIE1",
            },
            "page_printer": {"driver": "ipp", "url": f"ipp://127.0.0.1:{ports.printer}/ipp/print"},
            "receipt_printer": {"driver": "escpos", "port": str(wires / "receipt_printer")},
            "code_scanner": {"driver": "serial_code", "port": str(wires / "code_scanner")},
            "keypad": {"driver": "hid_keypad", "device": str(wires / "keypad")},
            "panel": {"driver": "io_board", "port": str(wires / "panel"), "inputs": PANEL_INPUTS},
            "power": {"driver": "nut", "ups": "counter", "port": ports.power},
            "display": {"driver": "backlight", "path": str(wires / "display")},
        },
        "monitoring": {"enabled": False},
        "zgw": {
            "zaken_url": f"{url}/zaken/api/v1",
            "catalogi_url": f"{url}/catalogi/api/v1",
            "documenten_url": f"{url}/documenten/api/v1",
            "client_id": "kiosk",
            "secret": "env:KIOSK_ZGW_SECRET",
            "bronorganisatie": "002220647",
        },
        "klantinteracties": {
            "url": f"{url}/klantinteracties/api/v1",
            "token": "env:KIOSK_KLANT_TOKEN",
            "actor": KCC,
        },
        "brp": {
            "personen_url": f"{url}/haalcentraal/api/brp",
            "reisdocumenten_url": f"{url}/haalcentraal/api/reisdocumenten",
            "api_key": "env:KIOSK_BRP_KEY",
        },
    }


def reports_of(url: str) -> dict[str, Any]:
    """To the embedded TOPdesk at this address, as kiosk.toml has it."""
    topdesk = {
        "url": url,
        "user": "balie",
        "password": "env:KIOSK_TOPDESK_PASSWORD",
        "branch": BRANCH,
        "category": "Balies",
        "closed_status": "Gesloten",
    }
    return {"reports": {"calm_s": 30.0, "topdesk": topdesk}}


def _key(path: Path) -> Path:
    """Of test residents: it may lie on the same disk. Made once, for what waits in the outbox outlives a restart."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        made = path.with_suffix(".new")
        made.touch(0o600)
        made.write_text(secrets.token_hex(32))
        made.rename(path)
    return path


class Ports(NamedTuple):
    """On the loopback address."""

    sandbox: int
    printer: int
    terminal: int
    power: int


def _ports(remembered: Path) -> Ports:
    """The ports of the last time where they are still free: what was sent half-way holds addresses with them."""
    wanted = len(Ports._fields)
    known: list[int] = json.loads(remembered.read_text()) if remembered.exists() else []
    if len(known) != wanted or not all(is_free(port) for port in known):
        known = free_ports(wanted)
        remembered.write_text(json.dumps(known))
    return Ports(*known)


def listens(url: str) -> bool:
    host, _, port = url.removeprefix("http://").partition(":")
    try:
        socket.create_connection((host, int(port)), timeout=1).close()
    except OSError:
        return False
    return True


@contextmanager
def peer(module: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process that ends when its standard input closes: also when this process is killed."""
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        process_group=0,  # Ctrl-C is for the counter, which ends the others in order
    )
    try:
        yield process
    finally:
        assert process.stdin
        process.stdin.close()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
