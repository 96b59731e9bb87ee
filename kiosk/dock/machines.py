"""What the dock shows of the devices, and what a hand can do to each. Pure: state in, data out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hardware.device import DeviceClass, State, Status
from hardware.supervisor import Known
from kiosk.dock import inputs, printers
from kiosk.dock.documents import lies_on_reader
from kiosk.dock.words import Machine, Tone

TITLES = {
    DeviceClass.CHIP_READER: "Chip reader",
    DeviceClass.DOCUMENT_SCANNER: "Document scanner",
    DeviceClass.PAYMENT_TERMINAL: "Payment terminal",
    DeviceClass.PAGE_PRINTER: "A4 printer",
    DeviceClass.RECEIPT_PRINTER: "Receipt printer",
    DeviceClass.CODE_SCANNER: "Code scanner",
    DeviceClass.KEYPAD: "Access keypad",
    DeviceClass.PANEL: "I/O board",
    DeviceClass.POWER: "Power",
    DeviceClass.DISPLAY: "Display",
}
"""In the order in which a visitor meets them."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A device as the counter sees it: `detail` is what it knows of its parts and its process."""

    state: str
    tone: Tone
    faults: str = ""
    detail: str = ""
    pid: int = 0


def machines(state: Mapping[str, Any], number: str) -> dict[DeviceClass, Machine]:
    """The devices of which the simulators told. `number` is that of a document to scan badly where none lies there."""
    laid = lies_on_reader(state) or number
    make = {
        DeviceClass.CHIP_READER: inputs.chip_reader,
        DeviceClass.DOCUMENT_SCANNER: lambda now: inputs.document_scanner(now, laid),
        DeviceClass.PAYMENT_TERMINAL: printers.payment_terminal,
        DeviceClass.PAGE_PRINTER: printers.page_printer,
        DeviceClass.RECEIPT_PRINTER: printers.receipt_printer,
        DeviceClass.CODE_SCANNER: inputs.code_scanner,
        DeviceClass.KEYPAD: inputs.keypad,
        DeviceClass.PANEL: inputs.panel,
        DeviceClass.POWER: inputs.power,
        DeviceClass.DISPLAY: inputs.display,
    }
    return {device: make[device](state[device]) for device in TITLES if device in state}


def seen(known: Known | None) -> Seen:
    """What the counter knows of a device; None: it has no such device."""
    if known is None:
        return Seen("", "calm")
    status = known.status
    parts = [f"{name} {value}" for name, value in status.parts.items()]
    process = f"process {known.pid}" if known.pid else "no process"
    deaths = [f"died {known.deaths}×"] if known.deaths else []
    return Seen(
        str(status.state),
        _tone(status),
        ", ".join(f"{fault.code} → {fault.acts}" for fault in status.faults),
        " · ".join((*parts, process, *deaths)),
        known.pid or 0,
    )


def _tone(status: Status) -> Tone:
    if status.usable:
        return "asks" if status.faults else "calm"
    return "asks" if status.state is State.STARTING else "wrong"
