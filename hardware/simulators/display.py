"""A simulated backlight: a folder with the files that the kernel offers for one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_MOST = 255
_FILES = {"brightness": _MOST, "max_brightness": _MOST, "bl_power": 0}


class DisplaySimulator:
    """`folder` is there while the display is. `refuse` takes the right to write away, from all but root."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def start(self) -> None:
        self.do("restore")

    def stop(self) -> None:
        self.do("remove")

    def do(self, action: str, argument: str = "") -> None:
        match action:
            case "remove":
                for name in _FILES:
                    (self._folder / name).unlink(missing_ok=True)
                if self._folder.exists():
                    self._folder.rmdir()
            case "restore":
                self._folder.mkdir(parents=True, exist_ok=True)
                for name, value in _FILES.items():
                    if not (self._folder / name).exists():
                        (self._folder / name).write_text(f"{value}\n")
                self._permit(True)
            case "refuse" | "permit":
                self._permit(action == "permit")
            case "garbage":
                self._put("max_brightness", "\x00\xff?\n")
            case "dim":
                self._put("brightness", f"{_MOST // 10}\n")
            case _:
                raise ValueError(f"a display cannot {action!r}")

    def state(self) -> dict[str, Any]:
        if not (self._folder / "bl_power").exists():
            return {"there": False}
        number = {name: int((self._folder / name).read_text() or 0) for name in ("brightness", "bl_power")}
        return {
            "there": True,
            "on": number["bl_power"] == 0,
            "brightness": round(100 * number["brightness"] / _MOST),
            "writable": bool((self._folder / "bl_power").stat().st_mode & 0o200),
        }

    def _permit(self, writable: bool) -> None:
        for name in ("brightness", "bl_power"):
            if (self._folder / name).exists():
                (self._folder / name).chmod(0o644 if writable else 0o444)

    def _put(self, name: str, text: str) -> None:
        if self._folder.exists():
            (self._folder / name).write_text(text)
