"""An outway as far as the counter sees one: it wants to be told the contract and a number, and forwards or refuses."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from backend_client.sandbox.__main__ import listen

GRANTS = {"/zaken/": "$1$3$zaken", "/catalogi/": "$1$3$catalogi", "/documenten/": "$1$3$documenten"}
NOT_FORWARDED = ("host", "content-length", "connection", "accept-encoding", "fsc-grant-hash")


@dataclass
class Way:
    """`says`: (status, code) with which the way itself answers; None: it forwards. `transactions`: the numbers seen."""

    peer: str
    name: str
    says: tuple[int, str] | None = None
    transactions: list[str] = field(default_factory=list)

    def carry(self, request: Request, body: bytes) -> Response:
        wanted = next((grant for path, grant in GRANTS.items() if request.url.path.startswith(path)), "")
        if request.headers.get("fsc-grant-hash") != wanted:
            return _error(404, "ERROR_CODE_SERVICE_NOT_FOUND")
        number = uuid.UUID(request.headers["fsc-transaction-id"])
        assert number.version == 7
        self.transactions.append(str(number))
        if self.says:
            return _error(*self.says)
        headers = {key: value for key, value in request.headers.items() if key not in NOT_FORWARDED}
        url = f"{self.peer}{request.url.path}" + (f"?{request.url.query}" if request.url.query else "")
        # The authority's server knows itself by its own name, as a gateway in front of it tells it.
        answer = httpx.request(request.method, url, content=body, headers={**headers, "Host": self.name}, timeout=30)
        kept = {key: value for key, value in answer.headers.items() if key in ("content-type", "api-version")}
        return Response(answer.content, answer.status_code, kept)


def _error(status: int, code: str) -> Response:
    body = {"message": "as the standard has it", "domain": "ERROR_DOMAIN_INWAY", "code": code}
    return JSONResponse(body, status, {"Fsc-Error-Code": code})


@contextmanager
def outway(peer: str, name: str) -> Iterator[tuple[Way, str]]:
    """In front of `peer`, which goes by `name` in its own answers; yields it and its address."""
    way = Way(peer, name)

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(way.carry, request, await request.body())

    app = Starlette(routes=[Route("/{path:path}", endpoint, methods=["GET", "POST", "PUT"])])
    with listen() as listening:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield way, f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
