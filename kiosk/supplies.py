"""Paper and toner, counted and foreseen: one line of JSON a reading, and a warning a day before something runs out.

The file is the truth: `kiosk supplies` writes a line into it for who refilled something, also while the counter runs.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from hardware.consumables import Consumables, Kind, Reading, Shortage
from hardware.consumables import Opening as Period
from hardware.device import DeviceClass, Outcome, Status
from kiosk.opening import Opening
from kiosk.plumbing import Plumbing

AHEAD: Final = timedelta(days=8)
"""How far the calendar reaches: a closed week lies in it."""
FILE: Final = "supplies.jsonl"

log = logging.getLogger(__name__)


def load(path: Path) -> Consumables:
    """What the file tells. A line that is no reading is logged and passed over: it was being written in a power cut."""
    readings = []
    for number, line in enumerate(path.read_text("utf-8").splitlines() if path.exists() else (), 1):
        try:
            said = json.loads(line)
            readings.append(Reading(float(said["at"]), Kind(said["kind"]), float(said["left"])))
        except (ValueError, KeyError, TypeError):
            log.warning("supplies.bad_line", extra={"line": number})
    return Consumables(readings)


def note(path: Path, readings: Iterable[Reading]) -> None:
    """Add readings to the file."""
    with path.open("a", encoding="utf-8") as lines:
        lines.writelines(json.dumps(asdict(reading)) + "\n" for reading in readings)


def calendar(opening: Opening, known: Consumables, now: datetime) -> list[Period]:
    """Opening hours from the first reading until some days ahead."""
    first = min((reading.at for reading in known.readings()), default=now.timestamp())
    days = opening.periods(datetime.fromtimestamp(first, now.tzinfo), now + AHEAD)
    return [Period(opens.timestamp(), closes.timestamp()) for opens, closes in days]


def refill(folder: Path, kind: str, left: str) -> None:
    """A person says how much there is. ValueError: that is no kind, or no amount."""
    if kind not in list(Kind) or not left.isdecimal():
        raise ValueError(f"say what and how much, as in `paper_sheets 500`; there is: {', '.join(Kind)}")
    note(folder / FILE, [Reading(datetime.now().astimezone().timestamp(), Kind(kind), float(left))])


def table(folder: Path, opening: Opening) -> list[str]:
    """A line for each kind, for a person."""
    now = datetime.now().astimezone()
    known = load(folder / FILE)
    lines = []
    for kind in Kind:
        seen = known.forecast(kind, now.timestamp(), calendar(opening, known, now))
        until = datetime.fromtimestamp(seen.runs_out_at, now.tzinfo) if seen and seen.runs_out_at else None
        lasts = f"until {until:%a %d %b %H:%M}" if until else "longer than is foreseen"
        lines.append(f"{kind:14} {f'{seen.left:.0f} left, lasts {lasts}' if seen else 'nobody said how much there is'}")
    return lines


class Supplies:
    """Called on the thread of the session; the file is read and written on the disk's."""

    def __init__(self, folder: Path, opening: Opening, roll_m: int, plumbing: Plumbing) -> None:
        self._path = folder / FILE
        self._opening = opening
        self._roll_mm = roll_m * 1000
        self._plumbing = plumbing
        self._known = Consumables()
        self._paper: dict[DeviceClass, str] = {}
        self._warned: dict[Kind, float] = {}

    def settle(self, opening: Opening, roll_m: int) -> None:
        """Other hours, or another kind of roll, from now on."""
        self._opening, self._roll_mm = opening, roll_m * 1000

    def left(self) -> dict[str, float]:
        """What is known to be left, by kind: see hardware.consumables.Kind for the units."""
        return {reading.kind: reading.left for reading in self._known.readings()}

    def look(self, now: datetime) -> None:
        """Read what is known, and warn of what will not last until the closing time after the next; once a day."""

        def foresee() -> tuple[Consumables, tuple[Shortage, ...]]:
            known = load(self._path)
            return known, known.shortages(now.timestamp(), calendar(self._opening, known, now))

        def foreseen(found: tuple[Consumables, tuple[Shortage, ...]]) -> None:
            self._known, short = found
            for shortage in short:
                if now.timestamp() - self._warned.get(shortage.kind, 0.0) > timedelta(days=1).total_seconds():
                    self._warned[shortage.kind] = now.timestamp()
                    log.warning("supplies.short", extra={"kind": shortage.kind, **asdict(shortage.forecast)})

        self._plumbing.on_disk(foresee, foreseen)

    def status(self, device: DeviceClass, status: Status, now: datetime) -> None:
        """What a printer tells. A receipt printer that had no paper and has it again got a new roll."""
        before, paper = self._paper.get(device), status.parts.get("paper")
        readings = list(self._known.status(device, status, now.timestamp()))
        if paper:
            self._paper[device] = paper
            if device is DeviceClass.RECEIPT_PRINTER and before == "out" and paper != "out":
                readings.append(self._known.refilled(Kind.RECEIPT_MM, self._roll_mm, now.timestamp()))
        self._note(readings)

    def printed(self, device: DeviceClass, outcome: Outcome, now: datetime) -> None:
        """How a print ended."""
        self._note(self._known.outcome(device, outcome, now.timestamp()))

    def _note(self, readings: Iterable[Reading]) -> None:
        kept = tuple(readings)
        if kept:
            self._plumbing.on_disk(lambda: note(self._path, kept), lambda _: None)
