"""What makes loading a thousand modules take its time, and a counter can do without."""

from __future__ import annotations

import builtins
import gc
import os


def lighten() -> None:
    """Called before anything of the counter is loaded.

    Each of these costs 15 to 40 ms of the start: looking for garbage in what is all still needed (the counter collects
    by itself), Pydantic's search for plug-ins in each installed package, and PySide's reading of the source of every
    module that is imported after it, in case it asks for a `__feature__`, which ours do not.
    """
    gc.disable()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    import PySide6.QtCore  # noqa: F401  puts its own import in the place of Python's

    builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]
