"""Incidents by e-mail (SMTP): where there is nothing else, or when nothing else has taken them.

A mailbox cannot be looked into. After an answer that was lost a message goes once more, under the same Message-ID, by
which mail servers and programs know it for the same one.
"""

from __future__ import annotations

import smtplib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Final

import httpx

from backend_client.reports.report import Known, Report
from backend_client.result import Problem, ProblemCode
from backend_client.transport import named

TIMEOUT_S: Final = 10.0
NO_TLS: Final = "none"
STARTTLS: Final = "starttls"
TLS: Final = "tls"


@dataclass(frozen=True, slots=True)
class MailSettings:
    """`security` is `tls` (from the first byte), `starttls`, or `none`. Without `user` nobody signs in."""

    host: str
    port: int
    security: str
    sender: str
    to: tuple[str, ...]
    user: str = ""
    password: str = ""


class Mail:
    """A target of reports. See backend_client.reports.report."""

    name = "mail"
    opens_whole = False

    def __init__(self, settings: MailSettings) -> None:
        self._settings = settings

    def close(self) -> None:
        pass

    def check(self) -> Problem | None:
        return self._talk(lambda server: None)

    def find(self, report: Report) -> Known | Problem | None:
        return self._thread(report)

    def open(self, report: Report) -> Known | Problem:
        """The first message of a thread is that of whatever revision is told first."""
        return self._thread(report)

    def tell(self, report: Report, known: Known, *, again: bool) -> Problem | None:
        message = self._message(report, known)
        return self._talk(lambda server: server.send_message(message, self._settings.sender, self._settings.to))

    def _thread(self, report: Report) -> Known:
        return Known(f"<{report.number}@{self._settings.sender.partition('@')[2]}>", ", ".join(self._settings.to))

    def _message(self, report: Report, known: Known) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self._settings.sender
        message["To"] = ", ".join(self._settings.to)
        message["Subject"] = report.title
        message["Date"] = format_datetime(report.changed)
        message["Message-ID"] = known.id.replace("@", f".{report.revision}@")
        message["References"] = known.id  # all of one incident hang together, whichever of them was sent
        message["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's absence is to be answered with
        message.set_content(f"{report.text}\n\nKenmerk: {report.number}\n")
        return message

    def _talk(self, talk: Callable[[smtplib.SMTP], object]) -> Problem | None:
        at = f"smtp://{self._settings.host}:{self._settings.port}"
        begun = False
        try:
            with self._server() as server:
                begun = True
                talk(server)
        except smtplib.SMTPAuthenticationError as error:
            return Problem(ProblemCode.DENIED, f"{error.smtp_code} it does not let this user in", at=at)
        except smtplib.SMTPNotSupportedError:
            return Problem(ProblemCode.DENIED, "it offers no TLS, or no way to sign in", at=at)
        except smtplib.SMTPRecipientsRefused as error:
            return _refused(max(code for code, _ in error.recipients.values()), "it takes no mail for them", at)
        except smtplib.SMTPResponseException as error:
            return _refused(error.smtp_code, "", at)
        except (smtplib.SMTPException, OSError) as error:
            return Problem(ProblemCode.UNREACHABLE, named(error), at=at, reached=begun)
        return None

    @contextmanager
    def _server(self) -> Iterator[smtplib.SMTP]:
        settings = self._settings
        where = (settings.host, settings.port)
        made: smtplib.SMTP
        if settings.security == TLS:
            made = smtplib.SMTP_SSL(*where, timeout=TIMEOUT_S, context=httpx.create_ssl_context())
        else:
            made = smtplib.SMTP(*where, timeout=TIMEOUT_S)
        with made as server:
            if settings.security == STARTTLS:
                server.starttls(context=httpx.create_ssl_context())
            if settings.user:
                server.login(settings.user, settings.password)
            yield server


def _refused(code: int, why: str, at: str) -> Problem:
    """4xx may pass, 5xx does not (RFC 5321, 4.2.1)."""
    passes = 400 <= code < 500
    return Problem(ProblemCode.UNREACHABLE if passes else ProblemCode.REFUSED, f"{code} {why}".rstrip(), at=at)
