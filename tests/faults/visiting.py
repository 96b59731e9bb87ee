"""Carries out one cell of the matrix of visits: the real app, a visitor, and hands that break and mend a part."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from typing import Any, Final

from hardware.device import DeviceClass
from hardware.drivers.nexo.messages import reversal_id
from hardware.simulators.control import hand
from kiosk.app import App
from kiosk.demo import Visitor, turn
from kiosk.embedded import Embedded
from kiosk.journey.availability import by_post, missing
from kiosk.journey.session import Stage, Trouble
from tests.faults.matrix.cells import DETECT_S, HEARTBEAT_S, RECOVER_S, Mishap, Moment
from tests.faults.pulse import Pulse
from tests.faults.visits import BLOCKED_S, PARTS, Account, Cell, Hands
from tests.town import Town

_VISIT_S: Final = 60.0
_SOON_S: Final = 15.0
_STRIKES_S: Final = 20.0
_BLINK_MS: Final = 10
_PROBLEM_PARTS: Final = ("title", "happened", "we_do", "you_can")


class Away(Embedded):
    """Hands that do not hold up the thread of the screen: the event loop goes on while they work."""

    def hand(self, device: str, do: str, argument: str = "") -> dict[str, Any]:
        state: dict[str, Any] = away(lambda: hand(self.control, device, do, argument))
        return state


def away(work: Callable[[], Any]) -> Any:
    done: list[Any] = []
    thread = threading.Thread(target=lambda: done.append(work()), daemon=True)
    thread.start()
    while thread.is_alive():
        turn(_BLINK_MS)
    return done[0]


class Visiting:
    """One counter, and one visitor after the other."""

    def __init__(self, app: App, town: Town, pulse: Pulse, document: str) -> None:
        peers = town.peers
        self._peers = Away(peers.config, peers.control, peers.out, peers.sandbox_url, peers.pids)
        self._app, self._town, self._pulse, self._document = app, town, pulse, document
        self._product = app.shell.session.products[0]

    def carry_out(self, cell: Cell) -> Account:
        """Once more where only the thread of the screen stood still: the machine has other things to do."""
        account = self._carry_out(cell)
        if account.blocked_s > BLOCKED_S and not account.wrong:
            account = self._carry_out(cell)
        if account.blocked_s > BLOCKED_S:
            account.wrong.append(f"the thread of the screen stood still for {account.blocked_s * 1000:.0f} ms")
        return account

    def _carry_out(self, cell: Cell) -> Account:
        account = Account(cell)
        if not self._soon(self._available, _SOON_S):
            account.wrong.append("the product could not be had before it began")
            return account
        since = time.monotonic()
        (self._before if cell.moment is Moment.BEFORE else self._during)(account)
        account.blocked_s = self._pulse.worst_s(since)
        return account

    # --- before: the start screen tells it ----------------------------------------------------------------------------

    def _before(self, account: Account) -> None:
        cell = account.cell
        began = time.monotonic()
        self._strike(cell)
        limit_s = HEARTBEAT_S if cell.mishap in (Mishap.HANGS, Mishap.MUTE) else DETECT_S
        if not self._soon(lambda: not self._as_ever(cell.device), limit_s):
            account.wrong.append(f"nothing was told within {limit_s:.0f} s")
        account.told = (
            f"{time.monotonic() - began:.1f} s: {self._tile()['reason'] or 'nothing, the code comes on the screen'}"
        )
        self._mend(cell)
        if not self._soon(lambda: self._as_ever(cell.device), RECOVER_S):
            account.wrong.append(f"not as ever {RECOVER_S:.0f} s after it was mended: {self._tile()}")

    def _tile(self) -> dict[str, Any]:
        view: dict[str, Any] = self._app.counter.view  # type: ignore[assignment]
        return next(tile for tile in view["products"])

    def _as_ever(self, device: DeviceClass) -> bool:
        """Without a receipt printer nothing is missing on the start screen: the device itself has to say it."""
        if device is DeviceClass.RECEIPT_PRINTER:
            return self._available() and self._app.supervisor.known()[device].status.usable
        return self._available() and not by_post(self._app.shell.session, self._product)

    def _available(self) -> bool:
        session = self._app.shell.session
        return session.product is None and missing(session, self._product) is None

    # --- during: the visit ends in the truth --------------------------------------------------------------------------

    def _during(self, account: Account) -> None:
        cell, part = account.cell, PARTS[account.cell.device]
        visitor = Visitor(self._app, self._peers, self._product.id, self._document)
        before = self._world()
        visit = self._app.shell.session.visit
        struck: list[float] = []

        def at_its_step(visitor: Visitor) -> None:
            if struck:
                return
            struck.append(time.monotonic())
            if not self._until_at_work(cell.device):
                account.wrong.append("it never began")
            self._strike(cell)
            if cell.device is DeviceClass.PAYMENT_TERMINAL and cell.mishap is not Mishap.UNPLUGGED:
                visitor.at_terminal("approve")

        if cell.device is DeviceClass.CHIP_READER:
            visitor.habits["identify:lay"] = lambda visitor: visitor.hand("document_scanner", "scan", self._document)
        visitor.habits |= {part.place: at_its_step, "problem": lambda _: None, "finish": lambda _: None}
        if not visitor.walk(lambda v: bool(struck) and v.place in ("problem", "finish"), _VISIT_S):
            account.wrong.append(f"came to no end, but to {visitor.seen}")
        self._told(account, visitor)
        self._mend(cell)
        self._leave(account, visitor, before)
        self._settle(account, visit, before)
        if not self._soon(lambda: self._as_ever(cell.device), RECOVER_S):
            account.wrong.append(f"not as ever after the visit: {self._app.shell.session.capabilities}")

    def _until_at_work(self, device: DeviceClass) -> bool:
        """A printer that prints, a terminal that shows what is to be paid."""
        match device:
            case DeviceClass.PAGE_PRINTER:
                return self._soon(self._sheet_on_its_way, _STRIKES_S)
            case DeviceClass.RECEIPT_PRINTER:
                return self._soon(lambda: self._app.shell.session.stage is Stage.RECEIPT, _STRIKES_S)
            case DeviceClass.PAYMENT_TERMINAL:
                return self._soon(lambda: bool(self._peers.hand("", "state")[device]["waiting"]), _STRIKES_S)
        return True

    def _sheet_on_its_way(self) -> bool:
        return bool(self._peers.hand("", "state")[DeviceClass.PAGE_PRINTER]["printing"])

    def _told(self, account: Account, visitor: Visitor) -> None:
        view, trouble = visitor.view, self._app.shell.session.trouble
        if visitor.place == "problem":
            account.told = str(trouble)
            if trouble not in PARTS[account.cell.device].troubles:
                account.wrong.append(f"told {trouble}")
            if not all(view[part] for part in _PROBLEM_PARTS) or not (view["retry"] or view["stop"]):
                account.wrong.append(f"the screen does not say it all: {view}")
        elif visitor.place == "finish":
            account.told = "finish: " + str(view["outcome"]) + (", code on the screen" if view["qr"] else ", receipt")

    def _leave(self, account: Account, visitor: Visitor, before: dict[str, int]) -> None:
        """Says of the paper what is true, or stops; what healed meanwhile may have gone on by itself."""
        touch = visitor.finger.touch
        if self._app.shell.session.trouble is Trouble.PAPER_UNKNOWN:
            self._soon(lambda: not self._sheet_on_its_way(), _SOON_S)
            touch("action:retry" if self._world()["pages"] > before["pages"] else "action:otherwise")
            visitor.walk(lambda v: v.place == "finish", _VISIT_S)

        def left() -> bool:
            if self._app.shell.session.product is None:
                return True
            any(touch(f"action:{action}") for action in ("stop:problem", "stop", "continue", "done"))
            return False

        if not self._soon(left, _SOON_S):
            account.wrong.append(f"the visit could not be left: {visitor.place}, {visitor.finger.names()}")

    def _settle(self, account: Account, visit: str, before: dict[str, int]) -> None:
        """Nothing was printed, paid or asked for twice; who paid has a request, and who has none has the money back."""

        def done() -> dict[str, int]:
            now = self._world()
            requests = away(self._town.received).count(visit)
            return {name: now[name] - before[name] for name in now} | {"requests": requests}

        self._soon(lambda: (did := done())["paid"] == did["requests"], _SOON_S)
        did = done()
        if max(did.values()) > 1 or did["paid"] != did["requests"]:
            account.wrong.append(f"done: {did}")

    def _world(self) -> dict[str, int]:
        """What was ever done out there. Money that was given back does not count."""
        state = self._peers.hand("", "state")
        known = state["payment_terminal"]["transactions"]
        given_back = {reversal_id(reference) for reference in known} & set(known)
        approved = sum(result == "Success" for reference, result in known.items() if reference not in given_back)
        return {
            "paid": approved - len(given_back),
            "pages": state["page_printer"]["printed"],
            "receipts": state["receipt_printer"]["printed"],
        }

    # --- hands ----------------------------------------------------------------------------------------

    def _strike(self, cell: Cell) -> None:
        if hands := self._hands(cell):
            is_a_document = (cell.device, cell.mishap) == (DeviceClass.CHIP_READER, Mishap.MUTE)
            self._peers.hand(cell.device, hands[0], self._document if is_a_document else "")
        else:
            number = signal.SIGSTOP if cell.mishap is Mishap.HANGS else signal.SIGKILL
            os.kill(self._app.supervisor.pids()[cell.device], number)

    def _mend(self, cell: Cell) -> None:
        if hands := self._hands(cell):
            self._peers.hand(cell.device, hands[1])

    def _hands(self, cell: Cell) -> Hands | None:
        """None: the mishap is one of our own process."""
        part = PARTS[cell.device]
        match cell.mishap:
            case Mishap.UNPLUGGED:
                return part.unplug
            case Mishap.MUTE if not isinstance(part.mute, str):
                return part.mute
        return None

    def _soon(self, wanted: Callable[[], bool], within_s: float) -> bool:
        deadline = time.monotonic() + within_s
        while not wanted():
            if time.monotonic() > deadline:
                return False
            turn(_BLINK_MS)
        return True
