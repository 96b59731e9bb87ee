"""Tests of what trust between the counter and the systems behind it hangs on: certificates, and the clock."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from backend_client.certificates import Certificate, certificate, of_file, servers
from backend_client.health import Reach
from backend_client.server_clock import FINE_S, ServerClock
from hardware.exercise import Finding, Say
from kiosk.monitoring.rounds import CLOCK_WRONG_S, EXPIRES_DAYS
from kiosk.technician.checks.check import Script, Wait, number

_SPANS: Final = (
    (365 * 86_400, "jaar", "jaar"),
    (86_400, "dag", "dagen"),
    (3600, "uur", "uur"),
    (60, "minuut", "minuten"),
)
_WORST: Final = ("certificate_expired", "certificate_distrusted", "unreachable", "certificate_expires", "")


def certificates(urls: tuple[str, ...], own: tuple[Path, ...], clock: ServerClock) -> Script:
    """A counter that is a year off must not blame a certificate for it: what the servers say of the time counts."""
    yield Say("Vraagt hoe laat het is.")
    yield Wait(lambda: heard(urls, clock))
    found: list[tuple[str, str]] = []
    for host, port in servers(urls):
        yield Say(f"Bekijkt het certificaat van {host}.")
        shown: Certificate | None = yield Wait(partial(certificate, host, port))
        found.append(_judged(host, shown, clock.time()))
    for path in own:
        mine: Certificate | None = yield Wait(partial(of_file, path))
        found.append(_judged(f"Eigen certificaat {path.name}", mine, clock.time()))
    found.sort(key=lambda each: _WORST.index(each[0]))
    seen, code = tuple(words for _, words in found), found[0][0]
    if code in _WORST[:2] and abs(clock.off_s) > CLOCK_WRONG_S:
        return Finding((_off(clock.off_s), *seen), "clock_wrong")
    return Finding(seen, code)


def _judged(whose: str, shown: Certificate | None, now: float) -> tuple[str, str]:
    if shown is None:
        return "unreachable", f"{whose}: niets gezien."
    days = shown.days_left(now)
    if days < 0:
        return "certificate_expired", f"{whose}: {_days(-days)} geleden verlopen."
    left = f"{whose}: nog {_days(days)} geldig"
    if shown.distrust:
        return "certificate_distrusted", f"{left}, maar niet te vertrouwen ({shown.distrust})."
    if days < EXPIRES_DAYS:
        return "certificate_expires", f"{left}. Naam en ondertekening kloppen."
    return "", f"{left}. Naam en ondertekening kloppen."


def _days(days: float) -> str:
    return "1 dag" if int(days) == 1 else f"{int(days)} dagen"


def clock_offset(urls: tuple[str, ...], clock: ServerClock) -> Script:
    yield Say("Vraagt elk systeem hoe laat het is.")
    answered: int = yield Wait(lambda: heard(urls, clock))
    ahead = clock.off_s
    if abs(ahead) > CLOCK_WRONG_S:
        return Finding((_off(ahead),), "clock_wrong")
    if not answered:
        return Finding(("Geen enkel systeem zei hoe laat het is.",), "unreachable")
    if ahead:
        return Finding((_off(ahead), "De balie rekent daar zelf mee."))
    return Finding((f"De klok loopt gelijk, op {number(FINE_S)} seconden na.",))


def heard(urls: tuple[str, ...], clock: ServerClock) -> int:
    """How many answered, and proved who they are."""
    reach = Reach(clock)
    try:
        return sum(not reach.failure(url) for url in urls)
    finally:
        reach.close()


def _span(seconds: float) -> str:
    """In the two largest units that say something."""
    said = []
    for size, one, more in _SPANS:
        count, seconds = divmod(seconds, size)
        if count:
            said.append(f"{count:.0f} {one if count == 1 else more}")
    return " en ".join(said[:2]) or f"{number(seconds)} seconden"


def _off(ahead_s: float) -> str:
    return f"De klok van de balie loopt {_span(abs(ahead_s))} {'voor' if ahead_s > 0 else 'achter'}."
