"""The process that watches one counter: what it hears on its standard input, it tells whoever asks.

It outlives a counter that hangs, and says so. When the counter is gone it says that for a while, and ends: the next
counter brings its own, which waits for the port.
"""

from __future__ import annotations

import errno
import json
import socket
import sys
import threading
import time
from typing import TYPE_CHECKING, Final

import uvicorn

from hardware.crash import keep_quiet
from kiosk.monitoring.heartbeat import beat_out
from kiosk.monitoring.pages import pages
from kiosk.monitoring.watched import Settings, Watched

if TYPE_CHECKING:
    from kiosk.monitoring.otlp import Collector

GONE_S: Final = 5.0
AGAIN_S: Final = 0.2


def main() -> None:
    keep_quiet()
    first = sys.stdin.readline()
    if not first:
        return
    watched = Watched(Settings(**json.loads(first)["settings"]))
    settings = watched.settings
    over = threading.Event()
    collector: Collector | None = None
    if settings.otlp:
        from kiosk.monitoring.otlp import Collector

        collector = Collector(watched)
    server = uvicorn.Server(
        uvicorn.Config(
            pages(watched),
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=1,
            ssl_certfile=settings.certificate or None,
        )
    )

    def listen() -> None:
        if _told_to_end(watched, collector):
            over.set()
        else:
            watched.lose()
            over.wait(GONE_S)
            over.set()
        server.should_exit = True

    threading.Thread(target=listen, name="stdin", daemon=True).start()
    if settings.heartbeat:
        threading.Thread(target=beat_out, args=(watched, over), name="heartbeat", daemon=True).start()
    if line := _line(settings.host, settings.port, over):
        server.run([line])
    if collector:
        collector.close()


def _told_to_end(watched: Watched, collector: Collector | None) -> bool:
    """Hear the counter out; False where it fell silent in the middle."""
    for said in sys.stdin:
        try:
            heard = json.loads(said)
        except ValueError:  # it was killed while it wrote
            return False
        if "beat" in heard:
            watched.hear(heard["beat"])
        elif "log" in heard and collector:
            collector.log(heard["log"])
        elif "end" in heard:
            return True
    return False


def _line(host: str, port: int, over: threading.Event) -> socket.socket | None:
    """Once the port is free: the process of a counter before this one may still have it."""
    told = False
    while not over.is_set():
        line = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            line.bind((host, port))
        except OSError as error:
            line.close()
            if not told:
                told = True
                why = {"event": "monitoring.port_taken", "port": port, "why": errno.errorcode.get(error.errno or 0, "")}
                sys.stderr.write(json.dumps({"level": "warning", **why}) + "\n")
            time.sleep(AGAIN_S)
        else:
            return line
    return None


if __name__ == "__main__":
    main()
