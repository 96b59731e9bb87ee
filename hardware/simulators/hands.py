"""What a hand can do at each simulated device, for who types it: an action and the kind of its argument, if it has one.

The simulators themselves say what each means, in their docstrings.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from hardware.device import DeviceClass

_SCANS: Final = ("garbage", "mute", "unmute", "plug", "unplug")
_LAID: Final = "NUMBER [bac|old|pace|pace_only|licence] [ca|aa]"

HANDS: Final[Mapping[DeviceClass, tuple[str, ...]]] = MappingProxyType(
    {
        DeviceClass.DOCUMENT_SCANNER: (
            *(f"{action} NUMBER" for action in ("scan", "half", "slow", "wrong", "corrupt")),
            "scan_licence [LINE]",
            *_SCANS,
        ),
        DeviceClass.CHIP_READER: (
            *(f"{action} {_LAID!r}" for action in ("lay", "tamper", "deny", "clone", "mute", "slow", "garbage")),
            "take_mid_read 'NUMBER ANSWERS'",
            "service_card UID",
            *("take", "plug", "unplug"),
        ),
        DeviceClass.PAYMENT_TERMINAL: (
            *("approve", "refuse", "cancel", "lose", "off", "on", "busy", "free"),
            *("hang", "garbage", "slow", "half", "stranger", "web_page", "mend"),
        ),
        DeviceClass.PAGE_PRINTER: (
            *("paper_out", "paper_in", "paper_low", "sheets N", "toner_out", "toner_in", "toner_low", "toner PERCENT"),
            *("jam", "clear", "cover_open", "cover_close", "pause", "resume", "off", "on", "die_mid_job", "take"),
            *("busy", "refuse_pdf", "slow", "garbage", "half", "wrong", "hang", "well"),
        ),
        DeviceClass.RECEIPT_PRINTER: (
            *("paper_out", "paper_in", "paper_low", "cover_open", "cover_close", "jam", "cutter_error", "clear"),
            *("busy", "idle", "unplug", "plug", "power_off", "power_on", "take"),
            *("mute", "slow", "garbage", "half", "wrong", "hang", "well"),
        ),
        DeviceClass.CODE_SCANNER: (
            *(f"{action} TEXT" for action in ("scan", "half", "slow", "wrong", "corrupt")),
            *_SCANS,
        ),
        DeviceClass.KEYPAD: ("press KEY", "hold KEY", "other_key", "half_an_event", "garbage", "plug", "unplug"),
        DeviceClass.PANEL: (
            *("plug_headset", "unplug_headset", "come", "leave", "open_door", "close_door", "force", "mend"),
            *("turn_switch run|maintenance|supervisor", "mute", "unmute", "garbage", "half_a_line"),
            *("other_board", "own_board", "plug", "unplug"),
        ),
        DeviceClass.POWER: (
            *("unplug_mains", "plug_mains", "battery_low", "battery_failure", "new_battery", "stale", "fresh"),
            *("mute", "unmute", "garbage", "half_an_answer", "hang_up", "stop", "start"),
        ),
        DeviceClass.DISPLAY: ("remove", "restore", "refuse", "permit", "dim", "garbage"),
    }
)
