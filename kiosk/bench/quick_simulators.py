"""`python -m hardware.simulators` with printers that hardly take time: a soak waits for nothing that is not ours."""

from __future__ import annotations

from functools import partial

from hardware.simulators import __main__ as simulators
from hardware.simulators.page_printer import PagePrinterSimulator
from hardware.simulators.receipt_printer import ReceiptPrinterSimulator

SECONDS_A_PAGE = 0.1
SECONDS_A_ROW = 0.001
QUICK = {
    "PagePrinterSimulator": partial(PagePrinterSimulator, seconds_per_job=SECONDS_A_PAGE),
    "ReceiptPrinterSimulator": partial(ReceiptPrinterSimulator, seconds_per_row=SECONDS_A_ROW),
}

if __name__ == "__main__":
    for name, quick in QUICK.items():
        setattr(simulators, name, quick)
    simulators.main()
