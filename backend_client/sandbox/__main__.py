"""Serve the embedded municipality on the loopback address.

Secrets come from the environment: KIOSK_ZGW_SECRET (JWT of client "kiosk"), KIOSK_BRP_KEY (Haal Centraal), and
KIOSK_KLANT_TOKEN (Klantinteracties), KIOSK_TOPDESK_PASSWORD (TOPdesk) and KIOSK_STORINGEN_SECRET (JWT of client
"storingen"), without which nobody may call that API, or as that client.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import secrets
import socket
import sys
import threading
from pathlib import Path

import uvicorn

from backend_client.sandbox import logs
from backend_client.sandbox.app import Municipality, application
from backend_client.sandbox.residents import load
from backend_client.sandbox.robot import Robot
from backend_client.sandbox.store import Store
from backend_client.sandbox.web import PART_SIZE, STORINGEN

RESIDENTS = Path(__file__).parents[2] / "assets" / "demo" / "residents.toml"


def main() -> int:
    arguments = _arguments()
    missing = [name for name in ("KIOSK_ZGW_SECRET", "KIOSK_BRP_KEY") if not os.environ.get(name)]
    if missing:
        sys.stderr.write(f"Set {' and '.join(missing)} in the environment first.\n")
        return 2
    logs.configure(sys.stderr)
    arguments.data.mkdir(parents=True, exist_ok=True)
    os.umask(0o077)
    town = Municipality(
        store=Store(arguments.data / "municipality.sqlite"),
        register=load(arguments.residents),
        secrets={
            "kiosk": os.environ["KIOSK_ZGW_SECRET"],
            STORINGEN: os.environ.get("KIOSK_STORINGEN_SECRET") or secrets.token_hex(32),
            "robot": secrets.token_hex(32),
        },
        brp_key=os.environ["KIOSK_BRP_KEY"],
        ahead_s=arguments.clock_offset,
        part_size=arguments.part_size,
        klant_token=os.environ.get("KIOSK_KLANT_TOKEN", ""),
        topdesk_password=os.environ.get("KIOSK_TOPDESK_PASSWORD", ""),
    )
    listening = listen(arguments.port)
    port = listening.getsockname()[1]
    robot = Robot(town, f"http://127.0.0.1:{port}", arguments.robot_delay)
    server = _Server(
        uvicorn.Config(
            application(town), log_level="warning", access_log=False, lifespan="off", ws="none", date_header=False
        ),
        robot,
    )
    if arguments.stdin_ends:
        threading.Thread(target=_end_with_stdin, args=(server,), daemon=True).start()
    if arguments.robot:
        robot.start()
    print(json.dumps({"ready": True, "port": port}), flush=True)  # noqa: T201  who started it waits for this line
    server.run(sockets=[listening])
    return 0


class _Server(uvicorn.Server):
    """Answers the robot until it has put down what it was doing."""

    def __init__(self, config: uvicorn.Config, robot: Robot) -> None:
        super().__init__(config)
        self._robot = robot

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await asyncio.to_thread(self._robot.close)
        await super().shutdown(sockets)


def listen(port: int = 0) -> socket.socket:
    """A socket on the loopback address. asyncio switches Nagle's 40 ms off only where the protocol is spelled out."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    listening.listen(128)
    return listening


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m backend_client.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 chooses one")
    parser.add_argument("--data", type=Path, required=True, help="directory that keeps what was received")
    parser.add_argument("--residents", type=Path, default=RESIDENTS)
    parser.add_argument("--robot-delay", type=float, default=1.0, metavar="SECONDS", help="before it takes up a zaak")
    parser.add_argument("--no-robot", dest="robot", action="store_false")
    parser.add_argument(
        "--clock-offset", type=float, default=0.0, metavar="SECONDS", help="its clock is ahead by so much"
    )
    parser.add_argument(
        "--part-size", type=_part_size, default=PART_SIZE, metavar="BYTES", help="of the parts of large documents"
    )
    parser.add_argument("--stdin-ends", action="store_true", help="end when standard input does")
    return parser.parse_args()


def _part_size(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError("a number of bytes, at least 1")
    return int(text)


def _end_with_stdin(server: uvicorn.Server) -> None:
    while os.read(0, 4096):
        pass
    server.should_exit = True


if __name__ == "__main__":
    sys.exit(main())
