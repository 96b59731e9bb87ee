"""One line of the chronicle, and what follows from many."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import asdict, replace

from hardware.device import State

USABLE: Final = frozenset({State.ONLINE, State.BUSY})
"""States of a part in which it can be used, of devices and of services."""

OFFERED, WITHDRAWN = "offered", "withdrawn"


class Kind(StrEnum):
    BEGAN = "began"  # the counter started; nothing is known of its parts until they speak
    ALIVE = "alive"  # every minute: between two of them it ran
    ENDED = "ended"  # and `how`: `stopped`, or `crashed`
    CHANGED = "changed"  # a part: its state and codes, and since when
    HEALED = "healed"  # a rung of the ladder was tried on a device: `how`
    USED = "used"  # a device did what it is for
    PRINTED = "printed"  # by a device: `count` pages, or millimetres of a receipt
    VISITED = "visited"  # `part` is a product; `how` it ended, after how many seconds
    OFFERED = "offered"  # `part` is a product, `codes` what it needs; its state is OFFERED or WITHDRAWN
    CLOSED = "closed"  # somebody took the counter out of service; a start says so again
    OPENED = "opened"


class Entry(Struct, frozen=True):
    """Times are Unix time. `part` is a DeviceClass, a Need, or another name of something that can be well or ill."""

    at: float
    kind: Kind
    part: str = ""
    state: str = ""  # a word of hardware.device.State
    codes: tuple[str, ...] = ()
    since: float = 0.0
    how: str = ""
    seconds: int = 0
    count: int = 0

    @property
    def usable(self) -> bool:
        return self.state in USABLE


class Standing(Struct, frozen=True):
    """A part as it is: its state and fault codes, since when, and when it last did what it is for (0.0: not known)."""

    state: str = State.UNKNOWN
    codes: tuple[str, ...] = ()
    since: float = 0.0
    last_use: float = 0.0

    @property
    def usable(self) -> bool:
        return self.state in USABLE


def stand(entries: Iterable[Entry], standings: dict[str, Standing] | None = None) -> dict[str, Standing]:
    """How the parts stand after these entries, in order. A start makes all that is known of states old."""
    now = dict(standings or {})
    for entry in entries:
        before = now.get(entry.part, Standing())
        match entry.kind:
            case Kind.BEGAN:
                now = {part: Standing(since=entry.at, last_use=known.last_use) for part, known in now.items()}
            case Kind.CHANGED:
                now[entry.part] = replace(before, state=entry.state, codes=entry.codes, since=entry.since)
            case Kind.USED:
                now[entry.part] = replace(before, last_use=entry.at)
            case _:
                pass
    return now


def as_line(entry: Entry) -> dict[str, Any]:
    """Without what is empty: most of it is, and a chronicle is long."""
    return {name: value for name, value in asdict(entry).items() if value}


def from_line(line: dict[str, Any]) -> Entry:
    """Raises ValueError, KeyError or TypeError where that is no entry."""
    return Entry(
        at=float(line["at"]),
        kind=Kind(line["kind"]),
        part=str(line.get("part", "")),
        state=str(line.get("state", "")),
        codes=tuple(map(str, line.get("codes", ()))),
        since=float(line.get("since", 0.0)),
        how=str(line.get("how", "")),
        seconds=int(line.get("seconds", 0)),
        count=int(line.get("count", 0)),
    )
