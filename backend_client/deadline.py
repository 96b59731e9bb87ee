"""One deadline for a whole exchange. httpx limits each read and each write, and a server that drips exceeds neither."""

from __future__ import annotations

import math
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import httpcore
import httpx

from backend_client.one_answer import OneAnswer

_until: ContextVar[float] = ContextVar("until", default=math.inf)  # on the monotonic clock


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """What this thread asks in here, by a bounded transport, ends in a time-out once so much time has gone by."""
    before = _until.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _until.reset(before)


def bounded(transport: httpx.HTTPTransport) -> httpx.HTTPTransport:
    """The same, held to the deadline and to one answer for each request. httpx has no argument for the network of the
    pool that it makes."""
    transport._pool._network_backend = _Network()
    return transport


class _Network(httpcore.SyncBackend):
    def connect_tcp(self, host: str, port: int, timeout: float | None = None, *others: Any, **more: Any) -> OneAnswer:
        left = _left(timeout, httpcore.ConnectTimeout)
        return OneAnswer(_Stream(super().connect_tcp(host, port, left, *others, **more)))


class _Stream(httpcore.NetworkStream):
    def __init__(self, real: httpcore.NetworkStream) -> None:
        self._real = real

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._real.read(max_bytes, _left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._real.write(buffer, _left(timeout, httpcore.WriteTimeout))

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> _Stream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _Stream(self._real.start_tls(ssl_context, server_hostname, left))

    def close(self) -> None:
        self._real.close()

    def get_extra_info(self, info: str) -> Any:
        return self._real.get_extra_info(info)


def _left(timeout: float | None, late: type[Exception]) -> float | None:
    """Seconds for one more read or write; None where nothing limits it."""
    left = min(math.inf if timeout is None else timeout, _until.get() - time.monotonic())
    if left <= 0:
        raise late("the whole exchange took too long")
    return None if left == math.inf else left
