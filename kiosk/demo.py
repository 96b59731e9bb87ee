"""A visitor played through the real app: fingers on the real screens, simulators on the wires.

Used by `kiosk demo` and by the tests: a visitor looks at what is on the screen and does what it asks.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from PySide6.QtCore import QEventLoop, QTimer

from backend_client.klantinteracties import Klantinteracties
from backend_client.outbox.contactverzoek import referentienummers
from backend_client.result import Problem
from backend_client.zgw import Zgw
from hardware.simulators.documents import load as load_documents
from kiosk import logs
from kiosk.app import App
from kiosk.config import Config
from kiosk.embedded import RESIDENTS, Embedded, embedded
from kiosk.touch import Finger

LOOK_MS = 40
PATIENCE_S = 120.0
CLOSED_S = 20.0
WAY = ("start", "privacy", "identify", "form", "review", "pay", "progress", "finish", "feedback")

TYPED = {
    "textfield": "b",
    "textarea": "Geen",
    "bsn": "999993653",
    "postcode": "5046JV",
    "phoneNumber": "0612345678",
    "iban": "NL91ABNA0417164300",
    "email": "s.moulin@example.nl",
    "number": "12",
}
"""What a visitor fills in, by the type of the field; at a date, today."""


@dataclass
class Visitor:
    """One simulated visitor at one app.

    `habits` maps a screen (or `screen:stage`) to what the visitor does there instead of what is usual. `seen` lists
    what was on the screen, in order; `steps` how long each was there, in seconds.
    """

    app: App
    peers: Embedded
    product: str
    document: str
    out: Path | None = None
    habits: dict[str, Callable[[Visitor], None]] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)
    steps: dict[str, float] = field(default_factory=dict)
    over: bool = False
    reference: str = ""

    def __post_init__(self) -> None:
        self.finger = Finger(self.app.window)
        self._acted_at = ""
        self._shown_at = time.monotonic()
        self._looked_at = ""
        self.app.counter.viewChanged.connect(self._saw)
        self._saw()

    @property
    def view(self) -> dict[str, Any]:
        return self.app.counter.view  # type: ignore[return-value]

    @property
    def place(self) -> str:
        """Where the visitor is: `screen` or `screen:stage`."""
        stage = self.view.get("stage", "")
        return f"{self.view['screen']}:{stage}" if stage else str(self.view["screen"])

    def walk(
        self, until: Callable[[Visitor], bool] = lambda visitor: visitor.over, patience_s: float = PATIENCE_S
    ) -> bool:
        """Walk on until something holds, or patience ends (False)."""
        loop = QEventLoop()
        timer = QTimer(interval=LOOK_MS)
        timer.timeout.connect(lambda: loop.quit() if self._look(until) else None)
        patience = QTimer(interval=int(patience_s * 1000), singleShot=True)
        patience.timeout.connect(lambda: loop.quit())
        timer.start()
        patience.start()
        loop.exec()
        timer.stop()
        patience.stop()
        return until(self)

    def _saw(self) -> None:
        """Something else is on the screen, or the same with other words."""
        now, place = time.monotonic(), self.place
        before = self.seen[-1] if self.seen else place
        self.steps[before] = round(self.steps.get(before, 0.0) + now - self._shown_at, 3)
        self._shown_at = now
        if place != before or not self.seen:
            self.seen.append(place)
            self._acted_at = ""  # also where it was left and came back before anybody looked

    def _look(self, until: Callable[[Visitor], bool]) -> bool:
        place = self.place
        if place != self._looked_at:
            self._looked_at, self._acted_at = place, ""
            return until(self)  # let it be painted before a finger comes near
        if until(self):
            return True
        if self.place != place:
            return False  # it went on meanwhile
        # Once a state of the screen: what was done to it has to show first.
        state = json.dumps(self.view, default=str, sort_keys=True)
        if state != self._acted_at:
            self._acted_at = state
            self._picture(place)
            (self.habits.get(place) or self.habits.get(str(self.view["screen"])) or usual)(self)
        return until(self)

    def _picture(self, place: str) -> None:
        if self.out:
            number = len(list(self.out.glob("*.png"))) + 1
            self.app.window.grabWindow().save(str(self.out / f"{number:02}-{place.replace(':', '-')}.png"))

    def hand(self, device: str, do: str, argument: str = "") -> None:
        self.peers.hand(device, do, argument)

    def at_terminal(self, do: str) -> None:
        """Do something at the terminal, once it shows what is to be paid."""
        for _ in range(50):
            if self.peers.hand("", "state")["payment_terminal"]["waiting"]:
                break
            turn(100)
        self.hand("payment_terminal", do)

    def type(self, key: str, text: str) -> None:
        """Touch a field, and the keys that come up for it."""
        self.finger.touch(f"field:{key}")
        turn(LOOK_MS)
        self.finger.type(text)

    def lay_document(self) -> None:
        self.hand("chip_reader", "lay", self.document)
        self.hand("document_scanner", "scan", self.document)


def usual(visitor: Visitor) -> None:
    """What a visitor does who wants paper and has a good day."""
    view, touch = visitor.view, visitor.finger.touch
    match visitor.place:
        case "start" if len(visitor.seen) > 1:
            visitor.over = True
        case "start":
            touch(f"action:start:{visitor.product}")
        case "privacy" | "review":
            touch("action:continue")
        case "identify:lay":
            visitor.lay_document()
        case "form":
            _fill_in(visitor, next((each for each in view["fields"] if not each["value"]), None))
        case "pay:present":
            visitor.reference = visitor.app.shell.session.visit
            visitor.at_terminal("approve")
        case "finish":
            visitor.reference = view["reference"]
            visitor.hand("chip_reader", "take")
            visitor.hand("page_printer", "take")
            visitor.hand("receipt_printer", "take")
            touch("action:continue")
        case "feedback":
            touch("action:done" if view["score"] else "action:rate:5")
        case "problem":
            visitor.over = True


def _fill_in(visitor: Visitor, field: dict[str, Any] | None) -> None:
    """Answer a question; None: all have an answer."""
    if field is None:
        visitor.finger.touch("action:continue")
    elif field["options"]:
        visitor.finger.touch(f"action:answer:{field['key']}:{field['options'][0]['value']}")
    else:
        visitor.type(field["key"], TYPED.get(field["type"]) or f"{visitor.app.shell.session.today:%d%m%Y}")


def play(product: str, out: Path, config: Config | None) -> int:
    """Play one visitor and keep everything in `out`; answers 0 only if the paper came out and the zaak is complete.

    Where people handle the request the receipt is the paper, and the zaak is complete once all of it has arrived; a
    question once it was given to an employee.
    """
    out = out.absolute()
    screens = out / "screens"
    for old in (screens, out / "paper"):
        shutil.rmtree(old, ignore_errors=True)
    screens.mkdir(parents=True)
    with (
        (out / "log.jsonl").open("w", encoding="utf-8") as log,
        tempfile.TemporaryDirectory() as data,
        embedded(Path(data), municipality=config) as peers,
    ):
        logs.configure(log)
        peers.wait()
        app = App(peers.config, windowed=True)
        visitor = Visitor(app, peers, product, next(iter(load_documents(RESIDENTS))), out=screens)
        try:
            with click.progressbar(length=len(WAY), label="A visitor walks through", file=sys.stderr) as bar:
                finished = visitor.walk(lambda v: _further(v, bar) and v.over)
            on_paper = any(each.id == product and each.on_paper for each in app.shell.session.products)
            is_question = any(
                each.id == product and each.kind == "contactverzoek" for each in app.shell.session.products
            )
            received: dict[str, Any] = {}
            if visitor.reference:
                look = given_to_somebody if is_question else lambda *which: settled(*which, closed=on_paper)
                received = look(app, visitor.reference)
        finally:
            app.stop()
        shutil.copytree(peers.out, out / "paper", dirs_exist_ok=True)
    printed = [path.name for path in sorted((out / "paper").iterdir())]
    wanted = ("page-", "receipt-") if on_paper else ("receipt-",)
    came_out = all(any(name.startswith(kind) for name in printed) for kind in wanted)
    complete = bool(received) and (is_question or _complete(received, closed=on_paper))
    summary = {
        "product": product,
        "reference": visitor.reference,
        "steps_s": visitor.steps,
        "total_s": round(sum(visitor.steps.values()), 3),
        "finished": finished,
        "paper_came_out": came_out,
        "zaak_complete": complete,
        "printed": printed,
    }
    (out / "municipality.json").write_text(json.dumps(received, indent=2, ensure_ascii=False))
    (out / "summary.json").write_text(json.dumps(summary, indent=2))
    click.echo(json.dumps(summary, indent=2))
    return 0 if finished and came_out and complete else 1


def _further(visitor: Visitor, bar: Any) -> bool:
    reached = sum(any(place.startswith(screen) for place in visitor.seen) for screen in WAY)
    bar.update(reached - bar.pos)
    return True


def settled(app: App, identificatie: str, *, closed: bool = True) -> dict[str, Any]:
    """What the municipality has of a request, once its robot closed the zaak, or it is whole where people handle it;
    after CLOSED_S, as it is."""
    deadline = time.monotonic() + CLOSED_S
    while True:
        received = _received(app.municipality.zgw, identificatie) if app.municipality else {}
        if (received and _complete(received, closed=closed)) or time.monotonic() > deadline:
            return received
        turn(200)


def given_to_somebody(app: App, identificatie: str) -> dict[str, Any]:
    """What the municipality has of a question, once there is an internetaak; {} where there is none after CLOSED_S."""
    deadline = time.monotonic() + CLOSED_S
    klant = app.municipality.destinations.klantinteracties() if app.municipality else None
    while isinstance(klant, Klantinteracties) and time.monotonic() < deadline:
        for number in referentienummers(identificatie):
            taken = klant.find("internetaken", {"referentienummer": number})
            for taak in taken if isinstance(taken, list) else ():
                if identificatie in taak["toelichting"]:
                    klantcontact = klant.read(taak["aanleidinggevendKlantcontact"]["url"])
                    return {"internetaak": taak, "klantcontact": klantcontact}
        turn(200)
    return {}


def _complete(received: dict[str, Any], *, closed: bool) -> bool:
    """A zaak with a status is whole: it is set last."""
    return bool(received["zaak"]["einddatum"] if closed else received["statussen"])


def _received(zgw: Zgw, identificatie: str) -> dict[str, Any]:
    """A zaak with all that hangs on it, asked over the public APIs. {} where it is not there (yet)."""
    zaak = zgw.zaak(identificatie)
    if isinstance(zaak, Problem):
        return {}
    url = zaak["url"]
    links = zgw.zaakinformatieobjecten(url)
    documents = [] if isinstance(links, Problem) else [zgw.read(link["informatieobject"]) for link in links]
    parts = {
        "zaak": zaak,
        "rollen": zgw.rollen(url),
        "statussen": zgw.statussen(url),
        "zaakeigenschappen": zgw.zaakeigenschappen(url),
        "documenten": documents,
    }
    return {name: str(part.code) if isinstance(part, Problem) else part for name, part in parts.items()}


def turn(milliseconds: int) -> None:
    """The counter goes on for so long."""
    # Of each method of Qt's own that something is connected to, PySide keeps the name for ever: hence the lambda.
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, lambda: loop.quit())
    loop.exec()
