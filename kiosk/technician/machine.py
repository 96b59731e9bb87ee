"""The machine that the counter runs on: shut down where a service manager can."""

from __future__ import annotations

import logging
import subprocess
from enum import StrEnum
from pathlib import Path
from typing import Final

BOOTED: Final = Path("/run/systemd/system")
"""There where systemd runs the machine: sd_booted(3)."""
PATIENCE_S: Final = 20.0

log = logging.getLogger(__name__)


class Refusal(StrEnum):
    """Why the machine stays on."""

    NO_SYSTEMD = "no_systemd"
    NOT_ALLOWED = "not_allowed"
    FAILED = "failed"


IN_WORDS: Final = {
    Refusal.NO_SYSTEMD: "Deze computer kan niet vanaf hier worden uitgezet: systemd draait er niet.",
    Refusal.NOT_ALLOWED: "De balie mag de computer niet uitzetten. ICT kan dat toestaan: zie kiosk.rules.",
    Refusal.FAILED: "Het uitzetten is mislukt. In het logboek staat waarom. Vraag ICT.",
}


def power_off(booted: Path | None = None) -> Refusal | None:
    """Ask systemd to shut the machine down; the counter is ended in order by it. Waits: not for the screen's thread."""
    if not (booted or BOOTED).is_dir():
        return Refusal.NO_SYSTEMD
    try:
        asked = subprocess.run(
            ["systemctl", "poweroff", "--no-ask-password"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        log.error("machine.not_off", extra={"why": type(error).__name__})
        return Refusal.FAILED
    if asked.returncode == 0:
        return None
    said = asked.stderr.strip()
    log.error("machine.not_off", extra={"status": asked.returncode, "why": said})
    denied = any(word in said.lower() for word in ("access denied", "authentication", "not permitted", "permission"))
    return Refusal.NOT_ALLOWED if denied else Refusal.FAILED
