"""Recorded answers of the real Open Zaak 1.30, and a request of a visitor on its way to the municipality."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
from jsonschema import FormatChecker

from backend_client.outbox.request import Bijlage
from backend_client.result import Problem
from tests.contract.sandbox_in_hand import RECORDINGS, SECRETS
from tests.unit.request_in_hand import client, opened, pay, request, send, sender

SECRET = SECRETS["kiosk"]
FORMATS = FormatChecker(("date",))
Handler = Callable[[httpx.Request, Callable[[], httpx.Response]], httpx.Response | None]


@FORMATS.checks("date-time", ValueError)
def has_zone(moment: object) -> bool:
    return datetime.fromisoformat(str(moment)).tzinfo is not None


def recorded(name: str, nth: int | None = None) -> httpx.Response:
    """An answer as it was recorded; of a race, which has no headers, the nth."""
    read = json.loads((RECORDINGS / f"{name}.json").read_text())
    answer = read["response"] if nth is None else read[nth] | {"headers": {}}
    kept = {key: value for key, value in answer["headers"].items() if key in ("content-type", "api-version")}
    return httpx.Response(answer["status"], headers=kept, json=answer["body"])


class Between(httpx.BaseTransport):
    """Between the client and the municipality: `odd` may answer in its place, at the nth POST (from 0)."""

    def __init__(self, nth: int = -1, odd: Handler = lambda _, __: None) -> None:
        self._real, self._nth, self._odd = httpx.HTTPTransport(), nth, odd
        self._posts = -1
        self.seen: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request)

        def act() -> httpx.Response:
            answer = self._real.handle_request(request)
            answer.read()
            return answer

        self._posts += request.method == "POST"
        answer = self._odd(request, act) if request.method == "POST" and self._posts == self._nth else None
        return answer or act()

    def close(self) -> None:
        self._real.close()


class Counter:
    """One request of a visitor, accepted and handed over, on its way to the municipality."""

    def __init__(self, town: str, path: Path, between: Between, *bijlagen: Bijlage) -> None:
        self.town, self.outbox, self.between = town, opened(path), between
        self.identificatie = f"K-{secrets.token_hex(6)}"
        self.zgw = client(town, SECRET, between)
        self.sender = sender(self.outbox, self.zgw)
        asked = request(self.identificatie, pay(self.outbox, self.identificatie, "P1"))
        assert self.outbox.accept(replace(asked, bijlagen=bijlagen)) is None
        self.sender.accepted_now(self.identificatie)
        self.outbox.record_delivery(self.identificatie, "balie")

    def send(self) -> Problem | None:
        return send(self.sender, self.outbox, self.identificatie)

    def received(self) -> list[dict[str, Any]]:
        everything: list[dict[str, Any]] = httpx.get(f"{self.town}/_sandbox/received").json()
        return [each for each in everything if each["zaak"]["identificatie"] == self.identificatie]

    def is_whole(self, documents: int = 2) -> bool:
        found = self.received()
        counts = [(len(each["rollen"]), len(each["documenten"]), len(each["statussen"])) for each in found]
        eigenschappen = [each["eigenschappen"] for each in found]
        return counts == [(1, documents, 1)] and eigenschappen == [{"afgifte": "balie"}]
