"""How a receipt printer is, in the bits with which it says so (Epson's command reference)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Health:
    """`error` is what stopped it (`jam`, `cutter_error`); it stands, its cause gone or not, until it is recovered."""

    paper: str = "full"
    cover: str = "closed"
    error: str = ""
    cause: bool = False
    busy: bool = False

    @property
    def stopped(self) -> bool:
        return self.cover == "open" or self.paper == "out" or self.error != "" or self.busy

    def recover(self) -> None:
        """DLE ENQ: of no use while the cause is there."""
        if not self.cause:
            self.error = ""

    def realtime(self, n: int) -> bytes:
        """The answer to DLE EOT n."""
        bits = {
            1: 0x08 * self.stopped,
            2: 0x04 * (self.cover == "open") | 0x20 * (self.paper == "out") | 0x40 * (self.error != ""),
            3: self._error_bits(),
            4: {"full": 0, "low": 0x0C, "out": 0x6C}[self.paper],
        }
        return bytes([0x12 | bits[n]]) if n in bits else b""

    def asb(self) -> bytes:
        """What GS a has it say at each change."""
        first = 0x10 | 0x08 * self.stopped | 0x20 * (self.cover == "open")
        return bytes([first, self._error_bits(), {"full": 0, "low": 0x03, "out": 0x0F}[self.paper], 0])

    def paper_sensors(self) -> bytes:
        """The answer to GS r 1."""
        return bytes([{"full": 0x00, "low": 0x03, "out": 0x0C}[self.paper]])

    def _error_bits(self) -> int:
        return {"": 0, "jam": 0x04, "cutter_error": 0x08}[self.error]
