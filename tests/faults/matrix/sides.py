"""The panel and the power supply: they are looked at, and have no commands."""

from __future__ import annotations

import time
from pathlib import Path

from hardware.device import DeviceClass
from hardware.drivers import io_board, nut
from hardware.host import DriverSpec
from hardware.simulators import Simulator
from hardware.simulators.panel import INPUTS, PanelSimulator
from hardware.simulators.power import PowerSimulator
from tests.faults.matrix.cells import Mishap, Rig, Way, heartbeat
from tests.faults.matrix.counter import Counter

_TOLD_S = 20.0


def panel(folder: Path) -> Rig:
    simulator = PanelSimulator(folder / "panel")
    device = DeviceClass.PANEL
    return Rig(
        device=device,
        driver="io_board",
        spec=lambda: DriverSpec("hardware.drivers.io_board", io_board.Options(str(folder / "panel"), dict(INPUTS))),
        simulator=simulator,
        ways={
            Mishap.UNPLUGGED: Way(("unplug",), ("plug",), ("no_device",)),
            Mishap.MUTE: heartbeat("mute", "unmute", "mute", why="a question that is not answered"),
            Mishap.GARBAGE: Way(("garbage",), ()),
            Mishap.SLOW: "tells by itself",
            Mishap.HALF: Way(("half_a_line",), ()),
            Mishap.WRONG: heartbeat("other_board", "own_board", "wrong_device", "garbled", why="as mute"),
            Mishap.BUSY: "is never busy",
        },
        use=lambda counter: _tells(
            counter, device, simulator, "presence", ("come", "present"), ("leave", "not_present")
        ),
    )


def power(folder: Path) -> Rig:
    simulator = PowerSimulator(0)
    device = DeviceClass.POWER
    return Rig(
        device=device,
        driver="nut",
        spec=lambda: DriverSpec("hardware.drivers.nut", nut.Options("counter", port=simulator.port)),
        simulator=simulator,
        ways={
            Mishap.UNPLUGGED: Way(("stop",), ("start",), ("no_service",)),
            Mishap.MUTE: heartbeat("mute", "unmute", "mute", why="asked twice a second, 1.5 s to answer"),
            Mishap.GARBAGE: Way(("garbage",), (), ("garbled", "wrong_device")),
            Mishap.SLOW: "is asked again",
            Mishap.HALF: Way(("half_an_answer",), ()),
            Mishap.WRONG: "a name in ups.conf",
            Mishap.BUSY: "is never busy",
        },
        use=lambda counter: _tells(
            counter, device, simulator, "mains", ("unplug_mains", "no_power"), ("plug_mains", "powering")
        ),
    )


def _tells(counter: Counter, device: DeviceClass, simulator: Simulator, part: str, *hands: tuple[str, str]) -> str:
    """A hand does something at it, and the part of its status says so."""
    for action, word in hands:
        simulator.do(action)
        if counter.becomes(device, lambda s, word=word: s.parts.get(part) == word, time.monotonic(), _TOLD_S) is None:  # type: ignore[misc]
            return f"{action}: {counter.status(device)}"
    return ""
