"""A simulated bar code and QR scanner: a pseudo-terminal on which codes arrive."""

from __future__ import annotations

from hardware.simulators.serial_scanner import SerialScannerSimulator


class CodeScannerSimulator(SerialScannerSimulator):
    """What is scanned is the text of the code."""

    kind = "code scanner"

    def payload(self, argument: str) -> bytes:
        if not argument:
            raise ValueError("a code holds at least one character")
        return argument.encode() + b"\r\n"
