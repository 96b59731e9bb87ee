"""Reports on their way to TOPdesk and Open Zaak, which the embedded municipality is, over a line that a test bends."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
from hypothesis import given
from hypothesis import strategies as st

from backend_client.reports import Book, Delivery, Report, Target, Topdesk, TopdeskSettings, ZaakSettings, Zaken
from backend_client.sandbox.seed import STORING
from backend_client.sandbox.topdesk import BRANCH, GROUPS, USER
from backend_client.zgw import Zgw, ZgwSettings
from tests.contract.sandbox_in_hand import SECRETS, TOPDESK_PASSWORD

WELL, REQUEST_LOST, ANSWER_LOST, DOWN, BUSY = "", "request lost", "answer lost", "down", "busy"
MISHAPS = (WELL, REQUEST_LOST, ANSWER_LOST, DOWN, BUSY)
ROUNDS = 400
EVENTFUL = given(
    mishaps=st.lists(st.sampled_from(MISHAPS), max_size=25),
    changes=st.lists(st.integers(0, 400), max_size=4),
    closes=st.booleans(),
)
"""What happens to the calls, after how many seconds a report changes, and whether it is closed at last."""


class Line(httpx.BaseTransport):
    """What happens to each call, in order; after that all is well."""

    def __init__(self, mishaps: Iterator[str]) -> None:
        self._real, self._mishaps = httpx.HTTPTransport(), mishaps
        self.seen: list[tuple[str, str]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.append((request.method, request.url.path))
        match next(self._mishaps, WELL):
            case "request lost":
                raise httpx.ReadError("lost", request=request)
            case "down":
                return httpx.Response(503, html="<h1>503</h1>", request=request)
            case "busy":
                return httpx.Response(429, headers={"Retry-After": "2"}, request=request)
            case mishap:
                answer = self._real.handle_request(request)
                answer.read()
                if mishap == ANSWER_LOST:
                    raise httpx.ReadError("lost", request=request)
                return answer

    def close(self) -> None:
        self._real.close()


def topdesk(town: str, line: httpx.BaseTransport | None = None, **other: Any) -> Topdesk:
    settings = TopdeskSettings(
        url=town,
        user=USER,
        password=TOPDESK_PASSWORD,
        caller_name="BALIE1",
        branch=BRANCH,
        category="Balies",
        subcategory="Storing",
        call_type="Storing",
        entry_type="Automatisch",
        priority="P3",
        closed_status="Gesloten",
        groups=GROUPS,
    )
    return Topdesk(replace(settings, **other), line)


def zaken(town: str, line: httpx.BaseTransport | None = None, zaaktype: str = STORING, **other: Any) -> Zaken:
    settings = ZgwSettings(
        zaken_url=f"{town}/zaken/api/v1",
        catalogi_url=f"{town}/catalogi/api/v1",
        documenten_url=f"{town}/documenten/api/v1",
        client_id="storingen",
        secret=SECRETS["storingen"],
        bronorganisatie="002220647",
    )
    return Zaken(ZaakSettings(zaaktype), Zgw(replace(settings, **other), line))


def report(number: str = "", **other: Any) -> Report:
    now = datetime.now(UTC)
    made = Report(
        number=number or f"BALIE1-S-{secrets.token_hex(4).upper()}",
        revision=1,
        title="Storing balie BALIE1: bonprinter. De bonrol is op.",
        text="De bonrol is op.\n\nWie iets moet doen: de medewerker van de hal.",
        who="hall",
        opened=now - timedelta(minutes=5),
        changed=now - timedelta(minutes=5),
    )
    return replace(made, **other)


def later(before: Report, text: str, *, closed: bool = False) -> Report:
    changed = before.changed + timedelta(seconds=10)
    return replace(before, revision=before.revision + 1, text=text, changed=changed, is_closed=closed)


class Sent:
    """One target, a book, and time that goes by when a test says so."""

    def __init__(self, folder: Path, target: Target, **more: Any) -> None:
        folder.mkdir(exist_ok=True)
        self.book = Book.open(folder, (target.name,))
        self.now = 1000.0
        self.delivery = Delivery(target, self.book, steady=lambda: self.now, **more)
        self.target = target

    def save(self, told: Report) -> Report:
        self.book.save(told)
        return told

    def go(self, seconds: float = 3000.0) -> None:
        """So long goes by, all that is due is done."""
        until = self.now + seconds
        for _ in range(ROUNDS):
            wait = self.delivery.round()
            if self.now + wait > until:
                break
            self.now += max(wait, 0.01)
        self.now = until

    def waits(self) -> list[str]:
        return [told.number for told, _ in self.book.unknown_at(self.target.name)]

    def close(self) -> None:
        self.target.close()
        self.book.close()


def incidents(town: str, number: str) -> list[dict[str, Any]]:
    """Those that TOPdesk has under this number."""
    found: list[dict[str, Any]] = httpx.get(f"{town}/_sandbox/incidents").json()
    return [each for each in found if each["externalNumber"] == number]


def zaken_of(town: str, number: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = httpx.get(f"{town}/_sandbox/received", params={"begins": number}).json()
    return found


def went_on(sent: Sent, changes: list[int], *, closes: bool) -> Report:
    """A report that changes and may be closed, and two hours for it to arrive; how it was told last."""
    told = sent.save(report())
    for number, seconds in enumerate(changes, 1):
        sent.go(seconds)
        told = sent.save(later(told, f"Stand {number}."))
    if closes:
        told = sent.save(later(told, "Opgelost.", closed=True))
    sent.go(7200)
    return told
