"""How many days the certificate of a server is still valid."""

from __future__ import annotations

import logging
import socket
import ssl
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from backend_client.transport import tls

TIMEOUT_S: Final = 5.0
DAY_S: Final = 86_400.0

log = logging.getLogger(__name__)


def days_left(urls: Iterable[str], now: float) -> dict[str, float]:
    """By host and port, of every https address; negative where it has ended at `now` (Unix time). Who cannot be
    reached is left out: that is said by others."""
    servers = {(url.hostname or "", url.port or 443) for url in map(urlsplit, urls) if url.scheme == "https"}
    found = {f"{host}:{port}": _ends(host, port) for host, port in sorted(servers)}
    return {server: (ends - now) / DAY_S for server, ends in found.items() if ends is not None}


def _ends(host: str, port: int) -> float | None:
    try:
        return _told(host, port)
    except ssl.SSLCertVerificationError:
        return _told_without_proof(host, port)
    except OSError as error:
        log.info("certificate.not_seen", extra={"host": host, "why": type(error).__name__})
        return None


def _told(host: str, port: int) -> float:
    with (
        socket.create_connection((host, port), TIMEOUT_S) as line,
        tls().wrap_socket(line, server_hostname=host) as secured,
    ):
        certificate = secured.getpeercert() or {}
        return float(ssl.cert_time_to_seconds(str(certificate["notAfter"])))


def _told_without_proof(host: str, port: int) -> float | None:
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
        return seen.not_valid_after_utc.timestamp()
    except (OSError, ValueError) as error:
        log.info("certificate.not_seen", extra={"host": host, "why": type(error).__name__})
        return None
