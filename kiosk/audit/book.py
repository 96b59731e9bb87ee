"""Lines of the audit log, and adding one."""

from __future__ import annotations

import fcntl
import hashlib
import hmac
import json
import logging
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Self

from kiosk.private_file import open_private, replace_private

if TYPE_CHECKING:
    from backend_client.outbox.keys import Keyring
    from backend_client.result import Problem
    from kiosk.config import Config

FILE: Final = "audit.jsonl"
HEAD: Final = "audit.head"
START: Final = "0" * 64
"""What stands for the seal of the line before the first."""
LONGEST: Final = 4096
"""Characters of one text in a line; what is longer is cut."""
_PURPOSE: Final = b"kiosk audit log"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sealed:
    """Something with a seal over all else of it. `key` is the id of the key; "" where it was not to be had."""

    seq: int
    at: str
    prev: str
    key: str
    seal: str

    @classmethod
    def of(cls, text: str | bytes) -> Self | None:
        """None: that is no such line."""
        try:
            values = json.loads(text)
            made = cls(**values)
        except (ValueError, TypeError):
            return None
        right = all(isinstance(values[name], int if name == "seq" else str) for name in values)
        return made if right and not isinstance(made.seq, bool) else None

    def sealed(self, keys: Keyring | None) -> Self:
        marked = replace(self, key=keys.current.id if keys else "")
        return replace(marked, seal=marked.right_seal(keys))

    def right_seal(self, keys: Keyring | None) -> str:
        """What the seal has to be; "" where the key is not there to tell."""
        content = {name: value for name, value in asdict(self).items() if name != "seal"}
        content["kind"] = type(self).__name__
        message = json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
        if not self.key:
            return hashlib.sha256(message).hexdigest()
        found = keys.find(self.key) if keys else None
        if found is None:
            return ""
        return hmac.digest(hmac.digest(found.secret, _PURPOSE, "sha256"), message, "sha256").hex()

    def text(self) -> bytes:
        return json.dumps(asdict(self)).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Line(Sealed):
    """`actor` is a technician by name, or a part of the program; `what` names the thing that `action` was done to."""

    actor: str
    action: str
    what: str


@dataclass(frozen=True, slots=True)
class Head(Sealed):
    """The last line: its number, and in `prev` its seal."""

    @property
    def anchor(self) -> str:
        return f"{self.seq}:{self.prev}"


class Audit:
    """The log in one folder; any number of processes may add to it. `keys` is asked until it gives some.

    Waits for the disk, and maybe for the TPM: never to be called on the thread of the screen.
    """

    def __init__(
        self,
        folder: Path,
        keys: Callable[[], Keyring | Problem],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._folder = folder
        self._find_keys = keys
        self._keys: Keyring | None = None
        self._clock = clock

    def write(self, actor: str, action: str, what: str = "") -> OSError | None:
        """Add a line, kept over a power cut when this returns. An error: the disk does not take it."""
        keys = self._keyring()
        try:
            with open_private(self._folder / FILE, os.O_RDWR | os.O_APPEND) as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                last, torn = _last(file)
                seq, prev = (last.seq, last.seal) if last else (0, START)
                head = read_head(self._folder)
                if head and head.seq > seq and head.right_seal(keys) == head.seal:
                    seq, prev = head.seq, head.prev  # the tail was cut off: the gap is to stay visible
                texts = (text[:LONGEST] for text in (actor, action, what))
                line = Line(seq + 1, self._clock().isoformat(), prev, "", "", *texts)
                line = line.sealed(keys)
                file.write((b"\n" if torn else b"") + line.text())
                file.flush()
                os.fsync(file.fileno())
                replace_private(self._folder / HEAD, Head(line.seq, line.at, line.seal, "", "").sealed(keys).text())
        except OSError as error:
            log.error("audit.not_written", extra={"action": action, "why": error.strerror})
            return error
        log.info("audit", extra={"action": action, "anchor": f"{line.seq}:{line.seal}"})
        return None

    def lines(self) -> list[Line]:
        """Those that can be read, oldest first; whether they are right, verify() says."""
        try:
            found = map(Line.of, (self._folder / FILE).read_bytes().splitlines())
        except FileNotFoundError:
            return []
        return [line for line in found if line]

    def _keyring(self) -> Keyring | None:
        from backend_client.result import Problem

        if self._keys is None:
            found = self._find_keys()
            if isinstance(found, Problem):
                log.error("audit.no_key", extra={"why": found.detail})
            else:
                self._keys = found
        return self._keys


def audit_of(config: Config) -> Audit:
    """The log of the counter with this configuration, sealed with the key of its storage."""

    def keys() -> Keyring | Problem:
        from kiosk.storage import keyring  # on use: it loads the database libraries

        return keyring(config)

    return Audit(config.counter.data, keys)


def read_head(folder: Path) -> Head | None:
    try:
        return Head.of((folder / HEAD).read_bytes())
    except FileNotFoundError:
        return None


def _last(file: IO[bytes]) -> tuple[Line | None, bool]:
    """The last whole line, and whether something that was torn lies behind it."""
    end = file.seek(0, os.SEEK_END)
    begin = max(0, end - 8 * LONGEST * 6)
    file.seek(begin)
    tail = file.read()
    whole = (Line.of(line) for line in reversed(tail.splitlines()))
    return next((line for line in whole if line), None), bool(tail) and not tail.endswith(b"\n")
