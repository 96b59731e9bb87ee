"""The visitor of a soak, who comes again and again, quickly, and meets with mischief."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk import demo
from kiosk.bench.mischief import Mischief
from kiosk.demo import Visitor, turn
from kiosk.journey.availability import missing

PATIENT_S = 1.0
UNHARMED_S = 10.0
"""Nothing moved for so long, after something befell the visit or without: from here on the counter's seconds go by
faster, until something does. On a good day every step has the time that a busy machine takes for it."""
SECONDS_A_LOOK = 3
RETRIES = 2
VISIT_S = 600.0
"""A visit that stands still meets the limits of the counter itself long before, in its faster seconds: what is not over
by then is stuck, and not only slow on a machine that has other things to do."""


@dataclass
class Regular(Visitor):
    """`troubles` are those that this visit met; `outcome` is what the finish screen said, if it was reached."""

    dice: random.Random = field(default_factory=random.Random)
    mischief: Mischief = field(default_factory=Mischief)
    troubles: list[str] = field(default_factory=list)
    outcome: str = ""

    def visit(self, document: str, mischief: Mischief) -> str:
        """One whole visit; answers how it ended, "stuck" where it did not."""
        self.document, self.mischief = document, mischief
        self.over, self.outcome, self._retries = False, "", 0
        self._struck = self._mended = False
        self._acted_at = self._looked_at = ""
        self.troubles.clear()
        self.seen.clear()
        self.steps.clear()
        self.habits = {
            "identify:lay": lambda _: self._lay(),
            "pay:present": lambda _: self._pay(),
            "finish": lambda _: self._finish(),
            "problem": lambda _: self._meet(),
        }
        self._saw()
        ended = self.walk(lambda _: self._looks(), VISIT_S)
        self._mend()
        self.hand("chip_reader", "take")
        for printer in ("page_printer", "receipt_printer"):
            self.hand(printer, "take")
        if not ended:
            return "stuck"
        return self.outcome or (self.troubles[-1] if self.troubles else "left")

    def _saw(self) -> None:
        super()._saw()
        if self.mischief.place == self.place and not self._struck:
            self._struck = True
            self.mischief.strike()
            if self.mischief.leaves:
                self._leave()

    _struck = _mended = False
    _retries = 0

    def _leave(self) -> None:
        if self.mischief.in_silence:
            self.habits = dict.fromkeys((*demo.WAY[1:], "problem"), lambda _: None)
        else:
            place = self.place
            instead = self.habits.pop(place, None)
            self.habits[place] = lambda _: self._stop(place, instead)

    def _looks(self) -> bool:
        """Time goes by faster where nothing moves: nobody waits for a minute that was simulated."""
        if self.place == "start" and len(self.seen) > 1:
            self.over = True
        elif self.place == "start" and self._struck and self._is_closed() and self._stood_still_s() > PATIENT_S:
            self.outcome, self.over = "closed", True
        elif self.place == "start" and self._stood_still_s() > UNHARMED_S:
            # What was touched was closed for a moment, and open again before anybody looked: a person touches again.
            self._acted_at, self._shown_at = "", time.monotonic()
        silent = self._struck and self.mischief.in_silence
        befell = self._struck or (self.mischief.name != "none" and not self.mischief.place)
        patient_s = 0.0 if silent else PATIENT_S if befell else UNHARMED_S
        if not self.over and self.place != "start" and self._stood_still_s() > patient_s:
            for _ in range(SECONDS_A_LOOK):
                self.app.shell.tick()
        return self.over

    def _is_closed(self) -> bool:
        """What befell this visit was told before the visitor could begin."""
        session = self.app.shell.session
        return all(missing(session, product) for product in session.products if product.id == self.product)

    def _stood_still_s(self) -> float:
        return time.monotonic() - self._shown_at

    def _stop(self, place: str, instead: Callable[[Visitor], None] | None) -> None:
        if not self.finger.touch("action:stop"):  # too late to stop: what was begun is seen through
            self.habits.pop(place)
            self.habits |= {place: instead} if instead else {}
            self._acted_at = ""

    def _mend(self) -> None:
        if self._struck and not self._mended:
            self._mended = True
            self.mischief.mend()

    def _lay(self) -> None:
        answers = f" {self.dice.randrange(12)}" if self.mischief.lay == "take_mid_read" else ""
        if self.hand_state("chip_reader")["plugged"]:
            self.hand("chip_reader", self.mischief.lay, self.document + answers)
        self.hand("document_scanner", "scan", self.document)

    def _pay(self) -> None:
        deadline = time.monotonic() + PATIENT_S
        while not self.hand_state("payment_terminal")["waiting"]:
            if time.monotonic() > deadline or self.place != "pay:present":
                return
            turn(10)
        self.hand("payment_terminal", self.mischief.pay)

    def _finish(self) -> None:
        self.outcome = self.view["outcome"]
        self.finger.touch("action:continue")

    def _meet(self) -> None:
        """A problem: what caused it is mended or not, and one of the ways that are offered is taken."""
        self.troubles.append(str(self.app.shell.session.trouble))
        if self.dice.random() < 0.5:
            self._mend()
            if self.place != "problem":
                return  # mending took its time, and the counter went on by itself
        ways = [way for way in ("retry", "otherwise", "stop") if self.view[way]]
        if self._retries == RETRIES and len(ways) > 1:
            ways.remove("retry")
        way = self.dice.choice(ways)
        self._retries += way == "retry"
        self.finger.touch("action:stop:problem" if way == "stop" else f"action:{way}")

    def hand_state(self, device: str) -> dict[str, object]:
        state: dict[str, object] = self.peers.hand("", "state")[device]
        return state
