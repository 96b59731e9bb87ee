"""The service of a REST terminal: payments made over the internet, approved by a hand at the terminal.

Answers as Mollie's public documentation shows them, as far as a counter can see: payments (create, get, list, cancel),
refunds, terminals, idempotency keys, errors as objects with `status`, `title` and `detail`.
"""

from __future__ import annotations

import json
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from hardware.simulators.web_peer import Asked, Told, WebPeer

Json = dict[str, Any]

_ENDS: Final = {"approve": "paid", "refuse": "failed", "cancel": "canceled", "expire": "expired"}
_TROUBLES: Final = ("lose", "slow", "error", "too_many", "html", "hang", "half")
SLOW_S: Final = 1.0
_AUTO_S: Final = 1.0


class MollieApiSimulator:
    """Remembers its payments in `state_dir/mollie.json`. `port` 0 takes any free one.

    Actions: approve, refuse, cancel, expire (what happens to the payment at the terminal), off, on, offline, online
    (the terminal's own line), deactivate, activate, and until mend: lose (acts on all that makes or changes something
    and hangs up), slow, error (500), too_many (429), html, hang, half.
    """

    def __init__(
        self, port: int, state_dir: Path, *, terminal_id: str = "term_1", api_key: str = "test_key", auto: str = ""
    ) -> None:
        self._web = WebPeer(port, self._serve)
        self._file = state_dir / "mollie.json"
        self._terminal, self._key, self._auto = terminal_id, api_key, auto
        self._changed = threading.Condition()
        self._payments: list[Json] = []  # oldest first
        self._answered: dict[str, tuple[str, Told]] = {}  # idempotency key → what was asked, what was told
        self._online = self._active = True
        self._trouble = ""
        self._page = 250

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._web.port}"

    def start(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        if self._file.exists():
            self._payments = json.loads(self._file.read_text())
        self._web.start()

    def stop(self) -> None:
        self.do("off")

    def do(self, action: str, argument: str = "") -> None:
        with self._changed:
            match action:
                case "approve" | "refuse" | "cancel" | "expire":
                    self._end(_ENDS[action])
                case "offline" | "online":
                    self._online = action == "online"
                case "deactivate" | "activate":
                    self._active = action == "activate"
                case "mend":
                    self._trouble = ""
                case _ if action in _TROUBLES:
                    self._trouble = action
                case "off" | "on":
                    pass
                case _:
                    raise ValueError(f"a payment service has no {action!r}")
            self._changed.notify_all()
        if action == "on":
            self._web.start()
        if action == "off":
            self._web.stop()
            with self._changed:
                self._changed.notify_all()  # what hangs, hangs up

    def state(self) -> dict[str, Any]:
        with self._changed:
            waiting = self._waiting()
            return {
                "on": self._web.on,
                "online": self._online,
                "trouble": self._trouble,
                "waiting": waiting["metadata"]["reference"] if waiting else "",
                "amount_cents": round(float(waiting["amount"]["value"]) * 100) if waiting else 0,
                "transactions": [
                    {
                        "reference": each["metadata"]["reference"],
                        "status": each["status"],
                        "refunds": len(each["_embedded"]["refunds"]),
                    }
                    for each in self._payments
                ],
            }

    def _serve(self, asked: Asked) -> Told | None:
        with self._changed:
            self._changed.wait_for(lambda: self._trouble != "hang" or not self._web.on)
            trouble = self._trouble
            if not self._web.on:
                return None
            if trouble == "error":
                return _no(500, "Internal server error")
            if trouble == "too_many":
                return _no(429, "Too many requests", {"Retry-After": "1"})
            if trouble == "html":
                return Told(b"<html><body>Wifi login</body></html>", content_type="text/html")
            told = self._authorised(asked)
        if trouble == "slow":
            time.sleep(SLOW_S)
        if trouble == "lose" and asked.method != "GET":
            return None
        return Told(told.body, told.status, told.content_type, half=True) if trouble == "half" else told

    def _authorised(self, asked: Asked) -> Told:
        if asked.headers.get("authorization") != f"Bearer {self._key}":
            return _no(401, "Missing authentication, or failed to authenticate")
        key = asked.headers.get("idempotency-key", "") if asked.method == "POST" else ""
        request = f"{asked.path} {asked.body!r}"
        if key in self._answered:
            before, told = self._answered[key]
            return told if before == request else _no(400, "The idempotency key was used for another request")
        told = self._act(asked)
        if key and told.status < 300:
            self._answered[key] = (request, told)
        self._file.write_text(json.dumps(self._payments, indent=1))
        return told

    def _act(self, asked: Asked) -> Told:
        url = urlsplit(asked.path)
        parts = url.path.strip("/").split("/")
        match asked.method, parts:
            case "GET", ["v2", "terminals", terminal]:
                if terminal != self._terminal:
                    return _no(404, "No terminal exists with this token")
                status = "active" if self._active else "inactive"
                return _yes({"resource": "terminal", "id": terminal, "status": status, "currency": "EUR"})
            case "POST", ["v2", "payments"]:
                return self._create(json.loads(asked.body))
            case "GET", ["v2", "payments"]:
                return self._list(parse_qs(url.query))
            case method, ["v2", "payments", payment_id, *rest]:
                payment = next((each for each in self._payments if each["id"] == payment_id), None)
                if payment is None:
                    return _no(404, "No payment exists with this token")
                if method == "POST" and rest == ["refunds"]:
                    return self._refund(payment, json.loads(asked.body))
                if method == "DELETE" and payment["status"] != "open":
                    return _no(422, "The payment cannot be canceled")
                if method == "DELETE":
                    payment["status"] = "canceled"
                return _yes(payment)
        return _no(404, "The resource does not exist")

    def _create(self, wanted: Json) -> Told:
        if wanted.get("method") != "pointofsale" or wanted.get("terminalId") != self._terminal or not self._active:
            return _no(422, "The terminal is not available for payments")
        payment = {
            "resource": "payment",
            "id": f"tr_{len(self._payments) + 1:08}",
            "createdAt": datetime.now(UTC).isoformat(timespec="seconds"),
            "status": "open",
            "isCancelable": True,
            **{name: wanted[name] for name in ("amount", "description", "method", "metadata")},
            "details": {"terminalId": wanted["terminalId"]},
            "_embedded": {"refunds": []},
        }
        self._payments.append(payment)
        if self._auto:
            threading.Timer(_AUTO_S, self.do, (self._auto,)).start()
        return _yes(payment, 201)

    def _list(self, query: dict[str, list[str]]) -> Told:
        newest = self._payments[::-1]
        size = min(int(query.get("limit", ["50"])[0]), self._page)
        ids = [each["id"] for each in newest]
        start = ids.index(query["from"][0]) if "from" in query else 0
        following = ids[start + size] if start + size < len(ids) else ""
        href = f"{self.url}/v2/payments?from={following}&limit={size}"
        links = {"next": {"href": href, "type": "application/hal+json"} if following else None}
        shown = newest[start : start + size]
        return _yes({"count": len(shown), "_embedded": {"payments": shown}, "_links": links})

    def _refund(self, payment: Json, wanted: Json) -> Told:
        if payment["status"] != "paid":
            return _no(422, "The payment cannot be refunded")
        if payment["_embedded"]["refunds"]:
            return _no(409, "A duplicate refund has been detected")
        refund = {"resource": "refund", "id": f"re_{payment['id'][3:]}", "status": "pending", **wanted}
        payment["_embedded"]["refunds"].append(refund)
        payment["amountRefunded"] = wanted["amount"]
        return _yes(refund, 201)

    def _waiting(self) -> Json | None:
        """The payment that the terminal asks for: one that is off line asks for nothing."""
        return next((each for each in self._payments if each["status"] == "open"), None) if self._online else None

    def _end(self, status: str) -> None:
        if waiting := self._waiting():
            waiting["status"], waiting["isCancelable"] = status, False
            if status == "paid":
                waiting["details"].update(cardNumber="1234", cardLabel="Maestro")


def _yes(content: Json, status: int = 200) -> Told:
    return Told(json.dumps(content).encode(), status, "application/hal+json")


def _no(status: int, detail: str, headers: dict[str, str] | None = None) -> Told:
    content = {"status": status, "title": "Error", "detail": detail}
    return Told(json.dumps(content).encode(), status, "application/hal+json", headers or {})
