"""A form with one file (RFC 7578), whose body is made as it is sent and whose length is known before."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping


def form(fields: Mapping[str, str], name: str, content: Iterable[bytes], size: int) -> tuple[str, int, Iterator[bytes]]:
    """Content-Type, Content-Length and body. `content` holds `size` bytes; the file is told no name of its own."""
    boundary = secrets.token_hex(16)
    head = "".join(
        f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
        for field, value in fields.items()
    )
    file = f'Content-Disposition: form-data; name="{name}"; filename="{name}"\r\nContent-Type: application/octet-stream'
    before = f"{head}--{boundary}\r\n{file}\r\n\r\n".encode()
    after = f"\r\n--{boundary}--\r\n".encode()

    def body() -> Iterator[bytes]:
        yield before
        yield from content
        yield after

    return f"multipart/form-data; boundary={boundary}", len(before) + size + len(after), body()
