"""What has to be gone and looked at now and then: the outbox, the disk, the clock, certificates, the audit log. On
workers."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field
from msgspec.structs import replace

from hardware.device import State
from kiosk.config import Config
from kiosk.plumbing import Plumbing

if TYPE_CHECKING:
    from kiosk.audit import Verdict
    from kiosk.municipality import Municipality

LOOK_EVERY_S: Final = 10
CERTIFICATES_AFTER_S: Final = 60
CERTIFICATES_EVERY_S: Final = 3600
AUDIT_EVERY_S: Final = 300
CLOCK_WRONG_S: Final = 30.0
"""Less is corrected without anybody (see backend_client.server_clock), and needs nobody."""
EXPIRES_DAYS: Final = 21.0
"""Time enough to order a certificate, and to be back from a holiday."""

Changed = Callable[[str, State, Iterable[str]], None]

log = logging.getLogger(__name__)


class Around(Struct, frozen=True):
    """`oldest_s`: how long the oldest request waits. `clock_offset_s`: positive is ahead. `certificate_days`: by host
    and port, negative where it has ended. None: not known."""

    waiting: int | None = None
    parked: int | None = None
    oldest_s: float | None = None
    free_bytes: int | None = None
    clock_offset_s: float | None = None
    certificate_days: Mapping[str, float] = field(default_factory=dict)


class Rounds:
    """On the thread of the session. `changed` hears how the clock, the certificates and the audit log are, as of any
    other part."""

    def __init__(self, config: Config, plumbing: Plumbing, changed: Changed) -> None:
        self._config = config
        self._plumbing = plumbing
        self._changed = changed
        self._seconds = 0
        self._looking = False
        self.around = Around()

    def tick(self, behind: Municipality) -> None:
        """A second went by."""
        if self._seconds % LOOK_EVERY_S == 0 and not self._looking:
            self._looking = True
            self._plumbing.by_service(lambda: look(self._config, behind), self._looked)
        if self._seconds % CERTIFICATES_EVERY_S == CERTIFICATES_AFTER_S:
            self.look_at_certificates(behind)
        if self._seconds % AUDIT_EVERY_S == 0:
            self.look_at_audit()
        self._seconds += 1

    def again(self, behind: Municipality, looked: Callable[[], None]) -> None:
        """Look at everything now, because somebody waits for it; `looked` follows."""
        self._plumbing.by_service(lambda: look(self._config, behind), self._looked)
        self.look_at_certificates(behind, looked)

    def look_at_certificates(self, behind: Municipality, looked: Callable[[], None] = lambda: None) -> None:
        from backend_client.certificates import days_left

        def found(days: Mapping[str, float]) -> None:
            self._certificates(days)
            looked()

        urls = addresses(self._config)
        self._plumbing.by_service(lambda: days_left(urls, behind.clock.time()), found)

    def look_at_audit(self, looked: Callable[[], None] = lambda: None) -> None:
        """Where it cannot be read, `looked` does not follow."""

        def found(verdict: Verdict | None) -> None:
            if verdict:
                self._audit(verdict)
                looked()

        self._plumbing.by_service(lambda: judge_audit(self._config), found)

    def _looked(self, found: Around) -> None:
        self._looking = False
        self.around = replace(found, certificate_days=self.around.certificate_days)
        offset = found.clock_offset_s
        wrong = offset is not None and abs(offset) > CLOCK_WRONG_S
        self._changed("clock", *((State.OFFLINE, ("clock_wrong",)) if wrong else (State.ONLINE, ())))

    def _certificates(self, days: Mapping[str, float]) -> None:
        self.around = replace(self.around, certificate_days=days)
        for host, left in days.items():
            if left < EXPIRES_DAYS:
                log.warning("certificate.expires", extra={"host": host, "days": round(left, 1)})
        least = min(days.values(), default=EXPIRES_DAYS)
        if least < 0:
            self._changed("certificates", State.OFFLINE, ("certificate_expired",))
        else:
            self._changed("certificates", State.ONLINE, ("certificate_expires",) if least < EXPIRES_DAYS else ())

    def _audit(self, verdict: Verdict) -> None:
        if verdict.wrong:
            log.error("audit.wrong", extra={"line": verdict.at_line, "why": verdict.wrong})
        if verdict.key_gone:  # after a change of keys as well: no alarm by itself
            self._changed("audit", State.ONLINE, ("key_gone",))
        elif verdict.wrong:
            self._changed("audit", State.POTENTIAL_FRAUD, ("forged",))
        else:
            self._changed("audit", State.ONLINE, ("unsealed",) if verdict.unsealed else ())


def judge_audit(config: Config) -> Verdict | None:
    """None: without its key or its disk nothing is known, and that is a fault of the storage."""
    from backend_client.result import Problem
    from kiosk.audit import verify
    from kiosk.storage import keyring

    keys = keyring(config)
    if isinstance(keys, Problem):
        why: str | None = keys.detail
    else:
        try:
            return verify(config.counter.data, keys)
        except OSError as error:
            why = error.strerror
    log.warning("audit.not_read", extra={"why": why})
    return None


def look(config: Config, behind: Municipality) -> Around:
    """Of a disk that does not answer as it should, nothing is known."""
    waiting, parked, oldest_s = behind.outbox.queue.standing() or (None, None, None)
    try:
        disk = os.statvfs(config.counter.data)
        free = disk.f_bavail * disk.f_frsize
    except OSError:
        free = None
    return Around(waiting, parked, oldest_s, free, behind.clock.off_s)


def addresses(config: Config) -> tuple[str, ...]:
    """Of every API that the counter asks, or of the outway that leads there; each once."""
    urls = [config.brp.personen_url, config.brp.reisdocumenten_url]
    for section in (config.zgw, *config.destinations.values()):
        urls += (
            [section.fsc.outway] if section.fsc else [section.zaken_url, section.catalogi_url, section.documenten_url]
        )
    if config.klantinteracties:
        urls.append(config.klantinteracties.url)
    if config.reports and config.reports.topdesk:
        urls.append(config.reports.topdesk.url)
    return tuple(dict.fromkeys(urls))
