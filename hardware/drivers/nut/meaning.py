"""What the answers of upsd mean for the counter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from hardware.device import Acts, Fault, FaultKind, State, Status

_HARDWARE, _SOFTWARE = FaultKind.HARDWARE, FaultKind.SOFTWARE
FULL: Final = 95.0
"""Per cent. A battery that is kept charged floats a little below 100; a status that comes and goes helps nobody."""
_VENDOR_TEXT: Final = 80

MUTE: Final = Fault("mute", _HARDWARE, Acts.RESET)
GARBLED: Final = Fault("garbled", _SOFTWARE, Acts.RESET)
WRONG_DEVICE: Final = Fault("wrong_device", _SOFTWARE, Acts.CONFIGURATION)

_FAULTS: Final[Mapping[str, tuple[str, Acts]]] = {  # RFC 9271, 5.3: words of ups.status
    "FSD": ("forced_shutdown", Acts.CLEAR),
    "LB": ("battery_low", Acts.CLEAR),
    "OB": ("on_battery", Acts.CLEAR),
    "RB": ("battery_failure", Acts.MAINTENANCE),
    "OFF": ("output_off", Acts.CLEAR),
    "OVER": ("overload", Acts.CLEAR),
    "BYPASS": ("bypass", Acts.MAINTENANCE),
    "ALARM": ("ups_alarm", Acts.MAINTENANCE),
}
_TELLS_OF_POWER: Final = frozenset(("OL", "OB", "OFF", "BYPASS"))


def status(values: Mapping[str, str]) -> Status:
    """Warnings all: on battery the counter works as ever. Only a supply that is not told of is not online."""
    words = values.get("ups.status", "").split()
    if not _TELLS_OF_POWER.intersection(words):
        if words == ["WAIT"]:
            return Status(State.STARTING)
        return Status(State.UNKNOWN, (_with_text(MUTE, " ".join(words)),))
    faults = []
    for word, (code, acts) in _FAULTS.items():
        if word in words:
            text = values.get("ups.alarm", "") if word == "ALARM" else ""
            faults.append(_with_text(Fault(code, _HARDWARE, acts), text))
    parts = {"battery": _battery(words, _number(values, "battery.charge"))}
    if "OL" in words or "OB" in words:
        parts["mains"] = "no_power" if "OB" in words else "powering"
    runtime = _number(values, "battery.runtime")
    if "OB" in words and runtime is not None:
        parts["minutes_left"] = str(int(runtime // 60))
    return Status(State.ONLINE, tuple(faults), parts)


def refused(code: str) -> Status:
    """`code` as in RFC 9271, 5.1."""
    match code:
        case "UNKNOWN-UPS" | "INVALID-ARGUMENT" | "UNKNOWN-COMMAND":
            return Status(State.OFFLINE, (_with_text(WRONG_DEVICE, code),))
        case "ACCESS-DENIED" | "USERNAME-REQUIRED" | "PASSWORD-REQUIRED":
            return Status(State.OFFLINE, (Fault("no_permission", _SOFTWARE, Acts.CONFIGURATION, code),))
        case _:  # DATA-STALE, DRIVER-NOT-CONNECTED: upsd is there, what it knows is old
            return Status(State.UNKNOWN, (_with_text(MUTE, code),))


def _battery(words: list[str], charge: float | None) -> str:
    if "RB" in words:
        return "failure"
    if "FSD" in words or ("LB" in words and "OB" in words):
        return "critical"
    if "LB" in words:
        return "low"
    return "full" if charge is not None and charge >= FULL else "operational"


def _number(values: Mapping[str, str], name: str) -> float | None:
    text = values.get(name, "")
    return float(text) if re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", text) else None


def _with_text(fault: Fault, text: str) -> Fault:
    return Fault(fault.code, fault.kind, fault.acts, text[:_VENDOR_TEXT])
