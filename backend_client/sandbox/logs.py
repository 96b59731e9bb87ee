"""Warnings of the embedded municipality, one JSON object a line, without personal data."""

from __future__ import annotations

import json
import logging
from typing import TextIO

_OWN = frozenset(vars(logging.makeLogRecord({})))


class _Lines(logging.Formatter):
    """The event, how bad, and whatever was given as `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        extra = {name: value for name, value in vars(record).items() if name not in _OWN}
        line = {"level": record.levelname.lower(), "event": record.getMessage(), **extra}
        return json.dumps(line, ensure_ascii=False, default=str)


def configure(stream: TextIO) -> None:
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_Lines())
    logger = logging.getLogger("backend_client")
    logger.handlers[:] = [handler]
    logger.setLevel(logging.WARNING)
    logger.propagate = False
