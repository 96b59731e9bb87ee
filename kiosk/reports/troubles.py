"""What is wrong with which part, from how the parts stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct, field

from hardware.device import Acts, State
from kiosk.chronicle import Standing
from kiosk.technician.advice import Who, advise

UNTOLD = frozenset({State.STARTING, State.UNKNOWN})
"""States that without a fault code only say that nothing is known yet."""


class Seen(Struct, frozen=True):
    """The counter at one moment. `needed` are the parts that it should have; `acts` who can cure a fault, where its
    device said so, by part and code."""

    parts: Mapping[str, Standing]
    needed: Collection[str]
    acts: Mapping[tuple[str, str], Acts] = field(default_factory=dict)


def wrong(seen: Seen, leave_out: Collection[str]) -> dict[str, dict[str, Who]]:
    """As kiosk.reports.incidents takes it. A part that is not needed has nothing wrong."""
    found: dict[str, dict[str, Who]] = {}
    for part, standing in seen.parts.items():
        if part not in seen.needed:
            found[part] = {}
        elif standing.codes or standing.state not in UNTOLD:
            codes = dict.fromkeys(_codes(standing))
            found[part] = {
                code: advise(part, code, seen.acts.get((part, code))).who for code in codes if code not in leave_out
            }
    return found


def _codes(standing: Standing) -> Iterator[str]:
    """What stands behind a colon is of the moment, and no part of the code."""
    if standing.codes:
        yield from (code.partition(":")[0] for code in standing.codes)
    elif not standing.usable:
        yield str(standing.state)
