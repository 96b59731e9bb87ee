"""Carries out one cell of the matrix, the same for every device."""

from __future__ import annotations

import os
import signal
import time
from typing import Final

from hardware.commands import Command
from hardware.device import Completion
from tests.faults.matrix.cells import DETECT_S, RECOVER_S, Cell, Mishap, Moment, Rig, Verdict, Way
from tests.faults.matrix.counter import Counter

STARTING_S: Final = 60.0
DEADLINE_S: Final = 8.0  # of a command
END_S: Final = 30.0  # until a command has ended in any case: its deadline, and what a cancelled one gets
BLINK_S: Final = 0.15
_LOOK_S: Final = 0.01
_LONGER_S: Final = 5.0
LINGER_S: Final = 0.7  # that a fault lasts which nobody need see

_MAY_HAVE_HAPPENED: Final = {
    Moment.DURING: frozenset(Mishap),
    # Who was told to begin and was never heard again may have begun.
    Moment.BEFORE: frozenset({Mishap.HANGS, Mishap.CRASHES}),
}


def carry_out(rig: Rig, counter: Counter, mishap: Mishap, moment: Moment) -> Verdict:
    """Once more where it was only late: this machine has other things to do. Too slow is a matter of time as well: what
    comes byte by byte is broken off when the machine stops for a moment."""
    verdict = _Trial(rig, counter, mishap, moment).verdict()
    for _ in range(2):
        if not (verdict.late if not verdict.wrong else mishap is Mishap.SLOW):
            break
        verdict = _Trial(rig, counter, mishap, moment).verdict()
    return verdict


class _Trial:
    def __init__(self, rig: Rig, counter: Counter, mishap: Mishap, moment: Moment) -> None:
        self._rig, self._counter, self._mishap, self._moment = rig, counter, mishap, moment
        way = rig.sense(mishap, moment)
        assert isinstance(way, Way)
        self._way = way
        self._verdict = Verdict(Cell(rig.device, mishap, moment))
        self._caused = self._cured = 0.0
        self._command: Command | None = None
        self._command_id = 0

    def verdict(self) -> Verdict:
        if self._counter.becomes(self._rig.device, lambda s: s.usable, time.monotonic(), STARTING_S) is None:
            self._wrong(f"not usable before it began: {self._counter.status(self._rig.device)}")
            return self._verdict
        before = self._effects()
        self._up_to_the_mishap()
        self._cause()
        if self._moment is Moment.BEFORE:
            self._ask()
        self._see()
        self._cure()
        if self._command and self._moment is not Moment.AFTER:
            self._end()
        self._return()
        self._settle()
        self._verdict.effects = self._effects() - before
        self._judge()
        if not self._verdict.wrong and (complaint := self._rig.use(self._counter)):
            self._wrong(f"not of use again: {complaint}")
        return self._verdict

    def _wrong(self, what: str) -> None:
        self._verdict.wrong.append(what)

    def _late(self, what: str) -> None:
        self._verdict.late.append(what)

    def _up_to_the_mishap(self) -> None:
        if self._moment is Moment.IDLE:
            return
        if self._moment is Moment.BEFORE:
            return
        self._ask()
        self._until_begun()
        if self._moment is Moment.AFTER:
            self._end()
            if self._verdict.completion is not Completion.SUCCESS:
                self._wrong(f"ended {self._verdict.outcome} before anything befell it")

    def _ask(self) -> None:
        assert self._rig.command
        self._command = self._rig.command()
        self._command_id = self._counter.run(self._rig.device, self._command, DEADLINE_S)

    def _until_begun(self) -> None:
        deadline = time.monotonic() + END_S
        while not self._rig.begun():
            if time.monotonic() > deadline:
                self._wrong("the command was never begun")
                return
            time.sleep(_LOOK_S)

    def _cause(self) -> None:
        self._caused = time.monotonic()
        if self._mishap in (Mishap.HANGS, Mishap.CRASHES):
            number = signal.SIGSTOP if self._mishap is Mishap.HANGS else signal.SIGKILL
            os.kill(self._counter.supervisor.pids()[self._rig.device], number)
        self._do(self._way.do)

    def _do(self, actions: tuple[str, ...]) -> None:
        for action in actions:
            do, _, argument = action.partition(" ")
            self._rig.simulator.do(do, argument)

    def _see(self) -> None:
        if self._moment is Moment.DURING:
            self._rig.finish()
        if self._mishap is Mishap.COMES_BACK:
            time.sleep(BLINK_S)  # long enough to be a loss, too short to be seen everywhere
            return
        # Looked for longer than allowed, so that a failure can say how late it was.
        patience_s = self._way.within_s + _LONGER_S
        if self._way.shows:
            detect_s = self._counter.becomes(self._rig.device, self._way.right, self._caused, patience_s)
        elif self._way.tells:
            detect_s = self._counter.sees(self._rig.device, self._way.tells[0], self._caused, patience_s)
        else:
            time.sleep(LINGER_S)
            return
        self._verdict.detect_s = detect_s
        if detect_s is None:
            told = self._counter.statuses(self._rig.device, self._caused)
            wanted = self._way.shows or self._way.tells
            self._late(f"never told any of {wanted}, but {told or self._counter.status(self._rig.device)}")
        elif detect_s > self._way.within_s:
            self._late(f"told after {detect_s:.2f} s")

    def _cure(self) -> None:
        self._do(self._way.undo)
        # Of our own process the cure is the supervisor's, and begins when it knows.
        own = self._mishap in (Mishap.HANGS, Mishap.CRASHES)
        self._cured = self._caused + (self._verdict.detect_s or 0) if own else time.monotonic()

    def _end(self) -> None:
        """The command ends; a hand does its part meanwhile."""
        deadline = time.monotonic() + END_S
        while (outcome := self._counter.ends(self._rig.device, self._command_id, _LOOK_S)) is None:
            if time.monotonic() > deadline:
                break
            self._rig.finish()
        self._verdict.outcome = outcome
        if outcome and outcome.completion is Completion.SUCCESS and not self._rig.true(outcome):
            self._wrong(f"success, but it is not so: {outcome}")
        self._rig.after()

    def _settle(self) -> None:
        deadline = time.monotonic() + END_S
        while not self._rig.settled() and time.monotonic() < deadline:
            self._rig.finish()
            time.sleep(_LOOK_S)

    def _effects(self) -> int:
        return self._rig.effects() if self._rig.effects else 0

    def _return(self) -> None:
        if self._mishap is Mishap.COMES_BACK:
            time.sleep(DETECT_S)  # by now it was missed, if it ever is
        recover_s = self._counter.becomes(self._rig.device, lambda s: s.usable, self._cured, RECOVER_S + _LONGER_S)
        if not self._way.shows and self._mishap is not Mishap.COMES_BACK:
            told = self._counter.statuses(self._rig.device, self._caused)
            if bad := [status for status in told if not status.usable]:
                self._wrong(f"a false alarm: {bad[0]}")
            return
        self._verdict.recover_s = recover_s
        if recover_s is None:
            self._late(
                f"not usable {RECOVER_S + _LONGER_S:.0f} s after the cure: {self._counter.status(self._rig.device)}"
            )
        elif recover_s > RECOVER_S:
            self._late(f"usable after {recover_s:.2f} s")

    def _judge(self) -> None:
        """The command ended once, and its end is true."""
        if self._command is None:
            told = self._counter.observed(self._rig.device, self._caused)
            if self._rig.command is None and told != self._way.tells:
                self._wrong(f"observed {[kind.__name__ for kind in told]}")
            return
        outcome, effects = self._verdict.outcome, self._verdict.effects
        if (ends := self._counter.completions(self._rig.device, self._command_id)) != 1 or outcome is None:
            self._wrong(f"ended {ends} times")
            return
        if effects > 1:
            self._wrong(f"done {effects} times")
        match outcome.completion:
            case Completion.SUCCESS:
                if self._rig.effects and effects != self._rig.claims(outcome):
                    self._wrong(f"done {effects} times, but {outcome}")
            case Completion.OUTCOME_UNKNOWN:
                may_be = self._rig.effects and (effects or self._mishap in _MAY_HAVE_HAPPENED.get(self._moment, ()))
                if not may_be:
                    self._wrong(f"outcome unknown, but nothing can have happened: {outcome}")
                if complaint := self._rig.asked_after(self._counter, self._command):
                    self._wrong(complaint)
            case completion if effects:
                self._wrong(f"{completion}, but it was done")
