"""That the counter was taken out of service, kept over a restart: one small file, there while it is closed."""

from __future__ import annotations

import json
import logging
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.journey.closure import Closure
from kiosk.private_file import replace_private

FILE: Final = "out_of_service.json"

log = logging.getLogger(__name__)


def read(folder: Path) -> Closure | None:
    """What was kept. A file that says nothing is logged: then the counter is closed until somebody opens it."""
    path = folder / FILE
    if not path.exists():
        return None
    try:
        kept = json.loads(path.read_text("utf-8"))
        return Closure(str(kept["message"]), datetime.fromisoformat(kept["until"]) if kept["until"] else None)
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("closure.unreadable", extra={"why": type(error).__name__})
        return Closure()


def keep(folder: Path, closure: Closure | None) -> None:
    """On the disk before it returns. Raises OSError."""
    path = folder / FILE
    if closure is None:
        path.unlink(missing_ok=True)
        return
    until = closure.until.isoformat() if closure.until else ""
    replace_private(path, json.dumps({"message": closure.message, "until": until}).encode())
