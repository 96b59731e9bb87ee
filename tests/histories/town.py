"""The embedded municipality as a process, kept warm for all histories, and its own books: what has arrived there."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.histories.counter import SECRET
from tests.histories.plan import PART


@dataclass(frozen=True, slots=True)
class Town:
    port: int
    database: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def received(self, begins: str) -> list[dict[str, Any]]:
        """The zaken whose number begins so, with all that hangs on them; see backend_client.sandbox.received."""
        found: list[dict[str, Any]] = (
            httpx.get(f"{self.url}/_sandbox/received", params={"begins": begins}, timeout=30).raise_for_status().json()
        )
        return found

    def counts(self) -> dict[str, int]:
        """How many there are of each resource, linked to a zaak or not, straight from its database."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as database:
            return dict(database.execute("SELECT collection, count(*) FROM document GROUP BY collection"))


@contextmanager
def town(data: Path) -> Iterator[Town]:
    """Without its robot: nothing changes but by what is sent."""
    environment = {**os.environ, "KIOSK_ZGW_SECRET": SECRET, "KIOSK_BRP_KEY": "key"}
    options = ["--port=0", f"--data={data}", "--no-robot", f"--part-size={PART}", "--stdin-ends"]
    command = [sys.executable, "-m", "backend_client.sandbox", *options]
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        try:
            port = json.loads(process.stdout.readline())["port"]
            yield Town(port, data / "municipality.sqlite")
        finally:
            process.stdin.close()
