"""nexo messages: what is asked of a terminal, and what its answers mean.

Shapes after the published OpenAPI description of Adyen's Terminal API (nexo Retailer Protocol 3.0).
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import parse_qs

from hardware.commands import Pay, Payment, PaymentState
from hardware.device import Acts, Fault, FaultKind, State

Json = dict[str, Any]

PROTOCOL: Final = "3.0"
CURRENCY: Final = "EUR"


@dataclass(frozen=True, slots=True)
class Parties:
    """Who speaks to whom: SaleID is this counter, POIID the terminal."""

    saleid: str
    poiid: str

    def request(self, category: str, service_id: str, body: Json) -> Json:
        header = {
            "ProtocolVersion": PROTOCOL,
            "MessageClass": "Service",
            "MessageCategory": category,
            "MessageType": "Request",
            "ServiceID": service_id,
            "SaleID": self.saleid,
            "POIID": self.poiid,
        }
        return {"SaleToPOIRequest": {"MessageHeader": header, f"{category}Request": body}}

    def pay(self, command: Pay) -> Json:
        body = {
            "SaleData": {"SaleTransactionID": {"TransactionID": command.reference, "TimeStamp": _now()}},
            "PaymentTransaction": {
                "AmountsReq": {"Currency": CURRENCY, "RequestedAmount": command.amount_cents / 100},
            },
        }
        return self.request("Payment", command.reference, body)

    def abort(self, service_id: str, reference: str) -> Json:
        body = {"MessageReference": self._message("Payment", reference), "AbortReason": "MerchantAbort"}
        return self.request("Abort", service_id, body)

    def status(self, service_id: str, category: str, of: str) -> Json:
        body = {
            "MessageReference": self._message(category, of),
            "ReceiptReprintFlag": True,
            "DocumentQualifier": ["CustomerReceipt"],
        }
        return self.request("TransactionStatus", service_id, body)

    def reverse(self, reference: str, transaction: Json) -> Json:
        body = {"OriginalPOITransaction": {"POITransactionID": transaction}, "ReversalReason": "MerchantCancel"}
        return self.request("Reversal", reversal_id(reference), body)

    def diagnose(self, service_id: str) -> Json:
        return self.request("Diagnosis", service_id, {"HostDiagnosisFlag": False})

    def _message(self, category: str, service_id: str) -> Json:
        return {"MessageCategory": category, "ServiceID": service_id, "SaleID": self.saleid}


def reversal_id(reference: str) -> str:
    """The ServiceID of the one reversal of a payment: known beforehand, so it can be asked after."""
    return "R" + hashlib.sha256(reference.encode()).hexdigest()[:9]


@dataclass(frozen=True, slots=True)
class NotDone:
    """The terminal did not try: no money moved."""

    fault: Fault


GARBAGE: Final = Fault("garbage", FaultKind.SOFTWARE, Acts.RESET)
WRONG_DEVICE: Final = Fault("wrong_device", FaultKind.HARDWARE, Acts.CONFIGURATION)


def response(raw: bytes, category: str, service_id: str, poiid: str) -> Json | None:
    """The body of the response of this terminal to one request; None for bytes that are not that."""
    try:
        message = json.loads(raw)
        answer = message["SaleToPOIResponse"]
        header = answer["MessageHeader"]
        known = (header["MessageCategory"], header["ServiceID"], header["POIID"])
        body = answer[f"{category}Response"] if known == (category, service_id, poiid) else None
        return body if isinstance(body, dict) and isinstance(body["Response"]["Result"], str) else None
    except (ValueError, LookupError, TypeError, RecursionError):
        return None


def misheard(raw: bytes, poiid: str) -> Fault:
    """Why bytes are no response: a terminal of another name or a web page at its address, or nonsense."""
    if raw.lstrip()[:1] == b"<":
        return WRONG_DEVICE
    try:
        speaker = json.loads(raw)["SaleToPOIResponse"]["MessageHeader"]["POIID"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return GARBAGE
    return WRONG_DEVICE if isinstance(speaker, str) and speaker != poiid else GARBAGE


_REFUSED: Final = ("Refusal", "WrongPIN", "InvalidCard", "PaymentRestriction")
_CANCELLED: Final = ("Aborted", "Cancel")
# Not in here is NotAllowed: it also answers a ServiceID used before, and then money may have moved.
_NOT_DONE: Final = {
    "Busy": Fault("busy", FaultKind.USER, Acts.RESET),
    "InsertedCard": Fault("card_inserted", FaultKind.USER, Acts.CLEAR),
    "DeviceOut": Fault("terminal_error", FaultKind.HARDWARE, Acts.MAINTENANCE),
    "UnavailableDevice": Fault("terminal_error", FaultKind.HARDWARE, Acts.MAINTENANCE),
    "UnavailableService": Fault("terminal_error", FaultKind.HARDWARE, Acts.MAINTENANCE),
    "UnreachableHost": Fault("host_unreachable", FaultKind.HARDWARE, Acts.MAINTENANCE),
    "LoggedOut": Fault("logged_out", FaultKind.SOFTWARE, Acts.CONFIGURATION),
    "MessageFormat": Fault("message_format", FaultKind.SOFTWARE, Acts.SOFTWARE),
}


def payment(body: Json, reference: str, amount_cents: int | None) -> Payment | NotDone | None:
    """What a PaymentResponse says; None when it says nothing certain, or approved another amount."""
    result, condition = body["Response"]["Result"], body["Response"].get("ErrorCondition")
    if result == "Success":
        if amount_cents is not None and approved_cents(body) not in (None, amount_cents):
            return None
        return Payment(reference, PaymentState.APPROVED, slip(body))
    if result != "Failure":
        return None
    if condition in _REFUSED:
        return Payment(reference, PaymentState.REFUSED, slip(body))
    if condition in _CANCELLED:
        return Payment(reference, PaymentState.CANCELLED, slip(body))
    fault = _NOT_DONE.get(condition) if isinstance(condition, str) else None
    return NotDone(fault) if fault else None


def transaction_status(body: Json, reference: str, amount_cents: int | None) -> Payment | NotDone | None:
    """What a TransactionStatusResponse says of a payment; None when it says nothing certain."""
    condition = body["Response"].get("ErrorCondition")
    if condition == "NotFound":
        return Payment(reference, PaymentState.NOT_FOUND)
    if in_progress(body):
        return Payment(reference, PaymentState.IN_PROGRESS)
    repeated = repeated_response(body, "Payment", reference)
    return payment(repeated, reference, amount_cents) if repeated else None


def in_progress(body: Json) -> bool:
    return bool(body["Response"].get("ErrorCondition") == "InProgress")


def repeated_response(body: Json, category: str, service_id: str) -> Json | None:
    """The response that a TransactionStatusResponse repeats, when it is the one that was asked after."""
    try:
        repeated = body["RepeatedMessageResponse"]
        found = repeated["RepeatedResponseMessageBody"][f"{category}Response"]
        same = repeated["MessageHeader"].get("ServiceID") == service_id
        return found if same and isinstance(found["Response"]["Result"], str) else None
    except (LookupError, TypeError, AttributeError):
        return None


def reversed_state(body: Json) -> bool | None:
    """Whether a ReversalResponse says that the money went back; None when it says nothing certain."""
    return {"Success": True, "Failure": False}.get(body["Response"]["Result"])


def not_reversed(body: Json) -> Fault:
    """Why the money did not go back. `not_reversed` is the terminal's last word, the others can be tried again."""
    condition = body["Response"].get("ErrorCondition")
    transient = _NOT_DONE.get(condition) if isinstance(condition, str) else None
    return transient or Fault("not_reversed", FaultKind.USER, Acts.CLEAR)


def poi_transaction(body: Json) -> Json | None:
    """POITransactionID of a PaymentResponse: by it the terminal knows the payment to reverse."""
    try:
        found = body["POIData"]["POITransactionID"]
        return {"TransactionID": found["TransactionID"], "TimeStamp": found["TimeStamp"]}
    except (LookupError, TypeError):
        return None


def approved_cents(body: Json) -> int | None:
    try:
        return round(float(body["PaymentResult"]["AmountsResp"]["AuthorizedAmount"]) * 100)
    except (LookupError, TypeError, ValueError, OverflowError):
        return None


def slip(body: Json) -> str:
    """The visitor's copy. Adyen packs a line as `key=..&name=..&value=..`, others as the text itself."""
    try:
        receipts = [one for one in body["PaymentReceipt"] if one["DocumentQualifier"] == "CustomerReceipt"]
        texts = [line["Text"] for receipt in receipts for line in receipt["OutputContent"]["OutputText"]]
        return "\n".join(_slip_line(text) for text in texts)
    except (LookupError, TypeError, AttributeError):
        return ""


def _slip_line(text: str) -> str:
    fields = parse_qs(text)
    if "key" not in fields:
        return text
    return "  ".join(fields[name][0] for name in ("name", "value") if name in fields)


def poi_state(body: Json) -> tuple[State, Fault | None]:
    """What a DiagnosisResponse says of the terminal."""
    status = body.get("POIStatus")
    status = status if isinstance(status, dict) else {}
    match status.get("GlobalStatus"):
        case "OK" if status.get("CommunicationOKFlag", True):
            return State.ONLINE, None
        case "Busy":
            return State.BUSY, None
        case "OK" | "Unreachable":
            return State.OFFLINE, _NOT_DONE["UnreachableHost"]
        case "Maintenance":
            return State.OFFLINE, Fault("maintenance", FaultKind.SOFTWARE, Acts.MAINTENANCE)
    return State.HARDWARE_ERROR, _NOT_DONE["UnavailableDevice"]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
