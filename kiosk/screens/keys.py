"""Keys of the access keypad, felt as those of a keyboard."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

from hardware.commands import Key

_CODES = {
    Key.UP: (Qt.Key.Key_Up, Qt.Key.Key_Backtab),
    Key.LEFT: (Qt.Key.Key_Left, Qt.Key.Key_Backtab),
    Key.DOWN: (Qt.Key.Key_Down, Qt.Key.Key_Tab),
    Key.RIGHT: (Qt.Key.Key_Right, Qt.Key.Key_Tab),
    Key.SELECT: (Qt.Key.Key_Select, Qt.Key.Key_Space),
    Key.BACK: (Qt.Key.Key_Back,),
}
"""As what is focused may know them (a text, the keyboard on the screen), else as those that move through a screen and
choose on it."""


def send(window: QWindow, key: Key) -> bool:
    """False: nothing in the window has a use for it."""
    for code in _CODES.get(key, ()):
        taken = []
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            text = " " if code == Qt.Key.Key_Space else ""
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(window, event)
            taken.append(event.isAccepted())
        if taken[0]:
            return True
    return False
