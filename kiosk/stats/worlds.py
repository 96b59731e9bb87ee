"""From the lines of the chronicle to stretches of time in which nothing changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from kiosk.chronicle import Entry, Kind, Standing
from kiosk.chronicle.chronicle import ALIVE_S
from kiosk.chronicle.entry import OFFERED, stand

SILENT_S: Final = 1.5 * ALIVE_S
"""Of a counter that says nothing for so long it is not known that it ran."""
NOT_HEARD, DIED = "not_heard", "died"
"""It hung, stood still or lost what it wrote; it was killed or lost its power. Else its own word for how it ended."""
Needs = Mapping[str, tuple[str, ...]]
"""Products, with what each needs."""


@dataclass(frozen=True, slots=True)
class World:
    """`away` says why it is not known that the counter ran, "" while it did. `closed`: it was taken out of service.
    `renewed`: it began anew, and may offer something else than before."""

    away: str = NOT_HEARD
    closed: bool = False
    parts: Mapping[str, Standing] = field(default_factory=dict)
    offers: Needs = field(default_factory=dict)
    renewed: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    begin: float
    end: float
    world: World


def spans(entries: Iterable[Entry], begin: float, end: float, offers: Needs) -> Iterator[Span]:
    """The whole time from `begin` to `end`, in order and without holes. `offers` is what was offered before the
    chronicle says so. The entries are in order of time; those before `begin` say how things stood then."""
    world = World(offers=offers)
    at = heard = begin
    is_first = True
    for entry in (*entries, Entry(end, Kind.ALIVE)):
        if repeats(entry):
            world = _changed(world, entry) if is_first else world
            continue
        is_first = False
        if world.away == "" and (entry.at - heard > SILENT_S or entry.kind is Kind.BEGAN):
            yield from _span(at, heard, begin, world)
            at = max(at, heard)
            world = replace(world, away=DIED if entry.kind is Kind.BEGAN else NOT_HEARD)
        if entry.at >= end:
            break
        then = _after(world, entry)
        if then != world:
            yield from _span(at, entry.at, begin, world)
            at, world = max(at, entry.at), then
        heard = max(heard, entry.at)
    yield from _span(at, end, begin, world)


def _span(at: float, until: float, begin: float, world: World) -> Iterator[Span]:
    if (since := max(at, begin)) < until:
        yield Span(since, until, world)


def _after(world: World, entry: Entry) -> World:
    match entry.kind:
        case Kind.BEGAN:
            return replace(world, away="", closed=False, parts=stand((entry,), dict(world.parts)), renewed=True)
        case Kind.ENDED:
            return replace(world, away=entry.how or DIED)
        case Kind.CHANGED:
            return replace(_changed(world, entry), away="")
        case Kind.OFFERED:
            before = {} if world.renewed else world.offers
            offers = {product: needs for product, needs in before.items() if product != entry.part}
            if entry.state == OFFERED:
                offers[entry.part] = entry.codes
            return replace(world, away="", offers=offers, renewed=False)
        case Kind.CLOSED | Kind.OPENED:
            return replace(world, away="", closed=entry.kind is Kind.CLOSED)
        case _:
            return replace(world, away="")


def _changed(world: World, entry: Entry) -> World:
    return replace(world, parts=stand((entry,), dict(world.parts))) if entry.kind is Kind.CHANGED else world


def repeats(entry: Entry) -> bool:
    """A page begins with how everything stood, before the counter says that it began: no sign of life."""
    return entry.kind is Kind.USED or (entry.kind is Kind.CHANGED and entry.since != entry.at)
