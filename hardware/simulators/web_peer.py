"""The network socket of a simulated device with manners of its own: any method and status, TLS, answers cut in half."""

from __future__ import annotations

import datetime
import ipaddress
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from hardware.simulators.ports import free_ports


@dataclass(frozen=True, slots=True)
class Asked:
    method: str
    path: str  # with its query
    headers: Mapping[str, str]  # names in lower case
    body: bytes


@dataclass(frozen=True, slots=True)
class Told:
    """`half`: the line goes dead in the middle of the body."""

    body: bytes
    status: int = 200
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    half: bool = False


Handle = Callable[[Asked], Told | None]
"""None: hang up without an answer."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 16


class WebPeer:
    """Listens on 127.0.0.1 only. `tls` is made at the first start and stays."""

    def __init__(self, port: int, handle: Handle, tls: Callable[[], ssl.SSLContext] | None = None) -> None:
        self.port = port or free_ports(1)[0]  # stays the same when switched off and on
        self._handle = handle
        self._tls = tls
        self._context: ssl.SSLContext | None = None
        self._server: _Server | None = None

    @property
    def on(self) -> bool:
        return self._server is not None

    def start(self) -> None:
        if self._server is None:
            if self._tls and self._context is None:
                self._context = self._tls()
            self._server = _Server(("127.0.0.1", self.port), _handler(self._handle, self._context))
            serve = self._server.serve_forever
            threading.Thread(target=serve, args=(0.02,), name="web", daemon=True).start()

    def stop(self) -> None:
        """From now on connections are refused."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


def _handler(handle: Handle, tls: ssl.SSLContext | None) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle(self) -> None:
            try:
                super().handle()
            except (OSError, ssl.SSLError):  # the other end hung up, or does not trust us
                self.close_connection = True

        def setup(self) -> None:
            # The handshake belongs to this connection's thread: the listening one must not wait for a slow client.
            if tls:
                self.request = tls.wrap_socket(self.request, server_side=True, do_handshake_on_connect=False)
            super().setup()

        def finish(self) -> None:
            try:
                super().finish()
            except OSError:  # what was still to be said, nobody hears any more
                self.close_connection = True
            finally:
                self.request.close()

        def _serve(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            headers = {name.lower(): value for name, value in self.headers.items()}
            told = handle(Asked(self.command, self.path, headers, body))
            self.close_connection = told is None or told.half
            if told is None:
                return
            self.send_response(told.status)
            self.send_header("Content-Type", told.content_type)
            self.send_header("Content-Length", str(len(told.body)))
            for name, value in told.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(told.body[: len(told.body) // 2] if told.half else told.body)

        do_GET = do_POST = do_DELETE = _serve  # noqa: N815 (names of http.server)

        def log_message(self, *arguments: object) -> None:
            """Nobody reads it."""

    return Handler


def throw_away_certificate(common_name: str, root: Path) -> ssl.SSLContext:
    """A server's certificate for this name under a root of its own; `root` gets the root's certificate (PEM).

    The keys live as long as the process: nothing real will ever trust them.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from cryptography.x509.oid import NameOID

    now = datetime.datetime.now(datetime.UTC)

    def certificate(subject: str, key: Any, issuer: str, signer: Any, ca: bool) -> x509.Certificate:
        names = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]) for name in (subject, issuer)]
        builder = (
            x509.CertificateBuilder()
            .subject_name(names[0])
            .issuer_name(names[1])
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=30))
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        )
        if not ca:
            here = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
            builder = builder.add_extension(x509.SubjectAlternativeName([here]), critical=False)
        return builder.sign(signer, hashes.SHA256())

    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = certificate("Simulated root", root_key, "Simulated root", root_key, ca=True)
    own = certificate(common_name, key, "Simulated root", root_key, ca=False)
    root.write_bytes(authority.public_bytes(Encoding.PEM))
    chain = root.with_suffix(".chain")
    chain.write_bytes(
        own.public_bytes(Encoding.PEM) + key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    chain.chmod(0o600)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    chain.unlink()
    return context
