"""The files of the chronicle: a page for each day (UTC), one JSON object a line.

A page begins with how everything stood, so each can be read alone, and the oldest can go. A line that a power cut tore
is passed over; whole ones are never touched again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Final

from kiosk.chronicle.entry import Entry, Kind, Standing, as_line, from_line, stand

FOLDER: Final = "chronicle"
DAYS: Final = 100
PAGE_BYTES: Final = 8_000_000
"""A day has room for fifty thousand lines. What comes after that is not kept, and so counts as time unknown."""


def append(folder: Path, entries: Iterable[Entry], standings: dict[str, Standing], *, durably: bool) -> None:
    """Add entries to the page of today, beginning it with the standings. OSError where the disk does not take it.

    `durably`: with all that was written before it, also over a power cut.
    """
    lines = list(entries)
    if not lines:
        return
    folder.mkdir(mode=0o700, exist_ok=True)
    page = folder / name(lines[-1].at)
    is_new = not page.exists()
    with page.open("ab") as file:
        if file.tell() > PAGE_BYTES:
            return
        if is_new:
            lines = [*_opening(standings, lines[0].at), *lines]
            for old in pages(folder)[:-DAYS]:
                old.unlink(missing_ok=True)
        # Behind a line that was torn, the next must not hang onto it: an empty line between them is harmless.
        begin = b"\n" if file.tell() and _torn(page) else b""
        file.write(begin + b"".join(json.dumps(as_line(entry)).encode() + b"\n" for entry in lines))
        file.flush()
        if durably:
            os.fdatasync(file.fileno())


def pages(folder: Path) -> list[Path]:
    """Oldest first."""
    return sorted(folder.glob("????-??-??.jsonl"))


def read(folder: Path, since: float, until: float | None = None) -> list[Entry]:
    """Entries from a moment on (Unix time), with those before it that say how things stood then, in order of time.

    May be long: never on the thread of the screen.
    """
    there = pages(folder)
    first = max((page.name for page in there if page.name <= name(since)), default="")
    entries = [entry for page in there if page.name >= first for entry in entries_of(page)]
    entries.sort(key=lambda entry: entry.at)  # a clock that was put right writes on another page
    return [entry for entry in entries if until is None or entry.at < until]


def since(folder: Path, moment: float) -> list[Entry]:
    """What happened from a moment on."""
    return _happened(read(folder, moment), moment)


def day(folder: Path, moment: datetime) -> list[Entry]:
    """What happened on the day of a moment with a time zone, from midnight to midnight there."""
    begin = datetime.combine(moment.date(), time.min, moment.tzinfo)
    end = (begin + timedelta(days=1)).timestamp()
    return _happened(read(folder, begin.timestamp(), end), begin.timestamp())


def last(folder: Path) -> dict[str, Standing]:
    """How everything stood at the end of the newest page."""
    there = pages(folder)
    return stand(entries_of(there[-1])) if there else {}


def _happened(entries: Iterable[Entry], since: float) -> list[Entry]:
    """Without what only says at the beginning of a page how things stood."""
    new = (entry for entry in entries if entry.at >= since and entry.since in (0.0, entry.at))
    return list(dict.fromkeys(new))


def _opening(standings: dict[str, Standing], at: float) -> Iterator[Entry]:
    for part, known in standings.items():
        if known.last_use:
            yield Entry(known.last_use, Kind.USED, part)
        yield Entry(at, Kind.CHANGED, part, known.state, known.codes, known.since)


def entries_of(page: Path) -> Iterator[Entry]:
    """What can be read of one page, in the order in which it was written. OSError."""
    with page.open("rb") as lines:
        for line in lines:
            try:
                yield from_line(json.loads(line))
            except (ValueError, KeyError, TypeError):
                continue


def _torn(page: Path) -> bool:
    with page.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read() != b"\n"


def name(at: float) -> str:
    """Of the page on which a moment (Unix time) is."""
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d}.jsonl"
