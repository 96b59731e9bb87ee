"""The process that device processes are forked from.

Forking a small, single-threaded Python that has the common parts loaded already takes a few milliseconds and shares its
memory; starting an interpreter for each device would take fifty and share nothing. Forking the process of the screen is
out of the question: it has threads. Drivers are imported before the fork: importing even a small one after it dirties
2.5 MB of shared pages.
"""

from __future__ import annotations

import gc
import importlib
import os
import pickle
import signal
import socket
import sys
from multiprocessing.connection import Connection

from hardware.crash import keep_quiet
from hardware.host import DriverSpec, be_called, die_with, serve

DRIVERS = (
    "hardware.drivers.serial_mrz",
    "hardware.drivers.serial_code",
    "hardware.drivers.serial_scanner",
    "hardware.drivers.nexo.driver",
    "hardware.drivers.ipp.driver",
    "hardware.drivers.escpos.driver",
    "hardware.drivers.hid_keypad",
    "hardware.drivers.io_board.driver",
    "hardware.drivers.nut.driver",
    "hardware.drivers.backlight",
)
"""Those of a common counter. Not the chip reader's: its cryptography would make all others wait."""


def main(control_fd: int) -> None:
    """Fork one host for each request on the control socket; kill them all when the counter is gone."""
    keep_quiet()
    control = socket.socket(fileno=control_fd)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel reaps; the supervisor sees the socket close
    for driver in DRIVERS:
        importlib.import_module(driver)
    gc.collect()
    gc.freeze()
    while True:
        message, fds, _, _ = socket.recv_fds(control, 65536, 1)
        if not message:
            return
        name: str
        spec: DriverSpec
        name, spec = pickle.loads(message)  # noqa: S301  from our own supervisor, over an inherited socket
        nursery = os.getpid()
        pid = os.fork()
        if pid == 0:
            control.close()
            be_called(name)
            die_with(nursery)
            serve(spec, Connection(fds[0]))
            os._exit(0)
        os.close(fds[0])
        control.sendall(pid.to_bytes(4, "big"))


if __name__ == "__main__":
    main(int(sys.argv[1]))
