"""Writes the chronicle of a running counter."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Final

from hardware.commands import DocumentPrinted, ReceiptPrinted
from hardware.device import Completion, DeviceClass, State
from hardware.supervisor import Climbed, Completed, Observed, Report, StatusChanged
from kiosk.chronicle import pages
from kiosk.chronicle.entry import OFFERED, WITHDRAWN, Entry, Kind, Standing, stand
from kiosk.chronicle.visits import Visits
from kiosk.journey.advance import seconds_left
from kiosk.journey.availability import STARTING
from kiosk.journey.product import StepKind
from kiosk.journey.session import Session
from kiosk.plumbing import Plumbing

ALIVE_S: Final = 60.0
USED_S: Final = 60.0
"""Between two lines about the same device being used: a keypad is pressed often."""
ROOM: Final = 10_000
"""Entries that wait for a disk which does not take them; the oldest give way."""

log = logging.getLogger(__name__)


class Chronicle:
    """All methods but since() and day() are called on the thread of the session, and none of those waits."""

    def __init__(self, data: Path, plumbing: Plumbing, clock: Callable[[], float] = time.time) -> None:
        self._folder = data / pages.FOLDER
        self._plumbing = plumbing
        self._clock = clock
        self._now: dict[str, Standing] = {}
        self._told: dict[str, Standing] = {}  # as the disk has it; touched by its thread alone
        self._waiting: deque[Entry] = deque(maxlen=ROOM)
        self._failed = False
        self._ended = False
        self._beaten = clock()
        self._session: Session | None = None
        self._offered: dict[str, tuple[str, ...]] = {}
        self._closed = False
        self._visit_began = 0.0
        self.visits = Visits()
        self._note(Entry(clock(), Kind.BEGAN))
        plumbing.on_disk(lambda: self._remember(), self._remembered)

    def hears(self, said: Report) -> None:
        """A device said something, or ended a command."""
        match said:
            case StatusChanged(device, status):
                self.changed(device, status.state, (fault.code for fault in status.faults))
            case Climbed(device, rung):
                self._note(Entry(self._clock(), Kind.HEALED, device, how=rung))
            case Observed(device):
                self._used(device)
            case Completed(device, _, outcome) if outcome.completion is Completion.SUCCESS:
                self._used(device)
                self._printed(device, outcome.value)
            case _:
                pass

    def sees(self, session: Session) -> None:
        """The session moved: a visit may have begun or ended, a service may be there or not."""
        before, self._session = self._session, session
        if before is None or before.products is not session.products or before.closure != session.closure:
            self._offer(session)
        if before is None or session.capabilities != before.capabilities:
            for need, wrong in session.capabilities.items():
                if need not in _DEVICES:
                    state = State.ONLINE if not wrong else State.STARTING if wrong == STARTING else State.OFFLINE
                    self.changed(need, state, (wrong,) if state is State.OFFLINE else ())
        if before is None or before.product is None:
            self._visit_began = time.monotonic()
        elif session.product is None:
            took = round(time.monotonic() - self._visit_began)
            self._note(Entry(self._clock(), Kind.VISITED, before.product.id, how=_how(before), seconds=took))
            self.visits.add(before.product.id, _how(before), took)

    def changed(self, part: str, state: State, codes: Iterable[str] = ()) -> None:
        """A part is in this state now, with these faults; nothing is written where it was so before."""
        known, said = self._now.get(part), tuple(codes)
        if known is None or (known.state, known.codes) != (state, said):
            now = self._clock()
            self._note(Entry(now, Kind.CHANGED, part, state, said, since=now))

    def tick(self) -> None:
        """A second went by."""
        if abs(self._clock() - self._beaten) >= ALIVE_S:
            if self._session and pages.name(self._clock()) != pages.name(self._beaten):
                self._offered, self._closed = {}, False  # each page can be read alone
                self._offer(self._session)
            self._beaten = self._clock()
            self._note(Entry(self._beaten, Kind.ALIVE))
            self._write(durably=True)
        elif self._waiting:
            self._write(durably=False)

    def end(self, how: str = "stopped") -> None:
        """The counter goes: in good order, or `crashed`. Only the first word about it counts."""
        if not self._ended:
            self._ended = True
            self._note(Entry(self._clock(), Kind.ENDED, how=how))
            self._write(durably=True)

    def now(self) -> dict[str, Standing]:
        """Every part that was heard of, as it stands."""
        return dict(self._now)

    def since(self, moment: float) -> list[Entry]:
        """What happened from a moment on (Unix time). Reads files: not for the thread of the screen."""
        return pages.since(self._folder, moment)

    def told(self, moment: float) -> list[Entry]:
        """The same, with what was told before it that says how things stood then. Reads files as well."""
        return pages.read(self._folder, moment)

    def day(self, moment: datetime) -> list[Entry]:
        """What happened on that day. Reads files: not for the thread of the screen."""
        return pages.day(self._folder, moment)

    def _offer(self, session: Session) -> None:
        now = {product.id: tuple(map(str, product.needs)) for product in session.products}
        for product in {**self._offered, **now}:
            if self._offered.get(product) != now.get(product):
                state = OFFERED if product in now else WITHDRAWN
                self._note(Entry(self._clock(), Kind.OFFERED, product, state, now.get(product, ())))
        if self._closed != (closed := session.closure is not None):
            self._note(Entry(self._clock(), Kind.CLOSED if closed else Kind.OPENED))
        self._offered, self._closed = now, closed

    def _used(self, device: DeviceClass) -> None:
        now, known = self._clock(), self._now.get(device, Standing())
        if abs(now - known.last_use) >= USED_S:
            self._note(Entry(now, Kind.USED, device))

    def _printed(self, device: DeviceClass, printed: object) -> None:
        """A sheet came out, also where the printer does not count them."""
        match printed:
            case DocumentPrinted(pages):
                self._note(Entry(self._clock(), Kind.PRINTED, device, count=max(pages, 1)))
            case ReceiptPrinted(length_mm):
                self._note(Entry(self._clock(), Kind.PRINTED, device, count=length_mm))

    def _note(self, entry: Entry) -> None:
        self._now = stand((entry,), self._now)
        self._waiting.append(entry)

    def _write(self, *, durably: bool) -> None:
        entries = tuple(self._waiting)
        self._waiting.clear()

        def write() -> OSError | None:
            try:
                pages.append(self._folder, entries, self._told, durably=durably)
            except OSError as error:
                return error
            self._told = stand(entries, self._told)
            return None

        def written(error: OSError | None) -> None:
            if error:  # again at the next tick
                self._waiting.extendleft(reversed(entries))
            if bool(error) != self._failed:
                self._failed = bool(error)
                log.log(
                    logging.ERROR if error else logging.INFO,
                    "chronicle.not_written" if error else "chronicle.written",
                    extra={"why": error.strerror if error else ""},
                )

        self._plumbing.on_disk(write, written)

    def _remember(self) -> dict[str, Standing]:
        try:
            self._told = pages.last(self._folder)
        except OSError:
            self._told = {}
        return self._told

    def _remembered(self, before: dict[str, Standing]) -> None:
        for part, known in before.items():
            here = self._now.get(part, Standing(since=self._beaten))
            if here.last_use < known.last_use:
                self._now[part] = Standing(here.state, here.codes, here.since, known.last_use)


_DEVICES: Final = frozenset(map(str, DeviceClass))


def _how(visit: Session) -> str:
    """How a visit ended, by what the screen showed last."""
    if visit.accepted or visit.kind in (StepKind.FINISH, StepKind.FEEDBACK) or visit.overview:
        return "done"
    if visit.trouble:
        return visit.trouble
    return "left" if seconds_left(visit) else "stopped"
