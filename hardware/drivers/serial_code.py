"""Bar code and QR scanners on a serial port (or USB as one)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from hardware import finding
from hardware.commands import CodeSeen, CodeUnreadable, Observation
from hardware.driver import Driver
from hardware.drivers.serial_frames import Broken, Framing, Scan, Why
from hardware.options import told


@dataclass(frozen=True, slots=True)
class Options:
    """Only a scanner with framing `ack_nak` (Zebra SSI) can be asked whether it lives."""

    port: str = field(metadata=told(f"The scanner: {finding.NAMED}.", "usb:05e0:1701"))
    baudrate: int = field(default=9600, metadata=told("Speed of the serial port, in baud.", 9600))
    framing: Framing = field(
        default="line",
        metadata=told(
            "As the scanner was set: `line` (CR, LF or both behind each code), `stx_etx`, or `ack_nak` "
            "(packets that are answered).",
            "line",
        ),
    )
    heartbeat: bool = field(default=True, metadata=told("With `ack_nak`: ask it whether it lives.", True))
    max_length: int = field(default=512, metadata=told("Longest code, in bytes.", 512))
    debounce_s: float = field(
        default=1.5, metadata=told("How long a code must have been gone to count as shown again, in seconds.", 1.5)
    )

    def __post_init__(self) -> None:
        finding.check(self.port, "port")


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
