"""Resetting the USB port of a device that answers nothing any more."""

from __future__ import annotations

import fcntl
import logging
from pathlib import Path
from typing import Final

from hardware.finding import usb_device

_USBDEVFS_RESET: Final = 0x5514  # _IO('U', 20) of linux/usbdevice_fs.h

log = logging.getLogger(__name__)


def reset_port(port: str, nodes: Path = Path("/dev/bus/usb")) -> bool:
    """Have the kernel reset the USB port behind a device. False: it is not on USB, or this is not permitted."""
    found = usb_device(port)
    if found is None:
        return False
    try:
        bus, number = (int((found / name).read_text()) for name in ("busnum", "devnum"))
        with (nodes / f"{bus:03}" / f"{number:03}").open("wb") as node:
            fcntl.ioctl(node, _USBDEVFS_RESET, 0)
    except (OSError, ValueError) as error:
        log.warning("usb.not_reset", extra={"error": type(error).__name__})
        return False
    log.info("usb.reset")
    return True
