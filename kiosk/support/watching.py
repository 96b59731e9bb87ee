"""What the process that watches the counter says of it at this moment."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import httpx

from kiosk.support.parts import File, Lacking, Part

if TYPE_CHECKING:
    from kiosk.config.watching import MonitoringSection

TIMEOUT_S: Final = 5.0
PAGES: Final = {"/health": "monitoring/health.json", "/metrics": "monitoring/metrics.txt"}
NOWHERE: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  read, not listened on


def said(watching: MonitoringSection) -> Iterator[Part]:
    """Both pages. Of a counter that does not run, only that nobody answers."""
    host, port = watching.address
    host = NOWHERE.get(host, host)
    where = f"{'https' if watching.certificate else 'http'}://{f'[{host}]' if ':' in host else host}:{port}"
    headers = {"Authorization": f"Bearer {watching.token}"} if watching.token else {}
    with httpx.Client(timeout=TIMEOUT_S, trust_env=False, verify=_trusting(watching), headers=headers) as client:
        for page, name in PAGES.items():
            try:
                answer = client.get(where + page)
            except httpx.TransportError as error:
                yield Lacking(name, f"nobody answers there: {type(error).__name__}")
            else:  # 503 is an answer: that the counter is not ready
                good = answer.status_code in (200, 503)
                yield File(name, answer.content) if good else Lacking(name, f"answered {answer.status_code}")


def _trusting(watching: MonitoringSection) -> ssl.SSLContext | bool:
    """Its own certificate, and no other: on this machine it is known by that, not by a name."""
    if not watching.certificate:
        return True
    context = ssl.create_default_context(cafile=str(watching.certificate))
    context.check_hostname = False
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    return context
