"""The network socket of a simulated device: it answers POSTs well or badly, hangs up on them, or is switched off."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

from hardware.simulators.ports import free_ports

Handle = Callable[[bytes], bytes | None]

_SLOW_S: Final = 1.0
_PAGE: Final = b"<!DOCTYPE html><title>Router</title><h1>It works!</h1>"


class Manner(StrEnum):
    """How a server answers. Only `hang` and `wrong` leave undone what they were asked for."""

    WELL = "well"
    SLOW = "slow"
    GARBAGE = "garbage"
    HALF = "half"  # and then it hangs up
    WRONG = "wrong"  # it is the web page of another device
    HANG = "hang"  # it takes the connection and says nothing


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 16


class HttpServer:
    """Listens on 127.0.0.1 only. `handle` gets the body of a POST; None as its answer means: hang up without one."""

    def __init__(self, port: int, content_type: str, handle: Handle) -> None:
        self.port = port or free_ports(1)[0]  # stays the same when switched off and on
        self._content_type = content_type
        self._handle = handle
        self._server: _Server | None = None
        self.manner = Manner.WELL

    @property
    def on(self) -> bool:
        return self._server is not None

    def start(self) -> None:
        if self._server is None:
            self._server = _Server(("127.0.0.1", self.port), self._handler())
            serve = self._server.serve_forever
            threading.Thread(target=serve, args=(0.02,), name="http", daemon=True).start()

    def stop(self) -> None:
        """From now on connections are refused."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        house, handle = self, self._handle

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                if self.headers.get("Transfer-Encoding") == "chunked":
                    body = b"".join(iter(self._chunk, b""))
                else:
                    body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                while house.manner is Manner.HANG and house.on:
                    time.sleep(0.02)
                manner = house.manner
                if manner is Manner.SLOW:
                    time.sleep(_SLOW_S)
                answer = _PAGE if manner is Manner.WRONG else handle(body)
                self.close_connection = answer is None or manner is not Manner.WELL
                if answer is not None and house.on:
                    self._say(answer, manner)

            def _say(self, answer: bytes, manner: Manner) -> None:
                said = {Manner.HALF: answer[: len(answer) // 2], Manner.GARBAGE: b"\xff" + os.urandom(len(answer) - 1)}
                try:
                    self.send_response(200)
                    self.send_header("Content-Type", "text/html" if manner is Manner.WRONG else house._content_type)
                    self.send_header("Content-Length", str(len(answer)))
                    self.end_headers()
                    self.wfile.write(said.get(manner, answer))
                except ConnectionError:
                    self.close_connection = True

            def _chunk(self) -> bytes:
                data = self.rfile.read(int(self.rfile.readline().split(b";")[0], 16))
                self.rfile.readline()
                return data

            def log_message(self, *arguments: object) -> None:
                """Nobody reads it."""

        return Handler
