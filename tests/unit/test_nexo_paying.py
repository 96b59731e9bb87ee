"""The payment terminal's driver against the simulated terminal at the far end of a socket."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hardware.commands import Pay, Payment, PaymentState, PaymentStatus, PrintDocument, Reverse
from hardware.device import Completion, Outcome, State
from hardware.drivers.nexo import Options, create, driver
from hardware.simulators.payment_terminal import PaymentTerminalSimulator

PAY = Pay("K7F2A00001", 1640)


def always() -> bool:
    return True


class Bench:
    """A driver and the terminal it is connected to, with a visitor who can walk away."""

    def __init__(self, tmp_path: Path) -> None:
        self.state_dir = tmp_path
        self.terminal = PaymentTerminalSimulator(0, tmp_path)
        self.terminal.start()
        self.driver = create(Options(self.terminal.url, "V400m-1", "balie-1"))
        self.wanted = True

    def paying(self, command: Pay = PAY) -> tuple[threading.Thread, list[Outcome]]:
        outcomes: list[Outcome] = []
        thread = threading.Thread(target=lambda: outcomes.append(self.driver.run(command, lambda: self.wanted)))
        thread.start()
        self.soon(lambda: self.terminal.state()["waiting"] == command.reference)
        return thread, outcomes

    def pay(self, hand: str, command: Pay = PAY) -> Outcome:
        thread, outcomes = self.paying(command)
        self.terminal.do(hand)
        thread.join()
        return outcomes[0]

    def ask(self, reference: str = PAY.reference) -> PaymentState:
        outcome = self.driver.run(PaymentStatus(reference), always)
        assert isinstance(outcome.value, Payment)
        return outcome.value.state

    def until(self, reached: Callable[[], bool], seconds: float = 30) -> None:
        deadline = time.monotonic() + seconds
        while not reached():
            assert time.monotonic() < deadline, self.driver.status()
            if self.driver.status().state is State.NO_DEVICE:
                self.driver.open()
            self.driver.poll()

    def soon(self, reached: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 30
        while not reached():
            assert time.monotonic() < deadline
            time.sleep(0.01)


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(driver, "ASK_AFTER_S", 1.5)  # the same patience, shorter
    monkeypatch.setattr(driver, "DIAGNOSE_S", 0.3)
    made = Bench(tmp_path)
    assert made.driver.open() is None
    made.until(lambda: made.driver.status().state is State.ONLINE)
    yield made
    made.driver.close()
    made.terminal.stop()


def test_approved(bench: Bench) -> None:
    outcome = bench.pay("approve")
    assert outcome.completion is Completion.SUCCESS
    assert isinstance(outcome.value, Payment)
    assert (outcome.value.reference, outcome.value.state) == (PAY.reference, PaymentState.APPROVED)
    assert outcome.value.slip.splitlines() == ["Maestro  **** 1234", "Contactloos", "Betaald  EUR 16,40"]
    assert bench.ask() is PaymentState.APPROVED


@pytest.mark.parametrize(("hand", "state"), [("refuse", PaymentState.REFUSED), ("cancel", PaymentState.CANCELLED)])
def test_not_paid_is_a_command_that_succeeded(bench: Bench, hand: str, state: PaymentState) -> None:
    outcome = bench.pay(hand)
    assert outcome.completion is Completion.SUCCESS
    assert isinstance(outcome.value, Payment)
    assert outcome.value.state is state
    assert bench.ask() is state


def test_the_amount_on_the_terminal(bench: Bench) -> None:
    thread, _ = bench.paying(Pay("A1", 1999))
    assert bench.terminal.state()["amount_cents"] == 1999
    assert bench.ask("A1") is PaymentState.IN_PROGRESS
    bench.terminal.do("approve")
    thread.join()


def test_a_visitor_who_walks_away_cancels_the_payment(bench: Bench) -> None:
    thread, outcomes = bench.paying()
    bench.wanted = False
    thread.join()
    assert isinstance(outcomes[0].value, Payment)
    assert outcomes[0].value.state is PaymentState.CANCELLED
    assert bench.ask() is PaymentState.CANCELLED
    bench.wanted = True
    assert bench.pay("approve", Pay("A2", 100)).completion is Completion.SUCCESS


def test_an_answer_that_got_lost_is_asked_for_again(bench: Bench) -> None:
    outcome = bench.pay("lose")
    assert isinstance(outcome.value, Payment)
    assert outcome.value.state is PaymentState.APPROVED


def test_a_terminal_that_stays_away_leaves_the_outcome_unknown(bench: Bench) -> None:
    outcome = bench.pay("off")
    assert outcome.completion is Completion.OUTCOME_UNKNOWN
    assert bench.driver.status().state is State.NO_DEVICE
    bench.terminal.do("on")
    assert bench.ask() is PaymentState.CANCELLED


def test_a_terminal_that_comes_back_in_time_is_asked(bench: Bench) -> None:
    thread, outcomes = bench.paying()
    bench.terminal.do("off")
    time.sleep(0.5)
    bench.terminal.do("on")
    thread.join()
    assert isinstance(outcomes[0].value, Payment)
    assert outcomes[0].value.state is PaymentState.CANCELLED


def test_transactions_survive_a_restart_of_the_terminal(bench: Bench) -> None:
    bench.pay("approve")
    bench.terminal.stop()
    again = PaymentTerminalSimulator(0, bench.state_dir)
    again.start()
    driver = create(Options(again.url, "V400m-1", "balie-1"))
    outcome = driver.run(PaymentStatus(PAY.reference), always)
    again.stop()
    assert isinstance(outcome.value, Payment)
    assert outcome.value.state is PaymentState.APPROVED


def test_never_heard_of(bench: Bench) -> None:
    assert bench.ask("NEVER") is PaymentState.NOT_FOUND


def test_reversed_once_however_often_it_is_asked(bench: Bench) -> None:
    bench.pay("approve")
    for _ in range(2):
        outcome = bench.driver.run(Reverse(PAY.reference), always)
        assert isinstance(outcome.value, Payment)
        assert outcome.value.state is PaymentState.REVERSED
    assert len(bench.terminal.state()["transactions"]) == 2


def test_what_was_not_paid_is_not_reversed(bench: Bench) -> None:
    bench.pay("refuse")
    for reference, state in ((PAY.reference, PaymentState.REFUSED), ("NEVER", PaymentState.NOT_FOUND)):
        outcome = bench.driver.run(Reverse(reference), always)
        assert isinstance(outcome.value, Payment)
        assert outcome.value.state is state


def test_a_reference_used_twice_is_not_charged_twice(bench: Bench) -> None:
    bench.pay("approve")
    outcome = bench.driver.run(PAY, always)
    assert isinstance(outcome.value, Payment)
    assert outcome.value.state is PaymentState.APPROVED
    assert len(bench.terminal.state()["transactions"]) == 1


def test_busy_and_free(bench: Bench) -> None:
    bench.terminal.do("busy")
    outcome = bench.driver.run(PAY, always)
    assert outcome.completion is Completion.DEVICE_NOT_READY
    assert outcome.fault is not None
    assert outcome.fault.code == "busy"
    bench.until(lambda: bench.driver.status().state is State.BUSY)
    bench.terminal.do("free")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)


def test_switched_off_and_on(bench: Bench) -> None:
    bench.terminal.do("off")
    assert bench.driver.run(PAY, always).completion is Completion.DEVICE_NOT_READY
    assert bench.driver.status().state is State.NO_DEVICE
    fault = bench.driver.open()
    assert fault is not None
    assert fault.code == "no_device"
    bench.terminal.do("on")
    bench.until(lambda: bench.driver.status().state is State.ONLINE)


def test_cancelled_before_it_is_asked_for(bench: Bench) -> None:
    assert bench.driver.run(PAY, lambda: False) == Outcome(Completion.CANCELED)
    assert bench.driver.run(PrintDocument(b"", ""), always).completion is Completion.UNSUPPORTED
    assert bench.ask() is PaymentState.NOT_FOUND


def test_it_can_approve_by_itself(tmp_path: Path) -> None:
    terminal = PaymentTerminalSimulator(0, tmp_path, auto="approve")
    terminal.start()
    outcome = create(Options(terminal.url, "V400m-1", "balie-1")).run(PAY, always)
    terminal.stop()
    assert isinstance(outcome.value, Payment)
    assert outcome.value.state is PaymentState.APPROVED


def test_a_hand_cannot_do_what_a_terminal_has_not(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="dance"):
        PaymentTerminalSimulator(0, tmp_path).do("dance")
