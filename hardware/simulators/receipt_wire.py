"""The printer's end of a line: a pseudo-terminal (it stands for a USB device file too) or a TCP port on loopback."""

from __future__ import annotations

import contextlib
import os
import pty
import select
import socket
import struct
import tty
from pathlib import Path
from typing import Final, Protocol

from hardware.simulators.ports import free_ports

_BUFFER: Final = 4096  # what a printer takes in before it prints it
_AT_ONCE: Final = struct.pack("ii", 1, 0)  # SO_LINGER: closed as a pulled plug is, without a farewell


class ReceiptWire(Protocol):
    plugged: bool

    @property
    def port(self) -> str:
        """What a driver's configuration calls it."""

    def plug(self) -> None: ...

    def unplug(self) -> None: ...

    def wait(self, seconds: float) -> None:
        """Returns when there is something to receive, or after this time."""

    def receive(self) -> bytes:
        """What is there now."""

    def send(self, data: bytes) -> None: ...

    def power(self, on: bool) -> None:
        """What the line itself does when the printer's power comes or goes."""


class PtyWire:
    """`link` becomes a symlink to the other end. As with a USB serial adapter, the port stays when power goes."""

    def __init__(self, link: Path) -> None:
        self._link = link
        self._ends = (-1, -1)
        self.plugged = False

    @property
    def port(self) -> str:
        return str(self._link)

    def plug(self) -> None:
        if not self.plugged:
            self._ends = pty.openpty()
            tty.setraw(self._ends[1])
            os.set_blocking(self._ends[0], False)
            self._link.parent.mkdir(parents=True, exist_ok=True)
            self._link.unlink(missing_ok=True)
            self._link.symlink_to(os.ttyname(self._ends[1]))
            self.plugged = True

    def unplug(self) -> None:
        if self.plugged:
            self.plugged = False
            self._link.unlink(missing_ok=True)
            for end in self._ends:
                os.close(end)

    def wait(self, seconds: float) -> None:
        _wait([self._ends[0]] if self.plugged else [], seconds)

    def receive(self) -> bytes:
        with contextlib.suppress(BlockingIOError):
            return os.read(self._ends[0], 4096) if self.plugged else b""
        return b""

    def send(self, data: bytes) -> None:
        if self.plugged:
            with contextlib.suppress(BlockingIOError):  # nobody reads at the other end
                os.write(self._ends[0], data)

    def power(self, on: bool) -> None:
        pass


class TcpWire:
    """One host at a time, as printers have it; the others wait in line. Power that goes takes the line with it."""

    def __init__(self, host: str = "127.0.0.1", port: int = 0) -> None:
        self._address = (host, port or free_ports(1)[0])
        self._listener: socket.socket | None = None
        self._host: socket.socket | None = None
        self.plugged = False

    @property
    def port(self) -> str:
        return f"tcp:{self._address[0]}:{self._address[1]}"

    def plug(self) -> None:
        if not self.plugged:
            self._listener = socket.create_server(self._address)
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _BUFFER)
            self._listener.setblocking(False)
            self.plugged = True

    def unplug(self) -> None:
        self.plugged = False
        if self._host:
            self._host.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        if self._listener:
            self._listener.shutdown(socket.SHUT_RDWR)  # a select in another thread would hold it open after its close
        for end in (self._host, self._listener):
            if end:
                end.close()
        self._host = self._listener = None

    def wait(self, seconds: float) -> None:
        end = self._host or self._listener
        _wait([end.fileno()] if end else [], seconds)

    def receive(self) -> bytes:
        try:
            if self._host is None and self._listener:
                self._host, _ = self._listener.accept()
                self._host.setblocking(False)
                self._host.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._host and (data := self._host.recv(4096)):
                return data
        except BlockingIOError:
            return b""
        except ConnectionError:
            pass
        self._hang_up()
        return b""

    def send(self, data: bytes) -> None:
        try:
            if self._host:
                self._host.send(data)
        except BlockingIOError:
            pass  # nobody reads at the other end
        except ConnectionError:
            self._hang_up()

    def power(self, on: bool) -> None:
        if on:
            self.plug()
        else:
            self.unplug()

    def _hang_up(self) -> None:
        if self._host:
            self._host.close()
            self._host = None


def _wait(ends: list[int], seconds: float) -> None:
    # Another thread may pull the plug meanwhile.
    with contextlib.suppress(OSError, ValueError):
        select.select(ends, [], [], seconds)
