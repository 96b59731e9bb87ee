"""The driver of a REST terminal against the simulated service: made once, found again, followed to its end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hardware.commands import Pay, Payment, PaymentState, PaymentStatus, PrintDocument, Reverse
from hardware.device import Acts, Completion, Outcome, State
from hardware.drivers.mollie import Options, create, driver
from hardware.simulators.mollie_api import MollieApiSimulator

PAY = Pay("K7F2A00001", 1640)


def always() -> bool:
    return True


class Bench:
    def __init__(self, tmp_path: Path) -> None:
        self.service = MollieApiSimulator(0, tmp_path)
        self.service.start()
        self.options = Options("term_1", "test_key", self.service.url)
        self.driver = create(self.options)
        self.wanted = True

    def paying(self) -> tuple[threading.Thread, list[Outcome]]:
        outcomes: list[Outcome] = []
        thread = threading.Thread(target=lambda: outcomes.append(self.driver.run(PAY, lambda: self.wanted)))
        thread.start()
        return thread, outcomes

    def asked(self) -> None:
        deadline = time.monotonic() + 30
        while not self.service.state()["waiting"]:
            assert time.monotonic() < deadline
            time.sleep(0.01)

    def pay(self, hand: str) -> Outcome:
        thread, outcomes = self.paying()
        self.asked()
        self.service.do(hand)
        thread.join()
        return outcomes[0]

    def ask(self, reference: str = PAY.reference) -> PaymentState:
        outcome = create(self.options).run(PaymentStatus(reference), always)  # a new process remembers nothing
        assert isinstance(outcome.value, Payment), outcome
        return outcome.value.state

    def made(self) -> list[tuple[str, str, int]]:
        return [(t["reference"], t["status"], t["refunds"]) for t in self.service.state()["transactions"]]

    def until(self, reached: Callable[[], bool], seconds: float = 30) -> None:
        deadline = time.monotonic() + seconds
        while not reached():
            assert time.monotonic() < deadline, self.driver.status()
            if self.driver.status().state is State.NO_DEVICE:
                self.driver.close()
                self.driver.open()
            self.driver.poll()

    def codes(self) -> list[str]:
        return [fault.code for fault in self.driver.status().faults]


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(driver, "FOLLOW_S", 0.1)
    monkeypatch.setattr(driver, "PATIENCE_S", 1.0)
    made = Bench(tmp_path)
    yield made
    made.service.stop()


@pytest.mark.parametrize(
    ("hand", "state"),
    [
        ("approve", PaymentState.APPROVED),
        ("refuse", PaymentState.REFUSED),
        ("cancel", PaymentState.CANCELLED),
        ("expire", PaymentState.CANCELLED),
    ],
)
def test_what_happens_at_the_terminal_is_told_and_found_again(bench: Bench, hand: str, state: PaymentState) -> None:
    outcome = bench.pay(hand)
    assert outcome.completion is Completion.SUCCESS
    assert isinstance(outcome.value, Payment)
    assert outcome.value.state is state
    assert bench.ask() is state
    if hand == "approve":
        assert outcome.value.slip == "Maestro  **** 1234\nBetaald  EUR 16,40"


def test_a_payment_of_which_the_answer_got_lost_is_made_once(bench: Bench) -> None:
    bench.service.do("lose")
    thread, outcomes = bench.paying()
    bench.asked()
    bench.service.do("mend")
    bench.service.do("approve")
    thread.join()
    assert isinstance(outcomes[0].value, Payment)
    assert outcomes[0].value.state is PaymentState.APPROVED
    assert bench.made() == [(PAY.reference, "paid", 0)]


@pytest.mark.parametrize("trouble", ["lose", "half"])
def test_a_payment_that_stays_unanswered_is_unknown_and_found_later(bench: Bench, trouble: str) -> None:
    bench.service.do(trouble)
    outcome = bench.driver.run(PAY, always)
    assert outcome.completion is Completion.OUTCOME_UNKNOWN
    bench.service.do("mend")
    assert bench.ask() is PaymentState.IN_PROGRESS
    bench.service.do("approve")
    assert bench.ask() is PaymentState.APPROVED
    assert bench.made() == [(PAY.reference, "paid", 0)]


@pytest.mark.parametrize(
    ("trouble", "completion", "code"),
    [
        ("error", Completion.OUTCOME_UNKNOWN, "service_unavailable"),
        ("html", Completion.OUTCOME_UNKNOWN, "garbage"),
        ("too_many", Completion.DEVICE_NOT_READY, "too_many_requests"),
        ("off", Completion.DEVICE_NOT_READY, "no_device"),
        ("deactivate", Completion.DEVICE_NOT_READY, "request_refused"),
    ],
)
def test_what_was_not_made(bench: Bench, trouble: str, completion: Completion, code: str) -> None:
    bench.service.do(trouble)
    outcome = bench.driver.run(PAY, always)
    assert outcome.completion is completion
    assert outcome.fault
    assert outcome.fault.code == code
    bench.service.do("mend")
    bench.service.do("on")
    assert bench.ask() is PaymentState.NOT_FOUND
    assert bench.made() == []


def test_trouble_while_it_is_paid_is_sat_out(bench: Bench) -> None:
    thread, outcomes = bench.paying()
    bench.asked()
    for trouble in ("too_many", "error", "slow"):
        bench.service.do(trouble)
        time.sleep(0.3)
    bench.service.do("mend")
    bench.service.do("approve")
    thread.join()
    assert isinstance(outcomes[0].value, Payment)
    assert outcomes[0].value.state is PaymentState.APPROVED


@pytest.mark.parametrize("line", ["online", "offline"])
def test_a_visitor_who_walks_away_cancels_the_payment(bench: Bench, line: str) -> None:
    bench.service.do(line)
    thread, outcomes = bench.paying()
    time.sleep(0.4)
    bench.wanted = False
    thread.join()
    assert isinstance(outcomes[0].value, Payment)
    assert outcomes[0].value.state is PaymentState.CANCELLED
    assert bench.made() == [(PAY.reference, "canceled", 0)]


def test_given_back_once_however_often_it_is_asked(bench: Bench) -> None:
    bench.pay("approve")
    bench.service.do("lose")  # the refund is made, and nobody hears of it
    bench.driver.run(Reverse(PAY.reference), always)
    bench.service.do("mend")
    for _ in range(2):
        outcome = create(bench.options).run(Reverse(PAY.reference), always)
        assert isinstance(outcome.value, Payment)
        assert outcome.value.state is PaymentState.REVERSED
    assert bench.made() == [(PAY.reference, "paid", 1)]


def test_what_was_not_paid_is_not_given_back(bench: Bench) -> None:
    bench.pay("refuse")
    for reference, state in ((PAY.reference, PaymentState.REFUSED), ("NEVER", PaymentState.NOT_FOUND)):
        outcome = bench.driver.run(Reverse(reference), always)
        assert isinstance(outcome.value, Payment)
        assert outcome.value.state is state


def test_an_old_payment_is_found_on_a_later_page(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.pay("approve")
    for number in range(7):
        bench.service._create({**driver.messages.new_payment(Pay(f"OTHER{number}", 100), "term_1")})
    bench.service._page = 3
    assert bench.ask() is PaymentState.APPROVED
    assert bench.ask("NEVER") is PaymentState.NOT_FOUND
    monkeypatch.setattr(driver, "PAGES", 2)
    outcome = bench.driver.run(PaymentStatus("NEVER"), always)
    assert outcome.completion is Completion.OUTCOME_UNKNOWN  # not all of the list was seen


@pytest.mark.parametrize(
    ("trouble", "code", "acts", "cure"),
    [
        ("off", "no_device", Acts.CLEAR, "on"),
        ("hang", "mute", Acts.RESET, "mend"),
        ("html", "garbage", Acts.RESET, "mend"),
        ("error", "service_unavailable", Acts.MAINTENANCE, "mend"),
        ("deactivate", "terminal_inactive", Acts.MAINTENANCE, "activate"),
    ],
)
def test_health(bench: Bench, trouble: str, code: str, acts: Acts, cure: str) -> None:
    assert bench.driver.open() is None
    bench.until(lambda: bench.driver.status().state is State.ONLINE)
    bench.service.do(trouble)
    bench.until(lambda: bench.codes() == [code])
    assert not bench.driver.status().usable
    assert bench.driver.status().faults[0].acts is acts
    bench.service.do(cure)
    bench.until(lambda: bench.driver.status().state is State.ONLINE)


@pytest.mark.parametrize(
    ("terminal", "key", "code"), [("term_2", "test_key", "wrong_device"), ("term_1", "old", "not_authorised")]
)
def test_wrong_settings(bench: Bench, terminal: str, key: str, code: str) -> None:
    bench.driver = create(Options(terminal, key, bench.service.url))
    bench.driver.open()
    bench.until(lambda: bench.codes() == [code])
    assert bench.driver.status().faults[0].acts is Acts.CONFIGURATION


def test_reset_cancels_what_the_terminal_is_stuck_in(bench: Bench) -> None:
    bench.service.do("lose")
    bench.driver.run(PAY, always)
    bench.service.do("mend")
    assert not bench.driver.reset()  # it does not know of any payment yet
    bench.driver.run(PaymentStatus(PAY.reference), always)
    assert bench.driver.reset()
    assert bench.ask() is PaymentState.CANCELLED


def test_cancelled_before_it_is_asked_for(bench: Bench) -> None:
    assert bench.driver.run(PAY, lambda: False) == Outcome(Completion.CANCELED)
    assert bench.driver.run(PrintDocument(b"", ""), always).completion is Completion.UNSUPPORTED
    assert bench.made() == []


def test_a_hand_cannot_do_what_a_service_has_not(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="dance"):
        MollieApiSimulator(0, tmp_path).do("dance")
