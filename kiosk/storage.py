"""The outbox of a configuration: its place, its keys, and opening it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from backend_client.outbox import Outbox, keys
from backend_client.outbox.vault import UnreadableError
from backend_client.result import Problem, ProblemCode
from kiosk.config import Config

log = logging.getLogger(__name__)


def database(config: Config) -> Path:
    return config.counter.data / "outbox.db"


def keyring(config: Config) -> keys.Keyring | Problem:
    return keys.keyring(config.storage.key, config.storage.old_keys, database(config))


def open_outbox(config: Config, clock: Callable[[], datetime]) -> Outbox | Problem:
    """With everything sealed with the current key. STORAGE where it cannot be opened; `detail` says what to do."""
    found = keyring(config)
    if isinstance(found, Problem):
        return found
    outbox = Outbox.open(database(config), config.zgw.bronorganisatie, clock, keyring=found)
    if not isinstance(outbox, Problem) and found.old:
        rotated = rotate(outbox)
        log.info("storage.rotated", extra={"requests": rotated if isinstance(rotated, int) else rotated.detail})
    return outbox


def rotate(outbox: Outbox) -> int | Problem:
    """How many requests have the current key now instead of an old one. What is left after a Problem has the old one,
    and is sent like any other."""
    try:
        return outbox.rotate()
    except UnreadableError as error:
        return Problem(ProblemCode.STORAGE, f"the data key of a request does not open: {error}")
    except SQLAlchemyError as error:
        return Problem(ProblemCode.STORAGE, f"the disk does not take it: {type(error.__cause__).__name__}")
