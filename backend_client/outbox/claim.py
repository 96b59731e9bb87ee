"""One counter for one database: a second would take the visitors of the first for orphans of a dead one."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from typing import BinaryIO


def claim(database: Path) -> BinaryIO:
    """Lock a file beside the database (flock(2)) until what is answered is closed, or the process ends in any way.

    Raises BlockingIOError where another holds it, or OSError.
    """
    database.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(database.with_name(f"{database.name}.lock"), os.O_CREAT | os.O_RDWR, 0o600)
    lock = os.fdopen(descriptor, "rb")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise
    return lock
