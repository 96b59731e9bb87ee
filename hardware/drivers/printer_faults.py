"""The faults that printers share, and what they mean for the state of the device."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from hardware.device import Acts, Fault, FaultKind, State

_HARDWARE, _USER = FaultKind.HARDWARE, FaultKind.USER

BLOCKING: Final = {
    "paper_out": (_HARDWARE, Acts.CLEAR),
    "paper_jam": (_HARDWARE, Acts.CLEAR),
    "cover_open": (_USER, Acts.CLEAR),
    "tray_missing": (_USER, Acts.CLEAR),
    "output_full": (_USER, Acts.CLEAR),
    "paused": (_USER, Acts.RESET),
    "toner_empty": (_HARDWARE, Acts.CLEAR),
    "cutter_error": (_HARDWARE, Acts.CLEAR),
    "printer_error": (_HARDWARE, Acts.RESET),
    "not_accepting": (_HARDWARE, Acts.RESET),
    "offline": (_HARDWARE, Acts.CLEAR),
    "busy": (_HARDWARE, Acts.RESET),
    "no_print_server": (FaultKind.SOFTWARE, Acts.RESET),
    "garbled": (_HARDWARE, Acts.RESET),
    "wrong_device": (FaultKind.SOFTWARE, Acts.CONFIGURATION),
    "not_authorised": (FaultKind.SOFTWARE, Acts.CONFIGURATION),
}
WARNINGS: Final = {
    "paper_low": (_HARDWARE, Acts.CLEAR),
    "toner_low": (_HARDWARE, Acts.CLEAR),
    "wrong_paper": (_USER, Acts.CLEAR),
    "waste_full": (_HARDWARE, Acts.MAINTENANCE),
}

NO_DEVICE: Final = Fault("no_device", FaultKind.HARDWARE, Acts.CLEAR)
MUTE: Final = Fault("mute", FaultKind.HARDWARE, Acts.RESET)
GARBLED: Final = Fault("garbled", FaultKind.HARDWARE, Acts.RESET)
WRONG_DEVICE: Final = Fault("wrong_device", FaultKind.SOFTWARE, Acts.CONFIGURATION)


def fault(code: str, vendor_text: str = "") -> Fault:
    """The fault with this code. KeyError: a code which is in neither table."""
    kind, acts = BLOCKING[code] if code in BLOCKING else WARNINGS[code]
    return Fault(code, kind, acts, vendor_text)


def blocking(faults: Iterable[Fault]) -> Fault | None:
    """The first fault with which nothing can be printed."""
    return next((candidate for candidate in faults if candidate.code in BLOCKING), None)


def state(faults: Iterable[Fault]) -> State:
    """`user_error` when somebody at the desk can cure all that blocks, `hardware_error` when not."""
    acts = {candidate.acts for candidate in faults if candidate.code in BLOCKING}
    if not acts:
        return State.ONLINE
    return State.USER_ERROR if acts == {Acts.CLEAR} else State.HARDWARE_ERROR
