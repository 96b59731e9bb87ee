"""The technician's screen in every state, for who wants to see it or to judge it: made by what makes the real ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from backend_client.outbox.ledger import Entry as Request
from hardware.device import Acts, DeviceClass, State
from hardware.ladder import Rung
from kiosk.chronicle import Entry, Kind, Standing
from kiosk.journey.closure import Closure
from kiosk.journey.product import Need
from kiosk.opening import opening
from kiosk.technician import actions
from kiosk.technician.actions import Doing, actions_view
from kiosk.technician.attendance import Doorstep, Stage
from kiosk.technician.checks import samples as checks
from kiosk.technician.closing_choice import ends
from kiosk.technician.entry import Refusal
from kiosk.technician.overview import detail, row, rows, summary
from kiosk.technician.overview_page import OverviewView
from kiosk.technician.queue import queue_view
from kiosk.technician.supplies_left import supplies_left
from kiosk.technician.timeline import timeline
from kiosk.technician.views import Tab, View, view
from kiosk.tuning import Tuning

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

NOW: Final = datetime(2026, 11, 26, 15, 30).astimezone()
AT: Final = NOW.timestamp()
NAMES: Final = ("Fatima El Amrani", "Jan de Vries", "Wilhelmina van den Bergh-Oosterhuis")
TABS: Final = (
    Tab("overview", "Overzicht", "info"),
    Tab("checks", "Tests", "check"),
    Tab("queue", "Wachtrij", "document"),
    Tab("actions", "Acties", "hand"),
)
PARTS: Final = (
    *map(str, DeviceClass),
    *map(str, Need),
    "clock",
    "certificates",
    "config",
    "reports",
    "speech",
    "outbox",
)
WELL: Final = {part: Standing(State.ONLINE, (), AT - 23_400, AT - 900 * (len(part) % 3)) for part in PARTS}
ILL: Final = WELL | {
    "receipt_printer": Standing(State.USER_ERROR, ("paper_out",), AT - 1800, AT - 2400),
    "payment_terminal": Standing(State.NO_DEVICE, ("no_device",), AT - 90_000, AT - 100_000),
    "zaken": Standing(State.OFFLINE, ("certificate",), AT - 300),
    "page_printer": Standing(State.ONLINE, ("toner_low",), AT - 7200, AT - 600),
    "keypad": Standing(State.HARDWARE_ERROR, ("mute",), AT - 3 * 86_400),
    "outbox": Standing(State.ONLINE, ("denied",), AT - 600),
}
WEEK: Final = opening(dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), "09:00-17:00"))

Sample = tuple[View, "DataclassInstance | None"]


def samples() -> dict[str, Sample]:
    tests = {f"checks-{called}": _inside("checks", seen) for called, seen in checks.samples(NOW)}
    return dict(_doorstep()) | dict(_overview()) | tests | dict(_queue()) | dict(_actions())


def _doorstep() -> Iterator[tuple[str, Sample]]:
    step = Doorstep(NAMES, NAMES[1])
    for called, stage, seen in (
        ("door-names", Stage.NAME, replace(step, name="")),
        ("door-nobody", Stage.NAME, Doorstep()),
        ("door-pin", Stage.PIN, replace(step, digits=4)),
        ("door-long-name", Stage.PIN, replace(step, name=NAMES[2], digits=6)),
        ("door-checking", Stage.PIN, replace(step, checking=True)),
        ("door-wrong", Stage.PIN, replace(step, refusal=Refusal.WRONG)),
        ("door-wait", Stage.PIN, replace(step, refusal=Refusal.WRONG, wait_s=30)),
        ("door-locked", Stage.PIN, replace(step, refusal=Refusal.LOCKED, wait_s=890)),
    ):
        yield called, (view("BALIE1", stage, seen, (), "", strong=False), None)


def _inside(page: str, content: DataclassInstance) -> Sample:
    return View(Stage.IN, "BALIE1", NAMES[1], tabs=TABS, page=page), content


def _overview() -> Iterator[tuple[str, Sample]]:
    def shown(parts: dict[str, Standing], told: list[Entry], closed: str = "") -> OverviewView:
        found = rows(parts, NOW, {"payment_terminal": 1, "zaken": 3})
        left = supplies_left({"paper_sheets": 412.0, "receipt_mm": 63_500.0})
        said = "56 bezoekers, 38 geholpen. 46 vellen en 31 bonnen afgedrukt. 3 keer gestart."
        return OverviewView(summary(found, closed=closed, barren=False), found, left, timeline(told, NOW), said)

    faults = shown(ILL, _day())
    yield "overview-well", _inside("overview", shown(WELL, _running()))
    yield "overview-faults", _inside("overview", faults)
    yield "overview-closed", _inside("overview", shown(WELL, _day(), "tot morgen 09:00"))
    yield "overview-starting", _inside("overview", shown(dict.fromkeys(PARTS, Standing(State.STARTING)), []))
    rungs = [Entry(AT - 60 * n, Kind.HEALED, "keypad", how=rung) for n, rung in enumerate(reversed(Rung), 1)]
    for part, heard in (("receipt_printer", ()), ("keypad", ("E-0421: no answer from controller",)), ("zaken", ())):
        opened = detail(part, ILL[part], NOW, {"mute": Acts.MAINTENANCE}, heard, rungs)
        yield f"overview-{part}", _inside("overview", replace(faults, detail=opened))
    keypad = detail("keypad", ILL["keypad"], NOW, {}, (), rungs)
    said = f"Nog niet goed. {keypad.row.said}"
    yield "overview-tried", _inside("overview", replace(faults, detail=keypad, result=said))
    well = detail("keypad", WELL["keypad"], NOW, {}, (), ())
    yield "overview-mended", _inside("overview", replace(faults, detail=well, result="Het werkt weer.", well=True))


def _queue() -> Iterator[tuple[str, Sample]]:
    def waits(number: int, state: str, reason: str = "", failure: str = "", tries: int = 0) -> Request:
        since = (NOW - timedelta(hours=number)).isoformat()
        called = f"BALIE1-{number:020X}"
        return Request(called, "uittreksel-brp", "B1026", "", since, state, "", reason, failure, tries, since)

    products = {"uittreksel-brp": "Uittreksel uit het bevolkingsregister"}
    counts = {"accepted": 0, "sent": 0, "parked": 0, "closed": 40}
    some = [
        waits(30, "parked", "zaak: 400 zaaktype: not-published", tries=1),
        waits(28, "parked", "status: 403 permission_denied", tries=2),
        *(waits(n, "accepted", "", "zaak: 502", n) for n in range(9, 1, -1)),
        waits(1, "sent"),
    ]
    full = queue_view(some, counts | {"accepted": 60, "sent": 1, "parked": 2}, products, NOW)
    yield "queue-empty", _inside("queue", queue_view((), counts, products, NOW))
    yield "queue-full", _inside("queue", full)
    yield (
        "queue-opened",
        _inside("queue", replace(full, opened=some[0].identificatie, result="1 aanvraag wordt verstuurd.")),
    )


def _actions() -> Iterator[tuple[str, Sample]]:
    counter = actions.Standing(
        closure=None,
        tuned=Tuning(3, 80),
        left=supplies_left({"paper_sheets": 412.0, "receipt_mm": 63_500.0}),
        devices=tuple(row(device, ILL[device], NOW) for device in DeviceClass),
        roll_m=80,
        has_display=True,
        has_upload=True,
    )
    words = "De printer wordt vervangen. Vanmiddag kunt u hier weer terecht voor een uittreksel of een verhuizing."
    shut = replace(counter, closure=Closure(words, NOW + timedelta(hours=2)))
    for called, standing, doing in (
        ("list", counter, Doing()),
        ("list-closed", shut, Doing()),
        ("closing", counter, Doing("closing", end="hour")),
        ("closing-own", counter, Doing("closing", message=words, own=True)),
        ("closed", shut, Doing("closing")),
        ("paper", counter, Doing("paper", result="Het is geteld.", well=True)),
        ("devices", counter, Doing("devices", busy="keypad")),
        ("tuning", counter, Doing("tuning")),
        ("bundle", counter, Doing("bundle", result="Er zit geen USB-stick in. Steek er een in en probeer het weer.")),
        ("power", counter, Doing("power", sure="power_off")),
    ):
        yield f"actions-{called}", _inside("actions", actions_view(standing, doing, ends(WEEK, NOW), NOW))


def _running() -> list[Entry]:
    return [Entry(AT - 90_000, Kind.BEGAN), *(Entry(AT - 60 * n, Kind.ALIVE) for n in range(1499, 0, -1))]


def _day() -> list[Entry]:
    """With a night off, two starts after that, faults and visitors."""

    def changed(hours: float, part: str, state: State, *codes: str) -> Entry:
        return Entry(AT - hours * 3600, Kind.CHANGED, part, state, codes, since=AT - hours * 3600)

    told = [entry for entry in _running() if not 9 < (AT - entry.at) / 3600 < 16]
    told += [Entry(AT - 16 * 3600, Kind.ENDED, how="stopped")]
    told += [Entry(AT - hours * 3600, Kind.BEGAN) for hours in (9, 3)]
    told += [
        *(changed(20, "payment_terminal", State.NO_DEVICE), changed(18.5, "payment_terminal", State.ONLINE)),
        *(changed(22, "page_printer", State.ONLINE, "toner_low"), changed(7, "keypad", State.UNKNOWN, "mute")),
        *(changed(6, "receipt_printer", State.ONLINE, "paper_low"), changed(2, "receipt_printer", State.USER_ERROR)),
        *(
            changed(6.8, "keypad", State.ONLINE),
            changed(1.5, "zaken", State.OFFLINE),
            changed(1.4, "zaken", State.ONLINE),
        ),
        *(changed(5, "personen", State.OFFLINE), changed(4.5, "personen", State.ONLINE)),
        *(changed(4, "chip_reader", State.UNKNOWN, "hang"), changed(3.98, "chip_reader", State.ONLINE)),
    ]
    for hour in (0, 1, 2, 3, 4, 5, 6, 22, 23):
        for visitor in range(3 + hour * 7 % 5):
            how = "left" if visitor % 4 == 3 else "done"
            told.append(Entry(AT - hour * 3600 - 300 * (visitor + 1), Kind.VISITED, "vraag", how=how))
    return sorted(told, key=lambda entry: entry.at)
