"""A simulated MRZ scanner: a pseudo-terminal on which lines of travel documents arrive."""

from __future__ import annotations

import contextlib
import os
import tty
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from hardware.simulators.documents import TravelDocument

_GARBAGE = b"\x7f\xfe 4006381333931 ?\r\n"


class DocumentScannerSimulator:
    """`link` points to the terminal while the scanner is plugged in."""

    def __init__(
        self, link: Path, documents: Mapping[str, TravelDocument], framing: Literal["line", "stx_etx"] = "line"
    ) -> None:
        self._link = link
        self._documents = documents
        self._framing = framing
        self._ends: tuple[int, int] | None = None
        self._scans = 0

    def start(self) -> None:
        self._plug()

    def stop(self) -> None:
        self._unplug()

    def do(self, action: str, argument: str = "") -> None:
        match action:
            case "scan":
                if argument not in self._documents:
                    raise ValueError("no such document")
                self._scans += 1
                self._send("".join(f"{line}\r\n" for line in self._documents[argument].lines).encode())
            case "garbage":
                self._scans += 1
                self._send(_GARBAGE)
            case "plug":
                self._plug()
            case "unplug":
                self._unplug()
            case _:
                raise ValueError(f"a document scanner cannot {action!r}")

    def state(self) -> dict[str, Any]:
        return {"plugged": self._ends is not None, "scans": self._scans}

    def _plug(self) -> None:
        if self._ends is not None:
            return
        self._ends = master, slave = os.openpty()
        tty.setraw(slave)
        os.set_blocking(master, False)
        self._link.unlink(missing_ok=True)
        self._link.symlink_to(os.ttyname(slave))

    def _unplug(self) -> None:
        if self._ends is None:
            return
        self._link.unlink(missing_ok=True)
        for end in self._ends:
            os.close(end)
        self._ends = None

    def _send(self, data: bytes) -> None:
        if self._ends is None:
            return
        framed = b"\x02" + data + b"\x03" if self._framing == "stx_etx" else data
        # A scanner that nobody listens to loses what it reads.
        with contextlib.suppress(BlockingIOError):
            os.write(self._ends[0], framed)
