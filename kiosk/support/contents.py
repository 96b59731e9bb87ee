"""Everything that goes into a bundle, what is short first; what is long gets the room that is left, newest first."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any, Final

from msgspec import structs
from sqlalchemy.exc import SQLAlchemyError

from backend_client.outbox.damage import aside, damage
from backend_client.outbox.ledger import OPEN, Ledger
from backend_client.result import Problem
from kiosk import closing, supplies
from kiosk.audit import verify
from kiosk.audit.book import FILE as AUDIT
from kiosk.audit.book import HEAD
from kiosk.chronicle import pages
from kiosk.chronicle.entry import as_line, stand
from kiosk.config.shown import shown
from kiosk.opening import ALWAYS
from kiosk.support import logs, watching
from kiosk.support.machine import files, machine
from kiosk.support.overview import overview
from kiosk.support.parts import File, Lacking, Part, as_json, as_text, newest
from kiosk.support.site import Site

REQUESTS: Final = 2000
"""Of those that are not closed the oldest; more are counted."""
AUDIT_SHARE, LOG_SHARE = 0.1, 0.7
"""How much the audit log may take of the room that there is, and the logs of what is left then."""


def contents(site: Site, room: int) -> Iterator[Part]:
    """Of a counter, in at most so many bytes and what is short. Whatever cannot be had is named."""
    short = [*_short(site)]
    yield overview(site.counter, short)
    yield from short
    left = room - sum(len(part.content) for part in short if isinstance(part, File))
    for source in (_audit, _logs, _chronicle):
        for part in source(site, max(0, left)):
            left -= len(part.content) if isinstance(part, File) else 0
            yield part


def _short(site: Site) -> Iterator[Part]:
    yield as_json("machine.json", machine(site.data))
    yield _states(site.data)
    yield as_json("files.json", files(site.data))
    yield as_json("databases.json", [_database(path) for path in sorted(site.data.glob("*.db"))])
    yield _outbox(site.data / "outbox.db")
    yield from _supplies(site)
    if closure := closing.read(site.data):
        yield as_json("out_of_service.json", structs.asdict(closure))
    if site.config:
        yield as_text("config/kiosk.toml", shown(site.text, site.file))
        yield as_text("config/check.txt", [site.trouble or "this is right"])
        yield from watching.said(site.config.monitoring)
    else:
        yield Lacking("config/kiosk.toml", "this counter has none: it was tried out")


def _states(data: Path) -> Part:
    """Every part as it stands or last stood, and since when; and when the counter was last heard of."""
    try:
        entries = pages.read(data / pages.FOLDER, time.time())
    except OSError as error:
        return Lacking("states.json", f"the chronicle cannot be read: {error.strerror}")
    parts = {part: structs.asdict(standing) for part, standing in stand(entries).items()}
    return as_json("states.json", {"last_word": as_line(entries[-1]) if entries else {}, "parts": parts})


def _database(path: Path) -> dict[str, Any]:
    sizes = {file.name: file.stat().st_size for file in sorted(path.parent.glob(f"{path.name}*")) if file.is_file()}
    try:
        wrong = damage(path) or "nothing"
    except (sqlite3.Error, OSError) as error:
        wrong = f"not known: {type(error).__name__}"
    return {"name": path.name, "bytes": sizes, "damage": wrong, "set_aside": [each.name for each in aside(path)]}


def _outbox(path: Path) -> Part:
    """How many requests there are in each state, and what is known of those that are not closed. Nobody's name."""
    ledger = Ledger.open(path)
    if isinstance(ledger, Problem):
        return Lacking("outbox.json", ledger.detail)
    try:
        entries = [asdict(entry) for entry in islice(ledger.entries(OPEN), REQUESTS)]
        return as_json("outbox.json", {"counts": ledger.counts(), "requests": entries})
    except SQLAlchemyError as error:
        return Lacking("outbox.json", f"it cannot be read: {type(error).__name__}")
    finally:
        ledger.close()


def _supplies(site: Site) -> Iterator[Part]:
    try:
        yield as_text("supplies.txt", supplies.table(site.data, site.config.opening if site.config else ALWAYS))
    except OSError as error:
        yield Lacking("supplies.txt", f"it cannot be read: {error.strerror}")


def _audit(site: Site, room: int) -> Iterator[Part]:
    """The log itself, and whether it is what was written: here is the key that tells."""
    yield from newest(AUDIT, site.data / AUDIT, int(room * AUDIT_SHARE))
    yield from newest(HEAD, site.data / HEAD, room)
    keys = site.keys()
    if isinstance(keys, Problem):
        yield Lacking("audit-verdict.json", keys.detail)
        return
    try:
        yield as_json("audit-verdict.json", asdict(verify(site.data, keys)))
    except OSError as error:
        yield Lacking("audit-verdict.json", f"it cannot be read: {error.strerror}")


def _logs(site: Site, room: int) -> Iterator[Part]:
    share = int(room * LOG_SHARE)
    own = logs.own(site.data, share)
    yield from own
    if site.config:
        yield from logs.journal(max(0, share - sum(len(part.content) for part in own if isinstance(part, File))))


def _chronicle(site: Site, room: int) -> Iterator[Part]:
    left = room
    for page in reversed(pages.pages(site.data / pages.FOLDER)):
        name = f"{pages.FOLDER}/{page.name}"
        if left <= 0:
            yield Lacking(name, "there was no room left for it")
            continue
        for part in newest(name, page, left):
            left -= len(part.content) if isinstance(part, File) else 0
            yield part
