"""What Qt's bindings do to Python itself: a counter runs for months, and everything on its screen is a signal."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

EMITS = 500


class Source(QObject):
    told = Signal(object)
    moved = Signal()


def test_no_reference_of_a_constant_is_lost(qapp: QGuiApplication) -> None:
    """PySide6 6.12 gives True back once too often at each emit; on Python 3.11 the counter dies of it within hours."""
    source = Source()
    source.told.connect(lambda _: None)
    source.moved.connect(lambda: None)
    before = [sys.getrefcount(constant) for constant in (None, True, False)]
    for number in range(EMITS):
        source.told.emit(number)
        source.moved.emit()
    qapp.processEvents()
    after = [sys.getrefcount(constant) for constant in (None, True, False)]
    assert all(now > was - EMITS / 10 for was, now in zip(before, after, strict=True))
