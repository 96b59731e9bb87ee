"""How the technician's screen says a moment, a state, a rung: short Dutch, the same on every page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from hardware.device import State
from hardware.ladder import Rung

STATES: Final[Mapping[str, str]] = {
    State.ONLINE: "Werkt",
    State.BUSY: "Bezig",
    State.OFFLINE: "Werkt niet",
    State.POWER_OFF: "Staat uit",
    State.NO_DEVICE: "Niet gevonden",
    State.HARDWARE_ERROR: "Storing",
    State.USER_ERROR: "Vraagt een hand",
    State.FRAUD_ATTEMPT: "Fraude",
    State.POTENTIAL_FRAUD: "Misschien fraude",
    State.STARTING: "Wordt gestart",
    State.UNKNOWN: "Geen goed antwoord",
}
RUNGS: Final[Mapping[str, str]] = {
    Rung.RETRY: "nog eens gekeken",
    Rung.RESET: "laten beginnen met een eigen opdracht",
    Rung.REOPEN: "verbinding dicht en weer open",
    Rung.RESTART: "programma opnieuw gestart",
    Rung.USB_RESET: "USB-poort uit en aan",
    Rung.FAULT: "opgegeven: iemand moet komen",
}
_DAYS: Final = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MONTHS: Final = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def moment(at: float, now: datetime) -> str:
    """`14:02`, `gisteren 14:02`, `ma 23 nov 14:02`; with the year where it is another. "" for 0.0: not known."""
    if not at:
        return ""
    then = datetime.fromtimestamp(at, now.tzinfo)
    if then.date() == now.date():
        return f"{then:%H:%M}"
    if then.date() == now.date() - timedelta(days=1):
        return f"gisteren {then:%H:%M}"
    year = "" if then.year == now.year else f" {then.year}"
    return f"{_DAYS[then.weekday()]} {then.day} {_MONTHS[then.month - 1]}{year} {then:%H:%M}"


def counted(many: int, one: str, more: str) -> str:
    return f"{many} {one if many == 1 else more}"


def lasted(minutes: int) -> str:
    if minutes < 1:
        return "korter dan een minuut"
    if minutes < 60:
        return counted(minutes, "minuut", "minuten")
    hours, rest = divmod(minutes, 60)
    return f"{hours} uur" + (f" en {counted(rest, 'minuut', 'minuten')}" if rest and hours < 10 else "")
