"""Where there is no display: a virtual one, served on loopback only and looked at in a browser.

Xvfb holds the picture, x11vnc serves it on 127.0.0.1 (`-localhost`), noVNC brings it into a browser. Qt's own VNC
platform is no choice: it listens on every address without a password.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from hardware.host import die_with
from hardware.simulators.ports import free_ports

COUNTER = (1080, 1920)
DOCK_WIDTH = 420
NOVNC = Path("/usr/share/novnc")


class NoDisplayError(Exception):
    """There is no display and none can be made; the text says what to install."""


def present() -> bool:
    """Is there a display, or did somebody choose a Qt platform without one?"""
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


@contextmanager
def virtual(width: int, height: int) -> Iterator[str]:
    """A virtual display for this process and its children; answers the address to look at. Raises NoDisplayError."""
    _need("Xvfb", "x11vnc", "websockify")
    vnc_port, web_port = free_ports(2)
    with ExitStack() as stack:
        name = stack.enter_context(unseen(width, height))
        os.environ["DISPLAY"] = name
        stack.callback(os.environ.pop, "DISPLAY", None)
        vnc = ["x11vnc", "-localhost", "-display", name, "-rfbport", str(vnc_port), "-forever", "-shared"]
        stack.enter_context(_child([*vnc, "-nopw", "-quiet", "-noxdamage"]))
        stack.enter_context(
            _child(["websockify", "--web", str(NOVNC), f"127.0.0.1:{web_port}", f"127.0.0.1:{vnc_port}"])
        )
        yield f"http://127.0.0.1:{web_port}/vnc.html?autoconnect=true&resize=scale"


@contextmanager
def unseen(width: int, height: int) -> Iterator[str]:
    """A virtual display that nobody looks at; answers its name. Raises NoDisplayError."""
    _need("Xvfb")
    read_fd, write_fd = os.pipe()
    screen = f"{width}x{height}x24"
    with _child(["Xvfb", "-displayfd", str(write_fd), "-screen", "0", screen, "-nolisten", "tcp"], keep=write_fd):
        os.close(write_fd)
        with os.fdopen(read_fd) as displayfd:
            number = displayfd.readline().strip()
        if not number:
            raise NoDisplayError("Xvfb did not start.")
        yield f":{number}"


def _need(*programs: str) -> None:
    for program in programs:
        if shutil.which(program) is None:
            raise NoDisplayError(f"There is no display, and {program} is not installed: run `make setup` first.")


@contextmanager
def _child(command: list[str], keep: int | None = None) -> Iterator[None]:
    pass_fds = [] if keep is None else [keep]
    child = subprocess.Popen(
        command,
        pass_fds=pass_fds,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        process_group=0,
        preexec_fn=partial(die_with, os.getpid()),  # also when the counter is killed
    )
    try:
        yield
    finally:
        child.terminate()
        child.wait(5)
