"""A bundle goes to a real server over HTTP and TLS; what can go wrong on the way has a name."""

from __future__ import annotations

import base64
import datetime
import json
import ssl
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from hardware.simulators.ports import free_ports
from kiosk.config.watching import SupportSection
from kiosk.support.handing import Target, ask
from kiosk.support.outcome import Handed, Refused, Why
from kiosk.support.seal import digest
from kiosk.support.upload import upload
from kiosk.support.verify import verify
from tests.contract.test_certificates import NOW, Authority
from tests.contract.watching_in_hand import BEAT, until, watching
from tests.unit.test_config import GOOD

CONTENT = b"bundle" * 100_000


class Helpdesk:
    """Takes what is put there, as WebDAV does: with its length said before."""

    def __init__(self, certificate: Path | None = None) -> None:
        self.taken: dict[str, bytes] = {}
        self.asked: list[tuple[str, str]] = []
        self.answer = 201
        desk = self

        class Take(BaseHTTPRequestHandler):
            def do_PUT(self) -> None:
                content = self.rfile.read(int(self.headers["Content-Length"]))
                desk.asked.append((self.path, self.headers.get("Authorization", "")))
                if desk.answer < 300:
                    desk.taken[self.path] = content
                self.send_response(desk.answer)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Take)
        self.scheme = "https" if certificate else "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"{self.scheme}://localhost:{self.server.server_address[1]}/kiosk"


@pytest.fixture
def desk() -> Iterator[Helpdesk]:
    desk = Helpdesk()
    yield desk
    desk.server.shutdown()
    desk.server.server_close()


@pytest.fixture
def secret(tmp_path: Path) -> str:
    path = tmp_path / "support.token"
    path.touch(0o600)
    path.write_text("t0ken")
    return f"file:{path}"


def section(url: str, **given: str) -> SupportSection:
    return SupportSection.model_validate({"upload": url, **given})


def why(outcome: str | Refused) -> Why:
    assert isinstance(outcome, Refused), outcome
    assert "t0ken" not in outcome.detail
    return outcome.why


def test_it_is_put_there_whole_by_who_it_is(desk: Helpdesk, secret: str) -> None:
    assert upload(section(desk.url, secret=secret), "a.zip", CONTENT) == f"{desk.url}/a.zip"
    assert upload(section(desk.url, user="balie1", secret=secret), "b.zip", CONTENT) == f"{desk.url}/b.zip"
    assert upload(section(f"{desk.url}/"), "c.zip", CONTENT) == f"{desk.url}/c.zip"
    basic = base64.b64encode(b"balie1:t0ken").decode()
    assert [given for _, given in desk.asked] == ["Bearer t0ken", f"Basic {basic}", ""]
    assert desk.taken == dict.fromkeys(("/kiosk/a.zip", "/kiosk/b.zip", "/kiosk/c.zip"), CONTENT)


@pytest.mark.parametrize(
    ("answer", "named"),
    [(401, Why.DENIED), (403, Why.DENIED), (302, Why.NOT_TAKEN), (413, Why.NOT_TAKEN), (500, Why.NOT_TAKEN)],
)
def test_what_the_server_says_is_named(desk: Helpdesk, secret: str, answer: int, named: Why) -> None:
    desk.answer = answer
    refused = upload(section(desk.url, secret=secret), "a.zip", CONTENT)
    assert why(refused) is named
    assert str(answer) in refused.detail  # type: ignore[union-attr]


def test_nobody_there_and_nowhere_to_send_it(secret: str) -> None:
    (port,) = free_ports(1)
    assert why(upload(section(f"http://127.0.0.1:{port}"), "a.zip", CONTENT)) is Why.UNREACHABLE
    assert why(upload(SupportSection.model_validate({}), "a.zip", CONTENT)) is Why.NOT_CONFIGURED


def test_a_certificate_that_is_not_right_is_named(tmp_path: Path) -> None:
    day = datetime.timedelta(days=1)
    desk = Helpdesk(Authority().issue(tmp_path / "server.pem", NOW - day, NOW + day))
    try:
        assert why(upload(section(desk.url), "a.zip", CONTENT)) is Why.NOT_TRUSTED
        assert desk.taken == {}
    finally:
        desk.server.shutdown()
        desk.server.server_close()


def test_a_secret_is_not_sent_in_the_open(secret: str) -> None:
    with pytest.raises(ValueError, match="must be https"):
        section("http://helpdesk.example.nl/kiosk", secret=secret)


def test_a_counter_that_is_watched_sends_it_all(desk: Helpdesk, secret: str, tmp_path: Path) -> None:
    """As the technician's screen asks for it: in a process of its own, with what the watching process says."""
    for name, content in (("zgw.secret", "s3cret"), ("key/storage.key", "5a" * 32)):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.touch(0o600)
        file.write_text(content)
    with watching() as ours:
        ours.lookout.tell({"beat": BEAT})
        until(lambda: ours.state() == "alive")
        config = tmp_path / "kiosk.toml"
        support = f'[support]\nupload = "{desk.url}"\nsecret = "{secret}"\n'
        config.write_text(f'{GOOD.format(data=tmp_path)}\n{support}[monitoring]\nlisten = "127.0.0.1:{ours.port}"\n')
        sent = ask(Target.UPLOAD, "Jan de Vries", config=config, data=tmp_path)
    assert isinstance(sent, Handed), sent
    content = desk.taken[f"/kiosk/{sent.name}"]
    assert digest(content) == sent.sha256
    arrived = tmp_path / sent.name
    arrived.write_bytes(content)
    with zipfile.ZipFile(arrived) as packed:
        health = json.loads(packed.read("monitoring/health.json"))
        assert b"kiosk_part_up" in packed.read("monitoring/metrics.txt")
    assert health["parts"]["receipt_printer"]["codes"] == ["paper_out"]
    verdict = verify(arrived)
    assert (verdict.wrong, verdict.by, verdict.counter) == ((), "Jan de Vries", "BALIE7")


def test_a_process_that_fails_is_a_bundle_that_was_not_made(tmp_path: Path) -> None:
    refused = ask(Target.USB, "Jan", config=tmp_path / "no such file", data=tmp_path)
    assert isinstance(refused, Refused)
    assert refused.why is Why.NOT_MADE
    assert refused.words
