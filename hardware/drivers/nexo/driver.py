"""A payment terminal: a payment is asked for once, and asked after until its end is known."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import count
from typing import Final

from hardware.commands import Command, Observation, Pay, Payment, PaymentState, PaymentStatus, Reverse
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome, State, Status
from hardware.driver import Beat
from hardware.drivers import http_post
from hardware.drivers.http_post import Answer, Asking, Lost, Untrusted
from hardware.drivers.nexo import Options, messages
from hardware.drivers.nexo.messages import GARBAGE, WRONG_DEVICE, Json, NotDone, Parties
from hardware.drivers.nexo.wire import MUTE, NO_DEVICE, NOT_TRUSTED, TAMPERED, Wire

DIAGNOSE_S: Final = 0.5
DIAGNOSIS_S: Final = 2.0  # a terminal that takes longer to say how it is, is taken for mute
MUTE_S: Final = 3.0
ANSWER_S: Final = 3.0  # to everything but a payment
PAYMENT_S: Final = 180.0  # a visitor who looks for the card; the terminal gives up long before
ABORT_S: Final = 10.0  # until the answer to the payment itself, once it is aborted
ASK_AFTER_S: Final = 6.0  # a terminal that says nothing for so long leaves the outcome unknown
_ASK_EVERY_S: Final = 0.5
_BEAT_S: Final = 0.2
_POLL_S: Final = 0.1
_RESET_S: Final = 0.4

UNCLEAR: Final = Fault("unclear_answer", FaultKind.SOFTWARE, Acts.SOFTWARE)

_STATE_OF: Final = {
    NO_DEVICE: State.NO_DEVICE,
    MUTE: State.UNKNOWN,
    GARBAGE: State.UNKNOWN,
    WRONG_DEVICE: State.OFFLINE,
    NOT_TRUSTED: State.POTENTIAL_FRAUD,
    TAMPERED: State.POTENTIAL_FRAUD,
}


class NexoDriver:
    def __init__(self, options: Options) -> None:
        self._wire = Wire(options)
        self._parties = Parties(options.saleid, options.poiid)
        # ServiceIDs must not come back within 48 hours, also not those of the process before this one.
        self._service_ids = count(int(time.time() * 10))
        self._diagnosis: tuple[str, Asking] | None = None
        self._asked = self._heard = 0.0
        self._state = State.STARTING
        self._fault: Fault | None = None
        self._unfinished = ""  # the payment that the terminal may still be busy with

    def open(self) -> Fault | None:
        self._state, self._fault = State.STARTING, None
        self._heard = time.monotonic()
        if fault := self._wire.open():
            self._is(fault)
            return fault
        self._diagnose()
        self._learn(0.4)
        return self._fault if self._state is State.NO_DEVICE else None

    def poll(self) -> Sequence[Observation]:
        self._look(_POLL_S)
        return ()

    def status(self) -> Status:
        told = self._fault is not None and self._fault is not MUTE
        if not told and time.monotonic() - self._heard > MUTE_S:
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
        if not isinstance(command, Reverse):
            self._remember(command.reference, outcome)
        if outcome.completion is Completion.SUCCESS:
            self._heard = time.monotonic()
        return outcome

    def reset(self) -> bool:
        """Abort what the terminal may be stuck in. It has no reset of its own on this protocol."""
        if not self._unfinished:
            return False
        answer = http_post.within(self._abort(self._unfinished), _RESET_S)
        return isinstance(answer, Answer)

    def close(self) -> None:
        self._diagnosis = None

    def _pay(self, command: Pay, beat: Beat) -> Outcome:
        if not beat():
            return Outcome(Completion.CANCELED)
        posting = self._wire.send(self._parties.pay(command), PAYMENT_S)
        aborted_at: float | None = None
        answer = None
        while answer is None and not (aborted_at and time.monotonic() - aborted_at > ABORT_S):
            answer = http_post.within(posting, _BEAT_S)
            self._look()  # a terminal at which a visitor takes long can say that it is busy, or it is ill
            if not beat() and aborted_at is None and answer is None:
                aborted_at = time.monotonic()
                self._abort(command.reference)
        if answer is Lost.NOT_SENT or isinstance(answer, Untrusted):
            return self._not_asked(answer)
        if isinstance(answer, Answer):
            body = self._wire.read(answer, "Payment", command.reference)
            told = None if isinstance(body, Fault) else messages.payment(body, command.reference, command.amount_cents)
            if told:
                return self._outcome(told)
        return self._pay_unanswered(command, beat)

    def _pay_unanswered(self, command: Pay, beat: Beat) -> Outcome:
        """The visitor may still stand at the terminal: follow the payment to its end, or put an end to it."""
        self._diagnose()
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
            self._pause(beat)

    def _ask_after(self, reference: str, amount_cents: int | None, beat: Beat) -> Payment | NotDone | Fault:
        body = self._transaction_status("Payment", reference, beat)
        if isinstance(body, Fault):
            return body
        return messages.transaction_status(body, reference, amount_cents) or UNCLEAR

    def _reverse(self, reference: str, beat: Beat) -> Outcome:
        reversal = messages.reversal_id(reference)
        earlier = self._transaction_status("Reversal", reversal, beat)
        if isinstance(earlier, Fault):
            return self._outcome(earlier)
        if messages.in_progress(earlier):
            return Outcome(Completion.OUTCOME_UNKNOWN)
        told = messages.repeated_response(earlier, "Reversal", reversal)
        if told and messages.reversed_state(told):
            return Outcome(Completion.SUCCESS, Payment(reference, PaymentState.REVERSED, messages.slip(told)))
        paid = self._transaction_status("Payment", reference, beat)
        if isinstance(paid, Fault):
            return self._outcome(paid)
        state = messages.transaction_status(paid, reference, None)
        original = messages.repeated_response(paid, "Payment", reference)
        transaction = messages.poi_transaction(original) if original else None
        if not isinstance(state, Payment) or state.state is not PaymentState.APPROVED or transaction is None:
            return self._outcome(state or UNCLEAR)  # nothing that could be given back
        answer = self._wait(self._wire.send(self._parties.reverse(reference, transaction), PAYMENT_S), beat)
        if answer is Lost.NOT_SENT or isinstance(answer, Untrusted):
            return self._not_asked(answer)
        body = self._wire.read(answer, "Reversal", reversal)
        if isinstance(body, Fault):
            status = self._transaction_status("Reversal", reversal, beat)
            repeated = None if isinstance(status, Fault) else messages.repeated_response(status, "Reversal", reversal)
            if repeated is None:
                return self._outcome(body)
            body = repeated
        match messages.reversed_state(body):
            case True:
                return Outcome(Completion.SUCCESS, Payment(reference, PaymentState.REVERSED, messages.slip(body)))
            case False:
                return Outcome(Completion.HARDWARE_ERROR, fault=messages.not_reversed(body))
        return Outcome(Completion.OUTCOME_UNKNOWN)

    def _transaction_status(self, category: str, of: str, beat: Beat) -> Json | Fault:
        """Asks until there is an answer, but not longer than ASK_AFTER_S."""
        started = time.monotonic()
        while True:
            service_id = self._service_id()
            answer = self._wait(self._wire.send(self._parties.status(service_id, category, of), ANSWER_S), beat)
            body = self._wire.read(answer, "TransactionStatus", service_id)
            if not isinstance(body, Fault) or time.monotonic() - started > ASK_AFTER_S:
                return body
            self._pause(beat)

    def _outcome(self, told: Payment | NotDone | Fault) -> Outcome:
        match told:
            case Payment():
                return Outcome(Completion.SUCCESS, told)
            case NotDone(fault):
                return Outcome(Completion.DEVICE_NOT_READY, fault=fault)
            case Fault():
                self._is(told)
                return Outcome(Completion.OUTCOME_UNKNOWN, fault=told)

    def _not_asked(self, why: Lost | Untrusted) -> Outcome:
        fault = NOT_TRUSTED if isinstance(why, Untrusted) else NO_DEVICE
        self._is(fault)
        return Outcome(Completion.DEVICE_NOT_READY, fault=fault)

    def _is(self, fault: Fault) -> None:
        if fault in _STATE_OF:
            self._state, self._fault = _STATE_OF[fault], fault

    def _remember(self, reference: str, outcome: Outcome) -> None:
        payment = outcome.value
        going_on = isinstance(payment, Payment) and payment.state is PaymentState.IN_PROGRESS
        if going_on or outcome.completion is Completion.OUTCOME_UNKNOWN:
            self._unfinished = reference
        elif reference == self._unfinished:
            self._unfinished = ""

    def _abort(self, reference: str) -> Asking:
        # Its answer says nothing of the payment: that is the answer to the payment itself.
        return self._wire.send(self._parties.abort(self._service_id(), reference), ANSWER_S)

    def _look(self, seconds: float = 0) -> None:
        """Ask how it is when that is due, and hear the answer: waits for it at most so long."""
        if self._diagnosis is None and time.monotonic() - self._asked >= DIAGNOSE_S:
            self._diagnose()
        if self._diagnosis:
            self._learn(seconds)
        else:
            time.sleep(seconds)

    def _diagnose(self) -> None:
        self._asked = time.monotonic()
        service_id = self._service_id()
        self._diagnosis = service_id, self._wire.send(self._parties.diagnose(service_id), DIAGNOSIS_S)

    def _learn(self, seconds: float) -> None:
        if self._diagnosis is None:
            return
        service_id, asking = self._diagnosis
        answer = http_post.within(asking, seconds)
        if answer is None:
            return
        self._diagnosis = None
        told = self._wire.read(answer, "Diagnosis", service_id)
        if isinstance(told, Fault):
            if told is not MUTE:  # one answer that got lost is no mute terminal: see status()
                self._is(told)
        else:
            self._heard = time.monotonic()
            self._state, self._fault = messages.poi_state(told)

    def _service_id(self) -> str:
        return f"S{next(self._service_ids) % 10**9:09}"

    def _wait(self, asking: Asking, beat: Beat) -> Answer | Lost | Untrusted:
        while (answer := http_post.within(asking, _BEAT_S)) is None:
            self._look()
            beat()
        return answer

    def _pause(self, beat: Beat) -> None:
        for _ in range(2):
            self._look()
            beat()
            time.sleep(_ASK_EVERY_S / 2)
