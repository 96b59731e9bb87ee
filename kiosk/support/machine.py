"""The machine: which programs in which versions, on what, with how much room. Read from /proc and /sys; no secrets."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import distributions, version
from pathlib import Path
from typing import Any, Final

from kiosk import ASSETS

GIT_S: Final = 5.0


def machine(data: Path) -> dict[str, Any]:
    """`disks` in bytes and files that are left, of the data folder, of / and of the temporary files."""
    return {
        "kiosk": version("stadswinkel-kiosk"),
        "commit": _commit(),
        "python": platform.python_version(),
        "qt": _qt(),
        "packages": dict(sorted((each.metadata["Name"], each.version) for each in distributions())),
        "os": _os(),
        "kernel": platform.release(),
        "architecture": platform.machine(),
        "host": platform.node(),
        "model": " ".join(
            filter(None, (_read("/sys/class/dmi/id/sys_vendor"), _read("/sys/class/dmi/id/product_name")))
        ),
        "clock": datetime.now(UTC).isoformat(timespec="seconds"),
        "time_zone": f"{datetime.now().astimezone():%Z %z}",
        "up_s": float((_read("/proc/uptime") or "0").split()[0]),
        "load": os.getloadavg(),
        "memory": _memory(),
        "disks": {str(path): room(path) for path in (data, Path("/"), Path("/tmp"))},  # noqa: S108  only looked at
        "usb": _usb(),
    }


def room(path: Path) -> dict[str, Any]:
    """What is left on the file system of a path: bytes, files, and whether it can be written at all."""
    try:
        disk = os.statvfs(path)
    except OSError as error:
        return {"error": error.strerror}
    return {
        "bytes": disk.f_blocks * disk.f_frsize,
        "free_bytes": disk.f_bavail * disk.f_frsize,
        "free_files": disk.f_favail,
        "read_only": bool(disk.f_flag & os.ST_RDONLY),
    }


def files(folder: Path, most: int = 2000) -> list[dict[str, Any]]:
    """Names, sizes and times of what lies in the data folder, not what is in it."""
    found = []
    for path in sorted(folder.rglob("*"))[:most]:
        try:
            status = path.lstat()
        except OSError:  # it went while we looked
            continue
        changed = datetime.fromtimestamp(status.st_mtime, UTC).isoformat(timespec="seconds")
        name, mode = str(path.relative_to(folder)), f"{status.st_mode:o}"
        found.append({"name": name, "bytes": status.st_size, "changed": changed, "mode": mode, "owner": status.st_uid})
    return found


def _commit() -> str:
    """Of a checkout; "" where this was installed otherwise."""
    try:
        said = subprocess.run(
            ["git", "-C", str(ASSETS.parent), "describe", "--always", "--dirty", "--tags"],
            capture_output=True,
            text=True,
            timeout=GIT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return said.stdout.strip()


def _qt() -> str:
    try:
        from PySide6.QtCore import qVersion
    except ImportError as error:  # that is what the helpdesk wants to know then
        return f"does not load: {error}"
    return qVersion()


def _os() -> str:
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        return ""


def _memory() -> dict[str, str]:
    lines = (line.partition(":") for line in _read("/proc/meminfo").splitlines())
    return {name: amount.strip() for name, _, amount in lines if name in ("MemTotal", "MemAvailable", "SwapFree")}


def _usb() -> list[str]:
    """Vendor, product and name of everything that is plugged in."""
    folders = sorted(Path("/sys/bus/usb/devices").glob("*"))
    wanted = ("idVendor", "idProduct", "manufacturer", "product")
    return [
        f"{folder.name} {' '.join(filter(None, (_read(folder / each) for each in wanted)))}"
        for folder in folders
        if (folder / "idVendor").is_file()
    ]


def _read(path: str | Path) -> str:
    try:
        return Path(path).read_text("utf-8", errors="replace").strip()
    except OSError:
        return ""
