"""The counter that a bundle is of, whether it runs or not, and also where its kiosk.toml is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.audit import Audit

if TYPE_CHECKING:
    from backend_client.outbox.keys import Keyring
    from backend_client.result import Problem
    from kiosk.config import Config


@dataclass(frozen=True, slots=True)
class Site:
    """`config` is None for a counter that was tried out. `text` is the kiosk.toml in force; `trouble` says why that is
    not the one that stands in `file`, or is ""."""

    data: Path
    keys: Callable[[], Keyring | Problem]
    config: Config | None = None
    file: Path = Path()
    text: str = ""
    trouble: str = ""

    @property
    def counter(self) -> str:
        return self.config.counter.name if self.config else "BALIE1"

    @property
    def audit(self) -> Audit:
        return Audit(self.data, self.keys)


def tried_out(data: Path) -> Site:
    """One with its data here and no kiosk.toml."""
    from kiosk.where import keyring_of

    return Site(data, lambda: keyring_of(None, data))


def site(path: Path) -> Site:
    """The counter with this kiosk.toml, or with the last one that was right. Raises ConfigError where there is none."""
    from kiosk.config.file import begin
    from kiosk.storage import keyring

    file = begin(path)
    config = file.found.config
    return Site(config.counter.data, lambda: keyring(config), config, path, file.found.text, file.trouble)
