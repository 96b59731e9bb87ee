"""A counter whose clock is years off refuses every certificate: that is named, and the clock is reported."""

from __future__ import annotations

import datetime
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from backend_client.destinations import MUNICIPALITY, Destination, Destinations
from backend_client.health import Reach
from backend_client.result import Problem, ProblemCode
from backend_client.server_clock import ServerClock
from backend_client.transport import Transport, tls
from backend_client.zgw import Zgw, ZgwSettings

NOW = datetime.datetime.now(datetime.UTC)
YEAR = datetime.timedelta(days=365)


class Authority:
    """Of certificates; trusted by this process while a test runs."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "A throw-away authority")])
        self.certificate = self._builder(self.name, self.key, NOW - 10 * YEAR, NOW + 10 * YEAR, ca=True)

    def issue(self, path: Path, begins: datetime.datetime, ends: datetime.datetime) -> Path:
        """A PEM file with a certificate for this machine, and its key."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
        certificate = self._builder(name, key, begins, ends, ca=False)
        private = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + private)
        path.chmod(0o600)
        return path

    def _builder(
        self,
        name: x509.Name,
        key: ec.EllipticCurvePrivateKey,
        begins: datetime.datetime,
        ends: datetime.datetime,
        ca: bool,
    ) -> x509.Certificate:
        return (
            x509.CertificateBuilder(self.name, name, key.public_key(), x509.random_serial_number(), begins, ends)
            .add_extension(x509.BasicConstraints(ca, None), critical=True)
            .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
            .sign(self.key, hashes.SHA256())
        )


class Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


class Server(HTTPServer):
    def handle_error(self, *_: object) -> None:
        """A client that turns away from the certificate is what is tested."""


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Authority]:
    made = Authority()
    trusted = tmp_path / "authority.pem"
    trusted.write_bytes(made.certificate.public_bytes(serialization.Encoding.PEM))
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    tls.cache_clear()
    yield made
    tls.cache_clear()


class Serving:
    """HTTPS on this machine. With `wants` (a PEM file) only to clients with a certificate of that authority."""

    def __init__(self, certificate: Path, wants: str = "", page: type[Page] = Page) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        if wants:
            context.verify_mode = ssl.CERT_REQUIRED
            context.load_verify_locations(wants)
        self._server = Server(("127.0.0.1", 0), page)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.url = f"https://localhost:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    def __enter__(self) -> str:
        self._thread.start()
        return self.url

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.mark.parametrize(
    ("begins", "ends", "reason"),
    [
        (NOW + YEAR, NOW + 2 * YEAR, "certificate is not yet valid"),
        (NOW - 2 * YEAR, NOW - YEAR, "certificate has expired"),
    ],
)
def test_a_certificate_of_another_time_is_named(
    authority: Authority, tmp_path: Path, begins: datetime.datetime, ends: datetime.datetime, reason: str
) -> None:
    with Serving(authority.issue(tmp_path / "server.pem", begins, ends)) as url:
        transport, reach = Transport(dict), Reach(ServerClock())
        assert transport.get(url) == Problem(ProblemCode.UNREACHABLE, f"certificate: {reason}")
        assert reach.failure(url) == f"certificate: {reason}"
        transport.close()
        reach.close()


def test_a_client_certificate_opens_what_is_closed_without(authority: Authority, tmp_path: Path) -> None:
    server = authority.issue(tmp_path / "server.pem", NOW - YEAR, NOW + YEAR)
    client = authority.issue(tmp_path / "client.pem", NOW - YEAR, NOW + YEAR)
    with Serving(server, wants=str(tmp_path / "authority.pem")) as url:
        zgw = ZgwSettings(f"{url}/z", f"{url}/c", f"{url}/d", "kiosk", "secret", "002220647")
        made = {MUNICIPALITY: Destination(zgw), "other": Destination(zgw, client)}
        destinations = Destinations(made, ServerClock())
        answers = []
        for name in (MUNICIPALITY, "other"):
            there = destinations.zgw_of(name)
            assert isinstance(there, Zgw)
            problem = there.zaak("K")
            assert isinstance(problem, Problem)
            answers.append(problem.detail)
        destinations.close()
    assert answers[0] in ("ReadError", "RemoteProtocolError", "ConnectError", "WriteError")
    assert answers[1] == "200 with another body than promised"


def test_a_clock_that_no_certificate_fits_is_reported_by_what_the_host_says_without(
    caplog: pytest.LogCaptureFixture,
) -> None:
    refused = ssl.SSLCertVerificationError()
    refused.verify_message = "certificate is not yet valid"

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.scheme == "https":
            raise httpx.ConnectError("") from refused
        assert str(request.url) == "http://zaken.example.nl/"
        return httpx.Response(301, headers={"Date": "Tue, 24 Nov 2026 12:00:00 GMT"})

    caplog.set_level("INFO", "backend_client.server_clock")
    wall = datetime.datetime(2024, 11, 24, 12, 0, tzinfo=datetime.UTC).timestamp()
    clock = ServerClock(lambda: wall)
    reach = Reach(clock, httpx.MockTransport(answer))
    for _ in range(3):
        assert reach.failure("https://zaken.example.nl/zaken").startswith("certificate: ")
    reach.close()
    assert [record.message for record in caplog.records if record.message == "clock.off"] == ["clock.off"]
    assert clock.ahead_s is None  # what is not proven corrects nothing
