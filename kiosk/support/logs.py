"""What the counter logged, newest first for as far as there is room: its own file, and the journal of its unit."""

from __future__ import annotations

import subprocess
import threading
from collections import deque
from pathlib import Path
from typing import Final

from kiosk.support.parts import File, Lacking, Part, newest

UNIT: Final = "kiosk.service"
"""As it is called in assets/systemd."""
PATIENCE_S: Final = 30.0
JOURNAL: Final = "log/journal.txt"


def own(data: Path, room: int) -> list[Part]:
    return newest("log/kiosk.log", data / "kiosk.log", room)


def journal(room: int, program: str = "journalctl") -> list[Part]:
    """What systemd kept of the unit: what it logged, how it ended, and what systemd said of that."""
    command = [program, f"--unit={UNIT}", "--output=short-iso-precise", "--reverse", "--no-pager", "--quiet"]
    try:
        reading = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    except OSError as error:
        return [Lacking(JOURNAL, f"{program} cannot be started: {error.strerror}")]
    with reading:
        assert reading.stdout
        assert reading.stderr
        alarm = threading.Timer(PATIENCE_S, reading.kill)
        alarm.start()
        lines: deque[bytes] = deque()
        left = room
        for line in reading.stdout:
            left -= len(line)
            if left < 0:
                reading.kill()
                break
            lines.appendleft(line)
        said = reading.stderr.read(2000).decode(errors="replace").strip().splitlines()
        alarm.cancel()
    if not lines:
        why = said[-1] if said else f"it has nothing of {UNIT} that this user may read (group systemd-journal)"
        return [Lacking(JOURNAL, why)]
    whole = [Lacking(JOURNAL, f"of the journal the newest {room} bytes are here")] if left < 0 else []
    return [File(JOURNAL, b"".join(lines)), *whole]
