"""A simulated MRZ scanner: a pseudo-terminal on which lines of travel documents and driving licences arrive."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hardware import licence_line
from hardware.drivers.serial_frames import Framing
from hardware.simulators.documents import TravelDocument
from hardware.simulators.serial_scanner import SerialScannerSimulator

LICENCE = licence_line.build("NLD", "1" + "4211337100" + "X0Y1Z2W3V4U5T")


class DocumentScannerSimulator(SerialScannerSimulator):
    """What is scanned is the number of a document, or the line of a driving licence.

    One more action: scan_licence, of the line in `argument` or of an invented one.
    """

    kind = "document scanner"

    def __init__(self, link: Path, documents: Mapping[str, TravelDocument], framing: Framing = "line") -> None:
        super().__init__(link, framing)
        self._documents = documents

    def payload(self, argument: str) -> bytes:
        if argument in self._documents:
            return "".join(f"{line}\r\n" for line in self._documents[argument].lines).encode()
        if isinstance(licence_line.parse(argument), licence_line.LicenceLine):
            return f"{argument}\r\n".encode()
        raise ValueError("no such document")

    def do(self, action: str, argument: str = "") -> None:
        if action == "scan_licence":
            action, argument = "scan", argument or LICENCE
        super().do(action, argument)
