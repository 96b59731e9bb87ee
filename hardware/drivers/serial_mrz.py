"""Scanners that send the MRZ over a serial port (or USB as one) as soon as a document is laid on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from hardware import finding, licence_line, mrz
from hardware.commands import DocumentSeen, DocumentUnreadable, LicenceSeen, Observation
from hardware.driver import Driver
from hardware.drivers.serial_frames import Broken, Framing, Scan, Why
from hardware.options import told

_LONGEST = 256  # bytes; the longest MRZ with its line ends has 96


@dataclass(frozen=True, slots=True)
class Options:
    """Only a scanner with framing `ack_nak` (Zebra SSI) can be asked whether it lives: another that died behind its
    port looks idle."""

    port: str = field(metadata=told(f"The scanner: {finding.NAMED}.", "/dev/serial/by-id/usb-scanner"))
    baudrate: int = field(default=9600, metadata=told("Speed of the serial port, in baud.", 9600))
    framing: Framing = field(
        default="line",
        metadata=told(
            "`line` where each line of the MRZ ends with CR or LF, `stx_etx` where STX and ETX enclose it, `ack_nak` "
            "for packets that are answered.",
            "line",
        ),
    )
    heartbeat: bool = field(default=True, metadata=told("With `ack_nak`: ask it whether it lives.", True))

    def __post_init__(self) -> None:
        finding.check(self.port, "port")


def create(options: Options) -> Driver:
    from hardware.drivers.serial_scanner import SerialScanner, framer

    make_framer = partial(framer, options.framing, _LONGEST, _is_whole)
    return SerialScanner(options.port, options.baudrate, make_framer, observe, heartbeat=options.heartbeat)


def observe(heard: Scan | Broken) -> Observation | None:
    """What a scan says. A damaged packet says nothing yet: the scanner sends it again."""
    if isinstance(heard, Broken) and heard.why is Why.CHECKSUM:
        return None
    text = heard.text  # of a broken scan only what came: lines have no end of their own, so a half may be a whole
    line = licence_line.parse(text) if _squeezed(text).startswith("D") else mrz.parse(text)
    if isinstance(line, licence_line.LicenceLine):
        return LicenceSeen(line.line)
    if isinstance(line, mrz.Mrz):
        return DocumentSeen(line.document_code, line.document_number, line.date_of_birth, line.date_of_expiry)
    is_cut_off = isinstance(heard, Broken) and heard.why is Why.HALF and not text
    return DocumentUnreadable(mrz.MrzProblem.INCOMPLETE if is_cut_off else line)


def _is_whole(lines: str) -> bool:
    characters = _squeezed(lines)
    return len(characters) in mrz.LENGTHS or (characters.startswith("D") and len(characters) == licence_line.LENGTH)


def _squeezed(text: str) -> str:
    return "".join(text.upper().split())
