"""The page of the requests that wait: for which product, since when, and why. Nothing of visitors."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.technician import queue
from kiosk.technician.queue import QueueView
from kiosk.technician.room import Desk, Page, Room

LOOK_EVERY_S: Final = 5


class QueuePage(Page):
    name = "queue"
    title = "Wachtrij"
    icon = "document"

    def __init__(self, room: Room, desk: Desk) -> None:
        self._room = room
        self._desk = desk
        self._view = QueueView("De wachtrij wordt gelezen.", False, 0, ())
        self._looking = False
        self._seconds = 0

    def view(self) -> QueueView:
        return self._view

    def open(self, value: str) -> None:
        self._view = replace(self._view, opened="", result="")
        self._look()

    def tick(self) -> None:
        self._seconds += 1
        if self._seconds % LOOK_EVERY_S == 0:
            self._look()

    def act(self, action: str, value: str) -> None:
        match action:
            case "request":
                self._view = replace(self._view, opened="" if self._view.opened == value else value)
                self._desk.changed()
            case "retry":
                self._retry((value,))
            case "retry_parked":
                self._retry(tuple(each.number for each in self._view.waiting if each.parked))

    def _look(self) -> None:
        if self._looking:
            return
        self._looking = True
        data = self._room.config().counter.data
        products = {product.id: product.title["nl"] for product in self._room.shell.session.products}

        def found(view: QueueView) -> None:
            self._looking = False
            self._view = replace(view, opened=self._view.opened, result=self._view.result)
            self._desk.changed()

        self._room.plumbing.on_disk(lambda: queue.read(data, products), found)

    def _retry(self, numbers: tuple[str, ...]) -> None:
        data = self._room.config().counter.data
        for number in numbers:
            self._desk.did("outbox.retry", number)

        def done(result: str) -> None:
            self._view = replace(self._view, result=result)
            if behind := self._room.shell.behind:
                behind.sender.wake()
            self._look()
            self._desk.changed()

        self._room.plumbing.on_disk(lambda: queue.retry(data, numbers), done)
