"""The counter loads without the sources of its modules being read (kiosk.light_start)."""

from __future__ import annotations

import subprocess
import sys

READ = """
import linecache
{first}
import kiosk.app
print(sum(name.startswith(kiosk.__path__[0]) for name in linecache.cache))
"""


def sources_read(first: str) -> int:
    program = [sys.executable, "-c", READ.format(first=first)]
    return int(subprocess.run(program, check=True, capture_output=True, text=True).stdout)


def test_pyside_reads_no_sources() -> None:
    assert sources_read("") > 10  # else there is nothing left to do without
    assert sources_read("from kiosk.light_start import lighten; lighten()") == 0
