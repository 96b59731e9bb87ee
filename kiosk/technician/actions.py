"""What can be done to the counter as a whole, as it is shown. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from hardware.consumables import Kind
from kiosk.journey.closure import Closure
from kiosk.journey.session import VOLUMES
from kiosk.technician.closing_choice import LONGEST, MESSAGES, End
from kiosk.technician.overview import Row
from kiosk.technician.supplies_left import Left
from kiosk.technician.words import moment
from kiosk.tuning import DIMMEST, Tuning


@dataclass(frozen=True, slots=True)
class Standing:
    """How the counter is, as far as something can be done about it."""

    closure: Closure | None
    tuned: Tuning
    left: tuple[Left, ...]
    devices: tuple[Row, ...]
    roll_m: int
    has_display: bool
    has_upload: bool


@dataclass(frozen=True, slots=True)
class Doing:
    """What the technician is at. `section` is the one that is open, "" for none. `message` and `end` are chosen for
    when it is taken out of service; `own`: the message is typed. `sure` is the deed that is asked for once more, `busy`
    one that goes on. `result` says how the last one ended, well or not."""

    section: str = ""
    message: str = ""
    own: bool = False
    end: str = "open"
    sure: str = ""
    busy: str = ""
    result: str = ""
    well: bool = False


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
    """See Doing for what is not said by its name."""

    sections: tuple[Section, ...]
    section: str
    closed: str
    messages: tuple[Choice, ...]
    message: str
    own: bool
    longest: int
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


def actions_view(counter: Standing, doing: Doing, until: Iterable[End], now: datetime) -> ActionsView:
    return ActionsView(
        sections=_sections(counter, now),
        section=doing.section,
        closed=closed(counter.closure, now),
        messages=tuple(
            Choice(text, text or "Zonder uitleg", not doing.own and text == doing.message) for text in MESSAGES
        ),
        message=doing.message,
        own=doing.own,
        longest=LONGEST,
        ends=tuple(Choice(each.key, each.text, each.key == doing.end) for each in until),
        devices=tuple(sorted(counter.devices, key=lambda device: device.name)),
        papers=(
            Choice(f"{Kind.PAPER_SHEETS} 500", "A4-papier: er liggen 500 vellen in"),
            Choice(f"{Kind.PAPER_SHEETS} 250", "A4-papier: er liggen 250 vellen in"),
            Choice(f"{Kind.RECEIPT_MM} {counter.roll_m * 1000}", f"Nieuwe bonrol van {counter.roll_m} meter"),
            Choice(f"{Kind.TONER_PERCENT} 100", "Nieuwe toner"),
        ),
        volume=counter.tuned.volume,
        volumes=VOLUMES,
        brightness=counter.tuned.brightness,
        dimmest=DIMMEST,
        has_display=counter.has_display,
        bundles=(
            Choice("usb", "Op een USB-stick"),
            *((Choice("upload", "Naar ICT sturen"),) if counter.has_upload else ()),
        ),
        sure=doing.sure,
        busy=doing.busy,
        result=doing.result,
        well=doing.well,
    )


def closed(closure: Closure | None, now: datetime) -> str:
    """How long it was taken out of service, with which words; "" where it was not."""
    if closure is None:
        return ""
    until = f"tot {moment(closure.until.timestamp(), now)}" if closure.until else "tot iemand de balie opent"
    said = f" Bezoekers lezen: “{closure.message}”" if closure.message else ""
    return f"De balie is buiten dienst {until}.{said}"


def _sections(counter: Standing, now: datetime) -> tuple[Section, ...]:
    light = f", licht {counter.tuned.brightness} %" if counter.has_display else ""
    stock = ", ".join(f"{each.name} {each.left}" for each in counter.left if each.known)
    open_or_not = closed(counter.closure, now) or "De balie is open voor bezoekers."
    return (
        Section("closing", "Buiten dienst", "closed", open_or_not),
        Section("paper", "Papier gewisseld", "printer", f"{stock}." if stock else "Er is nog niets geteld."),
        Section("devices", "Apparaat opnieuw starten", "retry", "Zonder de balie te stoppen."),
        Section("tuning", "Geluid en licht", "speaker", f"Geluid {counter.tuned.volume} van {VOLUMES}{light}."),
        Section("bundle", "Ondersteuningsbestand", "document", "Voor ICT. Er staat niets van bezoekers in."),
        Section("power", "Herstarten of uitzetten", "stop", "De balie, of de hele computer."),
    )
