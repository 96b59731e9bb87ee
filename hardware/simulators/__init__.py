"""The other end of the wires: devices that are not there, answering as real ones do.

A simulator is a module with a class that has the four calls of `Simulator`. It never replaces a driver: it holds the
far end of a pseudo-terminal, a socket or an APDU exchange, so demo and tests run the code that runs in the hall.
"""

from __future__ import annotations

from typing import Any, Protocol


class Simulator(Protocol):
    """One simulated device, running in threads of its own between start() and stop()."""

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def do(self, action: str, argument: str = "") -> None:
        """What a hand can do to it: lay a document, approve, take the paper out. ValueError names unknown actions."""

    def state(self) -> dict[str, Any]:
        """What a person standing beside it would see, as JSON."""
