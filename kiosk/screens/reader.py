"""Reads a window aloud, in words: what is on it, and what is new. Loaded when somebody wants to hear."""

from __future__ import annotations

from PySide6.QtQuick import QQuickWindow

from kiosk.screens import heard, saying
from kiosk.screens.texts import tr


class Reader:
    """For who listens from now on: how it works comes first. Remembers what was on the screen, until `forget`.

    `private`: nobody else can hear it. `keypad`: there is one to explain.
    """

    def __init__(self, window: QQuickWindow, *, private: bool, keypad: bool) -> None:
        self.private = private
        self._window = window
        self._keypad = keypad
        self._before: heard.Shown | None = None

    def forget(self) -> None:
        """The visit is over; what comes is new."""
        self._before = heard.Shown(())

    def whole(self) -> str:
        """The screen from its title."""
        return saying.screen(heard.look(self._window), self.private)

    def news(self, *, key: bool) -> tuple[str, bool]:
        """What is new since the last time, "" for nothing; and whether it comes instead of what is being said.

        `key`: the visitor did something, which is never answered with silence.
        """
        now, before = heard.look(self._window), self._before
        self._before = now
        if before is None:
            welcome = saying.welcome(private=self.private, keypad=self._keypad)
            return f"{welcome} {saying.screen(now, self.private)}", True
        if now.titles != before.titles:
            return saying.screen(now, self.private, before), True
        words = saying.changes(before, now, self.private)
        if not words and key and now.focused:
            words = " ".join(saying.element(now.focused, self.private))
        return words, key

    def volume(self, step: int) -> str:
        return saying.volume(step)

    def no_way_back(self) -> str:
        return tr(saying.NO_WAY_BACK)
