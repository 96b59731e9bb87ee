"""Sends a bundle to the address of [support]."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Final

import httpx

from backend_client.deadline import bounded, within
from backend_client.transport import tls
from kiosk.support.outcome import Refused, Why

if TYPE_CHECKING:
    from kiosk.config.watching import SupportSection

TIMEOUT: Final = httpx.Timeout(30.0, connect=10.0)
WHOLE_S: Final = 600.0
_NAMED: Final = {401: Why.DENIED, 403: Why.DENIED, 407: Why.DENIED}


def upload(support: SupportSection, name: str, content: bytes) -> str | Refused:
    """With one PUT, as WebDAV and object stores take it; answers the address. Nothing is tried again: somebody waits
    for the answer and can."""
    if not support.upload:
        return Refused(Why.NOT_CONFIGURED)
    url = f"{support.upload.rstrip('/')}/{name}"
    headers = {"Content-Type": "application/zip"}
    auth = httpx.BasicAuth(support.user, support.secret) if support.user else httpx.USE_CLIENT_DEFAULT
    if support.secret and not support.user:
        headers["Authorization"] = f"Bearer {support.secret}"
    with httpx.Client(timeout=TIMEOUT, transport=bounded(httpx.HTTPTransport(verify=tls()))) as client:
        try:
            with within(WHOLE_S):
                answer = client.put(url, content=content, headers=headers, auth=auth)
        except httpx.TransportError as error:
            untrusted = isinstance(error.__cause__ and _deepest(error), ssl.SSLCertVerificationError)
            return Refused(Why.NOT_TRUSTED if untrusted else Why.UNREACHABLE, f"{url}: {type(error).__name__}")
    if not answer.is_success:
        return Refused(_NAMED.get(answer.status_code, Why.NOT_TAKEN), f"{url} answered {answer.status_code}")
    return url


def _deepest(error: BaseException) -> BaseException:
    while cause := error.__cause__ or error.__context__:
        error = cause
    return error
