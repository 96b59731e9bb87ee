"""The form in which a part of a document goes, read back by another implementation."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartParser

from backend_client.multipart import form


@given(
    lock=st.text("0123456789abcdef-", max_size=40),
    chunks=st.lists(st.binary(max_size=3000) | st.sampled_from([b"\r\n--", b"--\r\n", b"\r\n\r\n"]), max_size=6),
)
def test_what_goes_in_comes_out(lock: str, chunks: list[bytes]) -> None:
    content = b"".join(chunks)
    kind, length, body = form({"lock": lock}, "inhoud", chunks, len(content))
    sent = b"".join(body)
    assert len(sent) == length

    async def stream() -> AsyncIterator[bytes]:
        for begin in range(0, len(sent), 1000):
            yield sent[begin : begin + 1000]

    async def read() -> tuple[object, bytes]:
        parsed = await MultiPartParser(Headers({"content-type": kind}), stream()).parse()
        file = parsed["inhoud"]
        assert isinstance(file, UploadFile)
        found = await file.read()
        await parsed.close()
        return parsed["lock"], found

    assert asyncio.run(read()) == (lock, content)
