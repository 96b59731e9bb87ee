"""Page printers that speak no IPP, by way of a CUPS print server. Where a printer speaks IPP, use `ipp`.

CUPS calls a job `completed` once its backend has handed the last octet over (with some backends: once the printer no
longer knows the job), whether paper came out or not, also after the printer died over it. It counts pages that it
sends, retries included. It learns of faults while it sends, and keeps the last ones for ever. So here

- a job counts as printed only when CUPS completed it, the printer stayed where it was (see presence.py) and gave no
  reason to doubt from sending to a second after the end; else its outcome is unknown;
- a job that CUPS began and did not complete has an unknown outcome; only one that never left the queue is sure not to
  be printed;
- pages are not counted;
- the faults of a resting printer are those of the last job, and are not believed for more than two minutes. Whether it
  is there at all is looked at by ourselves, every half second.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hardware.drivers.ipp import LOST_S, STUCK_S
from hardware.options import OptionError, told

if TYPE_CHECKING:
    from hardware.drivers.cups.driver import CupsDriver


@dataclass(frozen=True, slots=True)
class Options:
    """For printers without IPP of their own."""

    queue: str = field(metadata=told("The printer's name in CUPS.", "balie"))
    url: str = field(default="ipp://localhost:631", metadata=told("Where CUPS is.", "ipp://localhost:631"))
    stuck_s: float = field(default=60.0, metadata=STUCK_S)
    lost_s: float = field(default=10.0, metadata=LOST_S)

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[^\s/#]+", self.queue):
            raise OptionError("queue", "is a name as CUPS has it, without spaces, / or #")
        if not re.fullmatch(r"ipps?://[^/\s@]+/?", self.url):
            raise OptionError("url", "must be ipp://host or ipp://host:port")


def create(options: Options) -> CupsDriver:
    from hardware.drivers.cups.driver import CupsDriver

    return CupsDriver(options)
