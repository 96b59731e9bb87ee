"""What simulated scanners share: a pseudo-terminal, three ways to frame a scan, and what can go wrong with one."""

from __future__ import annotations

import contextlib
import os
import select
import threading
import time
import tty
from pathlib import Path
from typing import Any

from hardware.drivers import ssi
from hardware.drivers.serial_frames import Broken, Framing

NOISE = b"\x7f\xfe 4006381333931 ?\r\n"
REVISION = b"NBRFMK95 00000001 0 0000"
RESPONSE_S = 0.3  # how long a scanner waits for an answer before it sends again
RETRIES = 2
_TICK_S = 0.02
_BYTE_S = 0.005
_OTHER: dict[Framing, Framing] = {"line": "stx_etx", "stx_etx": "ack_nak", "ack_nak": "line"}


class SerialScannerSimulator:
    """`link` points to the scanner's end while it is plugged in; each time it is another pseudo-terminal.

    Actions, `argument` being what is scanned: scan, half (breaks off in the middle), slow (byte by byte), wrong (framed
    as another make does), corrupt (one bit falls over on the way); without argument: garbage, mute, unmute (a
    mute scanner says nothing and answers nothing), plug, unplug.
    """

    kind = "scanner"

    def __init__(self, link: Path, framing: Framing = "line") -> None:
        self._link = link
        self._framing: Framing = framing
        self._lock = threading.RLock()
        self._ends: tuple[int, int] | None = None
        self._last_name = ""
        self._scans = 0
        self._mute = False
        self._unanswered: bytes | None = None
        self._tries = 0
        self._sent_at = 0.0
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def payload(self, argument: str) -> bytes:
        """The bytes of a scan, without frame. ValueError: it cannot be scanned."""
        raise NotImplementedError

    def start(self) -> None:
        self._plug()
        if self._framing == "ack_nak":
            self._thread = threading.Thread(target=self._converse, name=self.kind, daemon=True)
            self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()
        self._unplug()

    def do(self, action: str, argument: str = "") -> None:
        match action:
            case "scan":
                self._scan(self.payload(argument))
            case "half":
                framed = self._framed(self.payload(argument))
                self._send(framed[: len(framed) // 2])
            case "slow":
                for byte in self._framed(self.payload(argument)):
                    self._send(bytes([byte]))
                    time.sleep(_BYTE_S)
            case "wrong":
                self._send(self._framed(self.payload(argument), _OTHER[self._framing]))
            case "corrupt":
                self._scan(self.payload(argument), corrupt=True)
            case "garbage":
                self._send(NOISE)
            case "mute" | "unmute":
                self._mute = action == "mute"
            case "plug":
                self._plug()
            case "unplug":
                self._unplug()
            case _:
                raise ValueError(f"a {self.kind} cannot {action!r}")
        if action in ("scan", "half", "slow", "wrong", "corrupt", "garbage"):
            self._scans += 1

    def state(self) -> dict[str, Any]:
        return {"plugged": self._ends is not None, "scans": self._scans, "mute": self._mute}

    def _framed(self, payload: bytes, framing: Framing | None = None, status: int = 0) -> bytes:
        match framing or self._framing:
            case "line":
                return payload
            case "stx_etx":
                return b"\x02" + payload + b"\x03"
            case "ack_nak":
                return ssi.pack(ssi.Packet(ssi.Opcode.DECODE_DATA, status, b"\x01" + payload), ssi.SCANNER)

    def _scan(self, payload: bytes, corrupt: bool = False) -> None:
        framed = self._framed(payload)
        if corrupt:
            middle = len(framed) // 2
            self._send(framed[:middle] + bytes([framed[middle] ^ 1]) + framed[middle + 1 :])
        else:
            self._send(framed)
        with self._lock:
            self._unanswered, self._tries, self._sent_at = payload, 0, time.monotonic()

    # --- ack_nak ------------------------------------------------------------------------------------------------

    def _converse(self) -> None:
        heard = ssi.Packets(ssi.HOST)
        while not self._stopping.wait(_TICK_S):
            with self._lock:
                for packet in heard.feed(self._received()):
                    self._answer(packet)
                if self._unanswered is not None and time.monotonic() - self._sent_at > RESPONSE_S:
                    self._again()

    def _answer(self, packet: ssi.Packet | Broken) -> None:
        if isinstance(packet, Broken):
            self._send(ssi.pack(ssi.Packet(ssi.Opcode.CMD_NAK, data=ssi.RESEND), ssi.SCANNER))
        elif packet.opcode == ssi.Opcode.REQUEST_REVISION:
            self._send(ssi.pack(ssi.Packet(ssi.Opcode.REPLY_REVISION, data=REVISION), ssi.SCANNER))
        elif packet.opcode == ssi.Opcode.CMD_ACK:
            self._unanswered = None
        elif packet.opcode == ssi.Opcode.CMD_NAK and self._unanswered is not None:
            self._again()

    def _again(self) -> None:
        assert self._unanswered is not None
        if self._tries == RETRIES:
            self._unanswered = None
            return
        self._tries, self._sent_at = self._tries + 1, time.monotonic()
        self._send(self._framed(self._unanswered, status=ssi.AGAIN))

    # --- the wire -----------------------------------------------------------------------------------------------

    def _plug(self) -> None:
        with self._lock:
            if self._ends is not None:
                return
            ends = os.openpty()
            if os.ttyname(ends[1]) == self._last_name:
                taken, ends = ends, os.openpty()
                self._close(taken)
            tty.setraw(ends[1])
            os.set_blocking(ends[0], False)
            self._ends, self._last_name = ends, os.ttyname(ends[1])
            self._link.parent.mkdir(parents=True, exist_ok=True)
            self._link.unlink(missing_ok=True)
            self._link.symlink_to(self._last_name)

    def _unplug(self) -> None:
        with self._lock:
            if self._ends is None:
                return
            self._link.unlink(missing_ok=True)
            self._close(self._ends)
            self._ends, self._unanswered = None, None

    def _close(self, ends: tuple[int, int]) -> None:
        for end in ends:
            os.close(end)

    def _received(self) -> bytes:
        if self._ends is None or not select.select([self._ends[0]], [], [], 0)[0]:
            return b""
        received = os.read(self._ends[0], 4096)
        return b"" if self._mute else received

    def _send(self, data: bytes) -> None:
        with self._lock:
            if self._ends is None or self._mute:
                return
            # A scanner that nobody listens to loses what it reads.
            with contextlib.suppress(BlockingIOError):
                os.write(self._ends[0], data)
