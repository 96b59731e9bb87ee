"""A stand-in for upsd with one power supply, for the demo: a hand pulls the mains plug or wears out the battery."""

from __future__ import annotations

import contextlib
import socket
import socketserver
import threading
from typing import Any

from hardware.simulators.ports import free_ports

_FULL_S = 1800


class PowerSimulator:
    """Speaks the protocol of upsd on 127.0.0.1. `port` 0 takes any free one, and keeps it."""

    def __init__(self, port: int, ups: str = "counter") -> None:
        self.port = port or free_ports(1)[0]  # stays the same when switched off and on
        self._ups = ups
        self._server: _Server | None = None
        self._speaks = threading.Event()
        self._speaks.set()
        self._mains = True
        self._low = self._worn = self._stale = False

    def start(self) -> None:
        if self._server is None:
            self._server = _Server(("127.0.0.1", self.port), self._answer)
            threading.Thread(target=self._server.serve_forever, args=(0.02,), name="power", daemon=True).start()

    def stop(self) -> None:
        if self._server is not None:
            self._speaks.set()
            self._server.shutdown()
            self._server.hang_up()
            self._server.server_close()
            self._server = None

    def do(self, action: str, argument: str = "") -> None:
        match action:
            case "unplug_mains":
                self._mains = False
            case "plug_mains":
                self._mains, self._low = True, False
            case "battery_low":
                self._low = True
            case "battery_failure" | "new_battery":
                self._worn = action == "battery_failure"
            case "stale" | "fresh":
                self._stale = action == "stale"
            case "mute":
                self._speaks.clear()
            case "unmute":
                self._speaks.set()
            case "garbage":
                self._say(b"\xff\x00HTTP/1.1 400 Bad Request\r\n")
            case "half_an_answer":
                self._say(f"BEGIN LIST VAR {self._ups}\nVAR {self._ups} ups.st".encode())
            case "hang_up":
                if self._server:
                    self._server.hang_up()
            case "stop":
                self.stop()
            case "start":
                self.start()
            case _:
                raise ValueError(f"a power supply cannot {action!r}")

    def state(self) -> dict[str, Any]:
        return {
            "on": self._server is not None,
            "mains": self._mains,
            "battery": "failure" if self._worn else "low" if self._low else "full",
            "mute": not self._speaks.is_set(),
            "stale": self._stale,
        }

    def _say(self, data: bytes) -> None:
        if self._server:
            self._server.say(data)

    def _answer(self, line: str) -> str:
        self._speaks.wait()
        match line.split():
            case ["LIST", "VAR", self._ups] if not self._stale:
                values = "".join(f'VAR {self._ups} {name} "{value}"\n' for name, value in self._variables().items())
                return f"BEGIN LIST VAR {self._ups}\n{values}END LIST VAR {self._ups}\n"
            case ["GET", "VAR", self._ups, name] if not self._stale:
                value = self._variables().get(name)
                return "ERR VAR-NOT-SUPPORTED\n" if value is None else f'VAR {self._ups} {name} "{value}"\n'
            case ["LIST" | "GET", "VAR", self._ups, *_]:
                return "ERR DATA-STALE\n"
            case ["LIST" | "GET", "VAR", _, *_]:
                return "ERR UNKNOWN-UPS\n"
            case _:
                return "ERR UNKNOWN-COMMAND\n"

    def _variables(self) -> dict[str, str]:
        words = ["OL" if self._mains else "OB DISCHRG"]
        words += ["LB"] if self._low else []
        words += ["RB"] if self._worn else []
        charge = 10 if self._low else 100
        return {
            "battery.charge": str(charge),
            "battery.runtime": str(_FULL_S * charge // 100),
            "ups.mfr": "Nobody",
            "ups.status": " ".join(words),
        }


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def __init__(self, address: tuple[str, int], answer: Any) -> None:
        connections: set[socket.socket] = set()

        class Handler(socketserver.StreamRequestHandler):
            def setup(self) -> None:
                super().setup()
                connections.add(self.connection)

            def handle(self) -> None:
                with contextlib.suppress(OSError):
                    for line in self.rfile:
                        self.wfile.write(answer(line.decode("ascii", errors="replace")).encode())

            def finish(self) -> None:
                connections.discard(self.connection)
                with contextlib.suppress(OSError):
                    super().finish()

        self._connections = connections
        super().__init__(address, Handler)

    def say(self, data: bytes) -> None:
        for connection in list(self._connections):
            with contextlib.suppress(OSError):
                connection.sendall(data)

    def hang_up(self) -> None:
        for connection in list(self._connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
