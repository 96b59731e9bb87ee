"""A voice: a program that makes sound of words, and a player. Both are started for each text and die alone.

Nothing of it is there while nothing is said, and the thread of the screen waits for neither.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from subprocess import DEVNULL, PIPE
from typing import IO, Final

from msgspec import Struct
from PySide6.QtCore import QProcess

LOUDNESS: Final = (20, 40, 80, 130, 200)
"""Of each step of the volume, as espeak-ng counts: twenty decibels between the softest and the loudest."""
CHECK_S: Final = 5.0
STOP_MS: Final = 500

NO_VOICE: Final = "no_voice"
NO_PLAYER: Final = "no_player"
NO_SOUND: Final = "no_sound"


class Programs(Struct, frozen=True):
    """`voice` reads text on its standard input and writes sound, which `player` reads. `{language}` and `{loudness}`
    are filled in."""

    voice: tuple[str, ...]
    player: tuple[str, ...]


class Utterance(Struct, frozen=True):
    """`volume`: 1 to 5."""

    text: str
    language: str
    volume: int

    def command(self, parts: tuple[str, ...]) -> list[str]:
        filled = {"{language}": self.language, "{loudness}": str(LOUDNESS[self.volume - 1])}
        return [filled.get(part, part) for part in parts]


def trouble(programs: Programs, language: str) -> str:
    """Why nothing can be said: `no_voice`, `no_player`, `no_sound`; "" where all is well. Says nothing, and waits."""
    silence = Utterance("", language, 1)
    for program, missing in ((programs.player[0], NO_PLAYER), (programs.voice[0], NO_VOICE)):
        if not shutil.which(program):
            return missing
    with ExitStack() as stack:
        voice = stack.enter_context(_child(silence.command(programs.voice), stdin=PIPE, stdout=PIPE))
        player = stack.enter_context(_child(silence.command(programs.player), stdin=voice.stdout, stdout=DEVNULL))
        assert voice.stdin
        assert voice.stdout
        voice.stdout.close()
        try:
            voice.communicate(b"\n", CHECK_S)
            player.wait(CHECK_S)
        except subprocess.TimeoutExpired:
            return NO_SOUND
    # A voice that nobody plays any more ends by SIGPIPE, and is well.
    if voice.returncode not in (0, -signal.SIGPIPE):
        return NO_VOICE
    return NO_SOUND if player.returncode else ""


@contextmanager
def _child(command: list[str], *, stdin: int | IO[bytes] | None, stdout: int) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(command, stdin=stdin, stdout=stdout, stderr=DEVNULL) as child:
        try:
            yield child
        finally:
            child.kill()


class Voice:
    """Says one text at a time; one that is to follow waits. `failed` is called with why it cannot.

    All methods are called on the thread of the screen.
    """

    def __init__(self, programs: Programs, failed: Callable[[str], None]) -> None:
        self._programs = programs
        self._failed = failed
        self._number = 0
        self._running: dict[int, tuple[QProcess, QProcess]] = {}
        self._next: Utterance | None = None

    @property
    def speaking(self) -> bool:
        return self._number in self._running

    def say(self, what: Utterance) -> None:
        """At once, instead of what is being said."""
        self.stop()
        self._begin(what)

    def follow(self, what: Utterance) -> None:
        """After what is being said."""
        if not self.speaking:
            self._begin(what)
        elif self._next:
            self._next = Utterance(f"{self._next.text} {what.text}", what.language, what.volume)
        else:
            self._next = what

    def stop(self) -> None:
        """Silence, now."""
        self._next = None
        for process in self._running.get(self._number, ()):
            process.kill()
        self._number += 1

    def close(self) -> None:
        """Silence, and nothing of it left behind."""
        self.stop()
        for pair in list(self._running.values()):
            for process in pair:
                process.waitForFinished(STOP_MS)

    def _begin(self, what: Utterance) -> None:
        self._number += 1
        player, voice = self._running[self._number] = QProcess(), QProcess()
        voice.setStandardOutputProcess(player)
        player.setStandardOutputFile(QProcess.nullDevice())
        for process, parts in ((player, self._programs.player), (voice, self._programs.voice)):
            process.setStandardErrorFile(QProcess.nullDevice())
            process.finished.connect(partial(self._ended, self._number))
            process.errorOccurred.connect(partial(self._never_began, self._number))
            program, *arguments = what.command(parts)
            process.start(program, arguments)
        voice.write(f"{what.text}\n".encode())
        voice.closeWriteChannel()

    def _ended(self, number: int, *_how: object) -> None:
        pair = self._running.get(number, ())
        if not pair or any(process.state() is not QProcess.ProcessState.NotRunning for process in pair):
            return
        player, voice = self._running.pop(number)
        wrong = NO_VOICE if _bad(voice) else NO_SOUND if _bad(player) else ""
        for process in (player, voice):
            process.deleteLater()
        if number != self._number:  # it was stopped
            return
        following, self._next = self._next, None
        if wrong:
            self._failed(wrong)
        elif following:
            self._begin(following)

    def _never_began(self, number: int, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and number == self._number:
            self.stop()
            self._failed(NO_VOICE)


def _bad(process: QProcess) -> bool:
    return process.exitStatus() is not QProcess.ExitStatus.NormalExit or process.exitCode() != 0
