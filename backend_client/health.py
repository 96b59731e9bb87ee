"""Is a service there at all?"""

from __future__ import annotations

import httpx

from backend_client.transport import tls


class Reach:
    """Asks services for a sign of life. Any answer below 500 is one: a refusal comes from something that works."""

    def __init__(self, timeout_s: float = 2.0) -> None:
        self._client = httpx.Client(timeout=timeout_s, verify=tls())

    def reaches(self, url: str) -> bool:
        try:
            return self._client.get(url).status_code < 500
        except httpx.TransportError:
            return False

    def close(self) -> None:
        self._client.close()
