"""The test of the payment terminal: a cent is paid and given back, through the till, as every other payment.

So it stands in the journal before the terminal hears of it: a counter that dies in between gives it back at its start.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from hardware.commands import Payment, PaymentState
from hardware.device import Outcome
from hardware.exercise import Finding, Say, failed
from hardware.exercises import TEST_CENTS
from kiosk.journey.events import PaymentAnswered, PaymentAsked
from kiosk.technician.checks.check import Begin, Script
from kiosk.till import NEVER_BEGUN, Till

VISIT: Final = "PROEF"
"""In the journal, where else the number of a request stands."""


def cent(till: Till) -> Script:
    """While no visit goes on. Left halfway it is aborted, and what was taken all the same is given back."""

    def take(then: Callable[[PaymentAnswered], None]) -> None:
        def told(said: PaymentAsked | PaymentAnswered) -> None:
            if isinstance(said, PaymentAnswered):
                then(said)

        till.take(VISIT, TEST_CENTS, told)

    yield Say("Betaal € 0,01 op de betaalautomaat. U krijgt het direct terug.")
    try:
        answered: PaymentAnswered = yield Begin(take)
        match answered.payment:
            case Payment(state=PaymentState.APPROVED):
                pass
            case Payment(state=PaymentState.IN_PROGRESS):
                return _unsure()
            case None if answered.completion not in NEVER_BEGUN:
                return _unsure()
            case _:
                return Finding(("Er is niet betaald.",), "not_paid")
        yield Say("Er is betaald. Het bedrag wordt teruggegeven.")
        back: Outcome = yield Begin(till.give_back)
    except GeneratorExit:
        till.abort()
        raise
    finally:
        till.forget()
    if isinstance(back.value, Payment) and back.value.state is PaymentState.REVERSED:
        return Finding(("Er is € 0,01 betaald en teruggegeven.",))
    return Finding(("Er is betaald, en het bedrag kwam niet terug.",), failed(back) or "to_settle")


def _unsure() -> Finding:
    return Finding(("De betaalautomaat zei niet hoe het afliep.",), "to_settle")
