"""The counter's side of the process that watches it: starts it, feeds it, starts it again. Nobody waits for it."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from queue import SimpleQueue
from typing import Any, Final

AGAIN_S: Final = 2.0
ROOM: Final = 1000
"""Lines that wait for a process that reads none; then it hangs, and is started anew."""
END_S: Final = 3.0

log = logging.getLogger(__name__)


class Lookout:
    """`settings` is what kiosk.monitoring.watched.Settings takes: it goes by the pipe, where nobody reads a token."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._settings = settings
        self._lines: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        self._over = threading.Event()
        self._process: subprocess.Popen[str] | None = None
        self._thread = threading.Thread(target=self._run, name="lookout", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def tell(self, what: dict[str, Any]) -> None:
        """`{"beat": …}` or `{"log": …}`; from any thread."""
        if self._lines.qsize() < ROOM:
            self._lines.put(what)
        elif self._process:
            self._process.kill()

    def stop(self) -> None:
        """In good order: it ends at once, and frees its port."""
        self._over.set()
        self._lines.put(None)
        self._thread.join(END_S)
        if self._thread.is_alive() and self._process:
            self._process.kill()

    def _run(self) -> None:
        while not self._over.is_set():
            try:
                with subprocess.Popen(
                    [sys.executable, "-m", "kiosk.monitoring"],
                    stdin=subprocess.PIPE,
                    text=True,
                    process_group=0,  # Ctrl-C is for the counter
                ) as self._process:
                    self._feed(self._process)
                    return
            except OSError as error:  # it ended, or could not begin
                why = type(error).__name__
            log.warning("monitoring.ended", extra={"why": why})
            self._over.wait(AGAIN_S)
            while not self._lines.empty():  # it would be told what is long past
                self._lines.get()

    def _feed(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin
        self._say(process, {"settings": self._settings})
        while line := self._lines.get():
            self._say(process, line)
        self._say(process, {"end": True})
        process.stdin.close()
        try:
            process.wait(END_S)
        except subprocess.TimeoutExpired:
            process.kill()

    def _say(self, process: subprocess.Popen[str], line: dict[str, Any]) -> None:
        assert process.stdin
        process.stdin.write(json.dumps(line) + "\n")
        process.stdin.flush()
