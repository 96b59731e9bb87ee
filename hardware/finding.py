"""Devices are found by what they are, not by the port that they came back on.

Where configuration names a port it may be a path (`/dev/serial/by-id/...`, `/dev/ttyUSB0`), or the USB device behind
it: `usb:VID:PID` or `usb:VID:PID:SERIAL`, both ids as four hex digits. Input devices may also be named as
the kernel names them: `name:<text>`. It is looked for anew at each open. (Linux: Documentation/ABI/stable/sysfs-bus-usb
and testing/sysfs-class-*; a `/` in a device name is a `!` in sysfs.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from hardware.options import OptionError

SYSFS = Path("/sys")
_USB = re.compile(r"usb:([0-9a-fA-F]{4}):([0-9a-fA-F]{4})(?::(.+))?")


NAMED = "a path (`/dev/...`), `usb:VID:PID` or `usb:VID:PID:SERIAL`"
"""How an option may name a device, for its description."""


def check(wanted: str, option: str) -> None:
    """OptionError with a text for a person, where this names neither a path nor a device."""
    if not (wanted.startswith("/") or _USB.fullmatch(wanted) or re.fullmatch("name:.+", wanted)):
        raise OptionError(option, "name a path (/dev/...), or usb:VID:PID, usb:VID:PID:SERIAL")


def serial_port(wanted: str, sysfs: Path = SYSFS) -> str | None:
    """The path of a serial port, or None while it is not there. A path is answered as it is."""
    return _node(wanted, "tty", "/dev", sysfs)


def usb_printer(wanted: str, sysfs: Path = SYSFS) -> str | None:
    """The path of a printer's device file (`/dev/usb/lp*`), or None while it is not there. A path is answered as is."""
    return _node(wanted, "usbmisc", "/dev/usb", sysfs)


def input_device(wanted: str, sysfs: Path = SYSFS) -> str | None:
    """The path of an input device (`/dev/input/event*`), or None while it is not there. A path is answered as it is.

    A keyboard often has more than one (its media keys are another); the one with the most keys is taken.
    """
    return _node(wanted, "input", "/dev/input", sysfs, better=lambda entry: -keys(entry))


def usb_device(port: str, sysfs: Path = SYSFS) -> Path | None:
    """The USB device (folder in sysfs, with `idVendor`, `authorized`, ...) behind a path or a name, or None."""
    if not port.startswith("/"):
        paths = sorted((sysfs / "bus/usb/devices").glob("*"), key=_natural)
        return next((path.resolve() for path in paths if (path / "idVendor").is_file() and _is(path, port)), None)
    node = Path(port).resolve()
    whole_name = "!".join(node.parts[2:])
    for folder, name in (("tty", whole_name), ("usbmisc", node.name), ("input", node.name)):
        if name and (entry := sysfs / "class" / folder / name).exists():
            return usb_parent(entry)
    return None


def _node(
    wanted: str, folder: str, dev: str, sysfs: Path, better: Callable[[Path], int] = lambda entry: 0
) -> str | None:
    if wanted.startswith("/"):
        return wanted
    pattern = {"tty": "*", "usbmisc": "lp*", "input": "event*"}[folder]
    entries = [entry for entry in (sysfs / "class" / folder).glob(pattern) if _matches(entry, wanted)]
    entries.sort(key=lambda entry: (better(entry), _natural(entry)))
    return f"{dev}/{entries[0].name.replace('!', '/')}" if entries else None


def _matches(entry: Path, wanted: str) -> bool:
    if wanted.startswith("name:"):
        return read(entry / "device/name") == wanted.removeprefix("name:")
    device = usb_parent(entry)
    return device is not None and _is(device, wanted)


def usb_parent(entry: Path) -> Path | None:
    """`device` leads to a USB interface or to something below it; the USB device is the first that has ids."""
    return next((path for path in _upwards((entry / "device").resolve()) if (path / "idVendor").is_file()), None)


def _upwards(path: Path) -> Iterator[Path]:
    yield path
    yield from path.parents


def _is(device: Path, wanted: str) -> bool:
    match = _USB.fullmatch(wanted)
    if match is None:
        return False
    vendor, product, serial = match.groups()
    ids = read(device / "idVendor"), read(device / "idProduct")
    return ids == (vendor.lower(), product.lower()) and serial in (None, read(device / "serial"))


def keys(entry: Path) -> int:
    return sum(int(word, 16).bit_count() for word in read(entry / "device/capabilities/key").split())


def _natural(entry: Path) -> tuple[str, int]:
    digits = re.search(r"\d*$", entry.name)
    number = digits.group() if digits else ""
    return entry.name.removesuffix(number), int(number or 0)


def read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""  # the device went while it was looked at, or has no such attribute
