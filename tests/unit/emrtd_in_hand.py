"""A simulated card held against the driver without a wire, to look at dialogues one by one."""

from __future__ import annotations

from collections.abc import Callable

from hardware.device import Fault, Outcome
from hardware.driver import Beat
from hardware.drivers.emrtd.apdu import Card
from hardware.drivers.emrtd.problems import ChipError

Answers = Callable[[bytes], bytes]


class InHand:
    """A reader (hardware/drivers/emrtd/transport.py) on which a card always lies."""

    def __init__(self, answers: Answers, atr: bytes = b"") -> None:
        self._answers = answers
        self.atr = atr
        self.sent: list[bytes] = []

    def open(self) -> Fault | None:
        return None

    def look(self, seconds: float) -> bool | Fault:
        return True

    def connect(self) -> Card | None:
        return self

    def close(self) -> None: ...

    def transmit(self, apdu: bytes, beat: Beat) -> bytes:
        self.sent.append(apdu)
        return self._answers(apdu)

    def release(self) -> None: ...


def ending(act: Callable[[], object]) -> str | None:
    """The problem with which it ends; None where there is none."""
    try:
        act()
    except ChipError as error:
        return problem(error.outcome)
    return None


def problem(outcome: Outcome) -> str:
    assert outcome.value is None
    assert outcome.fault is not None
    return outcome.fault.code
