"""The database at start: sound, or set aside and replaced by a new one with what could be saved."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from backend_client.outbox import schema
from backend_client.outbox.damage import aside, damage, finish_setting_aside, sealed_with, set_aside
from backend_client.outbox.salvage import REPORT, salvage
from backend_client.outbox.vault import Vault

log = logging.getLogger(__name__)


class LockedError(Exception):
    """What was accepted is sealed with a key that is not here. Its text says which, and what to do."""


def open_sound(path: Path, vault: Vault, clock: Callable[[], datetime]) -> Engine:
    """Reads the whole database: not for the thread of the screen. Nothing is deleted, whatever is found.

    Raises LockedError, or what schema.open_database() and sqlite3 raise where the disk is what is wrong.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    finish_setting_aside(path)
    why = damage(path)
    unsaved = [folder for folder in aside(path) if not (folder / REPORT).exists()]
    for database in (path, *(folder / path.name for folder in unsaved)):
        openable(database, vault)
    if why:
        unsaved.append(set_aside(path, why))
    engine = schema.open_database(path, vault)
    for folder in unsaved:
        report = salvage(folder, engine, vault, clock())
        log.error(
            "storage.set_aside",
            extra={
                "folder": str(folder),
                "why": report.why,
                "moved": len(report.moved),
                "lost": report.lost,
                "to_desk": report.to_desk,
                "unexplained": report.unexplained,
                "payments_lost": report.payments_lost,
            },
        )
    return engine


def openable(database: Path, vault: Vault) -> None:
    """Raises LockedError where a key is missing with which something in it, as far as it can be read, was sealed."""
    for key_id in sealed_with(database):
        if vault.keyring.find(key_id) is None:
            raise LockedError(
                f"requests are sealed with the key {key_id}, and the one given is {vault.keyring.current.id}: "
                "give that one back, or name it under old_keys"
            )
