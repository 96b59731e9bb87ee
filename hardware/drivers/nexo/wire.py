"""The line to one terminal: HTTP(S), the certificate it shows, and the encryption of what goes over it."""

from __future__ import annotations

import json
import ssl
from typing import Any, Final
from urllib.parse import urlsplit

from hardware.device import Acts, Fault, FaultKind
from hardware.drivers import http_post
from hardware.drivers.http_post import Asking, Lost, Request, Tls, Untrusted
from hardware.drivers.nexo import Options, messages
from hardware.drivers.nexo.envelope import Envelope, SharedKey, Unsealed

Json = dict[str, Any]

NO_DEVICE: Final = Fault("no_device", FaultKind.HARDWARE, Acts.CLEAR)
MUTE: Final = Fault("mute", FaultKind.HARDWARE, Acts.RESET)
NOT_TRUSTED: Final = Fault("not_trusted", FaultKind.FRAUD, Acts.CONFIGURATION)
TAMPERED: Final = Fault("tampered_message", FaultKind.FRAUD, Acts.CONFIGURATION)
"""A key that is not the terminal's looks the same as somebody on the line: our settings are looked at first."""

_AUTHORITIES: Final = ("test.terminal.adyen.com", "live.terminal.adyen.com")


class Wire:
    def __init__(self, options: Options) -> None:
        self._url = urlsplit(options.url)
        self._port = self._url.port or (443 if self._url.scheme == "https" else 80)
        self._poiid = options.poiid
        key = SharedKey(options.key_identifier, options.key_version, options.passphrase)
        self._envelope = Envelope(key) if key.passphrase else None
        self._ca = options.ca
        # Until open() knows the authorities, nothing is trusted: never is a message sent in the clear instead.
        self._tls = Tls(_context(), self._is_ours) if self._url.scheme == "https" else None

    def open(self) -> Fault | None:
        """Make ready to send. A fault where the root certificate cannot be read."""
        if self._tls and self._ca:
            context = _context()
            try:
                context.load_verify_locations(self._ca)
            except OSError:  # ssl.SSLError, for a file with something else in it, is one
                return NOT_TRUSTED
            self._tls = Tls(context, self._is_ours)
        return None

    def send(self, message: Json, timeout_s: float) -> Asking:
        body = json.dumps(self._envelope.seal(message) if self._envelope else message).encode()
        headers = {"Content-Type": "application/json"}
        return http_post.ask(Request("POST", self._url, self._port, timeout_s, body, headers), self._tls)

    def read(self, answer: http_post.Answer | Lost | Untrusted, category: str, service_id: str) -> Json | Fault:
        """The body of the response to one request, or why there is none."""
        if isinstance(answer, Untrusted):
            return NOT_TRUSTED
        if isinstance(answer, Lost):
            return NO_DEVICE if answer is Lost.NOT_SENT else MUTE
        plain: bytes = answer.body
        if self._envelope:
            opened = self._envelope.open(answer.body)
            if opened is Unsealed.TAMPERED:
                return TAMPERED
            plain = opened if isinstance(opened, bytes) else answer.body
            if opened is Unsealed.GARBAGE:
                return messages.misheard(plain, self._poiid)
        body = messages.response(plain, category, service_id, self._poiid)
        return messages.misheard(plain, self._poiid) if body is None else body

    def _is_ours(self, common_name: str) -> bool:
        """Adyen: `[POIID].test|live.terminal.adyen.com`; older terminals share one name."""
        name, _, authority = common_name.partition(".")
        return authority in _AUTHORITIES and name in (self._poiid, "legacy-terminal-certificate")


def _context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False  # a terminal is known by its common name, not by its address
    return context
