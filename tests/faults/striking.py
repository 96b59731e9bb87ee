"""What befalls a part of the real app is brought about, and mended; and what was ever done at its devices."""

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
from kiosk.demo import turn
from kiosk.embedded import Embedded
from tests.faults.matrix.cells import Mishap
from tests.faults.matrix.runner import BLINK_S
from tests.faults.visits import OWN, Cell

_LOOK_MS: Final = 10


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
        turn(_LOOK_MS)
    return done[0]


def soon(wanted: Callable[[], bool], within_s: float) -> bool:
    deadline = time.monotonic() + within_s
    while not wanted():
        if time.monotonic() > deadline:
            return False
        turn(_LOOK_MS)
    return True


class Striking:
    """The hands at the simulators and at the processes of one app."""

    def __init__(self, app: App, peers: Embedded) -> None:
        self._app = app
        self.peers = Away(peers.config, peers.control, peers.out, peers.sandbox_url, peers.pids, peers.begin)

    def strike(self, cell: Cell) -> None:
        """What comes back is struck and mended at once."""
        if cell.mishap in OWN:
            number = signal.SIGSTOP if cell.mishap is Mishap.HANGS else signal.SIGKILL
            os.kill(self._app.supervisor.pids()[cell.device], number)
        self._do(cell.device, cell.way.do)
        if cell.mishap is Mishap.COMES_BACK:
            turn(round(BLINK_S * 1000))
            self._do(cell.device, cell.way.undo)

    def mend(self, cell: Cell) -> None:
        """And the counter is tidied: what lies there is taken away."""
        if cell.mishap is not Mishap.COMES_BACK:
            self._do(cell.device, cell.undo)
        for device in (DeviceClass.CHIP_READER, DeviceClass.PAGE_PRINTER, DeviceClass.RECEIPT_PRINTER):
            self.peers.hand(device, "take")

    def _do(self, device: DeviceClass, actions: tuple[str, ...]) -> None:
        for action in actions:
            do, _, argument = action.partition(" ")
            self.peers.hand(device, do, argument)

    def at_work(self, device: DeviceClass) -> bool:
        """A printer that prints, a terminal that shows what is to be paid."""
        state = self.peers.hand("", "state")[device]
        return bool(state.get("printing") or state.get("waiting"))

    def world(self) -> dict[str, int]:
        """What was ever done out there. Money that was given back does not count."""
        state = self.peers.hand("", "state")
        known = state["payment_terminal"]["transactions"]
        given_back = {reversal_id(reference) for reference in known} & set(known)
        approved = sum(result == "Success" for reference, result in known.items() if reference not in given_back)
        return {
            "paid": approved - len(given_back),
            "pages": state["page_printer"]["printed"],
            "receipts": state["receipt_printer"]["printed"],
        }
