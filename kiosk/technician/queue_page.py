"""The requests that wait: for which product, since when, and why. Numbers and states alone, nothing of visitors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from backend_client.result import Problem, ProblemCode
from kiosk.technician.advice import advise
from kiosk.technician.room import Desk, Page, Room
from kiosk.technician.words import counted, moment

if TYPE_CHECKING:
    from backend_client.outbox.ledger import Entry

LOOK_EVERY_S: Final = 5
SHOWN: Final = 50
"""More are counted, not shown: the oldest come first, and they hold the reason of the others."""
STATES: Final = {"accepted": "Wordt verstuurd", "sent": "Verstuurd, papier nog niet afgegeven", "parked": "Geparkeerd"}


@dataclass(frozen=True, slots=True)
class Waiting:
    """One request. `why` is what the last try said, in words; `detail` the same as the municipality said it; `steps`
    what to do where it is parked."""

    number: str
    product: str
    parked: bool
    state: str
    since: str
    tries: str
    why: str
    detail: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QueueView:
    """`said`: how many there are, or why they cannot be read. `parked` of them come only back by hand. `opened` is the
    number of the one that is shown whole. `result`: what came of trying again."""

    said: str
    wrong: bool
    parked: int
    waiting: tuple[Waiting, ...]
    more: str = ""
    opened: str = ""
    result: str = ""


def queue_view(
    entries: Iterable[Entry], counts: Mapping[str, int], products: Mapping[str, str], now: datetime
) -> QueueView:
    """`products`: what each is called, by its id."""
    found = tuple(_waiting(entry, products, now) for entry in entries)
    parked, going = counts["parked"], counts["accepted"] + counts["sent"]
    said = []
    if parked:
        said.append(f"{counted(parked, 'aanvraag is', 'aanvragen zijn')} geparkeerd: iemand moet er iets aan doen.")
    if going:
        said.append(f"{counted(going, 'aanvraag wacht', 'aanvragen wachten')}. Dat gaat vanzelf weg zodra het kan.")
    more = parked + going - len(found)
    return QueueView(
        said=" ".join(said) or "Er wacht niets. Alles wat is aangevraagd, is bij de gemeente.",
        wrong=parked > 0,
        parked=parked,
        waiting=found,
        more=f"En nog {more} die later kwamen." if more > 0 else "",
    )


def _waiting(entry: Entry, products: Mapping[str, str], now: datetime) -> Waiting:
    reason = entry.reason or entry.failure
    parked = entry.state == "parked"
    advice = advise("outbox", code_of(reason, parked=parked)) if reason else None
    since = entry.since or entry.accepted_at
    return Waiting(
        number=entry.identificatie,
        product=products.get(entry.product, entry.product),
        parked=parked,
        state=STATES.get(entry.state, entry.state),
        since=moment(datetime.fromisoformat(since).timestamp(), now),
        tries=counted(entry.tries, "poging", "pogingen") if entry.tries else "",
        why=advice.what if advice else "",
        detail=reason,
        steps=advice.steps if advice and parked else (),
    )


def code_of(reason: str, *, parked: bool) -> ProblemCode:
    """Which problem the words are of that the outbox keeps: `step: 403 why`, or `step: ` and what is the matter."""
    said = reason.partition(": ")[2]
    status = said[:3]
    if reason.startswith("unreadable"):
        return ProblemCode.STORAGE
    if status in ("401", "403"):
        return ProblemCode.DENIED
    if status == "404" or " has no " in said or said.startswith("nothing at"):
        return ProblemCode.NOT_FOUND
    if status == "429":
        return ProblemCode.BUSY
    if parked and (status in ("409", "412") or not status.isdecimal()):
        return ProblemCode.CONFLICT
    return ProblemCode.REFUSED if parked else ProblemCode.UNREACHABLE


class QueuePage(Page):
    name = "queue"
    title = "Wachtrij"
    icon = "document"

    def __init__(self, room: Room, desk: Desk) -> None:
        self._room = room
        self._desk = desk
        self._view = QueueView("De wachtrij wordt gelezen.", False, 0, ())
        self._looking = False
        self._seconds = 0

    def view(self) -> QueueView:
        return self._view

    def open(self, value: str) -> None:
        self._view = replace(self._view, opened="", result="")
        self._look()

    def tick(self) -> None:
        self._seconds += 1
        if self._seconds % LOOK_EVERY_S == 0:
            self._look()

    def act(self, action: str, value: str) -> None:
        match action:
            case "request":
                self._view = replace(self._view, opened="" if self._view.opened == value else value)
                self._desk.changed()
            case "retry":
                self._retry((value,))
            case "retry_parked":
                self._retry(tuple(each.number for each in self._view.waiting if each.parked))

    def _look(self) -> None:
        if self._looking:
            return
        self._looking = True
        path = self._room.config().counter.data / "outbox.db"
        products = {product.id: product.title["nl"] for product in self._room.shell.session.products}

        def found(view: QueueView) -> None:
            self._looking = False
            self._view = replace(view, opened=self._view.opened, result=self._view.result)
            self._desk.changed()

        self._room.plumbing.on_disk(lambda: _read(path, products), found)

    def _retry(self, numbers: tuple[str, ...]) -> None:
        path = self._room.config().counter.data / "outbox.db"
        for number in numbers:
            self._desk.did("outbox.retry", number)

        def done(result: str) -> None:
            self._view = replace(self._view, result=result)
            if behind := self._room.shell.behind:
                behind.sender.wake()
            self._look()
            self._desk.changed()

        self._room.plumbing.on_disk(lambda: _tried(path, numbers), done)


def _read(path: Path, products: Mapping[str, str]) -> QueueView:
    from itertools import islice

    from backend_client.outbox.ledger import OPEN, Ledger

    ledger = Ledger.open(path)
    if isinstance(ledger, Problem):
        return QueueView("De wachtrij is niet te lezen: kijk in het logboek.", True, 0, ())
    try:
        # What is parked needs a hand, and so stands above.
        entries = [entry for states in (("parked",), OPEN[:-1]) for entry in ledger.entries(states)]
        return queue_view(islice(entries, SHOWN), ledger.counts(), products, datetime.now().astimezone())
    finally:
        ledger.close()


def _tried(path: Path, numbers: tuple[str, ...]) -> str:
    from backend_client.outbox.ledger import Ledger

    ledger = Ledger.open(path)
    if isinstance(ledger, Problem):
        return "De wachtrij is niet te lezen."
    try:
        done = [ledger.retry(number) for number in numbers]
    finally:
        ledger.close()
    good = done.count(True)
    if good == len(numbers):
        return f"{counted(good, 'aanvraag wordt', 'aanvragen worden')} opnieuw verstuurd."
    return f"{good} van {len(numbers)} worden opnieuw verstuurd. De andere zijn al weg, of de schijf neemt niets aan."
