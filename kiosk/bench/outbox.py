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
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import click
import httpx

from hardware.simulators.ports import free_ports
from kiosk.bench.outbox_counter import send_one
from kiosk.embedded import listens, peer

FEW = 100
BLOCK = 20
"""Requests that each of the two sends before it is the other's turn."""
STARTING_S = 60.0
WARM = 3


def bench(queued: int) -> dict[str, Any]:
    """`accepted_per_s`, and `commit_ms` (p50, p99): requests of 32 kB, each on the disk before the next, while the
    municipality is away; `commit_ms_unanswered`: while it takes every call and answers none. `sync_ms`: what that disk
    takes for one write alone.

    `drain_ratio`: `drain_s`, the time to send what is queued once it is back, over `bare_s`, that of a bare loop for
    the same `calls`. `peak_mb`: the most memory that the process of the outbox had, from accepting to the last request
    sent; `memory_mb` by how many were queued.
    """
    os.environ |= {"KIOSK_ZGW_SECRET": secrets.token_hex(16), "KIOSK_BRP_KEY": secrets.token_hex(16)}
    few = min(FEW, queued)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        weighed = _run(data / "few", few)
        told = _run(data / "many", queued)
        unanswered = _unanswered(data / "unanswered", few)
        sync_ms = _sync_ms(data)
    return {
        "queued": queued,
        "accepted_per_s": round(queued / (sum(told.commit_ms) / 1000), 1),
        "commit_ms": _percentiles(told.commit_ms),
        "commit_ms_unanswered": _percentiles(unanswered),
        "sync_ms": _percentiles(sync_ms),
        "calls": told.calls,
        "drain_s": round(told.drain_s, 2),
        "bare_s": round(told.bare_s, 2),
        "drain_ratio": round(told.drain_s / told.bare_s, 3),
        "peak_mb": round(told.peak_mb, 1),
        "memory_mb": {str(few): round(weighed.peak_mb, 1), str(queued): round(told.peak_mb, 1)},
    }


@dataclass
class Told:
    """`commit_ms`: of each request that was accepted."""

    commit_ms: list[float] = field(default_factory=list)
    calls: int = 0
    drain_s: float = 0.0
    bare_s: float = 0.0
    peak_mb: float = 0.0


def _run(data: Path, queued: int) -> Told:
    """A counter that accepts so many while the municipality is away, and sends them in turns with the bare loop."""
    (port,) = free_ports(1)
    told = Told()
    with _counter(data, f"http://127.0.0.1:{port}", queued) as counter, httpx.Client() as client:
        told.commit_ms = counter.hear("commit_ms")
        with _municipality(data / "municipality", port) as url:
            calls = _recorded(data / "warm", url)
            told.calls = queued * len(calls)
            counter.hear("reached")
            with click.progressbar(length=queued, label=f"{queued} queued", file=sys.stderr) as bar:
                for begin in range(0, queued, BLOCK):
                    size = min(BLOCK, queued - begin)
                    bare_first = begin // BLOCK % 2
                    told.bare_s += _bare(client, calls, size) if bare_first else 0.0
                    counter.say(str(size))
                    told.drain_s += counter.hear("seconds")
                    told.bare_s += 0.0 if bare_first else _bare(client, calls, size)
                    bar.update(size)
            counter.say("end")
            told.peak_mb = counter.hear("peak_mb")
    return told


def _unanswered(data: Path, queued: int) -> list[float]:
    """Milliseconds that it took to accept each, while a server takes whatever it is sent and never answers."""
    listening = socket.create_server(("127.0.0.1", 0), backlog=128)
    url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    with listening, _counter(data, url, queued) as counter:
        found: list[float] = counter.hear("commit_ms")
        return found


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
def _municipality(data: Path, port: int) -> Iterator[str]:
    """Without its robot, in a process of its own; yields its address."""
    with peer("backend_client.sandbox", f"--port={port}", f"--data={data}", "--no-robot", "--stdin-ends"):
        url = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + STARTING_S
        while not listens(url):
            if time.monotonic() > deadline:
                raise TimeoutError("the embedded municipality did not start")
            time.sleep(0.05)
        yield url


@dataclass(frozen=True, slots=True)
class _Counter:
    """A process of kiosk.bench.outbox_counter."""

    ask: IO[str]
    said: IO[str]

    def say(self, line: str) -> None:
        self.ask.write(f"{line}\n")
        self.ask.flush()

    def hear(self, what: str) -> Any:
        return json.loads(self.said.readline())[what]


@contextmanager
def _counter(data: Path, url: str, queued: int) -> Iterator[_Counter]:
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk.bench.outbox_counter", str(data), url, str(queued)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin
    assert process.stdout
    with process:
        try:
            yield _Counter(process.stdin, process.stdout)
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
