"""The counter loads without what it does not need (kiosk.light_start), and shows its first screen without it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

READ = """
import linecache
{first}
import kiosk.app
print(sum(name.startswith(kiosk.__path__[0]) for name in linecache.cache))
"""
SHOWN = """
import sys
from pathlib import Path
from kiosk.light_start import lighten
lighten()
from PySide6 import QtCore
from kiosk.app import App
from kiosk.embedded import embedded

with embedded(Path(sys.argv[1]), at_once=False) as peers:
    app = App(peers.config, peers=lambda: None)
    app.window.grabWindow()
    print(*(name for name in ("importlib.metadata", "argparse", "PySide6.QtTest") if name in sys.modules))
    print(*(name for name in ("Qt",) if name in vars(QtCore)))
    app.stop()
"""


def said(program: str, *arguments: str) -> list[str]:
    command = [sys.executable, "-c", program, *arguments]
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    return subprocess.run(command, check=True, capture_output=True, text=True, env=offscreen).stdout.splitlines()


def test_pyside_reads_no_sources() -> None:
    assert int(*said(READ.format(first=""))) > 10  # else there is nothing left to do without
    assert said(READ.format(first="from kiosk.light_start import lighten; lighten()")) == ["0"]


def test_the_first_screen_needs_neither_those_modules_nor_the_enumerations_of_qt(tmp_path: Path) -> None:
    assert said(SHOWN, str(tmp_path)) == ["", ""]
