"""/health/live, /health/ready, /health and /metrics."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kiosk.monitoring.measures import Measures
from kiosk.monitoring.watched import Watched

Page = Callable[[Request], Awaitable[Response]]


def pages(watched: Watched) -> Starlette:
    """503 where the answer is no. With a token, 401 to whoever does not bring it."""
    registry = CollectorRegistry()
    registry.register(Measures(watched))

    def guarded(answer: Callable[[], Response]) -> Page:
        async def page(request: Request) -> Response:
            token = watched.settings.token
            given = request.headers.get("authorization", "")
            if token and not hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
                return JSONResponse({"error": "a token is needed"}, 401, {"WWW-Authenticate": "Bearer"})
            return answer()

        return page

    def said(good: bool, **more: object) -> Response:
        return JSONResponse({"state": watched.state, **more, "ready": watched.ready}, 200 if good else 503)

    def whole() -> Response:
        last, age = watched.last, watched.age_s
        return said(watched.ready, counter=watched.settings.counter, beat_age_s=age, **last)

    def metrics() -> Response:
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    answers: dict[str, Callable[[], Response]] = {
        "/health/live": lambda: said(watched.alive),
        "/health/ready": lambda: said(watched.ready),
        "/health": whole,
        "/metrics": metrics,
    }
    return Starlette(routes=[Route(path, guarded(answer)) for path, answer in answers.items()])
