"""The till and its journal through any order of deaths, lost answers, late messages and replaced terminals.

The journal is the real one, on disk. Around the till the world is a model: what is asked of the disk and of the
terminal happens one step at a time, and the counter may die between any two of them.
"""

from __future__ import annotations

import tempfile
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import text

from backend_client.outbox import Outbox
from backend_client.outbox.journal import QUIET
from hardware.commands import Pay, Payment, PaymentState, PaymentStatus, Reverse
from hardware.device import Acts, Completion, DeviceClass, Fault, FaultKind, Outcome
from kiosk.desk_slip import DeskSlip
from kiosk.journey.events import PaymentAnswered, PaymentAsked
from kiosk.till import PATIENCE, TRIES, Till
from tests.unit.request_in_hand import KEYRING, RSIN, request

NOT_REVERSED = Fault("not_reversed", FaultKind.USER, Acts.CLEAR)
UNSEEN = Outcome(Completion.OUTCOME_UNKNOWN)
Command = Pay | PaymentStatus | Reverse


@dataclass(eq=False)
class World:
    """Terminals and what moved. It outlives every counter."""

    name: str = "P400-1"
    on: bool = True
    reverses: bool = True
    known: dict[str, PaymentState] = field(default_factory=dict)  # to the terminal that stands there now
    took: Counter[str] = field(default_factory=Counter)
    gave_back: Counter[str] = field(default_factory=Counter)
    under_way: list[str] = field(default_factory=list)  # payments asked for that have not arrived yet

    def pay(self, reference: str, ends: PaymentState) -> PaymentState:
        if reference not in self.known:
            self.known[reference] = ends
            self.took[reference] += ends is PaymentState.APPROVED
        return self.known[reference]

    def reverse(self, reference: str) -> Outcome:
        state = self.known.get(reference, PaymentState.NOT_FOUND)
        if state is PaymentState.APPROVED:
            if not self.reverses:
                return Outcome(Completion.HARDWARE_ERROR, fault=NOT_REVERSED)
            self.gave_back[reference] += 1
            state = self.known[reference] = PaymentState.REVERSED
        return told(reference, state)


def told(reference: str, state: PaymentState) -> Outcome:
    return Outcome(Completion.SUCCESS, Payment(reference, state))


class Steps:
    """The plumbing, of which the test turns every wheel."""

    def __init__(self) -> None:
        self.disk: deque[tuple[Callable[[], Any], Callable[[Any], None]]] = deque()
        self.posts: deque[Callable[[], None]] = deque()
        self.commands: deque[tuple[Command, Callable[[Outcome], None]]] = deque()

    def on_disk(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self.disk.append((work, then))

    def run(self, _device: DeviceClass, command: Command, _deadline: float, ended: Callable[[Outcome], None]) -> int:
        self.commands.append((command, ended))
        return len(self.commands)

    def cancel(self, _device: DeviceClass, _command_id: int) -> None: ...


class Payments(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.now = datetime(2026, 11, 24, 9, tzinfo=UTC)
        self.world = World()
        self.visits = 0
        self.excused = False  # something happened after which the desk may get a payment
        self.start()

    def start(self) -> None:
        opened = Outbox.open(Path(self.folder.name) / "outbox.db", RSIN, lambda: self.now, keyring=KEYRING)
        assert isinstance(opened, Outbox)
        self.outbox = opened
        self.steps: Any = Steps()
        self.told: list[PaymentAsked | PaymentAnswered] = []
        self.visit = ""
        self.slips: list[DeskSlip] = []
        self.till = Till(
            opened.journal,
            self.steps,
            self.told.append,
            terminal=self.world.name,
            handed_to_desk=self.slips.append,
        )
        self.till.settle()

    # --- the visitor ------------------------------------------------------------------------------------------------

    @rule(
        steps=st.integers(0, 12),
        ends=st.sampled_from([PaymentState.APPROVED, PaymentState.APPROVED, PaymentState.REFUSED]),
        happens=st.sampled_from(["answered", "answered", "answer lost", "late"]),
        asks=st.booleans(),
    )
    def visitor_pays(self, steps: int, ends: PaymentState, happens: str, asks: bool) -> None:
        if not self.visit:
            self.visits += 1
            self.visit = f"BALIE1-{self.visits:020}"
            self.told.clear()
        self.till.take(self.visit, 1530)
        for _ in range(steps):
            if self.going_on():
                self.one_thing_happens(ends, happens)
        if asks and self.approved():
            self.request_is_accepted()

    def request_is_accepted(self) -> None:
        wanted = request(self.visit, self.till.reference)
        self.steps.on_disk(lambda: self.outbox.accept(wanted), lambda _: None)

    @precondition(lambda self: self.visit)
    @rule(do=st.sampled_from(["find_out", "give_back", "abort", "forget", "forget"]))
    def visit_goes_on(self, do: str) -> None:
        if do == "give_back" and not self.approved():
            return
        getattr(self.till, do)()
        if do == "forget":
            self.visit = ""

    def approved(self) -> bool:
        last = self.told[-1] if self.told else None
        payment = last.payment if isinstance(last, PaymentAnswered) else None
        return bool(payment and payment.state is PaymentState.APPROVED and payment.reference == self.till.reference)

    # --- one step of what was asked -----------------------------------------------------------------------------------

    @precondition(lambda self: self.going_on())
    @rule(
        steps=st.integers(1, 12),
        ends=st.sampled_from([PaymentState.APPROVED, PaymentState.APPROVED, PaymentState.REFUSED]),
        happens=st.sampled_from(["answered", "answered", "answer lost", "late"]),
    )
    def things_happen(self, steps: int, ends: PaymentState, happens: str) -> None:
        for _ in range(steps):
            if self.going_on():
                self.one_thing_happens(ends, happens)

    def going_on(self) -> bool:
        return bool(self.steps.disk or self.steps.posts or self.steps.commands)

    def one_thing_happens(self, ends: PaymentState, happens: str) -> None:
        if self.steps.disk:
            work, then = self.steps.disk.popleft()
            done = work()
            self.steps.posts.append(lambda: then(done))
        elif self.steps.posts:
            self.steps.posts.popleft()()
        else:
            command, ended = self.steps.commands.popleft()
            outcome = self.act(command, ends, happens)
            self.steps.posts.append(lambda: ended(outcome))

    def act(self, command: Command, ends: PaymentState, happens: str) -> Outcome:
        if not self.world.on:
            return Outcome(Completion.DEVICE_NOT_READY) if isinstance(command, Pay) else UNSEEN
        reference = command.reference
        if happens == "late" and isinstance(command, Pay):
            self.world.under_way.append(reference)
            return UNSEEN
        match command:
            case Pay():
                outcome = told(reference, self.world.pay(reference, ends))
            case PaymentStatus():
                outcome = told(reference, self.world.known.get(reference, PaymentState.NOT_FOUND))
            case Reverse():
                outcome = self.world.reverse(reference)
        return UNSEEN if happens == "answer lost" else outcome

    # --- what goes wrong ----------------------------------------------------------------------------------------------

    @precondition(lambda self: self.going_on())
    @rule(acted=st.booleans())
    def counter_dies(self, acted: bool) -> None:
        if acted and self.steps.commands:  # what was under way happens, and nobody is there to hear of it
            self.act(self.steps.commands[0][0], PaymentState.APPROVED, "answer lost")
        self.outbox.close()
        self.start()

    @precondition(lambda self: self.world.under_way)
    @rule(ends=st.sampled_from([PaymentState.APPROVED, PaymentState.REFUSED]))
    def arrives_late(self, ends: PaymentState) -> None:
        self.message_arrives_late(ends)

    def message_arrives_late(self, ends: PaymentState) -> None:
        self.world.pay(self.world.under_way.pop(), ends)

    @precondition(lambda self: self.going_on() or not self.world.on)
    @rule()
    def terminal_goes_off_or_on(self) -> None:
        self.world.on = not self.world.on

    @precondition(lambda self: self.world.took and self.world.reverses)
    @rule()
    def terminal_no_longer_gives_back(self) -> None:
        self.world.reverses = False
        self.excused = True

    @precondition(lambda self: self.world.known and self.world.name == "P400-1")
    @rule()
    def terminal_is_replaced(self) -> None:
        self.world.name, self.world.known, self.world.under_way = "P400-2", {}, []
        self.excused = True
        self.outbox.close()
        self.start()  # its name stands in the settings

    @rule(long=st.booleans())
    def time_goes_by(self, long: bool) -> None:
        if long:
            self.world.under_way.clear()  # nothing is under way for so long
            self.now += QUIET
        else:
            self.now += timedelta(seconds=30)
        self.till.settle()

    # --- what must be true --------------------------------------------------------------------------------------------

    @invariant()
    def money_moves_once(self) -> None:
        assert all(times <= 1 for times in (*self.world.took.values(), *self.world.gave_back.values()))

    @invariant()
    def what_was_delivered_is_kept(self) -> None:
        for reference, state in self.states().items():
            if state in ("delivered", "closed"):
                assert self.world.took[reference] - self.world.gave_back[reference] == 1

    def states(self) -> dict[str, str]:
        with self.outbox._engine.connect() as connection:
            return {row[0]: row[1] for row in connection.execute(text("SELECT reference, state FROM payment"))}

    def teardown(self) -> None:
        try:
            self.comes_to_an_end()
        finally:
            self.outbox.close()
            self.folder.cleanup()

    def comes_to_an_end(self) -> None:
        """The terminal is back and the last visitor gone: every payment ends, and money is where the journal says."""
        self.world.on = True
        self.till.forget()
        for _ in range(TRIES + 5):
            while self.going_on():
                self.one_thing_happens(PaymentState.APPROVED, "answered")
                while self.slips:
                    self.till.slip_printed(self.slips.pop().reference, printed=True)
            while self.world.under_way:  # what was under way arrives at the worst moment: after it was asked after
                self.message_arrives_late(PaymentState.APPROVED)
            self.now += PATIENCE
            self.till.settle()
        for reference, state in self.states().items():
            kept = self.world.took[reference] - self.world.gave_back[reference]
            match state:
                case "closed":
                    assert kept == 1
                case "cancelled" | "refused" | "reversed":
                    assert kept == 0, state
                case "told":
                    assert self.excused
                case _:
                    raise AssertionError(f"{state} is no end")


Payments.TestCase.settings = settings(max_examples=100, stateful_step_count=40)
TestPayments = Payments.TestCase
