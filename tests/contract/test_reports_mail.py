"""Reports by e-mail, to a real SMTP server: where there is nothing else, and when nothing else has taken them."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from backend_client.reports import Book, Delivery, Mail, MailSettings, Topdesk
from backend_client.result import Problem, ProblemCode
from hardware.simulators.ports import free_ports
from tests.contract import reports_in_hand as hand
from tests.contract.reports_in_hand import Sent
from tests.contract.sandbox_in_hand import serving
from tests.contract.test_certificates import NOW, YEAR, Authority, authority

__all__ = ["authority"]
TO = ("meldpunt@tilburg.example", "ict@tilburg.example")


class Postbox:
    """What came in. `says` is answered to each message in place of taking it."""

    def __init__(self) -> None:
        self.got: list[EmailMessage] = []
        self.recipients: list[list[str]] = []
        self.says = ""

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.says:
            return self.says
        assert isinstance(envelope.content, bytes)
        made = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(made, EmailMessage)
        self.got.append(made)
        self.recipients.append(envelope.rcpt_tos)
        return "250 taken"


def lets_in(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: Any) -> AuthResult:
    assert isinstance(given, LoginPassword)
    is_right = given == LoginPassword(b"balie", b"mail password")
    return AuthResult(success=is_right, handled=is_right)  # not handled: the server says no itself


class Post:
    def __init__(self, **options: Any) -> None:
        self.box = Postbox()
        self.controller = Controller(self.box, hostname="127.0.0.1", port=free_ports(1)[0], **options)

    def __enter__(self) -> Post:
        self.controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.controller.stop()

    def settings(self, **other: Any) -> MailSettings:
        made = MailSettings("127.0.0.1", self.controller.port, "none", "balie1@tilburg.example", TO)
        return replace(made, **other)


@pytest.fixture
def post() -> Iterator[Post]:
    with Post() as made:
        yield made


def text(message: EmailMessage) -> str:
    return str(message.get_content()).replace("\r\n", "\n")


def test_each_revision_is_a_message_of_one_thread(post: Post, tmp_path: Path) -> None:
    sent = Sent(tmp_path, Mail(post.settings()))
    first = sent.save(hand.report())
    sent.go(1)
    second = sent.save(hand.later(first, "De klep staat ook open: é."))
    sent.go(1)
    sent.save(hand.later(second, "Opgelost.", closed=True))
    sent.go(1)
    opened, changed, closed = post.box.got
    assert opened["Subject"] == first.title
    assert text(opened) == f"{first.text}\n\nKenmerk: {first.number}\n"
    assert text(changed).startswith("De klep staat ook open: é.")
    assert text(closed).startswith("Opgelost.")
    assert {each["References"] for each in post.box.got} == {f"<{first.number}@tilburg.example>"}
    assert len({each["Message-ID"] for each in post.box.got}) == 3
    assert {each["Auto-Submitted"] for each in post.box.got} == {"auto-generated"}
    assert post.box.recipients == [list(TO)] * 3
    assert sent.waits() == []
    sent.close()


def test_over_tls_with_a_password(authority: Authority, tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority.issue(tmp_path / "server.pem", NOW - YEAR, NOW + YEAR))
    with Post(tls_context=context, authenticator=lets_in, auth_required=True) as post:
        settings = post.settings(host="localhost", security="starttls", user="balie", password="mail password")
        sent = Sent(tmp_path / "right", Mail(settings))
        sent.save(hand.report())
        sent.go(1)
        assert len(post.box.got) == 1
        sent.close()
        wrong = Mail(replace(settings, password="of somebody else")).check()
        assert isinstance(wrong, Problem)
        assert wrong.code is ProblemCode.DENIED
        elsewhere = Mail(replace(settings, host="127.0.0.1")).check()  # the certificate is of localhost
        assert isinstance(elsewhere, Problem)
        assert elsewhere.detail.startswith("certificate: ")


def test_tls_from_the_first_byte(authority: Authority, tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority.issue(tmp_path / "server.pem", NOW - YEAR, NOW + YEAR))
    with Post(ssl_context=context) as post:
        assert Mail(post.settings(host="localhost", security="tls")).check() is None


def test_a_server_without_tls_is_sent_nothing(post: Post) -> None:
    wrong = Mail(post.settings(security="starttls", user="balie", password="mail password")).check()
    assert isinstance(wrong, Problem)
    assert wrong.code is ProblemCode.DENIED


@pytest.mark.parametrize(("says", "code"), [("451 later", ProblemCode.UNREACHABLE), ("554 never", ProblemCode.REFUSED)])
def test_what_it_does_not_take_is_tried_again(post: Post, tmp_path: Path, says: str, code: ProblemCode) -> None:
    sent = Sent(tmp_path, Mail(post.settings()))
    post.box.says = says
    told = sent.save(hand.report())
    sent.go(300)
    assert sent.delivery.problem is code
    post.box.says = ""
    sent.go(200)
    assert len(post.box.got) == 1
    assert sent.waits() == []
    assert told.number in text(post.box.got[0])
    sent.close()


class Both:
    """TOPdesk, and mail as a last resort after ten minutes."""

    def __init__(self, folder: Path, topdesk: Topdesk, mail: Mail) -> None:
        self.book = Book.open(folder, (topdesk.name, mail.name))
        self.told = hand.report()
        self.now, self.at = 1000.0, self.told.opened.timestamp()
        clocks: Any = {"clock": lambda: self.at, "steady": lambda: self.now}
        self.targets = (topdesk, mail)
        self.deliveries = Delivery(topdesk, self.book, **clocks), Delivery(mail, self.book, 600.0, **clocks)
        self.book.save(self.told)

    def __enter__(self) -> Both:
        return self

    def __exit__(self, *_: object) -> None:
        for target in self.targets:
            target.close()
        self.book.close()

    def go(self, seconds: int) -> None:
        for _ in range(seconds):
            for delivery in self.deliveries:
                delivery.round()
            self.now += 1
            self.at += 1


def test_it_is_a_last_resort(post: Post, tmp_path: Path) -> None:
    with serving() as town, Both(tmp_path, hand.topdesk(town, password="wrong"), Mail(post.settings())) as both:
        both.go(590)
        assert post.box.got == []
        both.go(20)
        assert len(post.box.got) == 1
        both.book.save(hand.later(both.told, "Opgelost.", closed=True))
        both.go(20)
        assert text(post.box.got[-1]).startswith("Opgelost.")
        assert hand.incidents(town, both.told.number) == []


def test_what_somebody_has_taken_is_not_sent_by_mail(post: Post, tmp_path: Path) -> None:
    with serving() as town, Both(tmp_path, hand.topdesk(town), Mail(post.settings())) as both:
        both.go(700)
        both.book.save(hand.later(both.told, "Opgelost.", closed=True))
        both.go(700)
        assert post.box.got == []
        (incident,) = hand.incidents(town, both.told.number)
        assert incident["closed"] is True
        assert both.book.unknown_at("mail") == both.book.unknown_at("topdesk") == []


def test_a_report_that_is_old_when_the_counter_starts_is_sent_at_once(post: Post, tmp_path: Path) -> None:
    with serving() as town, Both(tmp_path, hand.topdesk(town, password="wrong"), Mail(post.settings())) as both:
        both.at += timedelta(hours=1).total_seconds()
        both.go(2)
        assert len(post.box.got) == 1
