"""The counter is killed before and after each commit and each message to the terminal; the money is where it says.

Journal, till, driver and the terminal at the far end of the socket are the real ones.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from backend_client.outbox import Outbox
from backend_client.outbox.journal import QUIET
from hardware.commands import Pay, PaymentState, PaymentStatus, Reverse
from hardware.device import DeviceClass, Outcome
from hardware.drivers.nexo import Options, create
from hardware.drivers.nexo.driver import NexoDriver
from hardware.simulators.payment_terminal import PaymentTerminalSimulator
from kiosk.journey.events import PaymentAnswered, PaymentAsked
from kiosk.till import Till
from tests.unit.request_in_hand import KEYRING, RSIN, request

VISIT = "BALIE1-0123456789ABCDEF0123"
NEVER = 10_000


class Mortal:
    """The plumbing of one life: everything at once, and death at the nth moment."""

    def __init__(self, driver: NexoDriver, dies_at: int) -> None:
        self._driver = driver
        self._left = dies_at

    def moment(self) -> None:
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self._left -= 1

    def on_disk(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self.moment()
        done = work()
        self.moment()
        then(done)

    def run(
        self,
        _device: DeviceClass,
        command: Pay | PaymentStatus | Reverse,
        _deadline: float,
        ended: Callable[[Outcome], None],
    ) -> int:
        self.moment()
        outcome = self._driver.run(command, lambda: True)
        self.moment()
        ended(outcome)
        return 0

    def cancel(self, _device: DeviceClass, _command_id: int) -> None: ...


class Counter:
    """Lives in a child process, one after the other, on the same disk and with the same terminal."""

    def __init__(self, terminal: PaymentTerminalSimulator, path: Path) -> None:
        self.terminal, self.path = terminal, path

    def lives(self, dies_at: int, plan: str = "", later: timedelta = timedelta()) -> bool:
        """One life, in which a visitor pays where there is a plan. Whether it lived to its end."""
        child = os.fork()
        if not child:
            try:
                self._live(dies_at, plan, later)
                os._exit(0)
            finally:
                os._exit(1)  # never back into the tests of the parent
        while (waited := os.waitpid(child, os.WNOHANG)) == (0, 0):
            self._hand(plan)
            time.sleep(0.005)
        status = os.waitstatus_to_exitcode(waited[1])
        assert status in (0, -signal.SIGKILL)
        time.sleep(0.02)
        while self.terminal.state()["waiting"]:  # whoever stands there pays, also when the counter has died
            self._hand(plan)
        return status == 0

    def _hand(self, plan: str) -> None:
        if self.terminal.state()["waiting"]:
            self.terminal.do({"refuse": "refuse", "answer lost": "lose"}.get(plan, "approve"))

    def _live(self, dies_at: int, plan: str, later: timedelta) -> None:
        opened = Outbox.open(self.path, RSIN, lambda: datetime.now(UTC) + later, keyring=KEYRING)
        assert isinstance(opened, Outbox)
        mortal: Any = Mortal(create(Options(self.terminal.url, "P400-1", "BALIE1")), dies_at)
        told: list[PaymentAsked | PaymentAnswered] = []
        till = Till(opened.journal, mortal, told.append, terminal="P400-1")
        if plan:
            till.take(VISIT, 1530)
            last = told[-1]
            paid = isinstance(last, PaymentAnswered) and last.payment and last.payment.state is PaymentState.APPROVED
            if plan == "give back":
                till.give_back()
            elif paid:
                mortal.on_disk(lambda: opened.accept(request(VISIT, till.reference)), lambda _: None)
            till.forget()
        till.settle()
        opened.close()

    def rows(self, question: str) -> list[Any]:
        if not self.path.exists():
            return []
        with sqlite3.connect(self.path) as database:
            found = database.execute(question).fetchall()
        database.close()
        return found


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[PaymentTerminalSimulator]:
    made = PaymentTerminalSimulator(0, tmp_path / "terminal")
    made.start()
    yield made
    made.stop()


@pytest.mark.parametrize("plan", ["deliver", "answer lost", "give back", "refuse"])
def test_killed_at_each_moment(terminal: PaymentTerminalSimulator, tmp_path: Path, plan: str) -> None:
    seen = set()
    for moment in count():
        counter = Counter(terminal, tmp_path / f"{moment}.db")
        lived = counter.lives(moment, plan)
        while not counter.lives(moment % 5):  # dies again while it settles, and ever later
            if counter.lives(NEVER):
                break
        assert counter.lives(NEVER, later=QUIET)
        delivered = bool(counter.rows("SELECT 1 FROM request"))
        for reference, state in counter.rows("SELECT reference, state FROM payment"):
            seen.add(state)
            transactions = terminal._transactions
            paid = transactions.get(reference, {}).get("response", {}).get("Response", {}).get("Result") == "Success"
            kept = paid and not transactions[reference].get("reversed")
            assert state in ("closed", "reversed", "cancelled", "refused"), f"{state} is no end, at moment {moment}"
            assert (state == "closed") == bool(kept) == delivered, f"{state} at moment {moment}"
        if lived:
            break
    assert moment > 8, "the counter did not die in the middle"
    ends = {"deliver": {"closed", "reversed"}, "answer lost": {"closed", "reversed"}, "give back": {"reversed"}}
    assert seen == {"cancelled"} | ends.get(plan, {"refused"})
