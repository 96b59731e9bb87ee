"""How the reading of a chip ends before its end."""

from __future__ import annotations

from hardware.commands import ChipProblem
from hardware.device import Acts, Completion, Fault, FaultKind, Outcome

_COMPLETIONS = {
    ChipProblem.NO_CHIP: Completion.USER_ERROR,
    ChipProblem.ACCESS_DENIED: Completion.USER_ERROR,
    ChipProblem.CARD_LOST: Completion.USER_ERROR,
    ChipProblem.NOT_GENUINE: Completion.FRAUD_ATTEMPT,
    ChipProblem.UNREADABLE: Completion.INVALID_DATA,
}


class ChipError(Exception):
    """Leaves the dialogue with the chip from any depth; the driver catches it and answers its outcome."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.completion)
        self.outcome = outcome


def outcome_of(problem: ChipProblem, vendor_text: str = "") -> Outcome:
    kind = FaultKind.FRAUD if problem is ChipProblem.NOT_GENUINE else FaultKind.USER
    return Outcome(_COMPLETIONS[problem], fault=Fault(problem.value, kind, Acts.RESET, vendor_text))


def failed(problem: ChipProblem, vendor_text: str = "") -> ChipError:
    return ChipError(outcome_of(problem, vendor_text))


def unreadable(vendor_text: str) -> ChipError:
    return failed(ChipProblem.UNREADABLE, vendor_text)


class CardLostError(ChipError):
    """The card does not answer any more: it was taken, it slipped, or the reader gave it up."""

    def __init__(self) -> None:
        super().__init__(outcome_of(ChipProblem.CARD_LOST))


class SessionEndedError(ChipError):
    """The chip left secure messaging and says why in the clear: what it was asked was perhaps too much for it."""

    def __init__(self, sw: int) -> None:
        super().__init__(outcome_of(ChipProblem.UNREADABLE, f"secure messaging ended, {sw:04X}"))


def canceled() -> ChipError:
    return ChipError(Outcome(Completion.CANCELED))
