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

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hardware.drivers.cups.driver import CupsDriver


@dataclass(frozen=True, slots=True)
class Options:
    """`queue` is the printer's name in CUPS. `stuck_s` and `lost_s` are as for `ipp`."""

    queue: str
    url: str = "ipp://localhost:631"
    stuck_s: float = 60.0
    lost_s: float = 10.0


def create(options: Options) -> CupsDriver:
    from hardware.drivers.cups.driver import CupsDriver

    return CupsDriver(options)
