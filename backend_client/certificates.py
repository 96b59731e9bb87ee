"""The certificates of servers: how long they are valid, and whether they are believed."""

from __future__ import annotations

import logging
import socket
import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from backend_client.transport import tls

TIMEOUT_S: Final = 5.0
DAY_S: Final = 86_400.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Certificate:
    """`ends` is Unix time. `distrust` says why it is not believed, in the words of OpenSSL; "" where it is: its chain
    leads to an authority that this machine knows, its name is that of the server, and it is valid now."""

    ends: float
    distrust: str = ""

    def days_left(self, now: float) -> float:
        """Negative where it has ended at `now` (Unix time)."""
        return (self.ends - now) / DAY_S


def servers(urls: Iterable[str]) -> list[tuple[str, int]]:
    """Host and port of every https address, each once."""
    return sorted({(url.hostname or "", url.port or 443) for url in map(urlsplit, urls) if url.scheme == "https"})


def days_left(urls: Iterable[str], now: float) -> dict[str, float]:
    """By host and port, of every https address; negative where it has ended at `now` (Unix time). Who cannot be
    reached is left out: that is said by others."""
    found = {f"{host}:{port}": certificate(host, port) for host, port in servers(urls)}
    return {server: shown.days_left(now) for server, shown in found.items() if shown}


def certificate(host: str, port: int) -> Certificate | None:
    """What this server shows; None: it cannot be reached, or speaks no TLS."""
    try:
        return _believed(host, port)
    except ssl.SSLCertVerificationError as error:
        return _without_proof(host, port, error.verify_message)
    except OSError as error:
        log.info("certificate.not_seen", extra={"host": host, "why": type(error).__name__})
        return None


def of_file(path: Path) -> Certificate | None:
    """The first in a PEM file: who has it shows it first. None: there is none that can be read."""
    from cryptography import x509

    try:
        shown = x509.load_pem_x509_certificates(path.read_bytes())[0]
    except (OSError, ValueError, IndexError):
        return None
    return Certificate(shown.not_valid_after_utc.timestamp())


def _believed(host: str, port: int) -> Certificate:
    with (
        socket.create_connection((host, port), TIMEOUT_S) as line,
        tls().wrap_socket(line, server_hostname=host) as secured,
    ):
        shown = secured.getpeercert() or {}
        return Certificate(float(ssl.cert_time_to_seconds(str(shown["notAfter"]))))


def _without_proof(host: str, port: int, distrust: str) -> Certificate | None:
    """Of a certificate that is not believed Python tells nothing but its bytes."""
    from cryptography import x509

    try:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        with (
            socket.create_connection((host, port), TIMEOUT_S) as line,
            context.wrap_socket(line, server_hostname=host) as secured,
        ):
            seen = x509.load_der_x509_certificate(secured.getpeercert(binary_form=True) or b"")
        return Certificate(seen.not_valid_after_utc.timestamp(), distrust)
    except (OSError, ValueError) as error:
        log.info("certificate.not_seen", extra={"host": host, "why": type(error).__name__})
        return None
