"""Whatever a server sends on a connection, the client reads one answer, and asks nothing more where there was more."""

from __future__ import annotations

from itertools import pairwise

import httpcore
from hypothesis import given
from hypothesis import strategies as st

from backend_client.one_answer import OneAnswer

ASKED = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
BODY = b'{"url": "1"}'
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(BODY), BODY)
NOTHING = b"HTTP/1.1 204 No Content\r\n\r\n"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n%s\r\n0\r\n\r\n" % BODY


def wire(sent: bytes, cuts: list[int]) -> OneAnswer:
    edges = sorted({0, len(sent), *(cut % len(sent) for cut in cuts)})
    return OneAnswer(httpcore.MockStream([sent[a:b] for a, b in pairwise(edges)]))


def read(stream: OneAnswer, size: int) -> bytes:
    """As a client does: until it has so much."""
    found = b""
    while len(found) < size and (data := stream.read(65536)):
        found += data
    return found


@given(st.sampled_from((ANSWER, NOTHING, CHUNKED)), st.lists(st.integers(0, 200)))
def test_one_answer_comes_through_whole(answer: bytes, cuts: list[int]) -> None:
    stream = wire(answer, cuts)
    stream.write(ASKED)
    assert read(stream, len(answer)) == answer
    assert not stream.get_extra_info("is_readable")


@given(st.sampled_from((ANSWER, NOTHING)), st.lists(st.integers(0, 200)))
def test_of_two_the_second_is_held_back(answer: bytes, cuts: list[int]) -> None:
    stream = wire(answer + ANSWER, cuts)
    stream.write(ASKED)
    assert read(stream, len(answer)) == answer
    rest = stream.read(65536) if not stream.get_extra_info("is_readable") else b""
    assert rest == b""  # a client reads no further; what waits in the socket httpcore sees itself
    assert stream.get_extra_info("is_readable")


def test_an_interim_answer_is_not_the_last() -> None:
    stream = wire(b"HTTP/1.1 100 Continue\r\n\r\n" + ANSWER, [])
    stream.write(ASKED)
    assert read(stream, 200).endswith(BODY)
