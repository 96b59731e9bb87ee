"""What a technician can do to the counter as a whole. Each deed goes to the audit log with the name."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

from hardware.device import DeviceClass
from kiosk.supplies import refill
from kiosk.technician import machine
from kiosk.technician.actions import ActionsView, Doing, Standing, actions_view
from kiosk.technician.advice import name
from kiosk.technician.again import Again
from kiosk.technician.closing_choice import LONGEST, ends
from kiosk.technician.overview import row
from kiosk.technician.room import Desk, Page, Room
from kiosk.technician.supplies_left import supplies_left
from kiosk.tuning import Tuning

DIM_STEP: Final = 20


class ActionsPage(Page):
    name = "actions"
    title = "Acties"
    icon = "hand"

    def __init__(self, room: Room, desk: Desk) -> None:
        self._room = room
        self._desk = desk
        self._again = Again(room, self._ended)
        self._doing = Doing()

    def view(self) -> ActionsView:
        now = datetime.now().astimezone()
        config, room = self._room.config(), self._room
        behind, parts = room.shell.behind, room.chronicle.now()
        counter = Standing(
            closure=room.shell.session.closure,
            tuned=room.shell.tuning,
            left=supplies_left(behind.supplies.left() if behind else {}),
            devices=tuple(row(part, parts[part], now) for part in parts if part in config.devices),
            roll_m=config.counter.receipt_roll_m,
            has_display=DeviceClass.DISPLAY in config.devices,
            has_upload=config.support.upload is not None,
        )
        return actions_view(counter, self._doing, ends(config.opening, now), now)

    def open(self, value: str) -> None:
        self._show(value)

    def close(self) -> None:
        self._again.forget()

    def tick(self) -> None:
        self._again.tick()
        self._desk.changed()

    def act(self, action: str, value: str) -> None:
        doing = self._doing
        if doing.busy and action != "back":
            return
        self._doing = replace(doing, sure="")
        match action:
            case "section":
                self._show(value)
            case "back":
                self._show("")
            case "message":
                self._doing = replace(doing, message=value, own=False)
            case "own":
                self._doing = replace(doing, message="", own=True)
            case "words" if doing.own:
                self._doing = replace(doing, message=value[:LONGEST])
            case "end":
                self._doing = replace(doing, end=value)
            case "close_counter":
                self._close_counter()
            case "open_counter":
                self._desk.did("counter.open", "")
                self._room.shell.back_in_service()
                self._say("De balie is weer open voor bezoekers.")
            case "device" if value in set(DeviceClass):
                self._desk.did("device.restart", value)
                self._doing = replace(doing, busy=value)
                self._again.start(value)
            case "paper":
                self._refill(value)
            case "volume" | "brightness":
                self._tune(action, int(value))
            case "bundle":
                self._bundle(value)
            case "restart" | "power_off" if doing.sure != action:
                self._doing = replace(doing, sure=action)
            case "restart":
                self._desk.did("counter.restart", "")
                self._say("De balie start opnieuw.")
                self._room.restart()
            case "power_off":
                self._power_off()
        self._desk.changed()

    def _show(self, section: str) -> None:
        self._doing = replace(self._doing, section=section, sure="", busy="", result="")
        self._again.forget()

    def _say(self, result: str, *, well: bool = True) -> None:
        self._doing = replace(self._doing, busy="", result=result, well=well)
        self._desk.changed()

    def _close_counter(self) -> None:
        now, doing = datetime.now().astimezone(), self._doing
        end = next((each for each in ends(self._room.config().opening, now) if each.key == doing.end), None)
        if end:
            until = f"until {end.until.isoformat(timespec='minutes')}" if end.until else "until it is opened"
            self._desk.did("counter.close", f"{until}: {doing.message}")
            self._room.shell.out_of_service(doing.message.strip(), end.until)
            self._say("De balie is buiten dienst. Bezoekers zien het zodra u dit scherm verlaat.")

    def _refill(self, value: str) -> None:
        kind, _, left = value.partition(" ")
        folder = self._room.config().counter.data
        self._desk.did("supplies.refill", value)

        def write() -> OSError | None:
            try:
                refill(folder, kind, left)
            except OSError as error:
                return error
            return None

        def written(error: OSError | None) -> None:
            if behind := self._room.shell.behind:
                behind.supplies.look(datetime.now().astimezone())
            self._say("De schijf neemt het niet aan." if error else "Het is geteld.", well=error is None)

        self._room.plumbing.on_disk(write, written)

    def _tune(self, what: str, by: int) -> None:
        tuned = self._room.shell.tuning
        louder, brighter = (by, 0) if what == "volume" else (0, by * DIM_STEP)
        chosen = Tuning(tuned.volume + louder, tuned.brightness + brighter).fitting
        if chosen != tuned:
            self._room.shell.tune(chosen)
            self._desk.did(f"tuning.{what}", str(getattr(chosen, what)))
            if what == "volume":
                self._room.ear.sample()

    def _bundle(self, target: str) -> None:
        from kiosk.support.handing import Target, ask
        from kiosk.support.outcome import Handed, Refused

        self._doing = replace(self._doing, busy=f"bundle:{target}")
        make = partial(
            ask, Target(target), self._desk.who(), config=self._room.file, data=self._room.config().counter.data
        )

        def made(ended: Handed | Refused) -> None:
            if isinstance(ended, Refused):
                self._say(ended.words, well=False)
                return
            lacks = f" Er ontbreekt: {', '.join(ended.lacking)}." if ended.lacking else ""
            self._say(f"Klaar: {ended.name}, {ended.bytes / 1e6:.1f} MB.{lacks}")

        self._room.plumbing.by_service(make, made)

    def _power_off(self) -> None:
        self._desk.did("machine.power_off", "")
        self._doing = replace(self._doing, busy="power_off")

        def ended(refused: machine.Refusal | None) -> None:
            self._say(machine.IN_WORDS[refused] if refused else "De computer gaat uit.", well=refused is None)

        self._room.plumbing.by_service(machine.power_off, ended)

    def _ended(self) -> None:
        """A device was started again."""
        part = self._doing.busy
        if part in set(DeviceClass):
            result, well = self._again.result(row(part, self._room.chronicle.now()[part], datetime.now().astimezone()))
            self._say(f"{name(part)}: {result[:1].lower()}{result[1:]}", well=well)
