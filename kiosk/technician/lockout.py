"""How long somebody has to wait before the next PIN is looked at. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

DELAYS_S: Final = (0.0, 1.0, 3.0, 10.0, 30.0)
"""After so many wrong PINs in a row; after one more the counter is locked."""
LOCK_S: Final = 15 * 60.0
FORGOTTEN_S: Final = 24 * 3600.0
"""Wrong PINs that are older no longer count."""


@dataclass(frozen=True, slots=True)
class Attempts:
    """Wrong PINs in a row, of whomever: who tries all names has no more tries. `last` is Unix time."""

    wrong: int = 0
    last: float = 0.0

    @property
    def is_locked(self) -> bool:
        return self.wrong > len(DELAYS_S)

    def wait_s(self, now: float) -> float:
        """Seconds until a PIN is looked at. A clock that was set back makes nobody wait longer than the whole delay."""
        if not self.wrong:
            return 0.0
        delay = LOCK_S if self.is_locked else DELAYS_S[self.wrong - 1]
        return max(0.0, min(delay, self.last + delay - now))

    def failed(self, now: float) -> Attempts:
        """After another one. A lock that was lifted by time closes again with the next wrong PIN."""
        old = self.wrong and now - self.last > FORGOTTEN_S
        return Attempts(1 if old else self.wrong + 1, now)


LOCKED: Final = len(DELAYS_S) + 1
