"""What a printer tells of its toner and its paper.

Toner: `marker-levels` with its companions where the printer has them (CUPS does), else `printer-supply` (PWG 5100.13).
Paper: `printer-input-tray` (PWG 5100.13), of which only trays count that hold A4 by `media-col-ready` (PWG 5100.7).
Negative levels mean "other", "unknown" and "some" (RFC 3805, prtMarkerSuppliesLevel): nothing that can be counted.
`marker-high-levels` matters for waste boxes alone, whose levels count up with one maker and down with the next: a full
one is told by `printer-state-reasons`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from hardware.drivers.ipp import codec
from hardware.drivers.ipp.codec import PRINTER_GROUP, Message, Value

PAPER: Final = "iso_a4_210x297mm"
ATTRIBUTES: Final = (
    "marker-levels",
    "marker-low-levels",
    "marker-types",
    "printer-supply",
    "printer-input-tray",
    "media-ready",
    "media-col-ready",
)
_A4: Final = (21000, 29700)  # hundredths of a millimetre
_MARKS: Final = ("toner", "ink")  # how the types begin that are used up by printing


@dataclass(frozen=True, slots=True)
class Supplies:
    """None: not told. `warnings` are fault codes."""

    toner_percent: int | None = None  # of the emptiest cartridge
    sheets_left: int | None = None
    warnings: tuple[str, ...] = ()


def read(answer: Message) -> Supplies:
    markers = tuple(_markers(answer)) or tuple(_supplies(answer))
    low = any(percent <= threshold for percent, threshold in markers)
    ready = answer.texts(PRINTER_GROUP, "media-ready")
    wrong = bool(ready) and PAPER not in ready
    warnings = ("toner_low",) * low + ("wrong_paper",) * wrong
    return Supplies(min((percent for percent, _ in markers), default=None), _sheets(answer), warnings)


def _markers(answer: Message) -> Iterator[tuple[int, int]]:
    """(per cent left, per cent from which it is low) a cartridge."""
    levels = answer.numbers(PRINTER_GROUP, "marker-levels")
    lows = answer.numbers(PRINTER_GROUP, "marker-low-levels")
    types = answer.texts(PRINTER_GROUP, "marker-types")
    for level, low, kind in zip_longest(levels, lows[: len(levels)], types[: len(levels)]):
        if 0 <= level <= 100 and (kind or "").startswith(_MARKS):
            yield level, -1 if low is None else low


def _supplies(answer: Message) -> Iterator[tuple[int, int]]:
    for record in _records(answer, "printer-supply"):
        level, capacity = _count(record, "level"), _count(record, "maxcapacity")
        if record.get("unit") == "percent":
            capacity = 100
        if level is not None and capacity and record.get("type", "").startswith(_MARKS):
            yield min(level * 100 // capacity, 100), -1


def _sheets(answer: Message) -> int | None:
    media = answer.values(PRINTER_GROUP, "media-col-ready")
    with_a4 = {str(ready.get("media-source", "")) for ready in collections(media) if _holds_a4(ready)}
    counted: list[int] = []
    for tray in _records(answer, "printer-input-tray"):
        level = _count(tray, "level")
        of_sheets = tray.get("unit", "sheets") == "sheets"
        if level is not None and of_sheets and (not media or tray.get("name") in with_a4):
            counted.append(level)
    return sum(counted) if counted else None


def _holds_a4(ready: dict[str, int | str]) -> bool:
    return ready.get("media-size-name") == PAPER or (ready.get("x-dimension"), ready.get("y-dimension")) == _A4


def _records(answer: Message, name: str) -> Iterator[dict[str, str]]:
    """Octet strings of the form `key=value;key=value;`."""
    for value in answer.values(PRINTER_GROUP, name):
        pairs = (pair.partition("=") for pair in value.data.decode(errors="replace").split(";"))
        yield {key.strip(): said.strip() for key, _, said in pairs}


def _count(record: dict[str, str], key: str) -> int | None:
    said = record.get(key, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else None


def collections(values: Sequence[Value]) -> list[dict[str, int | str]]:
    """Collections (RFC 8010, 3.1.6) as dictionaries, with members of members beside the others."""
    found: list[dict[str, int | str]] = []
    depth, name = 0, ""
    for value in values:
        match value.tag:
            case codec.BEGIN_COLLECTION:
                depth += 1
                if depth == 1:
                    found.append({})
            case codec.END_COLLECTION:
                depth = max(depth - 1, 0)
            case codec.MEMBER_NAME:
                name = value.data.decode(errors="replace")
            case codec.INTEGER | codec.ENUM if depth:
                found[-1][name] = int.from_bytes(value.data, signed=True)
            case _ if depth:
                found[-1][name] = value.data.decode(errors="replace")
    return found
