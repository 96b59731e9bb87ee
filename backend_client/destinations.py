"""Where requests go: the municipality's own ZGW APIs, and those of other authorities. Sending is the same for all."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx

from backend_client.deadline import bounded
from backend_client.fsc import Outway
from backend_client.klantinteracties import Klantinteracties, KlantinteractiesSettings
from backend_client.result import Problem, ProblemCode
from backend_client.server_clock import ServerClock
from backend_client.transport import tls
from backend_client.zgw import Zgw, ZgwSettings

MUNICIPALITY = ""
"""The name of the municipality's own APIs, where a request goes that names no destination."""


@dataclass(frozen=True, slots=True)
class FscSettings:
    """The outway in our own network, and of each API the hash of the grant under which it may be called."""

    outway: str
    zaken: str
    catalogi: str
    documenten: str


@dataclass(frozen=True, slots=True)
class Destination:
    """`certificate`: a PEM file with the client certificate, its chain and its key, for mutual TLS; None: without."""

    zgw: ZgwSettings
    certificate: Path | None = None
    fsc: FscSettings | None = None


class Destinations:
    """A Zgw for each destination, made when it is first asked for, and the municipality's Klantinteracties. Safe to
    use from several threads."""

    def __init__(
        self,
        settings: Mapping[str, Destination],
        clock: ServerClock,
        klantinteracties: KlantinteractiesSettings | None = None,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._klantinteracties = klantinteracties
        self._made: dict[str, Zgw] = {}
        self._klant: Klantinteracties | None = None
        self._lock = threading.Lock()

    def zgw_of(self, name: str) -> Zgw | Problem:
        """The APIs of this destination. DENIED where kiosk.toml has none of this name or its certificate cannot be
        used: people mend that, and a request waits for them."""
        with self._lock:
            if name not in self._made:
                if name not in self._settings:
                    return Problem(ProblemCode.DENIED, f"no destination {name!r} is configured")
                made = self._make(self._settings[name])
                if isinstance(made, Problem):
                    return made
                self._made[name] = made
            return self._made[name]

    def klantinteracties(self) -> Klantinteracties | Problem:
        """DENIED where kiosk.toml has none."""
        with self._lock:
            if self._klantinteracties is None:
                return Problem(ProblemCode.DENIED, "no [klantinteracties] is configured")
            if self._klant is None:
                self._klant = Klantinteracties(self._klantinteracties, listener=self._clock)
            return self._klant

    def close(self) -> None:
        with self._lock:
            for each in (*self._made.values(), *([self._klant] if self._klant else ())):
                each.close()
            self._made.clear()
            self._klant = None

    def _make(self, settings: Destination) -> Zgw | Problem:
        carrier = None
        try:
            if settings.certificate:
                carrier = bounded(httpx.HTTPTransport(verify=_tls_as(settings.certificate)))
        except (OSError, ssl.SSLError) as error:
            return Problem(ProblemCode.DENIED, f"the client certificate cannot be used: {type(error).__name__}")
        transport: httpx.BaseTransport | None = carrier
        if settings.fsc:
            transport = _outway(settings.fsc, settings.zgw, carrier or bounded(httpx.HTTPTransport(verify=tls())))
        return Zgw(settings.zgw, transport, self._clock.time, self._clock)


def _tls_as(certificate: Path) -> ssl.SSLContext:
    context = httpx.create_ssl_context()
    context.load_cert_chain(certificate, password="")  # nobody is there to be asked for one
    return context


def _outway(fsc: FscSettings, zgw: ZgwSettings, carrier: httpx.BaseTransport) -> Outway:
    grants = {zgw.zaken_url: fsc.zaken, zgw.catalogi_url: fsc.catalogi, zgw.documenten_url: fsc.documenten}
    return Outway(fsc.outway, grants, carrier)
