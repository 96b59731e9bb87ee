"""What our processes weigh, read from /proc."""

from __future__ import annotations

from pathlib import Path


def tree(root: int) -> dict[int, str]:
    """A process and all that descend from it: pid → command line."""
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue  # it ended while we looked
        parents.setdefault(parent, []).append(int(stat.parent.name))
    found: dict[int, str] = {}
    waiting = [root]
    while waiting:
        pid = waiting.pop()
        waiting += parents.get(pid, [])
        try:
            found[pid] = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


def pss_mb(pid: int) -> float:
    """Proportional set size: what this process costs the machine, shared pages divided among those that share them."""
    return _rollup(pid, "Pss:")


def own_mb(pid: int) -> float:
    """What it has that was allocated, not read from files: neither what other programs start or end moves it, nor that
    a page which a fork shared with its parent was written to, and became its own."""
    return _rollup(pid, "Anonymous:")


def _rollup(pid: int, name: str) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(name)), 0.0)


def fds(pid: int) -> int:
    """How many files, sockets and pipes a process has open."""
    return _entries(Path(f"/proc/{pid}/fd"))


def threads(pid: int) -> int:
    return _entries(Path(f"/proc/{pid}/task"))


def _entries(folder: Path) -> int:
    try:
        return len(list(folder.iterdir()))
    except (FileNotFoundError, ProcessLookupError):
        return 0
