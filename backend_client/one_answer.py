"""A connection on which each request gets one answer. A proxy that answers twice would answer with the second whatever
is asked next on it, and each call after that would get the answer of the one before.

What comes after an answer is held back, and the connection then reads as one that the server ended: httpcore asks
nothing more on it. An answer of unknown length (RFC 9112, 6.3) ends with its connection or says itself where it ends.
"""

from __future__ import annotations

import math
import ssl
from typing import Any

import httpcore

_END = b"\r\n\r\n"
_BODILESS = (b"204", b"304")


class OneAnswer(httpcore.NetworkStream):
    def __init__(self, real: httpcore.NetworkStream) -> None:
        self._real = real
        self._head = b""
        self._left: float | None = None  # bytes of the answer that are to come; None while its head is not whole
        self._too_much = False

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._head, self._left = b"", None
        self._real.write(buffer, timeout)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._real.read(max_bytes, timeout)
        if self._left is None:
            self._head += data
            head, end, begun = self._head.partition(_END)
            if not end:
                return data
            self._left = _length(head) - len(begun)
        else:
            self._left -= len(data)
        if self._left >= 0:
            return data
        self._too_much = True
        return data[: int(self._left)]

    def close(self) -> None:
        self._real.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> OneAnswer:
        return OneAnswer(self._real.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return (info == "is_readable" and self._too_much) or self._real.get_extra_info(info)


def _length(head: bytes) -> float:
    """Bytes of the body that this head promises, as far as it says."""
    status, *lines = head.lower().split(b"\r\n")
    if status.split(b" ")[1:2] and status.split(b" ")[1] in _BODILESS:
        return 0
    fields = [(name.strip(), value.strip()) for name, _, value in (line.partition(b":") for line in lines)]
    if any(name == b"transfer-encoding" for name, _ in fields):
        return math.inf
    return next((int(value) for name, value in fields if name == b"content-length" and value.isdigit()), math.inf)
