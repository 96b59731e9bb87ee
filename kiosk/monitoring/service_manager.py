"""What systemd is told of the counter (sd_notify(3)): that it is ready, that its screen lives, that it goes."""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping


class ServiceManager:
    """Says nothing where no service manager listens. Never waits, and never fails the counter: a word that cannot be
    said now is said by the next beat, or missed by the watchdog, which is what it is for."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        address = environment.get("NOTIFY_SOCKET", "")
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self._socket: socket.socket | None = None
        self._status = ""
        if self._address:
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC)
            self._socket.setblocking(False)

    def ready(self) -> None:
        """The start screen stands there."""
        self._say("READY=1")

    def beat(self, status: str) -> None:
        """The thread of the screen lives. `status` is a line for `systemctl status`, said where it changed."""
        news = f"\nSTATUS={status}" if status != self._status else ""
        if self._say(f"WATCHDOG=1{news}"):
            self._status = status

    def stopping(self) -> None:
        """The last word."""
        self._say("STOPPING=1")
        if self._socket:
            self._socket.close()
            self._socket = None

    def _say(self, words: str) -> bool:
        if not self._socket:
            return False
        try:
            self._socket.sendto(words.encode(), self._address)
        except OSError:
            return False
        return True
