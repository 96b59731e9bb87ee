"""Around the session: carries out its effects, and brings every outcome back as an event of the same visit."""

from __future__ import annotations

import json
import logging
import secrets
import threading
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from backend_client.result import Problem
from hardware import commands
from hardware.device import Completion, DeviceClass, Outcome
from hardware.supervisor import Climbed, Observed, StatusChanged
from kiosk import closing, tuning
from kiosk.journey import effects as do
from kiosk.journey import events as ev
from kiosk.journey.advance import advance
from kiosk.journey.closure import Closure
from kiosk.journey.product import Need, Product, StepKind
from kiosk.journey.rest import Rest
from kiosk.journey.session import Session
from kiosk.messages import Message, current
from kiosk.opening import Lights, Opening
from kiosk.plumbing import Plumbing
from kiosk.tuning import Tuning

if TYPE_CHECKING:  # loaded in the background by kiosk.municipality, after the first picture is there
    from backend_client.outbox import Contactverzoek, Request
    from kiosk.config import Config
    from kiosk.desk_slip import DeskSlip
    from kiosk.municipality import Municipality

READ_CHIP_S = 30
PRINT_S = 120
RECEIPT_S = 30
LOOK_EVERY_S = 0.3
SUPPLIES_EVERY_S = 600
SETTLE_EVERY_S = 30
"""Between two looks at payments and deliveries that could not be brought to their end."""

NEEDED = frozenset(str(need) for need in Need)
"""The devices among them: what else a counter has, no product waits for."""

Answer = TypeVar("Answer")

log = logging.getLogger(__name__)


class Shell:
    """Holds the one session of a counter. All its methods are called on the thread of the session.

    `show` is called with every new state, `forget` when a visit is over, `press` with keys of the access keypad,
    `chime` to ask for attention. Until connect() the counter can show itself, but no product.
    """

    def __init__(
        self,
        plumbing: Plumbing,
        products: tuple[Product, ...],
        show: Callable[[Session], None],
        forget: Callable[[], None],
        press: Callable[[commands.Key], None],
        chime: Callable[[], None],
        lights: Lights | None,
        *,
        counter: str,
        language: str,
        languages: tuple[str, ...],
        data: Path,
        opening: Opening,
        messages: tuple[Message, ...],
        saver_s: int,
    ) -> None:
        self._plumbing = plumbing
        self._show = show
        self._counter = counter
        self._data = data
        self._feedback = data / "feedback.jsonl"
        self._forget_on_screen = forget
        self._press = press
        self._chime = chime
        self._lights = lights
        self._opening = opening
        self._messages = messages
        self._behind: Municipality | None = None
        self._devices: dict[DeviceClass, StatusChanged] = {}
        self._reading = 0
        self._extract = b""
        self._visit_over = threading.Event()
        self._seconds = 0
        self.attended = False
        """A technician is at the screen: the display is lit."""
        self._somebody = False
        self._unrecorded: dict[str, do.Delivery] = {}
        self.session, _ = advance(
            Session(
                language=language,
                language_default=language,
                languages=languages,
                products=products,
                today=datetime.now().date(),  # noqa: DTZ005  the hall's clock
                closure=closing.read(data),
                saver_s=saver_s,
            ),
            self._next_visit(),
        )
        self.tuning = tuning.read(data)
        self.session, _ = advance(self.session, ev.Tuned(self.tuning.volume))
        if lights:
            lights.dim(self.tuning.brightness)

    def connect(self, municipality: Municipality) -> None:
        """From now on products can be had, as far as their needs are met."""
        self._behind = municipality
        for change in self._devices.values():
            self._judge(change, municipality)
        self._look_at_supplies(municipality)
        municipality.health.start()
        municipality.till.settle()

    def handle(self, event: ev.Event) -> None:
        """Let the session move, show it, and carry out what it wants."""
        visit = self.session.visit
        before = self.session
        self.session, wanted = advance(before, event)
        if self.session != before:
            self._show(self.session)
        for effect in wanted:
            self._carry_out(effect, visit)

    def tick(self) -> None:
        """A second went by."""
        self._seconds += 1
        now = datetime.now()  # noqa: DTZ005  the hall's clock
        self.handle(ev.Tick(now.date(), now.astimezone()))
        self.announce(now)
        self._look_at_the_clock(now)
        if self._behind and self._seconds % SETTLE_EVERY_S == 0:
            unrecorded, self._unrecorded = self._unrecorded, {}
            for visit, delivery in unrecorded.items():
                self._record(visit, delivery, self._behind)
            self._behind.till.settle()
        if self._behind and self._seconds % SUPPLIES_EVERY_S == 0:
            self._look_at_supplies(self._behind)

    def _look_at_the_clock(self, now: datetime) -> None:
        """The hall opened or closed: the screen is lit and shows so."""
        closed = not self._opening.lit(now)
        hall = ev.Hall(closed, self._opening.opens(now) if closed else None)
        if hall != ev.Hall(self.session.hall_closed, self.session.opens):
            self.handle(hall)
        if self._lights:
            served = self.session.product is not None
            needed = served or self.attended or self.session.rest is Rest.CLOSED
            self._lights.look(now, needed=needed)

    def announce(self, now: datetime) -> None:
        """What is to be said to everyone at this moment."""
        notice = current(self._messages, self._opening, now)
        if notice != self.session.notice:
            self.handle(ev.Announced(notice))

    def settle(self, config: Config, products: tuple[Product, ...]) -> None:
        """Other settings from now on, as far as they can be changed at run time. Between visitors."""
        self._opening, self._messages = config.opening, config.messages
        if self._lights:
            self._lights.settle(config.opening)
        if self._behind:
            self._behind.settle(config)
        counter = config.counter
        self.handle(ev.Settled(products, counter.language, counter.languages, counter.saver_minutes * 60))
        self.announce(datetime.now())  # noqa: DTZ005  the hall's clock

    def tune(self, chosen: Tuning) -> None:
        """As loud and as bright from now on. Between visitors; kept over a restart."""
        self._tune(chosen.fitting)
        self._plumbing.on_disk(lambda: tuning.keep(self._data, self.tuning), lambda _: None)

    def _tune(self, chosen: Tuning) -> None:
        self.tuning = chosen
        self.handle(ev.Tuned(chosen.volume))
        if self._lights:
            self._lights.dim(chosen.brightness)
            self._lights.look(datetime.now(), needed=True)  # noqa: DTZ005  the hall's clock

    def out_of_service(self, message: str = "", until: datetime | None = None) -> None:
        """Close the counter to who comes next, with words for them, until a moment (with its zone) or somebody opens
        it. Kept over a restart."""
        self.handle(ev.OutOfService(Closure(message, until)))

    def back_in_service(self) -> None:
        """Open it again."""
        self.handle(ev.BackInService())

    @property
    def behind(self) -> Municipality | None:
        """None until connect()."""
        return self._behind

    def stop(self) -> None:
        """Nobody waits for anything any more."""
        self._visit_over.set()

    def hears(self, said: Observed | StatusChanged | Climbed) -> None:
        """A device said something by itself."""
        if isinstance(said, Observed):
            match said.observation:
                case commands.DocumentSeen() | commands.DocumentUnreadable():
                    self.handle(said.observation)
                case commands.KeyPressed(key):
                    self._press(key)
                case _:
                    pass  # no product asks for it
            return
        if isinstance(said, Climbed):
            log.warning("device.healing", extra={"device": said.device, "rung": said.rung})
            return
        log.info(
            "device.status",
            extra={"device": said.device, "state": said.status.state, "faults": [f.code for f in said.status.faults]},
        )
        self._devices[said.device] = said
        if said.device is DeviceClass.PANEL:  # where it can say nothing, nobody is known to have headphones in
            self.handle(ev.Headset(said.status.parts.get("headset") == "present"))
            came, self._somebody = not self._somebody, said.status.parts.get("presence") == "present"
            if came and self._somebody:
                self.handle(ev.Came())
        if self._lights and said.device is DeviceClass.DISPLAY:
            self._lights.again()
        if self._behind:
            self._judge(said, self._behind)
            if said.device is DeviceClass.PAYMENT_TERMINAL and said.status.usable:
                self._behind.till.settle()

    def hand_to_desk(self, slip: DeskSlip) -> None:
        """Print a slip for the people at the desk, once no visitor stands there; till then it is handed over again."""
        behind = self._behind
        assert behind
        if self.session.product is not None:
            behind.till.slip_printed(slip.reference, False)
            return
        self._print(
            DeviceClass.RECEIPT_PRINTER,
            slip.paper(),
            RECEIPT_S,
            lambda o: behind.till.slip_printed(slip.reference, o.completion is Completion.SUCCESS),
        )

    def _look_at_supplies(self, behind: Municipality) -> None:
        behind.supplies.look(datetime.now().astimezone())

    def _judge(self, change: StatusChanged, municipality: Municipality) -> None:
        municipality.supplies.status(change.device, change.status, datetime.now().astimezone())
        if change.device in NEEDED:
            municipality.health.device(Need(change.device), change.status)

    def equipped(self, capabilities: Mapping[Need, str]) -> None:
        self.handle(ev.Equipped(capabilities, self.session.products))

    def sent(self, identificatie: str) -> None:
        self.handle(ev.Sent(identificatie))

    def _next_visit(self) -> ev.Opened:
        """The token of a visit is also the number of the request that may come of it."""
        return ev.Opened(f"{self._counter}-{secrets.token_hex(10).upper()}")

    def _carry_out(self, effect: do.Effect, visit: str) -> None:
        match effect:
            case do.CallHelp(product, step, trouble):
                log.info("help.called", extra={"product": product, "step": step, "trouble": trouble})
                return
            case do.Chime():
                self._chime()
                return
            case do.KeepClosure(closure):
                log.warning("counter.closed" if closure else "counter.opened")
                self._plumbing.on_disk(lambda: closing.keep(self._data, closure), lambda _: None)
                return
        behind = self._behind
        assert behind
        match effect:
            case do.ReadChip(document):
                key = (document.document_number, document.date_of_birth, document.date_of_expiry)
                self._reading = self._plumbing.run(
                    DeviceClass.CHIP_READER, commands.ReadChip(*key), READ_CHIP_S, lambda o: self._chip(visit, o)
                )
            case do.StopReading():
                self._plumbing.cancel(DeviceClass.CHIP_READER, self._reading)
            case do.AskBsn(number):
                self._ask(lambda: behind.brp.bsn_of_document(number), lambda a: ev.BsnAnswered(visit, a))
            case do.AskPerson(bsn):
                self._ask(lambda: behind.brp.person(bsn), lambda a: ev.PersonAnswered(visit, a))
            case do.AskRequests(bsn):
                self._ask(lambda: behind.requests_of(bsn), lambda a: ev.RequestsAnswered(visit, a))
            case do.TakePayment(amount_cents):
                behind.till.take(visit, amount_cents)
            case do.FindOutPayment():
                behind.till.find_out()
            case do.AbortPayment():
                behind.till.abort()
            case do.GiveBack():
                behind.till.give_back()
            case do.Submit():
                self._submit(effect, visit, behind)
            case do.AwaitExtract():
                self._await_extract(visit, behind)
            case do.PrintExtract():
                paper = commands.PrintDocument(self._extract, visit)
                self._print(
                    DeviceClass.PAGE_PRINTER,
                    paper,
                    PRINT_S,
                    lambda o: self.handle(ev.PaperAnswered(visit, o.completion)),
                )
            case do.PrintReceipt(delivery):
                slip = behind.receipt(self.session, delivery)
                self._print(
                    DeviceClass.RECEIPT_PRINTER,
                    slip,
                    RECEIPT_S,
                    lambda o: self.handle(ev.ReceiptAnswered(visit, o.completion)),
                )
            case do.RecordDelivery(delivery):
                self._record(visit, delivery, behind)
            case do.SaveFeedback():
                self._plumbing.on_disk(lambda: self._write_feedback(effect), lambda _: None)
            case do.Forget():
                self._forget(behind)

    def _print(
        self, printer: DeviceClass, paper: commands.Command, deadline_s: float, ended: Callable[[Outcome], None]
    ) -> None:
        def printed(outcome: Outcome) -> None:
            if self._behind:
                self._behind.supplies.printed(printer, outcome, datetime.now().astimezone())
            ended(outcome)

        self._plumbing.run(printer, paper, deadline_s, printed)

    def _ask(self, ask: Callable[[], Answer], event: Callable[[Answer], ev.Event]) -> None:
        def answered(answer: Answer) -> None:
            if isinstance(answer, Problem):
                log.warning("service.problem", extra={"code": answer.code, "detail": answer.detail})
                if self._behind:
                    self._behind.health.look_soon()
            self.handle(event(answer))

        self._plumbing.by_service(ask, answered)

    def _chip(self, visit: str, outcome: Outcome) -> None:
        number = outcome.value.document_number if isinstance(outcome.value, commands.ChipRead) else ""
        code = outcome.fault.code if outcome.fault else ""
        log.info("chip.answered", extra={"completion": outcome.completion, "code": code})
        self.handle(ev.ChipAnswered(visit, outcome.completion, code, number))

    def _submit(self, wanted: do.Submit, visit: str, behind: Municipality) -> None:
        paid = behind.till.reference if self.session.paid else ""

        def accepted(problem: Problem | None) -> None:
            if problem:
                log.error("request.not_accepted", extra={"code": problem.code, "detail": problem.detail})
                self.handle(ev.NotAccepted(visit, problem))
                return
            log.info("request.accepted", extra={"identificatie": visit})
            behind.sender.accepted_now(visit)
            self.handle(ev.Accepted(visit))
            if self.session.visit != visit and wanted.product.on_paper:  # the visitor left while it was saved
                self._record(visit, do.Delivery.POST, behind)

        def typeset_then_commit(made: Request | Contactverzoek | Problem) -> None:
            if isinstance(made, Problem):
                accepted(made)
            elif self.session.visit == visit and not self.session.trouble:  # else the visitor was told that it failed
                self._plumbing.on_disk(lambda: behind.outbox.accept(made), accepted)

        self._plumbing.by_service(lambda: behind.request(wanted, visit, paid), typeset_then_commit)

    def _await_extract(self, visit: str, behind: Municipality) -> None:
        over = self._visit_over

        def look() -> bytes:
            while not over.wait(LOOK_EVERY_S):
                found = behind.zgw.extract(visit)
                if isinstance(found, bytes):
                    return found
                if isinstance(found, Problem):
                    over.wait(1.0)
            return b""

        def found(extract: bytes) -> None:
            if extract and self.session.visit == visit:
                self._extract = extract
                self.handle(ev.ExtractReady(visit))

        self._plumbing.by_service(look, found)

    def _record(self, visit: str, delivery: do.Delivery, behind: Municipality) -> None:
        """How the paper reached the visitor. Until the disk takes it, it is tried again (see tick)."""

        def recorded(problem: Problem | None) -> None:
            if problem:
                log.error("delivery.not_recorded", extra={"code": problem.code, "detail": problem.detail})
                self._unrecorded[visit] = delivery
            else:
                behind.sender.wake()

        self._plumbing.on_disk(lambda: behind.outbox.record_delivery(visit, delivery), recorded)

    def _write_feedback(self, feedback: do.SaveFeedback) -> None:
        line = {"at": time.strftime("%Y-%m-%d"), "product": feedback.product, "score": feedback.score}
        with self._feedback.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps({**line, "reasons": feedback.reasons}) + "\n")

    def _forget(self, behind: Municipality) -> None:
        self._visit_over.set()
        self._extract = b""
        behind.till.forget()
        self._forget_on_screen()
        self._visit_over = threading.Event()
        self.handle(self._next_visit())

    @property
    def paying(self) -> bool:
        return self.session.kind is StepKind.PAY
