"""Tests of the disk and the database of the counter."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final
from urllib.parse import quote

from backend_client.outbox.damage import aside, damage
from backend_client.outbox.outbox import FILES, ROOM
from hardware.exercise import Finding, Say
from kiosk.config import Config
from kiosk.storage import database
from kiosk.technician.checks.check import Check, Group, Script, Wait, number
from kiosk.technician.words import counted

COMMITS: Final = 50
PAGE: Final = b"\0" * 4096
GB: Final = 1e9
LARGE_LOG: Final = 64 * 1024 * 1024
"""A write-ahead log is emptied when it holds a megabyte or four; one that keeps growing has a reader that hangs."""


def checks(config: Config) -> Iterator[Check]:
    path = database(config)
    storage = partial(Check, group=Group.STORAGE, part="storage")
    yield storage(
        id="room",
        name="Ruimte op de schijf",
        about="Kijkt hoeveel ruimte er is, en of er geschreven mag worden.",
        script=lambda: _one("Kijkt naar de schijf.", partial(_room, path.parent)),
    )
    yield storage(
        id="commit",
        name="Snelheid van de schijf",
        about=f"Schrijft {COMMITS} keer iets weg en meet hoelang het duurt tot het er echt op staat.",
        script=lambda: _one("Schrijft en meet.", partial(_commit, path.parent, config.storage.slow_s)),
    )
    yield storage(
        id="database",
        name="Database",
        about="Leest de hele database met aanvragen en controleert of alles klopt.",
        script=lambda: _one("Leest de database.", partial(_database, path)),
    )


def _one(words: str, look: partial[Finding]) -> Script:
    yield Say(words)
    finding: Finding = yield Wait(look)
    return finding


def _room(folder: Path) -> Finding:
    try:
        disk = os.statvfs(folder)
    except OSError as error:
        return Finding((f"De schijf geeft geen antwoord: {error.strerror}.",), "storage")
    free, whole = disk.f_bavail * disk.f_frsize, disk.f_blocks * disk.f_frsize
    seen = [f"Er is {number(free / GB, 1)} GB vrij van de {number(whole / GB, 1)} GB."]
    if disk.f_flag & os.ST_RDONLY:
        return Finding(("De schijf is alleen-lezen.", *seen), "read_only")
    if free < ROOM:
        return Finding(tuple(seen), "disk_full")
    if disk.f_files and disk.f_favail < FILES:  # some file systems do not count them
        return Finding((f"Er is plaats voor nog {disk.f_favail} bestanden.", *seen), "disk_full")
    return Finding(tuple(seen))


def _commit(folder: Path, slow_s: float) -> Finding:
    """As a request is kept: a page, and fsync. In a file of its own, which has no name to leave behind."""
    took = []
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            for _ in range(COMMITS):
                began = time.monotonic()
                file.write(PAGE)
                file.flush()
                os.fsync(file.fileno())
                took.append(time.monotonic() - began)
    except OSError as error:
        codes = {errno.EROFS: "read_only", errno.ENOSPC: "disk_full", errno.EDQUOT: "disk_full"}
        return Finding((f"Schrijven lukt niet: {error.strerror}.",), codes.get(error.errno or 0, "storage"))
    middle, worst = (f"{number(1000 * seconds, 1)} ms" for seconds in (median(took), max(took)))
    seen = f"Wegschrijven duurt meestal {middle}, op zijn langst {worst}."
    return Finding((seen,), "slow" if max(took) >= slow_s else "")


def _database(path: Path) -> Finding:
    """Beside the counter that uses it: readers of a write-ahead log hold up nobody."""
    put_aside = tuple(f"Een beschadigde database staat apart: {folder.name}." for folder in aside(path))
    if not path.exists():
        return Finding((*put_aside, "Er is nog geen database."), "set_aside" if put_aside else "")
    began = time.monotonic()
    try:
        wrong = damage(path)
        requests = _requests(path)
    except (OSError, sqlite3.Error) as error:
        return Finding((f"De database is niet te lezen: {type(error).__name__}.", *put_aside), "storage")
    if wrong:
        return Finding((f"De database is beschadigd: {wrong}.", *put_aside), "damaged")
    seen = (
        f"Alles klopt: {counted(requests, 'aanvraag', 'aanvragen')}, {_size(path.stat().st_size)}, "
        f"nagekeken in {number(time.monotonic() - began, 1)} s.",
        f"Het logboek van de database (WAL) is {_size(_log(path))}.",
    )
    if _log(path) > LARGE_LOG:
        return Finding((*reversed(seen), *put_aside), "large_log")
    return Finding((*put_aside, *seen), "set_aside" if put_aside else "")


def _size(size: int) -> str:
    return f"{number(size / 1e6, 1)} MB" if size >= 1e6 else f"{number(size / 1e3)} kB"


def _log(path: Path) -> int:
    log = path.with_name(f"{path.name}-wal")
    return log.stat().st_size if log.exists() else 0


def _requests(path: Path) -> int:
    with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as found:
        return int(found.execute("SELECT count(*) FROM request").fetchone()[0])
