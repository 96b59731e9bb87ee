"""How loud and how bright the counter is for everybody: chosen by a technician at the counter, kept over a restart."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from kiosk.journey.session import VOLUME, VOLUMES
from kiosk.private_file import replace_private

FILE: Final = "tuning.json"
DIMMEST: Final = 20
"""Per cent: what is darker cannot be read in a lit hall, nor found to be made brighter."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tuning:
    """`volume`: what each visitor finds, 1 to 5. `brightness`: of the display while it is lit, in per cent."""

    volume: int = VOLUME
    brightness: int = 100

    @property
    def fitting(self) -> Tuning:
        """As far as it can be."""
        return Tuning(min(max(self.volume, 1), VOLUMES), min(max(self.brightness, DIMMEST), 100))


def read(folder: Path) -> Tuning:
    """What was chosen; a file that says nothing is logged, and all is as it comes."""
    path = folder / FILE
    if not path.exists():
        return Tuning()
    try:
        kept = json.loads(path.read_text("utf-8"))
        return Tuning(int(kept["volume"]), int(kept["brightness"])).fitting
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("tuning.unreadable", extra={"why": type(error).__name__})
        return Tuning()


def keep(folder: Path, tuning: Tuning) -> OSError | None:
    """On the disk before it returns. An error: the disk does not take it, and at the next start it is as before."""
    try:
        replace_private(folder / FILE, json.dumps(asdict(tuning)).encode())
    except OSError as error:
        log.error("tuning.not_kept", extra={"why": error.strerror})
        return error
    return None
