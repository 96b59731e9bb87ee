"""What can be the matter with a running counter, how it is brought about and cured, and what it is then called.

Of what befalls a device the fault matrix knows it; here are further what a hand does at one, and services.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hardware.device import DeviceClass
from hardware.supervisor import Supervisor
from kiosk.journey.product import Need
from tests.faults.matrix.bench import RIGS
from tests.faults.matrix.cells import Mishap, Moment, Rig, Way
from tests.town import Town

LOOK_S: Final = 0.01
HEALED: Final = {(DeviceClass.PANEL, Mishap.MUTE)}
"""The counter has cured it by a command of the device, before anybody has read of it."""
SIGNALS: Final = {Mishap.HANGS: signal.SIGSTOP, Mishap.CRASHES: signal.SIGKILL}

LATER: Final = {(DeviceClass.RECEIPT_PRINTER, Mishap.HALF): ("wrong_device",)}
"""What is told as well once the counter has opened it anew: of half its name nobody knows whose it is."""


@dataclass(frozen=True, slots=True)
class Ill:
    """`codes`: one of these must be told of it. `usable`: the part works all the same. `own`: what befalls each new
    process of the device, until it is cured."""

    part: str
    do: tuple[str, ...] = ()
    undo: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    usable: bool = False
    own: Mishap | None = None


def of_matrix(device: DeviceClass, mishap: Mishap) -> Ill | None:
    """What the matrix knows of it while nothing is asked of the device; None: it makes no sense, or nobody sees it."""
    way = RIGS[device](Path("/nowhere")).sense(mishap, Moment.IDLE)
    if not isinstance(way, Way) or not way.shows or mishap is Mishap.COMES_BACK or (device, mishap) in HEALED:
        return None
    if not way.undo and mishap not in SIGNALS:  # it is over by itself
        return None
    codes = (*way.shows, *LATER.get((device, mishap), ()))
    return Ill(device, way.do, way.undo, codes, own=mishap if mishap in SIGNALS else None)


def of_service(need: Need) -> Ill:
    return Ill(need, ("down",), ("",), ("unreachable",))


P, R = DeviceClass.PAGE_PRINTER, DeviceClass.RECEIPT_PRINTER
PANEL, POWER = DeviceClass.PANEL, DeviceClass.POWER
BY_HAND: Final[Mapping[str, tuple[Ill, ...]]] = {
    "empty": (
        Ill(P, ("paper_out",), ("paper_in",), ("paper_out",)),
        Ill(R, ("paper_out",), ("paper_in",), ("paper_out",)),
        Ill(PANEL, ("open_door",), ("close_door",), ("door_open",)),
        Ill(POWER, ("unplug_mains",), ("plug_mains",), ("on_battery",), usable=True),
    ),
    "open": (
        Ill(P, ("cover_open",), ("cover_close",), ("cover_open",)),
        Ill(R, ("cover_open",), ("cover_close",), ("cover_open",)),
        Ill(PANEL, ("force",), ("mend", "turn_switch maintenance", "turn_switch run"), ("tampered",)),
        Ill(POWER, ("battery_failure",), ("new_battery",), ("battery_failure",), usable=True),
    ),
    "stuck": (
        Ill(P, ("jam",), ("clear",), ("paper_jam",)),
        Ill(R, ("jam",), ("clear",), ("paper_jam",)),
        Ill(POWER, ("unplug_mains", "battery_low"), ("plug_mains",), ("battery_low",), usable=True),
    ),
    "worn": (
        Ill(P, ("toner_out",), ("toner_in",), ("toner_empty",)),
        Ill(R, ("cutter_error",), ("clear",), ("cutter_error",)),
    ),
    "soon": (
        Ill(P, ("paper_low",), ("paper_in",), ("paper_low",), usable=True),
        Ill(R, ("paper_low",), ("paper_in",), ("paper_low",), usable=True),
    ),
    "off": (Ill(R, ("power_off",), ("power_on",), ("power_off", "mute", "no_device")),),
}
"""By a word for all of it together. A printer that somebody paused the counter resumes itself."""


class Ward:
    """The devices of one counter at the simulators of the matrix, its services, and the means to hurt and to cure."""

    def __init__(self, rigs: Mapping[DeviceClass, Rig], town: Town) -> None:
        self.rigs, self._town = rigs, town
        self._struck: dict[DeviceClass, threading.Event] = {}

    def hand(self, device: str, do: str, argument: str = "") -> None:
        self.rigs[DeviceClass(device)].simulator.do(do, argument)

    def hurt(self, ill: Ill, supervisor: Supervisor) -> None:
        if ill.own:
            self._strike(DeviceClass(ill.part), ill.own, supervisor)
        self._do(ill.part, ill.do)

    def cure(self, ill: Ill) -> None:
        if over := self._struck.pop(DeviceClass(ill.part), None) if ill.own else None:
            over.set()
        self._do(ill.part, ill.undo)

    def _do(self, part: str, actions: tuple[str, ...]) -> None:
        for action in actions:
            if part in set(Need) - set(DeviceClass):
                self._town.service(part, action)
            else:
                do, _, argument = action.partition(" ")
                self.hand(part, do, argument)

    def _strike(self, device: DeviceClass, mishap: Mishap, supervisor: Supervisor) -> None:
        """Each process of it that comes, until it is cured."""
        over = self._struck[device] = threading.Event()

        def strike() -> None:
            struck = 0
            while not over.wait(LOOK_S):
                pid = supervisor.pids().get(device, 0)
                if pid and pid != struck:
                    os.kill(pid, SIGNALS[mishap])
                    struck = pid

        threading.Thread(target=strike, daemon=True).start()


@contextmanager
def ward(folder: Path, town: Town) -> Iterator[Ward]:
    """All simulators run until the end of it."""
    with ExitStack() as stack:
        rigs = {device: make(folder) for device, make in RIGS.items()}
        for rig in rigs.values():
            rig.simulator.start()
            stack.callback(rig.simulator.stop)
        yield Ward(rigs, town)
