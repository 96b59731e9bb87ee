"""What a visitor or the house does at the counter: scanners, chip reader, keypad, I/O board, power and display."""

from __future__ import annotations

from hardware.commands import Key
from kiosk.dock.documents import lies_on_reader
from kiosk.dock.words import Action, Entry, Machine, Now, plug, toggle, told

BARCODE = "8711234567898"
QR = "https://www.example.org/s/4F7K"
_KEYS = {
    Key.UP: "↑",
    Key.DOWN: "↓",
    Key.LEFT: "←",
    Key.RIGHT: "→",
    Key.SELECT: "Select",
    Key.BACK: "Back",
    Key.REPEAT: "Repeat",
    Key.VOLUME_UP: "Vol +",
    Key.VOLUME_DOWN: "Vol −",
    Key.HELP: "Help",
}


def chip_reader(now: Now) -> Machine:
    number = lies_on_reader({"chip_reader": now})
    return Machine(
        told((not now["plugged"], "unplugged"), otherwise=f"{number} lies on it" if number else "Nothing lies on it"),
        (Action("Take away", "take", enabled=bool(number)), plug(now["plugged"])),
    )


def document_scanner(now: Now, number: str) -> Machine:
    """`number` is that of the document to scan badly."""
    return Machine(
        _scanner(now),
        (Action("Driving licence", "scan_licence"), plug(now["plugged"])),
        _bad_scans(now, number),
    )


def code_scanner(now: Now) -> Machine:
    return Machine(
        _scanner(now),
        (Action("A QR code", "scan", QR), Action("A bar code", "scan", BARCODE), plug(now["plugged"])),
        _bad_scans(now, QR),
        entry=Entry("Scan", "scan", "Any other code"),
    )


def keypad(now: Now) -> Machine:
    return Machine(
        told((not now["plugged"], "unplugged"), otherwise=f"{now['pressed']} × pressed"),
        (*(Action(label, "press", key) for key, label in _KEYS.items()), plug(now["plugged"])),
        (
            Action("Hold →", "hold", Key.RIGHT),
            Action("A key it has not", "other_key"),
            Action("Half an event", "half_an_event"),
            Action("Garbage", "garbage"),
        ),
    )


def panel(now: Now) -> Machine:
    return Machine(
        told(
            (not now["plugged"], "unplugged"),
            (now["mute"], "mute"),
            (now["strange"], "another board"),
            (now["tamper"], "forced open"),
            (now["door"], "door open"),
            (now["switch"] != "run", str(now["switch"])),
            (now["headset"], "headset in"),
            (now["presence"], "somebody there"),
            otherwise="Nobody there",
        ),
        (
            toggle(now["headset"], "Headset out", "unplug_headset", "Headset in", "plug_headset"),
            toggle(now["presence"], "Leave", "leave", "Come near", "come"),
            toggle(now["door"], "Close door", "close_door", "Open door", "open_door"),
            toggle(now["tamper"], "Mend the housing", "mend", "Force it open", "force"),
        ),
        (
            *(
                Action(f"Switch: {position}", "turn_switch", position, strong=now["switch"] == position)
                for position in ("run", "maintenance", "supervisor")
            ),
            toggle(now["mute"], "Speak again", "unmute", "Mute", "mute"),
            toggle(now["strange"], "Its own board", "own_board", "Another board", "other_board"),
            Action("Garbage", "garbage"),
            Action("Half a line", "half_a_line"),
            plug(now["plugged"]),
        ),
    )


def power(now: Now) -> Machine:
    return Machine(
        told(
            (not now["on"], "nobody to ask"),
            (not now["mains"], "on battery"),
            (now["battery"] != "full", f"battery {now['battery']}"),
            (now["mute"], "mute"),
            (now["stale"], "stale"),
            otherwise="On mains",
        ),
        (
            toggle(not now["mains"], "Plug mains in", "plug_mains", "Unplug mains", "unplug_mains"),
            Action("Battery low", "battery_low", enabled=now["battery"] == "full"),
            toggle(now["battery"] == "failure", "New battery", "new_battery", "Worn battery", "battery_failure"),
        ),
        (
            toggle(not now["on"], "Start upsd", "start", "Stop upsd", "stop"),
            toggle(now["stale"], "Fresh again", "fresh", "Stale data", "stale"),
            toggle(now["mute"], "Speak again", "unmute", "Mute", "mute"),
            Action("Garbage", "garbage"),
            Action("Half an answer", "half_an_answer"),
            Action("Hang up", "hang_up"),
        ),
    )


def display(now: Now) -> Machine:
    there = bool(now["there"])
    lit = f"Lit at {now['brightness']} %" if there and now["on"] else "Dark"
    return Machine(
        lit if there else "Gone",
        (
            toggle(not there, "Put it back", "restore", "Take away", "remove"),
            toggle(there and not now["writable"], "Let it be set", "permit", "Cannot be set", "refuse"),
            Action("Dim", "dim", enabled=there),
        ),
        (Action("Garbage", "garbage", enabled=there),),
    )


def _scanner(now: Now) -> str:
    wrong = ((not now["plugged"], "unplugged"), (now["mute"], "mute"))
    return told(*wrong, otherwise=f"{now['scans']} × scanned")


def _bad_scans(now: Now, argument: str) -> tuple[Action, ...]:
    return (
        Action("Half a scan", "half", argument),
        Action("A slow scan", "slow", argument),
        Action("A corrupt scan", "corrupt", argument),
        Action("Framed otherwise", "wrong", argument),
        Action("Garbage", "garbage"),
        toggle(now["mute"], "Speak again", "unmute", "Mute", "mute"),
    )
