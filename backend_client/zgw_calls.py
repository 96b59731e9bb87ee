"""What all resources of the ZGW APIs have in common: made, read, listed in pages, and never asked for elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import httpx

from backend_client.result import Problem, ProblemCode
from backend_client.transport import Answer, Transport

MOST_PAGES = 50
"""Of one list. A list about one zaak has one or two; a server whose `next` goes in circles has no end."""

Body = Mapping[str, Any]
Fields = Mapping[str, type]
"""What an answer must hold to be of use."""


class ZgwCalls:
    """Each answers what it found or made, or a Problem. `apis` are the addresses that may be asked."""

    def __init__(self, http: Transport, apis: Sequence[str]) -> None:
        self._http = http
        self._apis = tuple(f"{api}/" for api in apis)

    def close(self) -> None:
        self._http.close()

    def create(self, url: str, body: Body) -> str | Problem:
        """POST; answers the address of what was made. A Refusal tells why not."""
        answer = self._http.post(url, body) if self._is_ours(url) else elsewhere()
        if isinstance(answer, Problem):
            return answer
        return str(answer.json["url"]) if self._is_resource(answer.json, {}, f"{url}/") else strange(answer)

    def read(self, url: str) -> dict[str, Any] | Problem:
        answer = self._get(url)
        if isinstance(answer, Problem):
            return answer
        return answer.json if self._is_resource(answer.json, {}, url.partition("?")[0]) else strange(answer)

    def _first(self, url: str, **params: str) -> dict[str, Any] | Problem:
        found = self._all(url, {}, **params)
        if isinstance(found, Problem):
            return found
        return found[0] if found else Problem(ProblemCode.NOT_FOUND, f"nothing at {httpx.URL(url).path}")

    def _all(self, url: str, fields: Fields, **params: str) -> list[dict[str, Any]] | Problem:
        return self._pages(self._get(url, params), self._get, url, fields)

    def _pages(
        self, answer: Answer | Problem, follow: Callable[[str], Answer | Problem], url: str, fields: Fields
    ) -> list[dict[str, Any]] | Problem:
        """Every page, each item with `url` and these fields; some resources answer a bare list. `count` is not
        relied on."""
        results: list[dict[str, Any]] = []
        under = f"{url.removesuffix('/_zoek')}/"
        for _ in range(MOST_PAGES):
            if isinstance(answer, Problem):
                return answer
            page = {"results": answer.json} if isinstance(answer.json, list) else answer.json
            if not holds(page, {"results": list}) or not all(
                self._is_resource(each, fields, under) for each in page["results"]
            ):
                return strange(answer)
            results += page["results"]
            following = page.get("next")
            if not following:
                return results
            if not isinstance(following, str):
                return strange(answer)
            answer = follow(following)
        return Problem(ProblemCode.UNREACHABLE, f"no end of pages at {httpx.URL(url).path}")

    def _get(self, url: str, params: Mapping[str, str] | None = None, **headers: str) -> Answer | Problem:
        return self._http.get(url, params, **headers) if self._is_ours(url) else elsewhere()

    def _is_ours(self, url: str) -> bool:
        """Addresses come from answers as well, and whoever is asked gets a token: the configured APIs, nobody else."""
        return url.startswith(self._apis)

    def _is_resource(self, found: Any, fields: Fields, under: str = "") -> bool:
        """Has it these fields, and an address that begins so? What has another is the answer to another question."""
        return holds(found, {"url": str, **fields}) and self._is_ours(found["url"]) and found["url"].startswith(under)


def holds(found: Any, fields: Fields) -> bool:
    return isinstance(found, dict) and all(isinstance(found.get(name), kind) for name, kind in fields.items())


def strange(answer: Answer) -> Problem:
    """Of a 2xx that is not what the API promises: a sign-in page, a proxy, a server half way an upgrade."""
    return Problem(ProblemCode.UNREACHABLE, f"{answer.status} with another body than promised", at=answer.url)


def elsewhere() -> Problem:
    return Problem(ProblemCode.UNREACHABLE, "an address outside the configured APIs")
