"""An HTTP proxy between the sender and a server that does to any call what networks and other proxies do.

toxiproxy works on bytes, and knows of no answer; mitmproxy knows them, and brings forty packages.
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus

LATE_S = 0.9
"""Longer than a client of a test waits (see CLIENT_S)."""
CLIENT_S = 0.7
"""How long a client of a test is to wait for an answer, in place of the ten seconds of the product."""


@dataclass(frozen=True, slots=True)
class Call:
    """A request as it came in. `act` hands it to the server and answers what that answered, whole: as often as it is
    called."""

    method: str
    path: str
    act: Callable[[], Awaitable[bytes]]


Fault = Callable[[Call], Awaitable[bytes | None]]
"""What the client gets in place of the answer; None: the connection is dropped. It is also after less than promised."""


class FaultProxy:
    """`choose` is asked for each call what is to happen to it; None: nothing. It runs in the proxy's own thread.

    The Host header is handed on as it is: a server that answers with addresses answers with those of the proxy.
    """

    def __init__(self, port: int, choose: Callable[[Call], Fault | None] = lambda _: None) -> None:
        self.choose = choose
        self._upstream = port
        self._busy = 0
        self._loop = asyncio.new_event_loop()
        server = asyncio.run_coroutine_threadsafe
        self._thread = threading.Thread(target=self._loop.run_forever, name="fault proxy", daemon=True)
        self._thread.start()
        self._server = server(asyncio.start_server(self._serve, "127.0.0.1", 0), self._loop).result()
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def close(self) -> None:
        async def end() -> None:
            self._server.close()
            await asyncio.sleep(0)  # what was let in just before begins now
            while others := asyncio.all_tasks() - {asyncio.current_task()}:
                for task in others:
                    task.cancel()
                await asyncio.gather(*others, return_exceptions=True)

        self.wait()
        asyncio.run_coroutine_threadsafe(end(), self._loop).result(30)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def wait(self) -> None:
        """Until nothing is on its way any more: also what is late has reached the server."""

        async def quiet() -> None:
            while self._busy:
                await asyncio.sleep(0.01)

        asyncio.run_coroutine_threadsafe(quiet(), self._loop).result(30)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                self._busy += 1
                try:
                    answer = await self._answer(head, await reader.readexactly(_length(head)))
                finally:
                    self._busy -= 1
                writer.write(answer or b"")
                await writer.drain()
                if not answer or _is_short(answer):
                    return
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _answer(self, head: bytes, body: bytes) -> bytes | None:
        async def act() -> bytes:
            return await self._forward(head, body)

        method, path, _ = head.partition(b"\r\n")[0].decode().split(" ")
        call = Call(method, path, act)
        fault = self.choose(call)
        return await (fault(call) if fault else act())

    async def _forward(self, head: bytes, body: bytes) -> bytes:
        """By a connection of its own, whose end is the end of the answer."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self._upstream)
        try:
            writer.write(_without_connection(head) + body)
            answer, _, content = (await reader.read()).partition(b"\r\n\r\n")
            return _without_connection(answer + b"\r\n\r\n", b"") + content
        finally:
            writer.close()


def _length(head: bytes) -> int:
    lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    return int(lengths[0].partition(b":")[2]) if lengths else 0


def _is_short(answer: bytes) -> bool:
    head, end, content = answer.partition(b"\r\n\r\n")
    return not end or len(content) < _length(head)


def _without_connection(head: bytes, instead: bytes = b"Connection: close\r\n") -> bytes:
    kept = [
        line for line in head.removesuffix(b"\r\n\r\n").split(b"\r\n") if not line.lower().startswith(b"connection:")
    ]
    return b"\r\n".join(kept) + b"\r\n" + instead + b"\r\n"


# --- faults ----------------------------------------------------------------------------------------------------------


def answer(status: int, content: bytes, kind: str = "application/json", headers: str = "") -> bytes:
    line = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\nContent-Type: {kind}\r\n{headers}"
    return f"{line}Content-Length: {len(content)}\r\n\r\n".encode() + content


def problem(status: int, code: str, headers: str = "") -> bytes:
    return answer(status, json.dumps({"code": code, "status": status}).encode(), "application/problem+json", headers)


BAD_GATEWAY = answer(502, b"<html><h1>502 Bad Gateway</h1></html>", "text/html")


async def request_dropped(_: Call) -> None:
    return None


async def answer_dropped(call: Call) -> None:
    await call.act()


async def request_late(call: Call) -> None:
    """The server acts when the client has given up."""
    await asyncio.sleep(LATE_S)
    await call.act()


async def answer_late(call: Call) -> bytes:
    made = await call.act()
    await asyncio.sleep(LATE_S)
    return made


async def busy(_: Call) -> bytes:
    return problem(429, "throttled")


async def busy_for_a_second(_: Call) -> bytes:
    return problem(429, "throttled", "Retry-After: 1\r\n")


async def error(_: Call) -> bytes:
    return problem(500, "error")


async def error_after_acting(call: Call) -> bytes:
    await call.act()
    return problem(500, "error")


async def gateway(_: Call) -> bytes:
    return BAD_GATEWAY


async def gateway_after_acting(call: Call) -> bytes:
    await call.act()
    return BAD_GATEWAY


async def sign_in_page(call: Call) -> bytes:
    await call.act()
    return answer(200, b"<html><form>Inloggen</form></html>", "text/html")


async def half_a_body(call: Call) -> bytes:
    """A whole answer, with half the JSON in it."""
    head, _, content = (await call.act()).partition(b"\r\n\r\n")
    status = int(head.split(b" ", 2)[1])
    return answer(status, content[: len(content) // 2])


async def cut_off(call: Call) -> bytes:
    """Half of the promised bytes, and then the end of the connection."""
    made = await call.act()
    content = len(made.partition(b"\r\n\r\n")[2])
    return made[: -(content // 2 or 3)]


async def forwarded_twice(call: Call) -> bytes:
    """The server gets it twice, the client the first answer."""
    first = await call.act()
    await call.act()
    return first


async def forwarded_twice_answered_by_the_second(call: Call) -> bytes:
    await call.act()
    return await call.act()


async def answered_twice(call: Call) -> bytes:
    """The second comes as the answer to whatever is asked next on this connection."""
    made = await call.act()
    return made + made
