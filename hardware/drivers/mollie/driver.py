"""A terminal behind an internet service: a payment is made once, found again by its reference, followed to its end.

Two promises of the service's documentation carry this. The same `Idempotency-Key` with the same content answers with
the first response and does nothing again; keys are forgotten after some hours, so a request is repeated only within
the command that first sent it. After that (a restart, a lost answer) a payment is looked for in the list, by the
reference in its metadata.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

from hardware.commands import Command, Observation, Pay, Payment, PaymentState, PaymentStatus, Reverse
from hardware.device import Completion, Fault, Outcome, State, Status
from hardware.driver import Beat
from hardware.drivers import http_post
from hardware.drivers.http_post import Answer, Asking
from hardware.drivers.mollie import Options, api, messages
from hardware.drivers.mollie.api import Api, Failed, Json
from hardware.drivers.mollie.messages import GARBAGE, MUTE, NO_DEVICE, NOT_REVERSED, NOT_TRUSTED, TOO_MANY, UNCLEAR

LOOK_S: Final = 2.0
LOOKING_S: Final = 2.0  # until the answer
MUTE_S: Final = 4.5
BUSY_S: Final = 10.0  # between two looks at a service that says we ask too much
FOLLOW_S: Final = 0.7
PAYMENT_S: Final = 180.0
CANCEL_S: Final = 10.0
PATIENCE_S: Final = 8.0  # with a service that gives no good answer
PAGES: Final = 20  # of 250 payments
_BEAT_S: Final = 0.2
_POLL_S: Final = 0.1
_RESET_S: Final = 0.4

_STATE_OF: Final = {NO_DEVICE: State.NO_DEVICE, NOT_TRUSTED: State.POTENTIAL_FRAUD, GARBAGE: State.UNKNOWN}


class MollieDriver:
    def __init__(self, options: Options) -> None:
        self._api = Api(options)
        self._terminal = options.terminal_id
        self._looking: Asking | None = None
        self._look_at = self._heard = 0.0
        self._state = State.STARTING
        self._fault: Fault | None = None
        self._unfinished = ""  # Mollie's id of a payment that the terminal may still be busy with

    def open(self) -> Fault | None:
        self._state, self._fault = State.STARTING, None
        self._heard = time.monotonic()
        self._look_at = 0.0
        self.poll()
        return self._fault if self._state is State.NO_DEVICE else None

    def poll(self) -> Sequence[Observation]:
        if self._looking is None and time.monotonic() >= self._look_at:
            self._look_at = time.monotonic() + LOOK_S
            self._looking = self._api.get(f"terminals/{self._terminal}", LOOKING_S)
        if self._looking is None:
            time.sleep(_POLL_S)
        elif answer := http_post.within(self._looking, _POLL_S):
            self._looking = None
            self._learn(api.read(answer))
        return ()

    def status(self) -> Status:
        if self._fault is None and time.monotonic() - self._heard > MUTE_S:
            return Status(State.UNKNOWN, (MUTE,))
        return Status(self._state, (self._fault,) if self._fault else ())

    def run(self, command: Command, beat: Beat) -> Outcome:
        match command:
            case Pay():
                return self._pay(command, beat)
            case PaymentStatus(reference):
                return self._outcome(self._look_up(reference, beat))
            case Reverse(reference):
                return self._reverse(reference, beat)
        return Outcome(Completion.UNSUPPORTED)

    def reset(self) -> bool:
        """Cancel what the terminal may be stuck in: the service knows no other reset."""
        if not self._unfinished:
            return False
        answer = http_post.within(self._api.delete(f"payments/{self._unfinished}"), _RESET_S)
        return isinstance(answer, Answer)

    def close(self) -> None:
        self._looking = None

    def _pay(self, command: Pay, beat: Beat) -> Outcome:
        if not beat():
            return Outcome(Completion.CANCELED)
        key = messages.idempotency_key("pay", command.reference, self._terminal)
        body = messages.new_payment(command, self._terminal)
        made = self._until_told(lambda: self._api.post("payments", body, key), beat)
        if isinstance(made, Failed):
            return self._not_made(made)
        payment_id = messages.id_of(made)
        if payment_id is None or messages.payment(made, command.reference, command.amount_cents) is None:
            return self._outcome(UNCLEAR)
        self._unfinished = payment_id
        outcome = self._outcome(self._follow(payment_id, command, beat))
        if outcome.completion is not Completion.OUTCOME_UNKNOWN:
            self._unfinished = ""
        return outcome

    def _follow(self, payment_id: str, command: Pay, beat: Beat) -> Payment | Fault:
        started = heard = time.monotonic()
        cancelled_at: float | None = None
        while True:
            found = api.read(self._wait(self._api.get(f"payments/{payment_id}"), beat))
            now = time.monotonic()
            if isinstance(found, Failed):
                self._is(found.fault)
                if now - heard > PATIENCE_S:
                    return found.fault
            else:
                heard = now
                told = messages.payment(found, command.reference, command.amount_cents)
                if told is None or told.state is not PaymentState.IN_PROGRESS:
                    return told or UNCLEAR
            if cancelled_at is None and (not beat() or now - started > PAYMENT_S):
                cancelled_at = now
                self._wait(self._api.delete(f"payments/{payment_id}"), beat)
            if cancelled_at and now - cancelled_at > CANCEL_S:
                return UNCLEAR
            _pause(beat, FOLLOW_S)

    def _look_up(self, reference: str, beat: Beat) -> Payment | Fault:
        found = self._find(reference, beat)
        if isinstance(found, Fault):
            return found
        if found is None:
            return Payment(reference, PaymentState.NOT_FOUND)
        told = messages.payment(found, reference, None)
        self._unfinished = (messages.id_of(found) or "") if told and told.state is PaymentState.IN_PROGRESS else ""
        return told or UNCLEAR

    def _find(self, reference: str, beat: Beat) -> Json | Fault | None:
        """The payment with this reference. None only where the whole list was seen: it was never made."""
        start = ""
        for _ in range(PAGES):
            path = f"payments?limit=250&embed=refunds{f'&from={start}' if start else ''}"
            listed = self._until_told(lambda path=path: self._api.get(path), beat)  # type: ignore[misc]
            page = listed if isinstance(listed, Failed) else messages.page(listed)
            if page is None or isinstance(page, Failed):
                return page.fault if page else GARBAGE
            payments, start = page
            for each in payments:
                if messages.reference_of(each) == reference:
                    return each
            if not start:
                return None
        return UNCLEAR

    def _reverse(self, reference: str, beat: Beat) -> Outcome:
        found = self._find(reference, beat)
        if not isinstance(found, dict):
            return self._outcome(found or Payment(reference, PaymentState.NOT_FOUND))
        told = messages.payment(found, reference, None)
        payment_id = messages.id_of(found)
        if told is None or payment_id is None or told.state is not PaymentState.APPROVED:
            return self._outcome(told or UNCLEAR)  # nothing that could be given back
        key = messages.idempotency_key("refund", reference, self._terminal)
        body = {"amount": found["amount"], "description": reference, "metadata": {"reference": reference}}
        made = self._until_told(lambda: self._api.post(f"payments/{payment_id}/refunds", body, key), beat)
        looked = self._look_up(reference, beat)  # also where it was refused: as a duplicate of one that got through
        if isinstance(looked, Payment) and looked.state is PaymentState.APPROVED and isinstance(made, Failed):
            if made.acted or made.fault in (TOO_MANY, NO_DEVICE):
                return self._outcome(made.fault)
            return Outcome(Completion.HARDWARE_ERROR, fault=NOT_REVERSED)
        return self._outcome(looked)

    def _until_told(self, ask: Callable[[], Asking], beat: Beat) -> Json | Failed:
        """Asks the same again, less and less often, while the answer says nothing of the request itself."""
        started = time.monotonic()
        pause, acted = 0.3, False
        while True:
            told = api.read(self._wait(ask(), beat))
            if not isinstance(told, Failed):
                self._heard = time.monotonic()
                return told
            acted = acted or told.acted
            again = told.acted or told.fault is TOO_MANY or (acted and told.fault is NO_DEVICE)
            if not again or time.monotonic() - started > PATIENCE_S:
                self._is(told.fault)
                return Failed(told.fault, told.status, acted)
            _pause(beat, max(pause, told.pause_s))
            pause = min(pause * 2, 2.0)

    def _not_made(self, failed: Failed) -> Outcome:
        completion = Completion.OUTCOME_UNKNOWN if failed.acted else Completion.DEVICE_NOT_READY
        return Outcome(completion, fault=failed.fault)

    def _outcome(self, told: Payment | Fault) -> Outcome:
        if isinstance(told, Payment):
            return Outcome(Completion.SUCCESS, told)
        self._is(told)
        return Outcome(Completion.OUTCOME_UNKNOWN, fault=told)

    def _learn(self, told: Json | Failed) -> None:
        if not isinstance(told, Failed):
            self._heard = time.monotonic()
            self._state, self._fault = messages.terminal_state(told, self._terminal)
        elif told.fault is TOO_MANY:  # it answers: what was known of the terminal still holds
            self._heard = time.monotonic() + BUSY_S
            self._look_at = time.monotonic() + max(told.pause_s, BUSY_S)
        else:
            self._is(told.fault)

    def _is(self, fault: Fault) -> None:
        """One answer that got lost is no mute service: see status()."""
        if fault not in (MUTE, TOO_MANY, UNCLEAR):
            self._state, self._fault = _STATE_OF.get(fault, State.OFFLINE), fault

    def _wait(self, asking: Asking, beat: Beat) -> http_post.Answer | http_post.Lost | http_post.Untrusted:
        while (answer := http_post.within(asking, _BEAT_S)) is None:
            beat()
        return answer


def _pause(beat: Beat, seconds: float) -> None:
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        beat()
        time.sleep(min(left, _BEAT_S))
