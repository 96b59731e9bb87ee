"""The municipality's clock, which need not be that of the machine: `--clock-offset`, or the hands at it."""

from __future__ import annotations

from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Protocol

from starlette.types import ASGIApp, Message, Receive, Scope, Send

AHEAD_S: ContextVar[float] = ContextVar("ahead_s", default=0.0)
"""Of the municipality that is answering, against the clock of the machine."""


def now() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC) + timedelta(seconds=AHEAD_S.get())


class HasClock(Protocol):
    ahead_s: float


class Dated:
    """Every request is answered by the clock of its municipality, and every answer bears its Date."""

    def __init__(self, app: ASGIApp, town: HasClock) -> None:
        self._app = app
        self._town = town

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        AHEAD_S.set(self._town.ahead_s)

        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                date = format_datetime(now(), usegmt=True).encode()
                message["headers"] = [*message["headers"], (b"date", date)]
            await send(message)

        await self._app(scope, receive, dated)
