"""`python -m hardware.simulators`: a counter's worth of simulated devices, until standard input closes.

The wires appear in `--dir`: `document_scanner`, `code_scanner`, `receipt_printer` and `panel` (pseudo-terminals),
`keypad` (a FIFO), `display` (a folder as in sysfs), `chip_reader` (a socket that the reader opens), and `control` (the
hands, see control.py). What comes out of the printers lies in `--out`.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from hardware.device import DeviceClass
from hardware.simulators import Simulator
from hardware.simulators.code_scanner import CodeScannerSimulator
from hardware.simulators.control import ControlServer
from hardware.simulators.display import DisplaySimulator
from hardware.simulators.document_scanner import DocumentScannerSimulator
from hardware.simulators.documents import load
from hardware.simulators.keypad import KeypadSimulator
from hardware.simulators.page_printer import PagePrinterSimulator
from hardware.simulators.panel import PanelSimulator
from hardware.simulators.passport import ChipReaderSimulator
from hardware.simulators.payment_terminal import PaymentTerminalSimulator
from hardware.simulators.power import PowerSimulator
from hardware.simulators.receipt_printer import ReceiptPrinterSimulator


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m hardware.simulators", description=__doc__)
    parser.add_argument("--dir", type=Path, required=True, help="folder for the wires")
    parser.add_argument("--out", type=Path, required=True, help="folder for what comes out of the printers")
    parser.add_argument("--documents", type=Path, required=True, help="residents.toml with the travel documents")
    parser.add_argument("--printer-port", type=int, required=True, help="where the page printer speaks IPP")
    parser.add_argument("--terminal-port", type=int, required=True, help="where the payment terminal speaks nexo")
    parser.add_argument("--power-port", type=int, required=True, help="where the power supply speaks NUT's protocol")
    arguments = parser.parse_args()

    wires: Path = arguments.dir
    wires.mkdir(parents=True, exist_ok=True)
    arguments.out.mkdir(parents=True, exist_ok=True)
    documents = load(arguments.documents)
    simulators: dict[str, Simulator] = {
        DeviceClass.DOCUMENT_SCANNER: DocumentScannerSimulator(wires / "document_scanner", documents),
        DeviceClass.CHIP_READER: ChipReaderSimulator(str(wires / "chip_reader"), documents),
        DeviceClass.PAYMENT_TERMINAL: PaymentTerminalSimulator(arguments.terminal_port, wires),
        DeviceClass.PAGE_PRINTER: PagePrinterSimulator(arguments.printer_port, arguments.out),
        DeviceClass.RECEIPT_PRINTER: ReceiptPrinterSimulator(wires / "receipt_printer", arguments.out),
        DeviceClass.CODE_SCANNER: CodeScannerSimulator(wires / "code_scanner"),
        DeviceClass.KEYPAD: KeypadSimulator(wires / "keypad"),
        DeviceClass.PANEL: PanelSimulator(wires / "panel"),
        DeviceClass.POWER: PowerSimulator(arguments.power_port),
        DeviceClass.DISPLAY: DisplaySimulator(wires / "display"),
    }
    control = ControlServer(wires / "control", simulators)
    for simulator in simulators.values():
        simulator.start()
    control.start()
    sys.stdout.write(json.dumps({"ready": True}) + "\n")
    sys.stdout.flush()
    sys.stdin.read()
    control.stop()
    for simulator in simulators.values():
        simulator.stop()


if __name__ == "__main__":
    main()
