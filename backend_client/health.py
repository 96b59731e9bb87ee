"""Is a service there at all?"""

from __future__ import annotations

import httpx

from backend_client.server_clock import ServerClock
from backend_client.transport import hear, named, tls

TIMEOUT_S = 2.0


class Reach:
    """Asks services for a sign of life. Any answer below 500 is one: a refusal comes from something that works."""

    def __init__(self, clock: ServerClock, transport: httpx.BaseTransport | None = None) -> None:
        self._clock = clock
        self._client = httpx.Client(timeout=TIMEOUT_S, transport=transport, verify=tls())

    def failure(self, url: str) -> str:
        """Empty where the service answers; else `unreachable`, or `certificate: ` and what is wrong with it."""
        asked = self._clock.steady
        try:
            response = self._client.get(url)
        except httpx.TransportError as error:
            self._clock.look()
            failure = named(error)
            if not failure.startswith("certificate"):
                return "unreachable"
            self._ask_without_proof(httpx.URL(url).host)
            return failure
        hear(self._clock, response, asked)
        return "" if response.status_code < 500 else "unreachable"

    def close(self) -> None:
        self._client.close()

    def _ask_without_proof(self, host: str) -> None:
        """A clock that is years off refuses every certificate. What the same host says without one is only reported:
        believed, it would let whoever stands in between make an ended certificate valid."""
        try:
            answer = self._client.head(f"http://{host}/")
        except httpx.TransportError:
            return
        self._clock.unproven(answer.headers.get("Date", ""))
