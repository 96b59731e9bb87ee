"""Who hears the counter and has its keypad under the fingers, and nothing else: what is said is all there is."""

from __future__ import annotations

import time
from pathlib import Path

from kiosk.config import SpeechSection
from kiosk.demo import turn
from kiosk.embedded import Embedded

QUIET_S = 0.08
"""Nothing new for so long: the counter has finished what it had to say."""


def recorder(file: Path) -> SpeechSection:
    """A voice that writes down what it is asked to say, and a player that hears it to the end."""
    file.touch()
    write = 'said=$(cat); [ -z "$said" ] || printf "%s\\n" "$said" >> "$0"'
    return SpeechSection(voice=("sh", "-c", write, str(file)), player=("cat",))


class Ears:
    """`file` is where the recorder writes."""

    def __init__(self, file: Path, peers: Embedded) -> None:
        self._file = file
        self._peers = peers
        self._heard = 0

    @property
    def everything(self) -> str:
        return self._file.read_text("utf-8")

    def listen(self, patience_s: float = 15.0) -> str:
        """What is said next, until it is quiet; "" when nothing is."""
        deadline = time.monotonic() + patience_s
        heard, since = self._heard, time.monotonic()
        while time.monotonic() < deadline:
            turn(20)
            if (now := len(self.everything)) > heard:
                heard, since = now, time.monotonic()
            elif heard > self._heard and time.monotonic() - since > QUIET_S:
                break
        said = self.everything[self._heard : heard]
        self._heard = heard
        return said.strip()

    def wait_for(self, words: str, said: str = "") -> str:
        """Listen until these words are said, if they are not in what was said already."""
        while words not in said:
            more = self.listen()
            assert more, f"{words!r} was not said after {said!r}"
            said += "\n" + more
        return said

    def press(self, key: str) -> str:
        """Press a key and hear what comes of it."""
        self._peers.hand("keypad", "press", key)
        return self.listen()

    def go_to(self, beginning: str, key: str = "down") -> str:
        """Press an arrow until something is said that begins so."""
        tried = []
        for _ in range(40):
            tried.append(self.press(key))
            if tried[-1].startswith(beginning):
                return tried[-1]
        raise AssertionError(f"{beginning!r} is not among {tried}")
