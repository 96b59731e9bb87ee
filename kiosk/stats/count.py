"""How long each part, each product and the counter were available, and why not. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from kiosk.chronicle import Entry, Kind, Standing
from kiosk.stats.hours import Measure
from kiosk.stats.worlds import Span, World

COUNTER = "counter"


class How(StrEnum):
    """Each moment of something is one of these."""

    AVAILABLE = "available"
    FAULT = "fault"
    STARTING = "starting"  # the counter began, and has not heard of it yet
    CLOSED = "closed"  # somebody took the counter out of service
    AWAY = "away"  # it is not known that the counter ran
    NOT_OFFERED = "not_offered"  # the admin left the product out; nothing is counted


@dataclass(frozen=True, slots=True)
class Verdict:
    """With `part` and `code` of the cause, where it is not available."""

    how: How
    part: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Cause:
    """How often it was one while the hall was open, and for how many seconds in all."""

    part: str
    code: str
    times: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Outage:
    """Unix time, and how long of that the hall was open, in seconds. `part` and `code` of what took most of it."""

    began: float
    ended: float
    seconds: float
    part: str
    code: str


@dataclass(frozen=True, slots=True)
class Account:
    """Of one part, product or counter. `seconds` by How; together they are the time that the hall was open."""

    name: str
    seconds: dict[How, float]
    outages: tuple[Outage, ...]
    causes: tuple[Cause, ...]

    @property
    def counted_s(self) -> float:
        return sum(self.seconds.values()) - self.seconds[How.NOT_OFFERED]

    @property
    def availability(self) -> float | None:
        """0 to 1; None where there is nothing to count."""
        return self.seconds[How.AVAILABLE] / self.counted_s if self.counted_s else None

    @property
    def longest_s(self) -> float:
        return max((outage.seconds for outage in self.outages), default=0.0)

    @property
    def mttr_s(self) -> float | None:
        """How long an outage took, in the mean. None: there was none."""
        down = self.counted_s - self.seconds[How.AVAILABLE]
        return down / len(self.outages) if self.outages else None

    @property
    def mtbf_s(self) -> float | None:
        """How long it was available for each outage. None: there was none."""
        return self.seconds[How.AVAILABLE] / len(self.outages) if self.outages else None


def of_part(world: World, part: str) -> Verdict:
    if world.away:
        return Verdict(How.AWAY, COUNTER, world.away)
    if world.closed:
        return Verdict(How.CLOSED, COUNTER, "out_of_service")
    known = world.parts.get(part, Standing())
    if known.usable:
        return Verdict(How.AVAILABLE)
    if known.state in ("unknown", "starting"):
        return Verdict(How.STARTING, part, "starting")
    return Verdict(How.FAULT, part, known.codes[0] if known.codes else known.state)


def of_product(world: World, product: str) -> Verdict:
    needs = world.offers.get(product)
    if needs is None:
        return Verdict(How.NOT_OFFERED)
    verdicts = (of_part(world, need) for need in needs)
    return next((verdict for verdict in verdicts if verdict.how is not How.AVAILABLE), _served(world))


def of_counter(world: World) -> Verdict:
    """Somebody who came got at least one product."""
    verdicts = [of_product(world, product) for product in world.offers]
    available = next((verdict for verdict in verdicts if verdict.how is How.AVAILABLE), None)
    return available or next(iter(verdicts), of_part(world, COUNTER))


def account(name: str, spans: Sequence[Span], measure: Measure, judge: Callable[[World], Verdict]) -> Account:
    judged = [(span, judge(span.world)) for span in spans]
    seconds = dict.fromkeys(How, 0.0)
    for span, verdict in judged:
        seconds[verdict.how] += measure.of(span.begin, span.end)
    runs = (tuple(run) for is_down, run in groupby(judged, key=lambda each: _is_down(each[1])) if is_down)
    outages = tuple(outage for run in runs if (outage := _outage(run, measure)).seconds > 0)
    return Account(name, seconds, outages, _causes(judged, measure))


def visits(entries: Iterable[Entry], begin: float) -> dict[str, Counter[str]]:
    """How visits since then ended, by product."""
    ended: dict[str, Counter[str]] = {}
    for entry in entries:
        if entry.kind is Kind.VISITED and entry.at >= begin:
            ended.setdefault(entry.part, Counter())[entry.how] += 1
    return ended


def _served(world: World) -> Verdict:
    """Of what needs nothing but the counter."""
    verdict = of_part(world, COUNTER)
    return Verdict(How.AVAILABLE) if verdict.how is How.STARTING else verdict


def _is_down(verdict: Verdict) -> bool:
    return verdict.how not in (How.AVAILABLE, How.NOT_OFFERED)


def _outage(run: Sequence[tuple[Span, Verdict]], measure: Measure) -> Outage:
    by_cause: Counter[tuple[str, str]] = Counter()
    for span, verdict in run:
        by_cause[verdict.part, verdict.code] += measure.of(span.begin, span.end)  # type: ignore[assignment]
    ((part, code), _) = by_cause.most_common(1)[0]
    return Outage(run[0][0].begin, run[-1][0].end, sum(by_cause.values()), part, code)


def _causes(judged: Sequence[tuple[Span, Verdict]], measure: Measure) -> tuple[Cause, ...]:
    """The longest first."""
    found: dict[tuple[str, str], Cause] = {}
    for verdict, run in groupby(judged, key=lambda each: each[1]):
        seconds = sum(measure.of(span.begin, span.end) for span, _ in run)
        if _is_down(verdict) and seconds > 0:
            key = verdict.part, verdict.code
            known = found.get(key, Cause(*key, 0, 0.0))
            found[key] = Cause(*key, known.times + 1, known.seconds + seconds)
    return tuple(sorted(found.values(), key=lambda cause: -cause.seconds))
