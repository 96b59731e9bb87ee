"""The municipality as one web application: the APIs, who may call them, and the hands at it (`/_sandbox`)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from backend_client.sandbox import catalogi, documenten, klantinteracties, problems, topdesk, zaak_parts, zaken
from backend_client.sandbox.auth import bearer_of_token, client_of
from backend_client.sandbox.clock import Dated
from backend_client.sandbox.haalcentraal import PERSONEN, REISDOCUMENTEN, answers
from backend_client.sandbox.received import received
from backend_client.sandbox.residents import Register
from backend_client.sandbox.store import Store
from backend_client.sandbox.topdesk import TOPDESK
from backend_client.sandbox.web import (
    CATALOGI,
    DOCUMENTEN,
    KLANTINTERACTIES,
    PART_SIZE,
    VERSIONS,
    ZAKEN,
    Call,
    Handler,
)

Endpoint = Callable[[Request], Awaitable[Response]]
SLOW_S = 10.0
APIS = {
    "zaken": ZAKEN,
    "catalogi": CATALOGI,
    "documenten": DOCUMENTEN,
    "klantinteracties": KLANTINTERACTIES,
    "personen": PERSONEN.path,
    "reisdocumenten": REISDOCUMENTEN.path,
    "topdesk": TOPDESK,
}
MODES = ("", "down", "slow")
DOWN = "<html><head><title>503 Service Temporarily Unavailable</title></head><body><h1>503</h1></body></html>"


@dataclass
class Municipality:
    """What a running municipality consists of. `secrets` by client id; `paused` is read by the robot; `ahead_s` is how
    far its clock is ahead of this machine's. Without `klant_token` nobody may call Klantinteracties, without
    `topdesk_password` nobody TOPdesk."""

    store: Store
    register: Register
    secrets: Mapping[str, str]
    brp_key: str
    faults: dict[str, str] = field(default_factory=dict)
    paused: bool = False
    ahead_s: float = 0.0
    part_size: int = PART_SIZE
    klant_token: str = ""
    topdesk_password: str = ""


def application(town: Municipality) -> Starlette:
    eio = f"{DOCUMENTEN}/{documenten.RESOURCE}"
    routes = [
        _zgw(town, f"{ZAKEN}/zaken", GET=zaken.listing, POST=zaken.create),
        _zgw(town, f"{ZAKEN}/zaken/_zoek", POST=zaken.search),
        _zgw(town, f"{ZAKEN}/zaken/{{uuid}}", GET=zaken.detail),
        _zgw(
            town,
            f"{ZAKEN}/zaken/{{uuid}}/zaakeigenschappen",
            GET=zaak_parts.eigenschappen_of_zaak,
            POST=zaak_parts.ZAAKEIGENSCHAPPEN.create,
        ),
        _zgw(town, f"{ZAKEN}/zaken/{{zaak}}/zaakeigenschappen/{{uuid}}", GET=zaak_parts.ZAAKEIGENSCHAPPEN.detail),
        _zgw(town, eio, GET=documenten.listing, POST=documenten.create),
        _zgw(town, f"{eio}/{{uuid}}", GET=documenten.detail),
        _zgw(town, f"{eio}/{{uuid}}/download", GET=documenten.download),
        _zgw(town, f"{eio}/{{uuid}}/lock", POST=documenten.lock),
        _zgw(town, f"{eio}/{{uuid}}/unlock", POST=documenten.unlock),
        _zgw(town, f"{DOCUMENTEN}/bestandsdelen/{{uuid}}", PUT=documenten.put_part),
        _brp(town, PERSONEN.path, answers(PERSONEN, town.register.persons, town.brp_key)),
        _brp(town, REISDOCUMENTEN.path, answers(REISDOCUMENTEN, town.register.documents, town.brp_key)),
        _topdesk(town, "incidents", GET=topdesk.listing, POST=topdesk.create),
        _topdesk(town, "incidents/id/{uuid}", GET=topdesk.detail, PATCH=topdesk.change),
        _topdesk(town, "incidents/id/{uuid}/actions", GET=topdesk.actions),
        *_hands(town),
    ]
    for part in (p for p in zaak_parts.ALL if p is not zaak_parts.ZAAKEIGENSCHAPPEN):
        routes.append(_zgw(town, f"{ZAKEN}/{part.collection}", GET=part.listing, POST=part.create))
        routes.append(_zgw(town, f"{ZAKEN}/{part.collection}/{{uuid}}", GET=part.detail))
    for resource in catalogi.FILTERS:
        routes.append(_zgw(town, f"{CATALOGI}/{resource}", GET=catalogi.listing(resource)))
        routes.append(_zgw(town, f"{CATALOGI}/{resource}/{{uuid}}", GET=catalogi.detail(resource)))
    klantinteracties.seed(town.store)
    for path, handlers in klantinteracties.routes().items():
        routes.append(_zgw(town, f"{KLANTINTERACTIES}/{path}", **handlers))
    return Starlette(routes=routes, middleware=[Middleware(Dated, town=town)])


def _zgw(town: Municipality, path: str, **handlers: Handler) -> Route:
    """A resource of a ZGW API, or of Klantinteracties. A POST, PUT or PATCH is on the disk before it is answered, or
    not at all."""
    api = next(api for api in VERSIONS if path.startswith(api))

    async def endpoint(request: Request) -> Response:
        response = await faulty(town, api) or await answer(request)
        if response.status_code != 304 and response.media_type != "application/octet-stream":
            response.headers["API-version"] = VERSIONS[api]
        return response

    async def answer(request: Request) -> Response:
        async with _call(town, request) as call:
            client = _client(town, api, call)
            if isinstance(client, Response):
                return client
            handler = handlers.get(request.method)
            if handler is None:
                return problems.not_allowed(call.base, request.method)
            return _transact(town, handler, replace(call, client=client))

    return Route(path, endpoint, methods=["GET", "POST", "PUT", "PATCH", "DELETE"])


def _client(town: Municipality, api: str, call: Call) -> str | Response:
    shown = call.headers.get("authorization", "")
    if api == KLANTINTERACTIES:
        return bearer_of_token(call.base, shown, town.klant_token)
    return client_of(call.base, shown, town.secrets)


def _brp(town: Municipality, path: str, handler: Handler) -> Route:
    async def endpoint(request: Request) -> Response:
        async with _call(town, request) as call:
            return await faulty(town, path) or handler(call)

    return Route(path, endpoint, methods=["POST"])


def _topdesk(town: Municipality, path: str, **handlers: Handler) -> Route:
    async def endpoint(request: Request) -> Response:
        async with _call(town, request) as call:
            wrong = await faulty(town, TOPDESK) or topdesk.refuses(call, town.topdesk_password)
            return wrong or _transact(town, handlers[request.method], call)

    return Route(f"{TOPDESK}/{path}", endpoint, methods=list(handlers))


@asynccontextmanager
async def _call(town: Municipality, request: Request) -> AsyncIterator[Call]:
    """What is asked. Files of a form are temporary ones, on the disk above 1 MiB, and gone afterwards."""
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        async with request.form() as form:
            fields = {name: value for name, value in form.items() if isinstance(value, str)}
            files = {name: value for name, value in form.items() if isinstance(value, UploadFile)}
            yield _asked(town, request, fields, files)
        return
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError:
        body = {}  # the real server names the fields that are missing then
    yield _asked(town, request, body, {})


def _asked(town: Municipality, request: Request, body: object, files: Mapping[str, UploadFile]) -> Call:
    return Call(
        store=town.store,
        base=f"{request.url.scheme}://{request.headers.get('host', request.url.netloc)}",
        path=request.url.path,
        query=request.query_params,
        headers=request.headers,
        uuid=request.path_params.get("uuid", ""),
        body=body if isinstance(body, dict) else {},
        files=files,
        part_size=town.part_size,
    )


def _transact(town: Municipality, handler: Handler, call: Call) -> Response:
    try:
        response = handler(call)
    except BaseException:
        town.store.rollback()
        raise
    if response.status_code < 400:
        town.store.commit()
    else:
        town.store.rollback()
    return response


async def faulty(town: Municipality, path: str) -> Response | None:
    """What the hands want to go wrong with the API at this path: nothing, an outage, or slowness."""
    name = next(name for name, api in APIS.items() if api == path)
    if town.faults.get(name) == "slow":
        await asyncio.sleep(SLOW_S)
    if town.faults.get(name) == "down":
        return HTMLResponse(DOWN, 503)
    return None


def _hands(town: Municipality) -> list[Route]:
    """For demonstrations and tests; the process listens on the loopback address only."""

    async def faults(request: Request) -> Response:
        wanted = await request.json()
        if wanted.get("api") not in APIS or wanted.get("mode") not in MODES:
            return JSONResponse({"apis": list(APIS), "modes": MODES}, 400)
        town.faults[wanted["api"]] = wanted["mode"]
        return JSONResponse(town.faults)

    async def robot(request: Request) -> Response:
        town.paused = bool((await request.json()).get("paused"))
        return JSONResponse({"paused": town.paused})

    async def clock(request: Request) -> Response:
        town.ahead_s = float((await request.json()).get("ahead_s", 0))
        return JSONResponse({"ahead_s": town.ahead_s})

    async def everything(request: Request) -> Response:
        async with _call(town, request) as call:
            return JSONResponse(received(call))

    async def questions(request: Request) -> Response:
        async with _call(town, request) as call:
            return JSONResponse(klantinteracties.received(call))

    async def incidents(request: Request) -> Response:
        async with _call(town, request) as call:
            return JSONResponse(topdesk.received(call))

    return [
        Route("/_sandbox/faults", faults, methods=["POST"]),
        Route("/_sandbox/robot", robot, methods=["POST"]),
        Route("/_sandbox/clock", clock, methods=["POST"]),
        Route("/_sandbox/received", everything, methods=["GET"]),
        Route("/_sandbox/contactverzoeken", questions, methods=["GET"]),
        Route("/_sandbox/incidents", incidents, methods=["GET"]),
    ]
