"""Another authority's APIs over FSC (Federatieve Service Connectiviteit, of VNG and Logius): by an outway.

The outway stands in our own network. It keeps the contracts and the certificates, finds the inway of the other side and
brings the answer back unchanged; what it or the inway has to say itself bears the header `Fsc-Error-Code` (FSC Core,
error handling). That it is told by `Fsc-Grant-Hash` which contract a call is for, and by `Fsc-Transaction-Id` under
which number both sides log it, is how the reference implementation has it (OpenFSC: UUIDs of version 7 only).
"""

from __future__ import annotations

import logging
import os
import re
import time
import uuid
from collections.abc import Mapping

import httpx

from backend_client.result import Problem, ProblemCode

GRANT_HASH = "Fsc-Grant-Hash"
TRANSACTION_ID = "Fsc-Transaction-Id"
ERROR_CODE = "Fsc-Error-Code"

log = logging.getLogger(__name__)


def transaction_id() -> str:
    """A fresh UUID of version 7 (RFC 9562, 5.7): milliseconds since 1970 in front, chance behind."""
    milliseconds = time.time_ns() // 1_000_000
    bits = (milliseconds << 80) | int.from_bytes(os.urandom(10), "big")
    bits = bits & ~(0xF << 76) | 7 << 76
    bits = bits & ~(0x3 << 62) | 2 << 62
    return str(uuid.UUID(int=bits & (1 << 128) - 1))


def problem(status: int, code: str) -> Problem:
    """What an outway or inway said, which is never an answer of the API behind it: that was not reached.

    Every 4xx of theirs (no grant, an ended one, an unknown service or group, a refused token) is mended by people: a
    404 of an inway must not be taken for "there is no such zaak".
    """
    named = code if re.fullmatch(r"[A-Z_]{1,80}", code) else "an unreadable code"
    mended_by_people = 400 <= status < 500 and code != "ERROR_CODE_ACCESS_TOKEN_EXPIRED"  # the outway fetches a new one
    return Problem(ProblemCode.DENIED if mended_by_people else ProblemCode.UNREACHABLE, f"fsc: {status} {named}")


class Outway(httpx.BaseTransport):
    """Carries calls to an outway. Addresses stay those that the APIs use in their own answers; the way there is ours.

    `grants`: of each API (the address it begins with) the hash of the grant.
    """

    def __init__(self, outway: str, grants: Mapping[str, str], carrier: httpx.BaseTransport) -> None:
        self._outway = httpx.URL(outway)
        self._grants = grants
        self._carrier = carrier

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        own = str(request.url)
        grant = next(grant for api, grant in self._grants.items() if own.startswith(f"{api}/"))
        number = transaction_id()
        log.info("fsc", extra={"path": request.url.path, "transaction": number})
        headers = request.headers.copy()
        headers.update({"Host": self._outway.netloc.decode(), GRANT_HASH: grant, TRANSACTION_ID: number})
        way = self._outway.copy_with(raw_path=self._outway.raw_path.rstrip(b"/") + request.url.raw_path)
        return self._carrier.handle_request(
            httpx.Request(request.method, way, headers=headers, stream=request.stream, extensions=request.extensions)
        )

    def close(self) -> None:
        self._carrier.close()
