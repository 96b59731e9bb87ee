"""A supervisor with its devices, and all that it ever reported, with the time of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping

from hardware.commands import Command
from hardware.device import DeviceClass, Outcome, Status
from hardware.host import DriverSpec
from hardware.supervisor import Completed, Observed, Report, StatusChanged, Supervisor


class Counter:
    """Times are those of time.monotonic()."""

    def __init__(self, specs: Mapping[DeviceClass, DriverSpec]) -> None:
        self.supervisor = Supervisor(specs, self._hear)
        self._changed = threading.Condition()
        self._reports: dict[DeviceClass, list[tuple[float, Report]]] = {device: [] for device in specs}

    def _hear(self, report: Report) -> None:
        with self._changed:
            self._reports[report.device].append((time.monotonic(), report))
            self._changed.notify_all()

    def status(self, device: DeviceClass) -> Status:
        return self.supervisor.known()[device].status

    def first(
        self, device: DeviceClass, wanted: Callable[[Report], bool], since: float, within_s: float
    ) -> tuple[float, Report] | None:
        """The first such report after `since`, and when it came. None: not within so many seconds from now."""
        deadline = time.monotonic() + within_s
        with self._changed:
            while True:
                for at, report in self._reports[device]:
                    if at >= since and wanted(report):
                        return at, report
                left = deadline - time.monotonic()
                if left <= 0:
                    return None
                self._changed.wait(left)

    def becomes(
        self, device: DeviceClass, right: Callable[[Status], bool], since: float, within_s: float
    ) -> float | None:
        """Seconds from `since` until its status was right; 0 where it already is. None: not in time."""
        if right(self.status(device)):
            told = self.first(device, lambda r: isinstance(r, StatusChanged) and right(r.status), since, 0)
            return told[0] - since if told else 0.0
        left = max(since + within_s - time.monotonic(), 0)
        told = self.first(device, lambda r: isinstance(r, StatusChanged) and right(r.status), since, left)
        return told[0] - since if told else None

    def statuses(self, device: DeviceClass, since: float) -> list[Status]:
        with self._changed:
            reports = list(self._reports[device])
        return [report.status for at, report in reports if at >= since and isinstance(report, StatusChanged)]

    def run(self, device: DeviceClass, command: Command, deadline_s: float) -> int:
        return self.supervisor.run(device, command, deadline_s)

    def ends(self, device: DeviceClass, command_id: int, within_s: float) -> Outcome | None:
        told = self.first(device, lambda r: isinstance(r, Completed) and r.command_id == command_id, 0, within_s)
        return told[1].outcome if told and isinstance(told[1], Completed) else None

    def completions(self, device: DeviceClass, command_id: int) -> int:
        with self._changed:
            return sum(
                isinstance(report, Completed) and report.command_id == command_id for _, report in self._reports[device]
            )

    def sees(self, device: DeviceClass, kind: type[object], since: float, within_s: float) -> float | None:
        """Seconds from `since` until it observed something of this kind. None: not within so many from now."""

        def seen(report: Report) -> bool:
            return isinstance(report, Observed) and isinstance(report.observation, kind)

        told = self.first(device, seen, since, within_s)
        return told[0] - since if told else None

    def observed(self, device: DeviceClass, since: float) -> tuple[type[object], ...]:
        """The kinds of all that it observed."""
        with self._changed:
            reports = list(self._reports[device])
        return tuple(type(report.observation) for at, report in reports if at >= since and isinstance(report, Observed))
