"""A finger and an eye at an X display, the same for whichever program has its window there.

Straight to libX11 and libXtst: a click and the colour of two points are all that is wanted of it, and what measures
must not take more time than what is measured.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

Point = tuple[int, int]
"""Pixels from the left and the top of the display."""
Colours = tuple[int, ...]

_ALL_PLANES = ctypes.c_ulong(-1)
_Z_PIXMAP = 2
_LEFT_BUTTON = 1
_LOOK_S = 0.0002


class XDisplay:
    def __init__(self, name: str) -> None:
        """`name`: as in $DISPLAY. Raises OSError where the libraries or the display are not there."""
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        for function, answers in (("XOpenDisplay", ctypes.c_void_p), ("XGetImage", ctypes.c_void_p)):
            getattr(self._x, function).restype = answers
        self._x.XDefaultRootWindow.restype = self._x.XGetPixel.restype = ctypes.c_ulong
        opened = self._x.XOpenDisplay(name.encode())
        if not opened:
            raise OSError(f"no X display {name}")
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def click(self, at: Point) -> float:
        """Press and let go; answers the moment of the press, on time.perf_counter."""
        self._test.XTestFakeMotionEvent(self._display, -1, *at, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
        pressed = time.perf_counter()
        for down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, _LEFT_BUTTON, down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)
        return pressed

    def colours(self, points: Sequence[Point]) -> Colours:
        """What is seen there, as 0xrrggbb."""
        found = []
        for x, y in points:
            image = ctypes.c_void_p(self._x.XGetImage(self._display, self._root, x, y, 1, 1, _ALL_PLANES, _Z_PIXMAP))
            found.append(self._x.XGetPixel(image, 0, 0) & 0xFFFFFF)
            self._x.XDestroyImage(image)
        return tuple(found)

    def until(self, wanted: Colours, points: Sequence[Point], patience_s: float) -> float | None:
        """The moment at which these points are seen to have these colours; None: they did not in this time."""
        deadline = time.perf_counter() + patience_s
        while (now := time.perf_counter()) < deadline:
            if self.colours(points) == wanted:
                return time.perf_counter()
            time.sleep(max(0.0, _LOOK_S - (time.perf_counter() - now)))
        return None

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)


@contextmanager
def looking_at(name: str) -> Iterator[XDisplay]:
    display = XDisplay(name)
    try:
        yield display
    finally:
        display.close()
