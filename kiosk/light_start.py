"""What makes loading a thousand modules take its time, and a counter can do without."""

from __future__ import annotations

import builtins
import gc
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

_UNNEEDED = {
    # The search for Pydantic's plug-ins in each installed package.
    "pydantic.plugin._loader": {"get_plugins": tuple},
    # What PySide's own type stubs are written with.
    "shibokensupport.signature.lib.pyi_generator": {},
}
"""Modules that are imported by others, and what these find there instead."""


def lighten() -> None:
    """Called before anything of the counter is loaded.

    Beside what is not needed at all, two things cost 15 to 40 ms of the start each: looking for garbage in what is all
    still needed (the counter collects by itself), and PySide's reading of the source of every module that is imported
    after it, in case it asks for a `__feature__`, which ours do not.
    """
    gc.disable()
    sys.meta_path.insert(0, _Without())
    import PySide6.QtCore  # noqa: F401  puts its own import in the place of Python's

    builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]


class _Without:
    """Finds and loads what is not needed, before Python does."""

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        return ModuleSpec(fullname, self) if fullname in _UNNEEDED else None  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> None:
        """As usual."""

    def exec_module(self, module: ModuleType) -> None:
        vars(module).update(_UNNEEDED[module.__name__])
