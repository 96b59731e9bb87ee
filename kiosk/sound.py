"""What the counter lets hear without speaking: a chime, by whichever player the machine has."""

from __future__ import annotations

import functools
import logging
import shutil

from PySide6.QtCore import QProcess

from kiosk import ASSETS

CHIME = ASSETS / "sounds" / "still-there.wav"
PLAYERS = ("pw-play", "paplay", "aplay")

log = logging.getLogger(__name__)


@functools.cache
def _player() -> str:
    """The first that is installed; "" for none, which is logged once."""
    found = next(filter(None, map(shutil.which, PLAYERS)), "")
    if not found:
        log.warning("sound.no_player", extra={"looked_for": PLAYERS})
    return found


def chime() -> None:
    """Play it and do not wait: a process of its own weighs nothing afterwards (Qt's multimedia stays loaded)."""
    if player := _player():
        QProcess.startDetached(player, [str(CHIME)])
