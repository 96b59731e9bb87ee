"""A visit and a fault at the running counter, as the chronicle tells them."""

from __future__ import annotations

import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from kiosk.app import App
from kiosk.chronicle import Kind, pages
from kiosk.demo import Visitor
from tests.town import Town

PATIENCE_MS = 60_000


def test_a_visit_a_fault_and_its_cure_are_told(
    visitor: Visitor, app: App, town: Town, tmp_path: Path, qtbot: QtBot
) -> None:
    began = time.time()
    assert visitor.walk()
    town.peers.hand("receipt_printer", "paper_out")
    qtbot.waitUntil(lambda: "paper_out" in app.chronicle.now()["receipt_printer"].codes, timeout=PATIENCE_MS)
    town.peers.hand("receipt_printer", "paper_in")
    qtbot.waitUntil(lambda: app.chronicle.now()["receipt_printer"].usable, timeout=PATIENCE_MS)
    now = app.chronicle.now()
    assert now["zaken"].usable
    for device in ("document_scanner", "chip_reader", "payment_terminal", "page_printer", "receipt_printer"):
        assert now[device].last_use > began, device
    app.chronicle.end()
    written = lambda: [each.kind for each in pages.since(tmp_path / pages.FOLDER, began)]  # noqa: E731
    qtbot.waitUntil(lambda: written()[-1:] == [Kind.ENDED], timeout=PATIENCE_MS)

    told = pages.since(tmp_path / pages.FOLDER, 0)
    assert (told[0].kind, told[-1].how) == (Kind.BEGAN, "stopped")
    (visit,) = [entry for entry in told if entry.kind is Kind.VISITED]
    assert (visit.part, visit.how) == ("uittreksel-brp", "done")
    assert visit.seconds > 0
    printer = [e.codes for e in told if e.kind is Kind.CHANGED and e.part == "receipt_printer" and e.codes]
    assert printer == [("paper_out",)]
