"""Files that only the counter may read: they belong to who owns the folder, also where root wrote them."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import IO


def open_private(path: Path, flags: int) -> IO[bytes]:
    """Open a file for its owner alone, making it where it is not there. OSError."""
    descriptor = os.open(path, flags | os.O_CREAT, 0o600)
    if os.geteuid() == 0:
        owner = path.parent.stat()
        os.fchown(descriptor, owner.st_uid, owner.st_gid)
    return os.fdopen(descriptor, "wb" if flags & os.O_WRONLY else "rb+")


def replace_private(path: Path, content: bytes) -> None:
    """Put this in the place of a file: after a power cut there is the old one or the new, whole. OSError: the old one,
    and nothing half done beside it."""
    beside = path.with_name(f"{path.name}.new")
    try:
        with open_private(beside, os.O_WRONLY | os.O_TRUNC) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
