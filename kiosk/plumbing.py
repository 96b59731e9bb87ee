"""Carries work away from the thread of the session and brings its outcome back to it.

The session lives on one thread (Qt's). Devices answer on the supervisor's thread, services on workers, the disk on a
thread of its own so that commits keep their order. Whatever comes back is posted to the session's thread.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from hardware.commands import Command
from hardware.device import DeviceClass, Outcome
from hardware.supervisor import Completed, Report, Supervisor

Value = TypeVar("Value")
Post = Callable[[Callable[[], None]], None]
"""Has something done on the thread of the session; callable from any thread."""


class Plumbing:
    """One for a counter. `hears` gets all that devices say, on the thread of the session."""

    def __init__(self, post: Post, hears: Callable[[Report], None]) -> None:
        self._post = post
        self._hears = hears
        self._supervisor: Supervisor | None = None
        self._workers = ThreadPoolExecutor(4, thread_name_prefix="service")
        self._disk = ThreadPoolExecutor(1, thread_name_prefix="disk")
        self._pending: dict[int, Callable[[Outcome], None]] = {}
        self._over = False

    def connect(self, supervisor: Supervisor) -> None:
        self._supervisor = supervisor

    def run(self, device: DeviceClass, command: Command, deadline_s: float, ended: Callable[[Outcome], None]) -> int:
        """Ask a device; `ended` gets the command's one end. Answers the id to cancel it by."""
        assert self._supervisor
        command_id = self._supervisor.run(device, command, deadline_s)
        self._pending[command_id] = ended
        return command_id

    def cancel(self, device: DeviceClass, command_id: int) -> None:
        assert self._supervisor
        self._supervisor.cancel(device, command_id)

    def report(self, report: Report) -> None:
        """What the supervisor says, on its own thread."""
        self._deliver(lambda: self._on_report(report))

    def by_service(self, work: Callable[[], Value], then: Callable[[Value], None]) -> None:
        """Do something that waits for the network."""
        self._bring_back(self._workers.submit(work), then)

    def on_disk(self, work: Callable[[], Value], then: Callable[[Value], None]) -> None:
        """Do something that commits; in the order asked."""
        self._bring_back(self._disk.submit(work), then)

    def stop(self) -> None:
        """What was asked of the disk is still done; what comes back from now on is for nobody."""
        self._over = True
        self._workers.shutdown(wait=False, cancel_futures=True)
        self._disk.shutdown(wait=True)

    def _bring_back(self, future: Future[Value], then: Callable[[Value], None]) -> None:
        # result() raises on the session's thread what was not expected: the counter goes down and is started anew.
        future.add_done_callback(lambda done: None if done.cancelled() else self._deliver(lambda: then(done.result())))

    def _deliver(self, work: Callable[[], None]) -> None:
        self._post(lambda: None if self._over else work())

    def _on_report(self, report: Report) -> None:
        if isinstance(report, Completed):
            self._pending.pop(report.command_id)(report.outcome)
        self._hears(report)
