"""A receipt printer at the far end of a pseudo-terminal: parses ESC/POS, prints on paper that can be looked at."""

from __future__ import annotations

import os
import pty
import select
import threading
import time
import tty
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from hardware.simulators.escpos_parser import Command, commands
from hardware.simulators.receipt_type import CELL, Style

if TYPE_CHECKING:
    from hardware.simulators.receipt_paper import Paper

_PAGES: Final = {0: "cp437", 2: "cp850", 13: "cp857", 14: "cp737", 16: "cp1252", 17: "cp866", 18: "cp852", 19: "cp858"}
_IGNORED: Final = {b"\x1b2", b"\x1b3", b"\x1bG", b"\x1bM", b"\x1bR", b"\x1b{", b"\x1dB", b"\x1db"}
_DEFAULT_FEED: Final = CELL[1] + 6


class ReceiptPrinterSimulator:
    """`link` becomes a symlink to the printer's end; receipts appear as `out/receipt-N.png` and `.bin` when cut.

    Actions: paper_out, paper_in, paper_low, cover_open, cover_close, mute, unmute, unplug, plug, take.
    """

    def __init__(self, link: Path, out: Path, seconds_per_row: float = 0.02, width_dots: int = 576) -> None:
        self._link, self._out = link, out
        self._seconds_per_row, self._width = seconds_per_row, width_dots
        self._lock = threading.Lock()
        self._running = False
        self._thread: threading.Thread | None = None
        self._ends: tuple[int, int] | None = None
        self._paper_left, self._cover, self._mute = "full", "closed", False
        self._printed, self._in_slot, self._text = 0, False, list[str]()
        self._unknown: set[bytes] = set()
        self._power_up()

    def start(self) -> None:
        self._out.mkdir(parents=True, exist_ok=True)
        self._printed = len(list(self._out.glob("receipt-*.png")))
        self._plug()
        self._running = True
        self._thread = threading.Thread(target=self._work, name="receipt printer", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._running = False
        if self._thread:
            self._thread.join()
        with self._lock:
            self._unplug()

    def do(self, action: str, argument: str = "") -> None:
        with self._lock:
            match action:
                case "paper_out" | "paper_low":
                    self._paper_left = action.removeprefix("paper_")
                case "paper_in":
                    self._paper_left = "full"
                case "cover_open":
                    self._cover = "open"
                case "cover_close":
                    self._cover = "closed"
                case "mute" | "unmute":
                    self._mute = action == "mute"
                case "unplug":
                    self._unplug()
                case "plug":
                    self._plug()
                case "take":
                    self._in_slot = False
                case _:
                    raise ValueError(f"a receipt printer has no {action!r}")
            self._tell()

    def state(self) -> dict[str, Any]:
        with self._lock:
            return {
                "paper": self._paper_left,
                "cover": self._cover,
                "mute": self._mute,
                "plugged": self._ends is not None,
                "printed": self._printed,
                "in_slot": self._in_slot,
                "picture": str(self._out / f"receipt-{self._printed}.png") if self._in_slot else "",
                "text": list(self._text) if self._in_slot else [],
                "unknown_commands": sorted(name.hex() for name in self._unknown),
            }

    def _plug(self) -> None:
        if self._ends is None:
            master, slave = pty.openpty()
            tty.setraw(slave)
            self._ends = (master, slave)
            self._link.parent.mkdir(parents=True, exist_ok=True)
            self._link.unlink(missing_ok=True)
            self._link.symlink_to(os.ttyname(slave))
            self._power_up()

    def _unplug(self) -> None:
        if self._ends is not None:
            self._link.unlink(missing_ok=True)
            for end in self._ends:
                os.close(end)
            self._ends = None

    def _power_up(self) -> None:
        self._buffer, self._raw = bytearray(), bytearray()
        self._asb, self._busy_until = False, 0.0
        self._paper: Paper | None = None
        self._qr_module, self._qr_level, self._qr_text = 3, 48, ""
        self._reset()

    def _reset(self) -> None:
        self._row: list[tuple[str, Style]] = []
        self._style, self._align, self._page = Style(), 0, "cp437"

    def _work(self) -> None:
        while self._running:
            with self._lock:
                master = self._ends[0] if self._ends else None
            ready = master is not None and select.select([master], [], [], 0.01)[0]
            if master is None:
                time.sleep(0.01)
            with self._lock:
                if ready and self._ends and self._ends[0] == master:
                    self._receive(os.read(master, 4096))
                if self._ends and self._stopped() is False:
                    self._print()

    def _stopped(self) -> bool:
        return self._cover == "open" or self._paper_left == "out"

    def _receive(self, data: bytes) -> None:
        """Real-time commands are obeyed on arrival, also by a printer that stands still with a full buffer."""
        self._buffer += data
        while (at := self._buffer.find(b"\x10\x04")) >= 0 and at + 2 < len(self._buffer):
            n = self._buffer[at + 2]
            del self._buffer[at : at + 3]
            self._send(self._realtime(n))
        if (at := self._buffer.find(b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08")) >= 0:
            del self._buffer[: at + 10]
            self._raw.clear()
            self._paper = None
            self._reset()
            self._send(b"\x37\x25\x00")

    def _print(self) -> None:
        for command in commands(self._buffer):
            self._raw += command.name + command.argument
            self._obey(command)
            if time.monotonic() < self._busy_until:
                return

    def _obey(self, command: Command) -> None:
        argument = command.argument
        first = argument[0] if argument else 0
        match command.name:
            case b"\n":
                self._sheet().row(self._row, self._align)
                self._row = []
                self._busy_until = max(self._busy_until, time.monotonic()) + self._seconds_per_row
            case b"\x1b@":
                self._reset()
            case b"\x1b!":
                self._style = Style(bool(first & 8), 2 if first & 32 else 1, 2 if first & 16 else 1, bool(first & 128))
            case b"\x1bE":
                self._style = replace(self._style, bold=bool(first & 1))
            case b"\x1b-":
                self._style = replace(self._style, underline=first not in (0, 48))
            case b"\x1d!":
                self._style = replace(self._style, width=(first >> 4) + 1, height=(first & 7) + 1)
            case b"\x1ba":
                self._align = first % 48 % 3
            case b"\x1bt" if first in _PAGES:
                self._page = _PAGES[first]
            case b"\x1bd":
                self._sheet().feed(first * _DEFAULT_FEED)
            case b"\x1bJ":
                self._sheet().feed(first)
            case b"\x1da":
                self._asb = first != 0
                self._tell()
            case b"\x1dr":
                self._send(bytes([{"full": 0x00, "low": 0x03, "out": 0x0C}[self._paper_left]]))
            case b"\x1d(" if argument[:1] == b"k":
                self._two_dimensional(argument[3:])
            case b"\x1dv":
                width, height = int.from_bytes(argument[2:4], "little"), int.from_bytes(argument[4:6], "little")
                self._sheet().raster(width, height, argument[6:], self._align)
            case b"\x1dV":
                self._cut()
            case name if len(name) == 1 and name[0] >= 0x20:
                self._row.append((name.decode(self._page, "replace"), self._style))
            case name if name not in _IGNORED:
                self._unknown.add(name)

    def _sheet(self) -> Paper:
        if self._paper is None:
            # Its pictures weigh a third of all simulators, and most days begin without a receipt.
            from hardware.simulators.receipt_paper import Paper

            self._paper = Paper(self._width)
        return self._paper

    def _two_dimensional(self, argument: bytes) -> None:
        kind, function, rest = argument[0], argument[1], argument[2:]
        match kind, function:
            case 49, 67:
                self._qr_module = rest[0]
            case 49, 69:
                self._qr_level = rest[0]
            case 49, 80:
                self._qr_text = rest[1:].decode()
            case 49, 81:
                self._sheet().qr(self._qr_text, self._qr_module, self._qr_level, self._align)
            case 49, 65:
                pass  # model 2 is the only one still in use
            case _:
                self._unknown.add(b"\x1d(k" + argument[:2])

    def _cut(self) -> None:
        if self._paper and not self._paper.blank:
            self._printed += 1
            self._paper.save(self._out / f"receipt-{self._printed}.png")
            (self._out / f"receipt-{self._printed}.bin").write_bytes(self._raw)
            self._in_slot, self._text = True, self._paper.rows
        self._paper = None
        self._raw.clear()

    def _realtime(self, n: int) -> bytes:
        cover, out = self._cover == "open", self._paper_left == "out"
        bits = {
            1: 0x08 if self._stopped() else 0,
            2: 0x04 * cover | 0x20 * out,
            3: 0,
            4: {"full": 0, "low": 0x0C, "out": 0x6C}[self._paper_left],
        }
        return bytes([0x12 | bits[n]]) if n in bits else b""

    def _tell(self) -> None:
        if self._asb:
            first = 0x10 | (0x08 if self._stopped() else 0) | (0x20 if self._cover == "open" else 0)
            paper = {"full": 0, "low": 0x03, "out": 0x0F}[self._paper_left]
            self._send(bytes([first, 0, paper, 0]))

    def _send(self, data: bytes) -> None:
        if self._ends and not self._mute:
            os.write(self._ends[0], data)
