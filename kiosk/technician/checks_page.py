"""The page of the tests: each with what it does, its progress, its result and what to do."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import TYPE_CHECKING

from hardware.commands import Key
from hardware.device import DeviceClass, Outcome
from hardware.supervisor import Report
from kiosk.technician.checks import devices, network, shown, storage
from kiosk.technician.checks.check import Check
from kiosk.technician.checks.runner import Run, Runner, State
from kiosk.technician.room import Desk, Page, Room

if TYPE_CHECKING:
    from kiosk.till import Till

log = logging.getLogger(__name__)


class ChecksPage(Page):
    """Tests go on only while it is on the screen: nothing of them is left when a visitor comes."""

    name = "checks"
    title = "Tests"
    icon = "check"

    def __init__(self, room: Room, desk: Desk) -> None:
        self._room = room
        self._desk = desk
        config = room.config()
        self._checks = {
            check.id: check
            for check in (
                *devices.checks(config, self._till, desk.screen_mm),
                *network.checks(config),
                *storage.checks(config),
            )
        }
        self._runner = Runner(room.plumbing, room.supervisor.status, desk.changed, self._ended, self._printed)
        self._opened = ""
        self._taken = False

    def view(self) -> shown.View:
        now = datetime.now().astimezone()
        return shown.view(self._checks.values(), self._runner.runs, self._opened, now)

    def open(self, value: str) -> None:
        self._opened = value

    def act(self, action: str, value: str) -> None:
        match action:
            case "check":
                self._opened = value
            case "back":
                self._opened = ""
            case "begin" if value in self._checks:
                self._runner.begin([self._checks[value]])
            case "begin_all":
                self._runner.begin(check for check in self._checks.values() if not check.hands)
            case "stop":
                self._runner.stop()
            case "judge":
                self._runner.judge(value == "good")
            case "aim":
                x, y = map(float, value.split())
                self._runner.touch(x, y)
        self._desk.changed()

    @property
    def at_the_switch(self) -> bool:
        return self._runner.at(str(DeviceClass.PANEL))

    def hears(self, said: Report) -> None:
        self._taken = self._runner.hears(said)

    def press(self, key: Key) -> bool:
        """A key that was just heard for a test moves nothing."""
        return self._taken

    def tick(self) -> None:
        self._runner.tick()

    def close(self) -> None:
        self._runner.stop()

    def _ended(self, check: Check, run: Run) -> None:
        how = run.finding.code or ("stopped" if run.state is State.STOPPED else "well")
        log.info("technician.test", extra={"test": check.id, "how": how, "seconds": round(run.took_s, 1)})
        self._desk.did("technician.test", f"{check.id} {how}")

    def _printed(self, device: DeviceClass, outcome: Outcome) -> None:
        if behind := self._room.shell.behind:
            behind.supplies.printed(device, outcome, datetime.now().astimezone())

    def _till(self) -> Till | None:
        behind = self._room.shell.behind
        return behind.till if behind else None
