"""Bar code and QR scanners on a serial port (or USB as one)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from hardware import finding
from hardware.commands import CodeSeen, CodeUnreadable, Observation
from hardware.driver import Driver
from hardware.drivers.serial_frames import Broken, Framing, Scan, Why


@dataclass(frozen=True, slots=True)
class Options:
    """`port` is a path or names a USB device (hardware/finding.py).

    `framing` as the scanner was set: `line` (CR, LF or both behind each code), `stx_etx`, or `ack_nak` (Zebra SSI,
    packets that are answered). Only the last can be asked whether it lives (`heartbeat`).
    `max_length` is in bytes; `debounce_s` is how long a code must have been gone to count as shown again.
    """

    port: str
    baudrate: int = 9600
    framing: Framing = "line"
    heartbeat: bool = True
    max_length: int = 512
    debounce_s: float = 1.5

    def __post_init__(self) -> None:
        finding.check(self.port)


def create(options: Options) -> Driver:
    from hardware.drivers.serial_scanner import SerialScanner, framer

    make_framer = partial(framer, options.framing, options.max_length)
    codes = Codes(options.max_length, options.debounce_s)
    return SerialScanner(options.port, options.baudrate, make_framer, codes.observe, heartbeat=options.heartbeat)


class Codes:
    """What scans say: the same code held under the scanner is one code, not thirty."""

    def __init__(self, max_length: int, debounce_s: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._max_length = max_length
        self._debounce_s = debounce_s
        self._clock = clock
        self._last: tuple[int, float] | None = None  # not the code itself: it can name a person

    def observe(self, heard: Scan | Broken) -> Observation | None:
        if isinstance(heard, Broken):
            return _UNREADABLE[heard.why]
        if not heard.text:
            return None
        if len(heard.text.encode()) > self._max_length:
            return _UNREADABLE[Why.TOO_LONG]
        now = self._clock()
        last, self._last = self._last, (hash(heard.text), now)
        is_held = last is not None and last[0] == hash(heard.text) and now - last[1] < self._debounce_s
        return None if is_held else CodeSeen(heard.text)


_UNREADABLE: dict[Why, CodeUnreadable | None] = {
    Why.NOISE: CodeUnreadable("not_text"),
    Why.NOT_TEXT: CodeUnreadable("not_text"),
    Why.HALF: CodeUnreadable("incomplete"),
    Why.TOO_LONG: CodeUnreadable("too_long"),
    Why.CHECKSUM: None,  # the scanner sends it again
}
