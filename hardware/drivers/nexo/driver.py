"""A payment terminal: a payment is asked for once, and asked after until its end is known."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from itertools import count
from typing import Final
from urllib.parse import urlsplit

from hardware.commands import Command, Observation, Pay, Payment, PaymentState, PaymentStatus, Reverse
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome, State, Status
from hardware.driver import Beat
from hardware.drivers import http_post
from hardware.drivers.http_post import Answer, Lost, Posting
from hardware.drivers.nexo import Options, messages
from hardware.drivers.nexo.messages import Json, NotDone, Parties

DIAGNOSE_S: Final = 2.0
MUTE_S: Final = 6.0
ANSWER_S: Final = 3.0  # to everything but a payment
PAYMENT_S: Final = 180.0  # a visitor who looks for the card; the terminal gives up long before
ABORT_S: Final = 10.0  # until the answer to the payment itself, once it is aborted
ASK_AFTER_S: Final = 6.0  # a terminal that says nothing for so long leaves the outcome unknown
_ASK_EVERY_S: Final = 0.5
_BEAT_S: Final = 0.2

NO_DEVICE: Final = Fault("no_device", FaultKind.HARDWARE, Acts.CLEAR)
MUTE: Final = Fault("mute", FaultKind.HARDWARE, Acts.CLEAR)


class NexoDriver:
    def __init__(self, options: Options) -> None:
        self._url = urlsplit(options.url)
        self._parties = Parties(options.saleid, options.poiid)
        # ServiceIDs must not come back within 48 hours, also not those of the process before this one.
        self._service_ids = count(int(time.time() * 10))
        self._diagnosis: tuple[str, Posting] | None = None
        self._asked = self._heard = 0.0
        self._state = State.STARTING
        self._fault: Fault | None = None

    def open(self) -> Fault | None:
        self._state, self._fault = State.STARTING, None
        self._heard = time.monotonic()
        self._diagnose()
        self._learn(0.4)
        return self._fault if self._state is State.NO_DEVICE else None

    def poll(self) -> Sequence[Observation]:
        if self._diagnosis is None and time.monotonic() - self._asked >= DIAGNOSE_S:
            self._diagnose()
        if self._diagnosis:
            self._learn(_BEAT_S)
        else:
            time.sleep(_BEAT_S)
        return ()

    def status(self) -> Status:
        if self._state is not State.NO_DEVICE and time.monotonic() - self._heard > MUTE_S:
            return Status(State.UNKNOWN, (MUTE,))
        return Status(self._state, (self._fault,) if self._fault else ())

    def run(self, command: Command, beat: Beat) -> Outcome:
        match command:
            case Pay():
                outcome = self._pay(command, beat)
            case PaymentStatus(reference):
                told = self._ask_after(reference, None, beat)
                not_done = isinstance(told, NotDone)  # seen, and nothing was taken
                outcome = self._outcome(Payment(reference, PaymentState.CANCELLED) if not_done else told)
            case Reverse(reference):
                outcome = self._reverse(reference, beat)
            case _:
                return Outcome(Completion.UNSUPPORTED)
        if outcome.completion is not Completion.OUTCOME_UNKNOWN:
            self._heard = time.monotonic()
        return outcome

    def reset(self) -> bool:
        return False

    def close(self) -> None:
        self._diagnosis = None

    def _pay(self, command: Pay, beat: Beat) -> Outcome:
        if not beat():
            return Outcome(Completion.CANCELED)
        posting = self._post(self._parties.pay(command), PAYMENT_S)
        aborted_at: float | None = None
        answer = None
        while answer is None and not (aborted_at and time.monotonic() - aborted_at > ABORT_S):
            answer = http_post.within(posting, _BEAT_S)
            if not beat() and aborted_at is None and answer is None:
                aborted_at = time.monotonic()
                self._abort(command.reference)
        if answer is Lost.NOT_SENT:
            return self._gone()
        if isinstance(answer, Answer):
            body = messages.response(answer.body, "Payment", command.reference)
            told = messages.payment(body, command.reference, command.amount_cents) if body else None
            if told:
                return self._outcome(told)
        return self._pay_unanswered(command, beat)

    def _pay_unanswered(self, command: Pay, beat: Beat) -> Outcome:
        """The visitor may still stand at the terminal: follow the payment to its end, or put an end to it."""
        started = time.monotonic()
        aborted_at: float | None = None
        while True:
            told = self._ask_after(command.reference, command.amount_cents, beat)
            if not isinstance(told, Payment) or told.state is not PaymentState.IN_PROGRESS:
                return self._outcome(told)
            now = time.monotonic()
            if aborted_at is None and (not beat() or now - started > PAYMENT_S):
                aborted_at = now
                self._abort(command.reference)
            if aborted_at and now - aborted_at > ABORT_S:
                return Outcome(Completion.OUTCOME_UNKNOWN)
            _pause(beat)

    def _ask_after(self, reference: str, amount_cents: int | None, beat: Beat) -> Payment | NotDone | Lost:
        body = self._transaction_status("Payment", reference, beat)
        if isinstance(body, Lost):
            return body
        return messages.transaction_status(body, reference, amount_cents) or Lost.UNANSWERED

    def _reverse(self, reference: str, beat: Beat) -> Outcome:
        reversal = messages.reversal_id(reference)
        earlier = self._transaction_status("Reversal", reversal, beat)
        if isinstance(earlier, Lost):
            return self._outcome(earlier)
        told = messages.repeated_response(earlier, "Reversal", reversal)
        if told and messages.reversed_state(told):
            return Outcome(Completion.SUCCESS, Payment(reference, PaymentState.REVERSED, messages.slip(told)))
        paid = self._transaction_status("Payment", reference, beat)
        if isinstance(paid, Lost):
            return self._outcome(paid)
        state = messages.transaction_status(paid, reference, None)
        original = messages.repeated_response(paid, "Payment", reference)
        transaction = messages.poi_transaction(original) if original else None
        if not isinstance(state, Payment) or state.state is not PaymentState.APPROVED or transaction is None:
            return self._outcome(state or Lost.UNANSWERED)  # nothing that could be given back
        answer = self._wait(self._post(self._parties.reverse(reference, transaction), PAYMENT_S), beat)
        if answer is Lost.NOT_SENT:
            return self._gone()
        body = messages.response(answer.body, "Reversal", reversal) if isinstance(answer, Answer) else None
        if body is None:
            status = self._transaction_status("Reversal", reversal, beat)
            body = messages.repeated_response(status, "Reversal", reversal) if isinstance(status, dict) else None
        match messages.reversed_state(body) if body else None:
            case True:
                slip = messages.slip(body or {})
                return Outcome(Completion.SUCCESS, Payment(reference, PaymentState.REVERSED, slip))
            case False:
                return Outcome(Completion.HARDWARE_ERROR, fault=Fault("not_reversed", FaultKind.USER, Acts.CLEAR))
        return Outcome(Completion.OUTCOME_UNKNOWN)

    def _transaction_status(self, category: str, of: str, beat: Beat) -> Json | Lost:
        """Asks until there is an answer, but not longer than ASK_AFTER_S."""
        started = time.monotonic()
        lost = Lost.NOT_SENT
        while time.monotonic() - started < ASK_AFTER_S:
            service_id = self._service_id()
            answer = self._wait(self._post(self._parties.status(service_id, category, of), ANSWER_S), beat)
            if isinstance(answer, Answer):
                if body := messages.response(answer.body, "TransactionStatus", service_id):
                    return body
                lost = Lost.UNANSWERED
            _pause(beat)
        return lost

    def _outcome(self, told: Payment | NotDone | Lost) -> Outcome:
        match told:
            case Payment():
                return Outcome(Completion.SUCCESS, told)
            case NotDone(fault):
                return Outcome(Completion.DEVICE_NOT_READY, fault=fault)
            case Lost.NOT_SENT:
                self._gone()
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=NO_DEVICE)
            case Lost.UNANSWERED:
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=MUTE)

    def _gone(self) -> Outcome:
        self._state, self._fault = State.NO_DEVICE, NO_DEVICE
        return Outcome(Completion.DEVICE_NOT_READY, fault=NO_DEVICE)

    def _abort(self, reference: str) -> None:
        # Its answer is the answer to the payment: nobody waits for this one.
        self._post(self._parties.abort(self._service_id(), reference), ANSWER_S)

    def _diagnose(self) -> None:
        self._asked = time.monotonic()
        service_id = self._service_id()
        self._diagnosis = service_id, self._post(self._parties.diagnose(service_id), ANSWER_S)

    def _learn(self, seconds: float) -> None:
        if self._diagnosis is None:
            return
        service_id, posting = self._diagnosis
        answer = http_post.within(posting, seconds)
        if answer is None:
            return
        self._diagnosis = None
        if answer is Lost.NOT_SENT:
            self._gone()
        elif isinstance(answer, Answer) and (body := messages.response(answer.body, "Diagnosis", service_id)):
            self._heard = time.monotonic()
            self._state, self._fault = messages.poi_state(body)

    def _service_id(self) -> str:
        return f"S{next(self._service_ids) % 10**9:09}"

    def _post(self, message: Json, timeout_s: float) -> Posting:
        port = self._url.port or 80
        return http_post.post(self._url, port, "application/json", json.dumps(message).encode(), timeout_s)

    def _wait(self, posting: Posting, beat: Beat) -> Answer | Lost:
        while (answer := http_post.within(posting, _BEAT_S)) is None:
            beat()
        return answer


def _pause(beat: Beat) -> None:
    beat()
    time.sleep(_ASK_EVERY_S / 2)
    beat()
    time.sleep(_ASK_EVERY_S / 2)
