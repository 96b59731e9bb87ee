"""The hands at the simulated devices: one socket that the dock, the command line and the tests all use.

A line of JSON each way. Request: `{"device": "page_printer", "do": "paper_out", "argument": ""}`; an empty device with
`"do": "state"` asks what a person standing beside the counter would see. Answer: `{"ok": true, "state": {...}}` or
`{"ok": false, "error": "..."}`.
"""

from __future__ import annotations

import contextlib
import json
import socket
import socketserver
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hardware.simulators import Simulator

HAND_S = 60.0
"""Longer than any simulator takes on a full machine: a hand that lets go early has done something half."""


class ControlServer:
    """Serves the control socket at `path` until stop()."""

    def __init__(self, path: Path, simulators: Mapping[str, Simulator]) -> None:
        def answer(line: bytes) -> dict[str, Any]:
            try:
                request = json.loads(line)
                device, action = str(request["device"]), str(request["do"])
                if device:
                    simulators[device].do(action, str(request.get("argument", "")))
                elif action != "state":
                    raise ValueError(f"no device for {action!r}")
            except (ValueError, KeyError, TypeError) as error:
                return {"ok": False, "error": f"{type(error).__name__}: {error}"}
            return {"ok": True, "state": {name: simulator.state() for name, simulator in simulators.items()}}

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    for line in self.rfile:
                        self.wfile.write(json.dumps(answer(line)).encode() + b"\n")

        class Server(socketserver.ThreadingUnixStreamServer):
            daemon_threads = True
            block_on_close = False

        path.unlink(missing_ok=True)
        self._path = path
        self._server = Server(str(path), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._path.unlink(missing_ok=True)


def hand(control: Path, device: str, do: str, argument: str = "") -> dict[str, Any]:
    """Do one thing at the simulated devices; answers the state of all of them. ValueError: it cannot be done."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(HAND_S)
        connection.connect(str(control))
        connection.sendall(json.dumps({"device": device, "do": do, "argument": argument}).encode() + b"\n")
        with connection.makefile("rb") as answers:
            answer = json.loads(answers.readline())
    if not answer["ok"]:
        raise ValueError(answer["error"])
    state: dict[str, Any] = answer["state"]
    return state
