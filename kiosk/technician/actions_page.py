"""What a technician can do to the counter as a whole. Each deed goes to the audit log with the name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from hardware.consumables import Kind
from hardware.device import DeviceClass
from kiosk.journey.session import VOLUMES
from kiosk.supplies import refill
from kiosk.technician import machine
from kiosk.technician.advice import name
from kiosk.technician.again import Again
from kiosk.technician.closing_choice import LONGEST, MESSAGES, End, ends
from kiosk.technician.overview import Row, row
from kiosk.technician.room import Desk, Page, Room
from kiosk.technician.supplies_left import supplies_left
from kiosk.technician.words import moment
from kiosk.tuning import DIMMEST, Tuning

DIM_STEP: Final = 20


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    text: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Deeds that belong together. `now` is how it stands."""

    name: str
    title: str
    icon: str
    now: str


@dataclass(frozen=True, slots=True)
class ActionsView:
    """`section` is the one that is open, "" for none. `sure` is the deed that is asked for once more; `busy` one that
    goes on. `result` says how the last one ended, well or not. `own`: the message is typed."""

    sections: tuple[Section, ...]
    section: str
    closed: str
    messages: tuple[Choice, ...]
    message: str
    own: bool
    ends: tuple[Choice, ...]
    devices: tuple[Row, ...]
    papers: tuple[Choice, ...]
    volume: int
    volumes: int
    brightness: int
    dimmest: int
    has_display: bool
    bundles: tuple[Choice, ...]
    sure: str
    busy: str
    result: str
    well: bool
    longest: int = LONGEST


class ActionsPage(Page):
    name = "actions"
    title = "Acties"
    icon = "hand"

    def __init__(self, room: Room, desk: Desk) -> None:
        self._room = room
        self._desk = desk
        self._again = Again(room, self._ended)
        self._section = ""
        self._message = ""
        self._own = False
        self._end = "open"
        self._sure = ""
        self._busy = ""
        self._result = ""
        self._well = False

    def view(self) -> ActionsView:
        now = datetime.now().astimezone()
        config, tuned = self._room.config(), self._room.shell.tuning
        parts = self._room.chronicle.now()
        behind = self._room.shell.behind
        left = supplies_left(behind.supplies.left() if behind else {})
        devices = sorted(
            (row(part, parts[part], now) for part in parts if part in config.devices), key=lambda r: r.name
        )
        has_display = DeviceClass.DISPLAY in config.devices
        light = f", licht {tuned.brightness} %" if has_display else ""
        stock = ", ".join(f"{each.name} {each.left}" for each in left if each.known)
        upload = config.support.upload is not None
        return ActionsView(
            sections=(
                Section("closing", "Buiten dienst", "closed", self._closed(now) or "De balie is open voor bezoekers."),
                Section("paper", "Papier gewisseld", "printer", f"{stock}." if stock else "Er is nog niets geteld."),
                Section("devices", "Apparaat opnieuw starten", "retry", "Zonder de balie te stoppen."),
                Section("tuning", "Geluid en licht", "speaker", f"Geluid {tuned.volume} van {VOLUMES}{light}."),
                Section("bundle", "Ondersteuningsbestand", "document", "Voor ICT. Er staat niets van bezoekers in."),
                Section("power", "Herstarten of uitzetten", "stop", "De balie, of de hele computer."),
            ),
            section=self._section,
            closed=self._closed(now),
            messages=tuple(
                Choice(text, text or "Zonder uitleg", not self._own and text == self._message) for text in MESSAGES
            ),
            message=self._message,
            own=self._own,
            ends=tuple(Choice(each.key, each.text, each.key == self._end) for each in self._ends(now)),
            devices=tuple(devices),
            papers=(
                Choice(f"{Kind.PAPER_SHEETS} 500", "A4-papier: er liggen 500 vellen in"),
                Choice(f"{Kind.PAPER_SHEETS} 250", "A4-papier: er liggen 250 vellen in"),
                Choice(
                    f"{Kind.RECEIPT_MM} {config.counter.receipt_roll_m * 1000}",
                    f"Nieuwe bonrol van {config.counter.receipt_roll_m} meter",
                ),
                Choice(f"{Kind.TONER_PERCENT} 100", "Nieuwe toner"),
            ),
            volume=tuned.volume,
            volumes=VOLUMES,
            brightness=tuned.brightness,
            dimmest=DIMMEST,
            has_display=has_display,
            bundles=(Choice("usb", "Op een USB-stick"), *((Choice("upload", "Naar ICT sturen"),) if upload else ())),
            sure=self._sure,
            busy=self._busy,
            result=self._result,
            well=self._well,
        )

    def open(self, value: str) -> None:
        self._show(value)

    def close(self) -> None:
        self._again.forget()

    def tick(self) -> None:
        self._again.tick()
        self._desk.changed()

    def act(self, action: str, value: str) -> None:
        if self._busy and action != "back":
            return
        sure, self._sure = self._sure, ""
        match action:
            case "section":
                self._show(value)
            case "back":
                self._show("")
            case "message":
                self._message, self._own = value, False
            case "own":
                self._message, self._own = "", True
            case "words" if self._own:
                self._message = value[:LONGEST]
            case "end":
                self._end = value
            case "close_counter":
                self._close_counter()
            case "open_counter":
                self._desk.did("counter.open", "")
                self._room.shell.back_in_service()
                self._say("De balie is weer open voor bezoekers.")
            case "device" if value in set(DeviceClass):
                self._desk.did("device.restart", value)
                self._busy = value
                self._again.start(value)
            case "paper":
                self._refill(value)
            case "volume" | "brightness":
                self._tune(action, int(value))
            case "bundle":
                self._bundle(value)
            case "restart" | "power_off" if sure != action:
                self._sure = action
            case "restart":
                self._desk.did("counter.restart", "")
                self._say("De balie start opnieuw.")
                self._room.restart()
            case "power_off":
                self._power_off()
        self._desk.changed()

    def _show(self, section: str) -> None:
        self._section, self._sure, self._result = section, "", ""
        self._again.forget()
        self._busy = ""

    def _say(self, result: str, *, well: bool = True) -> None:
        self._busy, self._result, self._well = "", result, well
        self._desk.changed()

    def _ends(self, now: datetime) -> tuple[End, ...]:
        return ends(self._room.config().opening, now)

    def _closed(self, now: datetime) -> str:
        closure = self._room.shell.session.closure
        if closure is None:
            return ""
        until = f"tot {moment(closure.until.timestamp(), now)}" if closure.until else "tot iemand de balie opent"
        return f"De balie is buiten dienst {until}." + (
            f" Bezoekers lezen: “{closure.message}”" if closure.message else ""
        )

    def _close_counter(self) -> None:
        now = datetime.now().astimezone()
        end = next((each for each in self._ends(now) if each.key == self._end), None)
        if end:
            until = f"until {end.until.isoformat(timespec='minutes')}" if end.until else "until it is opened"
            self._desk.did("counter.close", f"{until}: {self._message}")
            self._room.shell.out_of_service(self._message.strip(), end.until)
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
        chosen = Tuning(
            tuned.volume + (by if what == "volume" else 0),
            tuned.brightness + (by * DIM_STEP if what == "brightness" else 0),
        ).fitting
        if chosen != tuned:
            self._room.shell.tune(chosen)
            self._desk.did(f"tuning.{what}", str(getattr(chosen, what)))
            if what == "volume":
                self._room.ear.sample()

    def _bundle(self, target: str) -> None:
        from kiosk.support.handing import Target, ask
        from kiosk.support.outcome import Handed

        self._busy = f"bundle:{target}"
        make = partial(
            ask, Target(target), self._desk.who(), config=self._room.file, data=self._room.config().counter.data
        )

        def made(ended: object) -> None:
            if isinstance(ended, Handed):
                lacks = f" Er ontbreekt: {', '.join(ended.lacking)}." if ended.lacking else ""
                self._say(f"Klaar: {ended.name}, {ended.bytes / 1e6:.1f} MB.{lacks}")
            else:
                self._say(getattr(ended, "words", ""), well=False)

        self._room.plumbing.by_service(make, made)

    def _power_off(self) -> None:
        self._desk.did("machine.power_off", "")
        self._busy = "power_off"

        def ended(refused: machine.Refusal | None) -> None:
            self._say(machine.IN_WORDS[refused] if refused else "De computer gaat uit.", well=refused is None)

        self._room.plumbing.by_service(machine.power_off, ended)

    def _ended(self) -> None:
        """A device was started again."""
        if self._busy in set(DeviceClass):
            shown = row(self._busy, self._room.chronicle.now()[self._busy], datetime.now().astimezone())
            result, well = self._again.result(shown)
            self._say(f"{name(self._busy)}: {result[:1].lower()}{result[1:]}", well=well)
