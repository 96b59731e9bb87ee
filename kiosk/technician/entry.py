"""Lets a technician in: a name, a personal PIN, and not too many tries."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from kiosk.audit import Audit
from kiosk.private_file import replace_private
from kiosk.technician import people, pin
from kiosk.technician.doors import Way
from kiosk.technician.lockout import LOCKED, Attempts

FILE: Final = "technician-attempts.json"


class Refusal(StrEnum):
    WRONG = "wrong"  # the name or the PIN
    WAIT = "wait"  # it was not looked at
    LOCKED = "locked"  # the same, for longer: until then or `kiosk technician unlock`
    NOBODY = "nobody"  # no technician was added yet: `kiosk technician add`
    NOT_TRUSTED = "not_trusted"  # the file with technicians cannot be read, or others can
    NOT_KEPT = "not_kept"  # the disk does not take what is needed to count tries


@dataclass(frozen=True, slots=True)
class Admitted:
    name: str


@dataclass(frozen=True, slots=True)
class Refused:
    """`wait_s` is how long the next PIN is not looked at. `detail` is for who looks after the files."""

    why: Refusal
    wait_s: float = 0.0
    detail: str = ""


class Entry:
    """All of it waits for the disk, attempt() also for argon2: never to be called on the thread of the screen."""

    def __init__(self, folder: Path, audit: Audit, clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._audit = audit
        self._clock = clock
        self._one_at_a_time = threading.Lock()

    def names(self) -> tuple[str, ...]:
        """Who may in, to choose from; nobody where the file cannot be trusted."""
        known = people.load(self._folder)
        return () if isinstance(known, str) else tuple(sorted(known.by_name))

    def whose(self, uid: str) -> str:
        """The technician whose card this is, or "": a card that nobody knows opens nothing."""
        known = people.load(self._folder)
        return "" if isinstance(known, str) else known.whose(uid)

    def standing(self) -> Refused | None:
        """What would be said before any PIN is looked at; None: one may be given."""
        known = people.load(self._folder)
        if isinstance(known, str):
            return Refused(Refusal.NOT_TRUSTED, detail=known)
        if not known.by_name:
            return Refused(Refusal.NOBODY)
        attempts = self._attempts()
        wait_s = attempts.wait_s(self._clock())
        return Refused(Refusal.LOCKED if attempts.is_locked else Refusal.WAIT, wait_s) if wait_s else None

    def attempt(self, name: str, given: str, way: Way) -> Admitted | Refused:
        """One try. It is written down as a wrong one before it is looked at: pulling the plug wins nothing."""
        with self._one_at_a_time:
            answer = self.standing() or self._look(name, given)
        said = "admitted" if isinstance(answer, Admitted) else str(answer.why)
        self._audit.write(name, "technician.entry", f"{way} {said}")
        return answer

    def unlock(self) -> None:
        """Somebody with the rights to the files says that it is well. OSError."""
        self._keep(Attempts())

    def _look(self, name: str, given: str) -> Admitted | Refused:
        known = people.load(self._folder)
        if isinstance(known, str):
            return Refused(Refusal.NOT_TRUSTED, detail=known)
        now = self._clock()
        failed = self._attempts().failed(now)
        try:
            self._keep(failed)
            person = known.by_name.get(name)
            if pin.is_right(given, person.pin if person else pin.NOBODYS) and person:
                self._keep(Attempts())
                return Admitted(name)
        except OSError as error:
            return Refused(Refusal.NOT_KEPT, detail=error.strerror or "")
        return Refused(Refusal.LOCKED if failed.is_locked else Refusal.WRONG, failed.wait_s(now))

    def _attempts(self) -> Attempts:
        path = self._folder / FILE
        try:
            kept = json.loads(path.read_bytes())
            return Attempts(int(kept["wrong"]), float(kept["last"]))
        except FileNotFoundError:
            return Attempts()
        except (OSError, ValueError, KeyError, TypeError):
            return Attempts(LOCKED, path.stat().st_mtime)  # who damages it wins nothing either

    def _keep(self, attempts: Attempts) -> None:
        replace_private(self._folder / FILE, json.dumps(asdict(attempts)).encode())
