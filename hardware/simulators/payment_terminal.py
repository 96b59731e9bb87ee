"""A payment terminal that speaks nexo; a hand approves, refuses or walks away."""

from __future__ import annotations

import json
import threading
import time
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from hardware.drivers.nexo.envelope import Envelope, SharedKey, Unsealed
from hardware.simulators.nexo_faults import SLOW_S, Trouble, distort, rename
from hardware.simulators.web_peer import Asked, Told, WebPeer, throw_away_certificate

Json = dict[str, Any]

_DECISIONS: Final = {  # action → (Result, ErrorCondition)
    "approve": ("Success", ""),
    "lose": ("Success", ""),
    "refuse": ("Failure", "Refusal"),
    "cancel": ("Failure", "Cancel"),
    "abort": ("Failure", "Aborted"),
}
_AUTO_S: Final = 1.0


class PaymentTerminalSimulator:
    """Remembers its transactions in `state_dir/transactions.json`. `port` 0 takes any free one.

    Actions: approve, refuse, cancel, lose (approves and hangs up), off, on, busy, free, and the troubles of
    nexo_faults.py: hang, garbage, slow, half, stranger, web_page, until mend. `auto` is one of the first three: what
    happens by itself after a second. With `tls_as` (a POIID) it speaks HTTPS with a certificate made at start, whose
    root it leaves in `state_dir/terminal-root.pem`; with a `key` its messages are encrypted.
    """

    def __init__(
        self, port: int, state_dir: Path, auto: str = "", *, key: SharedKey | None = None, tls_as: str = ""
    ) -> None:
        self.root = state_dir / "terminal-root.pem"
        self._tls = bool(tls_as)
        name = f"{tls_as}.test.terminal.adyen.com"
        self._web = WebPeer(port, self._serve, (lambda: throw_away_certificate(name, self.root)) if tls_as else None)
        self._envelope = Envelope(key) if key else None
        self._file = state_dir / "transactions.json"
        self._auto = auto
        self._changed = threading.Condition()
        self._transactions: dict[str, Json] = {}
        self._waiting = ""
        self._decision = ""
        self._busy = False
        self._trouble = Trouble.NONE

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self._web.port}/nexo"

    def start(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        if self._file.exists():
            self._transactions = json.loads(self._file.read_text())
        self._web.start()

    def stop(self) -> None:
        self.do("off")

    def do(self, action: str, argument: str = "") -> None:
        with self._changed:
            match action:
                case "approve" | "refuse" | "cancel" | "lose":
                    self._decision = action if self._waiting else ""
                case "busy" | "free":
                    self._busy = action == "busy"
                case "mend" | "hang" | "garbage" | "slow" | "half" | "stranger" | "web_page":
                    self._trouble = Trouble(action)
                case "off" | "on":
                    # Without power a payment under way ends as if it was never made, and nobody is told.
                    self._decision = "off" if self._waiting and action == "off" else self._decision
                case _:
                    raise ValueError(f"a payment terminal has no {action!r}")
            self._changed.notify_all()
        if action == "off":
            self._web.stop()
            with self._changed:
                self._changed.notify_all()  # what hangs, hangs up
        if action == "on":
            self._web.start()

    def state(self) -> dict[str, Any]:
        with self._changed:
            waiting = self._transactions.get(self._waiting)
            return {
                "on": self._web.on,
                "busy": self._busy,
                "trouble": "" if self._trouble is Trouble.NONE else str(self._trouble),
                "waiting": self._waiting,
                "amount_cents": waiting["amount_cents"] if waiting else 0,
                "transactions": {
                    reference: known["response"]["Response"].get("ErrorCondition", "Success")
                    for reference, known in self._transactions.items()
                    if known["response"]
                },
            }

    def _serve(self, asked: Asked) -> Told | None:
        with self._changed:
            self._changed.wait_for(lambda: self._trouble is not Trouble.HANGS or not self._web.on)
            trouble, on = self._trouble, self._web.on
        if not on:
            return None
        if trouble is Trouble.SLOW:
            time.sleep(SLOW_S)
        plain: bytes | Unsealed = self._envelope.open(asked.body) if self._envelope else asked.body
        answer = self._answer(plain) if isinstance(plain, bytes) else b""
        if answer is None:
            return None
        with self._changed:
            trouble = self._trouble
        if answer and (trouble is Trouble.STRANGER or self._envelope):
            message = json.loads(answer)
            message = rename(message) if trouble is Trouble.STRANGER else message
            answer = json.dumps(self._envelope.seal(message) if self._envelope else message).encode()
        return distort(answer, trouble)

    def _answer(self, body: bytes) -> bytes | None:
        try:
            request: Json = json.loads(body)["SaleToPOIRequest"]
            header: Json = request["MessageHeader"]
            category: str = header["MessageCategory"]
            content: Json = request[f"{category}Request"]
        except (ValueError, LookupError, TypeError):
            return b""
        with self._changed:
            if not self._web.on:
                return None
            match category:
                case "Payment":
                    answer = self._pay(header, content)
                case "Abort":
                    if self._waiting and content["MessageReference"]["ServiceID"] == self._waiting:
                        self._decision = "abort"
                        self._changed.notify_all()
                    return b""  # as the schema has it: the answer is that to the payment
                case "TransactionStatus":
                    answer = self._status(content)
                case "Reversal":
                    answer = self._reverse(header, content)
                case "Diagnosis":
                    state = "Busy" if self._busy or self._waiting else "OK"
                    answer = {**_response("Success"), "POIStatus": {"GlobalStatus": state, "CommunicationOKFlag": True}}
                case _:
                    return b""
        if answer is None:
            return None
        response = {"MessageHeader": _reply(header), f"{category}Response": answer}
        return json.dumps({"SaleToPOIResponse": response}).encode()

    def _pay(self, header: Json, request: Json) -> Json | None:
        reference: str = header["ServiceID"]
        refusal = ""
        if self._busy or self._waiting:
            refusal = "Busy"
        elif reference in self._transactions:
            refusal = "NotAllowed"
        if refusal:
            return _payment(request, _response("Failure", refusal))
        amount: float = request["PaymentTransaction"]["AmountsReq"]["RequestedAmount"]
        known: Json = {
            "category": "Payment",
            "header": _reply(header),
            "amount_cents": round(amount * 100),
            "response": None,
        }
        self._transactions[reference] = known
        self._waiting, self._decision = reference, ""
        decision = self._wait_for_a_hand()
        self._waiting = self._decision = ""
        result, condition = _DECISIONS.get(decision, _DECISIONS["abort"])
        response = _payment(request, _response(result, condition))
        known["response"] = response
        self._remember()
        return None if decision in ("lose", "off") else response

    def _wait_for_a_hand(self) -> str:
        began = time.monotonic()
        while not self._decision:
            self._changed.wait(0.1)
            if self._auto and not self._decision and time.monotonic() - began > _AUTO_S:
                self._decision = self._auto
        return self._decision

    def _status(self, request: Json) -> Json:
        reference = request["MessageReference"]
        known = self._transactions.get(reference["ServiceID"])
        if known is None or known["category"] != reference["MessageCategory"]:
            return {**_response("Failure", "NotFound"), "MessageReference": reference}
        if known["response"] is None:
            return {**_response("Failure", "InProgress"), "MessageReference": reference}
        body = {f"{known['category']}Response": known["response"]}
        repeated = {"MessageHeader": known["header"], "RepeatedResponseMessageBody": body}
        return {**_response("Success"), "MessageReference": reference, "RepeatedMessageResponse": repeated}

    def _reverse(self, header: Json, request: Json) -> Json:
        wanted = request["OriginalPOITransaction"]["POITransactionID"]["TransactionID"]
        paid = next((known for known in self._transactions.values() if _transaction_id(known) == wanted), None)
        if paid is None or paid["response"]["Response"]["Result"] != "Success":
            return _response("Failure", "NotFound")
        if paid.get("reversed"):
            return _response("Failure", "NotAllowed")
        paid["reversed"] = True
        response = {
            **_response("Success"),
            "POIData": _poi_data(),
            "OriginalPOITransaction": request["OriginalPOITransaction"],
            "ReversedAmount": paid["amount_cents"] / 100,
            "PaymentReceipt": _receipt("Teruggestort", paid["amount_cents"]),
        }
        self._transactions[header["ServiceID"]] = {
            "category": "Reversal",
            "header": _reply(header),
            "amount_cents": paid["amount_cents"],
            "response": response,
        }
        self._remember()
        return response

    def _remember(self) -> None:
        ended = {reference: known for reference, known in self._transactions.items() if known["response"]}
        self._file.write_text(json.dumps(ended, indent=1))


def _reply(header: Json) -> Json:
    return {**header, "MessageType": "Response"}


def _response(result: str, condition: str = "") -> Json:
    return {"Response": {"Result": result, "ErrorCondition": condition} if condition else {"Result": result}}


def _payment(request: Json, response: Json) -> Json:
    answer = {**response, "SaleData": request["SaleData"], "POIData": _poi_data()}
    amounts = request["PaymentTransaction"]["AmountsReq"]
    cents = round(amounts["RequestedAmount"] * 100)
    if response["Response"]["Result"] == "Success":
        answer["PaymentResult"] = {
            "PaymentType": "Normal",
            "OnlineFlag": True,
            "AmountsResp": {"Currency": amounts["Currency"], "AuthorizedAmount": amounts["RequestedAmount"]},
            "PaymentInstrumentData": {
                "PaymentInstrumentType": "Card",
                "CardData": {"PaymentBrand": "maestro", "MaskedPan": "673400 **** 1234"},
            },
        }
        answer["PaymentReceipt"] = _receipt("Betaald", cents)
    elif response["Response"].get("ErrorCondition") in ("Refusal", "Cancel"):
        answer["PaymentReceipt"] = _receipt("Niet betaald", cents)
    return answer


def _poi_data() -> Json:
    stamp = datetime.now(UTC).isoformat(timespec="milliseconds")
    return {"POITransactionID": {"TransactionID": uuid.uuid4().hex[:16].upper(), "TimeStamp": stamp}}


def _receipt(title: str, cents: int) -> list[Json]:
    lines = [
        ("Maestro", "**** 1234"),
        ("Contactloos", ""),
        (title, f"EUR {cents // 100},{cents % 100:02}"),
    ]
    texts = [{"Text": f"key=line{n}&name={name}&value={value}"} for n, (name, value) in enumerate(lines)]
    content = {"OutputFormat": "Text", "OutputText": texts}
    return [{"DocumentQualifier": "CustomerReceipt", "RequiredSignatureFlag": False, "OutputContent": content}]


def _transaction_id(known: Json) -> str | None:
    if known["category"] != "Payment" or not known["response"]:
        return None
    found: str = known["response"]["POIData"]["POITransactionID"]["TransactionID"]
    return found
