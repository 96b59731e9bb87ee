"""`kiosk bench outbox`: how fast requests are accepted, how fast a queue is sent, and what a long queue weighs.

The sender is a process of its own. What it is measured against are the very same calls in a bare loop: recorded from
one request, and made again with one httpx.Client for as many others. Both take turns, so that a machine or a
municipality that gets slower or busier does so for both.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

import click
import httpx

from kiosk.bench.outbox_counter import Task, send_one
from kiosk.embedded import free_ports, peer

FEW = 100
BLOCK = 50
"""Requests that each of the two sends before it is the other's turn."""
STARTING_S = 20.0
WARM = 3


def bench(queued: int) -> dict[str, Any]:
    """`accepted_per_s`, and `commit_ms` (p50, p99): requests of 32 kB, each on the disk before the next; while a server
    takes every call and answers none, `commit_ms_unanswered`. `sync_ms`: what that disk takes for one write alone.

    `drain_ratio`: `drain_s`, the time to send what is queued, over `bare_s`, that of a bare loop for the same `calls`.
    `peak_mb`: the most memory that the process of the outbox had, from accepting to the last request sent; `memory_mb`
    by how many were queued.
    """
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        data = Path(folder)
        url = stack.enter_context(_municipality(data / "municipality"))
        silent = stack.enter_context(_silence())
        calls = _recorded(data / "warm", url)
        few, _ = _run(Task(data / "few", url, min(FEW, queued)), calls)
        unanswered, _ = _run(Task(data / "unanswered", silent, min(FEW, queued), send=False), calls)
        many, bare_s = _run(Task(data / "many", url, queued), calls)
        sync_ms = _sync_ms(data)
    return {
        "queued": queued,
        "accepted_per_s": round(queued / (sum(many.commit_ms) / 1000), 1),
        "commit_ms": _percentiles(many.commit_ms),
        "commit_ms_unanswered": _percentiles(unanswered.commit_ms),
        "sync_ms": _percentiles(sync_ms),
        "calls": queued * len(calls),
        "drain_s": round(many.drain_s, 2),
        "bare_s": round(bare_s, 2),
        "drain_ratio": round(many.drain_s / bare_s, 3),
        "peak_mb": round(many.peak_mb, 1),
        "memory_mb": {str(min(FEW, queued)): round(few.peak_mb, 1), str(queued): round(many.peak_mb, 1)},
    }


@dataclass
class Told:
    """What a counter said. `commit_ms`: of each request that it accepted."""

    commit_ms: list[float] = field(default_factory=list)
    drain_s: float = 0.0
    peak_mb: float = 0.0


def _run(task: Task, calls: Sequence[Call]) -> tuple[Told, float]:
    """A counter that accepts and sends so many, and the bare loop in turns with it; answers what that took too."""
    told, bare_s = Told(), 0.0
    with _counter(task) as (ask, said), httpx.Client() as client:
        told.commit_ms = json.loads(said.readline())["commit_ms"]
        with click.progressbar(
            length=task.queued if task.send else 0, label=f"{task.queued} queued", file=sys.stderr
        ) as bar:
            for begin in range(0, task.queued if task.send else 0, BLOCK):
                size = min(BLOCK, task.queued - begin)
                bare_first = begin // BLOCK % 2
                bare_s += _bare(client, calls, size) if bare_first else 0.0
                told.drain_s += _drained(ask, said, size)
                bare_s += 0.0 if bare_first else _bare(client, calls, size)
                bar.update(size)
        ask.write("end\n")
        ask.flush()
        told.peak_mb = json.loads(said.readline())["peak_mb"]
    return told, bare_s


def _drained(ask: IO[str], said: IO[str], size: int) -> float:
    ask.write(f"{size}\n")
    ask.flush()
    return float(json.loads(said.readline())["seconds"])


# --- the bare loop ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Call:
    """As it was made for one request. `made`: the address of what the answer says was made."""

    method: str
    url: str
    headers: list[tuple[str, str]]
    content: str
    made: str


class _Recording(httpx.HTTPTransport):
    def __init__(self) -> None:
        super().__init__()
        self.calls: list[Call] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        body = json.loads(response.read() or b"{}")
        headers = [each for each in request.headers.multi_items() if each[0] not in ("host", "content-length")]
        made = body.get("url", "") if request.method == "POST" else ""
        self.calls.append(Call(request.method, str(request.url), headers, request.content.decode(), made))
        return response


def _recorded(data: Path, url: str) -> list[Call]:
    """The calls of one request, sent by a sender whose catalogue is warm."""
    wire = _Recording()
    for number in range(WARM):
        wire.calls.clear()
        send_one(data, url, f"WARM-{number}", wire)
    return [call for call in wire.calls if "/catalogi/" not in call.url]


def _bare(client: httpx.Client, calls: Sequence[Call], size: int) -> float:
    """Make these calls for so many other requests; answers the seconds that it took."""
    started = time.monotonic()
    last = f"WARM-{WARM - 1}"
    for _ in range(size):
        new = {last: f"B{secrets.token_hex(8)}"}
        for call in calls:
            url, content = call.url, call.content
            for old, here in new.items():
                url, content = url.replace(old, here), content.replace(old, here)
            answer = client.request(call.method, url, headers=call.headers, content=content.encode()).raise_for_status()
            if call.made:
                new[call.made] = answer.json()["url"]
    return time.monotonic() - started


# --- around it -------------------------------------------------------------------------------------------------------


@contextmanager
def _municipality(data: Path) -> Iterator[str]:
    """Without its robot, in a process of its own; yields its address."""
    os.environ |= {"KIOSK_ZGW_SECRET": secrets.token_hex(16), "KIOSK_BRP_KEY": secrets.token_hex(16)}
    (port,) = free_ports(1)
    with peer("backend_client.sandbox", f"--port={port}", f"--data={data}", "--no-robot", "--stdin-ends"):
        deadline = time.monotonic() + STARTING_S
        url = f"http://127.0.0.1:{port}"
        while True:
            try:
                httpx.get(f"{url}/_sandbox/received")
                break
            except httpx.TransportError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
        yield url


@contextmanager
def _silence() -> Iterator[str]:
    """A server that takes whatever it is sent, and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


@contextmanager
def _counter(task: Task) -> Iterator[tuple[IO[str], IO[str]]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk.bench.outbox_counter", json.dumps(asdict(task), default=str)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin
    assert process.stdout
    with process:
        try:
            yield process.stdin, process.stdout
        finally:
            process.kill()


def _sync_ms(folder: Path) -> list[float]:
    found = []
    with (folder / "sync").open("wb", buffering=0) as file:
        for _ in range(200):
            file.write(bytes(4096))
            started = time.monotonic()
            os.fdatasync(file.fileno())
            found.append((time.monotonic() - started) * 1000)
    return found


def _percentiles(times: list[float]) -> dict[str, float]:
    cuts = statistics.quantiles(times, n=100, method="inclusive") if len(times) > 1 else times * 99
    return {"p50": round(cuts[49], 2), "p99": round(cuts[98], 2)}
