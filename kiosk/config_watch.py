"""A running counter and its kiosk.toml: what changes is taken over between visitors, what is wrong changes nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, time
from typing import Final

from kiosk.config.changes import changes, taken
from kiosk.config.file import ConfigFile, keep
from kiosk.config.model import Config
from kiosk.config.products import Usable
from kiosk.config.reading import ConfigError
from kiosk.journey.product import Product
from kiosk.opening import Opening
from kiosk.plumbing import Plumbing

EVERY_S: Final = 3
"""Between two looks at the file."""
NIGHT: Final = (time(3), time(4))
"""When a hall that never closes has least to do."""

log = logging.getLogger(__name__)


class ConfigWatch:
    """Called on the thread of the session; the file is read on a worker. `take` has settings taken over.

    `trouble` is why the file is not in force, in words for a technician, or "". `restart_needed` names the keys that
    changed and wait for a restart.
    """

    def __init__(
        self, file: ConfigFile, plumbing: Plumbing, take: Callable[[Config, tuple[Product, ...]], None]
    ) -> None:
        self._file = file
        self._plumbing = plumbing
        self._take = take
        self._config = file.found.config
        self._waiting: Usable | None = None
        self._looking = False
        self._seconds = 0
        self.trouble = ""
        self.restart_needed: tuple[str, ...] = ()
        if file.trouble:
            self._refuse(file.trouble)

    def tick(self, *, visited: bool) -> None:
        """A second went by."""
        self._seconds += 1
        if self._waiting and not visited:
            found, self._waiting = self._waiting, None
            self._take_over(found)
        if self._seconds % EVERY_S == 0 and not self._looking:
            self._looking = True
            self._plumbing.by_service(self._look, self._looked)

    def restart_due(self, now: datetime, opening: Opening) -> bool:
        """Something waits for a restart, and nobody is in the hall."""
        if not self.restart_needed:
            return False
        return not opening.lit(now) or NIGHT[0] <= now.time() < NIGHT[1]

    def _look(self) -> Usable | ConfigError | None:
        found = self._file.look()
        if isinstance(found, Usable):
            try:
                keep(found)
            except OSError as error:
                log.warning("config.not_kept", extra={"error": type(error).__name__})
        return found

    def _looked(self, found: Usable | ConfigError | None) -> None:
        self._looking = False
        match found:
            case Usable():
                self._waiting = found
            case ConfigError():
                self._waiting = None
                self._refuse(str(found))

    def _refuse(self, words: str) -> None:
        if words != self.trouble:
            log.error("config.refused", extra={"why": words.splitlines()})
        self.trouble = words

    def _take_over(self, found: Usable) -> None:
        differ = changes(self._config, found.config)
        live = sorted(key for key, at_run_time in differ.items() if at_run_time)
        self.trouble = ""
        if live:
            self._config = taken(self._config, found.config)
            self._take(self._config, found.products)
            log.info("config.taken_over", extra={"keys": live})
        waiting = tuple(sorted(set(differ) - set(live)))
        if waiting and waiting != self.restart_needed:
            log.warning("config.restart_needed", extra={"keys": list(waiting)})
        self.restart_needed = waiting
