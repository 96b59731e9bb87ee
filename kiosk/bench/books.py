"""Whether what a counter took on and what became of it add up: its own books against those of the others."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from kiosk.embedded import Embedded

EVERYTHING_S = 600.0
DELIVERED, DESK = ("delivered", "closed"), ("desk", "told")


@dataclass(frozen=True, slots=True)
class Books:
    """`requests`: number → state, `payments`: reference → (state, number of its request), as the counter has them.
    `received`: numbers at the municipality. `taken`: reference → whether it was given back, at the terminal."""

    requests: dict[str, str]
    payments: dict[str, tuple[str, str]]
    received: list[str]
    taken: dict[str, bool]

    @classmethod
    def read(cls, outbox: Path, peers: Embedded) -> Books:
        with closing(sqlite3.connect(f"file:{outbox}?mode=ro", uri=True)) as database:
            requests = dict(database.execute("SELECT identificatie, state FROM request"))
            rows = database.execute("SELECT reference, state, identificatie FROM payment")
            payments = {reference: (state, identificatie) for reference, state, identificatie in rows}
        everything = httpx.get(f"{peers.sandbox_url}/_sandbox/received", timeout=EVERYTHING_S).raise_for_status().json()
        return cls(
            requests, payments, [each["zaak"]["identificatie"] for each in everything], _taken(peers.control.parent)
        )

    def settled(self) -> bool:
        """Nothing is under way any more: what was accepted was sent, what was approved has its end."""
        under_way = ("intent", "sent", "unknown", "approved", "withdrawn")
        return all(state != "accepted" for state in self.requests.values()) and not any(
            state in under_way for state, _ in self.payments.values()
        )

    def wrong(self) -> list[str]:
        """What does not add up, in words. No personal data: numbers of requests and payments only."""
        received = Counter(self.received)
        return [
            *(f"request {each} is {state}" for each, state in self.requests.items() if state not in ("sent", "closed")),
            *(f"request {each} did not arrive" for each in self.requests if not received[each]),
            *(f"request {each} arrived {times} times" for each, times in received.items() if times > 1),
            *(f"request {each} was never accepted" for each in received if each not in self.requests),
            *self._unpaid(),
            *(said for reference, back in self.taken.items() if (said := self._payment(reference, back))),
        ]

    def summary(self) -> dict[str, dict[str, int]]:
        states = Counter(self.payments[reference][0] for reference in self.taken if reference in self.payments)
        return {
            "requests": {"accepted": len(self.requests), "at_municipality": len(self.received)},
            "payments": {
                "approved": len(self.taken),
                "delivered": sum(states[state] for state in DELIVERED),
                "reversed": states["reversed"],
                "desk": sum(states[state] for state in DESK),
            },
        }

    def _unpaid(self) -> list[str]:
        paid = Counter(number for state, number in self.payments.values() if state in DELIVERED)
        untaken = [each for each, (state, _) in self.payments.items() if state in DELIVERED and each not in self.taken]
        return [
            *(f"request {each} was paid {paid[each]} times" for each in self.requests if paid[each] != 1),
            *(f"payment {each} was never approved" for each in untaken),
        ]

    def _payment(self, reference: str, given_back: bool) -> str:
        state, _ = self.payments.get(reference, ("not in the journal", ""))
        if given_back == (state == "reversed") and state in (*DELIVERED, *DESK, "reversed"):
            return ""
        return f"payment {reference} is {state}, and was {'' if given_back else 'not '}given back"


def _taken(wires: Path) -> dict[str, bool]:
    """What the terminal remembers: the payments that it approved, and whether each was given back."""
    file = wires / "transactions.json"
    known: dict[str, Any] = json.loads(file.read_text()) if file.exists() else {}
    return {
        reference: bool(each.get("reversed"))
        for reference, each in known.items()
        if each["category"] == "Payment" and each["response"]["Response"]["Result"] == "Success"
    }
