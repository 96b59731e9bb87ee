"""The technician's part of the counter: doors, who is in, and the screen that is laid over the visitor's."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from hardware.commands import Key
from hardware.supervisor import Report
from kiosk.audit import audit_of
from kiosk.journey.session import Preference
from kiosk.technician.attendance import Attendance, Leaving, Stage
from kiosk.technician.doors import Doors, Knock, Touched, Way
from kiosk.technician.entry import Entry
from kiosk.technician.room import Desk, Page, Room
from kiosk.technician.views import View, view

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.screens.technician.cover import Cover
    from kiosk.screens.visitor_window import VisitorWindow


class Technician:
    """On the thread of the session. `attended` hears when the screen comes and when it goes.

    Only between visitors: of a pattern or a card while somebody is served nothing comes, the switch waits.
    """

    def __init__(self, config: Config, window: VisitorWindow, room: Room, attended: Callable[[bool], None]) -> None:
        self._window = window
        self._room = room
        self._attended = attended
        audit = audit_of(config)
        self._doors = Doors(config.technician.pattern)
        entry = Entry(config.counter.data, audit)
        minutes = config.technician.minutes
        self.attendance = Attendance(entry, audit, room.plumbing, self._free, self._changed, minutes)
        self._switch_waits = False
        self._strong = False
        self._cover: Cover | None = None
        self._pages: tuple[Page, ...] = ()
        self._page: Page | None = None
        window.touched.connect(self._felt)

    @property
    def present(self) -> bool:
        """Somebody is at the technician's screen, or at its door: no visit can begin."""
        return self.attendance.stage is not Stage.AWAY

    def settle(self, config: Config) -> None:
        """Other settings from now on."""
        self._doors.settle(config.technician.pattern)
        self.attendance.settle(config.technician.minutes)

    def hears(self, said: Report) -> None:
        """A device said something, or ended a command."""
        if knock := self._doors.hears(said):
            self._knock(knock)
        elif (
            self.attendance.way is Way.SWITCH
            and not self._doors.turned
            and not (self._page and self._page.at_the_switch)
        ):
            self.attendance.leave(Leaving.SWITCH)
        if self._page:
            self._page.hears(said)

    def press(self, key: Key) -> bool:
        """A key of the access keypad. False: it is for the visitor."""
        if not self.present:
            return False
        self.attendance.touched()
        used = (self._page and self._page.press(key)) or self._window.press(key)
        if key is Key.BACK and not used:
            self.act("back", "")
        return True

    def tick(self) -> None:
        """A second went by."""
        if self._switch_waits and self._free():
            self._switch_waits = False
            if self._doors.turned:
                self.attendance.knock(Knock(Way.SWITCH))
        self.attendance.tick()
        if self._page:
            self._page.tick()

    def end(self) -> None:
        """The counter ends."""
        self.attendance.leave(Leaving.ENDING)

    def act(self, action: str, value: str) -> None:
        """What was touched on the screen."""
        at = self.attendance
        at.touched()
        match action:
            case "here":  # a finger on no button
                pass
            case "choose":
                at.choose(value)
            case "digit":
                at.digit(value)
            case "erase":
                at.erase()
            case "send":
                at.send()
            case "back" if at.stage is not Stage.IN:
                at.back()
            case "leave":
                at.leave()
            case "contrast":
                self._strong = not self._strong
                self._changed()
            case "page":
                self._go(value)
            case _ if self._page:
                self._page.act(action, value)

    def _free(self) -> bool:
        return self._room.shell.session.product is None

    def _knock(self, knock: Knock) -> None:
        if self._free():
            self.attendance.knock(knock)
        elif knock.way is Way.SWITCH:
            self._switch_waits = True

    def _felt(self, x: float, y: float) -> None:
        if self.present:
            self.attendance.touched()
        elif knock := self._doors.touched(Touched(x, y, time.monotonic())):
            self._knock(knock)

    def _screen_mm(self) -> tuple[float, float]:
        width, height = self._window.width(), self._window.height()
        millimetre = math.hypot(width, height) / (self._room.config().counter.screen_inches * 25.4)
        return width / millimetre, height / millimetre

    def _go(self, name: str, value: str = "") -> None:
        found = next((page for page in self._pages if page.name == name), None)
        if found and self.attendance.stage is Stage.IN:
            if self._page:
                self._page.close()
            self._page = found
            found.open(value)
            self._changed()

    def _changed(self) -> None:
        """Show it as it is; come with who comes, and go with who goes."""
        if not self.present:
            self._close()
            return
        if self._cover is None:
            from kiosk.screens.technician.cover import Cover  # most starts need no technician

            self._cover = Cover(self._window, self.act)
            # While the PIN is typed: it takes a tenth of a second and more.
            self._room.plumbing.by_service(lambda: import_module("kiosk.technician.pages"), lambda _: None)
            self._attended(True)
        if self.attendance.stage is Stage.IN and not self._pages:
            from kiosk.technician.pages import pages

            name = self.attendance.name  # also of what ends because they leave
            desk = Desk(lambda: name, partial(self.attendance.did, name), self._changed, self._go, self._screen_mm)
            self._pages = pages(self._room, desk)
            self._page = self._pages[0]
            self._page.open("")
        wishes = (Preference.HIGH_CONTRAST,) if self._strong else ()
        self._cover.show(self._shown(), self._page.view() if self._page else None, wishes)

    def _shown(self) -> View:
        at, page = self.attendance, self._page.name if self._page else ""
        return view(self._room.config().counter.name, at.stage, at.doorstep, self._pages, page, strong=self._strong)

    def _close(self) -> None:
        page, self._page, self._pages = self._page, None, ()  # what it ends is told, and that comes back here
        if page:
            page.close()
        if self._cover:
            self._cover.close()
            self._cover, self._strong = None, False
            self._attended(False)
