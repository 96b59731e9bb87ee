"""Carries out an exercise at the command line: with devices of its own, and a person at the keyboard."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable

from hardware.device import Completion, DeviceClass, Outcome, State
from hardware.exercise import Change, Do, Exercise, Finding, Judge, Look, Pause, Say, See, Wish
from hardware.supervisor import Completed, Observed, Report, StatusChanged, Supervisor


class Bench:
    """`say` tells the technician what to do, `judge` asks them."""

    def __init__(
        self,
        supervisor: Supervisor,
        reports: queue.Queue[Report],
        say: Callable[[str], None],
        judge: Callable[[str], bool],
    ) -> None:
        self._supervisor, self._reports = supervisor, reports
        self._say, self._judge = say, judge

    def settle(self, within_s: float) -> None:
        """Until every device has said how it is."""
        deadline = time.monotonic() + within_s
        while time.monotonic() < deadline and any(
            known.status.state is State.STARTING for known in self._supervisor.known().values()
        ):
            time.sleep(0.05)

    def carry_out(self, exercise: Exercise) -> Finding:
        answer: object = None
        while True:
            try:
                wish = exercise.send(answer)
            except StopIteration as end:
                finding: Finding = end.value
                return finding
            answer = self._fulfil(wish)

    def _fulfil(self, wish: Wish) -> object:
        match wish:
            case Say(words):
                self._say(words)
            case Pause(seconds):
                time.sleep(seconds)
            case Judge(question):
                return self._judge(question)
            case Look(device):
                return self._supervisor.status(device)
            case Do(device, command, within_s):
                number = self._supervisor.run(device, command, within_s)
                ended = self._next(lambda r: isinstance(r, Completed) and r.command_id == number, within_s * 2 + 15)
                return ended.outcome if isinstance(ended, Completed) else Outcome(Completion.TIMEOUT)
            case See(device, kinds, within_s):
                seen = self._next(
                    lambda r: isinstance(r, Observed) and r.device is device and isinstance(r.observation, kinds),
                    within_s,
                )
                return seen.observation if isinstance(seen, Observed) else None
            case Change(device, part, within_s):
                return self._changes(device, part, within_s)
        return None

    def _changes(self, device: DeviceClass, part: str, within_s: float) -> bool:
        before = self._supervisor.status(device).parts.get(part)
        changed = self._next(
            lambda r: isinstance(r, StatusChanged) and r.device is device and r.status.parts.get(part) != before,
            within_s,
        )
        return changed is not None

    def _next(self, wanted: Callable[[Report], bool], within_s: float) -> Report | None:
        deadline = time.monotonic() + within_s
        while (left := deadline - time.monotonic()) > 0:
            try:
                report = self._reports.get(timeout=left)
            except queue.Empty:
                break
            if wanted(report):
                return report
        return None
