"""A simulated keypad: a FIFO on which key events arrive as from a Linux input device."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hardware.drivers.hid_keypad import CODES
from hardware.drivers.input_events import EV_KEY, EV_SYN, pack

_UP, _DOWN, _REPEATED = 0, 1, 2
_HELD_FOR = 3  # repeats
_NO_KEY = 240  # KEY_UNKNOWN


class KeypadSimulator:
    """The FIFO is at `path` while the keypad is plugged in. `press` and `hold` need the name of a key."""

    def __init__(self, path: Path, codes: Mapping[str, int] = CODES) -> None:
        self._path = path
        self._codes = codes
        self._fd: int | None = None
        self._pressed = 0

    def start(self) -> None:
        self._plug()

    def stop(self) -> None:
        self._unplug()

    def do(self, action: str, argument: str = "") -> None:
        match action:
            case "press" | "hold":
                if argument not in self._codes:
                    raise ValueError("no such key")
                self._pressed += 1
                code = self._codes[argument]
                repeats = [_REPEATED] * (_HELD_FOR if action == "hold" else 0)
                self._send(b"".join(_event(code, value) for value in (_DOWN, *repeats, _UP)))
            case "other_key":
                self._send(_event(_NO_KEY, _DOWN) + _event(_NO_KEY, _UP))
            case "half_an_event":
                self._send(_event(self._codes["help"], _DOWN)[:7])
            case "garbage":
                self._send(bytes(range(1, 240)) * 3)
            case "plug":
                self._plug()
            case "unplug":
                self._unplug()
            case _:
                raise ValueError(f"a keypad cannot {action!r}")

    def state(self) -> dict[str, Any]:
        return {"plugged": self._fd is not None, "pressed": self._pressed}

    def _plug(self) -> None:
        if self._fd is not None:
            return
        self._path.unlink(missing_ok=True)
        os.mkfifo(self._path)
        self._fd = os.open(self._path, os.O_RDWR | os.O_NONBLOCK)  # for writing alone a FIFO needs a reader

    def _unplug(self) -> None:
        if self._fd is None:
            return
        self._path.unlink(missing_ok=True)
        os.close(self._fd)
        self._fd = None

    def _send(self, data: bytes) -> None:
        if self._fd is None:
            return
        # A keypad that nobody listens to loses what is pressed.
        with contextlib.suppress(BlockingIOError):
            os.write(self._fd, data)


def _event(code: int, value: int) -> bytes:
    return pack(EV_KEY, code, value) + pack(EV_SYN, 0, 0)
