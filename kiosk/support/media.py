"""Where to put a bundle on this machine: a file that was named, or the medium that somebody plugged in."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.private_file import replace_private
from kiosk.support.outcome import Refused, Why

SYSFS: Final = Path("/sys")
MOUNTS: Final = Path("/proc/self/mountinfo")
MARGIN: Final = 64 * 1024
"""Bytes that a file system takes for itself when it takes a file."""
_NAMED: Final[Mapping[int, Why]] = {
    errno.ENOSPC: Why.NO_ROOM,
    errno.EDQUOT: Why.NO_ROOM,
    errno.EFBIG: Why.NO_ROOM,
    errno.EROFS: Why.READ_ONLY,
    errno.EACCES: Why.NOT_ALLOWED,
    errno.EPERM: Why.NOT_ALLOWED,
    errno.ENODEV: Why.REMOVED,
    errno.ENXIO: Why.REMOVED,
    errno.EIO: Why.REMOVED,
    errno.ENOENT: Why.REMOVED,
    errno.ESTALE: Why.REMOVED,
}


@dataclass(frozen=True, slots=True)
class Medium:
    """`device` is its number as the kernel writes it, as in `8:17`."""

    folder: Path
    device: str


def removable(sysfs: Path = SYSFS, mounts: Path = MOUNTS) -> list[Medium]:
    """What is mounted and can be pulled out. Not the disk that the machine itself runs on, were it a stick too."""
    mounted: dict[str, list[Path]] = {}
    for line in mounts.read_text("utf-8").splitlines():
        _, _, device, _, folder, *_ = line.split(" ")  # proc(5): number, parent, device, root, mount point
        mounted.setdefault(device, []).append(Path(_unescaped(folder)))
    ours = {disk for device, folders in mounted.items() if Path("/") in folders for disk in _disk(sysfs, device)}
    return [
        Medium(folders[0], device)
        for device, folders in mounted.items()
        for disk in _disk(sysfs, device)
        if disk not in ours and _is_removable(disk)
    ]


def put_on_medium(name: str, content: bytes, sysfs: Path = SYSFS, mounts: Path = MOUNTS) -> Path | Refused:
    """On the first medium that takes it; where none does, why the first did not."""
    refused = Refused(Why.NO_MEDIUM)
    for medium in removable(sysfs, mounts):
        written = put(medium.folder / name, content)
        if isinstance(written, Path):
            return written
        refused = written if refused.why is Why.NO_MEDIUM else refused
    return refused


def put(path: Path, content: bytes) -> Path | Refused:
    """All of it is there, also over a power cut or a pull, or nothing is."""
    try:
        folder = path.parent.stat()
        disk = os.statvfs(path.parent)
        if disk.f_flag & os.ST_RDONLY:
            return Refused(Why.READ_ONLY, f"{path.parent} is read-only")
        if disk.f_blocks and disk.f_bavail * disk.f_frsize < len(content) + MARGIN:
            return Refused(Why.NO_ROOM, f"{len(content)} bytes do not fit in {path.parent}")
        replace_private(path, content)
        if path.stat().st_dev != folder.st_dev:  # it was pulled: what is written now lies in the folder underneath
            path.unlink()
            return Refused(Why.REMOVED, f"{path.parent} was pulled out meanwhile")
    except OSError as error:
        return Refused(_NAMED.get(error.errno or 0, Why.NOT_WRITTEN), f"{path}: {error.strerror}")
    return path


def _disk(sysfs: Path, device: str) -> list[Path]:
    """The whole disk behind a device number; none for what is on no disk."""
    entry = sysfs / "dev" / "block" / device
    if not entry.exists():
        return []
    block = entry.resolve()
    return [block.parent if (block / "partition").exists() else block]


def _is_removable(disk: Path) -> bool:
    """A stick says so itself; a disk in a case on USB does not, and can be pulled all the same."""
    try:
        return (disk / "removable").read_text().strip() == "1" or "usb" in (part[:3] for part in disk.parts)
    except OSError:
        return False


def _unescaped(folder: str) -> str:
    """proc(5): a space, tab, newline and backslash are written as three octal digits."""
    return folder.replace(r"\040", " ").replace(r"\011", "\t").replace(r"\012", "\n").replace(r"\134", "\\")
