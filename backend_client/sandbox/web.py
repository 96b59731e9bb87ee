"""What the endpoints share: the call they answer, addresses, pages, and references to what exists."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import QueryParams, UploadFile
from starlette.responses import JSONResponse, Response

from backend_client.sandbox import problems
from backend_client.sandbox.problems import Invalid
from backend_client.sandbox.store import Document, Store

ZAKEN, CATALOGI, DOCUMENTEN = "/zaken/api/v1", "/catalogi/api/v1", "/documenten/api/v1"
KLANTINTERACTIES = "/klantinteracties/api/v1"
VERSIONS = {ZAKEN: "1.5.1", CATALOGI: "1.3.1", DOCUMENTEN: "1.4.2", KLANTINTERACTIES: "0.9.0"}
PAGE_SIZE = 100
PART_SIZE = 1024 * 1024
"""Bytes of a bestandsdeel; the last may be smaller. A server chooses its own (Open Zaak 1.30: 5 MiB)."""
STORINGEN = "storingen"
"""The client that reports what is wrong with counters."""
PAGING = frozenset({"page", "pageSize"})
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


@dataclass(frozen=True, slots=True)
class Call:
    """One request. `base` is how the caller calls this server (scheme and host); every address in an answer uses it."""

    store: Store
    base: str
    path: str
    query: QueryParams
    headers: Mapping[str, str]
    uuid: str = ""  # from the path
    client: str = ""
    body: dict[str, Any] = field(default_factory=dict)
    files: Mapping[str, UploadFile] = field(default_factory=dict)
    part_size: int = PART_SIZE

    @property
    def may_all(self) -> bool:
        """Has every scope (`heeftAlleAutorisaties`); the counter has only those it needs."""
        return self.client == "robot"

    @property
    def may_set_status(self) -> bool:
        """Has the scope to set more than the first status (`zaken.statussen.toevoegen`)."""
        return self.client in ("robot", STORINGEN)

    def url(self, api: str, resource: str, uuid: str) -> str:
        return f"{self.base}{api}/{resource}/{uuid}"

    def filters(self, *known: str, paged: bool = True) -> dict[str, str] | Response:
        """The query parameters, or the refusal of those that do not exist."""
        unknown = [name for name in self.query if name not in known and not (paged and name in PAGING)]
        if unknown:
            reason = f"Onbekende query parameters: {', '.join(unknown)}"
            return problems.invalid(self.base, [Invalid(problems.NON_FIELD, "unknown-parameters", reason)])
        return {name: value for name, value in self.query.items() if name not in PAGING}


Handler = Callable[[Call], Response]


def uuid_in(call: Call, url: object, api: str, resource: str) -> str:
    """The uuid at the end of one of this server's own addresses, or ""."""
    prefix = f"{call.base}{api}/{resource}/"
    return url.removeprefix(prefix) if isinstance(url, str) and url.startswith(prefix) else ""


def refer(call: Call, name: str, api: str, resource: str, exists: Callable[[str], object]) -> str | Invalid:
    """The uuid of what a field of the body refers to, or what is wrong with it. Hosts must match to the letter."""
    url = call.body.get(name)
    if not url:
        return problems.required(name)
    if not isinstance(url, str) or not url.startswith(f"{call.base}/"):
        return Invalid(name, "unknown-service", "De service voor deze URL is niet bekend.")
    uuid = uuid_in(call, url, api, resource)
    if not uuid or not exists(uuid):
        reason = (
            f'Bad URL "{url}" - object could not be fetched. '
            "This *may* be because you have insufficient read permissions."
        )
        return Invalid(name, "does_not_exist", reason)
    return uuid


def page(call: Call, found: Sequence[Document], show: Callable[[Document], Document]) -> Response:
    """One page of `found`, as `page` and `pageSize` ask."""
    number, size = call.query.get("page", "1"), call.query.get("pageSize", str(PAGE_SIZE))
    if not _NUMBER.fullmatch(size):
        size = str(PAGE_SIZE)
    last = max(1, -(-len(found) // int(size)))
    if not _NUMBER.fullmatch(number) or int(number) > last:
        return problems.not_found(call.base, "Ongeldige pagina.")
    here = int(number)
    body = {
        "count": len(found),
        "next": _page_url(call, here + 1) if here < last else None,
        "previous": _page_url(call, here - 1) if here > 1 else None,
        "results": [show(each) for each in found[(here - 1) * int(size) : here * int(size)]],
    }
    return JSONResponse(body)


def _page_url(call: Call, number: int) -> str:
    others = [(name, value) for name, value in call.query.multi_items() if name != "page"]
    query = QueryParams(sorted([*others, ("page", str(number))]) if number > 1 else others)
    return f"{call.base}{call.path}" + (f"?{query}" if query else "")


def one(call: Call, body: Document) -> Response:
    """A single resource with its ETag; 304 where the caller has it already."""
    etag = f'"{hashlib.md5(json.dumps(body).encode(), usedforsecurity=False).hexdigest()}"'
    if call.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers={"ETag": etag})
    return JSONResponse(body, headers={"ETag": etag})


def created(body: Document) -> Response:
    return JSONResponse(body, 201, headers={"Location": body["url"]})
