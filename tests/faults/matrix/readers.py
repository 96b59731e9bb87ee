"""Scanners, the chip reader and the keypad: what befalls them and what is then right."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from hardware.commands import (
    ChipRead,
    CodeSeen,
    CodeUnreadable,
    DocumentSeen,
    DocumentUnreadable,
    Key,
    KeyPressed,
    ReadChip,
)
from hardware.device import Completion, DeviceClass
from hardware.drivers import emrtd, hid_keypad, serial_code, serial_mrz
from hardware.host import DriverSpec
from hardware.simulators import Simulator
from hardware.simulators.code_scanner import CodeScannerSimulator
from hardware.simulators.document_scanner import DocumentScannerSimulator
from hardware.simulators.documents import load
from hardware.simulators.keypad import KeypadSimulator
from hardware.simulators.passport import ChipReaderSimulator
from tests.faults.matrix.cells import Mishap, Rig, Way, heartbeat
from tests.faults.matrix.counter import Counter

DOCUMENTS: Final = load(Path(__file__).parents[3] / "assets" / "demo" / "residents.toml")
NUMBER, DOCUMENT = next(iter(DOCUMENTS.items()))
_CODE: Final = "7310"
_SEEN_S: Final = 20.0

_ASKED: Final = "asked when it was quiet for 1.5 s, mute 4 s after its last answer"


def document_scanner(folder: Path) -> Rig:
    simulator = DocumentScannerSimulator(folder / "document_scanner", DOCUMENTS, "ack_nak")
    options = serial_mrz.Options(str(folder / "document_scanner"), framing="ack_nak")
    return Rig(
        device=DeviceClass.DOCUMENT_SCANNER,
        driver="serial_mrz",
        spec=lambda: DriverSpec("hardware.drivers.serial_mrz", options),
        simulator=simulator,
        ways=_scanner_ways(NUMBER, DocumentSeen, DocumentUnreadable),
        use=_by_hand(DeviceClass.DOCUMENT_SCANNER, simulator, f"scan {NUMBER}", DocumentSeen),
    )


def code_scanner(folder: Path) -> Rig:
    simulator = CodeScannerSimulator(folder / "code_scanner", "ack_nak")
    options = serial_code.Options(str(folder / "code_scanner"), framing="ack_nak")
    return Rig(
        device=DeviceClass.CODE_SCANNER,
        driver="serial_code",
        spec=lambda: DriverSpec("hardware.drivers.serial_code", options),
        simulator=simulator,
        ways=_scanner_ways(_CODE, CodeSeen, CodeUnreadable),
        use=_by_hand(DeviceClass.CODE_SCANNER, simulator, "scan 4711", CodeSeen),
    )


def _scanner_ways(what: str, seen: type[object], unreadable: type[object]) -> dict[Mishap, Way | str]:
    return {
        Mishap.UNPLUGGED: Way(("unplug",), ("plug",), ("no_device",)),
        Mishap.MUTE: heartbeat("mute", "unmute", "mute", why=_ASKED),
        Mishap.GARBAGE: Way(("garbage",), (), tells=(unreadable,)),
        Mishap.SLOW: Way((f"slow {what}",), (), tells=(seen,)),
        Mishap.HALF: Way((f"half {what}",), (), tells=(unreadable,)),
        Mishap.WRONG: Way((f"wrong {what}",), (), tells=(unreadable,)),
        Mishap.BUSY: "is never busy",
    }


def keypad(folder: Path) -> Rig:
    simulator = KeypadSimulator(folder / "keypad")
    silent = "silent unless touched"
    return Rig(
        device=DeviceClass.KEYPAD,
        driver="hid_keypad",
        spec=lambda: DriverSpec("hardware.drivers.hid_keypad", hid_keypad.Options(str(folder / "keypad"))),
        simulator=simulator,
        ways={
            Mishap.UNPLUGGED: Way(("unplug",), ("plug",), ("no_device",)),
            Mishap.MUTE: silent,
            Mishap.GARBAGE: Way(("garbage",), ()),
            Mishap.SLOW: silent,
            Mishap.HALF: Way(("half_an_event",), ()),
            Mishap.WRONG: Way(("other_key",), ()),
            Mishap.BUSY: "is never busy",
        },
        use=_by_hand(DeviceClass.KEYPAD, simulator, f"press {Key.SELECT}", KeyPressed),
    )


def _by_hand(device: DeviceClass, simulator: Simulator, action: str, kind: type[object]) -> Callable[[Counter], str]:
    """It is used, and what it saw is told once."""

    def use(counter: Counter) -> str:
        since = time.monotonic()
        do, _, argument = action.partition(" ")
        simulator.do(do, argument)
        if counter.sees(device, kind, since, _SEEN_S) is None:
            return f"{action}: nothing was seen"
        told = counter.observed(device, since)
        return "" if told == (kind,) else f"{action}: {[one.__name__ for one in told]}"

    return use


def chip_reader(folder: Path) -> Rig:
    simulator = ChipReaderSimulator(str(folder / "chip_reader"), DOCUMENTS)
    device = DeviceClass.CHIP_READER
    asked = [0.0]

    def read() -> ReadChip:
        asked[0] = time.monotonic()
        return ReadChip(NUMBER, DOCUMENT.mrz.date_of_birth, DOCUMENT.mrz.date_of_expiry)

    def use(counter: Counter) -> str:
        simulator.do("lay", NUMBER)
        outcome = counter.ends(device, counter.run(device, read(), 8), 20)
        simulator.do("take")
        return "" if outcome and outcome.completion is Completion.SUCCESS else str(outcome)

    return Rig(
        device=device,
        driver="emrtd",
        spec=lambda: DriverSpec("hardware.drivers.emrtd", emrtd.Options(f"socket:{folder / 'chip_reader'}")),
        simulator=simulator,
        ways={
            Mishap.UNPLUGGED: Way(("unplug",), ("plug",), ("no_device",)),
            Mishap.MUTE: Way((f"mute {NUMBER}",), ("take",)),
            Mishap.GARBAGE: Way((f"garbage {NUMBER}",), ("take",)),
            Mishap.SLOW: Way((f"slow {NUMBER}",), ("take",)),
            Mishap.HALF: Way((f"take_mid_read {NUMBER} 3",), ("take",)),
            Mishap.WRONG: Way((f"deny {NUMBER}",), ("take",)),
            Mishap.BUSY: "is never busy",
        },
        command=read,
        begun=lambda: time.monotonic() - asked[0] > 0.3,  # it waits for a document
        finish=lambda: simulator.do("lay", NUMBER) if not simulator.state()["lies"] else None,
        after=lambda: simulator.do("take"),
        true=lambda outcome: isinstance(outcome.value, ChipRead) and outcome.value.document_number == NUMBER,
        use=use,
    )
