"""A server that drips: each read ends in time, the whole exchange would not."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from backend_client import transport
from backend_client.result import Problem, ProblemCode
from backend_client.transport import Transport

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"


@contextmanager
def dripping(at_once: bytes) -> Iterator[str]:
    """Answers this at once, and then a byte every so often, for as long as somebody listens."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(at_once)
                while not over.wait(0.02):
                    try:
                        connection.sendall(b"X")
                    except OSError:
                        return

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
        finally:
            over.set()
            thread.join()


@pytest.mark.parametrize("at_once", [HEAD, b"HTTP/1.1 200 OK\r\nX-Long: "], ids=["the body", "the headers"])
def test_a_server_that_drips_does_not_hold_us(monkeypatch: pytest.MonkeyPatch, at_once: bytes) -> None:
    monkeypatch.setattr(transport, "WHOLE_S", 0.5)
    with dripping(at_once) as url:
        http = Transport(dict)
        problem = http.get(url)
        http.close()
    assert problem == Problem(ProblemCode.UNREACHABLE, "ReadTimeout")
    assert isinstance(problem, Problem)
    assert problem.reached
    assert problem.at == url


def test_nobody_there_is_told_apart_from_no_answer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/"
    http = Transport(dict)
    problem = http.get(url)
    http.close()
    assert problem == Problem(ProblemCode.UNREACHABLE, "ConnectError")
    assert isinstance(problem, Problem)
    assert not problem.reached
