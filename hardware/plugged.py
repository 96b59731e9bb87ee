"""What is plugged in or within reach, as drivers would be told of it. To be offered to a person, who knows better."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hardware import finding
from hardware.device import DeviceClass

LOOK_S: Final = 6.0
"""How long a program that looks on the network gets."""
_KEYS: Final = 10
"""What has fewer keys is a button, not a keypad or a scanner that types."""


@dataclass(frozen=True, slots=True)
class Found:
    """A driver with the options that lead to something that is there. `what`: its own name for itself."""

    driver: str
    options: dict[str, str]
    what: str


def found(device: DeviceClass, root: Path = Path("/")) -> list[Found]:
    """What may be this device, the likeliest first. `root`: where `dev` and `sys` are."""
    return [each for look in _LOOKS.get(device, ()) for each in look(root)]


def _serial(driver: str) -> Callable[[Path], Iterator[Found]]:
    def look(root: Path) -> Iterator[Found]:
        for path in sorted((root / "dev/serial/by-id").glob("*")):
            yield Found(driver, {"port": f"/dev/serial/by-id/{path.name}"}, path.name.removeprefix("usb-"))

    return look


def _usb_printers(root: Path) -> Iterator[Found]:
    for entry in sorted((root / "sys/class/usbmisc").glob("lp*")):
        if (device := finding.usb_parent(entry)) is not None:
            name = " ".join(filter(None, (finding.read(device / each) for each in ("manufacturer", "product"))))
            ids = [finding.read(device / each) for each in ("idVendor", "idProduct")]
            yield Found("escpos", {"port": ":".join(["usb", *ids])}, name or entry.name)


def _inputs(driver: str, option: str) -> Callable[[Path], Iterator[Found]]:
    def look(root: Path) -> Iterator[Found]:
        names: dict[str, None] = {}
        for entry in sorted((root / "sys/class/input").glob("event*")):
            name = finding.read(entry / "device/name")
            if name and finding.keys(entry) >= _KEYS:
                names[name] = None
        yield from (Found(driver, {option: f"name:{name}"}, name) for name in names)

    return look


def _readers(_: Path) -> Iterator[Found]:
    from smartcard.pcsc.PCSCExceptions import BaseSCardException
    from smartcard.System import readers

    try:
        names = [str(reader) for reader in readers()]
    except BaseSCardException:  # no pcscd, so no readers
        return
    yield from (Found("emrtd", {"transport": f"pcsc:{name}"}, name) for name in names)


def _ipp(_: Path) -> Iterator[Found]:
    """By mDNS."""
    yield from (Found("ipp", {"url": url}, url) for url in _lines("ippfind", "-T", "3") if url.startswith("ipp"))


def _queues(_: Path) -> Iterator[Found]:
    yield from (Found("cups", {"queue": queue}, queue) for queue in _lines("lpstat", "-e"))


def _batteries(_: Path) -> Iterator[Found]:
    yield from (Found("nut", {"ups": ups}, ups) for ups in _lines("upsc", "-l"))


def _backlights(root: Path) -> Iterator[Found]:
    for path in sorted((root / "sys/class/backlight").glob("*")):
        yield Found("backlight", {"path": f"/sys/class/backlight/{path.name}"}, path.name)


def _lines(*command: str) -> list[str]:
    """What a program prints; nothing where it is not there, fails, or takes too long."""
    try:
        ended = subprocess.run(command, capture_output=True, text=True, timeout=LOOK_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return [line.strip() for line in ended.stdout.splitlines() if line.strip()] if ended.returncode == 0 else []


_LOOKS: Final[dict[DeviceClass, tuple[Callable[[Path], Iterator[Found]], ...]]] = {
    DeviceClass.DOCUMENT_SCANNER: (_serial("serial_mrz"),),
    DeviceClass.CHIP_READER: (_readers,),
    DeviceClass.PAGE_PRINTER: (_ipp, _queues),
    DeviceClass.RECEIPT_PRINTER: (_usb_printers, _serial("escpos")),
    DeviceClass.CODE_SCANNER: (_serial("serial_code"), _inputs("wedge", "port")),
    DeviceClass.KEYPAD: (_inputs("hid_keypad", "device"),),
    DeviceClass.PANEL: (_serial("io_board"),),
    DeviceClass.POWER: (_batteries,),
    DeviceClass.DISPLAY: (_backlights,),
}
"""A payment terminal does not tell that it is there: its address is asked for."""
