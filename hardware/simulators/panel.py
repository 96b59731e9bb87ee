"""A simulated I/O board: headset jack, presence, door, tamper contact and key switch behind a pseudo-terminal."""

from __future__ import annotations

import contextlib
import os
import select
import threading
import tty
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from hardware.drivers.io_board.lines import KIND, LONGEST, line

INPUTS: Final[Mapping[str, int]] = MappingProxyType(
    {"headset": 0, "presence": 1, "door": 2, "lock": 3, "tamper": 4, "operator_switch": 5}
)
"""How the simulated board is wired; configuration must say the same."""

_SWITCH: Final = {"run": 0, "maintenance": 1, "supervisor": 2}
_BOUNCES: Final = 6


class PanelSimulator:
    """`link` points to the terminal while the board is plugged in."""

    def __init__(self, link: Path) -> None:
        self._link = link
        self._ends: tuple[int, int] | None = None
        self._lock = threading.RLock()
        self._levels = 1 << INPUTS["lock"]
        self._mute = self._strange = False
        self._resets = 0

    def start(self) -> None:
        self._plug()

    def stop(self) -> None:
        self._unplug()

    def do(self, action: str, argument: str = "") -> None:
        with self._lock:
            self._do(action, argument)

    def state(self) -> dict[str, Any]:
        with self._lock:
            inputs = {name: bool(self._levels >> bit & 1) for name, bit in INPUTS.items() if name != "operator_switch"}
            switch = self._levels >> INPUTS["operator_switch"] & 3
            names = {number: name for name, number in _SWITCH.items()}
            plugged = self._ends is not None
            about = {"plugged": plugged, "mute": self._mute, "strange": self._strange, "resets": self._resets}
            return {**about, **inputs, "switch": names.get(switch, "broken")}

    def _do(self, action: str, argument: str) -> None:
        match action:
            case "plug_headset" | "unplug_headset":
                self._bounce("headset", action == "plug_headset")
            case "come" | "leave":
                self._set("presence", action == "come")
            case "open_door" | "close_door":
                self._set("lock", action == "close_door")
                self._set("door", action == "open_door")
            case "force" | "mend":
                self._set("tamper", action == "force")
            case "turn_switch":
                if argument not in _SWITCH:
                    raise ValueError("no such position: run, maintenance, supervisor")
                first = INPUTS["operator_switch"]
                self._levels = self._levels & ~(3 << first) | _SWITCH[argument] << first
                self._tell()
            case "mute" | "unmute":
                self._mute = action == "mute"
            case "garbage":
                self._send(b"\xff\xfe*\r\nIN 0000*00\n" * 3)
            case "half_a_line":
                self._send(line(f"IN {self._levels:08X}")[:6])
            case "other_board" | "own_board":
                self._strange = action == "other_board"
            case "plug":
                self._plug()
            case "unplug":
                self._unplug()
            case _:
                raise ValueError(f"a panel cannot {action!r}")

    def _bounce(self, name: str, active: bool) -> None:
        for bounce in range(_BOUNCES):
            self._set(name, bool(bounce % 2) == active)
        self._set(name, active)

    def _set(self, name: str, active: bool) -> None:
        bit = 1 << INPUTS[name]
        self._levels = self._levels | bit if active else self._levels & ~bit
        self._tell()

    def _tell(self) -> None:
        if not self._mute and not self._strange:
            self._send(line(f"IN {self._levels:08X}"))

    def _answer(self, question: bytes) -> None:
        with self._lock:
            reset = question == line("RESET")
            self._resets += reset
            if reset and not self._strange:
                self._mute = False
            if self._mute:
                return
            if self._strange:
                self._send(b"ERROR: unknown command\r\n")
                return
            if reset or question == line("ID?"):
                self._send(line(f"ID {KIND} simulated"))
            if reset or question == line("IN?"):
                self._tell()

    def _plug(self) -> None:
        if self._ends is not None:
            return
        self._ends = master, slave = os.openpty()
        tty.setraw(slave)
        os.set_blocking(master, False)
        self._link.unlink(missing_ok=True)
        self._link.symlink_to(os.ttyname(slave))
        threading.Thread(target=self._listen, args=(self._ends,), name="panel", daemon=True).start()

    def _unplug(self) -> None:
        with self._lock:
            if self._ends is None:
                return
            self._link.unlink(missing_ok=True)
            for end in self._ends:
                os.close(end)
            self._ends = None

    def _listen(self, ends: tuple[int, int]) -> None:
        held = b""
        while self._ends is ends:
            with contextlib.suppress(OSError):  # it is being unplugged
                select.select([ends[0]], [], [], 0.05)
            *questions, held = (held + self._take(ends)).split(b"\n")
            held = held[-LONGEST:]
            for question in questions:
                self._answer(question + b"\n")

    def _take(self, ends: tuple[int, int]) -> bytes:
        with self._lock:
            if self._ends is not ends:
                return b""
            with contextlib.suppress(BlockingIOError):
                return os.read(ends[0], 256)
            return b""

    def _send(self, data: bytes) -> None:
        if self._ends is None:
            return
        # What the host does not take is lost, as in a board without a buffer.
        with contextlib.suppress(BlockingIOError):
            os.write(self._ends[0], data)
