"""One JSON object a line. What is logged holds no personal data: events say what happened, never to whom."""

from __future__ import annotations

from typing import TextIO

import structlog


def configure(stream: TextIO) -> None:
    """Send every event of every floor to this stream, from now on."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(stream),
        cache_logger_on_first_use=False,
    )
