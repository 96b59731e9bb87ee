"""Carries out one cell of the matrix of visits: the real app, a visitor, and hands that break and mend a part."""

from __future__ import annotations

import time
from typing import Any, Final

from hardware.device import DeviceClass
from kiosk.app import App
from kiosk.demo import Visitor, usual
from kiosk.journey.availability import by_post, missing
from kiosk.journey.product import Need
from kiosk.journey.session import Stage, Trouble
from tests.faults.matrix.cells import RECOVER_S, Mishap, Moment
from tests.faults.matrix.runner import LINGER_S
from tests.faults.pulse import Pulse
from tests.faults.striking import Striking, away, soon
from tests.faults.visits import BLOCKED_S, PARTS, Account, Cell
from tests.town import Town

_VISIT_S: Final = 300.0  # longer than a payment may take and be asked after, and a receipt
_SOON_S: Final = 15.0
_BEGINS_S: Final = 20.0
_TRIES: Final = 3
_PROBLEM_PARTS: Final = ("title", "happened", "we_do", "you_can")


class Visiting:
    """One counter, and one visitor after the other."""

    def __init__(self, app: App, town: Town, pulse: Pulse, document: str) -> None:
        self._hands = Striking(app, town.peers)
        self._app, self._town, self._pulse, self._document = app, town, pulse, document
        self._product = app.shell.session.products[0]

    def carry_out(self, cell: Cell) -> Account:
        """Once more where it was only late: the machine has other things to do."""
        for _ in range(_TRIES):
            account = self._carry_out(cell)
            if account.wrong or not account.late:
                break
        return account

    def _carry_out(self, cell: Cell) -> Account:
        account = Account(cell)
        if not soon(self._available, _SOON_S):
            account.wrong.append("the product could not be had before it began")
            return account
        since = time.monotonic()
        if cell.moment is Moment.IDLE:
            self._between_visits(account)
        else:
            self._in_a_visit(account)
        account.blocked_s = self._pulse.worst_s(since)
        if account.blocked_s > BLOCKED_S:
            account.late.append(f"the thread of the screen stood still for {account.blocked_s * 1000:.0f} ms")
        return account

    def _healed(self, account: Account) -> None:
        device = account.cell.device
        began = time.monotonic()
        if not soon(lambda: self._as_ever(device), _SOON_S):
            account.wrong.append(f"not as ever after it was mended: {self._app.shell.session.capabilities}")
        elif (took_s := time.monotonic() - began) > RECOVER_S:
            account.late.append(f"as ever only {took_s:.1f} s after it was mended")

    def _as_ever(self, device: DeviceClass) -> bool:
        """Without a receipt printer nothing is missing on the start screen: the device itself has to say it."""
        if device is DeviceClass.RECEIPT_PRINTER:
            return self._available() and self._app.supervisor.known()[device].status.usable
        return self._available() and not by_post(self._app.shell.session, self._product)

    def _available(self) -> bool:
        session = self._app.shell.session
        return session.product is None and missing(session, self._product) is None

    # --- idle: the start screen tells it ------------------------------------------------------------------------------

    def _between_visits(self, account: Account) -> None:
        cell = account.cell
        began = time.monotonic()
        self._hands.strike(cell)
        if cell.mishap is Mishap.COMES_BACK:
            account.told = "was away for a moment"
        elif not cell.way.shows:
            account.told = "well"
            if soon(lambda: not self._as_ever(cell.device), LINGER_S):
                account.wrong.append(f"a false alarm: {self._tile()}")
        elif not soon(lambda: not self._as_ever(cell.device), _SOON_S):
            account.wrong.append("nothing was told")
        else:
            self._reason(account, time.monotonic() - began)
        self._hands.mend(cell)
        self._healed(account)

    def _reason(self, account: Account, told_s: float) -> None:
        """The product is closed only where it needs the part; else what is missing comes in another way."""
        tile, need = self._tile(), Need(account.cell.device)
        account.told = f"{told_s:.1f} s: {tile['reason'] or 'nothing, the code comes on the screen'}"
        if told_s > account.cell.way.within_s:
            account.late.append(f"told after {told_s:.1f} s")
        closed_by = missing(self._app.shell.session, self._product)
        needed = need in self._product.needs
        if closed_by is not (need if needed else None) or tile["available"] is needed:
            account.wrong.append(f"closed by {closed_by}: {tile}")
        if bool(tile["reason"]) is (need is Need.RECEIPT_PRINTER):
            account.wrong.append(f"the reason is {tile['reason']!r}")

    def _tile(self) -> dict[str, Any]:
        view: dict[str, Any] = self._app.counter.view  # type: ignore[assignment]
        return next(tile for tile in view["products"])

    # --- before, during, after: the visit ends in the truth -----------------------------------------------------------

    def _in_a_visit(self, account: Account) -> None:
        cell = account.cell
        visitor = Visitor(self._app, self._hands.peers, self._product.id, self._document)
        before = self._hands.world()
        visit = self._app.shell.session.visit
        struck = self._habits(account, visitor)
        if not visitor.walk(lambda v: bool(struck) and v.place in ("problem", "finish"), _VISIT_S):
            account.wrong.append(f"came to no end, but to {visitor.seen}")
        if cell.moment is Moment.AFTER and cell.way.shows:
            soon(lambda: not self._app.supervisor.known()[cell.device].status.usable, cell.way.within_s)
        self._told(account, visitor, before)
        self._hands.mend(cell)
        self._leave(account, visitor, before)
        self._settle(account, visit, before)
        self._healed(account)

    def _habits(self, account: Account, visitor: Visitor) -> list[float]:
        """What this visitor does otherwise than usual. The list has something in it once the part was struck."""
        cell = account.cell
        place = PARTS[cell.device].places[cell.moment]
        struck: list[float] = []

        def at_its_screen(visitor: Visitor) -> None:
            if struck:
                if self._lays_again(cell):
                    usual(visitor)
                return
            struck.append(time.monotonic())
            if cell.moment is Moment.DURING and not self._until_at_work(cell.device):
                account.wrong.append("it never began")
            if cell.moment is Moment.DURING and cell.device is DeviceClass.DOCUMENT_SCANNER and cell.way.tells:
                visitor.hand(DeviceClass.CHIP_READER, "lay", self._document)
            self._hands.strike(cell)
            self._goes_on(cell, visitor)

        def lay(visitor: Visitor) -> None:
            """Of what is read later, or is ill, only the number is read."""
            ill = cell.of_a_document and cell.moment is not Moment.AFTER and cell.mishap is not Mishap.HALF
            if ill or (cell.moment is Moment.DURING and not struck):
                visitor.hand(DeviceClass.DOCUMENT_SCANNER, "scan", self._document)
            else:
                visitor.lay_document()

        if cell.device is DeviceClass.CHIP_READER:
            visitor.habits["identify:lay"] = lay
        visitor.habits |= {"problem": lambda _: None, "finish": lambda _: None, place: at_its_screen}
        return struck

    def _lays_again(self, cell: Cell) -> bool:
        return cell.device is DeviceClass.DOCUMENT_SCANNER or cell.moment is not Moment.DURING

    def _goes_on(self, cell: Cell, visitor: Visitor) -> None:
        """What the visitor does at once, not knowing that something befell the part."""
        if cell.moment is not Moment.DURING:
            if visitor.place != "finish":
                usual(visitor)
        elif cell.device is DeviceClass.PAYMENT_TERMINAL and cell.mishap not in (Mishap.UNPLUGGED, Mishap.COMES_BACK):
            visitor.at_terminal("approve")
        elif cell.device is DeviceClass.CHIP_READER and cell.mishap is Mishap.COMES_BACK:
            visitor.hand(cell.device, "lay", self._document)

    def _until_at_work(self, device: DeviceClass) -> bool:
        match device:
            case DeviceClass.RECEIPT_PRINTER:
                return soon(lambda: self._app.shell.session.stage is Stage.RECEIPT, _BEGINS_S)
            case DeviceClass.PAGE_PRINTER | DeviceClass.PAYMENT_TERMINAL:
                return soon(lambda: self._hands.at_work(device), _BEGINS_S)
        return True

    def _told(self, account: Account, visitor: Visitor, before: dict[str, int]) -> None:
        view, trouble = visitor.view, self._app.shell.session.trouble
        if visitor.place == "problem":
            account.told = str(trouble)
            if trouble not in account.cell.trouble_allowed:
                account.wrong.append(f"told {trouble}")
            if not all(view[part] for part in _PROBLEM_PARTS) or not (view["retry"] or view["stop"]):
                account.wrong.append(f"the screen does not say it all: {view}")
        elif visitor.place == "finish":
            account.told = "finish: " + str(view["outcome"]) + (", code on the screen" if view["qr"] else ", receipt")
            now = self._hands.world()
            came_out = {name: now[name] > before[name] for name in now}
            # A receipt whose end was not seen may have come out all the same: the code is on the screen as well.
            true = came_out["pages"] is (view["outcome"] == "printed") and (came_out["receipts"] or bool(view["qr"]))
            if not true:
                account.wrong.append(f"told {account.told}, but {came_out}")
            if account.cell.moment is Moment.AFTER and (view["outcome"] != "printed" or view["qr"]):
                account.wrong.append(f"told {account.told}, though it befell the part after its step")

    def _leave(self, account: Account, visitor: Visitor, before: dict[str, int]) -> None:
        """Says of the paper what is true, or stops; what healed meanwhile may have gone on by itself."""
        touch = visitor.finger.touch
        if self._app.shell.session.trouble is Trouble.PAPER_UNKNOWN:
            soon(lambda: not self._hands.at_work(DeviceClass.PAGE_PRINTER), _SOON_S)
            touch("action:retry" if self._hands.world()["pages"] > before["pages"] else "action:otherwise")
            visitor.walk(lambda v: v.place == "finish", _VISIT_S)

        def left() -> bool:
            if self._app.shell.session.product is None:
                return True
            any(touch(f"action:{action}") for action in ("stop:problem", "stop", "continue", "done"))
            return False

        if not soon(left, _SOON_S):
            account.wrong.append(f"the visit could not be left: {visitor.place}, {visitor.finger.names()}")

    def _settle(self, account: Account, visit: str, before: dict[str, int]) -> None:
        """Nothing was printed, paid or asked for twice; who paid has a request, and who has none has the money back."""

        def done() -> dict[str, int]:
            now = self._hands.world()
            requests = away(self._town.received).count(visit)
            return {name: now[name] - before[name] for name in now} | {"requests": requests}

        soon(lambda: (did := done())["paid"] == did["requests"], _SOON_S)
        did = done()
        if max(did.values()) > 1 or did["paid"] != did["requests"]:
            account.wrong.append(f"done: {did}")
