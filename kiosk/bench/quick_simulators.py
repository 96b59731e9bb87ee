"""`python -m hardware.simulators` with printers that take no time: a soak waits for nothing that is not ours."""

from __future__ import annotations

from functools import partial

from hardware.simulators import __main__ as simulators
from hardware.simulators.page_printer import PagePrinterSimulator
from hardware.simulators.receipt_printer import ReceiptPrinterSimulator

QUICK = {
    "PagePrinterSimulator": partial(PagePrinterSimulator, seconds_per_job=0.0),
    "ReceiptPrinterSimulator": partial(ReceiptPrinterSimulator, seconds_per_row=0.0),
}

if __name__ == "__main__":
    for name, quick in QUICK.items():
        setattr(simulators, name, quick)
    simulators.main()
