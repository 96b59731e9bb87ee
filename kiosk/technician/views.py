"""What the technician's screen shows around its pages, in Dutch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.technician.attendance import Doorstep, Stage
from kiosk.technician.entry import Refusal
from kiosk.technician.pin import SHORTEST
from kiosk.technician.room import Page

REFUSALS = {
    Refusal.WRONG: "Die pincode klopt niet.",
    Refusal.WAIT: "De vorige pincode klopte niet.",
    Refusal.LOCKED: "Te veel foute pincodes: de toegang is op slot. Haast? ICT geeft de balie vrij met "
    "“kiosk technician unlock”.",
    Refusal.NOBODY: "Hier mag nog niemand in. ICT voegt iemand toe met “kiosk technician add”.",
    Refusal.NOT_TRUSTED: "De lijst met namen is niet te vertrouwen. In het logboek staat waarom. Vraag ICT.",
    Refusal.NOT_KEPT: "De schijf van de balie neemt niets aan. Daarom kan niemand erin. Vraag ICT.",
}


@dataclass(frozen=True, slots=True)
class Tab:
    name: str
    title: str
    icon: str


@dataclass(frozen=True, slots=True)
class View:
    """`stage` is a word of Stage. Before somebody is in: `names` to choose from, `digits` that were typed; `said` is
    why a PIN was refused and `wait` how long the next is not looked at. After: `tabs`, and which `page` is open.
    `strong`: in high contrast."""

    stage: str
    counter: str
    name: str
    names: tuple[str, ...] = ()
    digits: int = 0
    fewest: int = SHORTEST
    said: str = ""
    wait: str = ""
    may_type: bool = False
    may_send: bool = False
    checking: bool = False
    tabs: tuple[Tab, ...] = ()
    page: str = ""
    strong: bool = False


def view(counter: str, stage: Stage, doorstep: Doorstep, pages: Iterable[Page], page: str, *, strong: bool) -> View:
    said = REFUSALS[doorstep.refusal] if doorstep.refusal else ""
    if stage is Stage.IN:
        tabs = tuple(Tab(each.name, each.title, each.icon) for each in pages)
        return View(stage, counter, doorstep.name, tabs=tabs, page=page, strong=strong)
    if not doorstep.names and not said:
        said = REFUSALS[Refusal.NOBODY]
    return View(
        stage,
        counter,
        doorstep.name,
        names=doorstep.names,
        digits=doorstep.digits,
        said=said,
        wait=waiting(doorstep.wait_s),
        may_type=not doorstep.wait_s and not doorstep.checking,
        may_send=doorstep.can_send,
        checking=doorstep.checking,
        strong=strong,
    )


def waiting(seconds: int) -> str:
    """How long still, in words; "" for no time."""
    if not seconds:
        return ""
    if seconds > 90:
        return f"U kunt het over {-(-seconds // 60)} minuten opnieuw proberen."
    return f"U kunt het over {seconds} seconde{'n' if seconds > 1 else ''} opnieuw proberen."
