"""A receipt printer at the far end of a line: parses ESC/POS, prints on paper that can be looked at."""

from __future__ import annotations

import random
import threading
import time
from pathlib import Path
from typing import Any, Final

from hardware.simulators.escpos_parser import Command, commands
from hardware.simulators.receipt_head import DPI, Head
from hardware.simulators.receipt_health import Health
from hardware.simulators.receipt_wire import PtyWire, ReceiptWire

_ROW_DOTS: Final = 30
_SLOW_S: Final = 0.3
_CLEAR: Final = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_NAMES: Final = {0x42: b"EPSON", 0x43: b"TM-T88V"}  # GS I
_MANNERS: Final = ("mute", "slow", "garbage", "half", "wrong", "hang")


class ReceiptPrinterSimulator:
    """Receipts appear as `out/receipt-N.png` and `.bin` when cut.

    Actions: paper_out, paper_in, paper_low, cover_open, cover_close; jam, cutter_error, clear (a hand opens the cover,
    frees the paper and closes it); mute, slow, garbage, half (of each answer), wrong (another device), hang (reads no
    more), each until well (or unmute); busy, idle; unplug, plug; power_off, power_on; take. With a number as
    argument an action waits until so many rows of a receipt are printed.
    """

    def __init__(
        self,
        wire: Path | ReceiptWire,
        out: Path,
        seconds_per_row: float = 0.02,
        width_dots: int = 576,
    ) -> None:
        """`wire`: where the pseudo-terminal is to appear, or another line."""
        self._wire = PtyWire(wire) if isinstance(wire, Path) else wire
        self._out, self._seconds_per_row = out, seconds_per_row
        self._lock = threading.Lock()
        self._running = False
        self._thread: threading.Thread | None = None
        self._health, self._manner, self._powered = Health(), "", True
        self._head = Head(width_dots)
        self._later: list[tuple[int, str]] = []
        self._printed, self._in_slot, self._text, self._length_mm = 0, False, list[str](), 0
        self._noise = random.Random(0)  # noqa: S311 - the same noise every time
        self._power_up()

    @property
    def port(self) -> str:
        """What the driver's configuration calls it; over TCP known once it was started."""
        return self._wire.port

    def start(self) -> None:
        self._out.mkdir(parents=True, exist_ok=True)
        self._printed = len(list(self._out.glob("receipt-*.png")))
        self._wire.plug()
        self._running = True
        self._thread = threading.Thread(target=self._work, name="receipt printer", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._running = False
        if self._thread:
            self._thread.join()
        with self._lock:
            self._wire.unplug()

    def do(self, action: str, argument: str = "") -> None:
        with self._lock:
            if argument:
                self._later.append((int(argument), action))
            else:
                self._do(action)

    def state(self) -> dict[str, Any]:
        with self._lock:
            return {
                "paper": self._health.paper,
                "cover": self._health.cover,
                "error": self._health.error,
                "busy": self._health.busy,
                "mute": self._manner == "mute",
                "manner": self._manner,
                "on": self._powered,
                "tells": self._asb,
                "plugged": self._wire.plugged,
                "printed": self._printed,
                "in_slot": self._in_slot,
                "picture": str(self._out / f"receipt-{self._printed}.png") if self._in_slot else "",
                "text": list(self._text) if self._in_slot else [],
                "length_mm": self._length_mm if self._in_slot else 0,
                "unknown_commands": sorted(name.hex() for name in self._head.unknown),
            }

    def _do(self, action: str) -> None:
        health = self._health
        match action:
            case "paper_out" | "paper_low":
                health.paper = action.removeprefix("paper_")
            case "paper_in":
                if health.paper == "out":
                    self._head.take_paper()  # who puts a roll in tears off what hung out
                health.paper = "full"
            case "cover_open":
                health.cover = "open"
            case "cover_close":
                health.cover = "closed"
            case "jam" | "cutter_error":
                health.error, health.cause = action, True
            case "clear":
                health.cover, health.cause = "open", False
                self._head.take_paper()
                self._tell()
                health.cover = "closed"
            case "busy" | "idle":
                health.busy = action == "busy"
            case "well" | "unmute":
                self._manner = ""
            case manner if manner in _MANNERS:
                self._manner = manner
            case "unplug":
                self._wire.unplug()
            case "plug":
                self._wire.plug()
            case "power_off" | "power_on":
                self._powered = action == "power_on"
                self._wire.power(self._powered)
                self._power_up()
            case "take":
                self._in_slot = False
            case _:
                raise ValueError(f"a receipt printer has no {action!r}")
        self._tell()

    def _power_up(self) -> None:
        self._buffer, self._raw = bytearray(), bytearray()
        self._asb, self._busy_until = False, 0.0
        self._answers: list[tuple[float, bytes]] = []
        self._health.recover()
        self._head.power_up()

    def _work(self) -> None:
        while self._running:
            reads = self._powered and self._manner != "hang"
            if reads and self._wire.plugged:
                self._wire.wait(0.01)
            else:
                time.sleep(0.01)
            with self._lock:
                if not self._powered:
                    self._wire.receive()
                elif self._manner != "hang":
                    self._receive(self._wire.receive())
                    if not self._health.stopped:
                        self._print()
                    self._answer()

    def _receive(self, data: bytes) -> None:
        """Real-time commands are obeyed on arrival, also by a printer that stands still with a full buffer."""
        self._buffer += data
        while (at := self._buffer.find(b"\x10\x04")) >= 0 and at + 2 < len(self._buffer):
            n = self._buffer[at + 2]
            del self._buffer[at : at + 3]
            if self._manner != "half" or n < 3:
                self._send(self._health.realtime(n))
        for recover in (b"\x10\x05\x01", b"\x10\x05\x02"):
            if (at := self._buffer.find(recover)) >= 0:
                del self._buffer[(0 if recover[2] == 2 else at) : at + 3]
                self._health.recover()
                self._tell()
        if (at := self._buffer.find(_CLEAR)) >= 0:
            del self._buffer[: at + len(_CLEAR)]
            self._raw.clear()
            self._head.initialise()
            self._send(b"\x37\x25\x00")

    def _print(self) -> None:
        if time.monotonic() < self._busy_until:
            return
        for command in commands(self._buffer):
            before = self._head.dots
            self._raw += command.name + command.argument
            self._obey(command)
            rows = max(0, self._head.dots - before) / _ROW_DOTS
            seconds = rows * self._seconds_per_row * (5 if self._manner == "slow" else 1)
            self._busy_until = max(self._busy_until, time.monotonic()) + seconds
            self._do_what_was_to_come()
            if seconds or self._health.stopped or self._manner == "hang" or not self._powered:
                return

    def _do_what_was_to_come(self) -> None:
        for due in [due for due in self._later if self._head.dots >= due[0] * _ROW_DOTS]:
            self._later.remove(due)
            self._do(due[1])

    def _obey(self, command: Command) -> None:
        match command.name:
            case b"\x1da":
                self._asb = command.argument != b"\x00"
                self._tell()
            case b"\x1dr":
                self._send(self._health.paper_sensors())
            case b"\x1dI":
                self._send(b"_" + _NAMES.get(command.argument[0], b"") + b"\x00")
            case b"\x1dV":
                self._cut(fed=command.argument[:1] in (b"A", b"B"))
            case _:
                self._head.obey(command)

    def _cut(self, fed: bool) -> None:
        paper = self._head.take_paper()
        if paper and not paper.blank:
            if fed:
                paper.feed_to_cutter()
            self._printed += 1
            paper.save(self._out / f"receipt-{self._printed}.png")
            (self._out / f"receipt-{self._printed}.bin").write_bytes(self._raw)
            self._in_slot, self._text, self._length_mm = True, paper.rows, round(paper.length * 25.4 / DPI)
        self._raw.clear()

    def _tell(self) -> None:
        if self._asb:
            self._send(self._health.asb())

    def _send(self, data: bytes) -> None:
        match self._manner:
            case "mute" | "hang":
                return
            case "garbage":
                data = self._noise.randbytes(16)
            case "half":
                data = data[: max(1, len(data) // 2)]
            case "wrong":
                data = b"ERROR\r\n"
        self._answers.append((time.monotonic() + _SLOW_S * (self._manner == "slow"), data))

    def _answer(self) -> None:
        while self._answers and self._answers[0][0] <= time.monotonic():
            self._wire.send(self._answers.pop(0)[1])
