"""The line to a printer: serial port, USB device file or TCP, all three a file descriptor that never blocks.

Whatever goes wrong is an OSError. A line that takes or gives nothing is no error here: who talks over it knows best how
long that may last.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import select
import socket
import time
from collections.abc import Callable
from typing import Final

from hardware import finding

CONNECT_S: Final = 0.4
WRITE_S: Final = 0.05
_WAITING: Final = 4096
_GONE: Final = select.POLLHUP | select.POLLERR | select.POLLNVAL


class Wire:
    def __init__(self, fd: int, close: Callable[[], object], silence_is_end: bool) -> None:
        self._fd, self._silence_is_end = fd, silence_is_end
        self.close = close

    def read(self, wait_s: float) -> bytes:
        """What is there; waits for the first byte at most this long."""
        events = self._events(select.POLLIN, wait_s)
        if not events:
            return b""
        with contextlib.suppress(BlockingIOError):
            if data := os.read(self._fd, 4096):
                return data
            if self._silence_is_end or events & _GONE:
                raise _gone()
            time.sleep(wait_s)  # a USB printer with nothing to say may send packets without a byte in them
        return b""

    def write(self, data: bytes) -> int:
        """How many bytes of it were taken within 0.05 s."""
        events = self._events(select.POLLOUT, WRITE_S)
        if events & _GONE:
            raise _gone()
        if events:
            with contextlib.suppress(BlockingIOError):
                return os.write(self._fd, data)
        return 0

    def _events(self, wanted: int, wait_s: float) -> int:
        poll = select.poll()
        poll.register(self._fd, wanted)
        events = poll.poll(wait_s * 1000)
        return events[0][1] if events else 0


def _gone() -> OSError:
    return OSError(errno.ENODEV, os.strerror(errno.ENODEV))


def open_wire(port: str, baudrate: int) -> Wire:
    if port.startswith("tcp:"):
        return _tcp(port)
    path = finding.usb_printer(port) or finding.serial_port(port)
    if path is None:
        raise _gone()
    return _device_file(path) if re.search(r"/lp\d*$", path) else _serial(path, baudrate)


def _tcp(port: str) -> Wire:
    _, host, number = port.split(":")
    connection = socket.create_connection((host, int(number)), CONNECT_S)
    connection.setblocking(False)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _WAITING)  # a receipt must not seem sent that waits here
    return Wire(connection.fileno(), connection.close, silence_is_end=True)


def _device_file(path: str) -> Wire:
    fd = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)
    return Wire(fd, lambda: os.close(fd), silence_is_end=False)


def _serial(path: str, baudrate: int) -> Wire:
    import serial

    try:
        opened = serial.Serial(path, baudrate, timeout=0, exclusive=True)
    except serial.SerialException as error:
        # One without a number says that the file could not be set up as a serial port.
        raise OSError(error.errno or errno.ENOTTY, os.strerror(error.errno or errno.ENOTTY)) from error
    return Wire(opened.fileno(), opened.close, silence_is_end=True)
