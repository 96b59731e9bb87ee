"""The requests that wait, as they are shown. Pure, but for the three at the end, which read the outbox."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from backend_client.result import Problem, ProblemCode
from hardware.device import State
from kiosk.chronicle import Standing
from kiosk.technician.advice import advise
from kiosk.technician.words import counted, moment

if TYPE_CHECKING:
    from backend_client.outbox.ledger import Entry, Ledger

SHOWN: Final = 50
"""More are counted, not shown: the oldest come first, and they hold the reason of the others."""
LATE_S: Final = 1800.0
"""A request that fails for so long is worth a look."""
STATES: Final = {"accepted": "Wordt verstuurd", "sent": "Verstuurd, papier nog niet afgegeven", "parked": "Geparkeerd"}
UNREAD: Final = "De wachtrij is niet te lezen: kijk in het logboek."


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


def read(data: Path, products: Mapping[str, str]) -> QueueView:
    """What waits now, in the outbox of this data folder."""
    with _ledger(data) as ledger:
        if isinstance(ledger, Problem):
            return QueueView(UNREAD, True, 0, ())
        found = islice(_in_order(ledger), SHOWN)
        return queue_view(found, ledger.counts(), products, datetime.now().astimezone())


def standing(data: Path) -> Standing:
    """The outbox as a part of the counter: something is parked, or does not get away."""
    with _ledger(data) as ledger:
        if isinstance(ledger, Problem):
            return Standing(State.OFFLINE, (ProblemCode.STORAGE,))
        first = next(_in_order(ledger), None)
    return stands(first, datetime.now().timestamp())  # noqa: DTZ005  Unix time


def stands(first: Entry | None, now: float) -> Standing:
    """`first`: what needs a hand most."""
    since = datetime.fromisoformat(first.since).timestamp() if first and first.since else now
    parked = first is not None and first.state == "parked"
    if first and (parked or now - since > LATE_S):
        return Standing(State.ONLINE, (code_of(first.reason or first.failure, parked=parked),), since)
    return Standing(State.ONLINE)


def retry(data: Path, numbers: Iterable[str]) -> str:
    """Have them tried anew; answers how that went, in words."""
    with _ledger(data) as ledger:
        if isinstance(ledger, Problem):
            return UNREAD
        done = [ledger.retry(number) is True for number in numbers]
    if all(done):
        return f"{counted(len(done), 'aanvraag wordt', 'aanvragen worden')} opnieuw verstuurd."
    return f"{sum(done)} van {len(done)} worden opnieuw verstuurd. De andere zijn al weg, of de schijf neemt niets aan."


def _in_order(ledger: Ledger) -> Iterator[Entry]:
    """What is parked needs a hand, and so comes first."""
    for states in (("parked",), ("accepted", "sent")):
        yield from ledger.entries(states)


@contextmanager
def _ledger(data: Path) -> Iterator[Ledger | Problem]:
    from backend_client.outbox.ledger import Ledger

    opened = Ledger.open(data / "outbox.db")
    try:
        yield opened
    finally:
        if isinstance(opened, Ledger):
            opened.close()
