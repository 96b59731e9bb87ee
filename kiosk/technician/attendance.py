"""Somebody is at the technician's screen: from the knock at a door, by name and PIN, until they leave."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil
from typing import Final

from kiosk.audit import Audit
from kiosk.plumbing import Plumbing
from kiosk.technician.doors import Knock, Way
from kiosk.technician.entry import Admitted, Entry, Refusal, Refused
from kiosk.technician.pin import LONGEST, SHORTEST

DOORSTEP_S: Final = 60.0
"""Without a touch before anybody is in, the screen goes back to visitors."""

log = logging.getLogger(__name__)


class Stage(StrEnum):
    AWAY = "away"
    NAME = "name"  # who are you
    PIN = "pin"
    IN = "in"


class Leaving(StrEnum):
    """Why the screen was left, as the audit log has it."""

    BY_HAND = "by hand"
    ALONE = "left alone"
    SWITCH = "switch turned back"
    ENDING = "counter ends"


@dataclass(frozen=True, slots=True)
class Doorstep:
    """What can be seen of who is not in yet: how many digits, never which. `wait_s`: until a PIN is looked at."""

    names: tuple[str, ...] = ()
    name: str = ""
    digits: int = 0
    refusal: Refusal | None = None
    wait_s: int = 0
    checking: bool = False

    @property
    def can_send(self) -> bool:
        return self.digits >= SHORTEST and not self.wait_s and not self.checking


class Attendance:
    """On the thread of the session; what waits for the disk is done on the disk's. `changed` follows each change.

    `free` answers whether nobody is being served: else nobody comes to the door.
    """

    def __init__(
        self,
        entry: Entry,
        audit: Audit,
        plumbing: Plumbing,
        free: Callable[[], bool],
        changed: Callable[[], None],
        minutes: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._entry = entry
        self._audit = audit
        self._plumbing = plumbing
        self._free = free
        self._changed = changed
        self._minutes = minutes
        self._clock = clock
        self._pin = ""
        self._wait_until = 0.0
        self._touched = 0.0
        self._asked = 0
        self.stage = Stage.AWAY
        self.way = Way.SWITCH
        self.doorstep = Doorstep()

    @property
    def name(self) -> str:
        """Who is in; "" for nobody."""
        return self.doorstep.name if self.stage is Stage.IN else ""

    def settle(self, minutes: int) -> None:
        self._minutes = minutes

    def knock(self, knock: Knock) -> None:
        """Somebody is at a door. A card that is nobody's opens nothing, and nothing is seen of it."""
        if self.stage in (Stage.PIN, Stage.IN):
            return

        def look() -> tuple[tuple[str, ...], str, Refused | None]:
            return self._entry.names(), self._entry.whose(knock.uid) if knock.uid else "", self._entry.standing()

        def looked(found: tuple[tuple[str, ...], str, Refused | None]) -> None:
            names, whose, standing = found
            unknown = knock.way is Way.CARD and not whose
            if self.stage in (Stage.PIN, Stage.IN) or unknown or not self._free():
                return
            log.info("technician.knock", extra={"way": knock.way})
            self.way, self.stage = knock.way, Stage.PIN if whose else Stage.NAME
            self.doorstep = Doorstep(names, whose)
            self._refuse(standing)
            self.touched()
            self._changed()

        self._plumbing.on_disk(look, looked)

    def choose(self, name: str) -> None:
        if self.stage is Stage.NAME and name in self.doorstep.names:
            self.stage = Stage.PIN
            self._show(name=name)

    def back(self) -> None:
        """To the names, or away."""
        if self.stage is Stage.PIN and self.way is not Way.CARD:
            self.stage = Stage.NAME
            self._type("")
        else:
            self.leave()

    def digit(self, digit: str) -> None:
        if self._may_type() and len(digit) == 1 and digit in "0123456789":
            self._type((self._pin + digit)[:LONGEST])

    def erase(self) -> None:
        if self._may_type():
            self._type(self._pin[:-1])

    def send(self) -> None:
        """Have the PIN looked at."""
        if self.stage is not Stage.PIN or not self.doorstep.can_send:
            return
        name, given, way = self.doorstep.name, self._pin, self.way
        self._asked = asked = self._asked + 1
        self._type("")
        self._show(checking=True, refusal=None)

        def answered(answer: Admitted | Refused) -> None:
            if asked != self._asked or self.stage is not Stage.PIN:
                if isinstance(answer, Admitted):  # who went away before the answer came is not in
                    self._write(name, "technician.left", Leaving.BY_HAND)
                return
            self._show(checking=False)
            if isinstance(answer, Admitted):
                self.stage = Stage.IN
                self.touched()
                self._changed()
            else:
                self._refuse(answer)
                self._changed()

        self._plumbing.on_disk(lambda: self._entry.attempt(name, given, way), answered)

    def touched(self) -> None:
        """Somebody is there."""
        self._touched = self._clock()

    def tick(self) -> None:
        """A second went by."""
        if self.stage is Stage.AWAY:
            return
        patience = self._minutes * 60.0 if self.stage is Stage.IN else DOORSTEP_S
        if self._clock() - self._touched >= patience and not self.doorstep.wait_s:
            self.leave(Leaving.ALONE)
        elif self.doorstep.wait_s:
            left = ceil(self._wait_until - self._clock())
            locked = self.doorstep.refusal is Refusal.LOCKED
            if locked and self._clock() - self._touched >= DOORSTEP_S:  # nobody stands there for a quarter of an hour
                self.leave(Leaving.ALONE)
            elif left > 0:
                self._show(wait_s=left)
            else:
                self._show(wait_s=0, refusal=None)

    def leave(self, why: Leaving = Leaving.BY_HAND) -> None:
        """Back to visitors."""
        if self.stage is Stage.IN:
            self._write(self.name, "technician.left", why)
        if self.stage is not Stage.AWAY:
            self._asked += 1
            self.stage, self.doorstep, self._pin = Stage.AWAY, Doorstep(), ""
            self._changed()

    def did(self, name: str, action: str, what: str = "") -> None:
        """Somebody who is in did something: it goes to the audit log with the name."""
        self._write(name, action, what)

    def _may_type(self) -> bool:
        return self.stage is Stage.PIN and not self.doorstep.checking and not self.doorstep.wait_s

    def _type(self, pin: str) -> None:
        self._pin = pin
        self._show(digits=len(pin))

    def _refuse(self, refused: Refused | None) -> None:
        if refused is None:
            return
        if refused.detail:
            log.error("technician.refused", extra={"refusal": refused.why, "why": refused.detail})
        self._wait_until = self._clock() + refused.wait_s
        self._show(refusal=refused.why, wait_s=ceil(refused.wait_s))

    def _write(self, actor: str, action: str, what: str) -> None:
        self._plumbing.on_disk(lambda: self._audit.write(actor, action, what), lambda _: None)

    def _show(self, **parts: object) -> None:
        before, self.doorstep = self.doorstep, replace(self.doorstep, **parts)  # type: ignore[arg-type]
        if self.doorstep != before:
            self._changed()
