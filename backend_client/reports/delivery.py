"""Makes what is so here known at one target, on a thread of its own: one that hangs holds up no other."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from backend_client.reports.book import Book
from backend_client.reports.report import Known, Report, Target, Word
from backend_client.result import Problem, ProblemCode

FIRST_PAUSE_S: Final = 1.0
LONGEST_PAUSE_S: Final = 60.0
LONGEST_ASKED_S: Final = 600.0
LOST_S: Final = 5.0
"""After an answer that was lost: by then the server has done what it was asked, or never will."""
CHECK_EVERY_S: Final = 3600.0
"""Credentials that ended are found out before they are needed."""
OUTAGE_S: Final = 60.0
"""A target that is away for less is no news."""
ENDS_S: Final = 2.0
OF_ONE_REPORT: Final = (ProblemCode.REFUSED, ProblemCode.CONFLICT)

log = logging.getLogger(__name__)


class Delivery:
    """`last_resort_s`: None, or how long a report waits for another target to take it before this one gets it. `clock`
    answers Unix time, as the dates of reports are; `steady` seconds that never go back."""

    def __init__(
        self,
        target: Target,
        book: Book,
        last_resort_s: float | None = None,
        clock: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._target = target
        self._book = book
        self._clock = clock
        self._steady = steady
        self._last_resort_s = last_resort_s
        self._wakes = threading.Condition()
        self._news = False
        self._over = False
        self._check_at = 0.0
        self._until = 0.0  # the target is left alone
        self._pauses: dict[str, float] = {}  # of the target ("") and of reports that it refused: the last pause
        self._later: dict[str, float] = {}  # when to try these reports again
        self._failing: dict[str, tuple[Problem, float]] = {}  # of each of them, and of the target: why, and since when
        self._thread = threading.Thread(target=self._run, name=f"reports-{target.name}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def wake(self) -> None:
        """There is something new in the book."""
        with self._wakes:
            self._news = True
            self._wakes.notify()

    def stop(self) -> None:
        with self._wakes:
            self._over = True
            self._wakes.notify()
        if self._thread.is_alive():
            self._thread.join(ENDS_S)
        if not self._thread.is_alive():  # else it hangs in a call, and goes with the process
            self._target.close()

    @property
    def problem(self) -> ProblemCode | None:
        """Why reports do not arrive there, for people who can mend it. From any thread."""
        now = self._steady()
        for problem, since in list(self._failing.values()):
            if not problem.may_pass or now - since > OUTAGE_S:
                return problem.code
        return None

    def _run(self) -> None:
        while True:
            wait = self.round()
            with self._wakes:
                if not (self._news or self._over):
                    self._wakes.wait(wait)
                self._news = False
                if self._over:
                    return

    def round(self) -> float:
        """Do what is due; answers how long there is nothing to do. On the thread of this delivery, or in its place."""
        now = self._steady()
        if now < self._until:
            return self._until - now
        if now >= self._check_at:
            self._check_at = now + CHECK_EVERY_S
            if self._went_wrong("", self._target.check(), now):
                self._check_at = self._until
                return self._until - now
        wait = self._check_at - now
        for report, word in self._book.unknown_at(self._target.name):
            due = max(self._later.get(report.number, 0.0) - now, self._due_in(report, word))
            if due > 0:
                wait = min(wait, due)
                continue
            problem = self._bring(report, word)
            if problem and problem.code not in OF_ONE_REPORT:
                self._went_wrong("", problem, now)
                return self._until - now
            self._went_wrong("", None, now)
            if self._went_wrong(report.number, problem, now):
                wait = min(wait, self._later[report.number] - now)
        return max(wait, 0.0)

    def _due_in(self, report: Report, word: Word) -> float:
        if self._last_resort_s is None or (word.id and word.told):
            return 0.0
        if self._book.is_known(report.number, self._target.name):
            self._book.note(replace(word, told=report.revision, failure=""))  # somebody has it: that is enough
            return float("inf")
        return report.opened.timestamp() + self._last_resort_s - self._clock()

    def _bring(self, report: Report, word: Word) -> Problem | None:
        """Look where it may be there already, open it, tell what is new; each step is in the book before the next."""
        if not word.id:
            found = self._opened(report, word)
            if isinstance(found, Problem):
                self._book.note(replace(word, tried=self._tried(report, word, found), failure=_why(found)))
                return found
            known, told = found
            word = replace(word, id=known.id, reference=known.reference, told=told, failure="")
            self._book.note(word)
            log.info("report.opened", extra={**self._of(report), "reference": known.reference})
        if word.told < report.revision:
            again = word.tried == report.revision
            self._book.note(replace(word, tried=report.revision))
            problem = self._target.tell(report, Known(word.id, word.reference), again=again)
            if problem:
                tried = 0 if not problem.reached else report.revision
                self._book.note(replace(word, tried=tried, failure=_why(problem)))
                return problem
            self._book.note(replace(word, told=report.revision, tried=report.revision, failure=""))
            log.info("report.closed" if report.is_closed else "report.updated", extra=self._of(report))
        return None

    def _opened(self, report: Report, word: Word) -> tuple[Known, int] | Problem:
        """What it is known as now, and the revision that was told by opening it."""
        found = self._target.find(report) if word.tried else None
        if isinstance(found, Problem):
            return found
        if found is None:
            self._book.note(replace(word, tried=report.revision))
            opened = self._target.open(report)
            if isinstance(opened, Problem):
                return opened
            found, revision = opened, report.revision
        else:
            revision = word.tried
        told = revision if self._target.opens_whole else 0
        return found, min(told, report.revision - 1) if report.is_closed else told

    @staticmethod
    def _tried(report: Report, word: Word, problem: Problem) -> int:
        """Whether it may be there all the same: not where nothing reached it, or it was refused."""
        nothing = not problem.reached or problem.code in (*OF_ONE_REPORT, ProblemCode.DENIED)
        return word.tried if nothing else report.revision

    def _went_wrong(self, which: str, problem: Problem | None, now: float) -> bool:
        """Of the target, or of one report there: pause longer each time, and say the first one."""
        if problem is None:
            self._pauses.pop(which, None)
            self._later.pop(which, None)
            if self._failing.pop(which, None) and not which:
                log.info("reports.taken", extra={"target": self._target.name})
            return False
        if which not in self._failing or self._failing[which][0] != problem:
            said = {"target": self._target.name, "code": problem.code, "detail": problem.detail}
            log.warning("reports.not_taken", extra={**said, "number": which})
        self._failing[which] = (problem, self._failing.get(which, (problem, now))[1])
        pause = self._pauses[which] = min(self._pauses.get(which, FIRST_PAUSE_S / 2) * 2, LONGEST_PAUSE_S)
        pause *= random.uniform(0.7, 1.3)  # noqa: S311  jitter
        if problem.retry_after_s is not None:
            pause = min(problem.retry_after_s, LONGEST_ASKED_S)
        elif problem.code is ProblemCode.UNREACHABLE and problem.reached:
            pause = max(pause, LOST_S)
        if which:
            self._later[which] = now + pause
        else:
            self._until = now + pause
        return True

    def _of(self, report: Report) -> dict[str, object]:
        return {"number": report.number, "target": self._target.name, "revision": report.revision}


def _why(problem: Problem) -> str:
    return f"{problem.code}: {problem.detail}".rstrip(": ")
