"""Ports for servers that go off and come back: nobody else may be given their port meanwhile."""

from __future__ import annotations

import random
import socket
from pathlib import Path

_LOWEST = 10_000
_OUTGOING = Path("/proc/sys/net/ipv4/ip_local_port_range")


def free_ports(count: int) -> list[int]:
    """Ports of the loopback address that nobody listens on now.

    They lie below those that the system gives to outgoing connections (ip(7), ip_local_port_range): each of those keeps
    its port for a minute after it is closed, and a server that comes back would find its own taken.
    """
    end = int(_OUTGOING.read_text().split()[0]) if _OUTGOING.exists() else 32_768
    found: set[int] = set()
    while len(found) < count:
        port = random.randrange(_LOWEST, end)  # noqa: S311
        if is_free(port):
            found.add(port)
    return list(found)


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
