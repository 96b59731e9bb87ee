"""One JSON object a line. What is logged holds no personal data: events say what happened, never to whom.

Python's own logging: structlog was here first and cost 77 ms of start and 13 MB, for what these lines do.
"""

from __future__ import annotations

import atexit
import json
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from logging.handlers import QueueHandler, QueueListener
from queue import SimpleQueue
from typing import TextIO


class _Hand(QueueHandler):
    """Hands records over as they are: the listener lives in the same process."""

    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        return record


_OWN = frozenset(vars(logging.makeLogRecord({})))
FLOORS = ("kiosk", "hardware", "backend_client")
PAUSE_S = 0.02


class _Lines(logging.Formatter):
    """The event, when, how bad, where, and whatever was given as `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        extra = {name: value for name, value in vars(record).items() if name not in _OWN}
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {"at": at, "level": record.levelname.lower(), "event": record.getMessage(), **extra}
        return json.dumps(line, ensure_ascii=False, default=str)


class _Teller(logging.Handler):
    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._tell = tell
        self.setFormatter(_Lines())

    def emit(self, record: logging.LogRecord) -> None:
        self._tell(self.format(record))


class _Writer(QueueListener):
    """Writes what came in within PAUSE_S together: waking this thread costs the others ten times what a line does."""

    def __init__(self, waiting: SimpleQueue[logging.LogRecord], handler: logging.Handler) -> None:
        super().__init__(waiting, handler)
        self._waiting = waiting

    def dequeue(self, block: bool) -> logging.LogRecord:
        if self._waiting.empty():
            time.sleep(PAUSE_S)
        return super().dequeue(block)


_listener: QueueListener | None = None


def configure(stream: TextIO) -> None:
    """Send every event of our floors to this stream, from now on; other libraries stay silent.

    Writing is done by a thread of its own: a disk or a pipe that waits must not hold up the screen.
    """
    global _listener
    flush()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_Lines())
    waiting: SimpleQueue[logging.LogRecord] = SimpleQueue()
    _listener = _Writer(waiting, handler)
    _listener.start()
    for floor in FLOORS:
        logger = logging.getLogger(floor)
        logger.handlers[:] = [_Hand(waiting)]
        logger.setLevel(logging.INFO)
        logger.propagate = False


def also(tell: Callable[[str], None]) -> None:
    """From now on until the next configure() every line is told here as well, on the thread that writes."""
    if _listener:
        _listener.handlers = (*_listener.handlers, _Teller(tell))


def flush() -> None:
    """Write what was said so far; until the next configure() nothing more is written."""
    global _listener
    if _listener:
        _listener.stop()
        _listener = None


atexit.register(flush)
