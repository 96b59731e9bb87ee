"""Carries out the technician's tests at a running counter, one at a time, on the thread of the session.

Nothing here waits: commands go to the devices of the counter itself, other work to its workers, and each wish of a test
has one answer. One that comes late is for nobody.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from hardware.device import DeviceClass, Outcome, Status
from hardware.exercise import Change, Do, Finding, Judge, Look, Pause, Say, See
from hardware.supervisor import Observed, Report, StatusChanged
from kiosk.plumbing import Plumbing
from kiosk.technician.checks.check import Aim, Begin, Check, Wait

NOTHING: Final = Finding(())


class State(StrEnum):
    """Of a test; of one that was never begun there is none."""

    WAITING = "waiting"  # for its turn
    RUNNING = "running"
    WELL = "well"
    WRONG = "wrong"
    STOPPED = "stopped"  # halfway: nothing is known


@dataclass(frozen=True, slots=True)
class Run:
    """`at` is Unix time, of its end. While it runs: `words` say what goes on or is to be done, `question` is what only
    the technician can tell, `aim` what is to be touched, `left_s` how long that is waited for."""

    state: State
    words: str = ""
    question: str = ""
    aim: Aim | None = None
    left_s: float | None = None
    finding: Finding = NOTHING
    at: float = 0.0
    took_s: float = 0.0


@dataclass(slots=True, eq=False)
class _Going:
    check: Check
    script: Generator[Any, Any, Finding]
    began: float
    wish: object = None
    before: str | None = None  # of a part that is to change
    until: float | None = None
    command: tuple[DeviceClass, int] | None = None


class Runner:
    """`status` answers how a device is. `changed` is called with each change of `runs`, `ended` when a test has ended,
    and `printed` with the outcome of every command, for who counts paper."""

    def __init__(
        self,
        plumbing: Plumbing,
        status: Callable[[DeviceClass], Status],
        changed: Callable[[], None],
        ended: Callable[[Check, Run], None],
        printed: Callable[[DeviceClass, Outcome], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._plumbing = plumbing
        self._status = status
        self._changed = changed
        self._ended = ended
        self._printed = printed
        self._clock = clock
        self._queue: list[Check] = []
        self._going: _Going | None = None
        self.runs: dict[str, Run] = {}
        """By the id of the test."""

    @property
    def busy(self) -> bool:
        return self._going is not None

    def at(self, check: str) -> bool:
        """This is what goes on."""
        return self._going is not None and self._going.check.id == check

    def begin(self, checks: Iterable[Check]) -> None:
        """One after the other, behind those that wait already."""
        for check in checks:
            run = self.runs.get(check.id)
            if run is None or run.state not in (State.WAITING, State.RUNNING):
                self._queue.append(check)
                self.runs[check.id] = Run(State.WAITING)
        self._next()
        self._changed()

    def stop(self) -> None:
        """End what goes on, and begin nothing else. A payment is given back by the till."""
        if not self.busy:
            return
        for check in self._queue:
            self.runs.pop(check.id)
        self._queue.clear()
        if going := self._going:
            if going.command:
                self._plumbing.cancel(*going.command)
            self._going = None
            going.script.close()
            self._end(going, State.STOPPED, NOTHING)
        self._changed()

    def hears(self, said: Report) -> bool:
        """What a device says; whether it was seen for a test, and so is for nobody else."""
        going = self._going
        match said, going.wish if going else None:
            case Observed(device, seen), See(wanted, kinds) if device is wanted and isinstance(seen, kinds):
                self._answer(seen)
                return True
            case StatusChanged(device, status), Change(wanted, part) if device is wanted:
                if going and status.parts.get(part) != going.before:
                    self._answer(True)
        return False

    def judge(self, good: bool) -> None:
        """What the technician says to a question."""
        if self._going and isinstance(self._going.wish, Judge):
            self._answer(good)

    def touch(self, x: float, y: float) -> None:
        """Where the screen was touched, in parts of its width and height."""
        if self._going and isinstance(self._going.wish, Aim):
            self._answer((x, y))

    def tick(self) -> None:
        """A second went by, or less."""
        going = self._going
        if going is None or going.until is None:
            return
        if (left := going.until - self._clock()) <= 0:
            self._answer(False if isinstance(going.wish, Change) else None)
        else:
            self._show(going, left_s=left)

    # --- below: one test -----------------------------------------------------------------------------------------

    def _next(self) -> None:
        if self._going is None and self._queue:
            check = self._queue.pop(0)
            self._going = _Going(check, check.script(), self._clock())
            self.runs[check.id] = Run(State.RUNNING)
            self._answer(None)

    def _answer(self, answer: object) -> None:
        """Give the test what it wished, and fulfil what it wishes then."""
        while going := self._going:
            going.wish = going.until = going.before = going.command = None
            try:
                wish = going.script.send(answer)
            except StopIteration as end:
                self._going = None
                self._end(going, State.WRONG if end.value.code else State.WELL, end.value)
                self._next()
                return
            match wish:
                case Say(words):
                    self._show(going, words=words)
                    answer = None
                case Look(device):
                    answer = self._status(device)
                case _:
                    going.wish = wish
                    self._fulfil(going, wish)
                    return

    def _fulfil(self, going: _Going, wish: object) -> None:
        def answer(value: object) -> None:
            if going is self._going and going.wish is wish:
                self._answer(value)

        match wish:
            case Do(device, command, within_s):

                def ended(outcome: Outcome) -> None:
                    self._printed(device, outcome)
                    answer(outcome)

                going.command = (device, self._plumbing.run(device, command, within_s, ended))
            case Wait(work):
                self._plumbing.by_service(work, answer)
            case Begin(begin):
                begin(answer)
            case Judge(question):
                self._show(going, question=question)
            case Change(device, part, within_s):
                going.before = self._status(device).parts.get(part)
                self._wait(going, within_s)
            case See(within_s=within_s):
                self._wait(going, within_s)
            case Aim(within_s=within_s):
                self._show(going, aim=wish)
                self._wait(going, within_s)
            case Pause(seconds):
                going.until = self._clock() + seconds
            case _:
                raise TypeError(f"{going.check.id} wishes a {type(wish).__name__}")

    def _wait(self, going: _Going, within_s: float) -> None:
        going.until = self._clock() + within_s
        self._show(going, left_s=within_s)

    def _show(self, going: _Going, **shown: Any) -> None:
        before = self.runs[going.check.id]
        kept = {"words": before.words, "question": "", "aim": before.aim if "left_s" in shown else None}
        self.runs[going.check.id] = replace(before, **{"left_s": None, **kept, **shown})
        self._changed()

    def _end(self, going: _Going, state: State, finding: Finding) -> None:
        run = Run(state, finding=finding, at=time.time(), took_s=self._clock() - going.began)
        self.runs[going.check.id] = run
        self._ended(going.check, run)
        self._changed()
