"""What the answers of a printer add up to: rounds of four questions, changes told unasked, noise between them."""

from __future__ import annotations

import time
from typing import Final

from hardware.drivers.escpos.answers import (
    ASB_ON,
    ASK,
    OFFLINE,
    RECOVER,
    AnswerStream,
    Changed,
    Cleared,
    Noise,
    Printed,
    Realtime,
    realtime_codes,
)

ASK_S: Final = 0.4
_STUCK: Final = {"cutter_error", "paper_jam"}


class Dialogue:
    """One printer's side of the talk. What arrives within a round that had noise in it is not believed."""

    def __init__(self) -> None:
        self._nonsense_since: float | None = None
        self.begin()

    def begin(self) -> None:
        """A line was opened. That what came before was nonsense is remembered: reopening alone does not cure it."""
        self._stream = AnswerStream()
        self._replies: list[int] = []
        self._noisy = self.answered = False
        self._offline_since: float | None = None
        self._awaiting = self.printed = False
        self.codes: frozenset[str] | None = None
        self.heard = self._asked = time.monotonic()
        self.cleared = False
        self._owed = b""

    def ask(self) -> bytes:
        """What is owed to the printer and the four questions, to be sent now (never within a command)."""
        if not self.answered:
            self._stream = AnswerStream()
        self._replies.clear()
        self._noisy = self.answered = self.cleared = False
        self._asked = time.monotonic()
        owed, self._owed = self._owed, b""
        return owed + b"".join(ASK)

    def question_due(self, patience_s: float) -> bool:
        """Answers are told apart by their order, so a round is given time before the next one begins."""
        return time.monotonic() - self._asked > (ASK_S if self.answered else patience_s)

    def expect_end(self, expected: bool) -> None:
        """Whether the question about the end of a receipt was sent; an answer without a question is noise."""
        self._awaiting, self.printed = expected, False

    @property
    def ended(self) -> bool:
        """The end of what was sent is printed, and a whole round was answered after that."""
        return self.printed and self.answered

    def silent_s(self) -> float:
        """Since the last word that made sense."""
        return time.monotonic() - self.heard

    def nonsense_s(self) -> float | None:
        """For how long nothing but nonsense came; None: not even that."""
        return None if self._nonsense_since is None else time.monotonic() - self._nonsense_since

    def offline_s(self) -> float:
        return 0.0 if self._offline_since is None else time.monotonic() - self._offline_since

    def hear(self, data: bytes) -> None:
        for answer in self._stream.feed(data):
            match answer:
                case Changed(codes) if not self._noisy:
                    self._learn(codes)
                case Realtime(byte):
                    self._replies.append(byte)
                case Printed() if self._awaiting and not self._noisy:
                    self._awaiting, self.printed = False, True
                    self.answered, self._asked = False, 0.0
                case Cleared():
                    self.cleared = True
                    self._owed = ASB_ON
                case Noise() | Printed():
                    self._noisy = True
                    self._replies.clear()
                    if self._nonsense_since is None:
                        self._nonsense_since = time.monotonic()
        if len(self._replies) >= len(ASK):
            first, second, third, fourth = self._replies[: len(ASK)]
            self._replies.clear()
            if not self._noisy:
                self.answered, self._nonsense_since = True, None
                self._learn(realtime_codes((first, second, third, fourth)))

    def _learn(self, codes: frozenset[str]) -> None:
        known = self.codes or frozenset()
        if self.codes is None or self.silent_s() > 2 * ASK_S:
            self._owed = ASB_ON  # it may have been switched off and on meanwhile
        if "cover_open" in known - codes and codes & _STUCK:
            # Closing the cover ends the work of a hand; the printer waits to be told so (Epson, DLE ENQ).
            self._owed = RECOVER
        self.heard = time.monotonic()
        if OFFLINE not in codes:
            self._offline_since = None
        elif self._offline_since is None:
            self._offline_since = self.heard
        self.codes = codes - {OFFLINE}
