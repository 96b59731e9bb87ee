"""The first page: every part as a row; one of them opened, with what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from hardware.device import Acts, DeviceClass, State
from kiosk.chronicle import Entry, Standing
from kiosk.journey.availability import barren
from kiosk.monitoring.beat import heard_of
from kiosk.technician import queue
from kiosk.technician.again import Again
from kiosk.technician.overview import Detail, Row, Summary, detail, rows, summary
from kiosk.technician.room import Desk, Page, Room
from kiosk.technician.supplies_left import Left, supplies_left
from kiosk.technician.timeline import DAY, Timeline, timeline
from kiosk.technician.words import counted, moment

LOOK_EVERY_S = 60


@dataclass(frozen=True, slots=True)
class OverviewView:
    """`day` is the last one in a picture, once it was read; `counted` says it in numbers. `detail` is that of the row
    that was opened; else there is none. `trying`: it is being tried again; `result` says how that ended, well or not.
    """

    summary: Summary
    rows: tuple[Row, ...]
    supplies: tuple[Left, ...]
    day: Timeline | None = None
    counted: str = ""
    detail: Detail | None = None
    trying: bool = False
    result: str = ""
    well: bool = False


class OverviewPage(Page):
    name = "overview"
    title = "Overzicht"
    icon = "info"

    def __init__(self, room: Room, desk: Desk) -> None:
        self._room = room
        self._desk = desk
        self._again = Again(room, self._look)
        self._opened = ""
        self._happened: list[Entry] = []
        self._day: Timeline | None = None
        self._outbox = Standing(State.STARTING)
        self._seconds = 0

    def view(self) -> OverviewView:
        now = datetime.now().astimezone()
        parts = self._parts()
        session = self._room.shell.session
        closes = Counter(str(need) for product in session.products for need in product.needs)
        found = rows(parts, now, closes)
        closed = ""
        if closure := session.closure:
            closed = f"tot {moment(closure.until.timestamp(), now)}" if closure.until else "tot iemand haar opent"
        behind = self._room.shell.behind
        view = OverviewView(
            summary(found, closed=closed, barren=barren(session)),
            found,
            supplies_left(behind.supplies.left() if behind else {}),
            self._day,
            _counted(self._day) if self._day else "",
        )
        if self._opened not in parts:
            return view
        acts, heard = self._said()
        opened = detail(self._opened, parts[self._opened], now, acts, heard, self._happened)
        result, well = self._again.result(opened.row)
        return replace(view, detail=opened, trying=self._again.running, result=result, well=well)

    def open(self, value: str) -> None:
        self._opened = value
        self._look()

    def act(self, action: str, value: str) -> None:
        match action:
            case "part":
                self._opened = value
                self._again.forget()
            case "back" if self._opened:
                self._opened = ""
            case "again" if self._opened and not self._again.running:
                self._desk.did("part.try_again", self._opened)
                self._again.start(self._opened)
        self._desk.changed()

    def tick(self) -> None:
        self._seconds += 1
        if self._seconds % LOOK_EVERY_S == 0:
            self._look()
        self._again.tick()
        self._desk.changed()

    def close(self) -> None:
        self._again.forget()

    def _parts(self) -> Mapping[str, Standing]:
        """All that the chronicle tells of, and what is of no concern to it."""
        known = heard_of(self._room.shell.session, self._room.chronicle.now())
        return {**known, "speech": self._room.ear.standing, "outbox": self._outbox}

    def _said(self) -> tuple[dict[str, Acts], list[str]]:
        """What the device says of its faults itself."""
        if self._opened not in set(DeviceClass):
            return {}, []
        known = self._room.supervisor.known().get(DeviceClass(self._opened))
        faults = known.status.faults if known else ()
        return {fault.code: fault.acts for fault in faults}, [fault.vendor_text for fault in faults]

    def _look(self) -> None:
        """Read the last day, and what waits."""
        now = datetime.now().astimezone()
        since = (now - DAY).timestamp()

        data = self._room.config().counter.data

        def read() -> tuple[list[Entry], Timeline, Standing]:
            told = self._room.chronicle.told(since)
            return [entry for entry in told if entry.at >= since], timeline(told, now), queue.standing(data)

        def found(seen: tuple[list[Entry], Timeline, Standing]) -> None:
            self._happened, self._day, self._outbox = seen
            self._desk.changed()

        self._room.plumbing.on_disk(read, found)


def _counted(day: Timeline) -> str:
    visitors = counted(day.came, "bezoeker", "bezoekers") + (f", {day.served} geholpen" if day.came else "")
    paper = f"{counted(day.pages, 'vel', 'vellen')} en {counted(day.receipts, 'bon', 'bonnen')} afgedrukt"
    return f"{visitors}. {paper}. {day.starts} keer gestart."
