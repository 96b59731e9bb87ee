"""What is said to Mollie's API and what its answers mean.

Shapes after its public documentation: Payments API (create, get, list, cancel), Refunds API, Terminals API, version 2.
"""

from __future__ import annotations

import json
import uuid
from decimal import Decimal, InvalidOperation, Overflow
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from hardware.commands import Pay, Payment, PaymentState
from hardware.device import Acts, Fault, FaultKind, State

Json = dict[str, Any]

NO_DEVICE: Final = Fault("no_device", FaultKind.HARDWARE, Acts.CLEAR)  # no network: nobody is there
MUTE: Final = Fault("mute", FaultKind.HARDWARE, Acts.RESET)
GARBAGE: Final = Fault("garbage", FaultKind.SOFTWARE, Acts.RESET)
NOT_TRUSTED: Final = Fault("not_trusted", FaultKind.FRAUD, Acts.CONFIGURATION)
NOT_AUTHORISED: Final = Fault("not_authorised", FaultKind.SOFTWARE, Acts.CONFIGURATION)
WRONG_DEVICE: Final = Fault("wrong_device", FaultKind.HARDWARE, Acts.CONFIGURATION)
REFUSED_REQUEST: Final = Fault("request_refused", FaultKind.SOFTWARE, Acts.SOFTWARE)
INACTIVE: Final = Fault("terminal_inactive", FaultKind.HARDWARE, Acts.MAINTENANCE)
TOO_MANY: Final = Fault("too_many_requests", FaultKind.SOFTWARE, Acts.RESET)
UNAVAILABLE: Final = Fault("service_unavailable", FaultKind.SOFTWARE, Acts.MAINTENANCE)
NOT_REVERSED: Final = Fault("not_reversed", FaultKind.USER, Acts.CLEAR)
UNCLEAR: Final = Fault("unclear_answer", FaultKind.SOFTWARE, Acts.SOFTWARE)

_STATES: Final = {
    "open": PaymentState.IN_PROGRESS,
    "pending": PaymentState.IN_PROGRESS,
    "authorized": PaymentState.IN_PROGRESS,
    "paid": PaymentState.APPROVED,
    "failed": PaymentState.REFUSED,
    "canceled": PaymentState.CANCELLED,
    "expired": PaymentState.CANCELLED,
}
_FAULTS: Final = {401: NOT_AUTHORISED, 403: NOT_AUTHORISED, 404: WRONG_DEVICE, 410: WRONG_DEVICE, 429: TOO_MANY}


def new_payment(command: Pay, terminal_id: str) -> Json:
    return {
        "amount": amount(command.amount_cents),
        "description": command.reference,
        "method": "pointofsale",
        "terminalId": terminal_id,
        "metadata": {"reference": command.reference},
        # Wanted by the API for every payment; nobody is sent anywhere from a terminal.
        "redirectUrl": "https://www.mollie.com/",
    }


def amount(cents: int) -> Json:
    return {"currency": "EUR", "value": f"{cents // 100}.{cents % 100:02}"}


def idempotency_key(what: str, reference: str, terminal_id: str) -> str:
    """The same for the same payment, also after a restart."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{terminal_id}/{what}/{reference}"))


def decode(body: bytes) -> Json | None:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def fault_of(status: int) -> Fault:
    """What an answer that is no success says of the service."""
    return _FAULTS.get(status) or (UNAVAILABLE if status >= 500 else REFUSED_REQUEST)


def reference_of(payment: object) -> str | None:
    metadata = payment.get("metadata") if isinstance(payment, dict) else None
    reference = metadata.get("reference") if isinstance(metadata, dict) else None
    return reference if isinstance(reference, str) else None


def id_of(payment: Json) -> str | None:
    """`tr_...`, and nothing that would lead to another address."""
    found = payment.get("id")
    return found if isinstance(found, str) and found.replace("_", "").isalnum() and found.isascii() else None


def payment(found: Json, reference: str, amount_cents: int | None) -> Payment | None:
    """What a payment object says; None when it says nothing certain, is another's, or of another amount."""
    cents = _cents(found.get("amount"))
    status = found.get("status")
    state = _STATES.get(status) if isinstance(status, str) else None
    if state is None or cents is None or reference_of(found) != reference or cents != (amount_cents or cents):
        return None
    if state is PaymentState.APPROVED and refunded_cents(found) >= cents:
        state = PaymentState.REVERSED
    return Payment(reference, state, _slip(found, cents) if state is PaymentState.APPROVED else "")


def refunded_cents(found: Json) -> int:
    """What goes back or went back: `amountRefunded`, or the refunds that did not fail."""
    embedded = found.get("_embedded")
    refunds = embedded.get("refunds") if isinstance(embedded, dict) else None
    going = [
        _cents(refund.get("amount")) or 0
        for refund in (refunds if isinstance(refunds, list) else ())
        if isinstance(refund, dict) and refund.get("status") in ("queued", "pending", "processing", "refunded")
    ]
    return max(_cents(found.get("amountRefunded")) or 0, sum(going))


def page(found: Json) -> tuple[list[Json], str] | None:
    """Payments of one page of a list, and the `from` of the next ("" after the last); None for no list."""
    embedded, links = found.get("_embedded"), found.get("_links")
    payments = embedded.get("payments") if isinstance(embedded, dict) else None
    if not isinstance(payments, list) or not isinstance(links, dict):
        return None
    following = links.get("next")
    if following is None:
        return [each for each in payments if isinstance(each, dict)], ""
    # Only the position is taken from it: an answer does not choose to whom our key is sent.
    href = following.get("href") if isinstance(following, dict) else None
    try:
        start = parse_qs(urlsplit(href).query).get("from", [""])[0] if isinstance(href, str) else ""
    except ValueError:
        start = ""
    return ([each for each in payments if isinstance(each, dict)], start) if start else None


def terminal_state(found: Json, terminal_id: str) -> tuple[State, Fault | None]:
    if found.get("id") != terminal_id:
        return State.UNKNOWN, GARBAGE
    return (State.ONLINE, None) if found.get("status") == "active" else (State.OFFLINE, INACTIVE)


def _cents(value: object) -> int | None:
    if not isinstance(value, dict) or value.get("currency") != "EUR" or not isinstance(value.get("value"), str):
        return None
    try:
        cents = Decimal(value["value"]) * 100
    except (InvalidOperation, Overflow):
        return None
    return int(cents) if cents.is_finite() and cents == cents.to_integral_value() and 0 <= cents < 10**9 else None


def _slip(found: Json, cents: int) -> str:
    details = found.get("details")
    details = details if isinstance(details, dict) else {}
    number = details.get("cardNumber")
    label = details.get("cardLabel")
    lines = [
        f"{label if isinstance(label, str) else 'Kaart'}  **** {number}" if isinstance(number, str) else "",
        f"Betaald  EUR {cents // 100},{cents % 100:02}",
    ]
    return "\n".join(line for line in lines if line)
