"""The whole account of a counter between two moments: made from its chronicle, and told as JSON or as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, tzinfo
from functools import partial
from pathlib import Path
from typing import Any

from hardware.device import DeviceClass
from kiosk.chronicle import pages
from kiosk.opening import Opening
from kiosk.stats.count import COUNTER, Account, How, account, of_counter, of_part, of_product, visits
from kiosk.stats.hours import Measure, open_periods
from kiosk.stats.worlds import Needs, spans


@dataclass(frozen=True, slots=True)
class Stats:
    """`begin` and `end` are Unix time; `open_s` is how long the hall was open between them."""

    begin: float
    end: float
    open_s: float
    counter: Account
    products: tuple[Account, ...]
    parts: tuple[Account, ...]
    visits: dict[str, Counter[str]]


def stats(
    folder: Path, begin: float, end: float, opening: Opening, offers: Needs, devices: Iterable[str], zone: tzinfo | None
) -> Stats:
    """Of the chronicle in this folder. `offers` and `devices` are those of the configuration, for what it does not
    tell. `zone` is that of the hall; None: of this machine. OSError."""
    entries = list(dict.fromkeys(pages.read(folder, begin, end)))  # what was written twice happened once
    whole = [*spans(entries, begin, end, offers)]
    measure = Measure(open_periods(opening, begin, end, zone))
    products = dict.fromkeys(product for span in whole for product in span.world.offers)
    needs = (need for span in whole for product in span.world.offers.values() for need in product)
    heard = (part for span in whole for part in span.world.parts if part in _DEVICES)
    parts = dict.fromkeys((*devices, *heard, *needs))
    return Stats(
        begin,
        end,
        measure.whole,
        account(COUNTER, whole, measure, of_counter),
        tuple(account(each, whole, measure, partial(of_product, product=each)) for each in products),
        tuple(account(each, whole, measure, partial(of_part, part=each)) for each in parts),
        visits(entries, begin),
    )


def as_json(found: Stats, zone: tzinfo | None) -> dict[str, Any]:
    """Times as ISO 8601 on the clock of the hall, lengths in seconds that the hall was open."""

    def told(one: Account) -> dict[str, Any]:
        outages = [
            {**asdict(each), "began": _moment(each.began, zone), "ended": _moment(each.ended, zone)}
            for each in one.outages
        ]
        return {
            "name": one.name,
            "availability": one.availability,
            "seconds": {str(how): round(seconds, 3) for how, seconds in one.seconds.items()},
            "faults": len(one.outages),
            "longest_s": one.longest_s,
            "mtbf_s": one.mtbf_s,
            "mttr_s": one.mttr_s,
            "causes": [asdict(cause) for cause in one.causes],
            "outages": outages,
        }

    return {
        "from": _moment(found.begin, zone),
        "to": _moment(found.end, zone),
        "open_s": found.open_s,
        "counter": told(found.counter),
        "products": [told(each) for each in found.products],
        "parts": [told(each) for each in found.parts],
        "visits": {product: dict(ended) for product, ended in found.visits.items()},
    }


def table(found: Stats, zone: tzinfo | None) -> Iterator[str]:
    """For a person."""
    began, ended = (f"{datetime.fromtimestamp(at, zone):%Y-%m-%d %H:%M}" for at in (found.begin, found.end))
    yield f"from {began} to {ended}, in which the hall was open for {_length(found.open_s)}"
    yield ""
    accounts = (found.counter, *found.products, *found.parts)
    heads = ("", "AVAILABLE", "NOT RUNNING", "FAULTS", "LONGEST", "MTBF", "MTTR")
    yield from _columns([heads, *map(_row, accounts)])
    # What befell the counter as a whole is told once, not again for each of its parts.
    served = [(each.name, cause) for each in (found.counter, *found.products) for cause in each.causes]
    causes = served + [(each.name, cause) for each in found.parts for cause in each.causes if cause.part == each.name]
    if causes:
        yield ""
        yield from _columns(
            [
                ("NOT AVAILABLE", "BECAUSE OF", "", "TIMES", "HOURS"),
                *((name, c.part, c.code, str(c.times), _length(c.seconds)) for name, c in causes),
            ]
        )
    yield ""
    yield "hours and minutes are those that the hall was open; NOT RUNNING: also where nothing tells that it ran"
    for product, how in found.visits.items():
        yield f"visits for {product}: {', '.join(f'{many} {end}' for end, many in how.most_common())}"


def _row(one: Account) -> tuple[str, ...]:
    share = f"{100 * one.availability:.2f} %" if one.availability is not None else "-"
    lengths = (one.longest_s if one.outages else None, one.mtbf_s, one.mttr_s)
    away = _length(one.seconds[How.AWAY])
    return (one.name, share, away, str(len(one.outages)), *map(_length, lengths))


def _length(seconds: float | None) -> str:
    """Hours and minutes; what is shorter than a minute is not nothing."""
    if seconds is None:
        return "-"
    if 0 < seconds < 60:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes // 60}:{minutes % 60:02}"


def _columns(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()


def _moment(at: float, zone: tzinfo | None) -> str:
    return datetime.fromtimestamp(at, zone).astimezone(zone).isoformat(timespec="seconds")


_DEVICES = frozenset(map(str, DeviceClass))
