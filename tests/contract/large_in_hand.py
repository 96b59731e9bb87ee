"""A request with documents above the limit, on a wire that can do odd things to any request."""

from __future__ import annotations

import hashlib
import json
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from backend_client.outbox.request import Bijlage
from tests.contract.zgw_in_hand import Between, Counter, recorded
from tests.unit.request_in_hand import pending, sender

SIZE, PART, LIMIT = 350_000, 100_000, 200_000
EIO, LINKS = "/enkelvoudiginformatieobjecten", "/zaakinformatieobjecten"
Act = Callable[[], httpx.Response]
Odd = Callable[[httpx.Request, Act], httpx.Response | None]


class Wire(Between):
    """Between the client and the municipality: `odd` may answer any request in its place."""

    def __init__(self) -> None:
        super().__init__()
        self.odd: Odd = lambda _, __: None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)

        def act() -> httpx.Response:
            answer = self._real.handle_request(request)
            answer.read()
            return answer

        return self.odd(request, act) or act()

    def sent(self, method: str, end: str) -> list[httpx.Request]:
        return [each for each in self.seen if is_about(each, method, end)]


def is_about(request: httpx.Request, method: str, end: str) -> bool:
    path = request.url.path
    return request.method == method and (path.endswith(end) or (end == "/bestandsdelen" and end in path))


def is_large(request: httpx.Request) -> bool:
    """The creation of a document above the limit, inline or in parts."""
    return is_about(request, "POST", EIO) and json.loads(request.content)["bestandsomvang"] > LIMIT


def at(nth: int, method: str, end: str, answer: Callable[[httpx.Request, Act], httpx.Response]) -> Odd:
    """Something odd with the nth such request (from 1), once."""
    left = [nth]

    def odd(request: httpx.Request, act: Act) -> httpx.Response | None:
        if not is_about(request, method, end) or (end == EIO and method == "POST" and not is_large(request)):
            return None
        left[0] -= 1
        return answer(request, act) if left[0] == 0 else None

    return odd


def instead(name: str) -> Callable[[httpx.Request, Act], httpx.Response]:
    return lambda _, __: recorded(name)


def never_arrived(request: httpx.Request, act: Act) -> httpx.Response:
    raise httpx.ConnectError("gone", request=request)


def answer_lost(request: httpx.Request, act: Act) -> httpx.Response:
    assert act().is_success
    raise httpx.ReadTimeout("no answer", request=request)


def edited(edit: Callable[[Any], None]) -> Callable[[httpx.Request, Act], httpx.Response]:
    """The real answer, but for this."""

    def answer(request: httpx.Request, act: Act) -> httpx.Response:
        body = json.loads(act().content)
        edit(body)
        return httpx.Response(200, json=body)

    return answer


def scan(path: Path, size: int) -> Bijlage:
    path.write_bytes(random.Random(size).randbytes(size))
    return Bijlage("Scan", "scan.pdf", "application/pdf", path)


class Large(Counter):
    """A request with one document above the limit, its third, and others where asked for."""

    def __init__(self, town: str, folder: Path, *sizes: int) -> None:
        self.wire = Wire()
        self.contents = [scan(folder / f"{number}.pdf", size) for number, size in enumerate(sizes or (SIZE,))]
        super().__init__(town, folder / "outbox.db", self.wire, *self.contents)
        self.zgw.inline_limit = LIMIT

    def restart(self) -> None:
        """As after a crash: nothing is known but what the database holds."""
        self.sender = sender(self.outbox, self.zgw)

    def close(self) -> None:
        self.zgw.close()
        self.outbox.close()

    def done(self) -> set[str]:
        found = pending(self.outbox, self.identificatie)
        assert found
        return set(found.urls)

    def is_complete(self) -> bool:
        """Everything is there once, and every byte of it."""
        if not self.is_whole(2 + len(self.contents)):
            return False
        arrived = [each["sha256"] for each in self.received()[0]["documenten"]]
        return arrived[2:] == [hashlib.sha256(each.inhoud.read_bytes()).hexdigest() for each in self.contents]


@contextmanager
def large(town: str, *sizes: int) -> Iterator[Large]:
    with tempfile.TemporaryDirectory() as folder:
        counter = Large(town, Path(folder), *sizes)
        try:
            yield counter
        finally:
            counter.close()


def half_uploaded(counter: Large) -> str:
    """Broken off before its third part; answers its address."""
    counter.wire.odd = at(3, "PUT", "/bestandsdelen", never_arrived)
    assert counter.send()
    counter.wire.odd = lambda _, __: None
    found = pending(counter.outbox, counter.identificatie)
    assert found
    return found.urls["document_3"]
