"""Simulated travel documents on a simulated chip reader.

A card connects to the reader as the virtual cards of vsmartcard do, so the very same card serves our socket transport
and pcscd's virtual reader. Protocol: see hardware/drivers/emrtd/sockets.py.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from hardware.simulators.documents import TravelDocument

if TYPE_CHECKING:
    from hardware.simulators.card_application import CardApplication

ATR = bytes.fromhex("3B80800101")  # a contactless card without historical bytes (PC/SC part 3, 3.1.3.2.3)
_RETRY_S = 0.1
_CONTROLS = range(5)
_GET_ATR = 4


class ChipReaderSimulator:
    """`address` is the path of a Unix socket, or `host:port` of pcscd's virtual reader. One card lies there at most."""

    def __init__(self, address: str, documents: Mapping[str, TravelDocument]) -> None:
        self._address = address
        self._documents = documents
        self._lies: _LyingCard | None = None
        self._what = ""

    def start(self) -> None:
        """Nothing moves before a document is laid."""

    def stop(self) -> None:
        self._take()

    def do(self, action: str, argument: str = "") -> None:
        if action == "take":
            self._take()
            return
        if action not in ("lay", "tamper", "mute", "deny"):
            raise ValueError(f"a chip reader cannot {action!r}")
        if argument not in self._documents:
            raise ValueError("no such document")
        from hardware.simulators.issued_card import issued  # the cryptography of a card, once there is one

        card = issued(self._documents[argument], action)
        self._take()
        self._what = f"{action} {argument}"
        self._lies = _LyingCard(self._address, card, mute=action == "mute")

    def state(self) -> dict[str, Any]:
        return {"lies": self._what, "connected": self._lies is not None and self._lies.connected}

    def _take(self) -> None:
        if self._lies is not None:
            self._lies.take()
        self._lies, self._what = None, ""


class _LyingCard:
    """A card in the field of the reader, from its making until take()."""

    def __init__(self, address: str, application: CardApplication, mute: bool) -> None:
        self._address = address
        self._application = application
        self._mute = mute
        self._taken = threading.Event()
        self._lock = threading.Lock()
        self._link: socket.socket | None = None
        self._thread = threading.Thread(target=self._lie, daemon=True)
        self._thread.start()

    @property
    def connected(self) -> bool:
        return self._link is not None

    def take(self) -> None:
        with self._lock:
            self._taken.set()
            if self._link is not None:
                with contextlib.suppress(OSError):
                    self._link.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def _lie(self) -> None:
        while not self._taken.is_set():
            link = _connect(self._address)
            with self._lock:
                if link is not None and not self._taken.is_set():
                    self._link = link
            if self._link is not None:
                with contextlib.suppress(OSError):
                    self._serve(self._link)
            with self._lock:
                self._link = None
            if link is not None:
                link.close()
            self._taken.wait(_RETRY_S)

    def _serve(self, link: socket.socket) -> None:
        while True:
            message = _exactly(link, int.from_bytes(_exactly(link, 2), "big"))
            if len(message) == 1 and message[0] in _CONTROLS:
                if message[0] == _GET_ATR:
                    _send(link, ATR)
                else:
                    self._application.reset()
            elif not self._mute:
                _send(link, self._application.answer(message))


def _connect(address: str) -> socket.socket | None:
    host, _, port = address.rpartition(":")
    is_tcp = port.isdigit() and "/" not in address
    link = socket.socket(socket.AF_INET if is_tcp else socket.AF_UNIX)
    link.settimeout(1)
    try:
        link.connect((host, int(port)) if is_tcp else address)
    except OSError:
        link.close()
        return None
    link.settimeout(None)
    return link


def _send(link: socket.socket, message: bytes) -> None:
    link.sendall(len(message).to_bytes(2, "big") + message)


def _exactly(link: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        if link.family == socket.AF_INET:
            # vpcd writes length and data apart: without this each command waits 40 ms for a delayed acknowledgement.
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        part = link.recv(size - len(data))
        if not part:
            raise ConnectionResetError
        data += part
    return data
